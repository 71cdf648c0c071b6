"""The vital signs: one unit each, with all that is said of it; found by listing this folder.

A unit is a file, or where it grows too long a folder of parts whose `__init__.py` declares it. It says what it measures (`MEASURES`,
`measure`), how that is shown (`ROWS`), what is said of it (`SENTENCES`) and what to do about it (`FINDINGS`, `findings`).
A sign measures and never judges: thresholds, weights and grades are the rubric's (`checkup.diagnosis`). Other rooms ask for a measure by
its role, not by its code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from checkup.facts import Facts, made_once
from checkup.findings import Finding
from checkup.i18n import gettext
from checkup.measuring.declared import GateRule, ListPage, Role, Row, Sentences, Spec
from checkup.measuring.judged import Judged
from checkup.measuring.measured import Measured

__all__ = ["Measured", "Sign", "all", "code_of", "named", "roles", "run", "run_one", "spec_of"]

NEEDED = ("ID", "NAME", "QUESTION", "TEXT", "MEASURES", "measure", "ROWS", "SENTENCES", "FINDINGS", "findings")


@dataclass(frozen=True)
class Sign:
    """One vital sign as its unit declares it.

    text       Markdown: what it means, why, formula, source
    codes      codes of the findings that it can make
    choices    Markdown list: where its definitions leave a choice, what was chosen
    moved_by   parts of a Change that can move one of its scored numbers (the names of its fields); a gain measures the signs
               anew that its change can move, and no others
    by_writer  whether its numbers are others when another person turns out to write the blog
    gate       rules of [gate] that its measures answer
    list_page  the report's page that lists what its findings point at, None where there is none
    some       as `measure`, for some codes only; None where no measure of the sign is dear enough for it to matter
    """

    id: str
    name: str
    question: str
    text: str
    specs: tuple[Spec, ...]
    measure: Callable[[Facts], Sequence[Measured]]
    rows: tuple[Row, ...]
    sentences: Sentences
    codes: tuple[str, ...]
    findings: Callable[[Judged], Sequence[Finding]]
    choices: str = ""
    moved_by: frozenset[str] = frozenset()
    by_writer: bool = False
    gate: tuple[GateRule, ...] = ()
    list_page: ListPage | None = None
    some: Callable[[Facts, Collection[str]], Sequence[Measured]] | None = None

    def spec(self, code: str) -> Spec:
        """The declaration of one measure."""
        return next(s for s in self.specs if s.code == code)


@lru_cache(maxsize=1)
def all() -> tuple[Sign, ...]:  # noqa: A001 - `signs.all()` reads as what it is
    """Every sign in this folder, by name. A unit that lacks a part, or whose ID differs from its name, raises at once and is named."""
    found = []
    for path in sorted(Path(__file__).parent.iterdir(), key=lambda p: p.stem):
        is_unit = path.suffix == ".py" if path.is_file() else (path / "__init__.py").is_file()
        if is_unit and not path.name.startswith("_"):
            found.append(_declared(import_module(f"{__name__}.{path.stem}"), path))
    return tuple(found)


def _declared(module: ModuleType, path: Path) -> Sign:
    missing = [name for name in NEEDED if not hasattr(module, name)]
    if missing:
        raise ValueError(f"checkup/signs/{path.name} is half a sign: it lacks {', '.join(missing)}")
    if path.stem != module.ID:
        raise ValueError(f"checkup/signs/{path.name} declares the ID {module.ID!r}: id and file name must agree")
    return Sign(
        id=module.ID,
        name=module.NAME,
        question=module.QUESTION,
        text=module.TEXT.strip(),
        specs=tuple(module.MEASURES),
        measure=module.measure,
        rows=tuple(module.ROWS),
        sentences=module.SENTENCES,
        codes=tuple(module.FINDINGS),
        findings=module.findings,
        choices=getattr(module, "CHOICES", "").strip(),
        moved_by=frozenset(getattr(module, "MOVED_BY", ())),
        by_writer=getattr(module, "BY_WRITER", False),
        gate=tuple(getattr(module, "GATE", ())),
        list_page=getattr(module, "LIST_PAGE", None),
        some=getattr(module, "measure_some", None),
    )


def named(sign_id: str) -> Sign | None:
    """The sign with this id, None where there is none (a checkup kept by another version)."""
    return next((sign for sign in all() if sign.id == sign_id), None)


@lru_cache(maxsize=1)
def _specs() -> Mapping[str, Spec]:
    return {spec.code: spec for sign in all() for spec in sign.specs}


def spec_of(code: str) -> Spec | None:
    """What is declared of the measure with this code, whichever sign holds it."""
    return _specs().get(code)


@lru_cache(maxsize=1)
def roles() -> Mapping[Role, str]:
    """Role -> code of the measure that plays it. Two measures in one role are a mistake and raise at once."""
    found: dict[Role, str] = {}
    for spec in _specs().values():
        if spec.role is not None:
            if spec.role in found:
                raise ValueError(f"{found[spec.role]} and {spec.code} both play the role {spec.role!r}")
            found[spec.role] = spec.code
    return found


def code_of(role: Role) -> str:
    """The code of the measure that plays this role, "" where no sign does."""
    return roles().get(role, "")


@made_once
def run(facts: Facts) -> Mapping[str, tuple[Measured, ...]]:
    """Every sign over one blog: sign id -> its measures in declared order. A sign that stumbles is `unknown`, it never ends the run."""
    return {sign.id: _one(sign, facts, sign.measure) for sign in all()}


def run_one(sign: Sign, facts: Facts, codes: Collection[str]) -> tuple[Measured, ...]:
    """The same of one sign, and for the measures with these codes: others may be `unknown`."""
    some = sign.some
    return _one(sign, facts, sign.measure if some is None else lambda facts: some(facts, codes))


def _one(sign: Sign, facts: Facts, measure: Callable[[Facts], Sequence[Measured]]) -> tuple[Measured, ...]:
    """The measures of one sign in the order in which it declares them; unknown, with the reason, where the sign fails."""
    try:
        found = {m.code: m for m in measure(facts)}
    except Exception as error:  # one sign must not take the others down
        reason = gettext("This sign stumbled over the blog ({kind}); the other signs do not depend on it.", kind=_kind(error))
        return tuple(Measured(s.code, "unknown", reason=reason) for s in sign.specs)
    return tuple(found.get(s.code) or Measured(s.code, "unknown", reason=gettext("Not measured.")) for s in sign.specs)


def _kind(error: Exception) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__.removesuffix("Error")).lower()

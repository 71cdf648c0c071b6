"""The vital signs: one file each. What it means stands on top, `measure(facts)` below; found by listing this folder.

An exam measures and never judges: thresholds, weights and grades are the rubric's (`checkup.diagnosis`). Files that start with an
underscore are shared helpers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from checkup.facts import Facts
from checkup.measuring.measured import Measured, Spec
from checkup.measuring.people_rows import people
from checkup.measuring.waiting_list import waiting

__all__ = ["Exam", "Measured", "Spec", "all", "people", "run", "waiting"]


@dataclass(frozen=True)
class Exam:
    """One vital sign as its file declares it.

    text      Markdown: what it means, why, formula, source
    moved_by  parts of a Change that can move one of its scored numbers ("answer", "remove", "found", "publish"); a gain measures the
              exams anew that its change can move, and no others
    """

    id: str
    name: str
    question: str
    text: str
    specs: tuple[Spec, ...]
    measure: Callable[[Facts], Sequence[Measured]]
    moved_by: frozenset[str] = frozenset()

    def spec(self, code: str) -> Spec:
        """The declaration of one measure."""
        return next(s for s in self.specs if s.code == code)


@lru_cache(maxsize=1)
def all() -> tuple[Exam, ...]:  # noqa: A001 - `exams.all()` reads as what it is
    """Every exam in this folder, by file name. A file whose ID differs from its name is a mistake and raises at once."""
    found = []
    for path in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        module = import_module(f"{__name__}.{path.stem}")
        if path.stem != module.ID:
            raise ValueError(f"checkup/signs/{path.name} declares the ID {module.ID!r}: id and file name must agree")
        found.append(
            Exam(
                id=module.ID,
                name=module.NAME,
                question=module.QUESTION,
                text=module.TEXT.strip(),
                specs=tuple(module.MEASURES),
                measure=module.measure,
                moved_by=frozenset(module.MOVED_BY),
            )
        )
    return tuple(found)


def run(facts: Facts, moved_by: Collection[str] | None = None) -> Mapping[str, tuple[Measured, ...]]:
    """Every exam over one blog (or those that a change of these parts can move): exam id -> its measures in declared order.

    An exam that stumbles is `unknown`, it never ends the run.
    """
    return {exam.id: _one(exam, facts) for exam in all() if moved_by is None or not exam.moved_by.isdisjoint(moved_by)}


def _one(exam: Exam, facts: Facts) -> tuple[Measured, ...]:
    try:
        found = {m.code: m for m in exam.measure(facts)}
    except Exception as error:
        reason = f"This exam stumbled over the blog ({_kind(error)}); the other signs do not depend on it."
        return tuple(Measured(s.code, "unknown", reason=reason) for s in exam.specs)
    return tuple(found.get(s.code) or Measured(s.code, "unknown", reason="Not measured.") for s in exam.specs)


def _kind(error: Exception) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__.removesuffix("Error")).lower()

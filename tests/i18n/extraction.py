"""Reads from the sources what a report can say: calls of gettext and its kin, templates, the rubric's texts, and tables of words."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from jinja2 import nodes

import checkup
from checkup import comment_systems, platforms, signs
from checkup.findings import ReadingWord
from checkup.history import Trend
from checkup.report.rendering import environment, shipped
from checkup.report.translated_blocks import PRINTS, one_line
from checkup.spam import offers
from checkup.text import in_words
from tests.parsed_package import syntax_nodes

PACKAGE = Path(checkup.__file__).parent
ROOT = PACKAGE.parent


@dataclass(frozen=True, order=True)
class Message:
    """One English text: what it is in (context, "" = a plain sentence), its form for several, and the file that says it."""

    context: str
    text: str
    plural: str = ""
    place: str = ""


def messages() -> Iterator[Message]:
    """Everything that can be said, with its place; what is said in several places comes several times."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield from of_python(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    for path in sorted(p for p in shipped().rglob("*") if p.is_file() and p.parent.name not in ("static", "__pycache__")):
        yield from of_template(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    yield from of_rubrics()
    yield from of_tables()
    yield from of_spam()
    yield from of_platforms()


def of_python(source: str, place: str) -> Iterator[Message]:
    """The constant texts of one module's calls."""
    for node in syntax_nodes(source):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        said = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        match node.func.id, said:
            case ("gettext" | "worded", [text, *_]) if text:
                yield Message("", text, "", place)
            case "N_", [text]:
                yield Message("", text.strip(), "", place)
            case "ngettext", [one, more]:
                yield Message("", one, more, place)
            case "pgettext", [context, text]:
                yield Message(context, text, "", place)


def of_template(source: str, place: str) -> Iterator[Message]:
    """The sentences of one template."""
    for call in environment().parse(source).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in (PRINTS, "_") and isinstance(call.args[0], nodes.Const):
            yield Message("", one_line(call.args[0].value), "", place)


def of_rubrics() -> Iterator[Message]:
    """Words of grades, names of categories, titles and actions of findings: what pages print of the shipped rubrics."""
    for path in sorted((PACKAGE / "diagnosis" / "rubrics").glob("*.toml")):
        rubric, place = tomllib.loads(path.read_text(encoding="utf-8")), path.relative_to(ROOT).as_posix()
        said = [grade["word"] for grade in rubric.get("grades", ())] + [category["name"] for category in rubric.get("category", ())]
        said += [text[key] for text in rubric.get("finding", {}).values() for key in ("title", "action", "fixed") if text.get(key)]
        yield from (Message("", text, "", place) for text in said)


def of_tables() -> Iterator[Message]:
    """Counted things, numbers in letters, months, units, readings and trends."""
    place = "checkup/text/in_words.py"
    for one, more in in_words.NOUNS.items():
        yield Message("counted", f"{{n}} {one}", f"{{n}} {more}", place)
        yield Message("counted", f"no {more}", "", place)
        yield Message("counted", f"one {one}", "", place)
    for one in in_words.OF:
        more = in_words.NOUNS[one]
        yield from (Message("counted", text, "", place) for text in (f"The one {one}", f"Both {more}", f"All {{n}} {more}"))
    yield Message("counted", "under a minute", "", place)
    yield from (Message("number", word, "", place) for word in (*in_words.SMALL, "none"))
    yield from (Message("short month", month, "", place) for month in in_words.MONTHS)
    yield from (Message("long month", month, "", place) for month in in_words.LONG_MONTHS)
    yield from (Message("", unit, "", "checkup/signs") for unit in sorted({s.n_unit for sign in signs.all() for s in sign.specs}))
    yield from (Message("", word, "", "checkup/findings.py") for word in get_args(ReadingWord))
    yield Message("", next(word for word in get_args(Trend) if " same" in word), "", "checkup/history")


def of_spam() -> Iterator[Message]:
    """The kinds of wares that adverts offer."""
    yield from (Message("", kind, "", "checkup/spam/offers.py") for kind in offers.kinds())


def of_platforms() -> Iterator[Message]:
    """How spam is removed on each platform and in each comment system, and which of them have ended."""
    for adapter in platforms.adapters():
        place = f"checkup/platforms/{adapter.name}.py"
        yield from (Message("", text, "", place) for text in adapter.moderation.sentences() if text)
        if adapter.closed:
            yield Message("", f"{adapter.closed[1]}.", "", place)
    for system in comment_systems.systems():
        if system.moderation:
            yield Message("", system.moderation, "", f"checkup/comment_systems/{system.name}.py")

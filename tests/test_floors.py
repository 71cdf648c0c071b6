"""The house keeps its floors: imports only go down, siblings never import each other, libraries stay in their rooms."""

from __future__ import annotations

from collections import Counter
from pathlib import Path, PurePosixPath

import pytest

from tests.floors import LISTED, faults, module_name

PACKAGE = Path(__file__).parent.parent / "checkup"

FLOORS: list[set[str]] = [
    {"errors", "reader_words", "atomic_write"},
    {"model"},
    {"addresses", "moments"},
    {"facts"},
    {"findings"},
    {"text", "dates"},
    {"people", "threads"},
    {"owed"},
    {"config"},
    {"comment_systems", "spam", "web"},
    {"reading"},
    {"platforms"},
    {"gathering", "settling"},
    {"crawling"},
    {"measuring"},
    {"signs", "sources"},
    {"diagnosis"},
    {"history"},
    {"report", "init"},
    {"gate"},
    {"outcome", "records", "parsing", "inspection"},
    {"pipeline"},
    {"cli"},
    {"__main__"},
]
# What still breaks a rule, as "importing file -> imported module". The list may only shrink.
DOORS: set[str] = set()
# Base names that more than one helper file bears. This list too may only shrink.
SAME_NAMES: set[str] = set()

FILES = sorted(PurePosixPath(p.relative_to(PACKAGE).as_posix()) for p in PACKAGE.rglob("*.py"))
MODULES = {module_name(file) for file in FILES}


def text_of(file: PurePosixPath) -> str:
    return (PACKAGE / file).read_text(encoding="utf-8")


def door(file: PurePosixPath, fault: str) -> str:
    """A fault as it is written in DOORS."""
    return f"{file} -> {fault.rpartition(' ')[2]}"


@pytest.mark.parametrize("file", FILES, ids=str)
def test_every_module_keeps_the_rules_of_imports(file: PurePosixPath) -> None:
    """Each module imports only from floors below its own, no sibling, nothing private, and only its room's libraries."""
    room = file.parts[0].removesuffix(".py")
    assert room == "__init__" or any(room in rooms for rooms in FLOORS), f"{room} has no floor: add it to FLOORS and docs/architecture.md"
    assert [fault for fault in faults(file, text_of(file), MODULES, FLOORS) if door(file, fault) not in DOORS] == []


def test_no_room_stands_on_two_floors() -> None:
    """A room has one place in FLOORS, and every name there is a room of the package."""
    rooms = Counter(room for floor in FLOORS for room in floor)
    assert [room for room, times in rooms.items() if times > 1] == []
    assert set(rooms) <= {file.parts[0].removesuffix(".py") for file in FILES}


def test_the_list_of_doors_only_shrinks() -> None:
    """A fault that was mended leaves DOORS, so that it cannot come back."""
    there = {door(file, fault) for file in FILES for fault in faults(file, text_of(file), MODULES, FLOORS)}
    assert DOORS - there == set(), "mended: take it out of DOORS"


def test_helper_files_bear_names_of_their_own() -> None:
    """A base name tells which file is meant. Units (signs, platforms, ...) are named by what they are and may share a name."""
    names = Counter(f.stem.strip("_") for f in FILES if f.stem != "__init__" and (f.stem[0] == "_" or f.parent.as_posix() not in LISTED))
    twice = {name for name, times in names.items() if times > 1}
    assert twice - SAME_NAMES == set(), "two helper files bear this name"
    assert SAME_NAMES - twice == set(), "mended: take it out of SAME_NAMES"


PLANTED = {
    "an import from above": ("text/words.py", "from checkup.report import site", "checkup.report"),
    "the package above": ("text/words.py", "import checkup.report", "checkup.report"),
    "a room out of the package": ("text/words.py", "from checkup import pipeline", "checkup.pipeline"),
    "an alias": ("threads/order.py", "import checkup.gate as g", "checkup.gate"),
    "an alias out of the package": ("threads/order.py", "from checkup import gate as g, model", "checkup.gate"),
    "a relative import": ("moments.py", "from . import gate", "checkup.gate"),
    "a relative import from a folder": ("text/words.py", "from ..gate.rules import judge", "checkup.gate"),
    "an import inside a function": ("facts.py", "def f():\n    from checkup.web import Client\n    return Client", "checkup.web"),
    "an import for types only": ("facts.py", "if TYPE_CHECKING:\n    from checkup.web import Client", "checkup.web"),
    "import_module": ("facts.py", "import importlib\nx = importlib.import_module('checkup.web.client')", "checkup.web"),
    "import_module by another name": ("facts.py", "from importlib import import_module as load\nx = load('checkup.web')", "checkup.web"),
    "import_module with a relative name": (
        "text/words.py",
        "from importlib import import_module\nimport_module('..web', 'x')",
        "checkup.web",
    ),
    "import_module with a made-up name": ("facts.py", "import importlib\nx = importlib.import_module(name)", "cannot be read"),
    "__import__": ("facts.py", "x = __import__('checkup.web').web", "checkup.web"),
    "a module reached as an attribute": ("facts.py", "import checkup\nx = checkup.web.Client", "checkup.web"),
    "a module out of the table": ("facts.py", "import sys\nx = sys.modules['checkup.web']", "checkup.web"),
    "a neighbour of the same floor": ("spam/lists.py", "from checkup import web", "checkup.web"),
    "a sibling": ("platforms/ghost.py", "from checkup.platforms.drupal import ADAPTER", "sibling"),
    "a sibling out of the package": ("platforms/ghost.py", "from checkup.platforms import drupal", "sibling"),
    "a relative sibling": ("signs/welcome.py", "from . import cadence", "sibling"),
    "a relative name out of a sibling": ("signs/welcome.py", "from .cadence import measure", "sibling"),
    "a sibling that is a folder": ("signs/welcome.py", "from checkup.signs.spam.spam_measures import on_show", "sibling"),
    "a sibling out of a part": ("signs/spam/spam_findings.py", "from checkup.signs.engagement import ID", "sibling"),
    "a sibling by importlib": ("sources/mtif.py", "from importlib import import_module\nimport_module('checkup.sources.wxr')", "sibling"),
    "a page of the report": ("report/views/waiting.py", "from checkup.report.views.spam import spam_page", "sibling"),
    "lxml where no HTML is read": ("spam/seen.py", "from lxml import etree", "lxml"),
    "lxml inside a function": ("text/words.py", "def f():\n    import lxml.html as h\n    return h", "lxml"),
    "soupsieve": ("report/site.py", "import soupsieve", "soupsieve"),
    "httpcore": ("sources/live.py", "import httpcore", "httpcore"),
    "httpx for an exception": ("crawling/crawl.py", "from httpx import HTTPError", "httpx"),
    "click": ("pipeline.py", "import click", "click"),
    "nh3": ("gate/github_markdown.py", "import nh3", "nh3"),
    "jinja2 by importlib": ("gate/github_markdown.py", "import importlib\nimportlib.import_module('jinja2')", "jinja2"),
    "another room's private file": ("diagnosis/judge.py", "from checkup.comment_systems._system import System", "private"),
    "a private file out of the package": ("settling.py", "from checkup.people import _names as n", "private"),
    "another module's private name": ("gate/rules.py", "from checkup.history.compare import _trends", "private"),
    "a private name of the same room": ("gate/rules.py", "from checkup.gate.junit import _case", "private"),
    "a private name as an attribute": ("settling.py", "from checkup import threads\nx = threads._reply", "private"),
    "a private file of a folder below": ("report/site.py", "from checkup.report.views._comment_items import Item", "private"),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_fault_is_named(planted: str) -> None:
    """Each way to import what is forbidden is found when it is added to a file that keeps the rules."""
    name, line, words = PLANTED[planted]
    file = PurePosixPath(name)
    before = faults(file, text_of(file), MODULES, FLOORS)
    after = faults(file, f"{text_of(file)}\n{line}\n", MODULES, FLOORS)
    assert [f for f in after if f not in before and words in f], after


ALLOWED = {
    "a floor below": ("settling.py", "from checkup import people, threads"),
    "a helper of one's own room": ("sources/wxr.py", "from checkup.sources import _exports"),
    "one's own library": ("web/client.py", "import httpx"),
    "a module of one's own package by a name": ("signs/__init__.py", "from importlib import import_module\nimport_module(f'{__name__}.x')"),
    "the version": ("cli/__init__.py", "from checkup import __version__"),
    "a library that anybody may use": ("text/words.py", "import numpy"),
}


@pytest.mark.parametrize("allowed", ALLOWED)
def test_what_is_allowed_is_no_fault(allowed: str) -> None:
    """The checker does not cry wolf."""
    name, line = ALLOWED[allowed]
    file = PurePosixPath(name)
    assert faults(file, f"{text_of(file)}\n{line}\n", MODULES, FLOORS) == faults(file, text_of(file), MODULES, FLOORS)


def test_the_architecture_page_shows_these_floors() -> None:
    """docs/architecture.md prints the floors as they are here, from the top down."""
    line = " > ".join(" | ".join(sorted(floor)) for floor in reversed(FLOORS))
    page = (PACKAGE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert f"`{line}`" in page, line

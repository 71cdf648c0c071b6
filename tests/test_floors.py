"""The house keeps its floors: imports only go down, siblings never import each other, libraries stay in their rooms."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import groupby
from pathlib import Path, PurePosixPath

import pytest

from checkup import comment_systems, platforms
from tests.constants import unexplained
from tests.floors import LISTED, faults, module_name

PACKAGE = Path(__file__).parent.parent / "checkup"

FLOORS: list[set[str]] = [
    {"lazy_numpy", "lazy_re", "remembered"},
    {"errors", "reader_words", "robots_words", "atomic_write", "cycle_search", "word_search"},
    {"i18n"},
    {"model"},
    {"addresses", "fact_kinds", "moments"},
    {"facts", "json_fields"},
    {"findings"},
    {"text", "dates"},
    {"threads"},
    {"blog_then", "people"},
    {"owed"},
    {"config", "hiding"},
    {"comment_systems", "spam", "web"},
    {"reading"},
    {"platforms"},
    {"gathering", "settling"},
    {"comparing", "crawling"},
    {"measuring"},
    {"signs", "sources"},
    {"diagnosis"},
    {"history"},
    {"report", "init"},
    {"clearing", "gate", "correcting", "exporting", "notify"},
    {"kept_readings", "workers"},
    {"outcome", "records", "parsing", "inspection", "unforeseen"},
    {"run_options"},
    {"blog_run", "workplace"},
    {"engines"},
    {"publishing"},
    {"pipeline"},
    {"comparison", "forgetting", "merging"},
    {"api", "cli"},
    {"__init__", "__main__"},
]
# What still breaks a rule, as "importing file -> imported module". The list may only shrink.
EXCEPTIONS: set[str] = set()
# Base names that more than one helper file bears. This list too may only shrink.
SAME_NAMES: set[str] = set()

FILES = sorted(PurePosixPath(p.relative_to(PACKAGE).as_posix()) for p in PACKAGE.rglob("*.py"))
MODULES = {module_name(file) for file in FILES}
ROOMS = {room: list(files) for room, files in groupby(FILES, lambda file: file.parts[0].removesuffix(".py"))}


def text_of(file: PurePosixPath) -> str:
    return (PACKAGE / file).read_text(encoding="utf-8")


def as_listed(file: PurePosixPath, fault: str) -> str:
    """A fault as it is written in EXCEPTIONS."""
    return f"{file} -> {fault.rpartition(' ')[2]}"


@pytest.mark.parametrize("room", ROOMS)
def test_every_module_keeps_the_rules_of_imports(room: str) -> None:
    """Each module imports only from floors below its own, no sibling, nothing private, and only its room's libraries."""
    assert any(room in rooms for rooms in FLOORS), f"{room} has no floor: add it to FLOORS and docs/architecture.md"
    found = {file: faults(file, text_of(file), MODULES, FLOORS) for file in ROOMS[room]}
    assert [f"{file}: {fault}" for file, named in found.items() for fault in named if as_listed(file, fault) not in EXCEPTIONS] == []


def test_no_room_stands_on_two_floors() -> None:
    """A room has one place in FLOORS, and every name there is a room of the package."""
    rooms = Counter(room for floor in FLOORS for room in floor)
    assert [room for room, times in rooms.items() if times > 1] == []
    assert set(rooms) <= {file.parts[0].removesuffix(".py") for file in FILES}


def test_the_list_of_exceptions_only_shrinks() -> None:
    """A fault that was mended leaves EXCEPTIONS, so that it cannot come back."""
    named = {PurePosixPath(one.partition(" -> ")[0]) for one in EXCEPTIONS}
    there = {as_listed(file, fault) for file in named & set(FILES) for fault in faults(file, text_of(file), MODULES, FLOORS)}
    assert EXCEPTIONS - there == set(), "mended: take it out of EXCEPTIONS"


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
    "lxml where no HTML is read": ("spam/seen_comment.py", "from lxml import etree", "lxml"),
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


# Names of platforms and comment systems that are words of a language, too: as a word they may stand in patterns and sentences.
WORDS = {"blogger", "chronicle", "coral", "comentario", "commento", "echo", "generic", "ghost", "medium", "typo"}


@cache
def names_of_platforms() -> list[tuple[str, re.Pattern[str]]]:
    """Each name, title, generator and host of a platform or comment system, with an expression that finds it in small letters."""
    found = []
    names = {n for a in platforms.adapters() for n in (a.name, *a.generators, *a.hosts)}
    names |= {n for s in comment_systems.systems() for n in (s.name, s.title)}
    for name in sorted({n.lower() for n in names}):
        said = re.escape(name).replace("_", r"[\s_.+-]?")
        pattern = rf"\b{said}\\?\.[a-z]|[\"']{said}[\"']" if name in WORDS else rf"(?<![a-z]){said}(?![a-z])"
        found.append((name, re.compile(pattern)))
    return found


def named_platforms(text: str) -> list[str]:
    small = text.lower()
    return [name for name, expression in names_of_platforms() if name.partition("_")[0] in small and expression.search(small)]


@pytest.mark.parametrize("room", ["reading", "web"])
def test_reading_and_web_name_no_platform(room: str) -> None:
    """What belongs to one platform or comment system stands in its own file, so these rooms hold no name of one, not even in a comment."""
    assert {str(file): names for file in ROOMS[room] if (names := named_platforms(text_of(file)))} == {}


@pytest.mark.parametrize(
    "line",
    [
        '_FORM = re.compile(r"wp-form|blogger\\.com/comment")',
        'if adapter.name == "ghost":',
        "# Drupal indents its replies",
        'href.endswith("x.typepad.com")',
        '_THREAD = "#disqus_thread"',
    ],
)
def test_a_planted_name_of_a_platform_is_found(line: str) -> None:
    """An address, a comparison, a comment, a host and a fragment that name one are each found; plain words are not."""
    assert named_platforms(line) != []
    assert named_platforms("the blogger fixed a typo of medium length; 3 commentos, kein Comentario") == []


@pytest.mark.parametrize("room", ROOMS)
def test_constants_say_why_they_have_their_value(room: str) -> None:
    """Each module-level number and expression has a comment beside it, above it or above its group, or a string below it."""
    assert {str(file): lines for file in ROOMS[room] if (lines := unexplained(text_of(file)))} == {}


@pytest.mark.parametrize(
    "line",
    [
        "MOST = 20",
        "_SHARE: float = 2 / 3",
        "SIZES = ((46, 62), (38, 52))",
        "_CODES = frozenset({408, 429})",
        "_SLACK = timedelta(days=2)",
        '_URL = re.compile(r"https?:")',
        "FEW, MANY = 2, -3",
        "YEAR = 365.25 * DAY",
    ],
)
def test_a_planted_constant_without_a_reason_is_found(line: str) -> None:
    """A bare constant is found at the end of any file and after an explained one with a line between; explained in four ways it is not."""
    file = text_of(PurePosixPath("facts.py"))
    before = unexplained(file)
    assert unexplained(f"{file}\n\n{line}\n") != before
    assert unexplained(f"# A reason.\nA = 1\n\n{line}\n") != []
    for explained in (f"# Why.\n{line}", f"{line}  # why", f'{line}\n"""Why."""', f"# Why both.\nA = 1\n{line}"):
        assert unexplained(f"{explained}\n") == []
    assert unexplained('NAME = "x"\nON = True\nWORDS = ("a", "b")\n') == []


def test_the_architecture_page_shows_these_floors() -> None:
    """docs/architecture.md prints the floors as they are here, from the top down."""
    line = " > ".join(" | ".join(sorted(floor)) for floor in reversed(FLOORS))
    page = (PACKAGE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert f"`{line}`" in page, line

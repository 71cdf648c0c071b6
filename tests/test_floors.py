"""The house keeps its floors: imports only go down, siblings never import each other, libraries stay in their rooms."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "checkup"

FLOORS: list[set[str]] = [
    {"errors", "files"},
    {"model"},
    {"addresses", "moments"},
    {"facts"},
    {"findings"},
    {"text", "dates"},
    {"people", "threads"},
    {"config"},
    {"comment_systems", "spam", "web"},
    {"reading"},
    {"platforms"},
    {"gathering", "settling"},
    {"crawling"},
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
ALLOWED_IN = {
    "httpx": {"web"},
    "jinja2": {"report"},
    "markdown": {"report"},
    "bs4": {"reading", "comment_systems", "sources", "crawling"},
    "click": {"cli"},
}
LEVEL = {room: i for i, rooms in enumerate(FLOORS) for room in rooms}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> list[str]:
    names: list[str] = []
    package = ["checkup", *path.relative_to(PACKAGE).with_suffix("").parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [a.name for a in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: -node.level]) + "." if node.level else ""
            stem = base + (node.module or "")
            names += [f"{stem}.{a.name}" for a in node.names] if stem.strip(".") == "checkup" else [stem]
    return names


FILES = sorted(p for p in PACKAGE.rglob("*.py") if p.name != "__init__.py" or p.parent != PACKAGE)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_only_go_down(path: Path) -> None:
    """Each module imports only from floors below its own, and every module stands on a floor."""
    room = room_of(path)
    assert room in LEVEL, f"{room} has no floor: add it to FLOORS and to docs/architecture.md"
    for name in imports(path):
        if not name.startswith("checkup.") or name == "checkup.__version__":
            continue
        target = name.split(".")[1]
        assert target == room or LEVEL[target] < LEVEL[room], f"{path.name} imports {name}: that is not below {room}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_units_of_a_listed_room_do_not_import_each_other(path: Path) -> None:
    """Signs, platforms, sources and comment systems are independent files: only underscore helpers are shared."""
    room = room_of(path)
    if room not in {"signs", "platforms", "sources", "comment_systems"} or path.name == "__init__.py":
        return
    for name in imports(path):
        parts = name.split(".")
        if parts[:2] == ["checkup", room] and len(parts) > 2:
            assert parts[2].startswith("_") or parts[2] == path.stem, f"{path.name} imports its sibling {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    """Only web imports httpx, only report imports jinja2 and markdown, only reading rooms see BeautifulSoup, only the CLI click."""
    for name in imports(path):
        library = name.split(".")[0]
        if library in ALLOWED_IN:
            assert room_of(path) in ALLOWED_IN[library], f"{path} imports {library}"

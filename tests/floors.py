"""Reads which modules a source file imports, however it does so, and names each import that the architecture forbids.

`faults(file, text, modules, floors)` is a pure function: a path inside the package, the file's text, the names of all modules of the
package, and the floors from bottom to top. tests/test_floors.py runs it over the package and over planted faults.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from tests.parsed_package import syntax_nodes

HTML_ROOMS = {"reading", "comment_systems", "sources", "crawling"}
ALLOWED_IN = {
    "httpx": {"web"},
    "httpcore": {"web"},
    "jinja2": {"report"},
    "markdown": {"report", "sources"},
    "markupsafe": {"report"},
    "nh3": {"report"},
    "bs4": HTML_ROOMS,
    "soupsieve": HTML_ROOMS,
    "lxml": HTML_ROOMS,
    "click": {"cli"},
    "pyarrow": {"exporting"},
    "yaml": {"sources"},
    "distributed": {"engines"},
}
LISTED = ("signs", "platforms", "sources", "comment_systems", "report/views", "cli", "engines")  # folders of units, found by listing
DYNAMIC = {"import_module", "__import__", "resolve_name", "run_module"}  # functions that import what a text names
_DOTTED = re.compile(r"checkup(?:\.\w+)*\.?")


@dataclass(frozen=True)
class Import:
    """One imported thing: its dotted module, the name taken out of it ("" for the module itself), and the line."""

    module: str
    name: str
    line: int


def module_name(file: PurePosixPath) -> str:
    """`checkup.signs.spam` for signs/spam.py, `checkup.signs` for signs/__init__.py."""
    parts = [p for p in file.with_suffix("").parts if p != "__init__"]
    return ".".join(["checkup", *parts])


def faults(file: PurePosixPath, text: str, modules: Collection[str], floors: Sequence[Collection[str]]) -> list[str]:
    """A sentence for each forbidden import of one file of the package, each said once; empty where it keeps the rules."""
    level = {room: i for i, rooms in enumerate(floors) for room in rooms}
    room = file.parts[0].removesuffix(".py")
    found = {said: one.line for one in reversed(list(imports(file, text, modules))) for said in _said_of(file, room, one, level)}
    return [f"{file}:{line} imports {said}" for said, line in sorted(found.items(), key=lambda pair: (pair[1], pair[0]))]


def _said_of(file: PurePosixPath, room: str, one: Import, level: Mapping[str, int]) -> Iterator[str]:
    """What is wrong with one import."""
    library = one.module.partition(".")[0]
    if one.module == "?":
        yield f"by a name that cannot be read from the source: {one.name}"
    elif library != "checkup":
        if room not in ALLOWED_IN.get(library, {room}):
            yield f"{library}, which only {', '.join(sorted(ALLOWED_IN[library]))} may"
    else:
        target = one.module.split(".")[1:2]  # empty for what stands in checkup/__init__.py, as __version__
        if target and target != [room] and level.get(target[0], len(level)) >= level.get(room, -1):
            yield f"checkup.{target[0]}, which is not below {room}"
        if _is_private(file, one):
            yield f"the private {one.module if _private(one.module) else f'{one.module}.{one.name}'}"
        if _is_sibling(file, one):
            yield f"its sibling {one.module}"


def _private(dotted: str) -> bool:
    return any(part.startswith("_") and not part.startswith("__") for part in dotted.split("."))


def _is_private(file: PurePosixPath, one: Import) -> bool:
    """A file or folder that starts with an underscore belongs to the folder it stands in, such a name to the module it stands in."""
    home = module_name(file)
    inside = ["checkup", *file.parent.parts]
    parts = one.module.split(".")
    for i, part in enumerate(parts):
        if _private(part) and inside[:i] != parts[:i]:
            return True
    return _private(one.name) and one.module != home


def _is_sibling(file: PurePosixPath, one: Import) -> bool:
    """Whether one unit of a listed folder, a file or a folder of parts, imports another; underscore files are what units share."""
    for folder in LISTED:
        home = folder.split("/")
        inside = list(file.with_suffix("").parts)
        parts = one.module.split(".")[1:]
        if inside[: len(home)] != home or parts[: len(home)] != home or len(parts) == len(home):
            continue
        unit, other = inside[len(home)], parts[len(home)]
        return not unit.startswith("_") and not other.startswith("_") and unit != other
    return False


def imports(file: PurePosixPath, text: str, modules: Collection[str]) -> Iterator[Import]:
    """Everything that the source imports: statements at any depth, `importlib` and its kind, and modules reached as attributes."""
    parsed = syntax_nodes(text)
    package = ["checkup", *file.parent.parts]
    names: dict[str, str] = {}  # local name -> the module or function that it stands for
    for node in parsed:
        if isinstance(node, ast.Import):
            for alias in node.names:
                names[alias.asname or alias.name.partition(".")[0]] = alias.name if alias.asname else alias.name.partition(".")[0]
                yield Import(alias.name, "", node.lineno)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                names[alias.asname or alias.name] = f"{stem}.{alias.name}"
                yield _split(f"{stem}.{alias.name}", modules, node.lineno)
    for node in parsed:
        if isinstance(node, ast.Attribute):
            dotted = _dotted(node, names)
            if dotted.startswith("checkup."):
                yield _split(dotted, modules, node.lineno)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _DOTTED.fullmatch(node.value):
            one = _split(node.value.rstrip("."), modules, node.lineno)
            if one.module in modules:  # "checkup.css" and "checkup.json" are files, no modules
                yield one
        elif isinstance(node, ast.Call):
            yield from _called(node, names, package, modules)


def _split(dotted: str, modules: Collection[str], line: int) -> Import:
    """A dotted name as its longest known module and the name taken out of that."""
    parts = dotted.split(".")
    if parts[0] != "checkup":
        return Import(dotted, "", line)
    for end in range(len(parts), 0, -1):
        if ".".join(parts[:end]) in modules or end == 1:
            unknown = end == 1 and len(parts) > 1 and not parts[1].startswith("__")
            end = 2 if unknown else end  # a room that is not there: the floor test shall name it
            return Import(".".join(parts[:end]), parts[end] if len(parts) > end else "", line)
    raise AssertionError(dotted)


def _dotted(node: ast.expr, names: dict[str, str]) -> str:
    """`checkup.web.client` for `w.client` where `w` is an alias of checkup.web; "" for what is no chain of imported names."""
    if isinstance(node, ast.Name):
        return names.get(node.id, "")
    if isinstance(node, ast.Attribute):
        above = _dotted(node.value, names)
        return f"{above}.{node.attr}" if above else ""
    return ""


def _called(node: ast.Call, names: dict[str, str], package: list[str], modules: Collection[str]) -> Iterator[Import]:
    """The module that a call of import_module, __import__ or their kind names; `?` where the source does not tell."""
    function = _dotted(node.func, names) or (node.func.id if isinstance(node.func, ast.Name) else "")
    if function.rpartition(".")[2] not in DYNAMIC or not node.args:
        return
    words = node.args[0]
    if isinstance(words, ast.Constant) and isinstance(words.value, str):
        name = words.value
        if name.startswith("."):
            level = len(name) - len(name.lstrip("."))
            name = ".".join([*package[: len(package) - level + 1], name.lstrip(".")])
        yield _split(name, modules, node.lineno)
    elif not (isinstance(words, ast.JoinedStr) and _starts_here(words)):
        yield Import("?", ast.unparse(words), node.lineno)


def _starts_here(words: ast.JoinedStr) -> bool:
    """An f-string that begins with {__name__} or {__package__}: it names a module of the file's own package."""
    first = words.values[0]
    return isinstance(first, ast.FormattedValue) and isinstance(first.value, ast.Name) and first.value.id in ("__name__", "__package__")

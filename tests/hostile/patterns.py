"""Every regular expression of the package: compiled when modules are loaded, written inside a function, or declared by a comment system."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import checkup
from tests.parsed_package import syntax_nodes

PACKAGE = Path(checkup.__file__).parent
_CALLS = ("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn", "compile")
Found = dict[tuple[str | bytes, int], str]


def every_pattern() -> dict[tuple[str | bytes, int], tuple[str, bool]]:
    """(expression, flags) -> the first place where it stands, and whether it is only ever held against the begin of a text.

    Modules are loaded anew for it, in this process.
    """
    found: Found = {}
    found |= dict(_written())
    found |= dict(_marks())
    for (pattern, flags), place in _compiled().items():
        found.setdefault((pattern, flags), place)
    sources = {str(f.relative_to(PACKAGE)): f.read_text(encoding="utf-8") for f in PACKAGE.rglob("*.py")}
    return {what: (place, _is_anchored(place, sources)) for what, place in found.items()}


def for_whole_texts() -> dict[tuple[str | bytes, int], str]:
    """Those that are held against a whole text somewhere (`fullmatch`), each with the first place where it stands.

    A search may find a short match and end; there every way to divide the text is tried until its end.
    """
    sources = {str(f.relative_to(PACKAGE)): f.read_text(encoding="utf-8") for f in PACKAGE.rglob("*.py")}
    return {what: place for what, (place, _) in every_pattern().items() if "fullmatch" in _uses(place, sources)}


def _is_anchored(place: str, sources: dict[str, str]) -> bool:
    """Whether the name or call at a place is used with `match` and `fullmatch` only, as far as the package's text tells."""
    uses = _uses(place, sources)
    return bool(uses) and uses <= {"match", "fullmatch"}


def _uses(place: str, sources: dict[str, str]) -> set[str]:
    """The names of the functions that the name or call at a place is used with."""
    file, _, number = place.partition(":")
    lines = sources[file].splitlines()
    line = lines[int(number) - 1]
    near = range(int(number) - 1, max(-1, int(number) - 8), -1)  # an expression may stand some lines below the name that it gets
    name = next((m[1] for at in near if (m := re.match(r"(_?[A-Z]\w*)\b.*=", lines[at]))), "")
    if name and "compile" in "".join(lines[max(0, int(number) - 8) : int(number) + 2]):
        texts = [sources[file]] if name.startswith("_") else sources.values()
        return {use for text in texts for use in re.findall(rf"\b{name}\.(\w+)\(", text)}
    return set(re.findall(r"\b((?:full)?match)\(", line)[:1])


def _written() -> Iterator[tuple[tuple[str | bytes, int], str]]:
    """Expressions given as a text, or as one put together of names on the spot, to a function of `re`."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in syntax_nodes(file.read_text(encoding="utf-8")):
            if isinstance(node, ast.Call) and _is_of_re(node.func) and node.args:
                text = _text(node.args[0], file)
                if isinstance(text, str | bytes):
                    named = [k.value for k in node.keywords if k.arg == "flags"]
                    named += [a for a in node.args[1:] if re.match(r"re\.[A-Z]+\b", ast.unparse(a))]
                    flags = int(eval(ast.unparse(named[0]), {"re": re})) if named else 0
                    yield (text, flags), f"{file.relative_to(PACKAGE)}:{node.lineno}"


def _text(node: ast.expr, file: Path) -> object:
    """What an argument says; names of its module have their value, those of its function, which are words of HTML, are "a"."""
    if isinstance(node, ast.JoinedStr) and not any(isinstance(part, ast.Call) for part in ast.walk(node)):
        module = importlib.import_module(".".join(("checkup", *file.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"))
        return eval(compile(ast.Expression(node), str(file), "eval"), {}, defaultdict(lambda: "a", vars(module)))
    return node.value if isinstance(node, ast.Constant) else None


def _marks() -> Iterator[tuple[tuple[str | bytes, int], str]]:
    """The marks of the comment systems, which are searched for in a page's source."""
    package = importlib.import_module("checkup.comment_systems")
    for info in pkgutil.iter_modules(package.__path__):
        system = getattr(importlib.import_module(f"checkup.comment_systems.{info.name}"), "SYSTEM", None)
        for mark in system.marks if system else ():
            yield (mark, int(re.IGNORECASE)), f"comment_systems/{info.name}.py:1"


def _is_of_re(func: ast.expr) -> bool:
    if isinstance(func, ast.Attribute):
        return isinstance(func.value, ast.Name) and func.value.id == "re" and func.attr in _CALLS
    return isinstance(func, ast.Name) and func.id in ("search", "fullmatch", "finditer")


def _compiled() -> Found:
    """What is written to be compiled in every module of the package and every language's file, while they are loaded."""
    found: Found = {}

    def noted(pattern: Any, flags: int = 0) -> Any:
        where = sys._getframe(1)
        if str(where.f_globals.get("__name__", "")).startswith("checkup") and isinstance(pattern, str | bytes):
            found.setdefault((pattern, int(flags)), f"{Path(where.f_code.co_filename).relative_to(PACKAGE)}:{where.f_lineno}")
        return real(pattern, flags)

    kept = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "checkup"}
    try:
        package, late = importlib.import_module("checkup"), importlib.import_module("checkup.lazy_re")
        real, late.compile = late.compile, noted  # type: ignore[attr-defined]
        for info in pkgutil.walk_packages(package.__path__, "checkup."):
            if not info.name.endswith("__main__"):
                importlib.import_module(info.name)
        languages = importlib.import_module("checkup.text._languages")
        for file in sorted((PACKAGE / "text").rglob("*.toml")):
            languages.of(file.stem)
    finally:
        for name in [n for n in sys.modules if n.split(".")[0] == "checkup"]:
            del sys.modules[name]
        sys.modules.update(kept)
    return found

"""The syntax trees of the whole package, made once for all tests that go through every file."""

from __future__ import annotations

import ast
import gc
from functools import cache
from pathlib import Path

import checkup


def syntax_nodes(text: str) -> tuple[ast.AST, ...]:
    """Source text -> all its nodes in the order of `ast.walk`, the module first. Those of the package's files are kept: change none."""
    known = _package().get(text)
    return known if known is not None else tuple(ast.walk(ast.parse(text)))


@cache
def _package() -> dict[str, tuple[ast.AST, ...]]:
    """Each file's text with its nodes. They live as long as the run, so no later search for garbage needs to look at them."""
    texts = {path.read_text(encoding="utf-8") for path in Path(checkup.__file__).parent.rglob("*.py")}
    gc.disable()
    parsed = {text: tuple(ast.walk(ast.parse(text))) for text in texts}
    gc.freeze()
    gc.enable()
    return parsed

"""Nothing outside checkup/signs names a vital sign, a measure or a finding: other rooms ask by role, by declaration, or for all."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import checkup
from checkup import signs
from tests.parsed_package import syntax_nodes

PACKAGE = Path(checkup.__file__).parent
CODES = frozenset(spec.code for sign in signs.all() for spec in sign.specs)
FINDINGS = frozenset(code.casefold() for sign in signs.all() for code in sign.codes)
IDS = frozenset(sign.id for sign in signs.all())
# words that are also something else: a comment's verdict and the table [spam] of a site file; a sentence's kind and the index (Boyd 2006)
HOMONYMS = frozenset(("spam", "conversation"))
CODE_IN_TEXT = re.compile(rf"(?<![\w#&/.-])(?:{'|'.join(sorted(CODES))})(?![\w./-])")


def named(source: str) -> Iterator[tuple[int, str]]:
    """(line, string) of every string in the code that is a sign's id, a measure's code or a finding's code, or speaks of a code.

    A homonym counts only where it is used as an id: compared with `.id` or `.sign`, or given to a call of `sign`, `named` or `make`.
    """
    parsed = syntax_nodes(source)
    docstrings = {id(n.body[0].value) for n in parsed if _opens_with_a_string(n)}  # type: ignore[attr-defined]
    as_id = {id(literal) for node in parsed for literal in _used_as_id(node)}
    for node in parsed:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            text = node.value
            is_id = text in IDS and (text not in HOMONYMS or id(node) in as_id)
            if is_id or text.casefold() in FINDINGS or CODE_IN_TEXT.search(text):
                yield node.lineno, text


def _opens_with_a_string(node: ast.AST) -> bool:
    if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) or not node.body:
        return False
    first = node.body[0]
    return isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)


def _used_as_id(node: ast.AST) -> list[ast.expr]:
    """Strings that stand where a sign's id stands."""
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        if any(isinstance(side, ast.Attribute) and side.attr in ("id", "sign", "sign_id") for side in sides):
            return [part for side in sides for part in ([side] if isinstance(side, ast.Constant) else getattr(side, "elts", []))]
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in ("sign", "named", "make"):
            return list(node.args)
    return []


def places(package: Path) -> list[str]:
    """file:line and string of every name of a sign outside the room of signs."""
    rooms = (path for path in sorted(package.rglob("*.py")) if path.relative_to(package).parts[0] != "signs")
    return [f"{path.relative_to(package)}:{line} {text!r}" for path in rooms for line, text in named(path.read_text(encoding="utf-8"))]


def test_no_room_but_signs_names_a_sign() -> None:
    """Not one string outside checkup/signs is a sign's id or the code of a measure or finding (the rubric is data, no code)."""
    assert places(PACKAGE) == []


def test_the_search_sees_what_it_looks_for() -> None:
    """Ids, codes, findings in either case, codes inside a text and homonyms used as ids are seen; docstrings and other homonyms are not."""
    code = (
        "'''About R0.'''\na = 'cadence'\nb = 'S1'\nc = 'r-few'\nd = f'R0 of {a}'\ne = sign.id == 'spam'\n"
        "f = label == 'spam'\ng = 'v6'\nh = x.sign in ('spam', 'other')\ni = checkup.sign('conversation')\n"
    )
    assert sorted(line for line, _ in named(code)) == [2, 3, 4, 5, 6, 9, 10]

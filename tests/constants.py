"""Names the constants of a source text that say no reason: module-level numbers and compiled expressions without a comment."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator

from tests.parsed_package import syntax_nodes

HOLDERS = {"frozenset", "set", "tuple", "range", "timedelta"}  # calls that only hold the numbers they are given


def unexplained(text: str) -> list[str]:
    """The names of module-level numbers (also several in a tuple or set) and of `re.compile` that nothing explains.

    A constant is explained by a comment on one of its lines, by a comment or an explained constant on the line above, so that a group
    shares one comment, or by a string below it.
    """
    module = syntax_nodes(text)[0]
    assert isinstance(module, ast.Module)
    body = module.body
    if not any(isinstance(node, ast.Assign | ast.AnnAssign) and _counts(node.value) for node in body):
        return []  # to find the comments takes most of the time
    comments = {token.start[0] for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type == tokenize.COMMENT}
    lines = text.splitlines()
    alone = {line for line in comments if lines[line - 1].lstrip().startswith("#")}
    found, explained = [], set()
    for node, after in zip(body, [*body[1:], None], strict=True):
        if not isinstance(node, ast.Assign | ast.AnnAssign):
            continue
        above = node.lineno - 1
        said_below = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str)
        if above in alone or above in explained:
            explained.add(node.end_lineno)
        elif not said_below and not comments.intersection(range(node.lineno, (node.end_lineno or node.lineno) + 1)) and _counts(node.value):
            found += _names(node)
    return found


def _counts(value: ast.expr | None) -> bool:
    return value is not None and (_is_number(value) or (isinstance(value, ast.Call) and ast.unparse(value.func) == "re.compile"))


def _is_number(value: ast.expr) -> bool:
    """Whether an expression is a number, is computed of numbers, or holds nothing but numbers."""
    match value:
        case ast.Constant(value=bool()):
            return False
        case ast.Constant(value=int() | float()):
            return True
        case ast.UnaryOp(operand=inner):
            return _is_number(inner)
        case ast.BinOp(left=left, right=right):
            return any(map(_is_number, (left, right))) and all(isinstance(one, ast.Name) or _is_number(one) for one in (left, right))
        case ast.Tuple(elts=inner) | ast.Set(elts=inner) | ast.List(elts=inner):
            return bool(inner) and all(map(_is_number, inner))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=named) if name in HOLDERS:
            inside = [*arguments, *(one.value for one in named)]
            return bool(inside) and all(map(_is_number, inside))
    return False


def _names(node: ast.Assign | ast.AnnAssign) -> Iterator[str]:
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        yield ast.unparse(target)

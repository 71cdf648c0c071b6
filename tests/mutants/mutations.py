"""Source text -> every small change that could hide in it: moved borders, turned conditions, dropped statements.

`mutations(text)` lists them all; a mutation is applied to the text itself, so that a diff shows one changed place and nothing else.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# Each operator and what takes its place: the border moves by one, or the condition turns round.
COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Mutation:
    """One change: what kind, and the text from `start` to `end` (offsets in bytes) that becomes `new`."""

    kind: str
    line: int
    start: int
    end: int
    new: str

    def apply(self, text: str) -> str:
        """The changed source."""
        raw = text.encode()
        return (raw[: self.start] + self.new.encode() + raw[self.end :]).decode()


def mutations(text: str) -> list[Mutation]:
    """Every mutation of a source file, in the order of its places; annotations, docstrings and `if TYPE_CHECKING` stay as they are."""
    starts = _line_starts(text)
    found: dict[tuple[int, int, str], Mutation] = {}
    for node, kind, new in _changes(ast.parse(text)):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or 1) - 1] + (node.end_col_offset or 0)
        one = Mutation(kind, node.lineno, start, end, new)
        found.setdefault((start, end, new), one)
    return sorted(found.values(), key=lambda m: (m.start, m.end, m.kind))


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.encode().split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _changes(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str, str]]:
    """(node, kind, new text) for each change of each node below `tree`."""
    for node in _walk(tree):
        if isinstance(node, ast.expr):
            bracketed = isinstance(node, ast.BinOp | ast.BoolOp | ast.Compare)
            for kind, changed in EXPRESSIONS.get(type(node), _nothing)(node):
                text = ast.unparse(changed)
                yield node, kind, f"({text})" if bracketed else text
        elif isinstance(node, ast.stmt):
            yield from ((node, kind, new) for kind, new in _of_statement(node))


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but those that say nothing about what the program does."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_params", "decorator_list", "format_spec", "exc"):
            continue
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, ast.JoinedStr):
                yield from _walk(child)


Changes = Iterator[tuple[str, ast.expr]]


def _nothing(_: ast.expr) -> Changes:
    return iter(())


def _of_comparison(node: ast.Compare) -> Changes:
    for i, op in enumerate(node.ops):
        changed = copy.deepcopy(node)
        changed.ops[i] = COMPARED[type(op)]()
        yield "comparison", changed


def _of_conditions(node: ast.BoolOp) -> Changes:
    yield "and/or", ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    for i in range(len(node.values)):
        rest = node.values[:i] + node.values[i + 1 :]
        yield "dropped condition", rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)


def _of_not(node: ast.UnaryOp) -> Changes:
    if isinstance(node.op, ast.Not):
        yield "dropped not", node.operand


def _of_arithmetic(node: ast.BinOp) -> Changes:
    texts = [isinstance(s, ast.JoinedStr) or (isinstance(s, ast.Constant) and isinstance(s.value, str)) for s in (node.left, node.right)]
    if type(node.op) in COUNTED and not any(texts):
        yield "arithmetic", ast.BinOp(node.left, COUNTED[type(node.op)](), node.right)


def _of_choice(node: ast.IfExp) -> Changes:
    yield "turned choice", ast.IfExp(node.test, node.orelse, node.body)


def _of_constant(node: ast.Constant) -> Changes:
    if isinstance(node.value, bool):
        yield "constant", ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield "constant", ast.Constant(node.value + 1)
        yield "constant", ast.Constant(node.value - 1)
    elif isinstance(node.value, float):  # far enough to be a change for a share as for a number of days
        yield "constant", ast.Constant(node.value * 1.5 + 0.1)
        yield "constant", ast.Constant(node.value * 0.5 - 0.1)


def _of_call(node: ast.Call) -> Changes:
    if isinstance(node.func, ast.Name) and node.func.id in CALLED:
        name = CALLED[node.func.id]
        yield f"{name} for {node.func.id}", ast.Call(ast.Name(name), node.args, node.keywords)


def _of_loop(node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> Changes:
    for i, loop in enumerate(node.generators):
        for j in range(len(loop.ifs)):
            changed = copy.deepcopy(node)
            del changed.generators[i].ifs[j]
            yield "dropped filter", changed


EXPRESSIONS: dict[type[ast.expr], Callable[..., Changes]] = {
    ast.Compare: _of_comparison,
    ast.BoolOp: _of_conditions,
    ast.UnaryOp: _of_not,
    ast.BinOp: _of_arithmetic,
    ast.IfExp: _of_choice,
    ast.Constant: _of_constant,
    ast.Call: _of_call,
    ast.ListComp: _of_loop,
    ast.SetComp: _of_loop,
    ast.GeneratorExp: _of_loop,
}


def _of_statement(node: ast.stmt) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.AugAssign | ast.Raise) or (isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)):
        yield "removed statement", "pass"
    elif isinstance(node, ast.Continue):
        yield "removed continue", "pass"
    elif isinstance(node, ast.Break):
        yield "removed break", "pass"
    elif isinstance(node, ast.Return) and node.value is not None and ast.unparse(node.value) != "None":
        yield "returned None", "return None"

"""A regular expression -> texts on which it backtracks most, if it backtracks at all.

Each repetition of the expression is fed with what it repeats, many times, behind a text that leads to it and before one that fits nothing:
an expression that can divide the repeated text in several ways, or that begins anew at each place of it, then tries all of them.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_constants as c  # the names of the parser's operators; there is no public way to a parsed expression
    import sre_parse

_MANY = 60  # repetitions above which a quantifier is worth an attack; a smaller one can only cost a constant
_KILLERS = ("\x00", "!", "\n", "")
_ANY = {c.CATEGORY_SPACE: " ", c.CATEGORY_DIGIT: "7", c.CATEGORY_NOT_WORD: "-"}  # an "a" fits all others
Text = str
Node = tuple[Any, Any]


def attacks(pattern: str | bytes, flags: int) -> Iterator[Callable[[int], str]]:
    """For each repetition of the expression, and for the whole of it: a size -> a text of about that size."""
    parsed = sre_parse.parse(pattern, flags)
    whole = _sample(parsed)
    seen = set()
    for before, body in [*_repeats(list(parsed), ""), ("", whole)]:
        for unit in dict.fromkeys((body, body[:1], body + whole)):
            if not unit:
                continue
            for end in _KILLERS:
                if (before, unit, end) not in seen:
                    seen.add((before, unit, end))
                    yield partial(_repeated, before, unit, end)
            if before:
                for again in (unit, unit * 50):
                    yield partial(_repeated, "", before + again, "")


def _repeated(before: str, unit: str, end: str, size: int) -> str:
    return before + unit * max(1, size // len(unit)) + end


def _repeats(nodes: list[Node], before: str) -> Iterator[tuple[str, str]]:
    """Every long repetition: a text that leads to it, and what it repeats."""
    for op, value in nodes:
        if op in (c.MAX_REPEAT, c.MIN_REPEAT, getattr(c, "POSSESSIVE_REPEAT", None)):
            _, most, body = value
            if most > _MANY:
                yield from ((before, one) for one in _ways(list(body)))
            yield from _repeats(list(body), before)
        elif op is c.SUBPATTERN:
            yield from _repeats(list(value[3]), before)
        elif op is c.BRANCH:
            for one in value[1]:
                yield from _repeats(list(one), before)
        elif op in (c.ASSERT, c.ASSERT_NOT):
            yield from _repeats(list(value[1]), before)
        elif op is getattr(c, "ATOMIC_GROUP", None):
            yield from _repeats(list(value), before)
        before += _one(op, value)


def _ways(body: list[Node]) -> list[str]:
    """What a repetition may repeat: a text for each alternative, as two of them may fit the same."""
    while len(body) == 1 and body[0][0] is c.SUBPATTERN:
        body = list(body[0][1][3])
    branches = [value[1] for op, value in body if op is c.BRANCH]
    if not branches:
        return [_sample(body)]
    at = next(i for i, (op, _) in enumerate(body) if op is c.BRANCH)
    return [_sample(body[:at]) + _sample(way) + _sample(body[at + 1 :]) for way in branches[0]]


def _sample(nodes: Any) -> str:
    return "".join(_one(op, value) for op, value in nodes)


def _one(op: Any, value: Any) -> str:
    """A short text that the operator fits."""
    if op is c.LITERAL:
        return chr(value)
    if op is c.NOT_LITERAL:
        return "b" if chr(value) == "a" else "a"
    if op is c.ANY:
        return "a"
    if op is c.IN:
        return _of_set(value)
    if op is c.BRANCH:
        return _sample(value[1][0])
    if op is c.SUBPATTERN:
        return _sample(value[3])
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, getattr(c, "POSSESSIVE_REPEAT", None)):
        return _sample(value[2]) * max(1, min(value[0], 3))
    if op is getattr(c, "ATOMIC_GROUP", None):
        return _sample(value)
    return ""


def _of_set(value: Any) -> str:
    if value[0][0] is c.NEGATE:
        return next((one for one in "a -7<\"'.\n" if not any(_holds(part, one) for part in value[1:])), "\u00e9")
    op, first = value[0]
    return chr(first) if op is c.LITERAL else chr(first[0]) if op is c.RANGE else _ANY.get(first, "a")


def _holds(part: Node, one: str) -> bool:
    op, value = part
    if op is c.LITERAL:
        return chr(value) == one
    if op is c.RANGE:
        return value[0] <= ord(one) <= value[1]
    return {
        c.CATEGORY_SPACE: one.isspace(),
        c.CATEGORY_DIGIT: one.isdigit(),
        c.CATEGORY_WORD: one.isalnum() or one == "_",
        c.CATEGORY_NOT_SPACE: not one.isspace(),
        c.CATEGORY_NOT_DIGIT: not one.isdigit(),
        c.CATEGORY_NOT_WORD: not (one.isalnum() or one == "_"),
    }.get(value, False)

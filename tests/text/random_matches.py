"""An expression -> texts that it matches, made at random: another alternative, another number of repetitions each time."""

from __future__ import annotations

import warnings
from functools import lru_cache
from random import Random
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_constants as c  # there is no public way to a parsed expression
    import sre_parse

_MOST = 3  # repetitions beyond the fewest that are asked for
_ANY = {c.CATEGORY_SPACE: " ", c.CATEGORY_DIGIT: "7", c.CATEGORY_NOT_WORD: "-", c.CATEGORY_NOT_SPACE: "x"}


def random_match(pattern: str, dice: Random) -> str:
    """A text for all parts of the expression but those that only look ahead or back."""
    return _text(_parsed(pattern), dice)


@lru_cache(maxsize=4)
def _parsed(pattern: str) -> Any:
    """What the expression is made of; parsing a long one takes a hundred times as long as making a text from it."""
    return sre_parse.parse(pattern)


def _text(nodes: Any, dice: Random) -> str:
    return "".join(_one(op, value, dice) for op, value in nodes)


def _one(op: Any, value: Any, dice: Random) -> str:
    if op is c.LITERAL:
        return chr(value)
    if op is c.ANY:
        return dice.choice("x ")
    if op is c.NOT_LITERAL:
        return "x"
    if op is c.IN:
        return _of_class(value, dice)
    if op is c.BRANCH:
        return _text(dice.choice(value[1]), dice)
    if op is c.SUBPATTERN:
        return _text(value[3], dice)
    if op in (c.MAX_REPEAT, c.MIN_REPEAT):
        least, most, body = value
        return "".join(_text(body, dice) for _ in range(dice.randint(least, min(int(most), least + _MOST))))
    return ""


def _of_class(value: Any, dice: Random) -> str:
    if value[0][0] is c.NEGATE:
        return "x"
    op, first = dice.choice(value)
    return chr(first) if op is c.LITERAL else chr(first[0]) if op is c.RANGE else _ANY.get(first, "x")

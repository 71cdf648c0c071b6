"""How far a trick raises a blog's score."""

from __future__ import annotations

from functools import cache

from tests.gaming.blogs import given, score
from tests.gaming.ways import WAYS


@cache
def _before(way: str | None, blog: str) -> float | None:
    against = WAYS[way][1] if way else None
    return score(*(against(*given(blog)) if against else given(blog)))


@cache
def gain(way: str, blog: str) -> float | None:
    """Points of the score after the trick less those before, None where the trick leaves no score."""
    trick, against = WAYS[way]
    before, after = _before(way if against else None, blog), score(*trick(*given(blog)))
    return None if before is None or after is None else after - before

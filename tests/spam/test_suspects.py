"""How many suspects an owner is shown."""

from __future__ import annotations

import pytest

from checkup.spam.suspects import chosen


@pytest.mark.parametrize(
    ("share", "readers", "count"),
    [(0.10, 100, 100), (0.099, 100, 3), (0.0, 799, 3), (0.0, 800, 4), (0.0, 100_000, 20)],
)
def test_a_clean_blog_shows_a_handful_and_a_spammed_one_all(share: float, readers: int, count: int) -> None:
    """One in two hundred, three at least, twenty at most; from a tenth of spam on all that are doubtful."""
    assert len(chosen(range(100), lambda number: 0.5, share, readers)) == count


def test_the_most_doubtful_are_shown_and_what_is_not_doubtful_never() -> None:
    """By doubt, then by place, so that the order of equals is fixed."""
    doubts = (0.0, 0.6, 0.9, 0.6, 0.7)
    assert chosen(range(5), doubts.__getitem__, 0.0, 10) == {1, 2, 4}
    assert chosen([0, 1], lambda number: 0.0, 0.5, 10) == frozenset()

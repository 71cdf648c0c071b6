"""The comments around another one in time and in its thread."""

from __future__ import annotations

from dataclasses import replace

from checkup.spam.neighbours import Neighbours, mean_of
from tests.spam.table import said


def test_neighbours_are_of_other_accounts_and_dated() -> None:
    """Up to ten on each side of the blog, two of the thread; the own account, pings and undated ones are left out."""
    comments = [said("p", day, "busy" if day == 3 else f"reader {day}", "Words.") for day in range(30)]
    comments[4] = replace(comments[4], name="busy")
    comments[5] = replace(comments[5], kind="pingback")
    comments[6] = replace(comments[6], at=None)
    keys = [c.name or "" for c in comments]
    near = Neighbours(comments, keys, range(len(comments)))
    assert near[3].blog == (2, 1, 0, *range(7, 17))
    assert near[3].thread == (2, 1, 7, 8)
    assert 5 not in near
    assert 6 not in near


def test_a_thread_is_a_posts_own() -> None:
    """Comments of another post are neighbours on the blog and not in the thread."""
    comments = [said(f"p{day % 2}", day, f"reader {day}", "Words.") for day in range(6)]
    near = Neighbours(comments, [c.name or "" for c in comments], range(6))
    assert near[2].thread == (0, 4)
    assert set(near[2].blog) == {0, 1, 3, 4, 5}


def test_too_few_neighbours_say_nothing() -> None:
    """The mean of four scores, none of three."""
    assert mean_of((0, 1, 2, 3), [1.0, 0.0, 1.0, 0.0]) == 0.5
    assert mean_of((0, 1, 2), [1.0, 0.0, 1.0]) is None

"""Comments that share runs of words."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup.spam import shingles
from checkup.spam.shingles import SharedShingles, runs_shared_below
from checkup.spam.word_lists import WordLists

ROWS = st.lists(st.lists(st.integers(0, 12) | st.just(2**32 - 1), unique=True, max_size=6), max_size=12)


@given(ROWS, st.integers(1, 3))
def test_who_shares_how_many(rows: list[list[int]], listed: int) -> None:
    """Each comment with a shared shingle, with those of the first so many that have it as well, as a dictionary of shingles gives them."""
    index: dict[int, list[int]] = {}
    for place, row in enumerate(rows):
        for shingle in row:
            index.setdefault(shingle, []).append(7 * place)
    expected = []
    for place, row in enumerate(rows):
        shared = Counter(other for one in row if len(index[one]) > 1 for other in index[one][:listed])
        if shared:
            del shared[7 * place]
            expected.append((7 * place, len(row), shared))
    assert list(SharedShingles(((7 * place, row) for place, row in enumerate(rows)), listed)) == expected


POSTS = st.lists(st.lists(st.lists(st.sampled_from("abc"), max_size=7), max_size=4), max_size=4)


@pytest.mark.parametrize("block", [1, 12, 65_536])
@given(posts=POSTS)
def test_which_runs_comments_of_a_post_share(block: int, posts: list[list[list[str]]]) -> None:
    """Three words in a row that two comments of a post have, each once a comment, by a number that is no other run's or post's."""
    words = WordLists(chain.from_iterable(posts))
    places = iter(range(len(words)))
    numbers = [[next(places) for _ in post] for post in posts]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(shingles, "BLOCK", block)
        found = dict(runs_shared_below(numbers, words))
    names: dict[tuple[int, tuple[str, ...]], int] = {}
    for place, (post, said) in enumerate(zip(numbers, posts, strict=True)):
        runs = {number: {tuple(one[n : n + 3]) for n in range(len(one) - 2)} for number, one in zip(post, said, strict=True)}
        uses = Counter(chain.from_iterable(runs.values()))
        for number, own in runs.items():
            shared = {run for run in own if uses[run] > 1}
            assert len(found.get(number, [])) == len(set(found.get(number, []))) == len(shared)
            mine = {names.get((place, run)) for run in shared} - {None}
            assert mine <= set(found.get(number, []))
            if len(shared) == 1:
                names.setdefault((place, next(iter(shared))), found[number][0])
    assert len(set(names.values())) == len(names)

"""Comments that share runs of words."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from checkup.spam.shingles import SharedShingles

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

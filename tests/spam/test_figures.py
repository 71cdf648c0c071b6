"""A figure for each of some comments."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup.spam.figures import Figures


@given(st.dictionaries(st.integers(0, 9), st.floats(-5, 5)))
def test_it_answers_as_a_dictionary_does(told: dict[int, float]) -> None:
    """Whatever number is asked for, also one before the first and behind the last comment; told in the order of the numbers."""
    figures = Figures(10, told.items())
    assert figures == told
    assert [figures.get(n) for n in range(-2, 12)] == [told.get(n) for n in range(-2, 12)]
    assert list(figures.told()) == sorted(told.items())
    assert len(figures) == len(told)


def test_a_comment_without_a_figure() -> None:
    """It is not in it, and asking for it is an error."""
    assert 1 not in Figures(2, [(0, 0.0)])
    with pytest.raises(KeyError):
        Figures(2, [(0, 0.0)])[1]

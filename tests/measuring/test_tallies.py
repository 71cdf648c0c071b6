"""Resampling by arrays equals recomputing the measure on a blog whose posts really stand as often as they were drawn."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from checkup.measuring.kaplan_meier import Wait, curve
from checkup.measuring.statistics import median
from checkup.measuring.tallies import Answered, Middle, Ratio

POSTS = ["a", "b", "c", "d"]
drawn = st.lists(st.integers(0, 3), min_size=4, max_size=4)
numbers = st.dictionaries(st.sampled_from(POSTS), st.floats(0.5, 9), min_size=1)


def weights(draws: list[int]) -> dict[str, np.ndarray]:
    return {url: np.array([1.0, float(k)]) for url, k in zip(POSTS, draws, strict=True)}


@given(numbers, numbers, drawn)
def test_ratio(top: dict[str, float], bottom: dict[str, float], draws: list[int]) -> None:
    """A ratio's resample is sum over sum of the drawn posts; NaN where nothing was drawn."""
    found = Ratio(top, bottom).resample(weights(draws))["value"]
    below = sum(bottom.get(u, 0) * k for u, k in zip(POSTS, draws, strict=True))
    above = sum(top.get(u, 0) * k for u, k in zip(POSTS, draws, strict=True))
    assert (np.isnan(found[1]) and below == 0) or np.isclose(found[1], above / below)
    assert np.isclose(found[0], sum(top.values()) / sum(bottom.values()))


@given(numbers, drawn)
def test_middle(values: dict[str, float], draws: list[int]) -> None:
    """A median's resample is the median of the drawn values, repeated as often as drawn."""
    found = Middle(values).resample(weights(draws))["value"]
    repeated = [values[u] for u, k in zip(POSTS, draws, strict=True) for _ in range(k) if u in values]
    expected = median(repeated)
    assert (expected is None and np.isnan(found[1])) or np.isclose(found[1], expected)


@given(st.lists(st.tuples(st.sampled_from(POSTS), st.integers(0, 30), st.booleans()), min_size=1, max_size=40), drawn)
def test_answered(rows: list[tuple[str, int, bool]], draws: list[int]) -> None:
    """F(h) of the resample is F(h) of the curve over the drawn waits, ties and censoring included."""
    waits = [(url, Wait(float(t), e)) for url, t, e in rows]
    found = Answered(waits, {"5": 5.0, "20": 20.0}).resample(weights(draws))
    count = dict(zip(POSTS, draws, strict=True))
    repeated = [w for url, w in waits for _ in range(count[url])]
    for name, horizon in (("5", 5.0), ("20", 20.0)):
        assert np.isclose(found[name][0], curve(w for _, w in waits).answered_within(horizon))
        if repeated:
            assert np.isclose(found[name][1], curve(repeated).answered_within(horizon))
        else:
            assert np.isnan(found[name][1])

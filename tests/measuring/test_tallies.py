"""Resampling by arrays equals recomputing the measure on a blog whose posts really stand as often as they were drawn."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from checkup.measuring.statistics import median
from checkup.measuring.tallies import Middle, Ratio, Ratios

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


@given(numbers, numbers, drawn)
def test_ratios(one: dict[str, float], other: dict[str, float], draws: list[int]) -> None:
    """Several ratios of one measure are resampled each for itself, with the same draws."""
    parts = {"a": Ratio(one, dict.fromkeys(one, 1.0)), "b": Ratio(other, dict.fromkeys(other, 2.0))}
    found = Ratios(parts, "a").resample(weights(draws))
    for name, ratio in parts.items():
        np.testing.assert_array_equal(found[name], ratio.resample(weights(draws))["value"])

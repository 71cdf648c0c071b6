"""Tallies per post, computed once, from which 1,000 resamples of posts are recomputed by array arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from checkup.measuring.measured import Floats


@dataclass(frozen=True)
class Ratio:
    """sum(top) / sum(bottom) over posts: every share and every mean per post."""

    top: Mapping[str, float]
    bottom: Mapping[str, float]

    def resample(self, weights: Mapping[str, Floats]) -> Mapping[str, Floats]:
        """The ratio in each resample."""
        top, bottom = _weighed(self.top, weights), _weighed(self.bottom, weights)
        return {"value": np.divide(top, bottom, out=np.full_like(top, np.nan), where=bottom > 0)}


def _weighed(by_post: Mapping[str, float], weights: Mapping[str, Floats]) -> Floats:
    total = np.zeros_like(next(iter(weights.values())))
    for url, value in by_post.items():
        if value and url in weights:
            total += value * weights[url]
    return total


@dataclass(frozen=True)
class Middle:
    """The median over posts of one value a post."""

    values: Mapping[str, float]

    def resample(self, weights: Mapping[str, Floats]) -> Mapping[str, Floats]:
        """The median in each resample: the mean of the two middle values where their number is even."""
        ordered = sorted((value, url) for url, value in self.values.items() if url in weights)
        rows = len(next(iter(weights.values())))
        if not ordered:
            return {"value": np.full(rows, np.nan)}
        values = np.array([value for value, _ in ordered])
        below = np.cumsum(np.stack([weights[url] for _, url in ordered]), axis=0)
        total = below[-1]
        lower = np.argmax(below >= np.floor((total + 1) / 2), axis=0)
        upper = np.argmax(below >= np.floor(total / 2) + 1, axis=0)
        return {"value": np.where(total > 0, (values[lower] + values[np.where(total > 0, upper, 0)]) / 2, np.nan)}


@dataclass(frozen=True)
class Ratios:
    """Several ratios of one measure, by the name of the part; `main` is the part that is its value."""

    parts: Mapping[str, Ratio]
    main: str

    def resample(self, weights: Mapping[str, Floats]) -> Mapping[str, Floats]:
        """Each ratio in each resample."""
        return {name: ratio.resample(weights)["value"] for name, ratio in self.parts.items()}

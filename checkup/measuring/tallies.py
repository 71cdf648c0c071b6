"""Tallies per post, computed once, from which 1,000 resamples of posts are recomputed by array arithmetic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from checkup.measuring.kaplan_meier import Wait
from checkup.measuring.measured import Floats

_ROWS = 100  # resamples handled at once: bounds the memory of 20,000 waits to some tens of megabytes


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
class Answered:
    """F(h) = 1 - S(h) of the Kaplan-Meier curve of waits at several horizons (seconds, by the name of the part)."""

    waits: Sequence[tuple[str, Wait]]
    horizons: Mapping[str, float] = field(default_factory=dict)

    def resample(self, weights: Mapping[str, Floats]) -> Mapping[str, Floats]:
        """F at each horizon in each resample.

        Waits are walked one by one in order of time, events before censored ones: tied events multiply to the usual (n - d) / n.
        """
        rows = len(next(iter(weights.values())))
        waits = sorted(((w.seconds, not w.answered, url) for url, w in self.waits if url in weights))
        if not waits:
            return {name: np.full(rows, np.nan) for name in self.horizons}
        times = np.array([seconds for seconds, _, _ in waits])
        events = np.array([not censored for _, censored, _ in waits])
        longest = float(max(self.horizons.values()))
        urls = sorted({url for _, _, url in waits})
        column = {url: i for i, url in enumerate(urls)}
        table = np.stack([weights[url] for url in urls])
        index = np.array([column[url] for _, _, url in waits])
        early = int(np.searchsorted(times, longest, side="right"))
        found = {name: np.empty(rows) for name in self.horizons}
        for start in range(0, rows, _ROWS):
            block = table[:, start : start + _ROWS]
            drawn = block[index[:early]]
            total = block[index].sum(axis=0) if early < len(index) else drawn.sum(axis=0)
            at_risk = total - (np.cumsum(drawn, axis=0) - drawn)
            alive = np.where(events[:early, None] & (drawn > 0), 1 - drawn / np.maximum(at_risk, 1), 1.0)
            curve = np.cumprod(alive, axis=0)
            for name, horizon in self.horizons.items():
                last = int(np.searchsorted(times[:early], horizon, side="right"))
                survived = curve[last - 1] if last else np.ones(block.shape[1])
                found[name][start : start + _ROWS] = np.where(total > 0, 1 - survived, np.nan)
        return found

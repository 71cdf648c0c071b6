"""Tallies per post, computed once, from which 1,000 resamples of posts are recomputed by array arithmetic.

Each resample gives a measure's parts by name, and under `CASES` how many cases it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checkup import lazy_numpy as np
from checkup.measuring.measured import Counts, Floats

CASES = "cases"
# resamples whose quantiles are looked for at a time, or posts that are added at once: all would take four or eight times the draws' memory
TOGETHER = 100
PLAIN = "plain"  # the plain share of a measure whose value weighs its cases


def by_post(counts: Mapping[str, int]) -> dict[str, float]:
    """Counts by the post's address as one side of a ratio."""
    return {url: float(n) for url, n in counts.items()}


@dataclass(frozen=True)
class Ratio:
    """sum(top) / sum(bottom) over posts: every share and every mean per post."""

    top: Mapping[str, float]
    bottom: Mapping[str, float]

    @property
    def value(self) -> float | None:
        """The ratio over all posts; None where nothing is below."""
        bottom = sum(self.bottom.values())
        return sum(self.top.values()) / bottom if bottom else None

    def resample(self, weights: Mapping[str, Counts]) -> Mapping[str, Floats]:
        """The ratio in each resample."""
        top, bottom = _weighed(self.top, weights), _weighed(self.bottom, weights)
        return {"value": _over(top, bottom), CASES: bottom}

    def posts(self) -> int:
        """How many posts have a case."""
        return sum(value > 0 for value in self.bottom.values())


def _weighed(by_post: Mapping[str, float], weights: Mapping[str, Counts]) -> Floats:
    total = np.zeros(len(next(iter(weights.values()))))
    drawn = [(value, weights[url]) for url, value in by_post.items() if value and url in weights]
    if all(float(value).is_integer() for value, _ in drawn):  # then sums are the same in any order, and many posts are added at once
        for start in range(0, len(drawn), TOGETHER):
            values, rows = zip(*drawn[start : start + TOGETHER], strict=True)
            total += np.array(values, np.float64) @ np.array(rows, np.float64)
        return total
    for value, row in drawn:
        total += np.multiply(row, value, dtype=np.float64)
    return total


def _over(top: Floats, bottom: Floats) -> Floats:
    """top / bottom, NaN where nothing is below."""
    return np.divide(top, bottom, out=np.full_like(top, np.nan), where=bottom > 0)


@dataclass(frozen=True)
class Middle:
    """The median over posts of one value a post."""

    values: Mapping[str, float]

    def resample(self, weights: Mapping[str, Counts]) -> Mapping[str, Floats]:
        """The median in each resample: the mean of the two middle values where their number is even."""
        return _quantile(self.values, weights, 0.5)

    def posts(self) -> int:
        """How many posts have a value."""
        return len(self.values)


def _quantile(by_post: Mapping[str, float], weights: Mapping[str, Counts], share: float) -> Mapping[str, Floats]:
    """The quantile of one value a post in each resample, as `statistics.quantile` has it: linear between order statistics."""
    ordered = sorted((value, url) for url, value in by_post.items() if url in weights)
    rows = len(next(iter(weights.values())))
    if not ordered:
        return {"value": np.full(rows, np.nan), CASES: np.zeros(rows)}
    values = np.array([value for value, _ in ordered])
    drawn = [weights[url] for _, url in ordered]
    blocks = [_middles(values, [row[start : start + TOGETHER] for row in drawn], share) for start in range(0, rows, TOGETHER)]
    found, total = (np.concatenate(part) for part in zip(*blocks, strict=True))
    return {"value": np.where(total > 0, found, np.nan), CASES: total}


def _middles(values: Floats, drawn: Sequence[Counts], share: float) -> tuple[Floats, Floats]:
    """The quantile of each resample (a column of `drawn`) of values in ascending order, and how many cases it has."""
    below = np.cumsum(drawn, axis=0, dtype=np.uint32)
    total = below[-1].astype(np.float64)
    place = share * np.maximum(total - 1, 0)
    lower = np.argmax(below >= np.floor(place) + 1, axis=0)
    upper = np.argmax(below >= np.minimum(np.floor(place) + 2, total), axis=0)
    return values[lower] + (values[upper] - values[lower]) * (place - np.floor(place)), total


@dataclass(frozen=True)
class Ratios:
    """Several ratios of one measure, by the name of the part; `main` is the part that is its value."""

    parts: Mapping[str, Ratio]
    main: str

    def resample(self, weights: Mapping[str, Counts]) -> Mapping[str, Floats]:
        """Each ratio in each resample."""
        found = {name: ratio.resample(weights) for name, ratio in self.parts.items()}
        return {**{name: parts["value"] for name, parts in found.items()}, **found[self.main]}

    def posts(self) -> int:
        """How many posts have a case of the main part."""
        return self.parts[self.main].posts()


@dataclass(frozen=True)
class Pace:
    """Posts over a time, when the gaps between them are drawn again: `rate` is what the gaps (days before a post) give as they are."""

    gaps: Mapping[str, float]
    rate: float
    count: int

    def resample(self, weights: Mapping[str, Counts]) -> Mapping[str, Floats]:
        """The rate in each resample: longer gaps than the blog's own slow it down in proportion."""
        own = sum(self.gaps.values()) / len(self.gaps) if self.gaps else 0.0
        drawn = _over(_weighed(self.gaps, weights), _weighed(dict.fromkeys(self.gaps, 1.0), weights))
        return {"value": _over(np.full_like(drawn, self.rate * own), drawn), CASES: np.full_like(drawn, float(self.count))}

    def posts(self) -> int:
        """How many posts there are."""
        return self.count


@dataclass(frozen=True)
class Evenness:
    """Burstiness of the gaps (days before each post), as `statistics.burstiness` has it."""

    gaps: Mapping[str, float]

    def resample(self, weights: Mapping[str, Counts]) -> Mapping[str, Floats]:
        """Burstiness in each resample; NaN with fewer than two gaps."""
        n = _weighed(dict.fromkeys(self.gaps, 1.0), weights)
        average = _over(_weighed(self.gaps, weights), n)
        spread = _over(_weighed({url: gap * gap for url, gap in self.gaps.items()}, weights), n) - average * average
        r = _over(np.sqrt(np.maximum(spread, 0.0)), average)
        plus, minus = np.sqrt(n + 1), np.sqrt(np.maximum(n - 1, 0))
        below = np.where(n >= 2, (plus - 2) * r + minus, 0.0)
        return {"value": _over(plus * r - minus, below), CASES: n}

    def posts(self) -> int:
        """How many posts have a gap before them."""
        return len(self.gaps)


@dataclass(frozen=True)
class Silence:
    """`days` of silence over the 90th percentile of the gaps (days before each post), or over `least` days where that is longer."""

    gaps: Mapping[str, float]
    days: float
    least: float

    def resample(self, weights: Mapping[str, Counts]) -> Mapping[str, Floats]:
        """The ratio in each resample."""
        long = _quantile(self.gaps, weights, 0.9)
        usual = np.maximum(long["value"], self.least)
        return {"value": _over(np.full_like(usual, self.days), usual), CASES: long[CASES]}

    def posts(self) -> int:
        """How many posts have a gap before them."""
        return len(self.gaps)

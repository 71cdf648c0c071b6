"""Formulas that several signs share, each with its source. Pure; every one is held against an independent oracle in the tests."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from math import fsum, sqrt

from checkup.findings import Interval

Z90 = 1.6448536269514722  # the normal distribution's 95th percentile: with it at both ends an interval holds 90 %


def wilson(hits: int, n: int) -> Interval | None:
    """90 % score interval of a share (Wilson 1927); None without cases. It takes cases as independent."""
    if n <= 0:
        return None
    share, z2 = hits / n, Z90 * Z90
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z90 * sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return middle - half if hits else 0.0, middle + half if hits < n else 1.0


def difference(hits1: int, n1: int, hits2: int, n2: int) -> Interval | None:
    """90 % interval of share 1 - share 2 (Newcombe 1998, method 10: Wilson limits squared and added)."""
    one, two = wilson(hits1, n1), wilson(hits2, n2)
    if one is None or two is None:
        return None
    p1, p2 = hits1 / n1, hits2 / n2
    low = p1 - p2 - sqrt((p1 - one[0]) ** 2 + (two[1] - p2) ** 2)
    high = p1 - p2 + sqrt((one[1] - p1) ** 2 + (p2 - two[0]) ** 2)
    return low, high


def mean(values: Sequence[float]) -> float | None:
    """Arithmetic mean, None of nothing."""
    return fsum(values) / len(values) if values else None


def quantile(values: Iterable[float], share: float) -> float | None:
    """Linear interpolation between order statistics (Hyndman & Fan type 7, numpy's default); None of nothing."""
    ordered = sorted(values)
    if not ordered:
        return None
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def median(values: Iterable[float]) -> float | None:
    """The middle value, the mean of the two middle ones where their number is even; None of nothing."""
    return quantile(values, 0.5)


def burstiness(gaps: Sequence[float]) -> float | None:
    """-1 perfectly even, 0 random (Poisson), towards 1 bursts.

    Goh & Barabasi 2008 in the finite-size form of Kim & Jo 2016 (their equation for A_n(r), n = number of gaps, r = deviation / mean),
    which undoes the bias of short series. None with fewer than 2 gaps or without any time between posts.
    """
    n = len(gaps)
    average = mean(gaps)
    if n < 2 or not average:
        return None
    r = sqrt(fsum((g - average) ** 2 for g in gaps) / n) / average
    plus, minus = sqrt(n + 1), sqrt(n - 1)
    return (plus * r - minus) / ((plus - 2) * r + minus)


def absence_factor(counts: Iterable[int]) -> int:
    """The smallest number of people who together wrote half of everything (CHAOSS, contributor absence factor); 0 of nothing."""
    ordered = sorted(counts, reverse=True)
    total, reached = sum(ordered), 0
    for people, count in enumerate(ordered, 1):
        reached += count
        if 2 * reached >= total and total:
            return people
    return 0


def rank_biserial(a: Sequence[float], b: Sequence[float]) -> tuple[float, Interval] | None:
    """How often a value of `a` is above one of `b`, minus how often it is below (Cureton 1956; Kerby 2014), with its 90 % interval.

    1: every `a` above every `b`; 0: no tendency. The interval is DeLong's for the area under the curve (1988; area = (r + 1) / 2), at
    least half a pair wide on each side, so that a clean split of few cases is not taken for certainty. None with fewer than 2 on a side.
    """
    if len(a) < 2 or len(b) < 2:
        return None
    low, high = sorted(a), sorted(b)
    above = [_places(x, high) for x in a]
    below = [1 - _places(x, low) for x in b]
    area = fsum(above) / len(above)
    spread = fsum((v - area) ** 2 for v in above) / (len(a) - 1) / len(a) + fsum((v - area) ** 2 for v in below) / (len(b) - 1) / len(b)
    half = max(Z90 * sqrt(spread), 0.5 / min(len(a), len(b)))
    return 2 * area - 1, (max(-1.0, 2 * (area - half) - 1), min(1.0, 2 * (area + half) - 1))


def _places(x: float, ordered: Sequence[float]) -> float:
    """The share of `ordered` below x, ties counted by half."""
    return (bisect_left(ordered, x) + bisect_right(ordered, x)) / 2 / len(ordered)

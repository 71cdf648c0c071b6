"""The share answered as it is scored, once more: by all but the three who wrote most. Standard library only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from fractions import Fraction
from statistics import NormalDist

QUARTILE = NormalDist().inv_cdf(0.75)


def fair(said: Sequence[tuple[Hashable, bool]]) -> float | None:
    """Who wrote each comment and whether it was answered -> the share that is scored; None without comments."""
    if not said:
        return None
    plain = sum(answered for _, answered in said) / len(said)
    heard = Counter(who for who, answered in said if answered)
    most = sorted(Counter(who for who, _ in said).items(), key=lambda one: (-one[1], heard[one[0]]))[:3]
    names = {who for who, _ in most}
    others = [answered for who, answered in said if who not in names]
    if sum(n for _, n in most) < 9 or len(others) <= 4:
        return plain
    part = min(Fraction(len(others) - 4, 8), Fraction(1))
    return plain - float(part) * max(0.0, plain - _upper(sum(others), len(others)))


def _upper(hits: int, n: int) -> float:
    """The larger root of Wilson's equation (p - hits / n)^2 = z^2 p (1 - p) / n, with z of the upper quartile."""
    z2, share = QUARTILE**2, hits / n
    a, b, c = 1 + z2 / n, -(2 * share + z2 / n), share * share
    return float((-b + (b * b - 4 * a * c) ** 0.5) / (2 * a))

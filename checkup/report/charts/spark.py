"""Sparkline: one value over the last checkups with the healthy band behind; at least three checkups, else text only."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checkup.report.charts.drawing import Scale, Shape, broken, mark, rect

FEWEST, MOST = 3, 6
"""Two points show no course; six is a convention for a table's cell."""


@dataclass(frozen=True, slots=True)
class Spark:
    """Paths of one sparkline."""

    width: int
    height: int
    band: str
    line: str
    mark: str
    shape: Shape


def span(values: Sequence[float], healthy: tuple[float | None, float | None] | None) -> tuple[float, float]:
    """The axis that holds all values and the nearest border of the healthy range, with a little air."""
    borders = [b for b in (healthy or ()) if b is not None and math.isfinite(b)]
    low, high = min([*values, *borders]), max([*values, *borders])
    air = (high - low) * 0.15 or abs(high) * 0.1 or 1.0
    return low - air, high + air


def band(healthy: tuple[float | None, float | None] | None, y: Scale, width: float) -> str:
    """The healthy range as a box across the chart; "" where there is none."""
    if healthy is None:
        return ""
    bottom = y(y.low if healthy[0] is None else healthy[0])
    top = y(y.high if healthy[1] is None else healthy[1])
    return rect(0, top, width, bottom) if bottom > top else ""


def spark(
    values: Sequence[float | None],
    *,
    shape: Shape,
    healthy: tuple[float | None, float | None] | None = None,
    width: int = 104,
    height: int = 34,
    limits: tuple[float, float] | None = None,
) -> Spark | None:
    """Geometry of a sparkline of the newest six values, oldest first; a None value breaks the line; None with under three known values."""
    shown = list(values)[-MOST:]
    known = [v for v in shown if v is not None]
    if len(known) < FEWEST or shown[-1] is None:
        return None
    low, high = limits or span(known, healthy)
    y = Scale(low, high, height - 4, 4)
    step = (width - 14) / (len(shown) - 1)
    points = [None if v is None else (5 + i * step, y(v)) for i, v in enumerate(shown)]
    last = points[-1]
    if last is None:
        return None
    return Spark(width, height, band(healthy, y, width), broken(points), mark(shape, last[0], last[1], 4.5), shape)

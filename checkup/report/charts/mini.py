"""Small multiples: one vital sign over all checkups, 260 x 92 units, the same layout for each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checkup.report.charts.drawing import Label, Scale, Shape, broken, circle, mark, n, rect

WIDTH, HEIGHT, RIGHT = 260, 92, 200.0
"""Units of the drawing; the last value stands right of RIGHT."""
GAP, CHARACTER = 10, 8
"""Units between a mark and its value, and of a character of the value: a bold digit takes about so much."""


@dataclass(frozen=True, slots=True)
class Mini:
    """Paths of one small chart. `dots` are values that stand alone between two breaks."""

    band: str
    line: str
    dots: str
    first: str
    mark: str
    shape: Shape
    labels: tuple[Label, ...]


def mini(
    values: Sequence[float | None],
    days: Sequence[str],
    breaks: Sequence[int],
    *,
    shape: Shape,
    healthy: tuple[float | None, float | None] | None,
    last: str,
) -> Mini | None:
    """Geometry of one sign over all checkups, oldest first. A new method begins at each of `breaks`; None under two known values."""
    known = [(i, v) for i, v in enumerate(values) if v is not None]
    if len(known) < 2:
        return None
    low, high = _span([v for _, v in known], healthy)
    y = Scale(low, high, 70, 12)
    x = Scale(0, max(1, len(values) - 1), 14, RIGHT)
    points: list[tuple[float, float] | None] = []
    for i, value in enumerate(values):
        if i in breaks:
            points.append(None)
        points.append(None if value is None else (x(i), y(value)))
    alone = [p for i, p in enumerate(points) if p and (i == 0 or points[i - 1] is None) and (i + 1 == len(points) or points[i + 1] is None)]
    first, end = known[0], known[-1]
    ex, ey = x(end[0]), y(end[1])
    labels = [
        _beside(last, ex, ey),
        Label(n(x(0)), "90", days[0], "start", "txs"),
    ]
    if len(days) > 1:
        labels.append(Label(n(RIGHT), "90", days[-1], "end", "txs"))
    return Mini(
        _band(healthy, y, RIGHT + 12),
        broken(points),
        "".join(circle(px, py, 2) for px, py in alone),
        circle(x(first[0]), y(first[1]), 4),
        mark(shape, ex, ey, 6),
        shape,
        tuple(labels),
    )


def _beside(text: str, x: float, y: float) -> Label:
    """The last value right of its mark; one that has no room there above it, or below where the mark is at the top."""
    if x + GAP + CHARACTER * len(text) <= WIDTH:
        return Label(n(x + GAP), n(y + 4), text, "start", "tx")
    return Label(n(WIDTH - 4), n(y - GAP if y > 2 * CHARACTER + GAP else y + 2 * GAP), text, "end", "tx")


def _span(values: Sequence[float], healthy: tuple[float | None, float | None] | None) -> tuple[float, float]:
    """The axis that holds all values and the nearest border of the healthy range, with a little air."""
    borders = [b for b in (healthy or ()) if b is not None and math.isfinite(b)]
    low, high = min([*values, *borders]), max([*values, *borders])
    air = (high - low) * 0.15 or abs(high) * 0.1 or 1.0
    return low - air, high + air


def _band(healthy: tuple[float | None, float | None] | None, y: Scale, width: float) -> str:
    """The healthy range as a box across the chart; "" where there is none."""
    if healthy is None:
        return ""
    bottom = y(y.low if healthy[0] is None else healthy[0])
    top = y(y.high if healthy[1] is None else healthy[1])
    return rect(0, top, width, bottom) if bottom > top else ""

"""The reference bar: one value against its healthy range, low left, high right, 320 x 62 units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checkup.report.charts.drawing import Label, Scale, Shape, circle, mark, n, rect

WIDTH, HEIGHT = 320, 62  # units of the drawing: a phone of 360 pixels shows it whole
LEFT, RIGHT, LINE, TOP, BOTTOM = 8.0, 312.0, 19.0, 8.0, 30.0
"""The bar within 320 x 62 units: marks stand on LINE, the range from TOP to BOTTOM, labels below."""
_COLUMNS = 38
"""Columns of the spread, 8 units each."""
_COLUMN = RIGHT - LEFT
MANY = 5
"""Up to five cases a spread says nothing that the number does not (report design, section 9)."""
_LETTER = 6.6
"""About the units that a letter takes at the labels' size, for keeping labels apart."""


@dataclass(frozen=True, slots=True)
class RefBar:
    """Paths of one bar; "" where there is nothing to draw."""

    band: str
    edges: str
    spread: str
    whisker: str
    was: str
    mark: str
    shape: Shape
    labels: tuple[Label, ...]


def spread_columns(values: Sequence[float], scale: Scale) -> str:
    """How single cases spread: columns that hang below the line, longest for the most; nothing up to five cases."""
    if len(values) <= MANY:
        return ""
    bins = Counter(min(_COLUMNS - 1, int((scale(v) - LEFT) / _COLUMN * _COLUMNS)) for v in values)
    most = max(bins.values())
    step = _COLUMN / _COLUMNS
    return "".join(f"M{n(LEFT + (i + 0.5) * step)} 33v{n(max(1.5, 11 * count / most))}" for i, count in sorted(bins.items()))


def _room(labels: list[Label], left: float, right: float) -> bool:
    """Whether a label from `left` to `right` would touch none that is already there."""
    for label in labels:
        width = _LETTER * len(label.text)
        start = float(label.x) - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
        if left < start + width + 8 and start < right + 8:
            return False
    return True


def _place(labels: list[Label], x: float, text: str) -> None:
    """A range border's label in the middle below its line, moved inside where it would leave the bar, left out where there is no room."""
    half = _LETTER * len(text) / 2
    x = min(max(x, half + 2), 318 - half)
    if text and _room(labels, x - half, x + half):
        labels.append(Label(n(x), "58", text, "middle"))


def bar(
    value: float | None,
    scale: Scale,
    *,
    shape: Shape,
    healthy: tuple[float | None, float | None] | None = None,
    interval: tuple[float, float] | None = None,
    was: float | None = None,
    sample: Sequence[float] = (),
    ends: tuple[str, str],
    borders: tuple[str, str] = ("", ""),
) -> RefBar:
    """Geometry of one bar. `ends` label the axis ends, `borders` the healthy range's; an open end of the range runs to the axis end."""
    labels: list[Label] = []
    band, edges = _healthy_band(healthy, scale, borders, labels) if healthy is not None else ("", "")
    if _room(labels, 2, 2 + _LETTER * len(ends[0])):
        labels.append(Label("2", "58", ends[0], "start", "txs"))
    if _room(labels, 318 - _LETTER * len(ends[1]), 318):
        labels.append(Label("318", "58", ends[1], "end", "txs"))
    return RefBar(
        band,
        edges,
        spread_columns(sample, scale),
        "" if interval is None else _whisker(scale(interval[0]), scale(interval[1])),
        "" if was is None else circle(scale(was), LINE, 4.5),
        "" if value is None else mark(shape, scale(value), LINE),
        shape,
        tuple(labels),
    )


def _healthy_band(
    healthy: tuple[float | None, float | None], scale: Scale, borders: tuple[str, str], labels: list[Label]
) -> tuple[str, str]:
    """(band, edges) of the healthy range; the borders inside the bar get an edge and, where there is room, a label."""
    low = LEFT if healthy[0] is None or healthy[0] <= scale.low else scale(healthy[0])
    high = RIGHT if healthy[1] is None or healthy[1] >= scale.high else scale(healthy[1])
    edges = ""
    for x, text in ((low, borders[0]), (high, borders[1])):
        if LEFT < x < RIGHT:
            edges += f"M{n(x)} {n(TOP)}V{n(BOTTOM)}"
            _place(labels, x, text)
    return rect(low, TOP, high, BOTTOM), edges


def _whisker(low: float, high: float) -> str:
    return f"M{n(low)} {n(LINE)}H{n(high)}M{n(low)} {n(LINE - 4)}v8M{n(high)} {n(LINE - 4)}v8"

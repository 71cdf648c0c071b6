"""Numbers, scales and marks that the charts share."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from checkup.findings import ReadingWord

Shape = Literal["ok", "mid", "bad", "none"]
Anchor = Literal["start", "middle", "end"]
SHAPES: dict[str, Shape] = {"In range": "ok", "Borderline": "mid", "Out of range": "bad", "Early reading": "none", "Not measured": "none"}


def shape_of(reading: ReadingWord) -> Shape:
    """The mark of a reading: circle, diamond, triangle, dashed ring."""
    return SHAPES[reading]


def n(value: float) -> str:
    """A coordinate with one decimal and no needless zero."""
    text = f"{value:.1f}"
    return "0" if text in ("-0.0", "0.0") else text.removesuffix(".0")


@dataclass(frozen=True, slots=True)
class Label:
    """A piece of text in a chart; `css` is "" (normal), "txs" (axis ends) or "tx" (strong)."""

    x: str
    y: str
    text: str
    anchor: Anchor = "start"
    css: str = ""

    @property
    def classes(self) -> str:
        """The class attribute: `css`, and where the text is anchored (m, e)."""
        return f"{self.css} {'' if self.anchor == 'start' else self.anchor[0]}".strip()


@dataclass(frozen=True, slots=True)
class Scale:
    """Values to pixels, low to high, linear or logarithmic; values outside are held at the ends."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def __call__(self, value: float) -> float:
        """The pixel of a value."""
        low, high = self.low, self.high
        if high <= low:
            return (self.start + self.end) / 2
        v = low if value < low else min(value, high)
        part = math.log(v / low) / math.log(high / low) if self.log else (v - low) / (high - low)
        return self.start + part * (self.end - self.start)


def circle(x: float, y: float, r: float) -> str:
    """SVG path data of a circle."""
    return f"M{n(x - r)} {n(y)}{_round(r)}"


@lru_cache(maxsize=64)  # a drawing has many circles of few sizes
def _round(r: float) -> str:
    """The way round a circle, from its left end to a hair below it: an arc cannot end where it begins."""
    return f"a{n(r)} {n(r)} 0 1 1 0 .01z"


def diamond(x: float, y: float, r: float) -> str:
    """SVG path data of a square that stands on a corner."""
    return f"M{n(x)} {n(y - r)}l{n(r)} {n(r)}-{n(r)} {n(r)}-{n(r)}-{n(r)}z"


def triangle(x: float, y: float, r: float) -> str:
    """A triangle pointing up, its middle at y."""
    return f"M{n(x)} {n(y - r)}l{n(r)} {n(1.75 * r)}h{n(-2 * r)}z"


def mark(shape: Shape, x: float, y: float, r: float = 7) -> str:
    """The mark of a reading, about as large for each shape."""
    if shape == "mid":
        return diamond(x, y, r + 1)
    if shape == "bad":
        return triangle(x, y, r + 0.5)
    return circle(x, y, r - 0.5)


def rect(x0: float, y0: float, x1: float, y1: float) -> str:
    """SVG path data of a box between two corners."""
    return f"M{n(x0)} {n(y0)}H{n(x1)}V{n(y1)}H{n(x0)}z"


def polyline(points: Sequence[tuple[float, float]]) -> str:
    """A line through points; one point gives ""."""
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points) if len(points) > 1 else ""


def broken(points: Iterable[tuple[float, float] | None]) -> str:
    """Lines through runs of points; None breaks the line."""
    out, run = [], []
    for point in [*points, None]:
        if point is not None:
            run.append(point)
            continue
        out.append(polyline(run))
        run = []
    return "".join(out)

"""The score over all checkups with intervals, band borders and breaks where the method changed. 940 x 250 units, or 350 of few checkups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.findings import Band
from checkup.i18n import gettext
from checkup.report.charts.drawing import Anchor, Label, Scale, broken, circle, n
from checkup.text.in_words import inside

HEIGHT, LEFT, TOP, FOOT = 250, 40.0, 18.0, 204.0
"""Units of the drawing: room on the left for scores."""
BANDS = 140.0
"""Units behind the last checkup, for the bands' names."""
WIDTH, NARROW = 940, 350
"""Units across; the narrow drawing fits a phone of 390 pixels at its own size."""
FEW = 4
"""Checkups that the narrow drawing holds with room for each day's label; a wide one would show a phone the last of them only."""
LONGEST_LABEL = 18  # letters of a band's letter and word that fit beside the chart; a longer word is left out


@dataclass(frozen=True, slots=True)
class Point:
    """One checkup: its day in words, score (None = not graded), interval, and the method it used."""

    day: str
    score: int | None
    interval: tuple[int, int] | None
    method: str


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """Paths of the chart, and how wide it is; a narrow one is drawn at its own size."""

    width: int
    grid: str
    whiskers: str
    line: str
    dots: str
    breaks: str
    labels: tuple[Label, ...]
    height: int = HEIGHT

    @property
    def narrow(self) -> bool:
        """Whether it fits a phone as it is."""
        return self.width == NARROW


def score_line(points: Sequence[Point], bands: Sequence[Band]) -> ScoreLine | None:
    """Geometry of the score line, oldest first; None under two graded checkups. A new method breaks the line and is labelled."""
    graded = [p for p in points if p.score is not None]
    if len(graded) < 2:
        return None
    values = [v for p in graded for v in (p.score or 0, *(p.interval or ()))]
    low, high = max(0, min(values) - 8), min(100, max(values) + 8)
    y = Scale(low, high, FOOT, TOP)
    width = NARROW if len(points) <= FEW and len({p.method for p in points}) == 1 else WIDTH
    right = width - BANDS
    x = Scale(0, max(1, len(points) - 1), LEFT + (50 if width == WIDTH else 30), right)
    grid, labels = _borders(bands, low, high, y, right)
    whiskers = dots = breaks = ""
    line: list[tuple[float, float] | None] = []
    every = max(1, -(-len(points) // 8))
    for i, point in enumerate(points):
        if i and point.method != points[i - 1].method:
            line.append(None)
            path, label = _break((x(i) + x(i - 1)) / 2, point.method)
            breaks += path
            labels.append(label)
        line.append(None if point.score is None else (x(i), y(point.score)))
        if point.score is not None:
            dots += circle(x(i), y(point.score), 5)
            if point.interval:
                whiskers += f"M{n(x(i))} {n(y(point.interval[0]))}V{n(y(point.interval[1]))}"
            if len(points) <= 16 or i == len(points) - 1:
                labels.append(Label(n(x(i) - 9), n(y(point.score) - 8), str(point.score), "end", "tx"))
        if (len(points) - 1 - i) % every == 0:
            labels.append(Label(n(x(i)), "238", point.day, "middle"))
    return ScoreLine(width, grid, whiskers, broken(line), dots, breaks, tuple(labels))


def _borders(bands: Sequence[Band], low: int, high: int, y: Scale, right: float) -> tuple[str, list[Label]]:
    """(grid, labels) of the bands between two grades that the chart shows."""
    grid, labels = "", []
    for band in reversed(bands):
        bottom, top, word = band.low, band.high, f"{band.letter}  {inside(band.word)}"
        if low < bottom < high:
            grid += f"M{n(LEFT)} {n(y(bottom))}H{n(right + 20)}"
            labels.append(Label("32", n(y(bottom) + 4), str(bottom), "end", "txs"))
        a, b = max(bottom, low), min(top, high)
        if b - a >= 4:
            labels.append(Label(n(right + 30), n(y((a + b) / 2) + 4), word if len(word) <= LONGEST_LABEL else band.letter))
    return grid, labels


def _break(x: float, method: str) -> tuple[str, Label]:
    """(line, label) where a new method begins; the label stands on the side where there is room."""
    side: Anchor = "start" if x < 560 else "end"
    text = gettext("method {method} from here: not fully comparable", method=method)
    return f"M{n(x)} 14V{n(FOOT)}", Label(n(x + (8 if side == "start" else -8)), "12", text, side)

"""The score over all checkups with intervals, band borders and breaks where the method changed. 940 x 250 units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.report.charts._draw import Anchor, Label, Scale, broken, circle, n

WIDTH, HEIGHT, LEFT, RIGHT, TOP, FOOT = 940, 250, 40.0, 800.0, 18.0, 204.0
WORDS = ((85, 100, "A  thriving"), (70, 85, "B  healthy"), (55, 70, "C  fair"), (40, 55, "D  needs care"), (0, 40, "E  needs much care"))


@dataclass(frozen=True, slots=True)
class Point:
    """One checkup: its day in words, score (None = not graded), interval, and the method it used."""

    day: str
    score: int | None
    interval: tuple[int, int] | None
    method: str


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """Paths of the chart."""

    grid: str
    whiskers: str
    line: str
    dots: str
    breaks: str
    labels: tuple[Label, ...]


def score_line(points: Sequence[Point]) -> ScoreLine | None:
    """Geometry of the score line, oldest first; None under two graded checkups. A new method breaks the line and is labelled."""
    graded = [p for p in points if p.score is not None]
    if len(graded) < 2:
        return None
    values = [v for p in graded for v in (p.score or 0, *(p.interval or ()))]
    low, high = max(0, min(values) - 8), min(100, max(values) + 8)
    y = Scale(low, high, FOOT, TOP)
    x = Scale(0, max(1, len(points) - 1), LEFT + 50, RIGHT)
    labels: list[Label] = []
    grid = ""
    for bottom, top, word in WORDS:
        if low < bottom < high:
            grid += f"M{n(LEFT)} {n(y(bottom))}H820"
            labels.append(Label("32", n(y(bottom) + 4), str(bottom), "end", "txs"))
        a, b = max(bottom, low), min(top, high)
        if b - a >= 4:
            labels.append(Label("830", n(y((a + b) / 2) + 4), word))
    whiskers = dots = breaks = ""
    line: list[tuple[float, float] | None] = []
    every = max(1, -(-len(points) // 8))
    for i, point in enumerate(points):
        if i and point.method != points[i - 1].method:
            line.append(None)
            middle = (x(i) + x(i - 1)) / 2
            breaks += f"M{n(middle)} 14V{n(FOOT)}"
            side: Anchor = "start" if middle < 560 else "end"
            labels.append(
                Label(n(middle + (8 if side == "start" else -8)), "12", f"method {point.method} from here: not fully comparable", side)
            )
        if point.score is None:
            line.append(None)
        else:
            px, py = x(i), y(point.score)
            line.append((px, py))
            dots += circle(px, py, 5)
            if point.interval:
                whiskers += f"M{n(px)} {n(y(point.interval[0]))}V{n(y(point.interval[1]))}"
            if len(points) <= 16 or i == len(points) - 1:
                labels.append(Label(n(px - 9), n(py - 8), str(point.score), "end", "tx"))
        if (len(points) - 1 - i) % every == 0:
            labels.append(Label(n(x(i)), "238", point.day, "middle"))
    return ScoreLine(grid, whiskers, broken(line), dots, breaks, tuple(labels))

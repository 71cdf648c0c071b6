"""Two curves over logarithmic time: the share of readers answered (Kaplan-Meier) and the half-life of comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.i18n import gettext
from checkup.report.charts.drawing import Label, Scale, n
from checkup.report.charts.strip import TICKS
from checkup.text.in_words import percent

MINUTE, DAY, YEAR = 60.0, 86400.0, 365.25 * 86400.0  # seconds; a year has 365.25 days on average
LEFT, RIGHT, TOP, FOOT, HEIGHT = 46.0, 700.0, 14.0, 190.0, 220
"""Units of the drawing: room on the left for the shares, below for the ages."""
EDGE = 36.0  # half of the longest age, "1 week", with room


@dataclass(frozen=True, slots=True)
class Curve:
    """Paths of a curve of shares from 0 to 100 % over time; `guide` marks the middle."""

    line: str
    grid: str
    guide: str
    labels: tuple[Label, ...]


def value_at(steps: Sequence[tuple[float, float]], t: float) -> float:
    """The share at time t of a step curve."""
    return next((share for when, share in reversed(steps) if when <= t), 0.0)


def curve(steps: Sequence[tuple[float, float]], *, until: float, middle: float | None = None) -> Curve | None:
    """Geometry of a step curve, from one minute to `until` seconds; None without steps. `middle` (seconds) draws the guide of the half."""
    if not steps:
        return None
    end = min(max(until, 7 * DAY), 20 * YEAR)
    x = Scale(MINUTE, end, LEFT, RIGHT, log=True)
    y = Scale(0, 1, FOOT, TOP)
    path = f"M{n(LEFT)} {n(y(value_at(steps, MINUTE)))}"
    for t, share in steps:
        if MINUTE < t <= end:
            path += f"H{n(x(t))}V{n(y(share))}"
    path += f"H{n(RIGHT)}"
    grid = "".join(f"M{n(LEFT)} {n(y(s))}H{n(RIGHT)}" for s in (0, 0.25, 0.5, 0.75, 1))
    labels = [Label(n(LEFT - 8), n(y(s) + 4), percent(s), "end", "txs") for s in (0, 0.5, 1)]
    last = -100.0
    for t, text in TICKS:
        if t <= end and x(t) - last > 52:
            at_end = x(t) > RIGHT - EDGE  # in the middle it would stand out of the drawing
            labels.append(Label(n(RIGHT + EDGE / 2 if at_end else x(t)), n(FOOT + 22), gettext(text), "end" if at_end else "middle"))
            last = x(t)
    guide = ""
    if middle is not None and MINUTE <= middle <= end:
        guide = f"M{n(LEFT)} {n(y(0.5))}H{n(x(middle))}V{n(FOOT)}"
    return Curve(path, grid, guide, tuple(labels))

"""The ruler from 0 to 100, cut at the grades: pointer and ring for the last checkup above it, whisker below. 238 x 60 units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.findings import Band
from checkup.report.charts.drawing import Label, Scale, circle, n, rect

WIDTH, TOP, BOTTOM = 238, 19.0, 38.0
"""Units of the drawing, which stands beside the letter; the bands lie between TOP and BOTTOM, so that no mark hides another."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Paths of the ruler; `here` is the band of the letter shown."""

    segments: str
    here: str
    whisker: str
    was: str
    pointer: str
    letters: tuple[Label, ...]
    ends: tuple[Label, ...]


def ruler(
    bands: Sequence[Band], score: int | None, letter: str | None, interval: tuple[int, int] | None = None, was: int | None = None
) -> Ruler:
    """Geometry of the ruler over the rubric's bands; without a score only these are drawn."""
    x = Scale(0, 100, 1, WIDTH - 1)
    segments = here = ""
    letters, ends = [], []
    for band in bands:
        name, low, high = band.letter, band.low, band.high
        box = rect(x(low), TOP, x(high), BOTTOM)
        if name == letter:
            here = box
        else:
            segments += box
        letters.append(Label(n((x(low) + x(high)) / 2), "33", name, "middle", "tx" if name == letter else ""))
        if low > 0:
            ends.append(Label(n(x(low)), "58", str(low), "middle", "txs"))
    whisker = ""
    if interval is not None:
        a, b = x(interval[0]), x(interval[1])
        whisker = f"M{n(a)} {n(BOTTOM + 4)}H{n(b)}M{n(a)} {n(BOTTOM + 1)}v6M{n(b)} {n(BOTTOM + 1)}v6"
    pointer = "" if score is None else f"M{n(x(score))} {n(TOP)}l-7-13h14z"
    return Ruler(segments, here, whisker, "" if was is None else circle(x(was), 11, 4.5), pointer, tuple(letters), tuple(ends))

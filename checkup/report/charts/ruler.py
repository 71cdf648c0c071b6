"""The ruler from 0 to 100, cut at the grades: pointer, whisker, ring for the last checkup. 290 x 66 units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.findings import Band
from checkup.report.charts.drawing import Label, Scale, circle, n


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
    x = Scale(0, 100, 1, 289)
    segments = here = ""
    letters, ends = [], []
    for band in bands:
        name, low, high = band.letter, band.low, band.high
        box = f"M{n(x(low))} 26H{n(x(high))}V48H{n(x(low))}z"
        if name == letter:
            here = box
        else:
            segments += box
        letters.append(Label(n((x(low) + x(high)) / 2), "42", name, "middle", "tx" if name == letter else ""))
        ends.append(Label(n(x(low)), "63", str(low), "start" if low == 0 else "middle", "txs"))
    ends.append(Label("289", "63", "100", "end", "txs"))
    whisker = ""
    if interval is not None:
        a, b = x(interval[0]), x(interval[1])
        whisker = f"M{n(a)} 17H{n(b)}M{n(a)} 13v8M{n(b)} 13v8"
    pointer = "" if score is None else f"M{n(x(score))} 25l-7-13h14z"
    return Ruler(segments, here, whisker, "" if was is None else circle(x(was), 17, 4.5), pointer, tuple(letters), tuple(ends))

"""The time strip of one post: conversation above the line, spam below, on a logarithmic axis; marks that overlap are stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.i18n import N_, gettext
from checkup.report.charts.drawing import Label, Scale, diamond, rect
from checkup.report.comment_sorts import Sort

MINUTE, DAY = 60.0, 86400.0  # seconds
TICKS = (
    *((MINUTE, N_("1 min")), (600.0, N_("10 min")), (3600.0, N_("1 hour")), (21600.0, N_("6 hours")), (DAY, N_("1 day"))),
    *((7 * DAY, N_("1 week")), (30.44 * DAY, N_("1 month")), (91.3 * DAY, N_("3 months"))),
    *((365.25 * DAY, N_("1 year")), (1095.75 * DAY, N_("3 years")), (3652.5 * DAY, N_("10 years"))),
)
BELOW: frozenset[Sort] = frozenset(("spam", "suspect"))
LEFT, RIGHT, HIGHEST, GAP = 20, 880, 8, 15
"""Units of the drawing, all whole: marks are 12 wide, so that 15 keeps them apart, and half a unit is seen by nobody. Eight levels are a
convention, or the strip grows too high."""


BEFORE = 1.5
"""The axis begins at the first mark's age divided by this; a convention: a thumb's width of room."""
LATEST_LABEL = 560
"""Where the words over the band begin at the latest, so that they end on the drawing."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A comment at `age` seconds after the post (or the first comment), and what it is."""

    age: float
    sort: Sort


@dataclass(frozen=True, slots=True)
class Strip:
    """Paths of the strip, one for each sort of mark."""

    height: int
    axis: str
    band: str
    readers: str
    owners: str
    promos: str
    pings: str
    suspects: str
    spam: str
    ticks: tuple[Label, ...]
    notes: tuple[Label, ...]


def _draw(sort: Sort, x: int, y: int) -> str:
    if sort == "reader":
        return f"M{x} {y}h0"  # a line without length, drawn as a dot by its round ends
    if sort == "owner":
        return f"M{x - 6} {y - 6}h12v12h-12z"
    if sort == "promo":
        return diamond(x, y, 7.5)
    if sort == "ping":
        return f"M{x - 5} {y - 5}l10 10m0-10l-10 10"
    if sort == "spam":
        return f"M{x} {y - 7}l7.5 13h-15z"
    return f"M{x} {y - 6}l6.5 11.5h-13z"


def strip(dots: Sequence[Dot], conversation: str = "", after: str = "") -> Strip | None:
    """Geometry of the strip; `conversation` labels the band from the first to the last mark above the line, `after` what follows."""
    if not dots:
        return None
    first, longest = _ends(dots)
    x = Scale(first, longest * 1.15, LEFT, RIGHT, log=True)
    placed, above, below, left_out = _pile(dots, x)
    line = 30 + max(1, above) * GAP
    paths: dict[str, list[str]] = {}
    for sort, px, level in placed:
        py = line + 18 + level * GAP if sort in BELOW else line - 14 - level * GAP
        paths.setdefault(sort, []).append(_draw(sort, px, py))
    bottom = line + 14 + below * GAP + 34
    shown = [(round(x(t)), gettext(text)) for t, text in TICKS if first <= t <= longest * 1.15]
    axis = f"M12 {line}H888" + "".join([f"M{px} {line}v6" for px, _ in shown])
    ticks = tuple([Label(str(px), str(bottom - 6), text, "start" if px < 40 else "middle") for px, text in shown])
    talk = [px for sort, px, _ in placed if sort not in BELOW and sort != "ping"]
    notes, band = [], ""
    if left_out:
        notes.append(Label("888", "11", gettext("{left_out} more where marks are piled up", left_out=left_out), "end", "txs"))
    if talk and conversation:
        start, end = max(min(talk) - 12, 12), min(max(talk) + 12, 888)
        band = rect(start, 18, end, line)
        notes.append(Label(str(min(start, LATEST_LABEL)), "11", conversation, css="tx"))
        if after and end < 740:
            notes.append(Label(str(max(end + 16, 300)), str(line - 12), after))
    kinds: tuple[Sort, ...] = ("reader", "owner", "promo", "ping", "suspect", "spam")
    readers, owners, promos, pings, suspects, spam = ("".join(paths.get(k, ())) for k in kinds)
    return Strip(bottom, axis, band, readers, owners, promos, pings, suspects, spam, ticks, tuple(notes))


def _ends(dots: Sequence[Dot]) -> tuple[float, float]:
    """Seconds at which the axis begins and ends: a little before the first mark, so that no empty hours come first on a phone, which shows
    the left third of it; and so late that two ticks stand on it."""
    ages = [d.age for d in dots]
    first = max(MINUTE, min(min(ages) / BEFORE, TICKS[-2][0]))
    ticks = [t for t, _ in TICKS if t >= first]
    return first, max(max(ages), ticks[1], DAY)


def _pile(dots: Sequence[Dot], x: Scale) -> tuple[list[tuple[Sort, int, int]], int, int, int]:
    """(sort, x, level) of each mark that has room, the levels above and below the line, and how many marks were left out."""
    ends: dict[bool, list[float]] = {True: [], False: []}  # where the last mark of each level stands
    placed: list[tuple[Sort, int, int]] = []
    left_out = 0
    for dot in sorted(dots, key=lambda d: (d.age, d.sort)):
        px, level = x(max(dot.age, MINUTE)), 0
        last = ends[dot.sort not in BELOW]
        while level < len(last) and px - last[level] < GAP:
            level += 1
        if level >= HIGHEST:
            left_out += 1
            continue
        last[level : level + 1] = [px]
        placed.append((dot.sort, round(px), level))
    return placed, len(ends[True]), len(ends[False]), left_out

"""The vital signs: those out of range open, those in range and those that say nothing yet folded, each in a table of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC

from checkup.i18n import gettext, ngettext
from checkup.report.lab_rows import PrintedRow, groups
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

CARE = ("Out of range", "Borderline")
"""Readings that stand open, the worse first."""
WELL = "In range"
OTHERS = ("Early reading", "Too few to say", "For information")
"""Readings that ask for nothing."""
MISSING = "Not measured"


@dataclass(frozen=True, slots=True)
class Table:
    """Some of the signs: its id, caption and rows; `title` and `names` (what is inside) stand on the fold, "" where it is open."""

    id: str
    caption: str
    rows: tuple[PrintedRow, ...]
    title: str = ""
    names: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """Signs that were not measured for one and the same reason: the anchor and name of each, and the reason."""

    rows: tuple[tuple[str, str], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Key:
    """Which drawings of the bars occur, so that no other is explained: the healthy range, shapes, intervals, last time, single cases."""

    band: bool
    shapes: tuple[str, ...]
    interval: bool
    was: bool
    spread: bool


@dataclass(frozen=True, slots=True)
class VitalSigns:
    """The finding as a title, and the tables: `open` ones first, then `folded` ones; signs without a result are no table but `missing`."""

    title: str
    open: tuple[Table, ...]
    folded: tuple[Table, ...]
    missing: tuple[Missing, ...]
    missing_title: str
    key: Key
    ranges: str


def vital_signs(ctx: BlogContext) -> VitalSigns:
    """The signs of one blog."""
    rows = [_spoken_once(row) for group in groups(ctx) for row in group.rows]
    care = [row for reading in CARE for row in rows if row.reading == reading]
    well = [row for row in rows if row.reading == WELL]
    others = [row for reading in OTHERS for row in rows if row.reading == reading]
    tables = []
    if care:
        tables.append(Table("lc1", _caption(ctx), tuple(care)))
    if well:
        tables.append(_folded("lc2", gettext("{well} in range", well=words.number(len(well))), gettext("In range: leave as it is."), well))
    if others:
        tables.append(_folded("lc3", _counted(others), gettext("Nothing to judge here."), others))
    if not care and not well:
        tables = [replace(table, caption=_caption(ctx), title="", names="") for table in tables]
    return VitalSigns(
        title=_title(rows, len(well)),
        open=tuple(table for table in tables if not table.title),
        folded=tuple(table for table in tables if table.title),
        missing=_missing(rows),
        missing_title=gettext("{n} not measured", n=words.number(sum(row.reading == MISSING for row in rows))),
        key=_key(rows),
        ranges="method.html#ranges",
    )


def _missing(rows: Sequence[PrintedRow]) -> tuple[Missing, ...]:
    """The signs without a result, those with the same reason together."""
    reasons: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        if row.reading == MISSING:
            reasons.setdefault(row.note, []).append((row.anchor, row.name))
    return tuple(Missing(tuple(found), reason) for reason, found in reasons.items())


def _folded(ident: str, title: str, caption: str, rows: Sequence[PrintedRow]) -> Table:
    names = words.listed([words.inside(row.name) if i else row.name for i, row in enumerate(rows)], len(rows))
    return Table(ident, caption, tuple(rows), title, names)


def _counted(others: Sequence[PrintedRow]) -> str:
    """ "2 early readings, 1 too early to say"."""
    counts = Counter(row.reading for row in others)
    early, few, told = (counts[reading] for reading in OTHERS)
    said = []
    if early:
        said.append(ngettext("{n} early reading", "{n} early readings", early, n=words.number(early)))
    if few:
        said.append(gettext("{n} too early to say", n=words.number(few)))
    if told:
        said.append(gettext("{n} for information", n=words.number(told)))
    return ", ".join(said)


def _title(rows: Sequence[PrintedRow], well: int) -> str:
    """What the tables say together; `well`: how many are in range. Of a few in range nothing is said about the others."""
    out, near = (sum(row.reading == reading for row in rows) for reading in CARE)
    if out:
        told = {"signs": words.spelled(out, "sign"), "near": words.small(near)}
        if near:
            return ngettext("{signs} is out of range, {near} borderline", "{signs} are out of range, {near} borderline", out, **told)
        return ngettext("{signs} is out of range", "{signs} are out of range", out, **told)
    if near:
        return ngettext(
            "{signs} is borderline, none out of range", "{signs} are borderline, none out of range", near, signs=words.spelled(near, "sign")
        )
    if not well:
        return gettext("Vital signs: too early to judge")
    if 2 * well < len(rows):
        return ngettext(
            "{signs} is in range, of the others too little is known",
            "{signs} are in range, of the others too little is known",
            well,
            signs=words.spelled(well, "sign"),
        )
    return gettext("Nothing is out of range")


def _spoken_once(row: PrintedRow) -> PrintedRow:
    """The row; its range, which only screen readers are told, is left out where the note prints it."""
    return replace(row, healthy="") if row.healthy and row.healthy in row.note else row


def _key(rows: Sequence[PrintedRow]) -> Key:
    drawn = [row.bar for row in rows if row.bar is not None]
    return Key(
        band=any(bar.band for bar in drawn),
        shapes=tuple(shape for shape in ("ok", "mid", "bad", "none") if any(bar.mark and bar.shape == shape for bar in drawn)),
        interval=any(bar.whisker for bar in drawn),
        was=any(bar.was for bar in drawn),
        spread=any(bar.spread for bar in drawn),
    )


def _caption(ctx: BlogContext) -> str:
    """Over what the signs are counted, and with which checkups they are compared."""
    comparison = ctx.report.comparison
    compared = words.iso_day(comparison.since) if comparison and not comparison.method_changed else None
    if compared == ctx.facts.as_of.astimezone(UTC).date():  # the first run of this day
        compared = None
    base = words.iso_day(comparison.trends_since) if comparison and comparison.trends_since else None
    told = [gettext("Counted: {window}; spam, over everything read.", window=ctx.facts.window.words)]
    if ctx.checkup.state == "doubt":
        told.append(gettext("Whom we ask about counts as a reader here."))
    if compared and base:
        told.append(gettext("Compared with {day}; better and worse, with {base}.", day=words.day(compared), base=words.day(base)))
    elif compared:
        told.append(gettext("Compared with {day}.", day=words.day(compared)))
    return " ".join(told)

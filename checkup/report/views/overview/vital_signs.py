"""The vital signs: those out of range open, those in range and those that say nothing yet folded, each in a table of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkup.i18n import N_, gettext, ngettext
from checkup.report.lab_rows import PrintedRow, groups
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

CARE = (N_("Out of range"), N_("Borderline"))
"""Readings that stand open, the worse first."""
WELL = N_("In range")
OTHERS = (
    (N_("Early reading"), N_("an early reading"), N_("early readings")),
    (N_("Too few to say"), N_("too early to say"), N_("too early to say")),
    (N_("For information"), N_("for information"), N_("for information")),
)
"""Readings that ask for nothing, with what one and several signs are called."""
MISSING = N_("Not measured")


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
    others = [(row, one, more) for reading, one, more in OTHERS for row in rows if row.reading == reading]
    tables = []
    if care:
        tables.append(Table("lc1", _caption(ctx), tuple(care)))
    if well:
        tables.append(_folded("lc2", gettext("{well} in range", well=words.number(len(well))), gettext("In range: leave as it is."), well))
    if others:
        tables.append(_folded("lc3", _counted(others), gettext("Nothing to judge here."), [row for row, _, _ in others]))
    if not care and not well:
        tables = [replace(table, caption=_caption(ctx), title="", names="") for table in tables]
    return VitalSigns(
        title=_title(rows, not well),
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
    names = words.listed([row.name.lower() if i else row.name for i, row in enumerate(rows)], len(rows))
    return Table(ident, caption, tuple(rows), title, names)


def _counted(others: Sequence[tuple[PrintedRow, str, str]]) -> str:
    """ "2 early readings, 1 not measured"."""
    counts: dict[tuple[str, str], int] = {}
    for _, one, more in others:
        counts[one, more] = counts.get((one, more), 0) + 1
    return ", ".join(f"{words.number(n)} {words.agree(n, one.removeprefix('an '), more)}" for (one, more), n in counts.items())


def _title(rows: Sequence[PrintedRow], silent: bool) -> str:
    """What the tables say together; `silent`: nothing is in range either."""
    out, near = (sum(row.reading == reading for row in rows) for reading in CARE)
    if out:
        told = ngettext("{signs} is out of range", "{signs} are out of range", out, signs=words.spelled(out, "sign"))
        return gettext("{told}, {near} borderline", told=told, near=words.small(near)) if near else told
    if near:
        return ngettext(
            "{signs} is borderline, none out of range", "{signs} are borderline, none out of range", near, signs=words.spelled(near, "sign")
        )
    return gettext("Vital signs: too early to judge") if silent else gettext("Nothing is out of range")


def _spoken_once(row: PrintedRow) -> PrintedRow:
    """The row; its range, which only screen readers are told, is left out where the note prints it."""
    return replace(row, healthy="") if row.note.startswith("Healthy") else row


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
    base = words.iso_day(comparison.trends_since) if comparison and comparison.trends_since else None
    told = f" Compared with {words.day(compared)}" if compared else ""
    told += f"; better and worse, with {words.day(base)}." if compared and base else "." if compared else ""
    return f"Counted: {ctx.facts.window.words}; spam, over everything read.{told}"

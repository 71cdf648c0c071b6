"""The table of vital signs with its caption."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checkup.report.lab_rows import Group, PrintedRow, groups
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words


@dataclass(frozen=True, slots=True)
class VitalSigns:
    """The table; `trends` says whether it has a column of earlier checkups, `columns` how many it has in all."""

    caption: str
    groups: tuple[Group, ...]
    trends: bool
    columns: int
    ranges: str


def vital_signs(ctx: BlogContext) -> VitalSigns:
    """The table of one blog."""
    table = groups(ctx)
    trends = any(r.spark or r.trend for g in table for r in g.rows)
    shown = tuple(replace(g, rows=tuple(_spoken_once(r) for r in g.rows)) for g in table)
    return VitalSigns(_caption(ctx, table), shown, trends, 5 if trends else 4, "method.html#ranges")


def _spoken_once(row: PrintedRow) -> PrintedRow:
    """The row; its range, which only screen readers are told, is left out where the note prints it."""
    return replace(row, healthy="") if row.note.startswith("Healthy") else row


def _caption(ctx: BlogContext, table: tuple[Group, ...]) -> str:
    rows = [r for g in table for r in g.rows]
    read = sum(r.reading != "Not measured" for r in rows)
    missing = len(rows) - read
    comparison = ctx.report.comparison
    compared = words.iso_day(comparison.since) if comparison and not comparison.method_changed else None
    base = words.iso_day(comparison.trends_since) if comparison and comparison.trends_since else None
    return (
        f"{words.spelled(read, 'sign')} read on {words.day(ctx.checked)}"
        + (f", compared with {words.day(compared)}" if compared else "")
        + (f"; better and worse, with {words.day(base)}." if base else ".")
        + (f" {words.spelled(missing, 'sign')} could not be measured." if missing else "")
        + f" Counted: {ctx.facts.window.words}; spam, over everything read."
    )

"""people.csv: every reader who can be told apart, for programs; the people page shows only the first of them."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.findings import PersonRow
from checkup.model import comment_key
from checkup.report.columns import PEOPLE_COLUMNS
from checkup.report.data import csv_table, flag
from checkup.report.report_context import BlogContext


def people_csv(ctx: BlogContext) -> Iterator[str]:
    """Those to care for first, then who wrote most; names as the report's setting says, the address of nobody's site."""
    return csv_table(PEOPLE_COLUMNS, (person_row(ctx, row) for row in ctx.checkup.people))


def person_row(ctx: BlogContext, row: PersonRow) -> dict[str, str]:
    """The cells of one reader."""
    found = ctx.comment(row.post_url, row.comment_id)
    return {
        "name": ctx.redactor.data_name(comment_key(row.post_url, row.comment_id), found, called=row.name) if found else "",
        "group": row.group,
        "care": row.care,
        "since": _day(ctx, row.since),
        "last": _day(ctx, row.last),
        "comments": str(row.comments),
        "posts": str(row.posts),
        "answered": "" if row.answered is None else str(row.answered),
        "linked": flag(row.linked),
        "comment_url": (found.permalink or "") if found else "",
        "report": ctx.places.inside(ctx.places.comment(row.post_url, row.comment_id)) or "",
    }


def _day(ctx: BlogContext, seconds: float | None) -> str:
    """A moment's day on the blog, as its pages print it; "" for None."""
    return "" if seconds is None else ctx.facts.clock.at(seconds).date().isoformat()

"""mentions.csv: everything elsewhere that is known to speak of a post, for programs; the page shows only the newest."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.measuring.linkbacks import Mention
from checkup.report.columns import MENTION_COLUMNS
from checkup.report.data import csv_table
from checkup.report.report_context import BlogContext


def mentions_csv(ctx: BlogContext) -> Iterator[str]:
    """The newest first, those that no number counts among them; addresses of sites only where names are shown in full."""
    numbers: dict[str, int] = {}
    for mention in ctx.mentions.rows:
        if mention.site:
            numbers.setdefault(mention.site, len(numbers) + 1)
    return csv_table(MENTION_COLUMNS, (_row(ctx, m, str(numbers.get(m.site, ""))) for m in ctx.mentions.rows))


def _row(ctx: BlogContext, mention: Mention, number: str) -> dict[str, str]:
    post, comment = mention.post, mention.comment
    shown = ctx.redactor.shows_sites and post.quotable
    return {
        "post_url": post.url,
        "id": comment.id,
        "kind": mention.kind,
        "counted": mention.standing,
        "site_number": number,
        "site": mention.site if shown and ":" not in mention.site else "",
        "source": mention.source if shown else "",
        "name": ctx.redactor.data_name(mention.key, comment),
        "posted": comment.posted.isoformat() if comment.posted else "",
        "report": ctx.places.inside(ctx.places.comment(post.url, comment.id)) or "",
    }

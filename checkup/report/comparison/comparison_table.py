"""A comparison as a CSV table: one row a finding, both values side by side, names and texts as in comments.csv."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.comparing import Finding, Side
from checkup.report.comparison.compared import Compared
from checkup.report.comparison.teller import Teller
from checkup.report.data import csv_table

COLUMNS = {
    "status": "missing, changed, moved, unknown (cannot be told) or new",
    "what": "post, comment, or which kind of ping",
    "changed": "what is not as it was: title, author, date, text, thread, post, address",
    "how": "the kind of change where it can be told, in the order of `changed`",
    "reason": "why it is missing or cannot be told",
    "old_url": "address of the post on the old blog",
    "new_url": "address of the post on the new blog: with the old one a line of a redirect map",
    "old_id": "id of the comment on the old blog",
    "new_id": "id of the comment on the new blog",
    "old_title": "title of the post on the old blog",
    "new_title": "title of the post on the new blog",
    "old_author": "author on the old blog, as `--names` allows",
    "new_author": "author on the new blog, as `--names` allows",
    "old_date": "when, ISO 8601; without a zone where the blog gives none",
    "new_date": "the same on the new blog",
    "old_text": "the comment's text; the first 80 characters where names are not in full",
    "new_text": "the same on the new blog",
    "old_parent": "id of the comment that it answers on the old blog",
    "new_parent": "id of the comment that it answers on the new blog",
    "also": "ids of further comments of the old blog that the finding is about: the replies of a thread that is flat now",
}
"""The columns in their order, each with what it means."""


def table(made: Compared) -> Iterator[str]:
    """The lines of the table, in the order of the old blog, what is new last."""
    return csv_table(COLUMNS, (_row(made, finding) for finding in made.found.findings))


def _row(made: Compared, finding: Finding) -> dict[str, str]:
    side = finding.side
    return {
        "status": finding.status,
        "what": side.comment.kind if side.comment else "post",
        "changed": ";".join(change.field for change in finding.changes),
        "how": ";".join(change.how for change in finding.changes).strip(";"),
        "reason": finding.reason,
        "also": ";".join(one.comment.id for one in finding.also if one.comment),
        **_side("old", finding.old, made.old),
        **_side("new", finding.new, made.new),
    }


def _side(name: str, side: Side | None, teller: Teller) -> dict[str, str]:
    if side is None:
        return {}
    when = side.comment.posted if side.comment else side.post.published
    return {
        f"{name}_url": side.post.url,
        f"{name}_id": side.comment.id if side.comment else "",
        f"{name}_title": teller.title(side),
        f"{name}_author": teller.data_name(side),
        f"{name}_date": when.isoformat() if when else "",
        f"{name}_text": teller.data_text(side),
        f"{name}_parent": (side.comment.parent or "") if side.comment else "",
    }

"""Readers: regulars, returning, newcomers, and whether the blog links back to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from checkup.facts import REGULAR_COMMENTS, REGULAR_POSTS
from checkup.findings import PersonRow
from checkup.reader_words import ReaderWords
from checkup.report.page_frame import Head, Link
from checkup.report.report_context import BlogContext
from checkup.report.state_words import unread_reason
from checkup.text import in_words as words

TEMPLATE = "people.html"
TAB = "People"
PAGE = "people.html"
ORDER = 50  # the tabs count in tens, so that a new one finds room between
MOST = 200
"""Rows of the table, to keep the page under 60 kB; the others are in comments.csv."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One line of the table; `linked` is "" where it was not measured."""

    name: ReaderWords
    since: str
    since_v: str
    comments: int
    answered: str
    answered_v: str
    group: str
    linked: str


@dataclass(frozen=True, slots=True)
class People:
    """The people page."""

    head: Head
    heading: str
    lede: str
    names: str
    rows: tuple[Reader, ...]
    cut: str
    reciprocity: bool
    groups: tuple[tuple[str, str, str], ...]


def count(ctx: BlogContext) -> int | None:
    """Readers who can be told apart; None where no comment could be read."""
    return None if ctx.checkup.state == "unread" else len(ctx.checkup.people)


def pages(ctx: BlogContext) -> Iterator[tuple[str, People]]:
    """The people page of one blog."""
    yield ctx.page(PAGE), _view(ctx)


def _view(ctx: BlogContext) -> People:
    rows = ctx.checkup.people
    unread = unread_reason(ctx.checkup)
    heading = "Who comments could not be read" if unread else _heading(rows)
    keys: dict[str, str] = {}
    for post in ctx.blog.posts:
        for comment in ctx.facts.reader_comments(post):
            who = ctx.facts.identities.get(post.key(comment))
            if who is not None:
                keys.setdefault(who, post.key(comment))
    shown = tuple(_reader(row, keys.get(row.identity)) for row in rows[:MOST])
    return People(
        head=Head(heading, f"{heading}.", (Link("People", "people.html", current=True),)),
        heading=heading,
        lede=unread
        or f"A regular wrote {words.small(REGULAR_COMMENTS)} comments or more on {words.small(REGULAR_POSTS)} posts or more. "
        "Nameless comments belong to nobody and are left out.",
        names=""
        if unread
        else {
            "full": "Names are shown as the blog shows them.",
            "initials": "Names are shortened to initials in this report.",
            "hidden": "Names are hidden in this report; the numbers follow the order of first comments.",
        }[ctx.report.names],
        rows=shown,
        cut=f"The {MOST} who wrote most are shown, of {words.number(len(rows))}." if len(rows) > MOST else "",
        reciprocity=any(r.linked for r in shown),
        groups=_groups(ctx, rows),
    )


def _heading(rows: tuple[PersonRow, ...]) -> str:
    regulars = sum(r.group == "regular" for r in rows)
    if not rows:
        return "No readers to show yet"
    if len(rows) == 1:
        return "One reader"
    if regulars == len(rows):
        return f"{words.spelled(len(rows), 'reader')}, {'both' if regulars == 2 else 'all'} of them regulars"
    return f"{words.spelled(len(rows), 'reader')}, {words.small(regulars)} of them {words.agree(regulars, 'a regular', 'regulars')}"


def _reader(row: PersonRow, key: str | None) -> Reader:
    since = datetime.fromtimestamp(row.since, UTC) if row.since is not None else None
    return Reader(
        name=ReaderWords(row.name, "name", key),
        since=words.month(since) if since else "",
        since_v=f"{since:%Y-%m-%d}" if since else "",
        comments=row.comments,
        answered="" if row.answered is None else f"{words.number(row.answered)} of {words.number(row.comments)}",
        answered_v="" if row.answered is None else f"{row.answered / max(1, row.comments):.3f}",
        group=words.cap(row.group),
        linked="" if row.linked is None else "You link to their site" if row.linked else "Not linked yet",
    )


def _groups(ctx: BlogContext, rows: tuple[PersonRow, ...]) -> tuple[tuple[str, str, str], ...]:
    """(label, number, answered) of each group."""
    out = []
    for group, label in (("regular", "Regulars"), ("returning", "Returning"), ("newcomer", "Wrote once")):
        members = [r for r in rows if r.group == group]
        wrote = sum(r.comments for r in members)
        known = [r for r in members if r.answered is not None]
        answered = sum(r.answered or 0 for r in known)
        detail = words.plural(wrote, "comment")
        if known and wrote:
            detail += f", {words.share(answered, sum(r.comments for r in known))} answered"
        out.append((label, words.number(len(members)), detail))
    return tuple(out)

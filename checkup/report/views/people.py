"""Readers: whom to care for first and why, then those who come back; everybody else is in people.csv."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkup.facts import REGULAR_COMMENTS, REGULAR_POSTS
from checkup.findings import Care, PersonRow
from checkup.i18n import N_, gettext, ngettext
from checkup.model import comment_key
from checkup.moments import Clock
from checkup.people import stays_apart
from checkup.reader_words import ReaderWords
from checkup.report.page_frame import Head, Link
from checkup.report.report_context import BlogContext
from checkup.report.state_words import SOME_ARE_SPAM, unread_reason
from checkup.report.views._mention_words import heading as mentions_heading
from checkup.report.views._mention_words import unsure
from checkup.text import in_words as words

TEMPLATE = "people.html"
TAB = N_("People")
PAGE = "people.html"
ORDER = 50  # the tabs count in tens, so that a new one finds room between
MOST = 25
"""Rows of the table, by convention: what one can look through in a sitting; everybody is in people.csv."""
NAMES = {
    "full": N_("Names are shown as the blog shows them."),
    "initials": N_("Names are shortened to initials in this report."),
    "hidden": N_("Names are hidden in this report; the numbers follow the order of first comments."),
}


GROUPS = {"regular": N_("Regular"), "returning": N_("Wrote more than once"), "newcomer": N_("Wrote once")}


@dataclass(frozen=True, slots=True)
class Reader:
    """One line of the table; `why` says why to care first ("" = no need), `linked` is "" where it was not measured.

    The name leads to a comment of theirs: the one that has no answer, else the last one.
    """

    name: ReaderWords
    href: str
    why: str
    why_v: str
    since: str
    since_v: str
    comments: int
    answered: str
    answered_v: str
    group: str
    linked: str


@dataclass(frozen=True, slots=True)
class People:
    """The people page; `left` says who is not on it, and `csv` leads to the file with everybody.

    `wrote` says how many sites wrote about the blog elsewhere, with its doubts; `mentions` leads to their page ("" = there is none).

    `cares`, `answered`, `reciprocity`: whether anybody is to be cared for first, and whether anything is known of answers and of links to
    readers' sites; without it the column is left out.
    """

    head: Head
    heading: str
    lede: str
    names: str
    rows: tuple[Reader, ...]
    left: str
    csv: str
    cares: bool
    answered: bool
    reciprocity: bool
    groups: tuple[tuple[str, str, str, str], ...]
    wrote: str
    wrote_unsure: tuple[str, ...]
    mentions: str


def count(ctx: BlogContext) -> int | None:
    """Readers who can be told apart; None where no comment could be read."""
    return None if ctx.checkup.state == "unread" else len(ctx.checkup.people)


def pages(ctx: BlogContext) -> Iterator[tuple[str, People]]:
    """The people page of one blog."""
    yield ctx.page(PAGE), _view(ctx)


def _view(ctx: BlogContext) -> People:
    rows = ctx.checkup.people
    unread = unread_reason(ctx.checkup)
    heading = gettext("Who comments could not be read") if unread else _heading(rows)
    listed = [row for row in rows if row.care or row.group != "newcomer"][:MOST]
    here = {row.identity for row in listed}
    shown = tuple(_reader(ctx, row) for row in listed)
    return People(
        head=Head(heading, f"{heading}.", (Link(gettext("People"), "people.html", current=True),)),
        heading=heading,
        lede=unread or _lede(ctx),
        names="" if unread else gettext(NAMES[ctx.report.names]),
        rows=shown,
        left=_left([row for row in rows if row.identity not in here], len(listed)),
        csv="people.csv",
        cares=any(r.why for r in shown),
        answered=any(r.answered for r in shown),
        reciprocity=any(r.linked for r in shown),
        groups=_groups(rows) if rows else (),
        wrote=mentions_heading(ctx.mentions),
        wrote_unsure=unsure(ctx.mentions),
        mentions="mentions.html" if ctx.mentions.rows else "",
    )


def _lede(ctx: BlogContext) -> str:
    """What makes a regular; that common names are not put together; and, where spam has overrun the blog, that some will be spammers."""
    said = gettext(
        "A regular wrote {REGULAR_COMMENTS} comments or more on {REGULAR_POSTS} posts or more. "
        "Nameless comments belong to nobody and are left out.",
        REGULAR_COMMENTS=words.small(REGULAR_COMMENTS),
        REGULAR_POSTS=words.small(REGULAR_POSTS),
    )
    if any(stays_apart(row.identity) for row in ctx.checkup.people):
        said += " " + gettext("A first name alone counts on one post only, so one reader may stand here more than once.")
    return f"{gettext(SOME_ARE_SPAM)} {said}" if ctx.checkup.state == "overrun" else said


def _left(rows: Sequence[PersonRow], listed: int) -> str:
    """Who is not on the page, where so many are: those who wrote once and are owed nothing, and whoever had no room."""
    once, n = sum(row.group == "newcomer" for row in rows), len(rows)
    if not rows:
        return ""
    if once == n and not listed:
        return gettext("Whoever wrote once, and is owed nothing, is not listed here.")
    if once == n:
        return ngettext(
            "One more reader, who wrote once, is not listed here.",
            "{n} more, who wrote once each, are not listed here.",
            n,
            n=words.at_start(n),
        )
    said = ngettext("One more reader is not listed here.", "{n} more readers are not listed here.", n, n=words.at_start(n))
    if not once:
        return said
    return said + " " + ngettext("One of them wrote once.", "{n} of them wrote once each.", once, n=words.at_start(once))


def _heading(rows: Sequence[PersonRow]) -> str:
    regulars = sum(r.group == "regular" for r in rows)
    cared = sum(r.care != "" for r in rows)
    if not rows:
        return gettext("No readers to show yet")
    if cared == len(rows):
        return gettext("{readers} to care for first", readers=words.spelled(cared, "reader"))
    if cared:
        return gettext("{readers} to care for first, of {rows}", readers=words.spelled(cared, "reader"), rows=words.number(len(rows)))
    if len(rows) == 1:
        return gettext("One reader")
    readers = words.spelled(len(rows), "reader")
    if regulars == len(rows) == 2:
        return gettext("{readers}, both of them regulars", readers=readers)
    if not regulars and len(rows) == 2:
        return gettext("{readers}, neither of them a regular", readers=readers)
    if regulars == len(rows):
        return gettext("{readers}, all of them regulars", readers=readers)
    return ngettext(
        "{readers}, {n} of them a regular", "{readers}, {n} of them regulars", regulars, readers=readers, n=words.small(regulars)
    )


def _reader(ctx: BlogContext, row: PersonRow) -> Reader:
    since = ctx.facts.clock.at(row.since) if row.since is not None else None
    return Reader(
        name=ReaderWords(row.name, "name", comment_key(row.post_url, row.comment_id)),
        href=ctx.comment_link(ctx.page(PAGE), row.post_url, row.comment_id) or "",
        why=care_words(row, ctx.facts.clock, surely=_surely(ctx, row)),
        why_v=_ORDER[row.care],
        since=words.month(since) if since else "",
        since_v=f"{since:%Y-%m-%d}" if since else "",
        comments=row.comments,
        answered="" if row.answered is None else words.hits_of(row.answered, row.comments),
        answered_v="" if row.answered is None else f"{row.answered / max(1, row.comments):.3f}",
        group=gettext(GROUPS[row.group]),
        linked="" if row.linked is None else gettext("You link to their site") if row.linked else gettext("No link from you found"),
    )


_ORDER: dict[Care, str] = {"regular": "1", "asked": "2", "lapsed": "3", "": ""}
"""The order of the reasons when the table is sorted by them."""


def _surely(ctx: BlogContext, row: PersonRow) -> bool:
    """Whether the comment that the row leads to surely calls for an answer, as far as it is one of those that wait."""
    return all(i.sure for i in ctx.checkup.waiting if (i.post_url, i.comment_id) == (row.post_url, row.comment_id))


def care_words(row: PersonRow, clock: Clock, *, surely: bool = True) -> str:
    """Why to care for this reader first; "" where there is no need. `clock` is the blog's. Who not `surely` asked may wait."""
    last = clock.at(row.last) if row.last is not None else None
    return {
        "regular": gettext("A regular, not answered lately"),
        "asked": gettext("Asked, no answer yet") if surely else gettext("May wait for an answer"),
        "lapsed": gettext("A regular, last here in {month}", month=words.month(last)) if last else gettext("A regular who stays away"),
    }.get(row.care, "")


def _groups(rows: Sequence[PersonRow]) -> tuple[tuple[str, str, str, str], ...]:
    """(group, label, number, answered) of each group."""
    out = []
    for group, label in (
        ("regular", gettext("Regulars")),
        ("returning", gettext("Wrote more than once")),
        ("newcomer", gettext("Wrote once")),
    ):
        members = [r for r in rows if r.group == group]
        wrote = sum(r.comments for r in members)
        known = [r for r in members if r.answered is not None]
        answered = sum(r.answered or 0 for r in known)
        detail = words.plural(wrote, "comment")
        if known and wrote:
            detail = gettext("{comments}, {share} answered", comments=detail, share=words.share(answered, sum(r.comments for r in known)))
        out.append((group, label, words.number(len(members)), detail))
    return tuple(out)

"""All blogs as a morning list: who waits, what is new, who needs help most; a page for each tag and owner, long lists over several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkup.i18n import gettext, ngettext
from checkup.report import paging
from checkup.report.blog_summary import BlogSummary
from checkup.report.notes import Note, notes
from checkup.report.page_frame import Frame, Link, site_frame
from checkup.report.report_context import Day, day
from checkup.report.site_context import Site
from checkup.report.site_pages import side_by_side
from checkup.report.site_pages._groups import Group, filters, groups, page_of
from checkup.report.site_pages._rows import GradedRow, OtherRow, Row, foreign, rows, weight
from checkup.text import in_words as words

TEMPLATE = "index.html"
PAGE = "index.html"
ROOM = 48_000
"""Bytes of a page's rows and filters; with head, tables' heads and footer a page stays under 60 kB."""


@dataclass(frozen=True, slots=True)
class Index:
    """One page of a group of blogs. `sortable`: all of the group's rows are on it, so that sorting them tells no half truth."""

    frame: Frame
    heading: str
    first: str
    lede: str
    filters: tuple[Link, ...]
    parts: tuple[Link, ...]
    compared: Link | None
    graded_title: str
    graded: tuple[GradedRow, ...]
    others_title: str
    others: tuple[OtherRow, ...]
    day: Day
    sortable: bool
    labelled: bool
    notes: tuple[Note, ...]


def pages(site: Site) -> Iterator[tuple[str, Index]]:
    """(page, view) for each page of all blogs, of each tag and of each owner."""
    listed = groups(site.blogs)
    for group in listed:
        members = [b for b in site.blogs if b.folder in group.members]
        made = rows(members, listed, site.checked)
        links = filters(listed, group)
        room = max(ROOM // 3, ROOM - sum(90 + paging.size(str(link.text)) + len(link.href) for link in links))
        parts = paging.parts([weight(row) for row in made], most=len(made) + 1, room=room)
        for number, (start, end) in enumerate(parts, 1):
            yield page_of(group.page, number), _view(site, group, members, made[start:end], links, (number, len(parts)))


def _view(
    site: Site, group: Group, members: Sequence[BlogSummary], shown: Sequence[Row], links: tuple[Link, ...], place: tuple[int, int]
) -> Index:
    """One page of the list of blogs: its rows, the links between its pages, and what is told of all."""
    number, total = place
    heading = _heading(group, members)
    graded = sum(b.graded for b in members)
    first, lede = _lede(members)
    part = gettext(", page {number} of {total}", number=number, total=total) if total > 1 else ""
    return Index(
        frame=site_frame(
            site,
            gettext("{title}. Blog checkup", title=heading + part),
            gettext("{heading}. As of {day}.", heading=heading, day=words.day(site.checked)),
        ),
        heading=heading,
        first=first,
        lede=lede,
        filters=links,
        parts=tuple(Link(gettext("Page {n}", n=n), page_of(group.page, n), current=n == number) for n in range(1, total + 1))
        if total > 1
        else (),
        compared=Link(gettext("Compare them sign by sign"), side_by_side.PAGE) if side_by_side.is_written(site.blogs) else None,
        graded_title=gettext("{n} graded, who needs help most first", n=words.at_start(graded)) + part,
        graded=tuple(row for row in shown if isinstance(row, GradedRow)),
        others_title=gettext("{members} not graded this time", members=words.at_start(len(members) - graded)),
        others=tuple(row for row in shown if isinstance(row, OtherRow)),
        day=day(site.checked),
        sortable=total == 1,
        labelled=any(row.labels for row in shown),
        notes=tuple(n for b in site.listed for n in notes(b.notes, index_only=True)) if number == 1 and not group.label else (),
    )


def _heading(group: Group, members: Sequence[BlogSummary]) -> str:
    """How much waits, on how many blogs; where that is known of none, how many are graded."""
    told, total = _told(members), len(members)
    return f"{group.label}: {told}" if group.label and total else told


def _told(members: Sequence[BlogSummary]) -> str:
    total = len(members)
    known = [b.waiting for b in members if b.waiting is not None]
    if total == 0:
        return gettext("No blogs yet")
    if not known:
        graded = sum(b.graded for b in members)
        if total == 1:
            return gettext("One blog")
        return gettext("{blogs}, {n} of them graded", blogs=words.spelled(total, "blog"), n=words.small(graded))
    waits, on = sum(known), sum(n > 0 for n in known)
    if not waits and total == 1:
        return gettext("Nobody waits for an answer")
    if not waits:
        return gettext("Nobody waits for an answer, on {blogs}", blogs=words.count(total, "blog"))
    return _waiting(waits, sum(min(b.maybe, b.waiting) for b in members if b.waiting is not None), on, total)


def _waiting(waits: int, maybe: int, on: int, total: int) -> str:
    """How much waits on how many blogs, told apart from what may wait."""
    sure = waits - maybe
    told = {"comments": words.spelled(sure or maybe, "comment"), "n": words.number(on), "blogs": words.count(total, "blog")}
    if sure and maybe and total == 1:
        told["more"] = words.small(maybe)
        return ngettext(
            "{comments} waits for an answer, {more} more maybe, on one blog",
            "{comments} wait for an answer, {more} more maybe, on one blog",
            sure,
            **told,
        )
    if sure and maybe:
        told["more"] = words.small(maybe)
        return ngettext(
            "{comments} waits for an answer, {more} more maybe, on {n} of {blogs}",
            "{comments} wait for an answer, {more} more maybe, on {n} of {blogs}",
            sure,
            **told,
        )
    if maybe and total == 1:
        return ngettext("{comments} may wait for an answer, on one blog", "{comments} may wait for an answer, on one blog", maybe, **told)
    if maybe:
        return ngettext(
            "{comments} may wait for an answer, on {n} of {blogs}", "{comments} may wait for an answer, on {n} of {blogs}", maybe, **told
        )
    if total == 1:
        return ngettext("{comments} waits for an answer, on one blog", "{comments} wait for an answer, on one blog", sure, **told)
    return ngettext("{comments} waits for an answer, on {n} of {blogs}", "{comments} wait for an answer, on {n} of {blogs}", sure, **told)


def _waiting_there(waits: int, maybe: int) -> str:
    """How many wait on one blog, and how many may."""
    sure = waits - maybe
    if sure and maybe:
        told = {"n": words.number(sure), "more": words.small(maybe)}
        return ngettext("{n} waits there, {more} more maybe", "{n} wait there, {more} more maybe", sure, **told)
    if maybe:
        return ngettext("{n} may wait there", "{n} may wait there", maybe, n=words.number(maybe))
    return ngettext("{n} waits there", "{n} wait there", sure, n=words.number(sure))


def _lede(members: Sequence[BlogSummary]) -> tuple[str, str]:
    """(the blog to look at first, why): the worst graded one that is not in good health."""
    graded = sorted((b for b in members if b.graded), key=lambda b: (b.score or 0, -(b.waiting or 0), b.name.casefold(), b.folder))
    if not graded:
        return "", gettext("None could be graded this time. Each line below says what was missing.") if members else ""
    worst, told = graded[0], []
    if worst.waiting:
        told.append(_waiting_there(worst.waiting, min(worst.maybe, worst.waiting)))
    if worst.moved == "down":
        told.append(gettext("it fell by {n}", n=abs(worst.moved_by)) if worst.moved_by else gettext("it fell"))
    if worst.spam_new:
        told.append(ngettext("{n} new spam comment", "{n} new spam comments", worst.spam_new, n=words.number(worst.spam_new)))
    if foreign(worst):  # its own sentence stands in its row, in its language
        return worst.name, " " + gettext("first: {why}", why=f"{words.listed(told or [gettext('it has the lowest score')])}.")
    why = f"{words.listed(told)}. " if told else ""
    return worst.name, " " + gettext("first: {why}", why=f"{why}{worst.diagnosis}")

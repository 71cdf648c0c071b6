"""BlogSummary -> the rows of the page of all blogs: who needs help most first, the median among them, those without a grade apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from checkup.i18n import gettext, report_language, use
from checkup.report.blog_summary import BlogSummary
from checkup.report.page_frame import Link
from checkup.report.paging import size
from checkup.report.site_pages._groups import Group, page_of
from checkup.text import in_words as words

FEWEST = 3
"""Graded blogs from which on a median says something."""
RECENT = 31
"""Days up to which an age is told in days; after that the day itself reads better. A convention."""
GRADED_MARKUP, OTHER_MARKUP, LABEL_MARKUP = 620, 330, 40
"""Bytes of tags around a row and around each of its labels, measured on rendered pages and rounded up."""


@dataclass(frozen=True, slots=True)
class GradedRow:
    """A graded blog, or (`median`) the middle of all; `*_v` are what a click on the column's head sorts by, "" stays last.

    `lang` is the language of lead and diagnosis, "" where it is the page's.
    """

    name: str
    href: str
    lead: str
    diagnosis: str
    lang: str
    note: str
    letter: str
    word: str
    score: str
    waiting: str
    waiting_v: str
    spam: str
    spam_v: str
    change: str
    change_kind: str
    change_v: str
    checked: str
    checked_v: str
    labels: tuple[Link, ...] = ()
    median: bool = False


@dataclass(frozen=True, slots=True)
class OtherRow:
    """A blog without a grade: why, what was read of it, what it needs; `lang` as in a graded row."""

    name: str
    href: str
    lead: str
    diagnosis: str
    lang: str
    why: str
    read: str
    next: str
    checked: str
    labels: tuple[Link, ...] = ()


Row = GradedRow | OtherRow


def rows(blogs: Sequence[BlogSummary], groups: Sequence[Group], today: date) -> tuple[Row, ...]:
    """The graded blogs, worst first with the median in its place, then the others by name."""
    graded = sorted((b for b in blogs if b.graded), key=lambda b: (b.score or 0, -(b.waiting or 0), b.name.casefold(), b.folder))
    others = sorted((b for b in blogs if not b.graded), key=lambda b: (b.name.casefold(), b.folder))
    made: list[Row] = [_graded(b, groups, today) for b in graded]
    if len(graded) >= FEWEST:
        made.insert(sum((b.score or 0) <= _middle([b.score for b in graded]) for b in graded), _median(graded))
    return (*made, *(_other(b, groups, today) for b in others))


def weight(row: Row) -> int:
    """About how many bytes a row takes on its page."""
    labels = sum(LABEL_MARKUP + size(str(label.text)) + len(label.href) for label in row.labels)
    told = size(row.name) + len(row.href) + size(row.diagnosis) + labels
    if isinstance(row, OtherRow):
        return OTHER_MARKUP + told + size(row.why) + size(row.read) + size(row.next)
    return GRADED_MARKUP + told + size(row.note) + size(row.change)


def leading_number(diagnosis: str) -> tuple[str, str]:
    """("38 of 41", " readers who asked never heard back.") of a diagnosis that begins with its number, else ("", all of it)."""
    of = "|".join(map(re.escape, words.between_numbers()[:1]))
    # the number that a diagnosis begins with
    found = re.match(rf"[\d.,]{{1,12}}(?:\u00a0| )?%?(?: (?:{of}) [\d.,]{{1,12}})?(?= )", diagnosis)
    return (found[0], diagnosis[found.end() :]) if found else ("", diagnosis)


def foreign(blog: BlogSummary) -> str:
    """The language of a blog's own sentences where it is not that of now, else ""."""
    return blog.language if blog.language != report_language() else ""


def _said(blog: BlogSummary) -> tuple[str, str]:
    """The number that its diagnosis begins with, by the words of its language, and the rest."""
    with use(blog.language):
        return leading_number(blog.diagnosis)


def age(checked: date | None, today: date) -> str:
    """How long ago a day is, for a column: "today", "yesterday", "6 days ago", then the day itself."""
    if checked is None:
        return gettext("never")
    days = (today - checked).days
    if not 0 <= days <= RECENT:
        return words.day(checked)
    return (gettext("today"), gettext("yesterday"))[days] if days < 2 else gettext("{days} days ago", days=days)


def _read(blog: BlogSummary) -> str:
    if blog.read is None:
        return ""
    posts, comments = blog.read
    return f"{words.plural(posts, 'post')}, {words.plural(comments, 'comment')}"


def _middle(values: Sequence[int | None]) -> int:
    """The median of what is known; of two in the middle the lower one, so that it is a value that some blog has."""
    return median_low([v for v in values if v is not None] or [0])


def _graded(blog: BlogSummary, groups: Sequence[Group], today: date) -> GradedRow:
    lead, diagnosis = _said(blog)
    by = abs(blog.moved_by) if blog.moved_by is not None and blog.moved != "same" else 0
    return GradedRow(
        name=blog.name,
        href=f"{blog.folder}/index.html",
        lead=lead,
        diagnosis=diagnosis,
        lang=foreign(blog),
        note=_note(blog),
        letter=blog.grade or "",
        word=gettext(blog.word),
        score=words.number(blog.score or 0),
        waiting="" if blog.waiting is None else words.number(blog.waiting),
        waiting_v="" if blog.waiting is None else str(blog.waiting),
        spam="" if blog.spam_new is None else words.number(blog.spam_new),
        spam_v="" if blog.spam_new is None else str(blog.spam_new),
        change=_change(blog, by),
        change_kind={"up": "up", "down": "dn"}.get(blog.moved, "same"),
        change_v="" if blog.moved_by is None else str(blog.moved_by),
        checked=age(blog.checked, today),
        checked_v="" if blog.checked is None else str((today - blog.checked).days),
        labels=_labels(blog, groups),
    )


def _change(blog: BlogSummary, by: int) -> str:
    """ "up 3", "down", "same", or why that cannot be told."""
    if by and blog.moved == "up":
        return gettext("up {n}", n=by)
    if by and blog.moved == "down":
        return gettext("down {n}", n=by)
    return {"up": gettext("up"), "down": gettext("down"), "same": gettext("same")}.get(blog.moved) or (
        gettext(blog.why_unmoved) if blog.why_unmoved else ""
    )


def _median(graded: Sequence[BlogSummary]) -> GradedRow:
    score = _middle([b.score for b in graded])
    waiting, spam = [b.waiting for b in graded if b.waiting is not None], [b.spam_new for b in graded if b.spam_new is not None]
    return GradedRow(
        name=gettext("The middle of {graded} graded blogs", graded=words.small(len(graded))),
        href="",
        lead="",
        diagnosis="",
        lang="",
        note="",
        letter="",
        word="",
        score=gettext("{score} of 100", score=score),
        waiting=words.number(_middle(waiting)) if waiting else "",
        waiting_v=str(_middle(waiting)) if waiting else "",
        spam=words.number(_middle(spam)) if spam else "",
        spam_v=str(_middle(spam)) if spam else "",
        change="",
        change_kind="same",
        change_v="",
        checked="",
        checked_v="",
        median=True,
    )


def _note(blog: BlogSummary) -> str:
    """What the reader of the list must know of the row before its numbers."""
    if blog.stale:
        return gettext("Could not be read this time.")
    return gettext("A quick look at the newest posts.") if blog.quick else ""


def _other(blog: BlogSummary, groups: Sequence[Group], today: date) -> OtherRow:
    """The row of a blog without a grade: what stands in the grade's place, and why."""
    word, line, then = (gettext(part) for part in blog.withheld)
    lead, diagnosis = _said(blog) if blog.diagnosis != (then or line) else ("", "")
    if blog.checked is None:
        return OtherRow(
            blog.name,
            f"{blog.folder}/index.html",
            "",
            blog.problem,
            foreign(blog),
            gettext("Could not be read"),
            gettext("nothing yet"),
            gettext("It is tried again at the next checkup"),
            age(None, today),
            _labels(blog, groups),
        )
    return OtherRow(
        blog.name,
        f"{blog.folder}/index.html",
        lead,
        diagnosis,
        foreign(blog),
        word or gettext("Not graded yet"),
        f"{_note(blog)} {_read(blog)}" if blog.quick else _read(blog),
        then or line,
        age(blog.checked, today),
        _labels(blog, groups),
    )


def _labels(blog: BlogSummary, groups: Sequence[Group]) -> tuple[Link, ...]:
    """Links to the pages of its tags and its owner."""
    return tuple(Link(g.label, page_of(g.page, 1)) for g in groups if blog.folder in g.members and g.label)

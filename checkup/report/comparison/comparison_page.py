"""A comparison -> the views of its pages: what was found in all, what could not be read, then every finding, the worst first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkup.comparing import Finding, Status
from checkup.i18n import N_, gettext, report_language
from checkup.report import clean, paging
from checkup.report.charts.drawing import Shape
from checkup.report.comparison.changes import SHOWN, ChangeRow, change_rows, why
from checkup.report.comparison.compared import Compared
from checkup.report.comparison.sentences import counted, gap_words, headline, never_visible, said_once
from checkup.report.page_frame import Frame, Link
from checkup.report.report_context import day
from checkup.text import in_words as words

PAGE, TABLE = "index.html", "comparison.csv"
ORDER: tuple[Status, ...] = ("missing", "changed", "moved", "unknown", "new")
_SHAPES: dict[Status, Shape] = {"missing": "bad", "changed": "mid", "moved": "mid", "unknown": "none", "new": "ok"}
_TITLES: dict[Status, str] = {
    "missing": N_("Missing on the new blog"),
    "changed": N_("Changed"),
    "moved": N_("At another place"),
    "unknown": N_("Cannot tell"),
    "new": N_("Only on the new blog"),
}
_LINES: tuple[tuple[str, str], ...] = (
    ("found", N_("As it was")),
    ("changed", N_("Changed")),
    ("moved", N_("At another place")),
    ("missing", N_("Missing")),
    ("unknown", N_("Cannot tell")),
    ("new", N_("New")),
)
MARKUP = 620
"""Bytes of tags around one row and its changes, measured on rendered pages and rounded up."""


@dataclass(frozen=True, slots=True)
class Row:
    """One finding: who wrote it ("" = a post), the post with its link, when, what changed, why it is so, its text, and where it is now."""

    who: str
    post: Link
    when: str
    changes: tuple[ChangeRow, ...]
    why: str
    text: str
    now: Link | None


@dataclass(frozen=True, slots=True)
class Section:
    """Findings of one status on one page; `id` is its anchor."""

    id: str
    title: str
    shape: Shape
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One line of the table of counts: what became of so many posts and so many comments."""

    name: str
    posts: str
    comments: str


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """One page of a comparison; counts, gaps, what is said once and what was never visible stand on the first only."""

    frame: Frame
    heading: str
    old: Link
    new: Link
    counts: tuple[Count, ...]
    gaps: tuple[str, ...]
    once: tuple[str, ...]
    unseen: tuple[str, ...]
    sections: tuple[Section, ...]
    parts: tuple[Link, ...]


def pages(made: Compared) -> Iterator[tuple[str, ComparisonPage]]:
    """(file, view) of each page, the first one with everything that is no finding."""
    ordered = sorted(_told(made.found.findings), key=lambda f: ORDER.index(f.status))
    rows = [(finding.status, _row(made, finding)) for finding in ordered]
    parts = paging.parts([_weight(row) for _, row in rows], most=max(1, len(rows)))
    for number, (start, end) in enumerate(parts, 1):
        yield _file(number), _view(made, rows[start:end], number, len(parts))


def _told(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings of the page: comments of a post that is missing whole stand only in the table."""
    return (f for f in findings if f.is_post or f.reason not in ("with its post", "not read", "may be unread", "no post"))


def _file(number: int) -> str:
    return PAGE if number == 1 else f"findings-{number}.html"


def _view(made: Compared, rows: Sequence[tuple[Status, Row]], number: int, total: int) -> ComparisonPage:
    """One page of the comparison of two blogs."""
    found, first = made.found, number == 1
    part = gettext(", page {number} of {total}", number=number, total=total) if total > 1 else ""
    heading = headline(found)
    frame = Frame(
        title=gettext("{title}. Blog checkup", title=heading + part),
        description=gettext("The old and the new blog, post by post and comment by comment."),
        root="",
        index=False,
        checked=day(made.checked),
        footer=(Link(gettext("All findings (CSV)"), TABLE),),
        version=made.version,
        lang=report_language(),
        brand=made.brand.shown(""),
    )
    return ComparisonPage(
        frame=frame,
        heading=heading,
        old=_blog(made, 0),
        new=_blog(made, 1),
        counts=tuple(_counts(made)) if first else (),
        gaps=tuple(gap_words(gap) for gap in found.gaps) if first else (),
        once=tuple(said_once(one) for one in found.whole) if first else (),
        unseen=tuple(never_visible(found)) if first else (),
        sections=tuple(_sections(rows)),
        parts=tuple(Link(gettext("Page {n}", n=n), _file(n), current=n == number) for n in range(1, total + 1)) if total > 1 else (),
    )


def _blog(made: Compared, side: int) -> Link:
    blog = (made.found.old, made.found.new)[side]
    return Link(clean.line(made.labels[side], 200), clean.href(blog.url) or "", out=True)


def _counts(made: Compared) -> Iterator[Count]:
    posts, comments = (of for _, of in counted(made.found))
    for key, title in _LINES:
        yield Count(gettext(title), words.number(posts.get(key, 0)), words.number(comments.get(key, 0)))


def _sections(rows: Sequence[tuple[Status, Row]]) -> Iterator[Section]:
    for status in ORDER:
        here = tuple(row for of, row in rows if of == status)
        if here:
            yield Section(status, gettext(_TITLES[status]), _SHAPES[status], here)


def _row(made: Compared, finding: Finding) -> Row:
    teller, side = (made.old if finding.old else made.new), finding.side
    quoted = not any(change.field == "text" for change in finding.changes)
    with_it = _with_it(made, finding)
    return Row(
        who="" if finding.is_post else teller.who(side),
        post=teller.link(side),
        when=teller.when(side),
        changes=change_rows(finding, made.old, made.new),
        why=" ".join(part for part in (why(finding), with_it) if part),
        text=clean.cut(teller.text(side), SHOWN) if quoted else "",
        now=made.new.link(finding.new) if finding.new is not None and finding.old is not None else None,
    )


def _with_it(made: Compared, finding: Finding) -> str:
    """How many comments stand on a post that is missing or new."""
    if not finding.is_post or finding.status not in ("missing", "unknown", "new") or finding.reason == "day only":
        return ""
    return gettext("{comments} on it.", comments=words.cap(words.count(len(finding.side.post.comments), "comment")))


def _weight(row: Row) -> int:
    changed = sum(paging.size(c.field + c.how + c.old + c.new) + 60 for c in row.changes)
    written = paging.size(row.who) + paging.size(str(row.post.text)) + paging.size(row.text) + paging.size(row.why)
    return MARKUP + changed + written + len(row.post.href) + (len(row.now.href) if row.now else 0)

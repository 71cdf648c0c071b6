"""Blogs side by side, sign by sign: one row a blog in the index's order, one column a sign, the middle of all below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

from checkup.i18n import gettext
from checkup.report import paging
from checkup.report.blog_summary import BlogSummary, SignScore
from checkup.report.page_frame import Frame, Link, site_frame
from checkup.report.report_context import Day, day
from checkup.report.site_context import Site
from checkup.report.site_pages._rows import FEWEST as FEWEST_IN_LIST
from checkup.text import in_words as words

TEMPLATE = "compare.html"
PAGE = "compare.html"
FEWEST = 2
"""Graded blogs that can be put side by side."""
SHAPES = {"Borderline": "mid", "Out of range": "bad"}
ROW_MARKUP, CELL_MARKUP = 140, 46
"""Bytes of tags around a row and around one of its cells, measured on rendered pages and rounded up."""
ROOM = 50_000
"""Bytes of a page's rows; with head and footer a page stays under 60 kB."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A sign's score; `value` sorts it, `shape` is mid or bad, "" where it is in range or was not scored."""

    score: str
    value: str
    shape: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One blog's scores, in the order of the columns."""

    name: str
    href: str
    score: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One page of blogs by signs."""

    frame: Frame
    heading: str
    lede: str
    columns: tuple[str, ...]
    rows: tuple[ComparedRow, ...]
    middle_score: str
    middle: tuple[str, ...]
    parts: tuple[Link, ...]
    day: Day
    sortable: bool


def is_written(blogs: Sequence[BlogSummary]) -> bool:
    """Whether there is anything to put side by side."""
    return sum(b.graded for b in blogs) >= FEWEST


def pages(site: Site) -> Iterator[tuple[str, SideBySide]]:
    """(page, view) for each page; none where fewer than two blogs are graded."""
    if not is_written(site.blogs):
        return
    blogs = sorted((b for b in site.blogs if b.graded), key=lambda b: (b.score or 0, b.name.casefold(), b.folder))
    columns = _columns(blogs)
    made = [_row(blog, columns) for blog in blogs]
    weights = [ROW_MARKUP + paging.size(r.name) + len(r.href) + CELL_MARKUP * len(columns) for r in made]
    parts = paging.parts(weights, most=len(made), room=ROOM)
    for number, (start, end) in enumerate(parts, 1):
        yield _page(number), _view(site, blogs, columns, made[start:end], (number, len(parts)))


def _page(number: int) -> str:
    return PAGE if number == 1 else f"compare-{number}.html"


def _view(
    site: Site, blogs: Sequence[BlogSummary], columns: Sequence[SignScore], shown: Sequence[ComparedRow], place: tuple[int, int]
) -> SideBySide:
    number, total = place
    heading = gettext("{blogs}, sign by sign", blogs=words.spelled(len(blogs), "blog"))
    part = gettext(", page {number} of {total}", number=number, total=total) if total > 1 else ""
    title, description = (
        gettext("{title}. Blog checkup", title=heading + part),
        gettext("{heading}. As of {day}.", heading=heading, day=words.day(site.checked)),
    )
    return SideBySide(
        frame=site_frame(site, title, description, crumb=Link(gettext("Sign by sign"), PAGE)),
        heading=heading,
        lede=gettext(
            "Scores of 100, the heaviest sign first. A triangle: out of the healthy range. A diamond: borderline. A dash: not scored."
        ),
        columns=tuple(gettext(c.name) for c in columns),
        rows=tuple(shown),
        middle_score=words.number(median_low([b.score or 0 for b in blogs])) if len(blogs) >= FEWEST_IN_LIST else "",
        middle=tuple(_middle(blogs, c.id) for c in columns),
        parts=tuple(Link(gettext("Page {n}", n=n), _page(n), current=n == number) for n in range(1, total + 1)) if total > 1 else (),
        day=day(site.checked),
        sortable=total == 1,
    )


def _columns(blogs: Sequence[BlogSummary]) -> tuple[SignScore, ...]:
    """Every sign that some blog has, the heaviest first."""
    found: dict[str, SignScore] = {}
    for blog in blogs:
        for sign in blog.signs:
            found.setdefault(sign.id, sign)
    return tuple(sorted(found.values(), key=lambda s: (-s.points, s.name)))


def _row(blog: BlogSummary, columns: Sequence[SignScore]) -> ComparedRow:
    known = {s.id: s for s in blog.signs}
    return ComparedRow(
        blog.name,
        f"{blog.folder}/index.html",
        words.number(blog.score or 0),
        tuple(_cell(known.get(column.id)) for column in columns),
    )


def _cell(sign: SignScore | None) -> Cell:
    if sign is None or sign.score is None:
        return Cell("", "", "")
    return Cell(words.number(sign.score), f"{sign.score:.1f}", SHAPES.get(sign.reading, ""))


def _middle(blogs: Sequence[BlogSummary], sign: str) -> str:
    """The middle score of a sign; of two in the middle the lower one, as in the list of all blogs; "" where fewer than three have it."""
    scores = [s.score for b in blogs for s in b.signs if s.id == sign and s.score is not None]
    return words.number(median_low(scores)) if len(scores) >= FEWEST_IN_LIST else ""

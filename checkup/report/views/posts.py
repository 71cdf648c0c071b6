"""The table of posts, newest first; over 200 posts one page a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkup.i18n import N_, gettext
from checkup.model import Post
from checkup.report.page_frame import Head, Link
from checkup.report.paths import UNDATED, relative
from checkup.report.report_context import BlogContext, Day, day
from checkup.report.state_words import SOME_ARE_SPAM
from checkup.text import in_words as words

TEMPLATE = "posts.html"
TAB = N_("Posts")
PAGE = "posts.html"
_WHO_IS_OWED = N_("Thanks and short remarks count as unanswered, too; who is owed an answer stands under Waiting.")
ORDER = 20  # the tabs count in tens, so that a new one finds room between


@dataclass(frozen=True, slots=True)
class PostRow:
    """One post. None prints as a dash; `wait_v` is the sort value in seconds; `out`: the title leads to the blog, "" = nowhere."""

    title: str
    href: str
    out: bool
    published: Day | None
    comments: str
    answered: str
    unanswered: str
    wait: str
    wait_v: str
    spam: int
    note: str


@dataclass(frozen=True, slots=True)
class Posts:
    """One page of the table."""

    head: Head
    heading: str
    lede: str
    caption: str
    rows: tuple[PostRow, ...]
    years: tuple[Link, ...]
    author_known: bool


def count(ctx: BlogContext) -> int:
    """How many posts were read, for the tab."""
    return len(ctx.blog.posts)


def pages(ctx: BlogContext) -> Iterator[tuple[str, Posts]]:
    """(path, view) for each page of the table."""
    parts = [(_part(name, ctx.places.years), page, posts) for name, page, posts in ctx.places.years] or [("", ctx.page(PAGE), ())]
    for year, here, members in parts:
        links = tuple(
            Link(_label(y), relative(here, page), count=words.number(len(posts)), current=page == here) for y, page, posts in parts if y
        )
        yield here, _view(ctx, here, year, members, links)


def _part(name: str, years: Sequence[tuple[str, str, Sequence[Post]]]) -> str:
    """The name of a page of the table; the first of a year that takes several is its part 1."""
    return f"{name}, part 1" if any(other.startswith(f"{name}, part ") for other, *_ in years) else name


def _label(year: str) -> str:
    """What the link to a page of the table says: a year, a part of it, or that its posts have no date."""
    name, _, part = year.partition(", part ")
    shown = gettext("Undated") if name == UNDATED else name
    return gettext("{year}, part {n}", year=shown, n=part) if part else shown


def _view(ctx: BlogContext, here: str, year: str, members: Sequence[Post], years: tuple[Link, ...]) -> Posts:
    heading = _heading(ctx, members, _when(year))
    return Posts(
        head=Head(
            heading, gettext("{heading}. Newest first.", heading=heading), (Link(gettext("Posts"), relative(here, here), current=True),)
        ),
        heading=heading,
        lede=_lede(ctx),
        caption=_caption(ctx, year),
        rows=tuple(_row(ctx, here, post) for post in members),
        years=years,
        author_known=ctx.author_known,
    )


def _lede(ctx: BlogContext) -> str:
    said = gettext("Newest first. Reader comments leave out spam, pings and your own.")
    if ctx.checkup.state == "overrun":
        return f"{said} {gettext(SOME_ARE_SPAM)}"
    answers = any(ctx.facts.reader_comments(p) for p in ctx.blog.posts) and ctx.author_known
    return f"{said} {gettext(_WHO_IS_OWED)}" if answers else said


def _caption(ctx: BlogContext, year: str) -> str:
    day = words.day(ctx.checked)
    if year and not year.startswith(UNDATED):
        return gettext("Posts read on {day}, published in {year}", day=day, year=_label(year))
    return gettext("Posts read on {day}", day=day)


def _when(year: str) -> str:
    """Which posts are on the page: those of a year or of a part of it, or those without a date; "" = all."""
    if year and not year.startswith(UNDATED):
        return " " + gettext("in {year}", year=_label(year))
    return " " + gettext("without a date") if year else ""


def _heading(ctx: BlogContext, posts: Sequence[Post], when: str) -> str:
    """What this page of the table tells. Where comments could not be read, only the posts are counted."""
    total = len(posts)
    silent = sum(not ctx.facts.reader_comments(p) for p in posts)
    if any(p.comments_status in ("external-unread", "blocked") for p in posts):
        return words.spelled(total, "post") + when
    if not total:
        return gettext("No posts")
    if total == 1:
        return gettext("One post{when}", when=when)
    if silent == 0:
        return gettext("{posts}{when}, each with a comment", posts=words.spelled(total, "post"), when=when)
    if silent == total:
        return gettext("{posts}{when}, none with a comment yet", posts=words.spelled(total, "post"), when=when)
    return gettext("{posts}{when}, {n} of them without a comment", posts=words.spelled(total, "post"), when=when, n=words.small(silent))


def _row(ctx: BlogContext, here: str, post: Post) -> PostRow:
    counted = ctx.tally(post)
    unread = post.comments_status in ("external-unread", "blocked")
    known = ctx.author_known and not unread
    href, out = ctx.post_link(here, post)
    return PostRow(
        title=ctx.title(post),
        href=href,
        out=out,
        published=day(post.published) if post.published else None,
        comments="" if unread else words.number(counted.readers),
        answered=words.number(counted.answered) if known else "",
        unanswered=words.number(counted.readers - counted.answered) if known else "",
        wait=words.short_wait(counted.wait[1]) if counted.wait else "",
        wait_v=f"{counted.wait[1]:.0f}" if counted.wait else "",
        spam=counted.sorts["spam"],
        note=_note(post, unread),
    )


def _note(post: Post, unread: bool) -> str:
    if unread:
        return gettext("comments not read")
    if post.comments_status == "truncated":
        return gettext("not all comments read")
    return gettext("comments closed") if post.commenting == "closed" else ""

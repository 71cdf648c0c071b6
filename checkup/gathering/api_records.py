"""What an API or a feed can tell of a whole blog at once, and how a source module offers it.

A source that has `offers(front) -> bool`, `async records(front, client, ctx, bound) -> Records` and a sentence `PLAN` is asked by the live
source before any page is fetched; `bound` says how far back posts are wanted (crawling/window_bound.py). It raises a ReadError where the
way turns out to be shut; then the next way is tried. With `async totals(front, client, ctx, bound) -> Totals` it tells how many there are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from checkup.model import Owner, Page, Post, Reading

PINGS_MISSING = "Pingbacks and trackbacks may be missing: the API hides them and no feed counts them."
"""The note of the coverage where records hide pings and no page was asked for them."""


@dataclass(frozen=True, slots=True)
class Front:
    """The front page as fetched: its final address, the page, its headers (lower-case names) and what it says."""

    url: str
    page: Page
    headers: Mapping[str, str]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Totals:
    """How many posts an API says there are, and how many comments."""

    posts: int
    comments: int


@dataclass(frozen=True, slots=True)
class Records:
    """A blog as an API tells it: its posts with their comments, and what was not told.

    way          how it was read, in words ("WordPress REST")
    posts        every post that the way knows, comments in them
    hides        True where some comments (pings) are kept back, so that a higher announced count means "look at the page"
    pages        static pages by their title (for About and Contact)
    utc_offset   the blog's zone in minutes, None where not said
    notes        one sentence for each guess or limit
    short        addresses of posts that surely have more comments than the records hold, so that their page must be fetched
    partial      why it ended early, None where it did not
    changed      addresses of the posts that changed or got a comment since the last run, None where the way does not tell them all
    rest         where nothing has changed since: makes the records, whose posts are not in these
    """

    way: str
    posts: tuple[Post, ...]
    hides: bool = False
    title: str | None = None
    language: str | None = None
    utc_offset: int | None = None
    owners: tuple[Owner, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    short: frozenset[str] = frozenset()
    partial: str | None = None
    changed: frozenset[str] | None = None
    rest: Callable[[], Records] | None = None

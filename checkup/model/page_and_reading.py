"""A page as it came, and what a reader understood of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from checkup.model.blog import Mark, Owner, Post
from checkup.model.comment import Precision
from checkup.model.pattern import Pattern

PageType = Literal["post", "list", "page", "other"]

# What saved pages stand under where nobody knows the addresses they had; names under ".invalid" never exist (RFC 2606).
NOWHERE = "http://saved-pages.invalid/"


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as they came, with the address that they stand for.

    `url` is the final address ("" for a file whose address nobody gave). `content_type` is the raw header ("" for files).
    `fetched_at` is when these bytes first came, or the file's capture time where known; relative dates count from it.
    `confirmed_at` is when the server last sent them or said that they still hold.
    `robots` are the directives of its X-Robots-Tag headers that speak to us.
    `date_order` is "DMY", "MDY" or "YMD" where other pages of the blog showed it, for numeric dates that this page leaves open.
    `pattern` is how the blog's other posts print comments, where no page alone shows it.
    `division` is what divides the blog's other posts into comments by repetition, where this page shows none: a lone one repeats nothing.
    """

    url: str
    body: bytes
    content_type: str = ""
    fetched_at: datetime | None = None
    date_order: str | None = None
    pattern: Pattern | None = None
    division: str = ""
    robots: frozenset[str] = frozenset()
    confirmed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list says of a post: where it stands, its title, and its writer's name and its moment where the list tells them."""

    url: str
    title: str
    author: str | None = None
    published: datetime | None = None
    precision: Precision = "none"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one page holds, as a platform adapter (or the text reader) understood it.

    page_type        post, list (front page, archive, tag), page (About...), other
    post             None unless page_type is "post" (a page with one post) or "page"
    maybe_post       what a page of another type would be as a post; gathering asks for it where the blog's other pages call it one
    platform, comment_system, confidence
    comment_pages    addresses of further pages of the same post's comments; body_pages of the same post's text (<!--nextpage-->)
    post_links       links to single posts on a list page, newest first as printed; list_links to further list pages (older posts, archives)
    listed           what a list page says of the posts that it leads to
    canonical        the address that the page gives for itself, or that a program which saved it noted in it (then `noted`)
    feeds            (kind "posts"|"comments", url); api the REST root or the like, None
    blog_title, blog_url, generator, language, owners   what the page's frame says of the blog
    marks            welcome items seen on this page
    keepers          names that the page's frame may give its keeper (copyright line, box about the writer)
    menu             addresses on the blog's own site that short links lead to: what stands on most pages is its menu
    quotable, nofollow  the page lets robots show it; it asks them not to follow its links
    date_order       the order of day and month in the page's numeric dates, where one of them settles it
    dates_unsure     numeric dates were read that could be read both ways, and nothing on the page settles it
    doubted          no comment was read, and signs that somebody speaks stand below the text: "external-unread" is said for that alone
    may_ask          a form speaks of comments that nobody wrote yet: where the blog's other posts take comments, it is the one for them
    below            digests of the lines below the text of a post without comments; what no other page says may be comments
    behind           the same where the page neither announces comments nor has a place to write
    goes_on          a button, and no link, brings further posts to the list: only a script knows them
    unfilled         the page leads nowhere and holds hardly a word until its scripts have run
    said_links       addresses on its own site to which only comments on it link: their writers, buttons to answer or report them
    division         what repeats on the page and was taken for comments by that, "" where they were found otherwise
    beside_day       the words beside the day of a post without a writer: a name, where the blog's other posts are signed so
    tried            for people: which readers were tried and what each found
    """

    page_type: PageType = "other"
    platform: str = "unknown"
    comment_system: str | None = None
    confidence: float = 0.0
    post: Post | None = None
    comment_pages: tuple[str, ...] = ()
    body_pages: tuple[str, ...] = ()
    post_links: tuple[str, ...] = ()
    list_links: tuple[str, ...] = ()
    feeds: tuple[tuple[str, str], ...] = ()
    api: str | None = None
    canonical: str | None = None
    noted: bool = False
    blog_title: str | None = None
    blog_url: str | None = None
    generator: str | None = None
    language: str | None = None
    owners: tuple[Owner, ...] = ()
    marks: tuple[Mark, ...] = ()
    quotable: bool = True
    nofollow: bool = False
    date_order: str | None = None
    dates_unsure: bool = False
    listed: tuple[Listed, ...] = ()
    tried: tuple[str, ...] = ()
    maybe_post: Post | None = None
    menu: tuple[str, ...] = ()
    keepers: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    doubted: bool = False
    may_ask: bool = False
    beside_day: str | None = None
    said_links: tuple[str, ...] = ()
    goes_on: bool = False
    unfilled: bool = False
    division: str = ""

"""What a blog is to Checkup: pages, posts, comments, people. Frozen, no I/O.

`None` always means "the page does not say"; it is never a stand-in for zero, false or empty.
A time is a `datetime`: aware where the page gave a zone, naive where it printed local time without one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from sys import intern
from typing import Literal

from checkup.reader_words import Wording

Precision = Literal["second", "minute", "day", "none"]
Kind = Literal["comment", "pingback", "trackback", "webmention"]
Status = Literal["present", "none", "external-unread", "blocked", "truncated"]
Commenting = Literal["open", "closed", "unknown"]
How = Literal["thread", "named", "assumed"]
VerdictLabel = Literal["spam", "suspect", "promo", "ok"]
ReasonKind = Literal["text", "identity", "link", "time", "copy", "host", "model"]
PageType = Literal["post", "list", "page", "other"]

# What saved pages stand under where nobody knows the addresses they had; names under ".invalid" never exist (RFC 2606).
NOWHERE = "http://saved-pages.invalid/"


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as they came, with the address that they stand for.

    `url` is the final address ("" for a file whose address nobody gave). `content_type` is the raw header ("" for files).
    `fetched_at` is when the bytes were fetched, or the file's capture time where known; relative dates count from it.
    `robots` are the directives of its X-Robots-Tag headers that speak to us.
    `date_order` is "DMY", "MDY" or "YMD" where other pages of the blog showed it, for numeric dates that this page leaves open.
    """

    url: str
    body: bytes
    content_type: str = ""
    fetched_at: datetime | None = None
    date_order: str | None = None
    robots: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: absolute `url`, its visible `text`, and the tokens of its `rel` attribute."""

    url: str
    text: str = ""
    rel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Who a page says wrote something.

    `name` as printed, `url` as linked (raw, never fetched), `platform_id` an account on the platform (WordPress user id other than 0,
    Blogger profile number, ...), None for guests. Never an e-mail address, never an IP address.
    """

    name: str | None = None
    url: str | None = None
    platform_id: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict was given, in plain words that may quote the comment; `kind` says which sort of evidence it is."""

    kind: ReasonKind
    words: Wording


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Checkup thinks of a comment: `score` 0..1, higher is more like spam.

    `spam` has reasons of two kinds, or one of kind copy, host or model.
    """

    label: VerdictLabel
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """This comment answers comment `id` of the same post; `how` it is known and the `evidence` in words."""

    id: str
    how: How
    evidence: Wording


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment or ping on a post.

    id               the platform's own id without prefix ("12" for `#comment-12`); where the page has none, "x" + a hash of author,
                     time and text. Unique within its post
    author           as the page says; a page without a name gives Person()
    text             plain text, paragraphs divided by a blank line, smileys' alt text kept, no byline
    posted           None where undated; `precision` says how exact ("none" exactly when posted is None)
    parent           id of the comment of the same post that the page's own thread puts it under; never inferred, never dangling
    quotes           passages of `text` that stand in a block quotation
    links            links within the body
    by_post_author   from readers: only what a platform flag says (True/False), else None; later settled with `author_evidence` (people)
    by_blog_author   settled in people; None = cannot tell
    answers          comments that this one answers (threads)
    verdict          settled in spam; None = not judged yet
    united           how many comments with a number of their own were found to be this one (1 = it stood once)
    """

    id: str
    author: Person = Person()
    text: str = ""
    posted: datetime | None = None
    precision: Precision = "none"
    kind: Kind = "comment"
    permalink: str | None = None
    parent: str | None = None
    links: tuple[Link, ...] = ()
    quotes: tuple[str, ...] = ()
    by_post_author: bool | None = None
    by_blog_author: bool | None = None
    author_evidence: str | None = None
    answers: tuple[Answer, ...] = ()
    verdict: Verdict | None = None
    united: int = 1

    @property
    def by_owner(self) -> bool:
        """Written by one of the blog's authors, as far as anybody can tell."""
        return bool(self.by_blog_author or self.by_post_author)

    @property
    def label(self) -> VerdictLabel:
        """The verdict in a word, "ok" where none was given."""
        return self.verdict.label if self.verdict else "ok"

    @property
    def is_spam(self) -> bool:
        """Whether it was judged to be spam."""
        return self.label == "spam"

    @property
    def is_reader(self) -> bool:
        """Whether it counts as a reader's word: no ping, not by the blog's authors, neither spam nor suspected of it."""
        return self.kind == "comment" and not self.by_owner and self.label in ("ok", "promo")


@dataclass(frozen=True, slots=True)
class Post:
    """One post with every comment that could be read, in the page's order (a thread's replies after their parent).

    text             plain text of the body, paragraphs divided by a blank line, counted once
    comments_status  what is known of the comments as a whole; "none" only when the page can be read and shows none
    commenting, closed_at  whether a reader can comment now, and since when not (None = not known)
    declared_count   the number of comments (pings included) that the page or feed announces, None where it does not
    excerpt_only     the text is known to be a teaser
    language         BCP 47 primary tag ("en"), None where undetermined
    confidence       0..1, how sure the reading of the comments is (1 = a platform's own markup)
    quotable         False where the page asks robots not to show it (noindex, noarchive), None where an API told the post and nobody has
                     looked at its page: measured, never quoted
    protected        visitors are asked for a password; such a post is left out when the blog is gathered
    """

    url: str
    title: str | None = None
    published: datetime | None = None
    precision: Precision = "none"
    author: Person | None = None
    text: str = ""
    links: tuple[Link, ...] = ()
    quotes: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    comments_status: Status = "none"
    comment_system: str | None = None
    commenting: Commenting = "unknown"
    closed_at: datetime | None = None
    declared_count: int | None = None
    language: str | None = None
    platform: str = "unknown"
    excerpt_only: bool = False
    confidence: float = 1.0
    id: str | None = None
    quotable: bool | None = True
    protected: bool = False

    def key(self, comment: Comment) -> str:
        """The blog-wide key of one of the post's comments."""
        return comment_key(self.url, comment.id)


def comment_key(post_url: str, comment_id: str) -> str:
    """The blog-wide key of a comment, for those who know only the address of its post and its id.

    Several tables of a report hold every key: they share one text.
    """
    return intern(f"{post_url}#{comment_id}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One item of the welcome mat on the blog's own pages: found True / False, None = cannot tell; `url` shows it.

    Items: author, about, contact, feed, subscribe, form_open, no_account, policy, archive, recent_comments, comment_feed, ugc_links.
    """

    item: str
    found: bool | None
    url: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """A page that was not read, and why, in words a blogger understands; `refused` where somebody said no or something failed."""

    url: str
    reason: str
    refused: bool = False


WhyUnread = Literal["stopped", "cut", "failed", "left out"]


@dataclass(frozen=True, slots=True)
class Unread:
    """A post that was not read, or not wholly: reading `stopped` before it, it was `cut` short, it `failed`, or the config left it out.

    `latest` is a moment by which it was surely published, None where nothing tells.
    """

    why: WhyUnread
    latest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a checkup rests on. Every limit, skip and guess stands here and is printed.

    found, read          posts known of / posts whose page or record was read
    unread               each post known of that was not read; they say whether a window was read whole
    lists_left           reading ended before all that lists the blog's posts and comments was read, so there may be more than `found`
    lists_back           where lists are left: the moment back to which they were read, None where nothing tells
    ways                 how posts and comments were found, in words ("WordPress REST", "HTML pages", ...)
    requests             HTTP requests made, those answered "not modified" included
    robots               what robots.txt said, in words ("" where there is none, as for saved pages)
    declared, extracted  comments announced by pages and feeds / comments read, over posts that announce a number; None = none announces
    notes                one sentence for each guess or limit
    partial              why the crawl ended early, None where it did not
    captured_at          when the pages were fetched or saved, None where unknown
    """

    found: int = 0
    read: int = 0
    skipped: tuple[Skip, ...] = ()
    ways: tuple[str, ...] = ()
    requests: int = 0
    robots: str = ""
    declared: int | None = None
    extracted: int | None = None
    notes: tuple[str, ...] = ()
    partial: str | None = None
    captured_at: datetime | None = None
    unread: tuple[Unread, ...] = ()
    lists_left: bool = False
    lists_back: datetime | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """One of the blog's author identities, and how it was recognised."""

    person: Person
    evidence: str


@dataclass(frozen=True, slots=True)
class Blog:
    """A blog as read. `owners` is empty where nobody could be recognised. `utc_offset` is the blog's zone in minutes where known."""

    url: str
    title: str | None = None
    platform: str = "unknown"
    comment_systems: tuple[str, ...] = ()
    owners: tuple[Owner, ...] = ()
    posts: tuple[Post, ...] = ()
    marks: tuple[Mark, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    language: str | None = None
    utc_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one page holds, as a platform adapter (or the text reader) understood it.

    page_type        post, list (front page, archive, tag), page (About...), other
    post             None unless page_type is "post" (a page with one post) or "page"
    maybe_post       what a page of another type would be as a post; gathering asks for it where the blog's other pages call it one
    platform, comment_system, confidence
    comment_pages    addresses of further pages of the same post's comments; body_pages of the same post's text (<!--nextpage-->)
    post_links       links to single posts on a list page, newest first as printed; list_links to further list pages (older posts, archives)
    feeds            (kind "posts"|"comments", url); api the REST root or the like, None
    blog_title, blog_url, generator, language, owners   what the page's frame says of the blog
    marks            welcome items seen on this page
    menu             addresses on the blog's own site that short links lead to: what stands on most pages is its menu
    quotable, nofollow  the page lets robots show it; it asks them not to follow its links
    date_order       the order of day and month in the page's numeric dates, where one of them settles it
    dates_unsure     numeric dates were read that could be read both ways, and nothing on the page settles it
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
    tried: tuple[str, ...] = ()
    maybe_post: Post | None = None
    menu: tuple[str, ...] = ()

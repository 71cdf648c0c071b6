"""A blog with its posts, its keepers, and how much of it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from sys import intern
from typing import Literal

from checkup.model.comment import Comment, Link, Person, Precision
from checkup.model.plain_zone import When

Status = Literal["present", "none", "external-unread", "blocked", "truncated"]
UNTOLD: frozenset[Status] = frozenset(("external-unread", "blocked", "truncated"))
"""What `comments_status` says where a post may have comments that nobody has read."""
OWN_SYSTEMS = frozenset((None, "", "native"))
"""Values of `comment_system` for comments that the blog's own platform keeps."""
Commenting = Literal["open", "closed", "unknown"]
Withheld = Literal["held", "spam", "deleted"]
UNSURE_READING = 0.6  # confidence; a convention: comments found by repetition, by their place or one alone have no more


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
    read_on          the day on which an earlier run read it, where this run took it as it was then
    protected        visitors are asked for a password; such a post is left out when the blog is gathered
    """

    url: str
    title: str | None = None
    published: When | None = None
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
    read_on: date | None = None

    @property
    def is_unsure(self) -> bool:
        """Whether the page was read with so little certainty that it may be no post of the blog."""
        return self.confidence <= UNSURE_READING

    def key(self, comment: Comment) -> str:
        """The blog-wide key of one of the post's comments."""
        return comment_key(self.url, comment.id)


def comment_key(post_url: str, comment_id: str) -> str:
    """The blog-wide key of a comment, for those who know only the address of its post and its id.

    Several tables of a report hold every key: they share one text.
    """
    return intern(f"{post_url}#{comment_id}")


def with_keys(posts: Sequence[Post], keys: Iterable[str]) -> Iterator[tuple[Post, Comment]]:
    """The comments that have these keys, in the order of the posts, each with its post; keys are not made for all the others."""
    wanted = {(key[:at], key[at + 1 :]) for key in keys for at, letter in enumerate(key) if letter == "#"}
    urls = {url for url, _ in wanted}
    return ((post, comment) for post in posts if post.url in urls for comment in post.comments if (post.url, comment.id) in wanted)


FEED_IN_HEAD = "a feed in the page's head"  # the words of a mark: browsers find the feed, a reader sees no link to it


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

    `latest` is a moment by which it was surely published, None where nothing tells; `url` its address ("" = of an older record).
    """

    why: WhyUnread
    latest: datetime | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export that the owner made knows of the comments on the blog's posts.

    way                  as in `Coverage.ways`
    shown                comments that visitors see, by the export's word
    held, spam, deleted  comments that visitors do not see (waiting or hidden, marked as spam, removed): counted, never read
    Where pages were read beside it (None where the export stands alone):
    found, missing       posts of the export that are among the posts read / that are not
    visible              comments that visitors see on the posts found, by the pages or, where these cannot tell, by the export
    unseen               comments that visitors see by the export's word and that no page shows
    """

    way: str
    shown: int
    held: int = 0
    spam: int = 0
    deleted: int = 0
    found: int | None = None
    missing: int | None = None
    visible: int | None = None
    unseen: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """Comments that wait for the owner's approval: how many, and when the oldest was written (None = none waits, or it shows no time)."""

    number: int
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a checkup rests on. Every limit, skip and guess stands here and is printed.

    found, read          posts known of / posts whose page or record was read
    unread               each post known of that was not read; they say whether a window was read whole
    lists_left           reading ended before all that lists the blog's posts and comments was read, so there may be more than `found`
    lists_back           where lists are left: the moment back to which they were read, None where nothing tells
    listed               something was read that lists the blog's posts (its front page, a list, a feed, an API, an export); where nothing
                         was, as for some saved pages of posts, there may be any number of others, older or younger
    ways                 how posts and comments were found, in words ("WordPress REST", "HTML pages", ...)
    requests             HTTP requests made, those answered "not modified" included
    robots               what robots.txt said, in words ("" where there is none, as for saved pages)
    declared, extracted  comments announced by pages and feeds / comments read, over posts that announce a number; None = none announces
    notes                one sentence for each guess or limit
    partial              why the crawl ended early, None where it did not
    captured_at          when the pages were fetched or saved, None where unknown
    exports              what each export that was read knows of the comments
    held                 comments that wait for approval, counted with an account of the owner's; None = nobody looked, or could
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
    exports: tuple[Exported, ...] = ()
    held: Held | None = None
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Owner:
    """One of the blog's author identities, and how it was recognised.

    inferred  by nothing but the talk of the comments
    guest     of one post, on a blog that another one writes
    """

    person: Person
    evidence: str
    inferred: bool = False
    guest: bool = False


@dataclass(frozen=True, slots=True)
class Blog:
    """A blog as read. `owners` is empty where nobody could be recognised. `utc_offset` is the blog's zone in minutes where known.

    `keepers` are names that most pages' frames may give its keeper: a hint that counts where somebody comments under one of them.
    """

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
    keepers: tuple[str, ...] = ()

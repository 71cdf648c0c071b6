"""Who wrote about the blog elsewhere: settled facts -> one row for each trackback, pingback, webmention and answer from another site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

from checkup.addresses import comment_number, is_web
from checkup.comment_systems import at_own_places
from checkup.facts import Facts
from checkup.gathering.api_records import PINGS_MISSING
from checkup.measuring.sample import everything, is_later, talk_posts
from checkup.model import UNTOLD, Comment, Post
from checkup.people.person import SHARED_HOSTS, address, folded_name, same_home, site_host

MentionKind = Literal["trackback", "pingback", "webmention", "reply"]
Standing = Literal["counted", "own", "spam", "suspect", "later"]
RETURNING = 2  # posts that a site wrote about from which on it came back: as readers count (E2)


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that stands elsewhere and speaks of a post.

    kind      "reply" is an answer that its writer published on a site or account of their own: it is a comment too, and counted among those
    standing  own: the blog itself or its writers; spam, suspect: by the verdict; later: after T; all others are counted
    source    where it stands, "" where the mention does not tell
    site      what all mentions by one site, or of an account on a host that many share, have in common; "" where nobody can tell
    """

    post: Post
    comment: Comment
    kind: MentionKind
    standing: Standing
    source: str
    site: str

    @property
    def key(self) -> str:
        """The key of the comment or ping that it is."""
        return self.post.key(self.comment)

    @property
    def when(self) -> datetime | None:
        """Its own date; without one that of its post, which it cannot be older than: most themes print none beside pings."""
        return self.comment.posted or self.post.published


@dataclass(frozen=True)
class SiteRow:
    """A site that wrote about the blog: its mentions, the newest first, and the posts that they speak of."""

    site: str
    mentions: tuple[Mention, ...]

    @cached_property
    def posts(self) -> int:
        """How many different posts its mentions speak of."""
        return len({m.post.url for m in self.mentions})

    @property
    def of_one_name(self) -> bool:
        """Whether all its mentions bear one name: the site's, where the titles of its pages would differ."""
        return len({m.comment.author.name for m in self.mentions}) == 1


@dataclass(frozen=True)
class Mentions:
    """Every mention that was read, the newest first and those without any date last.

    unread   posts whose comments, and with them their mentions, could not be read or not wholly
    missing  the API that told the comments hides trackbacks and pingbacks, and nothing else told of them
    overrun  spam has overrun the blog, so that some of what is counted will be spam as well
    """

    rows: tuple[Mention, ...]
    unread: int
    missing: bool
    overrun: bool

    @cached_property
    def counted(self) -> tuple[Mention, ...]:
        """Those by other sites that are no spam and no comments: trackbacks, pingbacks and webmentions."""
        return tuple(m for m in self.rows if m.standing == "counted" and m.kind != "reply")

    @cached_property
    def replies(self) -> tuple[Mention, ...]:
        """Answers from people's own sites and accounts, which are counted among the comments."""
        return tuple(m for m in self.rows if m.standing == "counted" and m.kind == "reply")

    @cached_property
    def standings(self) -> Counter[Standing]:
        """Standing (counted, spam, ...) -> how many mentions have it."""
        return Counter(m.standing for m in self.rows)

    @cached_property
    def sites(self) -> tuple[SiteRow, ...]:
        """The sites of what is counted: those that wrote about most posts first. What shows neither site nor name is in none."""
        found: dict[str, list[Mention]] = {}
        for mention in self.counted:
            if mention.site:
                found.setdefault(mention.site, []).append(mention)
        rows = (SiteRow(site, tuple(those)) for site, those in found.items())
        return tuple(sorted(rows, key=lambda row: (-row.posts, -len(row.mentions), row.site)))

    @cached_property
    def siteless(self) -> int:
        """How many of what is counted show neither site nor name."""
        return sum(not m.site for m in self.counted)

    @property
    def returning(self) -> tuple[SiteRow, ...]:
        """The sites that wrote about several posts."""
        return tuple(row for row in self.sites if row.posts >= RETURNING)


def mentions(facts: Facts) -> Mentions:
    """Who wrote about the blog, over everything that was read."""
    rows = sorted(_rows(facts), key=lambda m: (-facts.moment(m.when) if m.when else float("inf"), m.key))
    unread = sum(p.comments_status in UNTOLD for p in facts.blog.posts)
    return Mentions(tuple(rows), unread, PINGS_MISSING in facts.blog.coverage.notes, facts.overrun)


def _rows(facts: Facts) -> Iterator[Mention]:
    own = _own_sites(facts)
    for post, comment in everything(facts):
        kind = _kind(post, comment, own)
        if kind is not None:
            source = _source(kind, comment, own)
            site = (address(comment.author.url) or "") if kind == "reply" else _site(source, comment)
            yield Mention(post, comment, kind, _standing(facts, post, comment, site, own), source, site)


def _own_sites(facts: Facts) -> frozenset[str]:
    """The blog's hosts, and the sites of its writers."""
    blog = {site_host(address(url)) for url in (facts.blog.url, *(p.url for p in facts.blog.posts))}
    return frozenset(blog | {_short(address(owner.person.url)) for owner in facts.blog.owners}) - {""}


def _kind(post: Post, comment: Comment, own: frozenset[str]) -> MentionKind | None:
    """What kind of mention a comment is, None where it is none.

    An answer stands at its writer's own place where its address and its writer's are on one site that is not the blog's, unless the thread
    is with a server where everybody answers, as with Disqus or on GitHub.
    """
    if comment.kind != "comment":
        return comment.kind
    if comment.permalink is None or comment.author.url is None or comment.by_owner or comment.permalink.startswith(post.url):
        return None
    there = site_host(address(comment.permalink))
    elsewhere = there and there not in own and there == site_host(address(comment.author.url))
    return "reply" if elsewhere and at_own_places(post.comment_system) else None


def _source(kind: MentionKind, comment: Comment, own: frozenset[str]) -> str:
    """The page that speaks of the post: what a ping links its name to; of answers and webmentions their own address, if it is not here."""
    there, writer = comment.permalink or "", comment.author.url or ""
    away = is_web(there) and site_host(address(there)) not in own and comment_number(there) is None
    return there if away and (kind in ("reply", "webmention") or not writer) else writer


def _site(source: str, comment: Comment) -> str:
    if place := _short(address(source)):
        return place
    name = folded_name(comment.author.name) if comment.kind == "trackback" else ""  # that of its blog; other pings bear their page's title
    return f"name:{name}" if name else ""


def _short(place: str | None) -> str:
    """The host; on hosts that many people share, and below "~ann" or "@ann", the account too."""
    host, _, path = (place or "").partition("/")
    first = path.partition("/")[0]
    return f"{host}/{first}" if first and (host in SHARED_HOSTS or first[0] in "~@") else host


def _standing(facts: Facts, post: Post, comment: Comment, site: str, own: frozenset[str]) -> Standing:
    if site in own or same_home(site, site_host(address(facts.blog.url))) or (comment.kind == "webmention" and _is_writer(facts, comment)):
        return "own"
    if comment.label in ("spam", "suspect"):
        return "spam" if comment.is_spam else "suspect"
    return "later" if is_later(facts, post, comment) else "counted"


def _is_writer(facts: Facts, comment: Comment) -> bool:
    """Whether a webmention bears the name of one of the blog's writers; other pings bear that of a page or a blog, not a person's."""
    name = folded_name(comment.author.name)
    return bool(name) and any(name == folded_name(owner.person.name) for owner in facts.blog.owners)


@dataclass(frozen=True, slots=True)
class TalkCounts:
    """What Boyd's conversation index is made of: posts, and the comments and pings on them without spam."""

    posts: int
    comments: int
    pings: int

    @property
    def index(self) -> float | None:
        """Posts for each comment or ping (Boyd 2006), None without any: below 1 readers write more than the blog."""
        return self.posts / (self.comments + self.pings) if self.comments + self.pings else None


def talk_counts(facts: Facts, posts: Sequence[Post]) -> TalkCounts:
    """Over those of the posts whose comments could be read."""
    read = talk_posts(facts, posts)
    kinds = Counter(c.kind == "comment" for p in read for c in p.comments if c.label in ("ok", "promo"))
    return TalkCounts(len(read), kinds[True], kinds[False])

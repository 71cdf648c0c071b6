"""Everything known of a blog while it is being read, page by page, and the Blog that comes out of it in the end.

A live crawl and a folder of saved pages hand in the same things, so they give the same blog.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from checkup.addresses import comment_page, key, same_site
from checkup.gathering.api_records import Records
from checkup.gathering.drop_non_posts import fold_copies, is_second_name, set_lists_apart, set_pages_apart
from checkup.gathering.merge import join_pages, with_page
from checkup.model import NOWHERE, Blog, Comment, Coverage, Mark, Owner, Post, Reading, Skip
from checkup.moments import Clock
from checkup.platforms import permalink

_OWN_SYSTEMS = {None, "", "native"}


@dataclass
class Known:
    """One post: what is known before its page is read, its pages by comment page number (None = the bare address), its further bodies."""

    url: str
    published: datetime | None = None
    count: int | None = None
    record: Post | None = None
    pages: dict[int | None, Post] = field(default_factory=dict)
    linked: set[int] = field(default_factory=set)
    bodies: dict[str, Post] = field(default_factory=dict)
    complete: bool = True


class Gathering:
    """Collects readings. `home` is the blog's address, "" where nobody knows it."""

    def __init__(self, home: str) -> None:
        self.home = home
        self.known: dict[str, Known] = {}
        self.skipped: dict[str, Skip] = {}
        self.notes: dict[str, None] = {}
        self.ways: dict[str, None] = {}
        self.partial: str | None = None
        self.title: str | None = None
        self.utc_offset: int | None = None
        self._aliases: dict[str, str] = {}
        self._marks: dict[str, Mark] = {}
        self._owners: dict[tuple[str | None, str | None, str | None], Owner] = {}
        self._platforms: Counter[str] = Counter()
        self._systems: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()
        self._titles: Counter[str] = Counter()

    # what comes in

    def expect(self, url: str, *, published: datetime | None = None, count: int | None = None) -> Known:
        """A post that something (a feed, a sitemap, a link) says exists."""
        post_url, _ = comment_page(url)
        known = self.known.setdefault(key(post_url), Known(post_url))
        known.published = known.published or published
        if count is not None:
            known.count = max(count, known.count or 0)
        return known

    def add_records(self, records: Records) -> None:
        """What an API told of the whole blog."""
        self.ways[records.way] = None
        self.title = self.title or records.title
        self.utc_offset = records.utc_offset
        self.partial = records.partial
        self.notes.update(dict.fromkeys(records.notes))
        for owner in records.owners:
            self._own(owner)
        for post in records.posts:
            known = self.expect(post.url, published=post.published)
            known.url, known.record = post.url, post
            self._platforms[post.platform] += 1

    def address_of(self, url: str, reading: Reading) -> str:
        """The address that a page stands for: its canonical where that is on the same host, else the one it came from."""
        if reading.canonical and (not url or url.startswith(NOWHERE) or same_site(reading.canonical, url)):
            return reading.canonical
        return url

    def add_page(self, url: str, reading: Reading, *, again: bool = False) -> Known | None:
        """A page as read. The post that it belongs to, None where it is no post's page; `again` replaces what was read of it before."""
        self.add_frame(url, reading)
        if reading.post is None or reading.page_type != "post":
            return None
        post_url, number = comment_page(self.address_of(url, reading))
        own_url, own_number = comment_page(url)
        number = own_number if number is None else number
        known = self.expect(post_url)
        if not known.pages and known.record is None:
            known.url = post_url
        if number is None:
            self._aliases[key(own_url)] = key(post_url)
        if is_second_name(known.url) and own_url and not is_second_name(own_url):
            known.url = own_url
        post = replace(reading.post, url=known.url)
        known.linked |= {n for page in reading.comment_pages if (n := comment_page(page)[1]) is not None}
        kept = known.pages.get(number)
        if kept is None or again or len(post.comments) > len(kept.comments):
            known.pages[number] = post
        if reading.comment_system not in _OWN_SYSTEMS:
            self._systems[str(reading.comment_system)] += 1
        return known

    def add_body(self, known: Known, url: str, reading: Reading) -> None:
        """A further page of a post's text (<!--nextpage-->)."""
        if reading.post is not None:
            known.bodies.setdefault(key(url), reading.post)

    def add_frame(self, url: str, reading: Reading) -> None:
        """What a page's frame says of the blog: platform, language, owners, welcome items."""
        if reading.platform not in ("unknown", ""):
            self._platforms[reading.platform] += 1
        if reading.language:
            self._languages[reading.language] += 1
        if reading.blog_title:
            self._titles[reading.blog_title] += 1
        for owner in reading.owners:
            self._own(owner)
        for mark in reading.marks:
            kept = self._marks.get(mark.item)
            if kept is None or kept.found is None or (mark.found and not kept.found):
                self._marks[mark.item] = mark

    def skip(self, url: str, reason: str, *, refused: bool = False) -> None:
        """A page that was not read, and why; the first reason stays."""
        self.skipped.setdefault(url, Skip(url, reason, refused))

    def mark(self, item: str) -> Mark | None:
        """A welcome item as far as it is known."""
        return self._marks.get(item)

    def _own(self, owner: Owner) -> None:
        who = owner.person
        self._owners.setdefault((who.name, who.url, who.platform_id), owner)

    # what comes out

    def read_posts(self) -> list[Post]:
        """Every post whose page or record was read, newest first, undated last."""
        self._settle_aliases()
        read = [known for known in self.known.values() if known.pages or known.record is not None]
        posts = fold_copies(_with_outside_system(read))
        if not any(known.record for known in read):
            for set_apart in (set_lists_apart, set_pages_apart):
                posts, gone = set_apart(posts)
                for skip in gone:
                    self.skipped.setdefault(skip.url, skip)
        return sorted(posts, key=lambda post: _newest_first(post, Clock(self.utc_offset)))

    def _settle_aliases(self) -> None:
        """Comment pages that named their post by another address than the post's own page does go to that post."""
        for name in [n for n in self.known if self._aliases.get(n, n) != n and None not in self.known[n].pages]:
            target = self.known.get(self._aliases[name])
            if target is None or self.known[name].record is not None:
                continue
            stray = self.known.pop(name)
            for number, page in stray.pages.items():
                target.pages.setdefault(number, page)
            target.linked |= stray.linked
            target.count = max(target.count or 0, stray.count or 0) or None

    def blog(self, url: str, *, requests: int = 0, robots: str = "", captured_at: datetime | None = None) -> Blog:
        """The blog as gathered."""
        posts = self.read_posts()
        unread = sum(not known.pages and known.record is None for known in self.known.values())
        announced = [p for p in posts if p.declared_count is not None]
        if hidden := sum(not p.quotable for p in posts):
            self.notes[
                f"Search engines are asked to leave out {hidden} of the posts: these are measured, their comments are not quoted."
            ] = None
        platforms = Counter(p.platform for p in posts if p.platform != "unknown") or self._platforms
        languages = Counter(p.language for p in posts if p.language) or self._languages
        return Blog(
            url=url,
            title=self.title or _commonest(self._titles),
            platform=_commonest(platforms) or "unknown",
            comment_systems=tuple(sorted(self._systems)),
            owners=tuple(self._owners.values()),
            posts=tuple(posts),
            marks=tuple(self._marks[item] for item in sorted(self._marks)),
            coverage=Coverage(
                found=len(posts) + unread,
                read=len(posts),
                skipped=tuple(self.skipped[u] for u in sorted(self.skipped)),
                ways=tuple(self.ways),
                requests=requests,
                robots=robots,
                declared=sum(p.declared_count or 0 for p in announced) if announced else None,
                extracted=sum(len(p.comments) for p in announced) if announced else None,
                notes=tuple(self.notes),
                partial=self.partial,
                captured_at=captured_at,
            ),
            language=_commonest(languages),
            utc_offset=self.utc_offset,
        )


def _finished(known: Known) -> Post:
    pages = _in_order(known)
    joined = join_pages(pages, bodies=[known.bodies[k] for k in sorted(known.bodies)], complete=known.complete) if pages else None
    if known.record is None:
        assert joined is not None  # noqa: S101 - read_posts asks only for posts with a page or a record
        post = joined
    else:
        post = with_page(known.record, joined) if joined else known.record
    counts = [n for n in (post.declared_count, known.count) if n is not None]
    post = replace(post, comments=tuple(_with_anchor(c, post.platform, known.url) for c in post.comments))
    if post.published is None and known.published is not None:
        post = replace(post, published=known.published, precision="second")
    return replace(post, url=known.url, declared_count=max(counts, default=None))


def _with_outside_system(read: list[Known]) -> list[Post]:
    """The finished posts; those known by record only count as unread where the pages looked at leave comments to an outside service.

    Their records hold no comment because the service does, so their comments are not absent.
    """
    posts = [_finished(known) for known in read]
    outside = [p for p in posts if p.comments_status == "external-unread"]
    if not outside or any(p.comments for p in posts):
        return posts
    system = outside[0].comment_system
    return [
        replace(post, comments_status="external-unread", comment_system=system)
        if known.record is not None and not known.pages and post.comments_status == "none"
        else post
        for known, post in zip(read, posts, strict=True)
    ]


def _with_anchor(comment: Comment, platform: str, url: str) -> Comment:
    """The comment with an address where its platform gives every comment and ping an anchor, also one that the theme prints no link to."""
    there = None if comment.permalink else permalink(platform, url, comment.id)
    return replace(comment, permalink=there) if there else comment


def _in_order(known: Known) -> list[Post]:
    """The bare page first (its facts lead); the comments of numbered pages around it in their order."""
    bare = known.pages.get(None)
    numbered = sorted((n, p) for n, p in known.pages.items() if n is not None)
    if bare is None:
        return [p for _, p in numbered]
    if not numbered:
        return [bare]
    place = bare_number(known.linked)
    before = [c for n, p in numbered if n < place for c in p.comments]
    # One list of comments in reading order, on a page that keeps the bare page's facts.
    return [replace(bare, comments=(*before, *bare.comments)), *(p for _, p in numbered)]


def bare_number(linked: Iterable[int]) -> int:
    """Which comment page a post's bare address shows, from the numbers that its pages link to.

    WordPress shows the newest page there by default: links lead to lower numbers, and the missing number is its own.
    """
    numbers = set(linked)
    if 1 not in numbers and numbers:
        return 1
    return max(numbers, default=0) + 1


def _newest_first(post: Post, clock: Clock) -> tuple[int, float, str]:
    return (1, 0.0, post.url) if post.published is None else (0, -clock.epoch(post.published), post.url)


def _commonest(counts: Counter[str]) -> str | None:
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None

"""Everything known of a blog while it is being read, page by page, and the Blog that comes out of it in the end.

A live crawl and a folder of saved pages hand in the same things, so they give the same blog; neither the order of the pages nor how often
each was saved changes anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import datetime

from checkup import robots_words
from checkup.addresses import View, comment_page, key, post_key, same_site, view_of
from checkup.gathering.api_records import Records
from checkup.gathering.blog_frame import BlogFrame, commonest
from checkup.gathering.closed_for_comments import with_closed_comments
from checkup.gathering.counted_none import with_counted_none
from checkup.gathering.draft_post import draft_of, finished, fullest_first, with_record
from checkup.gathering.known_doubts import without_known_doubts
from checkup.gathering.known_post import Known
from checkup.gathering.known_writers import with_known_writers
from checkup.gathering.listed_facts import Lists, without_blogs_name
from checkup.gathering.menu_pages import Menu, with_about
from checkup.gathering.newest_first import oldest_first
from checkup.gathering.non_posts import OTHER, WHY, is_plainly_a_list, sort_out
from checkup.gathering.nothing_read import BY_SCRIPT
from checkup.gathering.page_read import Draft, PageRead, page_read
from checkup.gathering.places_elsewhere import with_places_elsewhere
from checkup.gathering.same_post import by_address, further_bodies, own_addresses, same_posts, with_talk
from checkup.gathering.theme_words import without_theme_words
from checkup.gathering.unknown_forms import with_unknown_forms
from checkup.gathering.unread import Stop, unread
from checkup.model import NOWHERE, OWN_SYSTEMS, Blog, Coverage, Mark, Post, Reading, Skip
from checkup.moments import Clock


class Gathering:
    """Collects readings. `home` is the blog's address, "" where nobody knows it."""

    def __init__(self, home: str) -> None:
        self.home = home
        self.known: dict[str, Known] = {}
        self.skipped: dict[str, Skip] = {}
        self.notes: dict[str, None] = {}
        self.ways: dict[str, None] = {}
        self.partial: str | None = None
        self.stop: Stop | None = None
        self.title: str | None = None
        self.utc_offset: int | None = None
        self._unfilled = False  # a page was read that is empty until its scripts have run
        self.told_outside: set[str] = set()  # keys of the posts whose comments an outside service told
        self._pages: dict[str, PageRead] = {}
        self._bodies: dict[str, str] = {}
        self._talks: dict[str, str] = {}
        self._linked: set[str] = set()
        self._frame = BlogFrame()
        self._menu = Menu()
        self._lists = Lists()
        self._systems: Counter[str] = Counter()

    # what comes in

    def at(self, url: str) -> Known | None:
        """What is known of the post at an address, None where nothing is."""
        return self.known.get(post_key(url))

    def expect(self, url: str, *, published: datetime | None = None, count: int | None = None) -> Known:
        """A post that something (a feed, a sitemap, a link) says exists."""
        known = self.known.setdefault(post_key(url), Known(comment_page(url)[0]))
        self._linked.add(post_key(url))
        known.published = known.published or published
        if count is not None:
            known.count = max(count, known.count or 0)
        return known

    def forget(self, url: str) -> Known | None:
        """What a sitemap or feed named turned out to be no post, or a post with another address; None where a page or record says more."""
        known = self.at(url)
        if known is None or known.record is not None or known.pages:
            return None
        return self.known.pop(post_key(url))

    def add_records(self, records: Records) -> None:
        """What an API told of the whole blog."""
        self.ways[records.way] = None
        self.title = self.title or records.title
        self.utc_offset = records.utc_offset
        self.partial = records.partial
        self.stop = Stop(lists_left=True) if records.partial else None
        self.notes.update(dict.fromkeys(records.notes))
        for owner in records.owners:
            self._frame.own(owner)
        for post in records.posts:
            known = self.expect(post.url, published=post.published)
            known.url, known.record = post.url, post
            self._frame.platforms[post.platform] += 1

    def address_of(self, url: str, reading: Reading) -> str:
        """The address that a page stands for: its canonical where that is on the same host, else the one it came from."""
        if reading.canonical and (not url or url.startswith(NOWHERE) or same_site(reading.canonical, url)):
            front = bool(self.home) and post_key(reading.canonical) == post_key(self.home)
            return url if front and url else reading.canonical
        return url

    def add_page(self, url: str, reading: Reading, *, again: bool = False) -> Known | None:
        """A page as read. The post that it seems to belong to, None where to none.

        Of two files with one address the fuller counts; `again` replaces what was read of it before.
        """
        self.add_frame(url, reading)
        self._unfilled = self._unfilled or reading.unfilled
        if reading.page_type != "post":
            self._linked |= {post_key(link) for link in reading.post_links}
        page = page_read(url, reading)
        if page is None:
            if view_of(url)[1] is View.ITSELF and not is_plainly_a_list(reading.page_type, url, self.home):
                self.skip(url, WHY.get(reading.page_type, OTHER))
            return None
        kept = self._pages.get(page.url, page)
        self._pages[page.url] = page if again else min(kept, page, key=fullest_first)
        for body in map(key, reading.body_pages):
            self._bodies[body] = min(self._bodies.get(body, page.url), page.url)
        for talk in (key(part) for part in reading.comment_pages if comment_page(part)[1] is None):
            self._talks[talk] = min(self._talks.get(talk, page.url), page.url)
        if reading.page_type != "post":
            return None
        known = self.expect(self.address_of(url, reading))
        known.pages[page.number] = page.post
        if reading.comment_system not in OWN_SYSTEMS:
            self._systems[str(reading.comment_system)] += 1
        return known

    def add_part(self, owner: str, url: str, reading: Reading, *, body: bool) -> None:
        """A page that the post at `owner` is known to go on with: more comments, or (`body`) more of its text (<!--nextpage-->)."""
        page, known = page_read(url, reading), self.at(owner)
        if page is None or known is None:
            return
        self._pages[page.url] = page
        if body:
            self._bodies[key(url)] = owner
        else:
            known.pages.setdefault(page.number, page.post)

    def looked_at(self, url: str, *, quotable: bool) -> None:
        """A page of the blog lets robots show it or not: if it is the page of a post that an API told, that holds for the post."""
        known = self.at(url)
        if known is not None and known.record is not None:
            known.record = replace(known.record, quotable=robots_words.together((known.record.quotable, quotable)))

    def add_frame(self, url: str, reading: Reading) -> None:
        """What a page's frame says of the blog: platform, language, owners, welcome items, menu."""
        self._menu.add(url, reading)
        self._lists.note(url, reading.listed)
        self._frame.add(reading)

    def skip(self, url: str, reason: str, *, refused: bool = False) -> None:
        """A page that was not read, and why; the first reason stays."""
        self.skipped.setdefault(url, Skip(url, reason, refused))

    def mark(self, item: str) -> Mark | None:
        """A welcome item as far as it is known."""
        return self._frame.marks.get(item)

    # what comes out

    @property
    def blog_name(self) -> str | None:
        """What the blog is called, as far as the pages read so far tell."""
        return self.title or self._frame.title()

    def read_posts(self) -> list[Post]:
        """Every post whose page or record was read, newest first, undated last; what was left out stands in `skipped` then."""
        sorted_out = sort_out(self._drafts(), self.home, self._linked)
        about = {post_key(mark.url) for mark in self._frame.marks.values() if mark.url and mark.item in ("about", "contact", "policy")}
        for skip in sorted_out.left_out:
            if post_key(skip.url) not in about:  # these are read for what they say of the blog
                self.skipped.setdefault(skip.url, skip)
        groups = same_posts(sorted_out.posts)
        posts = [finished(group) for group in groups]
        told_outside = frozenset(p.url for p in posts if post_key(p.url) in self.told_outside)
        posts = _with_outside_system(groups, with_places_elsewhere(posts, told_outside), self.told_outside)
        posts = with_counted_none(posts, self.told_outside)
        pages = {p.url: [d.page for d in group if d.page] for p, group in zip(posts, groups, strict=True)}
        told = {p.url for p, group in zip(posts, groups, strict=True) if any(d.from_record for d in group)}
        unlisted = {url: read for url, read in pages.items() if url not in told}
        below = {url: {line for page in read for line in page.below} for url, read in unlisted.items()}
        behind = {url: {line for page in read for line in page.behind} for url, read in unlisted.items()}
        beside_day = {url: words for url, read in pages.items() for page in read if (words := page.beside_day)}
        doubted = {url for url, read in unlisted.items() if any(page.doubted for page in read)}
        posts = with_unknown_forms(without_theme_words(without_known_doubts(posts, doubted), unlisted), below, behind, doubted)
        posts = self._lists.completed(posts)
        posts = oldest_first(posts, unlisted, Clock(self.utc_offset))
        posts = with_known_writers(without_blogs_name(posts, self.blog_name), beside_day)
        asking = {url for url, read in pages.items() if any(page.may_ask for page in read)}
        posts = with_closed_comments(posts, {url for url, read in pages.items() if read}, asking)
        if twice := sum(len({s.rendering for d in group for s in d.sheets}) > 1 for group in groups):
            self.notes[f"Posts that stand at more than one address: {twice}. Each counts once."] = None
        if again := sum(c.united - 1 for p in posts for c in p.comments):
            self.notes[f"Comments that stand again under a number of their own: {again}. Each comment counts once."] = None
        return sorted(posts, key=lambda post: _newest_first(post, Clock(self.utc_offset)))

    def _drafts(self) -> list[Draft]:
        """One draft for each address of which a page or a record was read."""
        own = own_addresses(self._pages.values(), self.home)
        pages = with_talk([replace(page, said=own.get(url, "")) for url, page in sorted(self._pages.items())], self._talks)
        bodies = further_bodies(pages, self._bodies)
        drafts, used = [], set()
        for group in by_address(p for p in pages if p.url not in bodies):
            names = {post_key(a) for p in group for a in (p.url, p.said) if a}
            known = [k for name in sorted(names) if (k := self.known.get(name)) is not None]
            known = [k for k in known if k.record is None] + [k for k in known if k.record is not None][:1]
            used |= {id(k) for k in known}
            more = [p for p in pages if bodies.get(p.url) in names]
            drafts.append(_with_announced(draft_of(group, more, complete=all(k.complete for k in known)), known))
        return drafts + [_with_announced(None, [k]) for k in self.known.values() if k.record is not None and id(k) not in used]

    def blog(self, url: str, *, requests: int = 0, robots: str = "", captured_at: datetime | None = None) -> Blog:
        """The blog as gathered."""
        posts = self.read_posts()
        if self._unfilled and not posts:
            self.notes[BY_SCRIPT] = None
        marks = with_about(
            self._frame.marks, self._menu.pages(self.home or url, self._post_addresses(posts)), self._page_at, self.home or url
        )
        if hidden := sum(p.quotable is False for p in posts):
            self.notes[f"Robots are asked not to show {hidden} of the posts: these are measured, not one word of them is quoted."] = None
        if unsure := sum(p.quotable is None for p in posts):
            self.notes[f"Nobody has looked yet whether {unsure} of the posts may be shown by robots: these are not quoted either."] = None
        platforms = Counter(p.platform for p in posts if p.platform != "unknown") or self._frame.platforms
        languages = Counter(p.language for p in posts if p.language)
        return Blog(
            url=url,
            title=self.blog_name,
            platform=commonest(platforms) or "unknown",
            comment_systems=tuple(sorted(self._systems)),
            owners=self._frame.owners(),
            posts=tuple(posts),
            marks=tuple(marks[item] for item in sorted(marks)),
            coverage=replace(self._coverage(posts), requests=requests, robots=robots, captured_at=captured_at),
            language=commonest(languages) or self._frame.language(),
            utc_offset=self.utc_offset,
            keepers=self._frame.keepers(),
        )

    def _post_addresses(self, posts: Sequence[Post]) -> set[str]:
        """Every address that is known to be a post's, read or not."""
        return {p.url for p in posts} | {known.url for known in self.known.values()}

    def _page_at(self, url: str) -> PageRead | None:
        """A page as it was read under an address, None where it was not."""
        return self._pages.get(url) or next((p for u, p in self._pages.items() if post_key(u) == post_key(url)), None)

    def _coverage(self, posts: Sequence[Post]) -> Coverage:
        """How much of the blog was read, and what was left out."""
        read = {post_key(a) for page in self._pages.values() for a in (page.url, page.said) if a}
        unknown = sum(known.record is None and name not in read for name, known in self.known.items())
        announced = [p for p in posts if p.declared_count is not None]
        return Coverage(
            found=len(posts) + unknown,
            read=len(posts),
            skipped=tuple(self.skipped[u] for u in sorted(self.skipped)),
            ways=tuple(self.ways),
            declared=sum(p.declared_count or 0 for p in announced) if announced else None,
            extracted=sum(len(p.comments) for p in announced) if announced else None,
            notes=tuple(self.notes),
            partial=self.partial,
            unread=tuple(unread(self.known, read, self.skipped, self.stop)),
            lists_left=self.stop is not None and self.stop.lists_left,
            lists_back=self.stop.lists_back if self.stop else None,
        )


def _with_announced(draft: Draft | None, known: Sequence[Known]) -> Draft:
    """The draft with what a record, a feed or a sitemap said of its post."""
    record = next((k.record for k in known if k.record is not None), None)
    if record is not None:
        draft = with_record(record, draft)
    assert draft is not None  # noqa: S101 - a group has pages or a record
    post = draft.post
    counts = [n for n in (post.declared_count, *(k.count for k in known)) if n is not None]
    published = min((k.published for k in known if k.published is not None), key=Clock().epoch, default=None)
    if post.published is None and published is not None:
        post = replace(post, published=published, precision="second")
    return replace(draft, post=replace(post, declared_count=max(counts, default=None)))


def _with_outside_system(drafts: Sequence[Sequence[Draft]], posts: Sequence[Post], told: Container[str]) -> list[Post]:
    """The posts; those known by record only count as unread where the pages looked at leave comments to an outside service.

    Their records hold no comment because the service does, so their comments are not absent. `told`: posts whose comments it told.
    """
    outside = [p for p in posts if p.comments_status == "external-unread" or post_key(p.url) in told]
    if not outside or any(p.comments for p in posts if post_key(p.url) not in told):
        return list(posts)
    system = outside[0].comment_system
    return [
        replace(post, comments_status="external-unread", comment_system=system)
        if all(d.from_record and d.page is None for d in group) and post.comments_status == "none"
        else post
        for group, post in zip(drafts, posts, strict=True)
    ]


def _newest_first(post: Post, clock: Clock) -> tuple[int, float, str]:
    return (1, 0.0, post.url) if post.published is None else (0, -clock.epoch(post.published), post.url)

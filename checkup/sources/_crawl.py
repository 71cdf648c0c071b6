"""The crawl of a live blog: records where an API gives them, then feeds and sitemaps, then links; each page fetched once.

What was read is kept whatever happens: a budget used up, a host that says "enough" or one broken page end up in the coverage.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import urljoin

from checkup.config import SiteConfig
from checkup.errors import NothingRead, ReadError, UsageError
from checkup.model import Blog, Page, Post, Reading
from checkup.platforms._encoding import decode
from checkup.sources._context import Context
from checkup.sources._frontier import Frontier, Item, Role
from checkup.sources._gather import Gathering, Known
from checkup.sources._html import links_of
from checkup.sources._listing import read_feed, read_sitemaps
from checkup.sources._records import Front, Records
from checkup.sources._urls import belongs, clean, comment_page, home_of, host_of, key, wanted
from checkup.sources._window import earliest, newest_only, too_old
from checkup.web import BudgetSpent, Client, HostBlocked

Way = tuple[Callable[[Front], bool], Callable[[Front, Client, Context], Awaitable[Records]]]
_AT_ONCE = 3
_LOOKS = 3  # pages of posts that are looked at in any case, for what only a page shows (form, door, rel of links)


async def read_live(site: SiteConfig, ctx: Context, ways: Mapping[str, Way], *, only_records: bool = False) -> Blog:
    """Reads a blog from the web. `ways` are the records readers to ask first, by name; with `only_records` one of them must work.

    Raises a ReadError where the front page cannot be read, NothingRead where no post was found.
    """
    if site.blog.url is None:
        raise UsageError("A live blog needs its address.", 'Set `url = "https://..."` under [blog].')
    async with ctx.client() as client:
        crawl = _Crawl(site, ctx, client, await _front(site.blog.url, client, ctx))
        try:
            await crawl.run(ways, only_records=only_records)
        except (BudgetSpent, HostBlocked) as stop:
            crawl.stop(stop)
        return crawl.blog()


async def _front(url: str, client: Client, ctx: Context) -> Front:
    start = clean(url if "://" in url else f"https://{url}")
    if not start:
        raise UsageError(f"{url[:200]} is not a web address.", "Web addresses start with http:// or https://.")
    ctx.say(0, None, "Reading the front page")
    answer = await client.fetch(start)
    return Front(answer.page.url, answer.page, answer.headers, await ctx.parse(answer.page))


async def plan_live(site: SiteConfig, ctx: Context) -> list[str]:
    """What a run would do, in sentences; fetches robots.txt and the front page only."""
    async with ctx.client() as client:
        front = await _front(site.blog.url or "", client, ctx)
        reading = front.reading
        said = [f"{front.url} answers" + (f" and is made with {reading.platform}." if reading.platform != "unknown" else ".")]
        said.append((await client.robots(front.url)).words)
        if reading.api or "api.w.org" in front.headers.get("link", ""):
            said.append("Posts and comments would be read by WordPress REST, pages only where it holds something back.")
        elif reading.platform == "blogger":
            said.append("Posts and comments would be read from the blog's feeds.")
        else:
            said.append("Posts would be listed by feed, sitemap or links, and each post's page fetched once.")
        said.append(f"At most {site.crawl.max_requests:,} requests, {site.crawl.delay:g} s apart or more where robots.txt asks for it.")
        return said


class _Crawl:
    def __init__(self, site: SiteConfig, ctx: Context, client: Client, front: Front) -> None:
        self.site, self.ctx, self.client, self.front = site, ctx, client, front
        self.home = (
            home_of(front.reading.blog_url or front.url)
            if host_of(front.reading.blog_url or "") == host_of(front.url)
            else home_of(front.url)
        )
        self.gathering = Gathering(self.home)
        self.frontier = Frontier()
        self.start = earliest(site.window, ctx.now)
        self.enough = newest_only(site.window)
        self.ordered = True
        self.pages_read = 0

    async def run(self, ways: Mapping[str, Way], *, only_records: bool) -> None:
        self.frontier.seen(self.front.url)
        records = await self._records(ways, required=only_records)
        self._take_front(linked=records is None)
        if records is None:
            await self._list()
        else:
            await self._complete(records)
        self._frame_pages(records)
        await self._fetch_all()

    def stop(self, error: ReadError) -> None:
        """The crawl ends here; what was read stays."""
        gathering = self.gathering
        gathering.partial = gathering.partial or error.sentence
        for item in self.frontier.left():
            if item.role is Role.EXTRA and item.owner in gathering.known:
                gathering.known[item.owner].complete = False
            else:
                gathering.skip(item.url, "Not reached before reading stopped.")

    def blog(self) -> Blog:
        blog = self.gathering.blog(
            self.front.url, requests=self.client.requests, robots=self.client.robots_words(), captured_at=self.ctx.now
        )
        if not blog.posts:
            why = f" {self.gathering.partial}" if self.gathering.partial else ""
            raise NothingRead(
                f"No post was found at {self.front.url}.{why}", "`checkup inspect ADDRESS` shows what Checkup reads on one page."
            )
        return blog

    # records

    async def _records(self, ways: Mapping[str, Way], *, required: bool) -> Records | None:
        problem: ReadError | None = None
        for offers, records in ways.values():
            if not (required or offers(self.front)):
                continue
            try:
                found = await records(self.front, self.client, self.ctx)
            except (BudgetSpent, HostBlocked):
                raise
            except ReadError as error:
                problem = error
                continue
            if found.posts:
                self.gathering.add_records(self._inside(found))
                return found
        if required and problem is not None:
            raise problem
        return None

    def _inside(self, records: Records) -> Records:
        """The records without posts that the configuration leaves out."""
        kept = []
        for post in records.posts:
            reason = wanted(post.url, self.site.crawl.include, self.site.crawl.exclude)
            if reason:
                self.gathering.skip(post.url, reason)
            else:
                kept.append(post)
        return Records(**{f: getattr(records, f) for f in Records.__dataclass_fields__} | {"posts": tuple(kept)})

    async def _complete(self, records: Records) -> None:
        """Fetch the pages of those posts whose announced number of comments says that the API kept some back."""
        self.frontier.complete = True
        posts = {key(p.url): p for p in records.posts if key(p.url) in self.gathering.known}
        if records.partial:
            return
        if records.hides:
            feed = await read_feed(self.client, self.front)
            if feed is None:
                self.gathering.notes["Pingbacks and trackbacks may be missing: the API hides them and no feed counts them."] = None
            for item in feed.items if feed else ():
                if key(item.url) in posts:
                    self.gathering.expect(item.url, published=item.published, count=item.count)
        short = [k for k, p in posts.items() if p.url in records.short or (records.hides and self._kept_back(k, p))]
        looks = [k for k in self._telling(posts) if k not in short][: max(0, _LOOKS - len(short))]
        for k in (*short, *looks):
            self.frontier.put(posts[k].url, Role.POST)
        if short:
            self.gathering.ways["HTML pages of posts with hidden comments"] = None

    def _kept_back(self, k: str, post: Post) -> bool:
        announced = max(self.gathering.known[k].count or 0, post.declared_count or 0)
        return post.comments_status != "blocked" and announced > len(post.comments)

    @staticmethod
    def _telling(posts: Mapping[str, Post]) -> list[str]:
        """Posts whose page shows most: the newest ones with comments, then the newest."""
        readable = [k for k, p in posts.items() if p.comments_status != "blocked"]
        return sorted(readable, key=lambda k: not posts[k].comments)

    # listing

    def _take_front(self, *, linked: bool) -> None:
        front, reading = self.front, self.front.reading
        known = self.gathering.add_page(front.url, reading) if linked else None
        if known is None:
            self.gathering.add_frame(front.url, reading)
        else:
            self._found(known.url, front.page, reading)

    async def _list(self) -> None:
        feed = await read_feed(self.client, self.front)
        if feed is not None and feed.items:
            self.gathering.ways["feed"] = None
            self.gathering.title = self.gathering.title or feed.title
            self.frontier.complete = feed.complete
            for item in feed.items:
                self.gathering.expect(item.url, published=item.published, count=item.count)
                self.frontier.put(item.url, Role.POST)
        if not self.frontier.complete:
            await self._list_by_sitemap()
        self._follow(self.front.page, self.front.reading)
        self.gathering.ways["HTML pages"] = None

    async def _list_by_sitemap(self) -> None:
        found = await read_sitemaps(self.client, self.front)
        if found is None or not found.urls:
            return
        self.ordered = False
        self.gathering.ways["sitemap"] = None
        self.gathering.notes.update(dict.fromkeys(found.notes))
        listed = {key(u) for u in found.urls}
        on_front = {key(u) for u in self.front.reading.post_links if belongs(u, self.home)}
        # A sitemap that does not know what the front page links to is stale or not the blog's: then links are followed as well.
        share = len(on_front & listed) / len(on_front) if on_front else 1.0
        self.frontier.complete = share >= 0.8 or (found.sure and share > 0)
        for url in found.urls:
            if found.sure:
                self.gathering.expect(url)
            self.frontier.put(url, Role.POST)

    def _frame_pages(self, records: Records | None) -> None:
        """About and Contact: where the front page links to them, else what the API lists under such a name."""
        for item in ("about", "contact"):
            mark = self.gathering.mark(item)
            if mark and mark.found and mark.url and belongs(mark.url, self.home):
                self.frontier.put(clean(mark.url), Role.FRAME)
        for title, url in (records.pages if records else {}).items():
            if {"about", "contact"} & set(title.casefold().replace("-", " ").split()) and belongs(url, self.home):
                self.frontier.put(clean(url), Role.FRAME)

    # fetching

    async def _fetch_all(self) -> None:
        """One page after the other, while the pages before it are being parsed; the order of requests depends on nothing but the blog."""
        parsing: deque[tuple[Item, Page, asyncio.Future[Reading]]] = deque()
        try:
            while True:
                item = self.frontier.pop(ready=not parsing) if len(parsing) < _AT_ONCE else None
                if item is None:
                    if not parsing:
                        return
                    await self._understand(*parsing.popleft())
                    continue
                page = await self._fetch(item)
                if page is not None:
                    parsing.append((item, page, asyncio.ensure_future(self.ctx.parse(page))))
        except (BudgetSpent, HostBlocked):
            while parsing:
                await self._understand(*parsing.popleft())
            raise
        finally:
            for _, _, future in parsing:
                future.cancel()

    async def _fetch(self, item: Item) -> Page | None:
        reason = self._not_wanted(item)
        if reason:
            self.gathering.skip(item.url, reason)
            return None
        try:
            page = await self.client.get(item.url)
        except (BudgetSpent, HostBlocked):
            if item.role <= Role.POST:
                self.gathering.skip(item.url, "Not reached before reading stopped.")
            if item.role is Role.EXTRA:
                self.gathering.known[item.owner].complete = False
            raise
        except ReadError as error:
            self.gathering.skip(item.url, error.sentence, refused=True)
            if item.role is Role.EXTRA:
                self.gathering.known[item.owner].complete = False
            return None
        if host_of(page.url) != host_of(self.home):
            self.gathering.skip(item.url, f"Leads to another site ({host_of(page.url)}).")
            return None
        self.frontier.seen(page.url)
        self.pages_read += 1
        self.ctx.say(self.pages_read, self._total(), "Reading pages")
        return page

    def _total(self) -> int | None:
        return max(len(self.gathering.known), self.pages_read) if self.frontier.complete else None

    def _not_wanted(self, item: Item) -> str | None:
        if item.role is not Role.POST:
            return None
        reason = wanted(item.url, self.site.crawl.include, self.site.crawl.exclude)
        if reason:
            return reason
        known = self.gathering.known.get(key(comment_page(item.url)[0]))
        if known is not None and known.record is not None:
            return None
        if too_old(item.url, known.published if known else None, self.start):
            return "Older than the configured window."
        if self.enough is not None and self.ordered and self.frontier.posts_found >= self.enough:
            return f"Older than the newest {self.enough} posts."
        return None

    async def _understand(self, item: Item, page: Page, future: asyncio.Future[Reading]) -> None:
        reading = await future
        if item.role is Role.EXTRA:
            self._take_extra(item, page, reading)
            return
        if item.role is Role.FRAME:
            self.gathering.add_frame(page.url, reading)
            return
        known = self.gathering.add_page(page.url, reading)
        if known is not None:
            self._found(item.url, page, reading)
        elif item.role is Role.POST:
            self.gathering.known.pop(key(item.url), None) if not self._has_record(item.url) else None
            self.gathering.skip(item.url, _NO_POST.get(reading.page_type, _NO_POST["other"]))
        self._follow(page, reading)

    def _has_record(self, url: str) -> bool:
        known = self.gathering.known.get(key(url))
        return known is not None and known.record is not None

    def _take_extra(self, item: Item, page: Page, reading: Reading) -> None:
        known = self.gathering.known[item.owner]
        if item.body:
            self.gathering.add_body(known, page.url, reading)
        elif reading.post is not None and self._same_post(known, reading.post):
            number = comment_page(item.url)[1]
            known.pages.setdefault(number, reading.post)
            self._want_extras(item.owner, item.url, page, reading)

    @staticmethod
    def _same_post(known: Known, post: Post) -> bool:
        titles = {p.title for p in (known.record, *known.pages.values()) if p is not None and p.title}
        return not titles or not post.title or post.title in titles or len(known.pages) == 0

    def _found(self, asked: str, page: Page, reading: Reading) -> None:
        """A post's page was read: note it under its own address and queue what else belongs to it."""
        address = comment_page(self.gathering.address_of(page.url, reading))[0]
        self.frontier.found_post(asked)
        self.frontier.seen(address)
        if key(asked) != key(address):
            self._same(asked, address)
        self._want_extras(key(address), address, page, reading)

    def _same(self, asked: str, address: str) -> None:
        """`asked` turned out to be another address of the post at `address`."""
        other = self.gathering.known.get(key(asked))
        if other is not None and not other.pages and other.record is None:
            del self.gathering.known[key(asked)]
            self.gathering.expect(address, published=other.published, count=other.count)

    def _want_extras(self, owner: str, address: str, page: Page, reading: Reading) -> None:
        known = self.gathering.known.get(owner)
        if known is None:
            return
        known.linked |= {n for url in reading.comment_pages if (n := comment_page(url)[1]) is not None}
        for url in reading.body_pages:
            if key(url) != key(address) and belongs(url, self.home):
                self.frontier.put(clean(url), Role.EXTRA, owner=owner, body=True)
        if self._all_comments(known.record, reading):
            return
        pages = reading.comment_pages or self._linked_comment_pages(address, page, reading)
        for url in pages:
            number = comment_page(url)[1]
            if host_of(url) == host_of(self.home) and number not in known.pages:
                self.frontier.put(clean(url), Role.EXTRA, owner=owner)

    @staticmethod
    def _linked_comment_pages(address: str, page: Page, reading: Reading) -> list[str]:
        """Comment pages by the page's plain links, for a post that announces more comments than it shows."""
        if reading.post is None or (reading.post.declared_count or 0) <= len(reading.post.comments):
            return []
        found = [url for url in links_of(decode(page.body, page.content_type), page.url) if comment_page(url)[1]]
        posts = {key(comment_page(url)[0]) for url in found}
        own = posts & {key(address), key(page.url)} or (posts if len(posts) == 1 else set())
        return [url for url in found if key(comment_page(url)[0]) in own]

    @staticmethod
    def _all_comments(record: Post | None, reading: Reading) -> bool:
        """Whether every announced comment is on the page (or in the record and on the page together) already."""
        post = reading.post
        if post is None or post.declared_count is None:
            return False
        ids = {c.id for c in post.comments} | ({c.id for c in record.comments} if record else set())
        return len(ids) >= post.declared_count

    # links

    def _follow(self, page: Page, reading: Reading) -> None:
        if self.frontier.complete or reading.nofollow:
            return
        before = len(self.frontier._seen)
        for url in reading.post_links:
            if belongs(url, self.home):
                self.frontier.put(clean(url), Role.POST)
        for url in reading.list_links:
            if belongs(url, self.home):
                self.frontier.put_link(clean(url))
        for url in links_of(decode(page.body, page.content_type), urljoin(page.url, "")):
            if belongs(url, self.home):
                self.frontier.put_link(url)
        if len(self.frontier._seen) == before and reading.page_type != "post":
            self.frontier.fruitless()


_NO_POST = {
    "list": "A list of posts, not a post.",
    "page": "A page of its own (like About), not a post.",
    "other": "No post was recognised on this page.",
}

"""The crawl of a live blog: records where an API gives them, then feeds and sitemaps, then links; each page fetched once.

What was read is kept whatever happens: a budget used up, a host that says "enough" or one broken page end up in the coverage.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checkup.addresses import Sort, belongs, clean, home_of, key, post_key, same_site, sort_of, wanted
from checkup.config import SiteConfig
from checkup.crawling import may_be_quoted
from checkup.crawling.fetch_pages import Pages
from checkup.crawling.listing import read_feed, read_sitemaps
from checkup.crawling.rerun import Rerun
from checkup.crawling.roles import Role
from checkup.crawling.sent_on import arrived
from checkup.crawling.source_context import Context
from checkup.crawling.told_changes import ask_feeds
from checkup.crawling.unchanged import PAGES, as_of_today, frame_of, unchanged
from checkup.crawling.window_bound import Bound, bound_of, earliest, newest_only, too_old
from checkup.errors import ReadError, UsageError
from checkup.gathering.api_records import PINGS_MISSING, Front, Records, Totals
from checkup.gathering.nothing_read import nothing_read
from checkup.model import Blog, Post
from checkup.moments import Clock
from checkup.platforms import adapter
from checkup.web import BudgetSpent, Client, HostBlocked


@dataclass(frozen=True, slots=True)
class Way:
    """A way to get records of a whole blog: whether a blog `offers` it, the `records`, a sentence that announces it, and how many."""

    offers: Callable[[Front], bool]
    records: Callable[[Front, Client, Context, Bound], Awaitable[Records]]
    plan: str = ""
    totals: Callable[[Front, Client, Context, Bound], Awaitable[Totals]] | None = None


# A convention: so many pages may be fetched only to see which posts have pings, where no feed counts them. It takes two and a half
# minutes at one request a second; for larger blogs pings, which few numbers use, are not worth an hour of requests.
_FEW_POSTS = 150
_FOREIGN = "The API names a post on another site, which is not the blog's."
# pages of posts looked at in any case, for what only a page shows (form, rel of links); a convention: one may be odd, three agree
_LOOKS = 3
_NEWEST = 10  # posts of a feed that count as its newest: as many as a feed's page mostly has


async def read_live(site: SiteConfig, ctx: Context, ways: Mapping[str, Way], *, only_records: bool = False) -> Blog:
    """Reads a blog from the web. `ways` are the records readers to ask first, by name; with `only_records` one of them must work.

    Raises a ReadError where the front page cannot be read, NothingRead where no post was found.
    """
    if site.blog.url is None:
        raise UsageError("A live blog needs its address.", 'Set `url = "https://..."` under [blog].')
    before = cache(ctx.before)
    ctx = replace(ctx, before=before, rerun=Rerun(ctx.state, ctx.now, site.crawl.rotation, before, again=ctx.again))
    async with ctx.client() as client:
        crawl = _Crawl(site, ctx, client, await front_page(site.blog.url, client, ctx))
        try:
            await crawl.run(ways, only_records=only_records)
        except (BudgetSpent, HostBlocked) as stop:
            crawl.pages.stop(stop)
        return crawl.blog()


async def front_page(url: str, client: Client, ctx: Context) -> Front:
    """The blog's front page as it is now, or as a killed run got it. Raises ReadError where it cannot be read."""
    start = clean(url if "://" in url else f"https://{url}")
    if not start:
        raise UsageError(f"{url[:200]} is not a web address.", "Web addresses start with http:// or https://.")
    ctx.say(0, None, "Reading the front page")
    answer = await arrived(client, await client.fetch(start, since=ctx.rerun.resumed), ctx.rerun.resumed)
    return Front(answer.page.url, answer.page, answer.headers, await ctx.parse(answer.page))


def folder_of(front: Front) -> str:
    """The blog's folder: where the front page says it is, if that is on the host that answered."""
    said = front.reading.blog_url
    return home_of(said) if said and same_site(said, front.url) else home_of(front.url)


class _Crawl:
    def __init__(self, site: SiteConfig, ctx: Context, client: Client, front: Front) -> None:
        self.site, self.ctx, self.client, self.front = site, ctx, client, front
        self.pages = Pages(site, ctx, client, folder_of(front))
        self.gathering, self.frontier = self.pages.gathering, self.pages.frontier
        self.rerun = ctx.rerun
        self.bound = bound_of(site.window, ctx.now)
        self._looks: tuple[str, ...] = ()
        self._same: Blog | None = None

    async def run(self, ways: Mapping[str, Way], *, only_records: bool) -> None:
        """Read the blog: records by one of the `ways` where it has one, then its pages, as far as they are wanted."""
        self.frontier.seen(self.front.url)
        self.rerun.begin()
        self.rerun.fresh(u for u in self.front.reading.post_links if belongs(u, self.pages.home))
        records = await self._records(ways, required=only_records)
        await self._ask_what_changed(records)
        moves = records is None and self.site.window.months is not None  # posts leave such a window by themselves
        self._same = None if moves else unchanged(self.front, self.client, self.site, self.ctx)
        if self._same is not None:
            return
        if records is not None:
            records = records.rest() if records.rest else records
            self.gathering.add_records(self._inside(records))
            self.gathering.notes.update(dict.fromkeys(self.bound.words))
        self.gathering.add_frame(self.front.url, self.front.reading)
        asked = clean(self.site.blog.url or "")
        if asked and not same_site(asked, self.front.url):
            self.gathering.notes[f"The blog was asked for at {asked}, which leads to {self.front.url} now."] = None
        if records is None:
            await self._list()
        else:
            await self._complete(records)
        self.pages.listed = True
        self._frame_pages(records)
        await self.pages.fetch_all()
        await self._list_older(records)
        await self._look()
        if records is not None and self.pages.outside.tells:
            self._want_threads(records)
            await self.pages.fetch_all()
        await self.pages.outside.ask_again()
        await self.pages.look_again()
        if not self.frontier.posts_found and records is None and self.gathering.add_page(self.front.url, self.front.reading):
            await self.pages.take_single(self.front.page, self.front.reading)

    async def _ask_what_changed(self, records: Records | None) -> None:
        """Learn which posts have changed since the last run: by what gave the records, else by feeds, which tell of pings in any case."""
        await ask_feeds(self.client, self.front, self.rerun, edits=records is None)
        if records is not None:
            self.rerun.told = records.changed is not None and not records.partial and not self.rerun.broken_off
            self.rerun.changed |= {post_key(url) for url in records.changed or ()}
        self.rerun.told = self.rerun.told and not self.rerun.elsewhere()

    def blog(self) -> Blog:
        """The blog as far as it was read."""
        if self._same is not None:
            self.rerun.end(frame_of(self.front, self.site, self.ctx, self._same))
            return as_of_today(self._same, self.client, self.ctx)
        self.gathering.notes.update(self.frontier.traps.reasons)
        self.pages.round.close(self.gathering, self.front.url)
        self.pages.outside.close()
        self.pages.close()
        blog = self.gathering.blog(
            self.front.url, requests=self.client.requests, robots=self.client.robots_words(), captured_at=self.ctx.now
        )
        if not blog.posts:
            raise nothing_read(self.front.url, blog.coverage)
        self.rerun.end(frame_of(self.front, self.site, self.ctx, blog))
        return replace(blog, posts=tuple(replace(p, read_on=self.rerun.days.get(post_key(p.url))) for p in blog.posts))

    # records

    async def _records(self, ways: Mapping[str, Way], *, required: bool) -> Records | None:
        problem: ReadError | None = None
        for way in ways.values():
            if not (required or way.offers(self.front)):
                continue
            try:
                found = await way.records(self.front, self.client, self.ctx, self.bound)
            except (BudgetSpent, HostBlocked):
                raise
            except ReadError as error:
                problem = error
                continue
            if found.rest or any(same_site(p.url, self.front.url) for p in found.posts):
                return found
        if required and problem is not None:
            raise problem
        return None

    def _inside(self, records: Records) -> Records:
        """The records without posts that stand on another site, and without those that the configuration leaves out."""
        crawl = self.site.crawl
        reasons = {
            p.url: wanted(p.url, crawl.include, crawl.exclude) if same_site(p.url, self.front.url) else _FOREIGN for p in records.posts
        }
        for url, reason in reasons.items():
            if reason:
                self.gathering.skip(url, reason)
        kept = (p for p in records.posts if not reasons[p.url])
        mine = crawl.robots_meta == "mine"
        posts, self._looks = may_be_quoted.with_words(kept, self.ctx.before(), front=self.front.reading.quotable, mine=mine)
        return replace(records, posts=posts)

    async def _complete(self, records: Records) -> None:
        """Fetch the pages of those posts whose announced number of comments says that the API kept some back."""
        self.frontier.complete = True
        if records.partial:
            return
        posts = {key(p.url): p for p in records.posts if self.gathering.at(p.url) is not None}
        counted = not records.hides or await self._count_by_feed(posts)
        talked = not counted and any(p.comments for p in posts.values())
        uncounted = [k for k, p in posts.items() if p.comments_status != "blocked"] if talked and len(posts) <= _FEW_POSTS else []
        if not counted and not uncounted:
            self.gathering.notes[PINGS_MISSING] = None
        short = uncounted or [k for k, p in posts.items() if p.url in records.short or (records.hides and self._kept_back(p))]
        looks = [k for k in self._telling(posts) if k not in short][: max(0, _LOOKS - len(short))]
        for k in (*short, *looks):
            self.frontier.put(posts[k].url, Role.POST, listed=True)
        if short:
            self.gathering.ways["HTML pages of posts with hidden comments"] = None

    async def _look(self) -> None:
        """Find out of the posts that an API told whether robots may show them: by the sitemap where that tells, else by their pages."""
        unsure = [url for url in self._looks if (known := self.gathering.at(url)) and not known.pages]
        try:
            if may_be_quoted.worth_a_sitemap(unsure) and adapter(self.front.reading.platform).listing.indexed_only:
                found = await read_sitemaps(self.client, self.front, self.rerun)
                unsure = may_be_quoted.settle(self.gathering, unsure, found.urls if found and found.sure else ())
        except (BudgetSpent, HostBlocked):
            return  # all posts were read; what nobody looked at is not quoted
        for url in unsure[: may_be_quoted.MOST_LOOKS]:
            self.frontier.put(url, Role.LOOK, listed=True)
        await self.pages.fetch_all()

    def _want_threads(self, records: Records) -> None:
        """Queue the page of every post that can count, where a comment server answers: only a post's page says where its thread is."""
        start, clock = earliest(self.site.window, self.ctx.now), Clock(records.utc_offset)
        wanted = [p for p in records.posts if self.gathering.at(p.url) is not None and not too_old(p.url, p.published, start, clock)]
        wanted.sort(key=lambda p: -clock.epoch(p.published) if p.published else 0.0)
        for post in wanted[: newest_only(self.site.window)]:
            self.frontier.put(post.url, Role.POST, listed=True)

    async def _count_by_feed(self, posts: Mapping[str, Post]) -> bool:
        """Note the announced number of comments of each post; False where no feed tells it."""
        feed = await read_feed(self.client, self.front, self.rerun, self.bound)
        if feed is None:
            return False
        for item in feed.items:
            if key(item.url) in posts:
                self.gathering.expect(item.url, published=item.published, count=item.count)
        return True

    def _kept_back(self, post: Post) -> bool:
        known = self.gathering.at(post.url)
        announced = max((known.count if known else 0) or 0, post.declared_count or 0)
        return post.comments_status != "blocked" and announced > len(post.comments)

    @staticmethod
    def _telling(posts: Mapping[str, Post]) -> list[str]:
        """Posts whose page shows most: the newest ones with comments, then the newest."""
        readable = [k for k, p in posts.items() if p.comments_status != "blocked"]
        return sorted(readable, key=lambda k: not posts[k].comments)

    # listing

    async def _list(self) -> None:
        feed = await read_feed(self.client, self.front, self.rerun, self.bound)
        if feed is not None and feed.items:
            self.rerun.fresh(item.url for item in feed.items[:_NEWEST])
            self.gathering.ways["feed"] = None
            self.gathering.title = self.gathering.title or feed.title
            self.frontier.complete = feed.complete and (feed.turned or not self._leads_on())
            for item in feed.items:
                self.gathering.expect(item.url, published=item.published, count=item.count)
                self.rerun.counted(item.url, item.count)
                self.frontier.put(item.url, Role.POST, listed=True)
        mapped: Sequence[str] = ()
        if not self.frontier.complete and newest_only(self.site.window) is None:
            mapped = await self._list_by_sitemap()
        if self.frontier.complete and self.bound.start is None and self.bound.newest is None:
            self.pages.links.whole.believe([*(item.url for item in (feed.items if feed else ())), *mapped])
        self.pages.links.follow_front(self.front.page, self.front.reading)
        for post in self.rerun.posts():
            if belongs(post.url, self.pages.home):
                self.gathering.expect(post.url, published=post.published)
                self.frontier.put(post.url, Role.POST, listed=True, kept=True)
        self.gathering.ways[PAGES] = None

    def _leads_on(self) -> bool:
        """Whether the front page has a further page of posts."""
        return any(sort_of(url) is Sort.PAGER and belongs(url, self.pages.home) for url in self.front.reading.list_links)

    async def _list_older(self, records: Records | None) -> None:
        """Where the newest N posts are asked for and the blog's lists, which tell which those are, name fewer: take the sitemap's."""
        wanted = newest_only(self.site.window)
        if records is None and wanted is not None and self.frontier.posts_found < wanted and not self.frontier.complete:
            await self._list_by_sitemap()
            await self.pages.fetch_all()

    async def _list_by_sitemap(self) -> Sequence[str]:
        """Queue what sitemaps name, and give it."""
        found = await read_sitemaps(self.client, self.front, self.rerun)
        if found is None or not found.urls:
            return ()
        self.pages.ordered = False
        self.gathering.ways["sitemap"] = None
        self.gathering.notes.update(dict.fromkeys(found.notes))
        self.pages.reach.changed(found.changed)
        self.rerun.edited(found.changed)
        listed = {key(u) for u in found.urls}
        on_front = {key(u) for u in self.front.reading.post_links if belongs(u, self.pages.home)}
        # A sitemap that does not know what the front page links to is stale or not the blog's: then links are followed as well.
        share = len(on_front & listed) / len(on_front) if on_front else 1.0
        self.frontier.complete = share >= 0.8 or (found.sure and share > 0)
        for url in found.urls:
            if found.sure:
                self.gathering.expect(url)
            self.frontier.put(url, Role.POST, listed=True)
        return found.urls

    def _frame_pages(self, records: Records | None) -> None:
        """About and Contact: where the front page links to them, else what the API lists under such a name."""
        for item in ("about", "contact"):
            mark = self.gathering.mark(item)
            if mark and mark.found and mark.url and belongs(mark.url, self.pages.home):
                self.frontier.put(clean(mark.url), Role.FRAME)
        for title, url in (records.pages if records else {}).items():
            if {"about", "contact"} & set(title.casefold().replace("-", " ").split()) and belongs(url, self.pages.home):
                self.frontier.put(clean(url), Role.FRAME)

"""The loop of a crawl: fetch a page, understand it, queue what it leads to."""

from __future__ import annotations

import asyncio
from collections import deque
from datetime import datetime

from checkup.addresses import belongs, clean, comment_page, host_of, key, same_name, same_site, wanted
from checkup.config import SiteConfig
from checkup.crawling.following import Following
from checkup.crawling.frontier import Frontier, Item
from checkup.crawling.further_pages import adds, all_comments, linked_comment_pages, same_post
from checkup.crawling.outside_comments import Outside
from checkup.crawling.roles import Role
from checkup.crawling.rounds import NOT_REACHED, Round
from checkup.crawling.source_context import Context, Getter
from checkup.crawling.window_bound import OLD_IN_A_ROW, earliest, newest_only, too_old
from checkup.errors import ReadError
from checkup.gathering.gather import Gathering
from checkup.gathering.second_look import SecondLook
from checkup.gathering.unread import Stop
from checkup.model import Page, Reading
from checkup.moments import Clock
from checkup.web import BudgetSpent, HostBlocked, NotThere

_AT_ONCE = 3  # pages being parsed while the next is fetched; a convention: fewer leave a core idle, more hold more pages in memory


class Pages:
    """Fetches what the frontier hands out and puts what the pages say into `gathering`. `home` is the blog's folder.

    ordered   True while posts are handed out newest first, so that "the newest N" can stop early
    listed    True once feeds, sitemaps and records were asked for the posts
    """

    def __init__(self, site: SiteConfig, ctx: Context, client: Getter, home: str) -> None:
        self.site, self.ctx, self.client, self.home = site, ctx, client, home
        self.gathering = Gathering(home)
        self.round = Round(ctx.state, ctx.before, ctx.rerun)
        self.frontier = Frontier(self.round.was_read, posts_first=site.quick)
        self.outside = Outside(client, self.gathering, site.comments, ctx)
        self.rerun = ctx.rerun
        self.second_look = SecondLook()
        self.ordered = True
        self.listed = False
        self.links = Following(home, self.frontier)
        self.reach, self.follow = self.links.reach, self.links.follow
        self._start = earliest(site.window, ctx.now)
        self._enough = newest_only(site.window)
        self._read = self._old_in_a_row = 0
        self._failed: list[str] = []
        self._not_reached: dict[str, None] = {}
        self._stopped_at_list = False

    async def fetch_all(self) -> None:
        """One page after the other, while the pages before it are being parsed; the order of requests depends on nothing but the blog.

        Raises BudgetSpent or HostBlocked after everything fetched so far has been understood.
        """
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

    async def take_single(self, page: Page, reading: Reading) -> None:
        """The front page is the only post: read what else belongs to it."""
        self._found(page.url, page, reading)
        await self.fetch_all()

    def stop(self, error: ReadError) -> None:
        """The crawl ends here; what was read stays."""
        self.gathering.partial = self.gathering.partial or error.sentence
        for item in self.frontier.left():
            self._missed(item, NOT_REACHED)
        before = self.gathering.stop is not None and self.gathering.stop.lists_left
        left = before or not self.listed or self.frontier.lists_left() or self._stopped_at_list
        self.gathering.stop = Stop(tuple(self._not_reached), left, self.reach.back(self._published), self.reach.latest(self._published))

    def close(self) -> None:
        """Nothing is left to fetch: count the posts that are there and were not read, and say so where lists may name more."""
        for url in filter(self.frontier.names, self._failed):
            self.gathering.expect(url)
        if self.gathering.partial or self.frontier.complete or self.gathering.stop is not None:
            return
        read = (known.url for known in self.gathering.known.values() if known.pages)
        left, note = self.links.ends.left(read)
        if note:
            self.gathering.notes[note] = None
        if left:
            self.gathering.stop = Stop((), True, self.reach.back(self._published), self.reach.latest(self._published))

    def _published(self, url: str) -> datetime | None:
        """When a post was published, as far as it is known by now."""
        known = self.gathering.at(url)
        if known is None:
            return None
        posts = (p for p in (known.record, *known.pages.values()) if p is not None)
        return known.published or next((p.published for p in posts if p.published), None)

    def _missed(self, item: Item, reason: str, *, refused: bool = False) -> None:
        """An item will not be read: a skip, and for a part of a post a hole in it."""
        if reason == NOT_REACHED and item.role in (Role.POST, Role.AGAIN):
            self._not_reached[item.url] = None
        if item.role is Role.EXTRA and (known := self.gathering.at(item.owner)) is not None:
            known.complete = False
            known.cut = known.cut or reason == NOT_REACHED
        self.gathering.skip(item.url, reason, refused=refused)

    # fetching

    async def _fetch(self, item: Item) -> Page | None:
        """The page of one address of the queue; None where it is not read, which is noted with its reason."""
        reason = self._not_wanted(item)
        if reason:
            self.gathering.skip(item.url, reason)
            return None
        try:
            page = await self.client.get(item.url, since=self._since(item))
        except (BudgetSpent, HostBlocked):
            if item.role is Role.LOOK:  # all that is read was read; what nobody looked at is not quoted
                self.frontier.end()
                return None
            self._stopped_at_list = item.role >= Role.PAGER
            if item.role <= Role.DATED:
                self._missed(item, NOT_REACHED)
            raise
        except ReadError as error:
            if item.role is Role.LOOK:
                return None
            self._note_failure(item, there=not isinstance(error, NotThere))
            gone = isinstance(error, NotThere) and item.kept and self.gathering.forget(item.url) is not None
            if not gone and not self.links.former.is_probe(item.url):
                self._missed(item, error.sentence, refused=True)
            return None
        if not same_site(page.url, self.home):
            self.gathering.skip(item.url, f"Leads to another site ({host_of(page.url)}).")
            return None
        self.frontier.seen(page.url)
        if item.role <= Role.POST or item.role is Role.LOOK:
            self.rerun.stood(item.owner or item.url, page.confirmed_at.date() if page.confirmed_at else None)
        self._read += 1
        total = max(len(self.gathering.known), self._read)
        self.ctx.say(self._read, total, self._progress(total))
        return page

    def _note_failure(self, item: Item, *, there: bool) -> None:
        """What a page that could not be read means for the blog's lists and posts; `there`: the server does not say that there is none."""
        if item.role is Role.PAGER:
            self.frontier.pager_failed()
            self.links.ends.failed(there=there)
        if item.role is Role.STRAY:
            self.frontier.fruitless()
        if item.role is Role.POST and there:
            self._failed.append(item.url)

    def _progress(self, total: int) -> str:
        """How far reading is; as long as lists may name more posts the total is only about that; and the minutes that the rest takes.

        Where they may, and everything that they have named is read, nobody knows how many there are.
        """
        minutes = round((total - self._read) * self.site.crawl.delay / 60)
        about = "" if self.frontier.complete else "about "
        if about and total == self._read:
            return "Reading pages, {done} so far"
        return f"Reading pages {{done}} of {about}{{total}}" + (f", {minutes} min left" if minutes else "")

    def _since(self, item: Item) -> datetime | None:
        """The moment from which on a kept page stands for what is asked, None where it must be asked for."""
        if item.role in (Role.EXTRA, Role.POST, Role.LOOK):
            return self.rerun.since(item.owner or item.url)
        return self.rerun.since_list(known=item.role is not Role.PAGER or self.rerun.shows_known)

    def _not_wanted(self, item: Item) -> str | None:
        if item.role is Role.EXTRA and self.frontier.traps.has_all_parts(item.owner):
            return "The further pages of this post before it held nothing new."
        if item.role is not Role.POST:
            return None
        reason = wanted(item.url, self.site.crawl.include, self.site.crawl.exclude)
        if reason:
            self.frontier.traps.gained()
        known = self.gathering.at(item.url)
        if reason or (known is not None and known.record is not None):
            return reason
        old = too_old(item.url, known.published if known else None, self._start, Clock(self.gathering.utc_offset))
        if old or self.reach.surely_before(item.url, self._start):
            self._is_old(old=True)
            return "Older than the configured window."
        if self._enough is not None and self.ordered and self.frontier.posts_found >= self._enough:
            return f"Older than the newest {self._enough} posts."
        return None

    def _is_old(self, *, old: bool) -> None:
        """A post is older than the window or not: after many in a row that are, the lists lead to older ones only."""
        self._old_in_a_row = self._old_in_a_row + 1 if old else 0
        if self.ordered and self._old_in_a_row >= OLD_IN_A_ROW:
            self.links.end()

    # understanding

    async def _understand(self, item: Item, page: Page, future: asyncio.Future[Reading]) -> None:
        """Take in what the parser read on a page: its post or list, and the links that are worth a request."""
        try:
            reading = await future
        except ReadError as error:
            self._missed(item, error.sentence, refused=True)
            return
        if item.role is Role.EXTRA:
            self._take_extra(item, page, reading)
            return
        if item.role is Role.FRAME:
            self.gathering.add_frame(page.url, reading)
            return
        self.gathering.looked_at(item.url, quotable=reading.quotable)
        if item.role is Role.LOOK:
            return
        for url in self.links.former.confirm(item.url):
            self.frontier.put_link(url)
        stands = page.confirmed_at is not None and page.confirmed_at < self.ctx.now
        here, reading = reading, await self.outside.complete(page, reading, stands=stands)
        known = self.gathering.add_page(page.url, reading)
        if known is not None and self.gathering.partial and reading.post and reading.post.comments_status == "external-unread":
            known.cut = True  # its comments stand on a server that was not asked any more
        if reading is here:  # what a comment server told would be lost when the page is read once more
            self.second_look.note(page, reading)
        if known is not None:
            self._found(item.url, page, reading)
        elif item.role is Role.POST:
            self.gathering.forget(item.url)
        self.follow(page, reading, role=item.role)

    async def look_again(self) -> None:
        """Reads the pages once more that only the blog's other pages explain; nothing is fetched for it."""
        for url, reading in (await self.second_look.readings(self.ctx.parse, self.ctx.learn)).items():
            self.gathering.add_page(url, reading, again=True)
        if note := self.second_look.note_of_pattern:
            self.gathering.notes[note] = None

    def _take_extra(self, item: Item, page: Page, reading: Reading) -> None:
        known = self.gathering.at(item.owner)
        if known is not None and reading.post is not None and (item.body or same_post(known, reading.post, self.gathering.blog_name)):
            self.frontier.traps.part(item.owner, new=adds(known, reading.post, body=item.body))
            self.gathering.add_part(item.owner, page.url, reading, body=item.body)
            if not item.body:
                self._want_extras(item.owner, item.url, page, reading)

    def _found(self, asked: str, page: Page, reading: Reading) -> None:
        """A post's page was read: note it under its own address and queue what else belongs to it."""
        address = comment_page(self.gathering.address_of(page.url, reading))[0]
        new = reading.post is None or self.frontier.traps.is_new(page.url, reading.post)
        self.frontier.found_post(asked, new=new)
        if new:
            self.links.found(asked, (address, page.url), reading.post)
        if same_name(address, page.url):
            self.frontier.seen(address)
        if self._enough is not None and self.ordered and self.frontier.posts_found >= self._enough:
            self.links.end()
        if reading.post is not None and reading.post.published is not None:
            self._is_old(old=too_old(address, reading.post.published, self._start, Clock(self.gathering.utc_offset)))
        if key(asked) != key(address) and (other := self.gathering.forget(asked)) is not None:
            self.gathering.expect(address, published=other.published, count=other.count)
        self._want_extras(address, address, page, reading)

    def _want_extras(self, owner: str, address: str, page: Page, reading: Reading) -> None:
        """Queue further pages of the text, and those comment pages that hold comments not read yet."""
        known = self.gathering.at(owner)
        if known is None:
            return
        if reading.nofollow:
            known.complete = known.complete and not (reading.body_pages or reading.comment_pages)
            return
        for url in reading.body_pages:
            if key(url) != key(address) and belongs(url, self.home):
                self.frontier.put(clean(url), Role.EXTRA, owner=owner, body=True)
        if all_comments(known.record, reading, address):
            return
        for url in reading.comment_pages or linked_comment_pages(address, page, reading):
            number = comment_page(url)[1]
            if same_site(url, self.home) and (number is None or number not in known.pages):
                self.frontier.put(clean(url), Role.EXTRA, owner=owner)

"""How the posts of a live blog are listed without fetching its pages: feeds, then sitemaps."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from checkup.addresses import Sort, belongs, home_of, join, key, post_key, same_site, sort_of
from checkup.crawling.feeds import Feed, FeedItem, parse_feed
from checkup.crawling.rerun import Rerun
from checkup.crawling.sitemaps import holds, parse_sitemap
from checkup.crawling.window_bound import Bound
from checkup.errors import ReadError
from checkup.gathering.api_records import Front
from checkup.platforms import adapter, made_by
from checkup.web import BudgetSpent, Client, HostBlocked, NotThere
from checkup.web.inflate import gunzip

MAX_FEED_PAGES = 1000  # at ten posts a page, as feeds mostly have, ten thousand posts; an endless feed of always new addresses ends here
# files of one blog; each lists up to 50,000 addresses, so a blog needs a few, one a month at most; a loop of indexes ends here
MAX_SITEMAPS = 200
_SECOND = 3  # the number that the feed's page behind its second one has
_FULL_PAGE = 10  # posts on a page of a feed, as most platforms have it unless they are told otherwise
SITEMAP_LIMIT = 50 * 2**20  # bytes: what sitemaps.org allows for one file, unpacked


@dataclass(frozen=True, slots=True)
class FeedList:
    """The posts that a feed named, newest first; `complete` when it led back to the blog's first post, or to before the window.

    `turned` when it has further pages, so that its end is known; else it may have been short.
    """

    items: tuple[FeedItem, ...]
    complete: bool
    title: str | None = None
    turned: bool = False


def feed_urls(front: Front) -> list[str]:
    """Where the feed of posts may be: what the page announces on its own host first, else where the platform keeps it."""
    said = [url for kind, url in front.reading.feeds if kind == "posts"]
    own = [u for u in said if same_site(u, front.url)]
    usual = adapter(front.reading.platform).listing.feed
    if usual and not own:
        own = [home_of(front.reading.blog_url or front.url) + usual]
    return list(dict.fromkeys(own[:1] + [u for u in said if u not in own][:1]))


async def read_feed(client: Client, front: Front, rerun: Rerun, bound: Bound) -> FeedList | None:
    """The pages of the blog's feed of posts as far back as `bound`, None where it has none that answers."""
    for url in feed_urls(front):
        try:
            return await _feed_pages(client, url, front, rerun, bound)
        except (BudgetSpent, HostBlocked):
            raise
        except ReadError:
            continue
    return None


async def _feed_page(client: Client, url: str, rerun: Rerun, since: datetime | None) -> Feed:
    """A page of the feed; a kept one only if it names no post that has changed."""
    page = await client.get(url, "xml", since=since)
    feed = parse_feed(page.body, page.url)
    if since is not None and rerun.since_list(known=False) != since and any(post_key(i.url) in rerun.changed for i in feed.items):
        page = await client.get(url, "xml", since=rerun.since_list(known=False))
        feed = parse_feed(page.body, page.url)
    return feed


async def _feed_pages(client: Client, url: str, front: Front, rerun: Rerun, bound: Bound) -> FeedList:
    """The posts that a blog's feed and its further pages name, until one is older than the window."""
    found: dict[str, FeedItem] = {}
    here: str | None = url
    title, paged = None, False
    for number in range(2, MAX_FEED_PAGES + 2):
        turned = number > _SECOND
        if here is None:
            return FeedList(tuple(found.values()), complete=paged, title=title)
        try:
            since = rerun.since_list(known=rerun.knows_all if number == 2 else any(rerun.knows(i.url) for i in found.values()))
            feed = await _feed_page(client, here, rerun, since)
        except (BudgetSpent, HostBlocked):
            raise
        except ReadError as error:
            if not found:
                raise
            return FeedList(
                tuple(found.values()), complete=isinstance(error, NotThere) and _is_all(found, turned), title=title, turned=turned
            )
        title = title or feed.title
        fresh = [i for i in feed.items if key(i.url) not in found and same_site(i.url, front.url)]
        if not fresh:
            return FeedList(tuple(found.values()), complete=paged and _is_all(found, turned), title=title, turned=turned)
        found.update({key(i.url): i for i in fresh})
        if bound.ends([(i.url, i.published) for i in found.values()]):
            return FeedList(tuple(found.values()), complete=bound.start is not None, title=title, turned=True)
        older = made_by(feed.generator).listing.older or adapter(front.reading.platform).listing.older
        paged = bool(feed.next or older)
        here = feed.next or (url + ("&" if "?" in url else "?") + f"{older}={number}" if older else None)
    return FeedList(tuple(found.values()), complete=False, title=title)


def _is_all(found: Collection[str], turned: bool) -> bool:
    """Whether a feed that gave nothing more was at its end, or serves its first page only.

    Copies of a blog and caches before it know no further page, or give the first one again; a short first page may well be all.
    """
    return turned or len(found) < _FULL_PAGE


@dataclass(frozen=True, slots=True)
class SitemapList:
    """Addresses that sitemaps name, as candidates for posts; `sure` when the sitemap's name says that it holds posts.

    changed  when a page was last changed, where a sitemap says so
    left     files that it names and that were not read
    """

    urls: tuple[str, ...]
    sure: bool
    notes: tuple[str, ...] = ()
    changed: Mapping[str, datetime] = field(default_factory=dict)
    left: int = 0


async def read_sitemaps(client: Client, front: Front, rerun: Rerun, most: int = MAX_SITEMAPS) -> SitemapList | None:
    """Every address that the blog's sitemaps, `most` lists of them, give for posts, None where there is no sitemap."""
    named = (await client.robots(front.url)).sitemaps
    home = home_of(front.reading.blog_url or front.url)
    guesses = [join(base, name) for base in (home, join(home, "/")) for name in ("sitemap.xml", "wp-sitemap.xml", "sitemap_index.xml")]
    guesses += [home + name for name in adapter(front.reading.platform).listing.sitemaps]
    reader = _Sitemaps(client, home, rerun.since_list(known=rerun.knows_all), most)
    for url in dict.fromkeys([*named[:20], *guesses]):
        if named and url in guesses and reader.read:
            break
        if same_site(url, front.url) or url in named:
            await reader.visit([url], 0 if url in named else _GUESS)
        if reader.read and not named:
            break
    return reader.result() if reader.read else None


_GUESS = -1  # the depth of an address that nobody named: that it leads nowhere is not worth a word


class _Sitemaps:
    def __init__(self, client: Client, home: str, since: datetime | None, most: int) -> None:
        self.client, self.home, self.since, self.most = client, home, since, most
        self.read = self.lists = self.left = 0
        self.sure: dict[str, None] = {}
        self.maybe: dict[str, None] = {}
        self.notes: dict[str, None] = {}
        self.changed: dict[str, datetime] = {}
        self._seen: set[str] = set()

    async def visit(self, urls: Sequence[str], depth: int) -> None:
        """Read sitemaps, and those that they name, down to `depth`."""
        for url in urls:
            if url in self._seen or depth > 3:
                continue
            if self.lists >= self.most:
                self.left += 1
                continue
            self._seen.add(url)
            if len(self._seen) > MAX_SITEMAPS:
                self.notes[f"More than {MAX_SITEMAPS} sitemap files: the rest was not read."] = None
                return
            try:
                page = await self.client.get(url, "xml", limit=SITEMAP_LIMIT, since=self.since)
                sitemap = parse_sitemap(gunzip(page.body, SITEMAP_LIMIT, url), page.url)
            except (BudgetSpent, HostBlocked):
                raise
            except ReadError as error:
                if depth != _GUESS and not (depth == 0 and isinstance(error, NotThere)):
                    self.notes[f"A sitemap could not be read: {error.sentence}"] = None
                continue
            self.read += bool(sitemap.urls or sitemap.children)
            self.lists += bool(sitemap.urls)
            self._take(url, sitemap.urls)
            self.changed |= sitemap.changed
            children = [c for c in sitemap.children if same_site(c, self.home) and holds(c, self.home) != "nothing"]
            best = [c for c in children if holds(c, self.home) == "posts"]
            await self.visit(best or children, max(0, depth) + 1)

    def _take(self, url: str, urls: Sequence[str]) -> None:
        sure = holds(url, self.home) == "posts"
        for there in urls:
            sort = sort_of(there)
            if key(there) == key(self.home) or sort is Sort.NEVER or not belongs(there, self.home):
                continue
            if sure or sort is Sort.OTHER:
                (self.sure if sure else self.maybe)[there] = None

    def result(self) -> SitemapList:
        # WordPress lists its oldest posts first; makers that put the newest first lose nothing but an order.
        urls = tuple(reversed(self.sure)) if self.sure else tuple(self.maybe)
        return SitemapList(urls, bool(self.sure), tuple(self.notes), {u: self.changed[u] for u in urls if u in self.changed}, self.left)

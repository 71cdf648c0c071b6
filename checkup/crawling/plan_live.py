"""What a run over a live blog would do, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from checkup.addresses import belongs, split
from checkup.config import SiteConfig
from checkup.crawling.comment_server import is_asked, server_words
from checkup.crawling.crawl import Way, folder_of, front_page
from checkup.crawling.feeds import parse_feed
from checkup.crawling.forecast import Forecast, Plan, forecast_lines
from checkup.crawling.listing import SitemapList, feed_urls, read_sitemaps
from checkup.crawling.source_context import Context
from checkup.crawling.window_bound import Bound, bound_of, too_old
from checkup.errors import ReadError
from checkup.gathering.api_records import Front, Totals
from checkup.platforms import recognised
from checkup.web import BudgetSpent, Client, HostBlocked

# A convention: a sitemap of more files is counted by its first ones, so that a plan costs a handful of requests.
_SITEMAPS = 3
_A_LIST = 10  # posts that most blogs name on a page of their list or feed
_RECORDS = 100  # items in one answer of an API
_FRAME = 5  # requests beside posts and lists: robots.txt, front page, feed or root of the API, About and Contact


async def plan_live(site: SiteConfig, ctx: Context, ways: Mapping[str, Way]) -> Plan:
    """What a run would do; fetches robots.txt, the front page, the newest post, and what tells how many posts there are."""
    async with ctx.client() as client:
        front = await front_page(site.blog.url or "", client, ctx)
        reading = front.reading
        robots = await client.robots(front.url)
        said = [f"{front.url} answers" + (f" and is made with {reading.platform}." if recognised(reading.platform) else "."), robots.words]
        way = next((way for way in ways.values() if way.plan and way.offers(front)), None)
        said.append(way.plan if way else "Posts would be listed by feed, sitemap or links, and each post's page fetched once.")
        bound, pace = bound_of(site.window, ctx.now), max(site.crawl.delay, robots.delay)
        found = await _forecast(front, client, ctx, bound, way)
        said += forecast_lines(found, site.crawl, pace)
        said += await _servers(site, ctx, client, front, found)
        if site.comments.held:
            said.append("How many comments wait for approval would be asked with your account on the blog, by two or three requests more.")
        said.append(f"{client.requests:,} requests were made now.")
        return Plan(tuple(said), split(front.url).netloc, found.least if found.most is None else found.most, pace)


async def _forecast(front: Front, client: Client, ctx: Context, bound: Bound, way: Way | None) -> Forecast:
    """By the totals of an API, else by the window, the sitemap or the feed."""
    try:
        if way is not None and way.totals is not None:
            return _by_totals(await way.totals(front, client, ctx, bound), bound)
    except (BudgetSpent, HostBlocked):
        raise
    except ReadError:
        pass  # then the blog is read without the API, too
    if bound.newest is not None:
        return _pages(bound.newest, f"the newest {bound.newest}, as the window says", about=False)
    found = await read_sitemaps(client, front, ctx.rerun, most=_SITEMAPS)
    if found is not None and found.urls:
        return _by_sitemap(found, bound)
    return await _by_feed(front, client, bound)


def _by_totals(total: Totals, bound: Bound) -> Forecast:
    posts, comments = total.posts, total.comments
    if bound.newest is not None and posts > bound.newest:
        posts, comments = bound.newest, comments * bound.newest // posts
    least = _FRAME + ceil(posts / _RECORDS) + ceil(comments / _RECORDS) + ceil(posts / _A_LIST)
    by = f"by the totals of the API, with about {comments:,} comments; pages are asked for where the API holds something back"
    return Forecast(by, posts, least, least + posts, about=False)


def _by_sitemap(found: SitemapList, bound: Bound) -> Forecast:
    old = sum(too_old(url, found.changed.get(url), bound.start) for url in found.urls)
    posts = len(found.urls) - old
    if found.left:
        return _pages(round(posts * (1 + found.left / _SITEMAPS)), f"by {_SITEMAPS} of its sitemap's {_SITEMAPS + found.left} files")
    return _pages(posts, "by its sitemap" + ("" if found.sure else ", which lists other pages too"))


async def _by_feed(front: Front, client: Client, bound: Bound) -> Forecast:
    """By the first page of the feed of posts, where that reaches back to the window's start; else no more than a lower bound is known."""
    for url in feed_urls(front):
        try:
            page = await client.get(url, "xml")
        except (BudgetSpent, HostBlocked):
            raise
        except ReadError:
            continue
        items = parse_feed(page.body, page.url).items
        inside = [item for item in items if not too_old(item.url, item.published, bound.start)]
        if len(inside) < len(items):
            return _pages(len(inside), "by its feed")
        if items:
            return Forecast(f"its feed names the newest {len(items)}; how many more its lists name is not known")
    return Forecast("it has neither a sitemap nor a feed that tells")


def _pages(posts: int, by: str, *, about: bool = True) -> Forecast:
    return Forecast(by, posts, _FRAME + posts, _FRAME + posts + ceil(posts / _A_LIST), about)


async def _servers(site: SiteConfig, ctx: Context, client: Client, front: Front, found: Forecast) -> Sequence[str]:
    """Which other server would be asked for comments, as far as the newest post shows."""
    newest = next((url for url in front.reading.post_links if belongs(url, folder_of(front))), None)
    if newest is None:
        return []
    try:
        name = (await ctx.parse(await client.get(newest))).comment_system
    except ReadError:
        return []
    if name is None or not (words := server_words(name, site.comments, ctx.environ)):
        return []
    more = f" That is about {found.posts:,} requests more." if found.posts and is_asked(name, site.comments, ctx.environ) else ""
    return [words + more]

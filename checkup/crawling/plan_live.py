"""What a run over a live blog would do, in sentences."""

from __future__ import annotations

from collections.abc import Mapping

from checkup import comment_systems
from checkup.addresses import belongs
from checkup.config import SiteConfig
from checkup.crawling.crawl import Way, folder_of, front_page
from checkup.crawling.source_context import Context
from checkup.errors import ReadError
from checkup.gathering.api_records import Front
from checkup.platforms import recognised
from checkup.web import Client


async def plan_live(site: SiteConfig, ctx: Context, ways: Mapping[str, Way]) -> list[str]:
    """What a run would do, in sentences; fetches robots.txt, the front page and the newest post only."""
    async with ctx.client() as client:
        front = await front_page(site.blog.url or "", client, ctx)
        reading = front.reading
        said = [f"{front.url} answers" + (f" and is made with {reading.platform}." if recognised(reading.platform) else ".")]
        said.append((await client.robots(front.url)).words)
        offered = [way.plan for way in ways.values() if way.plan and way.offers(front)]
        said.append(offered[0] if offered else "Posts would be listed by feed, sitemap or links, and each post's page fetched once.")
        said += await _servers(site, ctx, client, front)
        if site.comments.held:
            said.append("How many comments wait for approval would be asked with your account on the blog, by two or three requests more.")
        said.append(f"At most {site.crawl.max_requests:,} requests, {site.crawl.delay:g} s apart or more where robots.txt asks for it.")
        return said


async def _servers(site: SiteConfig, ctx: Context, client: Client, front: Front) -> list[str]:
    """Which other server would be asked for comments, as far as the newest post shows."""
    newest = next((url for url in front.reading.post_links if belongs(url, folder_of(front))), None)
    if newest is None:
        return []
    try:
        name = (await ctx.parse(await client.get(newest))).comment_system
    except ReadError:
        return []
    system = next((s for s in comment_systems.systems() if s.name == name), None)
    if system is None:
        return []
    asks = site.comments.read and system.reader is not None
    return [f"Comments stand with {system.title}, which would {'be asked for them, thread by thread' if asks else 'not be asked'}."]

"""Addresses of posts -> a Blog of these posts alone: their pages and further comment pages are fetched, and no other link is followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkup.addresses import clean
from checkup.config import SiteConfig
from checkup.crawling.fetch_pages import Pages
from checkup.crawling.roles import Role
from checkup.crawling.source_context import Context
from checkup.gathering.nothing_read import nothing_read
from checkup.model import Blog, Page, Reading
from checkup.web import BudgetSpent, HostBlocked


async def read_posts(site: SiteConfig, ctx: Context, home: str, addresses: Sequence[str]) -> Blog:
    """The posts at these addresses of the blog at `home`. Raises NothingRead where none of them is a post that can be read."""
    wanted = list(dict.fromkeys(filter(None, map(clean, addresses))))
    no_posts: dict[str, None] = {}

    async def parse(page: Page) -> Reading:
        reading = await ctx.parse(page)
        if reading.post is None:
            no_posts[page.url] = None
        return reading

    async with ctx.client() as client:
        pages = Pages(site, replace(ctx, parse=parse), client, home)
        pages.listed = pages.frontier.complete = True
        pages.ordered = False
        pages.gathering.ways["a list of posts"] = None
        for url in wanted:
            pages.gathering.expect(url)
            pages.frontier.put(url, Role.POST, listed=True)
        try:
            await pages.fetch_all()
            await pages.outside.ask_again()
            await pages.look_again()
        except (BudgetSpent, HostBlocked) as stop:
            pages.stop(stop)
        for url in no_posts:
            pages.gathering.skip(url, "The page was read, and holds no post.")
        pages.round.close(pages.gathering, home)
        pages.outside.close()
        blog = pages.gathering.blog(home, requests=client.requests, robots=client.robots_words(), captured_at=ctx.now)
    if not blog.posts:
        raise nothing_read(home, blog.coverage)
    return blog

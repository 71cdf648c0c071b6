"""A blog on the web: by its API or feeds where it has them, else page by page."""

from __future__ import annotations

from checkup import sources
from checkup.config import SiteConfig
from checkup.crawling.crawl import Way, read_live
from checkup.crawling.forecast import Plan
from checkup.crawling.held_comments import with_held
from checkup.crawling.plan_live import plan_live
from checkup.crawling.source_context import Context
from checkup.model import Blog

NAME = "live"
RANK = -2  # last: a site with saved pages or a file is read from them


def accepts(site: SiteConfig) -> bool:
    """Any site with an address and without saved pages."""
    return site.blog.url is not None and not site.blog.paths


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Reads the blog from the web.

    Raises Unreachable, Refused or TooMuch where the front page cannot be read, NothingRead where no post was found.
    """
    return await with_held(await read_live(site, ctx, _ways()), site, ctx)


async def plan(site: SiteConfig, ctx: Context) -> Plan:
    """What `read` would do, after robots.txt, the front page, the newest post and what tells how many posts there are."""
    return await plan_live(site, ctx, _ways())


def _ways() -> dict[str, Way]:
    """Every module of this folder that can give records of a whole blog."""
    return {
        name: Way(m.offers, m.records, m.PLAN, getattr(m, "totals", None)) for name, m in sources.modules().items() if hasattr(m, "records")
    }

"""A file of addresses: the posts that it names, read from the web, and no others of the blog."""

from __future__ import annotations

from pathlib import Path

from checkup.addresses import origin_of, same_site, split
from checkup.config import SiteConfig
from checkup.config.address_list import listed_addresses
from checkup.crawling.forecast import Forecast, Plan, forecast_lines
from checkup.crawling.listed_posts import read_posts
from checkup.crawling.source_context import Context
from checkup.errors import NothingRead
from checkup.model import Blog

NAME = "address_list"
RANK = 1  # before plain text, whose files have the same names: a file with nothing but addresses is no post


def accepts(site: SiteConfig) -> bool:
    """Paths that all lead to files of addresses."""
    return bool(site.blog.paths) and all(listed_addresses(path) for path in _files(site))


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The listed posts of the blog at `url`, or without one of the blog of the first. Raises NothingRead where there is none."""
    home, addresses = _listed(site)
    return await read_posts(site, ctx, home, addresses)


async def plan(site: SiteConfig, ctx: Context) -> Plan:
    """What `read` would do; nothing is asked."""
    home, addresses = _listed(site)
    count = len(addresses)
    pages = "the one listed page" if count == 1 else f"the {count:,} listed pages"
    said = f"Would read {pages} of {home}, with what further comment pages there are, and follow no link."
    found = Forecast("as the list names them", count, count + 1, about=False)
    return Plan((said, *forecast_lines(found, site.crawl, site.crawl.delay)), split(home).netloc, count + 1, site.crawl.delay)


def _listed(site: SiteConfig) -> tuple[str, list[str]]:
    """The blog, and its addresses in the files; those of other blogs are left out."""
    addresses = [address for path in _files(site) for address in listed_addresses(path)]
    home = site.blog.url or (f"{origin_of(addresses[0])}/" if addresses else "")
    own = [address for address in addresses if same_site(address, home)]
    if not own:
        raise NothingRead(f"The list holds no address of {home or 'a blog'}.", "Write one address a line, and nothing else.")
    return home, own


def _files(site: SiteConfig) -> list[Path]:
    base = site.file.parent if site.file else Path()
    return [base / Path(given).expanduser() for given in site.blog.paths]

"""The three sample blogs and what each truly holds."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from checkup import config, diagnosis, platforms, sources
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.facts import Facts
from checkup.findings import Checkup
from checkup.model import Blog, Page, Reading
from checkup.parsing import Parser
from checkup.settling import settle

SITES = Path(__file__).parents[2] / "sites"
SLUGS = ("plot-nineteen", "salt-and-paddle", "the-mended-page")


@cache
def truth(slug: str) -> dict[str, Any]:
    """The blog as it was written: posts with their comments, in the page's order for flat blogs."""
    data: dict[str, Any] = json.loads((Path(__file__).parent / "truth" / f"{slug}.json").read_text(encoding="utf-8"))
    return data


def posts() -> list[tuple[str, int]]:
    """Every post of every sample, as (slug, place in the truth)."""
    return [(slug, i) for slug in SLUGS for i in range(len(truth(slug)["posts"]))]


@cache
def reading(slug: str, path: str, url: str) -> Reading:
    """What Checkup reads on one saved page."""
    return platforms.read(Page(url=url, body=(SITES / slug / "pages" / path).read_bytes()))


def same_moment(true: str, read: datetime | None) -> bool:
    """Whether a read time is the true one, to the minute. Where the truth has a zone, the time read must be the same instant."""
    if read is None:
        return False
    want = datetime.fromisoformat(true)
    if want.tzinfo is None or read.tzinfo is None:
        return want.replace(tzinfo=None, second=0) == read.replace(tzinfo=None, second=0, microsecond=0)
    return abs((want - read).total_seconds()) < 60


LONG_AFTER = datetime(2026, 1, 1, tzinfo=UTC)  # the samples say their own moment in as_of, so this one must not matter


def site(slug: str) -> SiteConfig:
    """The sample's configuration as it ships."""
    return config.load(SITES / f"{slug}.toml", environ={})


@cache
def blog(slug: str) -> Blog:
    """The whole sample as Checkup reads it from the saved pages, without a network."""
    with Parser(1) as parser:
        ctx = Context(parse=parser.parse, now=LONG_AFTER)
        read: Blog = asyncio.run(sources.read(site(slug), ctx))
    return read


@cache
def facts(slug: str) -> Facts:
    """The sample, settled."""
    return settle(blog(slug), site(slug), LONG_AFTER)


@cache
def checkup(slug: str) -> Checkup:
    """The sample's checkup."""
    return diagnosis.examine(facts(slug), site(slug))

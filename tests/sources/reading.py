"""Running a source in a test: its own client on loopback, the real readers, a fixed clock."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from functools import partial
from typing import Any

from checkup import platforms, sources
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import Blog, Page, Reading
from checkup.web import Client

NOW = datetime(2012, 6, 1, tzinfo=UTC)


async def parse(page: Page) -> Reading:
    """The platforms' readers, without an executor."""
    return platforms.read(page)


async def no_wait(_: float) -> None:
    """Waiting that takes no time."""


def site(
    url: str | None = None,
    *,
    paths: tuple[str, ...] = (),
    exports: tuple[str, ...] = (),
    source: str = "auto",
    window: dict[str, Any] | None = None,
    **crawl: Any,
) -> SiteConfig:
    """A configuration for tests."""
    return SiteConfig.model_validate(
        {
            "blog": {"url": url, "paths": paths, "exports": exports, "source": source},
            "window": window or {},
            "crawl": {"delay": 0, "allow_private_hosts": True, **crawl},
        }
    )


def read(config: SiteConfig, now: datetime = NOW, before: Blog | None = None) -> Blog:
    """The blog, by whichever source the configuration chooses; `before` is what an earlier run read."""
    client = partial(Client, config.crawl, now=now, home=config.blog.url or "", sleep=no_wait)
    ctx = Context(parse=parse, now=now, client_factory=client, before=lambda: before)
    return asyncio.run(sources.read(config, ctx))

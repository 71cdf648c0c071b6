"""Reading a blog whose comments are kept by another server, in a test."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from checkup import sources
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import Blog
from checkup.web import Client
from tests.sources.reading import NOW, no_wait, parse
from tests.web.loopback import LoopbackSite


def read(
    blog: LoopbackSite,
    state: Path | None = None,
    before: Blog | None = None,
    now: datetime = NOW,
    environ: Mapping[str, str] | None = None,
    window: Mapping[str, Any] | None = None,
    **comments: Any,
) -> Blog:
    """Every post of it; `comments` is the table of that name in its site file."""
    config = SiteConfig.model_validate(
        {
            "blog": {"url": blog.url + "/"},
            "window": window or {"all": True},
            "crawl": {"delay": 0, "allow_private_hosts": True},
            "comments": comments,
        }
    )
    client = partial(Client, config.crawl, store=state and state / "pages.sqlite", now=now, home=blog.url, sleep=no_wait)
    ctx = Context(parse=parse, now=now, client_factory=client, state=state, before=lambda: before, environ=environ or {})
    return asyncio.run(sources.read(config, ctx))

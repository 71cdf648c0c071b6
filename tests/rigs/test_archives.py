"""A blog that only a web archive has, on a real pywb in the manner of the Wayback Machine, and its WARC and WACZ files.

Needs the rig started (`pywb.sh start`, PW_RIG_DIR and PW_PORT as it was started with); without it these tests are skipped.
"""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from checkup import sources
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import Blog
from checkup.web import Client
from tests.sources.reading import parse

pytestmark = pytest.mark.rig

FOLDER = Path(os.environ.get("PW_RIG_DIR") or Path(tempfile.gettempdir()) / "checkup-rig/pywb")
ARCHIVE = f"http://127.0.0.1:{os.environ.get('PW_PORT') or 8100}/"
HOME = "http://corneroven.example/"
NOW = datetime(2026, 11, 27, tzinfo=UTC)


def read(as_of: str | None = None, **blog: Any) -> Blog:
    told = {"blog": blog, "window": {"all": True, "as_of": as_of}, "crawl": {"archive": ARCHIVE, "allow_private_hosts": True, "delay": 0}}
    config = SiteConfig.model_validate(told)
    client = partial(Client, config.crawl, now=NOW, home=ARCHIVE)
    return asyncio.run(sources.read(config, Context(parse=parse, now=NOW, client_factory=client)))


def source(way: str, as_of: str | None = None) -> Blog:
    if way != "wayback":
        path = FOLDER / way
        if not path.is_file():
            pytest.skip("the rig's files are not here")
        return read(as_of, paths=(str(path),))
    try:
        urlopen(f"{ARCHIVE}cdx/search/cdx?url={HOME}&limit=1", timeout=10).close()
    except (URLError, TimeoutError):
        pytest.skip("the rig does not run")
    return read(as_of, url=HOME, source="wayback")


@pytest.mark.parametrize("way", ["oven.warc.gz", "oven.wacz", "wayback"])
def test_what_the_blog_showed_is_read_and_nothing_else(way: str) -> None:
    """Every visible comment with its writer and minute, also from captures that are the same as earlier ones; none that was held."""
    blog = source(way)
    truth = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
    shown = [c for c in truth["comments"] if c["visible"]]
    wanted = sorted(("maya" if c["by_post_author"] else c["author"], c["date_gmt"][:16]) for c in shown)  # the page shows her account
    got = [c for post in blog.posts for c in post.comments]
    assert sorted((c.author.name or "", f"{c.posted:%Y-%m-%d %H:%M}" if c.posted else "") for c in got) == wanted
    assert len(blog.posts) == len(truth["posts"])
    assert blog.coverage.captured_at is not None
    assert blog.coverage.captured_at.date().isoformat() == "2026-08-20"


@pytest.mark.parametrize("way", ["oven.warc.gz", "oven.wacz", "wayback"])
def test_of_an_earlier_day_only_what_was_there_is_read(way: str) -> None:
    """What the archive knew in June 2024."""
    blog = source(way, "2024-07-01")
    truth = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
    assert len(blog.posts) == truth["counts"]["posts_in_2024"]
    assert sum(len(post.comments) for post in blog.posts) == truth["counts"]["visible_in_2024"]

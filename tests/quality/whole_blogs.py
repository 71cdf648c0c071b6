"""Whole blogs from mirrors: read as a folder of saved pages and, served on loopback, as a live site.

Every post of the table is to be found, its comments are to be read, and both ways are to give the same.
"""

from __future__ import annotations

import asyncio
import csv
import tarfile
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from checkup import platforms, sources
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import Blog, Page, Post, Reading
from checkup.web import Client

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def measure(folder: Path) -> dict[str, dict[str, float]]:
    """For each mirror in `folder` and each way of reading it: shares of posts found and of comments read; extra posts; same both ways."""
    scores: dict[str, dict[str, float]] = {}
    for table in sorted(folder.glob("*.posts.tsv")):
        name = table.name.removesuffix(".posts.tsv")
        with _unpacked(folder / f"{name}.tar.xz") as root, _served(root) as url:
            saved, live = _read(url, (str(root),)), _read(url)
        expected = _table(table)
        names = {_what(p): _key(p.url) for p in saved.posts}  # a mirror may hold a page under two names; the live way meets either
        scores[f"{name} saved"] = _score(expected, {_key(p.url): len(p.comments) for p in saved.posts})
        scores[f"{name} live"] = _score(expected, {names.get(_what(p), _key(p.url)): len(p.comments) for p in live.posts})
        both = {_what(p) for p in saved.posts}, {_what(p) for p in live.posts}
        scores[f"{name} live"]["same_both_ways"] = len(both[0] & both[1]) / len(both[0] | both[1])
    return scores


def read_archive(archive: Path) -> Blog:
    """The blog of a packed mirror, read as a folder of saved pages."""
    with _unpacked(archive) as root:
        return _read("http://whole.example/", (str(root),))


def _score(expected: dict[str, int], found: dict[str, int]) -> dict[str, float]:
    """`comments` counts at most as many of a post as the table has: its counts leave out further comment pages."""
    read = sum(min(n, found.get(k, 0)) for k, n in expected.items())
    return {
        "posts_found": len(expected.keys() & found.keys()) / len(expected),
        "posts_extra": float(len(found.keys() - expected.keys())),
        "comments": read / sum(expected.values()),
        "posts_exact": sum(found.get(k) == n for k, n in expected.items()) / len(expected),
    }


def _what(post: Post) -> tuple[Any, ...]:
    """What both ways must agree on: everything of a post but the name of its file."""
    comments = tuple((c.id, c.author, c.posted, c.parent, c.kind, c.text) for c in post.comments)
    return post.title, post.published, post.author, post.text, post.comments_status, comments


def _table(path: Path) -> dict[str, int]:
    with path.open(encoding="utf-8", newline="") as lines:
        return {_key("/" + row["path"].replace("?", "%3F")): int(row["comment_ids_auto"]) for row in csv.DictReader(lines, delimiter="\t")}


def _key(url: str) -> str:
    parts = urlsplit(url)
    path = unquote(parts.path + (f"?{parts.query}" if parts.query else ""))
    return path.removesuffix("index.html").strip("/")


def _read(url: str, paths: tuple[str, ...] = ()) -> Blog:
    table = {"blog": {"url": url, "paths": paths}, "window": {"all": True}, "crawl": _CRAWL}
    site = SiteConfig.model_validate(table)
    ctx = Context(parse=_parse, now=NOW, client_factory=partial(Client, site.crawl, now=NOW, home=url))
    return asyncio.run(sources.read(site, ctx))


_CRAWL = {"delay": 0, "allow_private_hosts": True, "max_requests": 5000}


async def _parse(page: Page) -> Reading:
    return platforms.read(page)


class _Files(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Keep the measurement quiet."""


@contextmanager
def _served(root: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def _unpacked(archive: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        with tarfile.open(archive) as tar:
            tar.extractall(name, filter="data")
        (root,) = Path(name).iterdir()
        yield root

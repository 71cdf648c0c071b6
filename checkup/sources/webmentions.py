"""A file of webmentions (JF2 of webmention.io, or the cache of a static site): who wrote elsewhere about which page of the blog."""

from __future__ import annotations

from pathlib import Path

from checkup.addresses import clean
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import Blog, Post
from checkup.sources._comment_threads import Threads, blog_of
from checkup.sources._exports import files_of
from checkup.sources._kept_mentions import are_mentions, take_mentions

NAME = "webmentions"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
POSTS = False  # it holds what others said only


def accepts(site: SiteConfig) -> bool:
    """Whether every path is such a file."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file holds webmentions."""
    return are_mentions(path)


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by the addresses that were mentioned. Raises NothingRead where nobody answered or wrote about one."""
    threads = Threads()
    notes: dict[str, None] = {}

    def page_of(target: str) -> str | None:
        if url := clean(target):
            threads.posts.setdefault(url, Post(url=url, comment_system="webmention_io", excerpt_only=True))
        return url or None

    for path in files_of(site, is_export):
        ctx.say(len(threads.posts), None, f"Reading {path.name}")
        take_mentions(path, threads, page_of, notes)
    return blog_of(site, "webmentions", threads, notes)

"""A blog that told that nothing has changed -> the last reading of it, as it stands today; nothing is fetched or put together again."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date
from hashlib import blake2b

from checkup.addresses import post_key
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.gathering.api_records import Front
from checkup.model import Blog
from checkup.web import Client

PAGES = "HTML pages"
"""How a blog was read that no API tells, as its coverage says it."""


def unchanged(front: Front, client: Client, site: SiteConfig, ctx: Context) -> Blog | None:
    """What the last run read, where it still holds as a whole; None where something has changed, or where a page's turn has come."""
    blog, bound = ctx.rerun.unchanged(), ctx.rerun.bound
    if blog is None or bound is None or ctx.rerun.frame != frame_of(front, site, ctx, blog):
        return None
    whole = not blog.coverage.partial and not blog.coverage.unread and all(post.quotable is not None for post in blog.posts)
    confirmed = [client.kept.confirmed_at(post.url) for post in blog.posts]
    due = any(at is not None and at < bound for at in confirmed)
    lost = PAGES in blog.coverage.ways and not any(confirmed)  # the store was removed, or nobody asked for its pages in a long time
    return blog if whole and not due and not lost else None


def frame_of(front: Front, site: SiteConfig, ctx: Context, blog: Blog) -> str:
    """A hash of all that a reading of the blog depends on beside its posts: the front page as it was understood, configuration, reader.

    Links to posts are left out of the menu: blocks of the newest ones are no part of it, and change without a change of the blog.
    """
    posts = {post_key(post.url) for post in blog.posts}
    menu = sorted({url for url in front.reading.menu if post_key(url) not in posts})
    reading = replace(front.reading, menu=tuple(menu), tried=())
    config = site.model_dump_json(include={"blog", "window", "crawl", "comments", "selectors"})
    facts = [front.url, json.dumps(asdict(reading), default=str, sort_keys=True), config, ctx.reader]
    return blake2b(json.dumps(facts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def as_of_today(blog: Blog, client: Client, ctx: Context) -> Blog:
    """The last reading, with the day on which each page of it was read, and what this run asked."""

    def day_of(url: str) -> date | None:
        at = client.kept.confirmed_at(url)
        return at.date() if at is not None and at.date() < ctx.now.date() else None

    posts = tuple(replace(p, read_on=min(filter(None, (day_of(p.url), p.read_on)), default=None)) for p in blog.posts)
    cover = replace(blog.coverage, requests=client.requests, robots=client.robots_words(), captured_at=ctx.now)
    return replace(blog, posts=posts, coverage=cover)

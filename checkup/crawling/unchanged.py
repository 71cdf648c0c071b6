"""A blog that told that nothing has changed -> the last reading of it, as it stands today; nothing is fetched or put together again."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from hashlib import blake2b

from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.gathering.api_records import Front
from checkup.model import Blog
from checkup.web import Client


def frame_of(front: Front, site: SiteConfig, ctx: Context) -> str:
    """A hash of all that a reading of the blog depends on beside its posts. The menu counts as a set: some links change their order."""
    reading = replace(front.reading, menu=tuple(sorted(set(front.reading.menu))), tried=())
    config = site.model_dump_json(include={"blog", "window", "crawl", "comments", "selectors"})
    facts = [front.url, json.dumps(asdict(reading), default=str, sort_keys=True), config, ctx.reader]
    return blake2b(json.dumps(facts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def as_of_today(blog: Blog, client: Client, ctx: Context) -> Blog:
    """The last reading, with the day on which each page of it was read, and what this run asked."""
    days = {}
    for post in blog.posts:
        at = client.kept.confirmed_at(post.url)
        day = at.date() if at is not None and at.date() < ctx.now.date() else None
        days[post.url] = min(filter(None, (day, post.read_on)), default=None)
    posts = tuple(replace(post, read_on=days[post.url]) for post in blog.posts)
    cover = replace(blog.coverage, requests=client.requests, robots=client.robots_words(), captured_at=ctx.now)
    return replace(blog, posts=posts, coverage=cover)

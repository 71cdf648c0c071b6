"""Site -> Outcome with the blog as it is now, kept in its records; or with the last good reading and why there is no new one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING

from checkup import platforms, records
from checkup.config import SiteConfig
from checkup.errors import CheckupError
from checkup.gathering.nothing_read import nothing_read
from checkup.model import Blog
from checkup.outcome import Outcome
from checkup.run_options import Options

if TYPE_CHECKING:  # judging and writing need no network, and its libraries take 25 MB and a quarter of a second
    from checkup.crawling.source_context import Context
    from checkup.kept_readings import KeptReadings
    from checkup.parsing import Parser
    from checkup.web import Hosts

APART = "-compared"
"""How the slug ends of a blog that is read apart from its runs."""


async def read(site: SiteConfig, parser: Parser, options: Options, hosts: Hosts) -> Outcome:
    """Read a blog and keep what was read."""
    import asyncio

    try:
        blog = await read_now(site, parser, options, hosts)
        blog = await asyncio.to_thread(_keep, blog, site, options)  # of a large blog it takes seconds, and other blogs are being read
    except Exception as error:  # one blog must not take the others down
        return _fall_back(site, options.told(site.slug, error), options)
    return Outcome(site, blog)


async def read_now(site: SiteConfig, parser: Parser, options: Options, hosts: Hosts) -> Blog:
    """The blog as it is now. Raises what went wrong, and NothingRead where it has no post."""
    from checkup import sources

    with _kept_readings(site.slug, options) as kept:
        blog = await sources.read(site, context(site, parser, options, hosts, kept))
    if not blog.posts:
        raise nothing_read(site.blog.url or ", ".join(site.blog.paths), blog.coverage)
    return blog


@contextmanager
def _kept_readings(slug: str, options: Options) -> Iterator[KeptReadings]:
    """What earlier runs read on the pages of a blog."""
    from checkup.kept_readings import KeptReadings
    from checkup.web import PageStore

    store = PageStore(options.store_of(slug.removesuffix(APART)), options.now.date())
    try:
        yield KeptReadings(store, options.now, options.may_be_kept)
    finally:
        store.close()


def _keep(blog: Blog, site: SiteConfig, options: Options) -> Blog:
    frame = records.load_frame(options.state, site.slug)
    # what was read on another day is not loaded whole: a large blog would stand in memory twice
    kept = records.load_blog(options.state, site.slug) if frame is not None and _on_one_day(blog, frame) else None
    blog = _unless_unchanged(blog, kept)
    records.save_blog(options.state, site.slug, blog)
    return blog


def _unless_unchanged(blog: Blog, kept: Blog | None) -> Blog:
    """The reading of earlier on the same UTC day where nothing has changed since: a repeated job leaves the same bytes."""
    if kept is None or not _on_one_day(blog, kept):
        return blog
    now, then = (replace(b, coverage=replace(b.coverage, requests=0, captured_at=None)) for b in (blog, kept))
    return kept if now == then else blog


def _on_one_day(blog: Blog, kept: Blog) -> bool:
    """Whether both were read on one UTC day, as far as that is known."""
    now, then = blog.coverage.captured_at, kept.coverage.captured_at
    return now is not None and then is not None and now.astimezone(UTC).date() == then.astimezone(UTC).date()


def context(site: SiteConfig, parser: Parser, options: Options, hosts: Hosts | None = None, kept: KeptReadings | None = None) -> Context:
    """What a source is given to read this blog."""
    from checkup import sources
    from checkup.crawling.source_context import Context
    from checkup.kept_readings import reader_version
    from checkup.web import Client

    return Context(
        client_factory=partial(
            Client,
            site.crawl,
            store=options.store_of(site.slug.removesuffix(APART)),
            now=options.now,
            closed=platforms.closed_services(),
            keeps=options.may_be_kept,
            home=sources.asked_host(site),
            hosts=hosts,
        ),
        parse=partial(
            parser.parse, platform=site.blog.platform, selectors=site.selectors, mine=site.crawl.robots_meta == "mine", kept=kept
        ),
        learn=parser.learn,
        say=partial(options.say, site.slug),
        now=options.now,
        state=options.state / site.slug,
        hidden=options.hidden,
        environ=os.environ,
        before=partial(records.load_blog, options.state, site.slug),
        again=options.again,
        reader=reader_version(),
    )


def _fall_back(site: SiteConfig, error: CheckupError, options: Options) -> Outcome:
    """The last good reading, marked as stale, and why there is no new one."""
    kept = records.load_blog(options.state, site.slug)
    return Outcome(site, kept, problem=error, stale=kept is not None)

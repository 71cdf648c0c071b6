"""How many comments wait for the owner's approval, and since when: asked with an account of the owner's, where the site file says so."""

from __future__ import annotations

from dataclasses import replace

from checkup import platforms
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.errors import CheckupError, UsageError
from checkup.model import Blog, Held
from checkup.web import Account

_NOT_COUNTED = "Comments that wait for approval were not counted:"


async def with_held(blog: Blog, site: SiteConfig, ctx: Context) -> Blog:
    """The blog with what is known of its held comments in its coverage; where it cannot be known, a note says why.

    Nothing else of these comments is read or kept: neither their words nor whose they are.
    """
    if not site.comments.held:
        return blog
    notes = tuple(note for note in blog.coverage.notes if not note.startswith(_NOT_COUNTED))  # of the run that an unchanged blog is from
    held: Held | None = None
    try:
        held = await _held(blog, site, ctx)
    except CheckupError as error:
        notes = (*notes, f"{_NOT_COUNTED} {error.sentence}")
    return replace(blog, coverage=replace(blog.coverage, held=held, notes=notes))


async def _held(blog: Blog, site: SiteConfig, ctx: Context) -> Held:
    work, home = platforms.account_work(blog), platforms.home(blog)
    if work is None or home is None:
        raise UsageError("how to do that on this platform is not known.")
    user, password = ctx.environ.get(work.user, ""), ctx.environ.get(work.password, "")
    if not user or not password:
        raise UsageError(f"{work.user} and {work.password} are not both set in the environment.")
    async with Account(home, user, password, private=site.crawl.allow_private_hosts) as account:
        return await work.held(account, home)

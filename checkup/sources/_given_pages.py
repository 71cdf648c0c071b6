"""Pages that somebody kept -> the blog that they were: what saved files and web archives have in common once their pages are at hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from checkup.addresses import wanted
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.errors import ReadError
from checkup.gathering.gather import Gathering
from checkup.gathering.second_look import SecondLook
from checkup.gathering.unread import Stop
from checkup.model import NOWHERE, Blog, Page, Reading
from checkup.web import BudgetSpent, HostBlocked

_AT_ONCE = 8  # a convention: pages in memory at once, two for each of the most workers that `--jobs` starts by itself (4)


@dataclass(frozen=True, slots=True)
class GivenPage:
    """A page that is read when its turn comes.

    name  what a skip is called by
    load  its bytes with the address that they had; raises ReadError where they cannot be read, and BudgetSpent or HostBlocked where
          nothing more is to be asked for in this run
    """

    name: str
    load: Callable[[], Awaitable[Page]]


async def blog_of(
    pages: Sequence[GivenPage], site: SiteConfig, ctx: Context, way: str, *, captured_at: datetime | None = None, notes: Sequence[str] = ()
) -> Blog:
    """The blog of these pages, read in this order. It may hold no post; each page that could not be read is a skip.

    Where reading ends early, the blog is partial: what the other pages hold is not known.
    """
    gathering = Gathering(site.blog.url or "")
    readings = await _read_all(pages, ctx, gathering, way)
    gathering.ways[way] = None
    gathering.notes.update(dict.fromkeys(notes))
    gathering.home = gathering.home or _common_home([reading for _, reading in readings]) or ""
    for url, reading in readings:
        reason = wanted(gathering.address_of(url, reading), site.crawl.include, site.crawl.exclude)
        if reason and reading.page_type == "post":
            gathering.skip(url, reason)
        else:  # a page of another type is read for its frame, and is no post where it is left out
            gathering.add_page(url, replace(reading, post=None, maybe_post=None) if reason else reading)
    return gathering.blog(gathering.home, captured_at=captured_at)


async def _read_all(pages: Sequence[GivenPage], ctx: Context, gathering: Gathering, way: str) -> list[tuple[str, Reading]]:
    """Every page parsed, in their order; several at once, few bodies in memory."""
    readings: list[tuple[str, Reading]] = []
    second_look = SecondLook()
    for at in range(0, len(pages), _AT_ONCE):
        if gathering.partial:
            break
        done = await asyncio.gather(*(_parsed(ctx, given, gathering) for given in pages[at : at + _AT_ONCE]))
        for page, reading in filter(None, done):
            second_look.note(page, reading)
            readings.append((page.url, reading))
        ctx.say(min(at + _AT_ONCE, len(pages)), len(pages), f"Reading {way}")
    again = await second_look.readings(ctx.parse, ctx.learn)
    if note := second_look.note_of_pattern:
        gathering.notes[note] = None
    return [(url, again.get(url, reading)) for url, reading in readings]


async def _parsed(ctx: Context, given: GivenPage, gathering: Gathering) -> tuple[Page, Reading] | None:
    try:
        page = await given.load()
        return page, await ctx.parse(page)
    except (BudgetSpent, HostBlocked) as stop:
        gathering.partial, gathering.stop = stop.sentence, Stop(lists_left=True)
        return None
    except ReadError as error:
        gathering.skip(given.name, error.sentence, refused=True)
        return None


def _common_home(readings: Sequence[Reading]) -> str | None:
    homes = sorted({r.blog_url for r in readings if r.blog_url and not r.blog_url.startswith(NOWHERE)})
    return homes[0] if len(homes) == 1 else None

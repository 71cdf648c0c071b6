"""Pages that somebody kept -> the blog that they were: what saved files and web archives have in common once their pages are at hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from checkup.addresses import Sort, numbers_post, post_key, sort_of, wanted
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.errors import ReadError
from checkup.gathering.gather import Gathering
from checkup.gathering.second_look import SecondLook
from checkup.gathering.unread import Stop
from checkup.model import NOWHERE, Blog, Page, Reading
from checkup.web import BudgetSpent, HostBlocked

FEWEST_LINKS = 5  # to other posts, by convention: as many as a grade needs posts
CLOSED = 0.8  # of the posts that are linked, by convention: in a mirror some pages are always missing (one of 683 posts held 0.88)
UNLISTED = "No page that lists the blog's posts was among these, so there may be others, older or younger ones."
_AT_ONCE = 8  # a convention: pages in memory at once, two for each of the most workers that `--jobs` starts by itself (4)


@dataclass(frozen=True, slots=True)
class GivenPage:
    """A page that is read when its turn comes.

    name  what a skip is called by
    load  its bytes with the address that they had; raises ReadError where they cannot be read, and BudgetSpent or HostBlocked where
          nothing more is to be asked for in this run
    guessed  that address is made from the name of a file; where the page gives one for itself, it never stood at the other
    """

    name: str
    load: Callable[[], Awaitable[Page]]
    guessed: bool = False


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
    fronts = {post_key(home) for home in (gathering.home, site.blog.url) if home}
    whole = any(post_key(url) in fronts or _lists_all(url, reading) for url, reading in readings) or _leads_nowhere_else(readings)
    del readings  # a blog of thousands of pages stands in memory twice while it is put together
    blog = gathering.blog(gathering.home, captured_at=captured_at)
    if whole or not blog.posts:
        return blog
    return replace(blog, coverage=replace(blog.coverage, listed=False, notes=(*blog.coverage.notes, UNLISTED)))


async def _read_all(pages: Sequence[GivenPage], ctx: Context, gathering: Gathering, way: str) -> list[tuple[str, Reading]]:
    """Every page parsed, in their order; several at once, few bodies in memory."""
    readings: list[tuple[str, Reading]] = []
    guessed: set[str] = set()
    second_look = SecondLook()
    for at in range(0, len(pages), _AT_ONCE):
        if gathering.partial:
            break
        now = pages[at : at + _AT_ONCE]
        done = await asyncio.gather(*(_parsed(ctx, given, gathering) for given in now))
        for given, (page, reading) in ((given, one) for given, one in zip(now, done, strict=True) if one is not None):
            second_look.note(page, reading)
            readings.append((page.url, reading))
            guessed |= {page.url} if given.guessed else set()
        ctx.say(min(at + _AT_ONCE, len(pages)), len(pages), f"Reading {way}")
    again = await second_look.readings(ctx.parse, ctx.learn)
    if note := second_look.note_of_pattern:
        gathering.notes[note] = None
    return [(url, _by_its_word(again.get(url, reading)) if url in guessed else again.get(url, reading)) for url, reading in readings]


def _by_its_word(reading: Reading) -> Reading:
    """The reading of a file whose address is a guess: the page's own word for it goes before, but for a mere number ("?p=12")."""
    said = reading.canonical
    return replace(reading, noted=reading.noted or (said is not None and not numbers_post(said)))


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


def _lists_all(url: str, reading: Reading) -> bool:
    """Whether a page is a list whose address does not bound it, as one of a month, of a topic or behind the first page is bound."""
    return reading.page_type == "list" and sort_of(url) is Sort.OTHER


def _leads_nowhere_else(readings: Sequence[tuple[str, Reading]]) -> bool:
    """Whether the posts lead to each other, as to the one before and the one behind, and to hardly any post that is not here."""
    here = {post_key(url) for url, _ in readings}
    led = {post_key(link) for _, reading in readings if reading.page_type == "post" for link in reading.post_links}
    return len(led) >= FEWEST_LINKS and len(led & here) >= CLOSED * len(led)


def _common_home(readings: Sequence[Reading]) -> str | None:
    homes = sorted({r.blog_url for r in readings if r.blog_url and not r.blog_url.startswith(NOWHERE)})
    return homes[0] if len(homes) == 1 else None

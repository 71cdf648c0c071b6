"""The captures that a web archive has of a blog -> the one of each page that is read, and the moment at which the blog was seen last.

An archive looks at a page again and again: while the blog lives, while it answers with an error, and when somebody else has the name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkup.addresses import key, split
from checkup.config import SiteConfig
from checkup.moments import UTC_CLOCK

# of one reading: 200,000 captures take 81 MB, and 161 while one of each page is chosen, so this many take some 400 MB
MAX_CAPTURES = 500_000
_ALIKE = 3  # addresses; a convention: so many different pages that all turn into one and the same are no pages of a blog any more
_SWEEP = timedelta(days=2)  # a convention: a crawl of a blog takes hours, so pages captured within it belong together


@dataclass(frozen=True, slots=True)
class Capture:
    """One look of an archive at an address.

    status   what the server answered
    is_page  whether the answer called itself HTML
    digest   tells whether two answers were the same; "" where the archive does not say
    whole    False where the archive says that it cut the answer off
    place    where the bytes are: what that is, the archive's reader knows
    """

    url: str
    at: datetime
    status: int
    is_page: bool
    digest: str = ""
    whole: bool = True
    place: object = None

    @property
    def is_good(self) -> bool:
        """Whether the server gave a page."""
        return self.status == 200 and self.is_page


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is read of an archive.

    captures  one of each address, by address
    seen_at   when the last of the blog's pages was captured: the moment of the checkup; None without any capture
    notes     sentences for the reader, on what was left out and how far apart the captures are
    """

    captures: tuple[Capture, ...] = ()
    seen_at: datetime | None = None
    notes: tuple[str, ...] = ()


def last_moment(site: SiteConfig) -> datetime | None:
    """The moment after which no capture is read, as `[window] as_of` says; None where it says nothing."""
    return UTC_CLOCK.end_of(site.window.as_of) if site.window.as_of is not None else None


def choose(captures: Iterable[Capture], until: datetime | None = None) -> Chosen:
    """The latest good capture of each address, a whole one before a cut one; none after `until`.

    Not taken are captures from when the blog was gone: several pages that have become the same one (a name for sale, "not found" with
    status 200), and what was captured of the front page alone, days after the last capture of any other page.
    """
    good: dict[str, list[Capture]] = defaultdict(list)
    for capture in captures:
        if capture.is_good and (until is None or capture.at <= until):
            good[key(capture.url)].append(capture)
    for found in good.values():
        found.sort(key=lambda c: (c.at, c.url, c.digest))
    gone = _taken_over(good)
    living = {k: [c for c in found if (c.digest, c.url) not in gone] for k, found in good.items()}
    others = [c.at for found in living.values() for c in found if not _is_front(c)]
    end = max(others) + _SWEEP if others else None
    taken = [_best(kept) for found in living.values() if (kept := [c for c in found if end is None or c.at <= end])]
    left_out = sum(len(found) for found in good.values()) - sum(len([c for c in f if end is None or c.at <= end]) for f in living.values())
    if not taken:
        return Chosen()
    taken.sort(key=lambda c: c.url)
    return Chosen(tuple(taken), max(c.at for c in taken), tuple(_notes(taken, left_out)))


def _taken_over(good: Mapping[str, Sequence[Capture]]) -> set[tuple[str, str]]:
    """(digest, address) of the captures in which several pages, each different before, are one and the same."""
    became: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for k, found in good.items():
        for n, capture in enumerate(found):
            before = {c.digest for c in found[:n] if c.digest and c.digest != capture.digest}
            if capture.digest and before:
                became[capture.digest][k] = before
    gone = set()
    for digest, pages in became.items():
        if len(pages) >= _ALIKE and len(set().union(*pages.values())) >= len(pages):
            gone |= {(digest, c.url) for k in pages for c in good[k] if c.digest == digest}
    return gone


def _is_front(capture: Capture) -> bool:
    parts = split(capture.url)
    return parts.plain_path in ("", "/") and not parts.query


def _best(found: Sequence[Capture]) -> Capture:
    return max(found, key=lambda c: (c.whole, c.at, c.url))


def _notes(taken: Sequence[Capture], left_out: int) -> Iterable[str]:
    first, last = min(c.at for c in taken), max(c.at for c in taken)
    yield f"The pages are an archive's: {len(taken):,}, captured from {first:%Y-%m-%d} to {last:%Y-%m-%d}; of each the latest."
    if last - first > _SWEEP:
        old = sum(last - c.at > _SWEEP for c in taken)
        yield f"{old:,} of these pages were captured earlier than the last: what was written there since is not known."
    if cut := sum(not c.whole for c in taken):
        yield f"Pages of which the archive kept the beginning only: {cut:,}."
    if left_out:
        gone = "its pages had all become the same one, or only the front page answered"
        yield f"Captures left out, as the blog was gone by then ({gone}): {left_out:,}."

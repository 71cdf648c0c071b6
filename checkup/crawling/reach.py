"""The lists of a blog that a crawl read -> how far back they reach, and by when each post that they name was published.

Lists show the newest posts first. Where the posts that were read bear that out, a post that was not read is no newer than the newest one of
the list page before it. A sitemap tells when a page was last changed, which is never before it was published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from itertools import pairwise

from checkup.addresses import dated_by_path, key
from checkup.moments import UTC_CLOCK

# Conventions: with fewer dated posts a list may be in this order by chance; a few may be out of it, as what is pinned to the top is.
_FEWEST, _IN_ORDER = 5, 0.8
# A pinned post, or one that was dated by hand, may be a little newer than the list page before it.
_SLACK = timedelta(days=2)
Dates = Callable[[str], datetime | None]
"""The address of a post -> when it was published, None where nobody knows."""


class Reach:
    """What lists said, as they were read."""

    def __init__(self) -> None:
        self._changed: dict[str, datetime] = {}
        self._pages: list[tuple[str, ...]] = []

    def changed(self, when: Mapping[str, datetime]) -> None:
        """A sitemap tells when these pages were last changed."""
        self._changed |= {key(url): at for url, at in when.items()}

    def surely_before(self, url: str, start: datetime | None) -> bool:
        """Whether a page was changed for the last time, and so published, before this moment."""
        changed = self._changed.get(key(url))
        return start is not None and changed is not None and UTC_CLOCK.epoch(changed) < UTC_CLOCK.epoch(start)

    def page(self, posts: Iterable[str]) -> None:
        """The front page, or the next page of its list, named these posts."""
        self._pages.append(tuple(posts))

    def back(self, dates: Dates) -> datetime | None:
        """The moment back to which the list pages name every post, None where they do not tell."""
        newest = [when for page in self._pages if (when := _newest(page, dates))]
        return newest[-1] if _newest_first(self._pages, dates) else None

    def latest(self, dates: Dates) -> Callable[[str], datetime | None]:
        """A function that says of a post by when it was published, None where nothing tells."""
        bounds: dict[str, datetime] = {}
        before: datetime | None = None
        for page in self._pages if _newest_first(self._pages, dates) else ():
            if before is not None:
                for url in page:
                    bounds.setdefault(key(url), before)
            before = _newest(page, dates) or before

        def of(url: str) -> datetime | None:
            path = dated_by_path(url)
            told = dates(url) or (path[1] if path else None)
            return told or min(filter(None, (self._changed.get(key(url)), bounds.get(key(url)))), key=UTC_CLOCK.epoch, default=None)

        return of


def _newest(page: Iterable[str], dates: Dates) -> datetime | None:
    return max(filter(None, map(dates, page)), key=UTC_CLOCK.epoch, default=None)


def _newest_first(pages: Iterable[Iterable[str]], dates: Dates) -> bool:
    """Whether the dated posts of these list pages stand in the order of time, each page no newer than the one before it."""
    pages = list(pages)
    times = [UTC_CLOCK.epoch(when) for url in dict.fromkeys(url for page in pages for url in page) if (when := dates(url))]
    newest = [UTC_CLOCK.epoch(when) for page in pages if (when := _newest(page, dates))]
    falling = sum(later <= earlier for earlier, later in pairwise(times))
    slack = _SLACK.total_seconds()
    return len(times) >= _FEWEST and falling >= _IN_ORDER * (len(times) - 1) and all(b <= a + slack for a, b in pairwise(newest))

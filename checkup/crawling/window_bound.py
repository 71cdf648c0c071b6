"""Which posts need not be fetched because the configured window cannot hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from checkup.addresses import dated_by_path
from checkup.config import WindowTable
from checkup.gathering.sanitise import FIRST
from checkup.moments import UTC_CLOCK, Clock
from checkup.settling import months_before

# Dates of feeds and addresses may be a zone off; a post this close to the border is read.
_SLACK = timedelta(days=2)
# A convention: more than a list page mostly holds, so that some old posts that are pinned to the top end nothing
OLD_IN_A_ROW = 20


def earliest(window: WindowTable, now: datetime) -> datetime | None:
    """The moment before which no post can count (UTC), None where every post may."""
    if window.since is not None:
        return datetime.combine(window.since, time(), UTC) - _SLACK
    if window.months is not None:
        end = UTC_CLOCK.end_of(window.as_of).astimezone(UTC) if window.as_of is not None else now.astimezone(UTC)
        start = months_before(end, window.months)
        return None if start is None else start - _SLACK
    return None


def too_old(url: str, published: datetime | None, start: datetime | None, clock: Clock = UTC_CLOCK) -> bool:
    """Whether a post was certainly published before `start`, by its date or by the date in its address. An impossible date is none."""
    if start is None:
        return False
    if published is not None and published.year >= FIRST:
        return clock.epoch(published) < clock.epoch(start)
    by_path = dated_by_path(url)
    return by_path is not None and by_path[1] < start


def newest_only(window: WindowTable) -> int | None:
    """How many of the newest posts are enough, None where that cannot be said before reading."""
    return window.posts if window.as_of is None else None


@dataclass(frozen=True, slots=True)
class Bound:
    """How far back lists and records of posts are asked for: the newest N posts, or posts since a moment; neither: all."""

    newest: int | None = None
    start: datetime | None = None

    @property
    def since_day(self) -> str | None:
        """The first day of the month of `start`: the same question for a month, so that the answer can be kept between runs."""
        return None if self.start is None else self.start.astimezone(UTC).date().replace(day=1).isoformat()

    @property
    def words(self) -> Sequence[str]:
        """A sentence on what an API was not asked for."""
        if self.newest is not None:
            return (f"Only the newest {self.newest} posts were asked for, as the window says; how many more there are is not known.",)
        day = self.since_day
        return () if day is None else (f"Posts before {day} were not asked for: they are older than the window.",)

    def ends(self, urls_and_dates: Sequence[tuple[str, datetime | None]]) -> bool:
        """Whether a list that names these posts, newest first, need not be followed further."""
        if self.newest is not None and len(urls_and_dates) >= self.newest:
            return True
        last = urls_and_dates[-OLD_IN_A_ROW:]
        return len(last) == OLD_IN_A_ROW and all(too_old(url, when, self.start) for url, when in last)


def bound_of(window: WindowTable, now: datetime) -> Bound:
    """The bound that the configured window sets."""
    return Bound(newest_only(window), earliest(window, now))

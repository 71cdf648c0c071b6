"""Which posts need not be fetched because the configured window cannot hold them."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from checkup.addresses import dated_by_path
from checkup.config import WindowTable
from checkup.moments import UTC_CLOCK, Clock
from checkup.settling import months_before

# Dates of feeds and addresses may be a zone off; a post this close to the border is read.
_SLACK = timedelta(days=2)


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
    """Whether a post was certainly published before `start`, by its date or by the date in its address."""
    if start is None:
        return False
    if published is not None:
        return clock.epoch(published) < clock.epoch(start)
    by_path = dated_by_path(url)
    return by_path is not None and by_path[1] < start


def newest_only(window: WindowTable) -> int | None:
    """How many of the newest posts are enough, None where that cannot be said before reading."""
    return window.posts if window.as_of is None else None

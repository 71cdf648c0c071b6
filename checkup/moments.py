"""A blog's times -> numbers that can be compared. The only reader of times without a zone: they are in the blog's own zone."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise

from checkup.model import Precision

DAY = 86_400.0  # seconds
_WIDEST_OFFSET = 14 * 60  # minutes; the zone of the Line Islands, no other is farther from UTC
# How long after its stamp something may have been written: a day or a minute that is printed whole hides what is smaller.
_WIDTH: dict[Precision, float] = {"day": DAY - 1, "minute": 59.0}

# Two clocks of one blog are at most so far apart: a day (zones), and two hours of summer time.
CLOCKS_APART = timedelta(hours=26)
EXACTNESS: dict[Precision, int] = {"second": 0, "minute": 1, "day": 2, "none": 3}  # sort key: the most exact time first

Stamp = tuple[datetime | None, Precision]  # a time, None where there is none, and how exact it is


@dataclass(frozen=True, slots=True)
class Clock:
    """Reads the times of one blog. `offset` is its zone in minutes; None = nobody knows it, then times without zone are read as UTC."""

    offset: int | None = None

    @property
    def minutes(self) -> int:
        """The zone in minutes; 0 where it is not known or none that exists."""
        return self.offset if self.offset is not None and abs(self.offset) <= _WIDEST_OFFSET else 0

    @property
    def zone(self) -> timezone:
        """The blog's zone."""
        return timezone(timedelta(minutes=self.minutes))

    def epoch(self, when: datetime) -> float:
        """Seconds since 1970 (UTC)."""
        if when.tzinfo is not None:
            return when.timestamp()
        return when.replace(tzinfo=UTC).timestamp() - self.minutes * 60

    def at(self, epoch: float) -> datetime:
        """The blog's own time at a moment."""
        return datetime.fromtimestamp(epoch, self.zone)

    def start_of(self, day: date) -> datetime:
        """The first moment of a day of the blog."""
        return datetime.combine(day, time(), self.zone)

    def end_of(self, value: date | datetime) -> datetime:
        """A day's last second, so that what was written on it counts; a time of day as it is."""
        if isinstance(value, datetime):
            return value if value.tzinfo is not None else value.replace(tzinfo=self.zone)
        return datetime.combine(value, time(23, 59, 59), self.zone)

    def span(self, when: datetime, precision: Precision) -> tuple[float, float]:
        """The earliest and the latest moment that a stamp allows: a date without time allows its whole day."""
        at = self.epoch(when)
        return (at, at + DAY) if precision == "day" else (at, at)

    def runs_backwards(self, stamps: Sequence[Stamp]) -> bool:
        """Whether a list has its newest first throughout."""
        known = [self.epoch(when) for when, _ in stamps if when is not None]
        steps = [b - a for a, b in pairwise(known) if a != b]
        return bool(steps) and all(step < 0 for step in steps)

    def latest(self, when: datetime, precision: Precision) -> float:
        """The latest second that a stamp allows: of a date without time its day's last one."""
        return self.epoch(when) + _WIDTH.get(precision, 0.0)

    def is_after(self, when: datetime, moment: datetime) -> bool:
        """Whether a stamp is surely later than a moment: one without a zone, where nobody knows the blog's, may be a day earlier."""
        slack = DAY if self.offset is None and when.tzinfo is None else 0.0
        return self.epoch(when) > self.epoch(moment) + slack

    def in_order(self, stamps: Sequence[Stamp]) -> list[int]:
        """The places of `stamps`, earliest first: of all that nothing left is surely earlier than, the first given comes next.

        So what may have been written in either order (same day, same minute, undated) stays as given.
        """
        low, high = zip(*(self._bounds(stamp) for stamp in stamps), strict=True) if stamps else ((), ())
        by_low, by_high = sorted(range(len(stamps)), key=low.__getitem__), sorted(range(len(stamps)), key=high.__getitem__)
        ready: list[int] = []
        placed: set[int] = set()
        order: list[int] = []
        nearest = waiting = 0
        while len(order) < len(stamps):
            while by_high[nearest] in placed:
                nearest += 1
            while waiting < len(stamps) and low[by_low[waiting]] <= high[by_high[nearest]]:
                heapq.heappush(ready, by_low[waiting])
                waiting += 1
            order.append(heapq.heappop(ready))
            placed.add(order[-1])
        return order

    def _bounds(self, stamp: Stamp) -> tuple[float, float]:
        when, precision = stamp
        if when is None:
            return float("-inf"), float("inf")
        at = self.epoch(when)
        return at, at + _WIDTH.get(precision, 0.0)


UTC_CLOCK = Clock()  # of a blog whose zone nobody knows, and of what is in UTC by its own rules

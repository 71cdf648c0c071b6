"""Pairs of times, old and new -> how far the clocks of two blogs are apart, at each time of the old one.

A blog that moved prints its times in another zone, and one with summer time is an hour more apart in half of the year. Such a distance is
no change of a single date: it is what the pairs around it have too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar

from checkup.moments import Clock, Stamp

QUARTER, HOUR = 900, 3_600  # seconds; all zones differ by quarters of an hour
_SAME = 60.0  # seconds; one of the two may print minutes only
_WIDEST = 26 * HOUR  # from UTC-12 to UTC+14
# Pairs that make a distance a clock's: three that agree are hardly edited one by one; a second clock (a zone that was set anew) needs ten,
# and a fifth of all. Conventions.
_FEWEST, _SECOND, _SHARE = 3, 10, 0.2
_NEAREST = 2  # pairs on either side that tell which of several clocks holds at a time

_YEAR = 365.2425 * 86_400  # seconds of a year on average (Gregorian calendar)

Agreement = Literal["same", "day", "unsure", "changed", "lost", "untold"]
"""Of two dates: the same; the same day, of which one side tells no more; a day apart, which a zone may explain; changed; gone in the new
blog; not told by the old one."""


@dataclass(frozen=True)
class Distances:
    """How far the new blog's clock is ahead (seconds), by the old blog's time; always 0 where no pair tells."""

    times: tuple[float, ...] = ()
    offsets: tuple[int, ...] = ()

    def at(self, when: float) -> frozenset[int]:
        """What may hold at a time: the distances of the nearest pairs before and after it, and of those nearest to its day of any year."""
        if len(self._distinct) == 1:
            return self._distinct
        seasons = self._seasons
        near = _around(self.offsets, bisect_left(self.times, when))
        return frozenset((*near, *(offset for _, offset in _around_circle(seasons, bisect_left(seasons, (when % _YEAR, 0))))))

    @cached_property
    def _distinct(self) -> frozenset[int]:
        return frozenset(self.offsets or (0,))

    @cached_property
    def _seasons(self) -> list[tuple[float, int]]:
        """The distances by the time of the year."""
        return sorted((when % _YEAR, offset) for when, offset in zip(self.times, self.offsets, strict=True))

    def counted(self) -> Counter[int]:
        """Distance -> how many pairs have it."""
        return Counter(self.offsets)


Item = TypeVar("Item")


def _around(row: Sequence[Item], here: int) -> Sequence[Item]:
    """The nearest items before a place in a row, and those from it on."""
    return row[max(0, here - _NEAREST) : here + _NEAREST]


def _around_circle(row: Sequence[Item], here: int) -> Sequence[Item]:
    """The same where the row's end is followed by its beginning, as a year's is."""
    return [row[k % len(row)] for k in range(here - _NEAREST, here + _NEAREST)] if row else []


def distances(pairs: Iterable[tuple[float, float]]) -> Distances:
    """The distances that many of the pairs (old time, new time) have in common."""
    told = sorted((old, _rounded(new - old)) for old, new in pairs)
    clean = [(old, offset) for old, offset in told if offset is not None]
    usual = _usual(Counter(offset for _, offset in clean), len(told))
    known = [(old, offset) for old, offset in clean if offset in usual]
    if len(usual) > 1:
        known = list(_with_company(known))
    return Distances(tuple(old for old, _ in known), tuple(offset for _, offset in known))


def _rounded(seconds: float) -> int | None:
    """The quarter of an hour that a distance is, None where it is none or wider than zones are."""
    nearest = round(seconds / QUARTER) * QUARTER
    return nearest if abs(seconds - nearest) < _SAME and abs(nearest) <= _WIDEST else None


def _usual(counts: Counter[int], total: int) -> frozenset[int]:
    """The distances that are clocks': the commonest, the same with summer time, and any other that very many pairs have."""
    if not counts:
        return frozenset()
    top = min(counts, key=lambda offset: (-counts[offset], abs(offset), offset))
    family = {o for o in counts if abs(o - top) == HOUR and counts[o] >= max(_FEWEST, total * _SHARE / 2)} | {top}
    family |= {o for o, n in counts.items() if n >= max(_SECOND, total * _SHARE)}
    held = sum(counts[o] for o in family)
    return frozenset(family) if top == 0 or (counts[top] >= _FEWEST and 2 * held > total) else frozenset({0})


def _with_company(known: Sequence[tuple[float, int]]) -> Iterator[tuple[float, int]]:
    """The pairs of which one of the nearest has the same distance: nearest in time, or in the time of the year, as summer time returns."""
    seasons = sorted(range(len(known)), key=lambda k: (known[k][0] % _YEAR, k))
    place = {k: at for at, k in enumerate(seasons)}
    for k, (when, offset) in enumerate(known):
        in_time = range(max(0, k - _NEAREST), min(len(known), k + _NEAREST + 1))
        near = {*in_time, *_around_circle(seasons, place[k]), *_around_circle(seasons, place[k] + 1)}
        if any(known[other][1] == offset for other in near - {k}):
            yield when, offset


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clocks of the two blogs, and their distances as far as they are known."""

    old: Clock
    new: Clock
    apart: Distances = Distances()

    def pair(self, old: Stamp, new: Stamp) -> tuple[float, float] | None:
        """Both moments, None where one of them tells less than the minute."""
        if not (is_exact(old) and is_exact(new)) or old[0] is None or new[0] is None:
            return None
        return self.old.epoch(old[0]), self.new.epoch(new[0])

    def minute(self, new: Stamp) -> int | None:
        """The minute of a date of the new blog, None where it tells less."""
        return int(self.new.epoch(new[0]) // 60) if is_exact(new) and new[0] is not None else None

    def minutes(self, old: Stamp) -> frozenset[int]:
        """The minutes on the new blog's clock at which something with this date of the old one may stand."""
        if not is_exact(old) or old[0] is None:
            return frozenset()
        when = self.old.epoch(old[0])
        return frozenset(int((when + offset) // 60) + more for offset in self.apart.at(when) for more in (-1, 0, 1))

    def agree(self, old: Stamp, new: Stamp) -> Agreement:
        """What two dates of one thing say of each other."""
        if old[0] is None:
            return "untold"
        if new[0] is None:
            return "lost"
        if (moments := self.pair(old, new)) is not None:
            apart = moments[1] - moments[0]
            return "same" if any(abs(apart - offset) < _SAME for offset in self.apart.at(moments[0])) else "changed"
        days = abs((new[0].date() - old[0].date()).days)
        return "day" if days == 0 else "unsure" if days == 1 else "changed"


def is_exact(stamp: Stamp) -> bool:
    """Whether a date tells the minute."""
    return stamp[0] is not None and stamp[1] in ("second", "minute")


def is_turned_round(old: Stamp, new: Stamp) -> bool:
    """Whether the two dates are one with its day and month changed round."""
    if old[0] is None or new[0] is None:
        return False
    return old[0].day != old[0].month and (old[0].year, old[0].month, old[0].day) == (new[0].year, new[0].day, new[0].month)

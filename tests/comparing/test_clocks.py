"""How far two clocks are apart is told by many dates together; a single date that differs is a change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from checkup.comparing.clocks import Clocks, Stamp, distances, is_turned_round
from checkup.model import Precision
from checkup.moments import Clock

WEEK = 7 * 86_400.0
HOUR = 3_600


def stamp(day: int, hour: int = 9, precision: Precision = "second", month: int = 5) -> Stamp:
    return datetime(2015, month, day, hour, tzinfo=UTC), precision


def test_a_whole_shift_is_a_clock() -> None:
    """Where nearly all pairs are five hours apart, five hours are no change and none is one."""
    apart = distances([(n * WEEK, n * WEEK + 5 * HOUR) for n in range(20)])
    assert apart.at(3 * WEEK) == {5 * HOUR}
    clocks = Clocks(Clock(), Clock(), apart)
    assert clocks.agree(stamp(3), stamp(3, 14)) == "same"
    assert clocks.agree(stamp(3), stamp(3)) == "changed"


@pytest.mark.parametrize("shifts", [[3_700], [12 * 60], [30 * HOUR]])
def test_what_no_zone_explains_is_no_clock(shifts: list[int]) -> None:
    """Distances that are no quarters of an hour, or wider than zones are, stay changes however many there are."""
    apart = distances([(n * WEEK, n * WEEK + shifts[0]) for n in range(20)])
    assert apart.at(WEEK) == {0}


def test_few_equal_edits_are_no_clock() -> None:
    """Three comments of thirty that were set five hours later are three changes."""
    apart = distances([(n * WEEK, n * WEEK + (5 * HOUR if n in (7, 8, 9) else 0)) for n in range(30)])
    assert apart.at(8 * WEEK) == {0}


def test_summer_time() -> None:
    """An hour more in half of each year is the clock's, on sparse blogs too; one date that is an hour off its season is a change."""
    winter_days = [(n * WEEK * 2, 2 * HOUR if 13 < (n * 2) % 52 < 40 else HOUR) for n in range(80)]
    apart = distances([(when, when + offset) for when, offset in winter_days])
    assert all(offset in apart.at(when) for when, offset in winter_days)
    edited = [(when, when + offset + (HOUR if k == 53 else 0)) for k, (when, offset) in enumerate(winter_days)]
    assert winter_days[53][1] == HOUR, "a winter date"
    assert 2 * HOUR not in distances(edited).at(winter_days[53][0])


def test_dates_to_the_day() -> None:
    """The same day is all that can be told; a day apart may be a zone; two are a change; a date that is gone is lost."""
    clocks = Clocks(Clock(), Clock())
    assert clocks.agree(stamp(3), stamp(3, 0, "day")) == "day"
    assert clocks.agree(stamp(3), stamp(4, 0, "day")) == "unsure"
    assert clocks.agree(stamp(3), stamp(5, 0, "day")) == "changed"
    assert clocks.agree(stamp(3), (None, "none")) == "lost"
    assert clocks.agree((None, "none"), stamp(3)) == "untold"


def test_minutes_and_seconds() -> None:
    """A theme that prints minutes only drops up to 59 seconds."""
    when = datetime(2015, 5, 3, 9, 30, 59, tzinfo=UTC)
    clocks = Clocks(Clock(), Clock())
    assert clocks.agree((when, "second"), (when.replace(second=0), "minute")) == "same"
    assert clocks.agree((when, "second"), (when - timedelta(minutes=1), "second")) == "changed"


def test_zones_of_the_two_blogs() -> None:
    """A local time of a blog whose zone is known and the same moment in UTC are the same."""
    local = datetime(2015, 5, 3, 11, 0)  # noqa: DTZ001 - a page's local time
    assert Clocks(Clock(120), Clock()).agree((local, "minute"), stamp(3)) == "same"


def test_day_and_month_changed_places() -> None:
    """5 March and 3 May of one year are each other turned round; 4 April has no such twin."""
    assert is_turned_round(stamp(3), stamp(5, month=3))
    assert not is_turned_round(stamp(3), stamp(4))
    assert not is_turned_round(stamp(4, month=4), stamp(4, month=4))

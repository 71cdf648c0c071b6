"""A blog's times are read in the blog's zone, and put in order as far as they tell."""

from __future__ import annotations

import ast
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checkup
from checkup.model import Precision
from checkup.moments import DAY, UTC_CLOCK, Clock, Stamp

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NAIVE_NOON = datetime(2026, 3, 1, 12)  # noqa: DTZ001 - as pages print it
EAST = Clock(120)


def test_a_time_without_zone_is_the_blogs_own() -> None:
    """Two hours east, the blog's noon comes two hours before that of UTC; a time with a zone needs no clock."""
    assert EAST.epoch(NAIVE_NOON) == EAST.epoch(NOON) - 7200
    assert EAST.epoch(NOON) == UTC_CLOCK.epoch(NOON) == UTC_CLOCK.epoch(NAIVE_NOON) == NOON.timestamp()
    assert EAST.epoch(NOON.astimezone(timezone(timedelta(hours=-8)))) == NOON.timestamp()


@pytest.mark.parametrize("offset", [None, 841, -841, 10**9])
def test_a_zone_that_nobody_lives_in_is_none(offset: int | None) -> None:
    """An unknown or impossible offset reads times as UTC and raises nothing."""
    assert Clock(offset).epoch(NAIVE_NOON) == NOON.timestamp()
    assert Clock(offset).at(NOON.timestamp()) == NOON


def test_a_day_begins_and_ends_in_the_blogs_zone() -> None:
    """From the first moment to the last second; a time of day is left alone."""
    assert EAST.start_of(date(2026, 3, 1)) == datetime(2026, 2, 28, 22, tzinfo=UTC)
    assert EAST.end_of(date(2026, 3, 1)) == datetime(2026, 3, 1, 21, 59, 59, tzinfo=UTC)
    assert EAST.end_of(NAIVE_NOON) == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert EAST.end_of(NOON) == NOON
    assert EAST.at(NOON.timestamp()).hour == 14


def test_a_day_allows_every_moment_of_it() -> None:
    """A date alone spans its day, any other stamp is one moment."""
    day = datetime(2026, 3, 1)  # noqa: DTZ001 - as pages print it
    assert EAST.span(day, "day") == (EAST.epoch(day), EAST.epoch(day) + DAY)
    assert EAST.span(NOON, "minute") == (NOON.timestamp(), NOON.timestamp())


def stamp(text: str, precision: Precision = "second", zone: timezone | None = UTC) -> Stamp:
    return datetime.fromisoformat(text).replace(tzinfo=zone), precision


ORDERS = {
    "times of day": (["2026-03-02T10:00", "2026-03-01T10:00", "2026-03-01T09:00"], ["second"] * 3, [2, 1, 0]),
    "days only": (["2026-03-02", "2026-03-01", "2026-03-01"], ["day"] * 3, [1, 2, 0]),
    "a day among times": (["2026-03-01T23:00", "2026-03-01", "2026-03-01T08:00"], ["second", "day", "second"], [1, 2, 0]),
    "the same minute": (["2026-03-01T10:05", "2026-03-01T10:05:40", "2026-03-01T10:04"], ["minute", "second", "minute"], [2, 0, 1]),
    "equal": (["2026-03-01T10:05"] * 3, ["second"] * 3, [0, 1, 2]),
    "none": ([], [], []),
}


@pytest.mark.parametrize("name", ORDERS)
def test_stamps_are_put_in_order_as_far_as_they_tell(name: str) -> None:
    """Surely earlier comes first; what may be either way round stays as given."""
    texts, precisions, expected = ORDERS[name]
    assert UTC_CLOCK.in_order([stamp(t, p) for t, p in zip(texts, precisions, strict=True)]) == expected  # type: ignore[arg-type]


def test_times_with_and_without_zone_share_one_order() -> None:
    """The blog's own 11 o'clock, two hours east, comes before 10 o'clock UTC."""
    mixed = [stamp("2026-03-01T10:00"), stamp("2026-03-01T11:00", zone=None)]
    assert EAST.in_order(mixed) == [1, 0]
    assert UTC_CLOCK.in_order(mixed) == [0, 1]


def test_the_undated_stays_where_it_was_given() -> None:
    """Between two that are in order nothing moves."""
    assert UTC_CLOCK.in_order([stamp("2026-03-01T10:00"), (None, "none"), stamp("2026-03-02T10:00")]) == [0, 1, 2]


STAMPS = st.lists(
    st.tuples(st.one_of(st.none(), st.integers(0, 200_000)), st.sampled_from(("day", "minute", "second"))).map(
        lambda pair: (None, "none") if pair[0] is None else (datetime.fromtimestamp(pair[0], UTC), pair[1])
    ),
    max_size=12,
)


@settings(deadline=None)
@given(STAMPS)
def test_the_order_never_contradicts_the_stamps(stamps: list[Stamp]) -> None:
    """Every place once; nothing before what is surely earlier; what is in order already is left alone."""
    order = UTC_CLOCK.in_order(stamps)
    assert sorted(order) == list(range(len(stamps)))
    width = {"day": DAY - 1, "minute": 59}
    for at, one in enumerate(order):
        for other in order[at + 1 :]:
            (a, _), (b, precision) = stamps[one], stamps[other]
            if a is not None and b is not None:
                assert a.timestamp() <= b.timestamp() + width.get(precision, 0)
    again = [stamps[i] for i in order]
    assert UTC_CLOCK.in_order(again) == list(range(len(stamps)))


def test_a_list_may_run_backwards() -> None:
    """Newest first throughout; equal stamps say nothing, one step forward ends it."""
    down = [stamp("2026-03-03"), (None, "none"), stamp("2026-03-03"), stamp("2026-03-01", zone=None)]
    assert UTC_CLOCK.runs_backwards(down)
    assert not UTC_CLOCK.runs_backwards([*down, stamp("2026-03-02")])
    assert not UTC_CLOCK.runs_backwards([stamp("2026-03-01"), stamp("2026-03-01")])


# Who else may turn times without zone into moments: readers of formats whose fields are in UTC by definition, and the room that reads
# zones off pages.
ALLOWED = {"sources/wxr.py", "sources/_wordpress_records.py", "dates/"}


def test_only_moments_reads_times_without_zone() -> None:
    """Nobody else calls `.timestamp()` or puts a zone on a time."""
    package = Path(checkup.__file__).parent
    guilty = set()
    texts = {path: path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    for path, text in texts.items():
        for node in ast.walk(ast.parse(text)) if "timestamp" in text or "tzinfo" in text else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                zones = [k.value for k in node.keywords if k.arg == "tzinfo"]
                put = node.func.attr == "replace" and any(not (isinstance(z, ast.Constant) and z.value is None) for z in zones)
                if put or node.func.attr == "timestamp":
                    guilty.add(path.relative_to(package).as_posix())
    assert {p for p in guilty - {"moments.py"} if not p.startswith(tuple(ALLOWED))} == set()


@pytest.mark.parametrize("offset", [840, -840])
def test_the_widest_zones_are_zones(offset: int) -> None:
    """Fourteen hours either way."""
    assert Clock(offset).epoch(NAIVE_NOON) == NOON.timestamp() - offset * 60


@pytest.mark.parametrize(
    ("hidden", "exact", "either"),
    [
        (("2026-03-01", "day"), "2026-03-01T23:59:59", True),
        (("2026-03-01", "day"), "2026-03-02T00:00:00", False),
        (("2026-03-01T10:04", "minute"), "2026-03-01T10:04:59", True),
        (("2026-03-01T10:04", "minute"), "2026-03-01T10:05:00", False),
    ],
)
def test_what_a_stamp_hides_ends_with_its_last_second(hidden: tuple[str, Precision], exact: str, either: bool) -> None:
    """In the day or minute itself either may have come first; what comes after it is surely later."""
    assert UTC_CLOCK.in_order([stamp(exact), stamp(*hidden)]) == ([0, 1] if either else [1, 0])

"""The window bounds what is fetched."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from checkup.config import WindowTable
from checkup.crawling.window_bound import earliest, newest_only, too_old

HOST = "https://b.example"


def test_the_window_bounds_what_is_fetched() -> None:
    """Only what is certainly older is left out; months end at `as_of` where that is given."""
    now = datetime(2026, 3, 31, tzinfo=UTC)
    start = earliest(WindowTable(months=1), now)
    assert start == datetime(2026, 2, 26, tzinfo=UTC)
    assert earliest(WindowTable(months=12, as_of=date(2020, 5, 1)), now) == datetime(2019, 4, 29, 23, 59, 59, tzinfo=UTC)
    assert earliest(WindowTable(posts=5), now) is None
    assert too_old(HOST + "/2026/01/x/", None, start)
    assert not too_old(HOST + "/2026/02/x/", None, start)
    assert too_old(HOST + "/x/", datetime(2026, 2, 25, tzinfo=UTC), start)
    assert not too_old(HOST + "/x/", None, start)


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (WindowTable(), None),
        (WindowTable(all=True), None),
        (WindowTable(since=date(2026, 2, 3)), datetime(2026, 2, 1, tzinfo=UTC)),
        (WindowTable(months=12 * 2026), None),
        (WindowTable(months=1, as_of=datetime(2026, 1, 31, 12)), datetime(2025, 12, 29, 12, tzinfo=UTC)),  # noqa: DTZ001 - as in TOML
        (
            WindowTable(months=1, as_of=datetime(2026, 1, 31, 12, tzinfo=timezone(timedelta(hours=2)))),
            datetime(2025, 12, 29, 10, tzinfo=UTC),
        ),
    ],
)
def test_two_days_of_slack_before_the_start(window: WindowTable, expected: datetime | None) -> None:
    """Dates of feeds may be a zone off; where no start can be told every post may count."""
    assert earliest(window, datetime(2026, 3, 31, tzinfo=UTC)) == expected


def test_a_post_on_the_border_is_fetched() -> None:
    """Exactly at the start counts, a second before does not; a time without a zone is taken as UTC; nothing is too old without a start."""
    start = datetime(2026, 2, 1, tzinfo=UTC)
    second = timedelta(seconds=1)
    assert not too_old(HOST + "/x/", start, start)
    assert too_old(HOST + "/x/", start - second, start)
    assert not too_old(HOST + "/x/", start.replace(tzinfo=None), start)
    assert too_old(HOST + "/x/", (start - second).replace(tzinfo=None), start)
    assert not too_old(HOST + "/x/", start - second, None)
    assert not too_old(HOST + "/2020/01/x/", start, start)  # its date tells more than its address
    assert too_old(HOST + "/2026/01/31/x/", None, start)
    assert not too_old(HOST + "/2026/02/01/x/", None, start)


def test_the_newest_posts_are_enough_only_for_a_checkup_of_today() -> None:
    """With an earlier moment nobody knows beforehand which posts are the newest."""
    assert newest_only(WindowTable(posts=5)) == 5
    assert newest_only(WindowTable(posts=5, as_of=date(2020, 1, 1))) is None
    assert newest_only(WindowTable(months=5)) is None

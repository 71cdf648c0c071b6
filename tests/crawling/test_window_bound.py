"""The window bounds what is fetched."""

from __future__ import annotations

from datetime import UTC, date, datetime

from checkup.config import WindowTable
from checkup.crawling.window_bound import earliest, too_old

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

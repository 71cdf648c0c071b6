"""Dates that are printed without their year: which year they lie in, and what is none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checkup import dates
from checkup.dates import When
from tests.test_dates_borders import shown


@pytest.mark.parametrize(
    ("text", "since", "expected"),
    [
        ("Jun 20th at 2:41 am", (2019, 6, 19), "2019-06-20T02:41"),
        ("Jun 18", (2019, 6, 19), "2019-06-18"),  # a day's grace
        ("Jun 17", (2019, 6, 19), "2020-06-17"),
        ("20 de junio", (2019, 6, 19), "2019-06-20"),
        ("3. Januar, 9:05", (2019, 11, 1), "2020-01-03T09:05"),
        ("Feb 29", (2017, 3, 1), "2020-02-29"),
        ("Feb 29", (2016, 3, 2), "2020-02-29"),
        ("Feb 29", (2096, 3, 2), None),  # 2100 has none, and later is out of reach
        ("Feb 30", (2016, 3, 2), None),
        ("June 20, 2018", (2019, 6, 19), None),  # a year is printed: it is read as it stands
        ("June 20 '18", (2019, 6, 19), None),
        ("version 20.6", (2019, 6, 19), None),
        ("loaf 20", (2019, 6, 19), None),
        ("April 9 years ago", (2019, 6, 19), None),  # a reader called so
        ("June 5 giorni fa", (2019, 6, 19), None),
        ("April 9", (2019, 1, 19), "2019-04-09"),
        ("1月15日 14:30", (2014, 1, 3), "2014-01-15T14:30"),
        ("1월 15일", (2014, 2, 3), "2015-01-15"),
        ("13月15日", (2014, 1, 3), None),
    ],
)
def test_a_date_without_a_year_lies_in_the_first_year_that_fits(text: str, since: tuple[int, int, int], expected: str | None) -> None:
    """No earlier than the day given, a day's grace for zones; and the stretch is that of the text as it stands."""
    found = dates.search_since(text, datetime(*since, 12, tzinfo=UTC), language=None)
    assert (shown(found[0]) if found else None) == expected
    assert found is None or text[found[1] : found[2]].rstrip() == text


def test_the_stretch_of_a_date_without_a_year_is_its_own() -> None:
    """What stands behind the date stays outside."""
    assert dates.search_since("Ann, Jun 20 Liked by Greta", datetime(2019, 6, 19, tzinfo=UTC)) == (
        When(datetime(2019, 6, 20), "day"),  # noqa: DTZ001 - the page tells no zone
        5,
        11,
    )
    assert dates.yearless("Ann, Jun 20 Liked by Greta") == (5, 11)
    assert dates.yearless("Ann, Jun 20, 2019") is None

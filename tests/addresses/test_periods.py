"""Addresses that name nothing but a span of time."""

from __future__ import annotations

import pytest

from checkup.addresses import Period, Sort, period_of, sort_of


@pytest.mark.parametrize(
    ("path", "period"),
    [
        ("/2012/", Period.YEAR),
        ("/notes/2012/04", Period.MONTH),
        ("/2012/4/5/", Period.DAY),
        ("/2012/10/default.aspx", Period.MONTH),
        ("/2012/10/05/index.php", Period.DAY),
        ("/?m=201204", Period.MONTH),
        ("/?date=20120405", Period.DAY),
        ("/diary.cgi?date=2012-04-05", Period.DAY),
        ("/?date=20120405-6", Period.DAYS),
        ("/?year=2012", Period.YEAR),
        ("/2012/04/05/rye", None),
        ("/2012/13/05/", None),
        ("/?p=201204", None),
        ("/?date=201204&id=3", None),
        ("/?date=2012040", None),
        ("/", None),
    ],
)
def test_a_span_is_all_that_the_address_names(path: str, period: Period | None) -> None:
    """In folders, or as the one parameter that holds a time; a name or a number beside it makes it a post's."""
    assert period_of(f"http://shed.example{path}") is period


@pytest.mark.parametrize(("query", "sort"), [("date=201204", Sort.DATED), ("m=20120405", Sort.DATED), ("date=20120405", Sort.OTHER)])
def test_a_crawl_takes_months_for_lists_and_a_diarys_days_for_posts(query: str, sort: Sort) -> None:
    """The platform that calls the parameter "m" lists its posts by days, too."""
    assert sort_of(f"http://shed.example/?{query}") is sort

"""Dates with what stands before and behind them: weekdays, names that are spelled as weekdays, figures at the end of a name."""

from __future__ import annotations

from datetime import date

import pytest

from checkup import dates


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Сб, 11/08/2024 - 07:30 — Yuki", "Yuki"),
        ("Sat., 8 Nov 2024 - 07:30 | P. Hadley", "P. Hadley"),
        ("Sam, 8 November 2024", "Sam"),
    ],
)
def test_a_short_weekday_is_the_dates_where_a_name_stands_behind(text: str, name: str) -> None:
    """A dash and another word behind the date make it so; else it is taken for a name."""
    found = dates.search(text)
    assert found is not None
    assert (text[: found[1]] + text[found[2] :].lstrip()).strip(" ,—|") == name


@pytest.mark.parametrize("line", ["#1 dimanche 13 septembre 2026 - 09:35 - Ann", "2 Sunday 13 September 2026", "Comment 3 Sun 13 Sep 2026"])
def test_a_number_and_a_weekday_before_a_date_hide_it_not(line: str) -> None:
    """ "1 Sunday 13" looks like the beginning of a date and is none; the date begins within it."""
    found = dates.search(line)
    assert found is not None
    assert found[0].value.date() == date(2026, 9, 13)


@pytest.mark.parametrize("text", ["kelp2 - April 20, 2011", "anna7 20 April 2011", "kelp2, 20. April 2011"])
def test_a_figure_at_the_end_of_a_name_begins_no_date(text: str) -> None:
    """The "2" of a login is no day, although a month and a number follow it: a year stands behind them."""
    found = dates.search(text)
    assert found is not None
    assert f"{found[0].value:%Y-%m-%d}" == "2011-04-20"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dolores Paz 3 marzo 2012, 10:20", "Dolores Paz"),
        ("Ilse Per 3. Mai 2012", "Ilse Per"),
        ("Bogdan Ter, 3 maja 2012", "Bogdan Ter,"),
        ("Ann Lee Fri 3 May 2012", "Ann Lee"),
        ("Odile Mer 3 mai 2012", "Odile"),
        ("Ivo Hora pon 3. svibnja 2012", "Ivo Hora"),
        ("Ann Lee Fri 03/05/2012", "Ann Lee"),
    ],
)
def test_a_weekday_goes_with_its_month(text: str, name: str) -> None:
    """A short word that is a weekday only in another language than the month is the end of a name; numbers and other months take any."""
    found = dates.search(text)
    assert found is not None
    assert text[: found[1]].strip() == name

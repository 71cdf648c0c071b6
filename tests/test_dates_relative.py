"""Dates that count back from the time of reading: moments where that is known, and in a line the stretch that they take."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest

from checkup import dates
from checkup.dates import When, _relative
from checkup.word_search import small_letters
from tests.text.random_matches import random_match


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 hours ago", When(datetime(2008, 5, 14, tzinfo=UTC), "day")),
        ("25 minutes ago", When(datetime(2008, 5, 14, 8, 47, tzinfo=UTC), "minute")),
        ("vor 2 Tagen", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("il y a 3 jours", When(datetime(2008, 5, 11, tzinfo=UTC), "day")),
        ("hace una semana", When(datetime(2008, 5, 7, tzinfo=UTC), "day")),
        ("3日前", When(datetime(2008, 5, 11, tzinfo=UTC), "day")),
        ("yesterday at 9:12 pm", When(datetime(2008, 5, 13, 21, 12), "minute")),  # noqa: DTZ001
        ("2 weeks, 3 days ago", When(datetime(2008, 4, 27, tzinfo=UTC), "day")),
        ("3 days 10 hours ago", When(datetime(2008, 5, 10, tzinfo=UTC), "day")),
        ("vor 2 Wochen und 1 Tag", When(datetime(2008, 4, 29, tzinfo=UTC), "day")),
        ("for 2 dager siden", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("před 2 dny", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("2 napja", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("πριν από 2 ημέρες", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("2 дні тому", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("преди 2 дни", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("prije 2 dana", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("2 ngày trước", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("2 วันที่แล้ว", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("2 दिन पहले", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("לפני 2 ימים", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("2d ago", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("hace unos 2 días", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("неделю назад", When(datetime(2008, 5, 7, tzinfo=UTC), "day")),
        ("včera", When(datetime(2008, 5, 13, tzinfo=UTC), "day")),
        ("i går kl. 21:12", When(datetime(2008, 5, 13, 21, 12), "minute")),  # noqa: DTZ001
        ("à l'instant", When(datetime(2008, 5, 14, 9, 12, tzinfo=UTC), "minute")),
        ("2 ημέρες πριν", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("2 dni nazaj", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("пред 2 дена", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("преди един ден", When(datetime(2008, 5, 13, tzinfo=UTC), "day")),
        ("antaŭ 2 tagoj", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("2 วัน มาแล้ว", When(datetime(2008, 5, 12, tzinfo=UTC), "day")),
        ("před 1 den", When(datetime(2008, 5, 13, tzinfo=UTC), "day")),
        ("25 хв. тому", When(datetime(2008, 5, 14, 8, 47, tzinfo=UTC), "minute")),
        ("25 minit yang lalu", When(datetime(2008, 5, 14, 8, 47, tzinfo=UTC), "minute")),
        ("2 weeks, 3 posts ago", None),
        ("1 month, 2 days ago", None),
        ("2 years ago", None),
        ("in the 3 days ago lived", None),
    ],
)
def test_relative_dates_count_from_the_time_of_fetching(text: str, expected: When | None) -> None:
    """With `now` they are dates, as exact as their unit; months and years say too little."""
    assert expected == dates.read(text, now=datetime(2008, 5, 14, 9, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    "text", ["3hrs ago", "5mins ago", "3 godz. temu", "5 мин. назад", "před 3 hod", "3 dk önce", "2 years ago", "há 2 anos"]
)
def test_units_that_are_written_short_are_a_date_too(text: str) -> None:
    """Also where nobody can say of which day."""
    assert dates.relative(text) == (0, len(text))
    assert dates.relative(f"Ann {text}") == (4, 4 + len(text))


@pytest.mark.parametrize("text", ["we came 3 days", "yesterday we came", "for 3 people", "vor 3 Leuten", "temu"])
def test_other_words_with_a_number_are_none(text: str) -> None:
    """A number and a unit alone, or a day's word within a sentence, count from nothing."""
    assert dates.relative(text) is None


def test_here_is_no_day() -> None:
    """French "hier" is yesterday, German and Dutch "hier" is here."""
    assert dates.relative("hier", language="fr") == (0, 4)
    assert dates.relative("Hier", language="de") is None


def test_every_date_within_a_line_holds_a_word_that_is_looked_for_first() -> None:
    """Lines without one are not searched: no way to say it may be lost so."""
    dice = Random(4)
    made = [small_letters(f" {random_match(_relative._WITHIN.pattern, dice)} ") for _ in range(1200)]
    assert [text for text in made if not (_relative._PAST.stands_alone_in(text) or _relative._JOINED.stands_in(text))] == []
    expressions = (_relative._TODAY_WITHIN, _relative._LONE_WITHIN)
    said = [small_letters(random_match(expression.pattern, dice)) for expression in expressions for _ in range(300)]
    assert [text for text in said if not _relative._WORDS.stands_in(text)] == []

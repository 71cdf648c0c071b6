"""Human dates on both sides of each border: hours, years, lengths, strangers, zones, what counts back from now."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checkup import dates
from checkup.dates import When

NOW = datetime(2008, 5, 14, 9, 12, 40, tzinfo=UTC)


def said(text: str, **more: object) -> str | None:
    """The date in `text` as ISO text, cut to its precision."""
    found = dates.read(text, **more)  # type: ignore[arg-type]
    return None if found is None else shown(found)


def shown(when: When) -> str:
    return when.value.isoformat()[: {"day": 10, "minute": 16, "second": 19}[when.precision]]


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("12:00 am", "00:00"), ("12:59 am", "00:59"), ("1:00 am", "01:00"), ("11:59 am", "11:59"), ("12:00 pm", "12:00"),
        ("12:59 pm", "12:59"), ("1:00 pm", "13:00"), ("11:59 pm", "23:59"), ("0:00", "00:00"), ("23:59", "23:59"), ("24:00", None),
        ("9:59", "09:59"), ("9:60", None), ("13:00 pm", "13:00"), ("9:12:59", "09:12:59"), ("9:12:60", None),
    ],
)  # fmt: skip
def test_hours_minutes_and_seconds(clock: str, expected: str | None) -> None:
    """Noon and midnight, the last minute of a day, and what no clock shows: then the day alone is the date."""
    assert said(f"May 14, 2008 {clock}") == ("2008-05-14" if expected is None else f"2008-05-14T{expected}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14 May 1900", "1900-05-14"), ("14 May 1899", None), ("14 May 2199", "2199-05-14"), ("14 May 2200", None),
        ("14 May 69", "2069-05-14"), ("14 May 70", "1970-05-14"), ("14 May ’08", "2008-05-14"), ("14 May 00", "2000-05-14"),
        ("29 February 2008", "2008-02-29"), ("29 February 2009", None), ("31 April 2008", None), ("0 May 2008", None),
        ("32 May 2008", None),
        ("1 January 2008", "2008-01-01"), ("31 December 2008", "2008-12-31"),
        ("14/05/2543", "2000-05-14"), ("14/05/2500", "1957-05-14"), ("14/05/2499", None), ("14/05/2700", "2157-05-14"),
        ("14/05/2701", None),
        ("14 พ.ค. 2443", "1900-05-14"), ("14 พ.ค. 2442", None),
        ("2008年0月14日", None), ("2008年13月14日", None), ("2008年12月31日", "2008-12-31"), ("平成20年5月14日", "2008-05-14"),
        ("令和元年5月14日", "2019-05-14"), ("08年5月14日", "2008-05-14"),
    ],
)  # fmt: skip
def test_years_months_and_days(text: str, expected: str | None) -> None:
    """The first and the last year, two digits, Buddhist years and eras, days that a month does not have."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("03/04/2008", {}, "2008-03-04"), ("03/04/2008", {"language": "en"}, "2008-03-04"),
        ("03/04/2008", {"language": "de"}, "2008-04-03"),
        ("03.04.2008", {}, "2008-04-03"), ("03.04.2008", {"language": "en"}, "2008-04-03"), ("03-04-2008", {}, "2008-03-04"),
        ("03-04-08", {}, "2008-04-03"), ("03/04/08", {}, "2008-03-04"),
        ("03/04/2008", {"order": "DMY"}, "2008-04-03"), ("03.04.2008", {"order": "MDY"}, "2008-03-04"),
        ("13/04/2008", {"order": "MDY"}, "2008-04-13"), ("04/13/2008", {"order": "DMY"}, "2008-04-13"), ("13/13/2008", {}, None),
        ("08/04/03", {"order": "YMD"}, "2008-04-03"), ("08/04/03", {"language": "ja"}, "2008-04-03"),
        ("08.04.03", {"language": "ja"}, "2003-04-08"), ("08.04.03", {"language": "ko"}, "2008-04-03"),
        ("03/04/2008", {"order": "YMD"}, "2008-03-04"), ("2008/4/3", {}, "2008-04-03"), ("2008/4/333", {}, None),
        ("3/4/8", {}, None), ("123/4/2008", {}, None), ("8/04/03", {"order": "YMD"}, "2003-08-04"), ("2008.5. 14.", {}, "2008-05-14"),
        ("2008.13. 14.", {}, None), ("2008/4/2008", {}, None), ("2008. 5. 14.", {}, "2008-05-14"),
        ("32/04/03", {"order": "YMD"}, "2032-04-03"),
    ],
)  # fmt: skip
def test_dates_in_numbers_alone(text: str, more: dict[str, str], expected: str | None) -> None:
    """The given order, then the language's, then the mark between the numbers; a number that can be no month turns it round."""
    assert said(text, **more) == expected


@pytest.mark.parametrize(
    ("words", "strangers", "read"),
    [
        ("by Ann May 14, 2008", 2, True), ("by Ann Lee May 14, 2008", 2, True), ("by Ann Lee Hill Moor May 14, 2008", 2, False),
        ("Ann May 14, 2008", 0, False), ("May 14, 2008", 0, True), ("Ann May 14, 2008", 1, True),
        ("Ann Lee Hill May 14, 2008", 2, True), ("Ann Lee Hill May 14, 2008 7 said", 2, False),
    ],
)  # fmt: skip
def test_few_words_may_stand_beside_a_date(words: str, strangers: int, read: bool) -> None:
    """Two names are a byline, a sentence is prose; one more word is let pass where no other number stands there; 0 means none."""
    assert (said(words, strangers=strangers) is not None) is read


@pytest.mark.parametrize(("length", "read"), [(240, True), (241, False)])
def test_a_text_of_more_than_240_characters_is_no_date(length: int, read: bool) -> None:
    """However it ends; `search` looks at the first 240 characters of any text."""
    text = "May 14, 2008".rjust(length)
    assert (said(text) is not None) is read
    assert (dates.search(text) is not None) is read
    assert dates.search("May 14, 2008".ljust(900)) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 second ago", "2008-05-14T09:12"), ("41 seconds ago", "2008-05-14T09:11"), ("1 minute ago", "2008-05-14T09:11"),
        ("13 min ago", "2008-05-14T08:59"), ("an hour ago", "2008-05-14"), ("9 hours ago", "2008-05-14"), ("10 hours ago", "2008-05-13"),
        ("1 day ago", "2008-05-13"), ("a week ago", "2008-05-07"), ("999 days ago", "2005-08-19"),
        ("today", "2008-05-14"), ("yesterday", "2008-05-13"), ("gestern um 9:12 Uhr", "2008-05-13T09:12"),
        ("today at 12:30 am", "2008-05-14T00:30"), ("today at 12:30 pm", "2008-05-14T12:30"), ("today at 1:30 pm", "2008-05-14T13:30"),
        ("today 23:59", "2008-05-14T23:59"), ("today 24:00", None), ("today 9:60", None), ("3 blinks ago", None), ("tomorrow", None),
        (f"{'about '}3 hours ago{' ' * 40}", "2008-05-14"),
    ],
)  # fmt: skip
def test_what_counts_back_from_now(text: str, expected: str | None) -> None:
    """Exact to the minute for seconds and minutes, to the day for more; midnight, noon and impossible hours."""
    assert said(text, now=NOW) == expected
    assert said(text) is None
    found = dates.read("today", now=NOW)
    assert found is not None
    assert (found.value.hour, found.value.minute, found.value.second) == (0, 0, 0)


@pytest.mark.parametrize(("length", "read"), [(60, True), (61, False)])
def test_a_relative_date_is_short(length: int, read: bool) -> None:
    """A sentence that begins like one is prose."""
    text = "3 hours ago" + "x".rjust(length - 11)
    assert (dates.read(text, now=NOW) is not None) is read


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [
        ("+0200", 120), ("+02:00", 120), ("-0930", -570), ("+1400", 840), ("+1500", None), ("+0260", None), ("+02", 120), ("UTC", 0),
        ("GMT+1", 60), ("GMT+14", 840), ("GMT+15", 0), ("CET", 60), ("XYZ", None), ("Z", 0), ("(UTC+5:30)", 330), ("EST-0500", -300),
    ],
)  # fmt: skip
def test_zones(zone: str, minutes: int | None) -> None:
    """Offsets up to fourteen hours, names that are clear; what no zone says leaves the time without one."""
    found = dates.read(f"14 May 2008 09:12 {zone}")
    assert found is not None
    offset = found.value.utcoffset()
    assert (None if offset is None else offset.total_seconds() / 60) == minutes


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["32/04/03"], "YMD"), (["31/04/03"], "DMY"), (["13/12/2008"], "DMY"), (["12/12/2008"], None), (["13/13/2008"], None),
        (["12/13/2008"], "MDY"), (["12/13/00"], None), (["13/04/2008"] * 19 + ["04/13/2008"], "DMY"),
        (["13/04/2008"] * 18 + ["04/13/2008"], None), (["04/13/2008"] * 19 + ["13/04/2008"], "MDY"),
    ],
)  # fmt: skip
def test_what_a_blogs_numbers_teach(texts: list[str], order: str | None) -> None:
    """One number above twelve (31 for a year) settles it; one contradiction in twenty is a slip, one in nineteen is a doubt."""
    assert dates.learn_order(texts) == order


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1900-01-01", "1900-01-01"), ("1899-12-31", None), ("2008-05-14T24:00", None), ("2008-05-14T23:59:59", "2008-05-14T23:59:59"),
        ("2008-05-14T23:60", None), ("2008-12-31", "2008-12-31"), ("2008-13-01", None), ("2008-00-10", None),
        ("2008-05-14T9:12", "2008-05-14T09:12"),
    ],
)  # fmt: skip
def test_machine_dates_at_their_ends(text: str, expected: str | None) -> None:
    """The first year, the last second of a day, months and hours that do not exist."""
    found = dates.read_iso(text)
    assert (None if found is None else shown(found)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14.5.2008 9.12", "2008-05-14T09:12"), ("14.5.2008, 9.12", "2008-05-14T09:12"), ("9:12, 14 May 2008", "2008-05-14T09:12"),
        ("14 May 2008 and the rest of us met at 9:12", "2008-05-14"), ("14 May 2008 7 9:12", "2008-05-14"),
        ("14 May 2008T09:12", "2008-05-14T09:12"), ("8:00 14 May 2008 9:12", "2008-05-14T09:12"),
        ("14 May 2008" + " at".ljust(40) + "9:12", "2008-05-14T09:12"), ("14 May 2008" + " at".ljust(41) + "9:12", "2008-05-14"),
    ],
)  # fmt: skip
def test_a_time_belongs_to_the_date_beside_it(text: str, expected: str) -> None:
    """After the date before one in front of it; only connecting words, and at most forty characters, may stand between."""
    found = dates.search(text)
    assert found is not None
    assert shown(found[0]) == expected


@pytest.mark.parametrize("zero", [0x660, 0x6F0, 0x966, 0x9E6, 0xBE6, 0xE50, 0xFF10])
def test_every_script_has_its_own_digits(zero: int) -> None:
    """Arabic, Persian, Devanagari, Bengali, Tamil, Thai and full-width digits are digits, all ten of them."""
    for day in ("2013-04-26", "1958-10-07"):
        assert said("".join(chr(zero + int(c)) if c.isdigit() else c for c in day)) == day


@pytest.mark.parametrize("gap", "\u00a0\u202f\u2009\u3000\t\n\r\u200e\u200f\ufeff\u200b\u202a\u202b\u202c\u2066\u2067\u2069")
def test_every_kind_of_space_is_a_space(gap: str) -> None:
    """Spaces that do not break, narrow and wide ones, line ends and marks of direction may stand between the parts."""
    assert said(f"14{gap}May{gap}2008 9:12") == "2008-05-14T09:12"


@pytest.mark.parametrize(("mark", "plain"), [("\uff1a", ":"), ("\uff0f", "/"), ("\u2212", "-"), ("\u2010", "-"), ("\u2011", "-")])
def test_marks_of_other_scripts_are_their_plain_ones(mark: str, plain: str) -> None:
    """Full-width colons and slashes, and the hyphens that typography knows."""
    text = {":": "14 May 2008 9:12", "/": "2008/05/14", "-": "2008-05-14"}[plain]
    assert said(text.replace(plain, mark)) == said(text) is not None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("14 Mejju 2008", "mt", "2008-05-14"),
        ("14 Mejju 2008 09:12", "mt", "2008-05-14T09:12"),
        ("14 Mejju 2008 09:12:33", "mt", "2008-05-14T09:12:33"),
        ("14 Mejju 08", "mt", None),
        ("14 listopad 2008", "hr", "2008-10-14"),
        ("14 listopada 2008", "bs", "2008-10-14"),
        ("14 lis 2008", "hr", "2008-10-14"),
        ("14 lis 2008", "pl", "2008-11-14"),
    ],
)
def test_rare_languages_and_months_that_differ(text: str, language: str, expected: str | None) -> None:
    """What the library reads is as exact as it was printed; one word is two months in two languages."""
    assert said(text, language=language) == expected


@pytest.mark.parametrize("zero", [0x660, 0x6F0, 0x966, 0x9E6, 0xBE6, 0xE50, 0xFF10])
def test_digits_of_every_script_are_digits(zero: int) -> None:
    """Arabic, Persian, Hindi, Bengali, Tamil, Thai and wide ones, from zero to nine."""
    for text, expected in (("13/04/2008", "2008-04-13"), ("26/07/1995", "1995-07-26")):
        assert said("".join(chr(zero + int(c)) if c.isdigit() else c for c in text)) == expected


HOURS = {
    "UTC GMT UT WET": 0, "WEST BST CET MEZ MET": 1, "CEST MESZ EET SAST": 2, "EEST MSK": 3, "WIB": 7, "HKT SGT AWST": 8, "JST KST": 9,
    "ACST": 9.5, "AEST": 10, "ACDT": 10.5, "AEDT": 11, "NZST": 12, "NZDT": 13, "BRST": -2, "NDT": -2.5, "ADT BRT ART": -3, "NST": -3.5,
    "EDT AST": -4, "EST CDT": -5, "CST MDT": -6, "MST PDT": -7, "PST AKDT": -8, "AKST": -9, "HST": -10,
}  # fmt: skip


@pytest.mark.parametrize(("name", "hours"), [(name, hours) for names, hours in HOURS.items() for name in names.split()])
def test_zones_by_name(name: str, hours: float) -> None:
    """Hours east of UTC; summer time has a name of its own."""
    found = dates.read(f"14 May 2008 09:12 {name}")
    assert found is not None
    offset = found.value.utcoffset()
    assert offset is not None
    assert offset.total_seconds() == hours * 3600


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Monday, May 14, 2008", 0),
        ("samedi 14 mai 2008", 0),
        ("mardi 14 mai 2008", 6),  # five letters at the beginning may be a name
        ("Tue, May 14, 2008", 5),
        ("on Tue, May 14, 2008", 3),
        ("on mardi 14 mai 2008", 3),
        ("Ann May 14, 2008", 4),
        ("on Tuesday evening May 14, 2008", 19),
    ],
)
def test_a_date_begins_with_its_weekday(text: str, start: int) -> None:
    """Unless it is short and begins the text."""
    found = dates.search(text)
    assert found is not None
    assert found[1] == start


def test_line_breaks_and_marks_are_blanks() -> None:
    """In ASCII text as in any other."""
    for text in ("14\nMay\t2008", "14\u00a0May\u200f 2008", "14\rMay\u30002008"):
        assert said(text) == "2008-05-14"


def test_other_languages_need_a_day_and_a_year() -> None:
    """Asked of a slower reader: a month and a year alone are no date, nor is a long sentence or one without a year."""
    assert said("14 Mei 2008", language="af") == "2008-05-14"
    assert said("14 Mei 2008 09:12", language="af") == "2008-05-14T09:12"
    for text in ("Mei 2008", "14 Mei", "14 Mei 3008"):
        assert said(text, language="af") is None


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("9 hours ago", "09:00:00", "2008-05-14"),
        ("9 hours ago", "08:59:59", "2008-05-13"),
        ("2 days ago", "00:00:00", "2008-05-12"),
        ("2 days ago", "23:59:59", "2008-05-12"),
        ("2 weeks ago", "00:00:00", "2008-04-30"),
        ("2 weeks ago", "23:59:59", "2008-04-30"),
        ("yesterday", "23:59:59", "2008-05-13"),
    ],
)
def test_units_are_as_long_as_they_are(text: str, now: str, expected: str) -> None:
    """Counted to the second, from the first and the last of a day."""
    assert said(text, now=datetime.fromisoformat(f"2008-05-14T{now}+00:00")) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("14 listopada 2008", "hr", "2008-10-14"),
        ("14 listopad 2008", "hr", "2008-10-14"),
        ("14 lis 2008", "hr", "2008-10-14"),
        ("14 listopada 2008", "bs", "2008-10-14"),
        ("14 listopada 2008", "pl", "2008-11-14"),
        ("14 listopadu 2008", "cs", "2008-11-14"),
        ("14 במאי 2008", "he", "2008-05-14"),
        ("14 מאי 2008", "he", "2008-05-14"),
        ("2008. gada 14. maijs", "lv", "2008-05-14"),
        ("昭和63年5月14日", "ja", "1988-05-14"),
        ("3 May 2008 | 2008-05-14T09:12:13Z", None, "2008-05-14T09:12:13"),  # what machines read goes first
    ],
)
def test_names_and_orders_that_languages_share(text: str, language: str | None, expected: str) -> None:
    """One word for two months, words within words, the year before the day, eras."""
    assert said(text, language=language) == expected


# the years of the Persian calendar from 1380 to 1440 whose last month has 30 days, as Iran's official calendar has them
LONG_YEARS = (1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436)


def persian(year: int) -> str | None:
    return said(f"1 فروردین {year}")


def test_persian_years_are_as_long_as_the_calendar_has_them() -> None:
    """A long year is 366 days from one New Year to the next and has a 30th of its last month; any other has neither."""
    starts = {year: datetime.fromisoformat(persian(year) or "") for year in range(1380, 1441)}
    lengths = {year: (starts[year + 1] - starts[year]).days for year in range(1380, 1440)}
    assert lengths == {year: 366 if year in LONG_YEARS else 365 for year in range(1380, 1440)}
    assert [year for year in range(1380, 1441) if said(f"30 اسفند {year}")] == list(LONG_YEARS)


@pytest.mark.parametrize(
    ("year", "expected"), [(1380, "2001-03-21"), (1384, "2005-03-21"), (1388, "2009-03-21"), (1400, "2021-03-21"), (1404, "2025-03-21")]
)
def test_persian_new_years(year: int, expected: str) -> None:
    """The first of Farvardin on the day on which it was kept."""
    assert persian(year) == expected

"""Human dates: many languages, no invention, zones only where printed, fast."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import count

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from checkup import dates
from checkup.dates import When, _month_names
from tests.growth import assert_linear

MORNING = datetime(2008, 5, 14, 9, 12)  # noqa: DTZ001 - pages print local time
EVENING = MORNING.replace(hour=21)
DAY = MORNING.replace(hour=0, minute=0)
LATE_DAY = DAY.replace(year=2024, month=11, day=23)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("May 14th, 2008 at 9:12 am", None, MORNING),
        ("Wednesday, May 14, 2008 9:12 PM", "en", EVENING),
        ("9:12 AM, May 14, 2008", "en", MORNING),
        ("14 May 2008 | 9:12", "en", MORNING),
        ("Posted on 5/14/2008 at 9:12 pm", "en", EVENING),
        ("14. Mai 2008 um 9:12 Uhr", "de", MORNING),
        ("14.05, 2008 @ 9:12", "de", MORNING),
        ("14.05., 2008 um 09:12 Uhr", None, MORNING),
        ("05/14 2008 at 9:12 pm", "en", EVENING),
        ("14.5, 2008 - 21:12", "fr", EVENING),
        ("Version 2.5, 2008", "en", None),
        ("rated 4/5 2008", "en", None),
        ("Mittwoch, 14.05.2008, 09:12", "de", MORNING),
        ("le 14 mai 2008 à 9 h 12 min", "fr", MORNING),
        ("mercredi 14 mai 2008 à 21h12", "fr", EVENING),
        ("14 de mayo de 2008 a las 9:12 p. m.", "es", EVENING),
        ("mercoledì 14 maggio 2008 alle 9:12", "it", MORNING),
        ("14 de maio de 2008 às 09:12", "pt", MORNING),
        ("14 mei 2008 om 9:12", "nl", MORNING),
        ("14 d’abril de 2008 a les 9:12", "ca", MORNING.replace(month=4)),
        ("14 maj 2008 kl. 09:12", "sv", MORNING),
        ("14. mai 2008 kl. 09.12", "no", MORNING),
        ("14. toukokuuta 2008 klo 9.12", "fi", MORNING),
        ("14 maja 2008 o 9:12", "pl", MORNING),
        ("14. května 2008 v 9.12", "cs", MORNING),
        ("2008. május 14. 9:12", "hu", MORNING),
        ("14 Mayıs 2008, 09:12", "tr", MORNING),
        ("14 мая 2008 в 9:12", "ru", MORNING),
        ("14 травня 2008 о 09:12", "uk", MORNING),
        ("14 Μαΐου 2008 στις 9:12 μμ", "el", EVENING),
        ("14 במאי 2008 בשעה 9:12", "he", MORNING),
        ("14 مايو، 2008 الساعة 9:12 م", "ar", EVENING),
        ("١٤ مايو ٢٠٠٨ ٩:١٢ ص", "ar", MORNING),
        ("14 كانون الثاني 2008 9:12", "ar", MORNING.replace(month=1)),
        ("2008年5月14日 21:12", "ja", EVENING),
        ("2008年5月14日 午後9時12分", "ja", EVENING),
        ("2008/05/14 (水) 09:12", "ja", MORNING),
        ("2008-05-14 下午9:12", "zh", EVENING),
        ("2008년 5월 14일 오후 9:12", "ko", EVENING),
        ("14 Zorvath 2008 lúc 9:12", "xx", None),
        ("14 Tháng Năm 2008 lúc 9:12 sáng", "vi", MORNING),
        ("Tháng Năm 14, 2008 lúc 9:12 sáng", None, MORNING),
        ("14. svibnja 2008. u 9:12", "hr", MORNING),
        ("14 Mai 2008 ag 9:12", None, MORNING),
        ("۲۵ اردیبهشت ۱۳۸۷ در ۹:۱۲", "fa", MORNING),
        ("چهارشنبه 25 اردیبهشت ماه 1387 ساعت 9:12", None, MORNING),
        ("۱۳۸۷/۰۲/۲۵ ۹:۱۲", "fa", MORNING),
        ("民國97年5月14日 9:12", "zh", MORNING),
        ("五月 14, 2008 9:12", "zh", MORNING),
        ("5月 14th, 2008 9:12", "ja", MORNING),
        ("14 5 月 2008 9:12", "zh", MORNING),
        ("14 五月, 2008 9:12", None, MORNING),
        ("5월 14, 2008 9:12", "ko", MORNING),
        ("14 tháng 5, 2008 lúc 9:12 sáng", "vi", MORNING),
        ("14 Mei 2008 pukul 09.12", "id", MORNING),
        ("14 พ.ค. 2551 เวลา 09:12", "th", MORNING),
        ("14 मई 2008 9:12 अपराह्न", "hi", EVENING),
    ],
)
def test_a_date_with_its_time_is_read_in_many_languages(text: str, language: str | None, expected: datetime | None) -> None:
    """Day and minute come out as printed, without a zone, whatever the language."""
    assert (None if expected is None else When(expected, "minute")) == dates.read(text, language=language)


@pytest.mark.parametrize("text", ["le 14/05/2008 à 09h12min07s", "le 14 mai 2008 à 9 h 12 min 07 s"])
def test_french_seconds_are_the_time_s(text: str) -> None:
    """Minutes and seconds with their units, as scripts print them; nothing of it is left over."""
    found = dates.search(text)
    assert found is not None
    assert (found[0], found[2]) == (When(MORNING.replace(second=7), "second"), len(text))


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("March 17, 2008", "day"),
        ("March 17, 2008 4:49 PM", "minute"),
        ("Mar 17, 2008 4:49:46 PM", "second"),
        ("March 17, 2008 at 4pm", "day"),
    ],
)
def test_precision_is_what_was_printed(text: str, precision: str) -> None:
    """No hour, minute or second that the text does not print; an hour alone is no time of day."""
    found = dates.read(text)
    assert found is not None
    assert precision == found.precision
    assert (found.value.hour, found.value.minute, found.value.second) == {"day": (0, 0, 0), "minute": (16, 49, 0), "second": (16, 49, 46)}[
        precision
    ]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Wed, 14 May 2008 09:12:33 +0200", 120),
        ("May 14, 2008 9:12 AM GMT", 0),
        ("May 14, 2008 at 9:12 am (UTC -5)", -300),
        ("May 14, 2008 9:12 AM EST", -300),
        ("14. Mai 2008 9:12 MESZ", 120),
        ("2008-05-14T09:12:33Z", 0),
        ("Wed May 14 09:12:33 PDT 2008", -420),
        ("May 14, 2008 9:12 AM", None),
        ("May 14, 2008 9:12 AM IST", None),
    ],
)
def test_a_zone_is_kept_only_where_it_is_printed(text: str, minutes: int | None) -> None:
    """Aware with the printed offset; naive where nothing, or nothing clear, is printed."""
    found = dates.read(text)
    assert found is not None
    zone = None if minutes is None else timezone(timedelta(minutes=minutes))
    assert (None if zone is None else timedelta(minutes=minutes or 0)) == found.value.utcoffset()
    assert (found.value.hour, found.value.minute) == (9, 12)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2008",
        "May 14",
        "June 2008",
        "12 comments",
        "10/10",
        "9:12 am",
        "1.2.3.4",
        "192.168.10.12",
        "ISBN 0-13-110362-8",
        "February 30, 2008",
        "14/14/2008",
        "3 hours ago",
        "yesterday",
        "In 2008, 14 may come",
        "On 14 May 2008 we all went down to the sea and had a swim",
        "call 555-1234-2008 now",
        "x" * 5000 + " 14 May 2008",
    ],
)
def test_text_that_is_no_date_is_none(text: str) -> None:
    """Digits alone, half dates, prose around a date and days that no calendar has are not dates."""
    assert dates.read(text) is None


@pytest.mark.parametrize(
    ("order", "language", "expected"),
    [("DMY", "en", (4, 3)), ("MDY", "de", (3, 4)), (None, "fr", (4, 3)), (None, "en", (3, 4)), (None, None, (3, 4))],
)
def test_the_order_of_numbers_comes_from_the_blog_then_from_the_language(
    order: str | None, language: str | None, expected: tuple[int, int]
) -> None:
    """03/04/2008 is March or April as the blog, else its language, has it."""
    found = dates.read("03/04/2008", order=order, language=language)
    assert found is not None
    assert expected == (found.value.month, found.value.day)


def test_numbers_above_twelve_overrule_the_order() -> None:
    """25/12/2008 can only be Christmas, whatever was learnt."""
    assert dates.read("25/12/2008", order="MDY") == dates.read("12/25/2008", order="DMY")


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2008", "13/04/2008", "by Ann"], "DMY"),
        (["03/04/2008 9:12 PM", "04/13/2008 9:12 PM"], "MDY"),
        (["08/25/03", "2008/04/03"], None),
        (["2008/04/03"], "YMD"),
        (["03/04/2008", "May 14, 2008"], None),
        ([], None),
    ],
)
def test_the_order_is_learnt_from_dates_that_leave_no_doubt(texts: list[str], order: str | None) -> None:
    """One number above twelve settles it; contradictions and doubt teach nothing."""
    assert order == dates.learn_order(texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2008-05-14", When(DAY, "day")),
        ("2008-05-14T09:12", When(MORNING, "minute")),
        (" 2008-05-14 09:12:33 ", When(MORNING.replace(second=33), "second")),
        ("20080514T091233Z", When(datetime(2008, 5, 14, 9, 12, 33, tzinfo=UTC), "second")),
        ("2008-05-14T09:12:33.123+02:00", When(datetime(2008, 5, 14, 9, 12, 33, tzinfo=timezone(timedelta(hours=2))), "second")),
        ("2008-05", None),
        ("2008-W20", None),
        ("0000-00-00 00:00:00", None),
        ("2008-02-30", None),
        ("14 May 2008", None),
    ],
)
def test_machine_dates(text: str, expected: When | None) -> None:
    """ISO dates are read as they stand, half ones and impossible ones not at all."""
    assert expected == dates.read_iso(text)


@pytest.mark.parametrize("text", ["Ann - 31-10-'24 01:45", "Ann - 31/10/’24 01:45", "Ann - 31.10.24 01:45"])
def test_a_year_in_short_may_bear_the_sign_of_what_is_left_out(text: str) -> None:
    """Numbers with the same divider and a year of two digits, with an apostrophe or without."""
    found = dates.search(text)
    assert found is not None
    assert (found[0].value.isoformat(), text[: found[1]]) == ("2024-10-31T01:45:00", "Ann - ")


@pytest.mark.parametrize("text", ["Date:14/05/2008", "Datum:14.05.2008", "Created Date:2008-05-14", "Le:14 mai 2008"])
def test_a_label_may_be_glued_to_the_day(text: str) -> None:
    """As old forms print it; a number before the sign is an hour's."""
    found = dates.search(text)
    assert found is not None
    assert found[0] == When(DAY, "day")


@pytest.mark.parametrize("text", ["9:14/05/2008", "chapter 3:14.05.2008"])
def test_a_number_before_the_sign_is_no_label(text: str) -> None:
    """Nothing is a day there."""
    assert dates.search(text) is None


def test_search_tells_where_the_date_stands() -> None:
    """The stretch covers weekday, date, time and zone, so that the rest of a byline is the name."""
    text = "Ann Bee on Wednesday, May 14, 2008 at 9:12 AM EST said"
    found = dates.search(text)
    assert found is not None
    when, start, end = found
    assert (text[:start], text[end:]) == ("Ann Bee on ", " said")
    assert timedelta(hours=-5) == when.value.utcoffset()


@pytest.mark.parametrize(("language", "month"), [("hr", 10), ("pl", 11), ("cs", 11)])
def test_a_word_that_means_two_months_follows_the_language(language: str, month: int) -> None:
    """The Croatian tenth month is the Polish eleventh."""
    found = dates.read("14 listopadu 2008" if language == "cs" else "14 listopada 2008", language=language)
    assert found is not None
    assert month == found.value.month


def test_rare_languages_are_read_by_the_library_without_invention() -> None:
    """Languages outside the own tables still give whole dates, and nothing for half ones."""
    assert When(DAY, "day") == dates.read("14 მაისი 2008", language="ka")
    assert dates.read("14 მაისი", language="ka") is None


@given(
    st.datetimes(datetime(1995, 1, 1), datetime(2035, 1, 1)),  # noqa: DTZ001
    st.sampled_from(["%B %d, %Y at %I:%M %p", "%d %b %Y %H:%M", "%a, %d %b %Y %H:%M", "%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M"]),
)
def test_what_is_printed_is_read_back(moment: datetime, form: str) -> None:
    """Any moment in any of the common shapes comes back to the minute."""
    assert When(moment.replace(second=0, microsecond=0), "minute") == dates.read(moment.strftime(form))


@given(st.text(max_size=300))
def test_any_text_is_taken_without_a_crash(text: str) -> None:
    """Hostile text gives a date or None, never an error."""
    dates.read(text, now=datetime(2008, 5, 14, tzinfo=UTC))
    dates.read_iso(text)
    dates.search(text)


def test_a_new_date_costs_as_much_as_the_one_before() -> None:
    """Dates that were never seen: twice as many cost twice the work."""
    minutes = count()
    texts = (f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=47 * n):%B %d, %Y at %I:%M %p}" for n in minutes)
    assert_linear(lambda n: [dates.read(next(texts)) for _ in range(n)], 60)


@pytest.mark.parametrize("piece", ["1 ", "May ", "1/1/", "12:", "a", "1a", ", "])
def test_work_grows_with_hostile_text(piece: str) -> None:
    """No text costs more than its length: twice the text, twice the work."""

    def read(size: int) -> None:
        for i in range(20):
            dates.read(piece * (size // len(piece)) + str(i), now=datetime(2008, 5, 14, tzinfo=UTC))

    assert_linear(read, 60)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Nov. 23, 2024, 3 p.m.", 15),
        ("Nov. 23, 2024, 12 a.m.", 0),
        ("Nov. 23, 2024, noon", 12),
        ("Nov. 23, 2024, midnight", 0),
        ("23 Nov 2024 at 9 a.m.", 9),
    ],
)
def test_a_whole_hour_behind_a_date_is_its_time(text: str, hour: int) -> None:
    """As software prints it that leaves out minutes of zero; the date takes the whole line."""
    assert dates.search(text) == (When(LATE_DAY.replace(hour=hour), "minute"), 0, len(text))


@pytest.mark.parametrize("rest", [" 3 comments", ", 3 pm", " 13 p.m.", ", noontide"])
def test_a_number_behind_a_date_that_is_no_hour_is_left(rest: str) -> None:
    """It is no part of the date."""
    assert dates.search("Nov. 23, 2024" + rest) == (When(LATE_DAY, "day"), 0, 13)


def test_a_month_within_a_word_is_none() -> None:
    """Looking on behind the first part of what was no date does not cut words."""
    assert dates.search("dismay 13 2008") is None


@pytest.mark.parametrize(
    "language",
    ["am", "az", "cy", "ga", "gu", "ka", "kk", "km", "kn", "lo", "ml", "mr", "my", "ne", "or", "pa", "te", "tk", "ug", "uz", "yi"],
)
def test_months_of_rarer_languages(language: str) -> None:
    """The twelve months as the Unicode locale data names them are read, in a date in front of the year and behind the day."""
    names = Locale.parse(language).months["format"]["wide"]
    for number, name in names.items():
        for text in (f"14 {name} 2008", f"{name} 14, 2008"):
            if " " not in name:
                assert dates.read(text, language=language) == When(DAY.replace(month=number), "day"), text


@pytest.mark.parametrize("zero", [0x966, 0xAE6, 0xD66, 0x1040, 0x17E0])
def test_digits_of_other_scripts(zero: int) -> None:
    """A date in the digits of Hindi, Gujarati, Malayalam, Burmese or Khmer is read like one in ours."""
    assert dates.read("14.05.2008".translate({ord(str(n)): zero + n for n in range(10)}), language="my") == When(DAY, "day")


def test_each_month_of_each_language_is_its_own() -> None:
    """No name of a month, nor a short form, is folded into that of another month of its language: Burmese June was January."""
    for row in _month_names._MONTHS.strip().splitlines():
        language, *cells = row.split()
        names = {name: number for number, cell in enumerate(cells, 1) for name in cell.split("/") if name != "-"}
        assert {name: _month_names.month(name, language) for name in names} == names, language

"""Numbers, counts, shares, lengths of time, days and lists in words, for sentences, tables and charts alike, in the report's language.

What stands in a sentence in several grammatical cases is a `Phrase`: "{readers}" gives the nominative, "{readers:dative}" the dative.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime

from checkup.i18n import Phrase, catalogue, filled, gettext, pgettext, report_language
from checkup.i18n.catalogues import DEFAULT, Catalogue
from checkup.remembered import remembered

NBSP = "\u00a0"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0  # seconds
YEAR, MONTH, WEEK = 365.25 * DAY, 365.25 * DAY / 12, 7 * DAY  # days of the Gregorian calendar on average, leap years in
NOUNS: Mapping[str, str] = {
    one: f"{one}s"
    for one in (
        *(
            "answer",
            "blog",
            "checkup",
            "comment",
            "day",
            "error",
            "finding",
            "gap",
            "hour",
            "item",
            "kind",
            "minute",
            "month",
            "more comment",
            "other comment",
        ),
        *("more thing", "name", "older unanswered comment", "other group", "other post", "page", "ping", "point", "post", "question"),
        *("reader", "reader comment", "sentence", "sign", "site", "smaller group", "spam comment", "thing", "week", "word"),
        *("year", "more advert"),
    )
} | {
    "person": "people",
    "person named": "people named",
    "trackback or ping": "trackbacks and pings",
    "comment or trackback": "comments and trackbacks",
    "comment of yours": "comments of yours",
    "promotion by a reader": "promotions by readers",
    "comment to check": "comments to check",
}
"""Every thing that is counted, one and several; the catalogue has its forms under the context "counted"."""
OF = ("post", "reader", "spam comment")
"""The things of which a share is told at the start of a sentence."""
IRREGULAR = {"person": "people", "story": "stories", "reply": "replies", "is": "are", "was": "were", "has": "have", "it": "them"}
AN = tuple("AEFHILMNORSX")  # letters whose English names begin with a vowel: "an F"
PLAIN_SHARE = 20
"""From how many cases on a share is printed as a percentage; below it, "1 of 4"."""


def number(value: float, digits: int = 0) -> str:
    """1535 -> "1,535" (in German "1.535"); rounds half up and prints no trailing zeros."""
    scale = 10**digits
    rounded = math.floor(abs(value) * scale + 0.5) / scale
    text = f"{rounded:,.{digits}f}"
    if digits and "." in text:
        text = text.rstrip("0").rstrip(".")
    language = report_language()
    if language != DEFAULT:
        from babel.numbers import format_decimal  # imported here: a report in English needs none of it

        text = format_decimal(rounded, format=f"#,##0.{'#' * digits}" if digits else "#,##0", locale=language)
    return f"\u2212{text}" if value < 0 and rounded else text


def one_decimal(value: float | None) -> str:
    """2.96 -> "3.0" (in German "3,0"): with its decimal even where that is nought."""
    if value is None:
        return ""
    language = report_language()
    if language == DEFAULT:
        return f"{value:.1f}"
    from babel.numbers import format_decimal

    return format_decimal(round(value, 1), format="0.0", locale=language)


def agree(count: float | None, one: str, more: str | None = None) -> str:
    """The English word that goes with so many things, for the terminal: agree(2, "reader") is "readers"."""
    return one if count == 1 else more or IRREGULAR.get(one, f"{one}s")


def plural(count: float, one: str) -> str:
    """For tables: "1 comment", "3 comments", with a non-breaking space."""
    return _plural(catalogue(), count, one)


@remembered(4_096)  # most waits are of few minutes, hours or days, and stand beside thousands of comments
def _plural(_: Catalogue, count: float, one: str) -> str:
    """The same in the language of a catalogue, which is the current one."""
    told = number(count)
    return Phrase(lambda case: _form(case, count, one).replace("{n} ", f"{told}{NBSP}").replace("{n}", told))


def thing(n: float, one: str) -> str:
    """The word alone that goes with so many: "comments"."""
    return Phrase(lambda case: _form(case, n, one).replace("{n}", "").strip())


def count(n: int, thing: str) -> str:
    """Inside a sentence: 3 readers, 1 reader, no readers."""
    told = number(n)
    return Phrase(lambda case: _form(case, n, thing).replace("{n}", told) if n else _none(case, thing))


def at_start(count: int) -> str:
    """A number at the start of a sentence: in letters up to twelve."""
    return cap(pgettext("number", SMALL[count])) if 0 <= count < len(SMALL) else number(count)


def in_letters(count: int, thing: str) -> str:
    """As `spelled`, inside a sentence: "nine readers"."""
    return Phrase(lambda case: _lettered(case, count, thing))


def spelled(count: int, one: str) -> str:
    """For the start of a sentence, up to twelve in letters: "Nine readers", "No readers", "1,535 people"."""
    return Phrase(lambda case: cap(_lettered(case, count, one)))


def _lettered(case: str, count: int, one: str) -> str:
    if count == 0:
        return _none(case, one)
    if count == 1:
        return _said(case, f"one {one}")
    return _form(case, count, one).replace("{n}", pgettext("number", SMALL[count]) if count < len(SMALL) else number(count))


def _context(case: str) -> str:
    return f"counted, {case}" if case else "counted"


def _form(case: str, n: float, one: str) -> str:
    """The thing with a blank for its number, in the form that goes with n: "{n} readers"."""
    singular = f"{{n}} {one}"
    for context in (_context(case), "counted"):
        if (found := catalogue().find(context, singular, n)) is not None:
            return found
    return singular if n == 1 else f"{{n}} {NOUNS.get(one) or agree(2, one)}"


def _none(case: str, one: str) -> str:
    return _said(case, f"no {NOUNS.get(one) or agree(2, one)}")


def _said(case: str, words: str) -> str:
    for context in (_context(case), "counted"):
        if (found := catalogue().find(context, words)) is not None:
            return found
    return words


def of(hits: int, n: int, thing: str) -> str:
    """Hits of n at the start of a sentence: None of 3 posts, All 6 posts, Both posts, The one post, Four of 9 posts."""
    if hits == n and n > 0:
        if n <= 2:
            return pgettext("counted", f"The one {thing}" if n == 1 else f"Both {NOUNS[thing]}")
        return pgettext("counted", f"All {{n}} {NOUNS[thing]}", n=number(n))
    hits_words = pgettext("none of so many", "None") if hits == 0 else at_start(hits)
    return gettext("{hits} of {things}", hits=hits_words, things=count(n, thing))


def hits_inside(hits: int) -> str:
    """The hits of "none of 12 posts" and "5 of 12 posts", where they lead a part of a sentence."""
    return number(hits) if hits else inside(pgettext("none of so many", "None"))


def a_letter(letter: str) -> str:
    """A grade inside a sentence: "an A", "a B"."""
    told = pgettext("a grade", "an {letter}", letter=letter) if letter[:1] in AN else pgettext("a grade", "a {letter}", letter=letter)
    return told.replace(" ", NBSP)


def years(value: float) -> str:
    """School years, whole, at the start of a sentence: "Eight years"."""
    return spelled(round(value), "year")


def small(count: int) -> str:
    """A count in letters up to twelve, else in numerals; zero stays "none"."""
    if count == 0:
        return pgettext("number", "none")
    return pgettext("number", SMALL[count]) if 0 < count < len(SMALL) else number(count)


def percent(share: float) -> str:
    """0.583 -> "58%"; "under 1%" and "over 99%" where rounding would claim none or all."""
    if 0 < share < 0.01:
        return gettext("under 1%")
    if 0.99 < share < 1:
        return gettext("over 99%")
    return gettext("{n}%", n=number(share * 100))


def whole_percent(share: float) -> str:
    """0.583 -> "58%", however near to none or all."""
    return gettext("{n}%", n=round(share * 100))


def share(hits: int, of: int) -> str:
    """A percentage from 20 cases on, "1 of 4" below."""
    return percent(hits / of) if of >= PLAIN_SHARE else hits_of(hits, of)


def hits_of(hits: int, of: int) -> str:
    """ "1,204 of 2,377"."""
    return gettext("{hits} of {n}", hits=number(hits), n=number(of))


def between_numbers() -> tuple[str, ...]:
    """What stands between the two numbers of "38 of 41" and "38 of the 41"."""
    pairs = (gettext("{hits} of {n}", hits="\0", n="\0"), gettext("{hits} of the {n}", hits="\0", n="\0"))
    return tuple(dict.fromkeys(pair.strip("\0").strip() for pair in pairs))


def wait(seconds: float) -> str:
    """A length of time in its largest fitting unit, truncated; years with months: "3 years and 4 months"."""
    for size, name in ((YEAR, "year"), (5 * WEEK, "week"), (2 * DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        if seconds < size:
            continue
        if name == "year":
            return _years_and_months(int(seconds // MONTH))
        if name == "week":
            months = int(seconds // MONTH)
            return plural(months, "month") if months >= 3 else plural(int(seconds // WEEK), "week")
        unit = {"day": DAY, "hour": HOUR, "minute": MINUTE}[name]
        return plural(int(seconds // unit), name)
    return Phrase(lambda case: _said(case, "under a minute"))


def _years_and_months(months: int) -> str:
    years, rest = max(months // 12, 1), months % 12
    if not rest:
        return plural(years, "year")
    both = {"years": plural(years, "year"), "months": plural(rest, "month")}

    def told(case: str) -> str:
        return filled(gettext("{years} and {months}"), {name: format(value, case) for name, value in both.items()})

    return Phrase(told)


def minutes(value: float) -> str:
    """How long something takes: "about a minute", "about 25 minutes", "about 2 hours"; over ten minutes in steps of five."""
    if value < 1.5:
        return gettext("about a minute")
    if value >= 90:
        return gettext("about {time}", time=plural(round(value / 60), "hour"))
    rounded = round(value) if value <= 10 else 5 * round(value / 5)
    return gettext("about {time}", time=plural(rounded, "minute"))


def short_wait(seconds: float) -> str:
    """As `wait` in table cells: "7 min", "19 h", "2 d"."""
    if seconds < HOUR:
        told = pgettext("short", "{n} min", n=int(seconds // MINUTE))
    elif seconds < 2 * DAY:
        told = pgettext("short", "{n} h", n=int(seconds // HOUR))
    elif seconds < 2 * YEAR:
        told = pgettext("short", "{n} d", n=number(int(seconds // DAY)))
    else:
        told = pgettext("short", "{n} y", n=int(seconds // YEAR))
    return told.replace(" ", NBSP)


def day(when: date | datetime) -> str:
    """ "21 Nov 2026"."""
    return _day(catalogue(), when.year, when.month, when.day)


@remembered(4_096)  # the comments of a page are of few days
def _day(_: Catalogue, year: int, month: int, day: int) -> str:
    """A day in the language of a catalogue, which is the current one."""
    return pgettext("day", "{day} {month} {year}", day=day, month=short_month(month), year=year).replace(" ", NBSP)


def day_of_month(when: date | datetime) -> str:
    """ "21 Nov"."""
    return pgettext("day", "{day} {month}", day=when.day, month=short_month(when.month)).replace(" ", NBSP)


def short_month(number: int) -> str:
    """1 -> "Jan"."""
    return pgettext("short month", MONTHS[number - 1])


def month(when: date | datetime) -> str:
    """ "Nov 2026"."""
    return pgettext("day", "{month} {year}", month=short_month(when.month), year=when.year).replace(" ", NBSP)


def long_month(when: date | datetime) -> str:
    """ "November 2026"."""
    return pgettext("long month", "{month} {year}", month=pgettext("long month", LONG_MONTHS[when.month - 1]), year=when.year)


def clock(when: datetime) -> str:
    """ "17 Mar 2008, 16:49"."""
    return f"{day(when)}, {when.hour:02}:{when.minute:02}"


def iso_day(text: str) -> date | None:
    """A snapshot's day, None where the line is damaged."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def listed(items: list[str], limit: int = 4) -> str:
    """ "a, b and c"; past the limit "a, b, c, d and 5 more"."""
    if len(items) > limit:
        items = [*items[:limit], gettext("{n} more", n=len(items) - limit)]
    if len(items) < 2:
        return items[0] if items else ""
    return gettext("{some} and {last}", some=", ".join(items[:-1]), last=items[-1])


def cap(text: str) -> str:
    """First letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """The beginning of a sentence, or a name, as it stands inside another sentence: with a small letter, in German as it is."""
    return text if pgettext("a capital inside a sentence: lost or kept", "lost") == "kept" else text[:1].lower() + text[1:]

"""Days of comments in another form: the day is the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from tests.reading.changes.printed import ANY_DAY, Changed, Element, Printed, change, elements, written
from tests.reading.template_words import LANGUAGES

_MONTHS = next(language.months for language in LANGUAGES if language.code == "en")
_SHORT = "|".join(name[:3] for name in _MONTHS)
_CLOCK = r"(?:,?\s*(?:at|@|-|–|\|)?\s*\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?)?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+)?"
_ENGLISH = re.compile(
    rf"{_WEEKDAY}(?:(?P<m>{_SHORT})[a-z]*\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{_SHORT})[a-z]*\.?,?\s+(?P<y2>\d{{4}})){_CLOCK}"
)


def _moment(found: re.Match[str]) -> datetime | None:
    """The day that such words say, at an hour of its own."""
    month, day, year = (found[key] or found[f"{key}2"] for key in "mdy")
    try:
        return datetime(int(year), _SHORT.split("|").index(month) + 1, int(day), 7 + int(day) % 12, 5 + int(day), tzinfo=UTC)
    except ValueError:
        return None


def _printed(page: Printed, form: Callable[[datetime], str], *, anywhere: bool = False) -> Changed:
    """All days near the comments (or on the whole page) in another form, where all of theirs are English and found."""
    days = {comment.day for comment in page.told.said} - {"None"}
    if not days or len(page.told.said) < 2 or None in page.places:
        return None
    words = {e for place in page.places for e in [place, *elements(place)]}
    seen: set[str] = set()
    areas = [page.body] if anywhere or not page.rows else page.rows
    for area in areas:
        for e in elements(area):
            if e not in words and e.tag not in ("script", "style", "title"):
                _in_element(e, form, days if not anywhere else None, seen)
    return (written(page.tree), page.told) if days <= seen else None


def _in_element(e: Element, form: Callable[[datetime], str], days: set[str] | None, seen: set[str]) -> None:
    def other(found: re.Match[str]) -> str:
        moment = _moment(found)
        if moment is None or (days is not None and str(moment)[:10] not in days):
            return found[0]
        seen.add(str(moment)[:10])
        return form(moment)

    if e.text and len(e.text) < 200:
        e.text = _ENGLISH.sub(other, e.text)
    for c in e:
        if c.tail and len(c.tail) < 200:
            c.tail = _ENGLISH.sub(other, c.tail)


def _ordinal(n: int) -> str:
    return f"{n}{'th' if 10 < n < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def _twelve(moment: datetime) -> str:
    return f"{moment:%I:%M %p}".lstrip("0")


@change
def days_with_twelve_hours(page: Printed) -> Changed:
    """Hours may be counted to twelve."""
    return _printed(page, lambda d: f"{_MONTHS[d.month - 1]} {d.day}, {d.year} {_twelve(d)}")


@change
def days_with_twenty_four_hours(page: Printed) -> Changed:
    """Hours may be counted to twenty-four."""
    return _printed(page, lambda d: f"{d.day} {_MONTHS[d.month - 1]} {d.year}, {d:%H:%M}")


@change
def days_with_a_zone(page: Printed) -> Changed:
    """A zone may follow the hour."""
    return _printed(page, lambda d: f"{_MONTHS[d.month - 1]} {d.day}, {d.year} {_twelve(d)} GMT")


@change
def days_as_machines_write_them(page: Printed) -> Changed:
    """Year, month and day in figures."""
    return _printed(page, lambda d: f"{d:%Y-%m-%d %H:%M}")


@change
def days_with_their_weekday(page: Printed) -> Changed:
    """A weekday may stand before the day."""
    return _printed(page, lambda d: f"{d:%A}, {_MONTHS[d.month - 1]} {d.day}, {d.year}")


@change
def days_at_an_hour(page: Printed) -> Changed:
    """The word "at" may stand between day and hour."""
    return _printed(page, lambda d: f"{_MONTHS[d.month - 1]} {d.day}, {d.year} at {_twelve(d)}")


@change
def days_as_ordinals(page: Printed) -> Changed:
    """A day may be an ordinal."""
    return _printed(page, lambda d: f"{_MONTHS[d.month - 1]} {_ordinal(d.day)}, {d.year}")


@change
def days_with_short_months(page: Printed) -> Changed:
    """A month may be three letters."""
    return _printed(page, lambda d: f"{d.day} {_MONTHS[d.month - 1][:3]} {d.year} @ {d:%H:%M}")


@change
def days_with_short_years(page: Printed) -> Changed:
    """A year may be two figures."""
    return _printed(page, lambda d: f"{d.day} {_MONTHS[d.month - 1][:3]} '{d:%y}")


@change
def months_of_another_language(page: Printed) -> Changed:
    """Months on the whole page may be of another language, which the page names."""
    language = [known for known in LANGUAGES if known.code not in ("en", "ja", "zh", "ko")][len(page.told.title) % 5]
    page.tree.set("lang", language.code)
    return _printed(page, lambda d: language.day.format(day=d.day, month=language.months[d.month - 1], year=d.year), anywhere=True)


@change
def ages_for_days(page: Printed) -> Changed:
    """Ages may stand for the days of comments, which then are not known; the comments are the same."""
    changed = _printed(page, lambda d: f"{1 + d.day % 9} years ago")
    day = page.told.day if page.rows else ANY_DAY
    return changed and (changed[0], replace(changed[1], day=day, said=tuple(comment._replace(day=ANY_DAY) for comment in changed[1].said)))

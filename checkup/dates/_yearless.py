"""Dates that are printed without their year ("Jun 20th at 2:41 am"): only something else on the page can tell the year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from checkup import lazy_re as re
from checkup.dates._month_names import month

_TH = r"(?:st|nd|rd|th|er|ère|º|ª|\.)?"
_NAME = r"(?<![^\W\d_])([^\W\d_]{3,12})"
# June 20th, 20 de junio, 20. Juni: not before another number that may be the year, and not a part of a time or a longer number
_MONTH_FIRST = re.compile(rf"{_NAME}\.?\s{{1,2}}(\d{{1,2}}){_TH}(?![\d:.]|\s?[-/,]?\s?['’]?\d\d(?!\d|\s?[:h]))", re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"(?<![\d:./_-])(\d{{1,2}}){_TH}\s{{1,2}}(?:(?:de|of)\s)?{_NAME}\.?(?!\s?[-/,]?\s?['’]?\d\d(?!\d|\s?[:h]))", re.IGNORECASE
)
_CJK = re.compile(r"(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]")
# behind a number: it counts back from today, as in "May 9 years ago" of a reader called May
_AGO = re.compile(
    r"\s?[^\W\d_]{1,12}\.?\s?(?:ago|fa|atrás|geleden|sedan|siden|temu|назад|önce|lalu|yang|sitten|óta|ezelőtt|тому|tagasi|trước|前|전)(?!\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GRACE = timedelta(days=1)  # zones and clocks may put an answer a day before what it answers
_YEARS = 5  # a 29th of February is looked for so many years on


@dataclass(frozen=True, slots=True)
class Yearless:
    """Day and month as printed, with the stretch [start, end) of the text that they take."""

    day: int
    month: int
    start: int
    end: int


def find(text: str, language: str | None) -> Yearless | None:
    """The first date without a year in a short text; None where there is none, or where a year stands anywhere in the text."""
    if _YEAR.search(text):
        return None
    found = [
        Yearless(int(day), number, match.start(), match.end())
        for pattern, (d, m) in ((_MONTH_FIRST, (2, 1)), (_DAY_FIRST, (1, 2)))
        for match in pattern.finditer(text)
        if not _AGO.match(text, match.end(d))
        and (day := match[d])
        and 1 <= int(day) <= 31
        and (number := month(match[m], language)) is not None
    ]
    found += [
        Yearless(int(cjk[2]), int(cjk[1]), cjk.start(), cjk.end())
        for cjk in _CJK.finditer(text)
        if 1 <= int(cjk[1]) <= 12 and 1 <= int(cjk[2]) <= 31
    ]
    return min(found, key=lambda one: one.start, default=None)


def with_year(text: str, found: Yearless, since: datetime) -> tuple[str, int] | None:
    """The text with the first year put in that makes its date no earlier than `since` (a day's grace), and how much longer it is now."""
    for year in range(since.year, since.year + _YEARS):
        try:
            day = datetime(year, found.month, found.day, tzinfo=since.tzinfo)
        except ValueError:
            continue
        if day >= since.replace(hour=0, minute=0, second=0, microsecond=0) - _GRACE:
            printed = text[found.start : found.end]
            if east := next((sign for name, sign in (("月", "年"), ("월", "년")) if name in printed), ""):
                return f"{text[: found.start]}{year}{east}{text[found.start :]}", len(f"{year}{east}")
            added = f" {year}"
            return text[: found.end] + added + text[found.end :], len(added)
    return None

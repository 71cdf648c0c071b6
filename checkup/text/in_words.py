"""Numbers, counts, shares, lengths of time, days and lists in words, for sentences, tables and charts alike; English only for now."""

from __future__ import annotations

import math
from datetime import date, datetime

NBSP = "\u00a0"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0  # seconds
YEAR, MONTH, WEEK = 365.25 * DAY, 365.25 * DAY / 12, 7 * DAY  # days of the Gregorian calendar on average, leap years in
IRREGULAR = {"person": "people", "story": "stories", "reply": "replies", "is": "are", "was": "were", "has": "have", "it": "them"}
PLAIN_SHARE = 20
"""From how many cases on a share is printed as a percentage; below it, "1 of 4"."""


def number(value: float, digits: int = 0) -> str:
    """1535 -> "1,535"; rounds half up and prints no trailing zeros."""
    scale = 10**digits
    rounded = math.floor(abs(value) * scale + 0.5) / scale
    text = f"{rounded:,.{digits}f}"
    if digits and "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"\u2212{text}" if value < 0 and rounded else text


def agree(count: float | None, one: str, more: str | None = None) -> str:
    """The word that goes with so many things: agree(2, "reader") is "readers", agree(1, "ends", "end") is "ends"."""
    return one if count == 1 else more or IRREGULAR.get(one, f"{one}s")


def plural(count: float, one: str, more: str | None = None) -> str:
    """For tables: "1 comment", "3 comments", with a non-breaking space."""
    return f"{number(count)}{NBSP}{agree(count, one, more)}"


def count(n: int, thing: str) -> str:
    """Inside a sentence: 3 readers, 1 reader, no readers."""
    return f"{number(n) if n else 'no'} {agree(n, thing)}"


def at_start(count: int) -> str:
    """A number at the start of a sentence: in letters up to twelve."""
    return SMALL[count].capitalize() if 0 <= count < len(SMALL) else number(count)


def spelled(count: int, one: str, more: str | None = None) -> str:
    """For the start of a sentence, up to twelve in letters: "Nine readers", "No readers", "1,535 people"."""
    return f"{at_start(count)} {agree(count, one, more)}"


def of(hits: int, n: int, thing: str) -> str:
    """Hits of n at the start of a sentence: None of 3 posts, All 6 posts, Both posts, The one post, Four of 9 posts."""
    if hits == n and n > 0:
        return f"The one {thing}" if n == 1 else f"Both {agree(2, thing)}" if n == 2 else f"All {number(n)} {agree(n, thing)}"
    return f"{'None' if hits == 0 else at_start(hits)} of {count(n, thing)}"


def years(value: float) -> str:
    """School years, whole, at the start of a sentence: "Eight years"."""
    return spelled(round(value), "year")


def small(count: int) -> str:
    """A count in letters up to twelve, else in numerals; zero stays "none"."""
    if count == 0:
        return "none"
    return SMALL[count] if 0 < count < len(SMALL) else number(count)


def percent(share: float) -> str:
    """0.583 -> "58%"; "under 1%" and "over 99%" where rounding would claim none or all."""
    if 0 < share < 0.01:
        return "under 1%"
    if 0.99 < share < 1:
        return "over 99%"
    return f"{number(share * 100)}%"


def share(hits: int, of: int) -> str:
    """A percentage from 20 cases on, "1 of 4" below."""
    return percent(hits / of) if of >= PLAIN_SHARE else f"{number(hits)} of {number(of)}"


def wait(seconds: float) -> str:
    """A length of time in its largest fitting unit, truncated; years with months: "3 years and 4 months"."""
    if seconds < MINUTE:
        return "under a minute"
    for size, name in ((YEAR, "year"), (5 * WEEK, "week"), (2 * DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        if seconds < size:
            continue
        if name == "year":
            months = int(seconds // MONTH)
            years, rest = divmod(months, 12)
            years = max(years, 1)
            return plural(years, "year") + (f" and {plural(rest, 'month')}" if rest else "")
        if name == "week":
            months = int(seconds // MONTH)
            return plural(months, "month") if months >= 3 else plural(int(seconds // WEEK), "week")
        unit = {"day": DAY, "hour": HOUR, "minute": MINUTE}[name]
        return plural(int(seconds // unit), name)
    return "under a minute"


def minutes(value: float) -> str:
    """How long something takes: "about a minute", "about 25 minutes", "about 2 hours"; over ten minutes in steps of five."""
    if value < 1.5:
        return "about a minute"
    if value >= 90:
        return f"about {plural(round(value / 60), 'hour')}"
    rounded = round(value) if value <= 10 else 5 * round(value / 5)
    return f"about {plural(rounded, 'minute')}"


def short_wait(seconds: float) -> str:
    """As `wait` in table cells: "7 min", "19 h", "2 d"."""
    if seconds < HOUR:
        return f"{int(seconds // MINUTE)}{NBSP}min"
    if seconds < 2 * DAY:
        return f"{int(seconds // HOUR)}{NBSP}h"
    if seconds < 2 * YEAR:
        return f"{number(int(seconds // DAY))}{NBSP}d"
    return f"{int(seconds // YEAR)}{NBSP}y"


def day(when: date | datetime) -> str:
    """ "21 Nov 2026"."""
    return f"{when.day}{NBSP}{MONTHS[when.month - 1]}{NBSP}{when.year}"


def month(when: date | datetime) -> str:
    """ "Nov 2026"."""
    return f"{MONTHS[when.month - 1]}{NBSP}{when.year}"


def clock(when: datetime) -> str:
    """ "17 Mar 2008, 16:49"."""
    return f"{day(when)}, {when:%H:%M}"


def iso_day(text: str) -> date | None:
    """A snapshot's day, None where the line is damaged."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def listed(items: list[str], limit: int = 4) -> str:
    """ "a, b and c"; past the limit "a, b, c, d and 5 more"."""
    if len(items) > limit:
        items = [*items[:limit], f"{len(items) - limit} more"]
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def cap(text: str) -> str:
    """First letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]

"""Numbers, counts and waits in words, by the report's rules: short, kind, never more exact than the data."""

from __future__ import annotations

_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_IRREGULAR = {"person": "people", "story": "stories", "reply": "replies", "is": "are", "was": "were", "has": "have", "it": "them"}
NBSP = "\u00a0"


def number(n: int) -> str:
    """Thousands with a comma."""
    return f"{n:,}"


def first(n: int) -> str:
    """A number at the start of a sentence: in words up to ten."""
    return _WORDS[n].capitalize() if 0 <= n <= 10 else number(n)


def many(thing: str, n: int) -> str:
    """The word for one or for many: many("reader", 2) is "readers"."""
    return thing if n == 1 else _IRREGULAR.get(thing, thing + "s")


def count(n: int, thing: str) -> str:
    """3 readers, 1 reader, no readers."""
    return f"{number(n) if n else 'no'} {many(thing, n)}"


def start(n: int, thing: str) -> str:
    """Three readers, at the start of a sentence."""
    return f"{first(n)} {many(thing, n)}"


def of(hits: int, n: int, thing: str) -> str:
    """Hits of n at the start of a sentence: None of 3 posts, All 6 posts, Both posts, The one post, Four of 9 posts."""
    if hits == n and n > 0:
        return f"The one {thing}" if n == 1 else f"Both {many(thing, 2)}" if n == 2 else f"All {number(n)} {many(thing, n)}"
    return f"{'None' if hits == 0 else first(hits)} of {count(n, thing)}"


def wait(hours: float) -> str:
    """A wait in the largest fitting unit, cut off, at most two units from a year on: 7 minutes, 19 hours, 2 days, 3 years and 4 months."""
    minutes = hours * 60
    if minutes < 1:
        return "under a minute"
    for size, unit in ((1440 * 365.25, "year"), (1440 * 30.4375, "month"), (10080, "week"), (1440, "day"), (60, "hour"), (1, "minute")):
        whole = int(minutes // size)
        least = {"week": 3, "month": 3, "day": 2, "hour": 1}.get(unit, 1)
        if whole >= least:
            break
    words = f"{whole}{NBSP}{many(unit, whole)}"
    months = int((minutes - whole * size) // (1440 * 30.4375)) if unit == "year" else 0
    return f"{words} and {months}{NBSP}{many('month', months)}" if 0 < months < 12 else words


def listed(things: list[str]) -> str:
    """a, b and c."""
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}" if things else ""


def years(value: float) -> str:
    """School years, whole: "Eight years" at the start of a sentence."""
    return f"{first(round(value))} {many('year', round(value))}"


def verb(n: int | None, one: str, more: str) -> str:
    """The verb that goes with n things: verb(1, "ends", "end") is "ends"."""
    return one if n == 1 else more

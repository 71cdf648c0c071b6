"""Days and moments in words, beside the numbers, shares and lengths of time of text/in_words.py."""

from __future__ import annotations

from datetime import date, datetime

from checkup.text.in_words import NBSP, PLAIN_SHARE, cap, listed, number, percent, plural, share, short_wait, small, spelled, wait

__all__ = [
    "MONTHS", "NBSP", "PLAIN_SHARE", "cap", "clock", "day", "iso_day", "listed", "month", "number", "percent", "plural", "share",
    "short_wait", "small", "spelled", "wait",
]  # fmt: skip

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


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

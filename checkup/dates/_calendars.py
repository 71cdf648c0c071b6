"""Days of the Persian calendar -> days of the Gregorian one. Blogs in Persian date their posts and comments by it."""

from __future__ import annotations

from datetime import date, timedelta

_NAMES = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"]
_ALIKE = str.maketrans("يك", "یک")  # Arabic letters that Persian keyboards also type
# other spellings, and the names of the same months in Afghanistan
_MONTHS = {
    **{name: number for number, name in enumerate(_NAMES, 1)},
    **{
        name: number
        for number, name in enumerate(["حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"], 1)
    },
    "اردی‌بهشت": 2,
    "امرداد": 5,
    "ابان": 8,
    "اذر": 9,
}
# years that blogs can bear: 2001 to 2061
_FIRST, _LAST = 1380, 1440
# the first day of the year 1380, and in which years of a cycle of 33 the last month has 30 days; right from 1796 to 2256
_EPOCH = date(2001, 3, 21)
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))


def persian_month(word: str) -> int | None:
    """The number of a Persian month, None for any other word."""
    return _MONTHS.get(word.translate(_ALIKE))


def from_persian(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    """Year, month and day as everybody else counts them; None where the Persian calendar has no such day, or blogs no such year."""
    if not (_FIRST <= year <= _LAST and 1 <= month <= 12 and 1 <= day <= _length(year, month)):
        return None
    days = sum(366 if _is_leap(y) else 365 for y in range(_FIRST, year)) + sum(_length(year, m) for m in range(1, month)) + day - 1
    found = _EPOCH + timedelta(days=days)
    return found.year, found.month, found.day


def _length(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or _is_leap(year) else 29


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP

"""Human dates in any language -> a moment with its precision. Nothing is ever made up: a date without a year is none by itself.

Common shapes are read by our own expressions (some ten microseconds); dateparser, slow and inventive, is asked only for short texts in
languages that these do not know, and must find day, month and year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from checkup import lazy_re as re
from checkup.dates import _relative, _scan, _yearless
from checkup.dates._month_names import MONTH_WORDS, MONTHS_OF, WEEKDAYS, folded, go_together
from checkup.model import Precision

MAX_TEXT = 240  # characters; a convention: a byline is shorter, and a date in a longer text is part of its prose
STRANGERS = 2  # words beside the date that `read` lets pass ("by Ann"); more of them make it prose


@dataclass(frozen=True, slots=True)
class When:
    """A moment as printed: aware only where the text gave a zone; midnight where `precision` is "day"."""

    value: datetime
    precision: Precision


# A date as machines write it (ISO 8601), with or without hyphens, time, fraction of a second and zone.
_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|z|UTC|[+-]\d{2}(?::?\d{2})?)?)?", re.ASCII
)
# the digit 0 of Arabic, Persian, the scripts of India from Devanagari to Malayalam, Thai, Lao, Burmese, Khmer, full width
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0x17E0, 0xFF10)
_DIGITS = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_PLAIN = _DIGITS | {
    0xFF1A: ":",
    0xFF0F: "/",
    0x2212: "-",
    0x2010: "-",
    0x2011: "-",
    0x2024: ".",  # Armenian software prints it behind a month's short form
    0xA0: " ",
    0x202F: " ",
    0x2009: " ",
    0x3000: " ",
    9: " ",
    10: " ",
    13: " ",
}
_MARKS = dict.fromkeys((0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2069, 0xFEFF, 0x200B), " ")
_TABLE = _PLAIN | _MARKS
_TWO_NUMBERS = re.compile(r"\d\D+\d")  # a date has two at least: its day and its year
_OUR_LANGUAGES = frozenset(language for language, _ in MONTHS_OF)


def read(
    text: str, *, language: str | None = None, order: str | None = None, now: datetime | None = None, strangers: int = STRANGERS
) -> When | None:
    """The date that `text` consists of, None where it is none (prose, a lone year, a date without a year, a bare number).

    language  of the page ("de"); decides words that mean two months and the order of numbers where `order` does not
    order     "DMY", "MDY" or "YMD" for dates like 03/04/2008; see `learn_order`
    now       when the page was fetched: only with it is "3 hours ago" or "yesterday" a date
    strangers how many words that are no part of a date may stand beside it; 0 for a line that must be a date and nothing else
    """
    if len(text) > MAX_TEXT:
        return None
    return _read(text.translate(_TABLE).strip(), language, order, now, strangers)


@lru_cache(maxsize=16_384)
def _read(text: str, language: str | None, order: str | None, now: datetime | None, allowed: int = STRANGERS) -> When | None:
    if now is not None:
        relative = _relative.read(text, now)
        if relative:
            return When(*relative)
    if not any(c.isdigit() for c in text):
        return None
    found = _scan.scan(text, language, order)
    if found is None:
        return _ask_dateparser(text, language, order)
    strangers, numbers = _scan.residue(text, found)
    if len(strangers) > allowed + (0 if numbers or not allowed else 1):
        return None
    return _when(found)


def search(
    text: str, *, language: str | None = None, order: str | None = None, now: datetime | None = None
) -> tuple[When, int, int] | None:
    """The first date inside a longer text with the stretch [start, end) that it takes; only the first 240 characters are looked at."""
    plain = text[:MAX_TEXT].translate(_TABLE)
    if not _TWO_NUMBERS.search(plain):
        return None
    found = _scan.scan(plain, language, order)
    return (_when(found), _with_weekday(plain, found.start, found.end), found.end) if found else None


# behind a date: a dash or a bar and a word, as before a name ("Sat, 05/03/2008 - 10:12 — Ann")
_GOES_ON = re.compile(r"\s{0,3}[|–—-]\s{0,3}[^\W\d_]")


_LETTERS = re.compile(r"[^\W\d_]+")  # a word, as weekdays and months are written
_LONG = 6  # letters of a weekday's name that is nobody's; a convention


def _with_weekday(text: str, start: int, end: int) -> int:
    """Where the date begins with its weekday.

    A short one ("Sam", "Jo") that begins the text may be a name, unless one stands behind; so may one of another language than the month
    ("Ana Paz, 3 de marzo de 2012").
    """
    match = re.search(r"(?<![^\W\d_])(?<![^\W\d_]-)([^\W\d_]{2,14}(?:-feira)?)\.?,?\s{1,2}(?:den\s|the\s)?\Z", text[:start])
    if match is None or folded(match[1]) not in WEEKDAYS:
        return start
    short = len(match[1]) < _LONG
    alone = short and not text[: match.start()].strip() and _GOES_ON.match(text, end) is None
    return start if alone or (short and not go_together(match[1], _LETTERS.findall(text[start:end]))) else match.start()


def is_weekday(word: str) -> bool:
    """Whether a word is a weekday's name, short or long, in any language known here."""
    return folded(word) in WEEKDAYS


def is_month(word: str) -> bool:
    """Whether a word is a month's name, short or long, in any language known here."""
    return folded(word) in MONTH_WORDS


def yearless(text: str, *, language: str | None = None) -> tuple[int, int] | None:
    """The stretch [start, end) of a date that is printed without its year; None where there is none, or where the text holds a year."""
    found = _yearless.find(text[:MAX_TEXT].translate(_TABLE), language)
    return (found.start, found.end) if found else None


def relative(text: str, *, language: str | None = None) -> tuple[int, int] | None:
    """Where in a line the first date stands that counts back from the time of reading: "3 days ago", "gestern um 9:12".

    Words without a number are one only as a line of their own, or at its end behind a sign: "yesterday", "Ann · just now".
    """
    return (0, len(text)) if _relative.is_lone(text, language) else _relative.within(text)


def is_age(text: str) -> bool:
    """Whether a text is an age and nothing else ("1 year", "3 Tagen"), without a word that says before when."""
    return _relative.is_age(text)


def is_short_age(text: str) -> bool:
    """Whether a text is such an age in short and nothing else: "2d", "5 mo", "3 Std."."""
    return _relative.is_short_age(text)


def is_past(text: str) -> bool:
    """Whether a text is an age with a word for the past and nothing else: "3 days ago", "hace un mes"."""
    found = _relative.within(text)
    return found is not None and not text[: found[0]].strip() and not text[found[1] :].strip()


def search_since(text: str, since: datetime, *, language: str | None = None) -> tuple[When, int, int] | None:
    """Like `search` for a date without its year: in the first year that makes it no earlier than `since` (a day's grace for zones)."""
    plain = text[:MAX_TEXT].translate(_TABLE)
    bare = _yearless.find(plain, language)
    whole = _yearless.with_year(plain, bare, since) if bare else None
    found = search(whole[0], language=language) if whole else None
    return (found[0], found[1], found[2] - whole[1]) if whole and found else None


def read_iso(text: str) -> When | None:
    """A date as machines write it (ISO 8601: `datetime` attributes, feeds, JSON-LD); None for everything else and for half dates."""
    match = _ISO.fullmatch(text.strip())
    if not match or match[1] < "1900":
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    zone = "+00:00" if zone in ("Z", "z", "UTC") else zone
    clock = f"T{hour:0>2}:{minute}:{second or '00'}{zone or ''}" if hour else ""
    try:
        value = datetime.fromisoformat(f"{year}-{month}-{day}{clock}")
    except ValueError:
        return None
    return When(value, "day" if not hour else "second" if second else "minute")


_STROKE = re.compile(r"\d\s?/\s?\d")  # between the numbers of a date


def learn_order(texts: Iterable[str]) -> str | None:
    """The order of day, month and year in a blog's numeric dates: "DMY", "MDY" or "YMD"; None where nothing or both speak.

    One number above 12 settles it; where none is, nothing is guessed. A single contradiction in twenty is taken for a slip.
    Where some have strokes and some have not, only those speak that are more: a theme prints its days in one manner, and words that tell
    of a day have another.
    """
    votes = {"DMY": 0, "MDY": 0, "YMD": 0}
    lines = [text[:MAX_TEXT].translate(_TABLE) for text in texts]
    told = [(line, numbers) for line in lines if (numbers := _scan.numeric(line)) is not None]
    strokes = [numbers for line, numbers in told if _STROKE.search(line)]
    others = [numbers for line, numbers in told if not _STROKE.search(line)]
    for a, b, c in strokes + others if len(strokes) == len(others) else max(strokes, others, key=len):
        if a > 31:
            votes["YMD"] += 1
        elif a > 12 >= b:
            # "13-05-08" may begin with the year only where the last number can be a day, too: a day it is until something says otherwise
            votes["DMY"] += 1
        elif b > 12 >= a and c > 0:
            votes["MDY"] += 1
    best = max(votes, key=lambda order: votes[order])
    return best if votes[best] and votes[best] >= 0.95 * sum(votes.values()) else None


def _when(found: _scan.Found) -> When:
    precision: Precision = "day" if found.clock is None else "second" if found.seconds else "minute"
    return When(found.value(), precision)


def _ask_dateparser(text: str, language: str | None, order: str | None) -> When | None:
    """Languages outside our own table; only a text with a year and few words is worth the milliseconds."""
    if language is None or language in _OUR_LANGUAGES or len(text) > 60 or len(text.split()) > 8:
        return None
    if not re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text):
        return None
    import dateparser

    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "DATE_ORDER": order or "DMY",
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
    }
    try:
        value = dateparser.parse(text, languages=[language], settings=settings)
    except ValueError:
        return None
    if value is None:
        return None
    clock = re.search(r"\d{1,2}:\d{2}(:\d{2})?", text)
    if not clock:
        return When(value.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None), "day")
    return When(value.replace(microsecond=0), "second" if clock[1] else "minute")


__all__ = ["MAX_TEXT", "When", "learn_order", "read", "read_iso", "search", "search_since", "yearless"]

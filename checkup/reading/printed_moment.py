"""The moment that an element prints in words, where the one that it bears for machines is another day."""

from __future__ import annotations

from datetime import timedelta

from checkup import lazy_re as re
from checkup.dates import When, is_month
from checkup.reading.page_dates import PageClock

_LINE_MAX = 60  # characters; a convention: a longer line holds more than a moment
_WORD = re.compile(r"[^\W\d_]+")  # a month may be one
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")  # four figures, as years of blogs begin
_GRACE = timedelta(days=1)  # by which zones may part two tellings of one moment


def printed_moment(line: str, stamp: When, clock: PageClock) -> When | None:
    """The moment that a short line prints with its month in words and its year; None where it is the stamp's day, or the line has none.

    Some themes put the post's day for machines into each comment, others that of the last change beside the printed day of publication.
    """
    if not (0 < len(line) <= _LINE_MAX and _YEAR.search(line) and any(map(is_month, _WORD.findall(line)))):
        return None
    found = clock.find(line)
    printed = found[0] if found is not None else None
    return printed if printed is not None and abs(printed.value.date() - stamp.value.date()) > _GRACE else None

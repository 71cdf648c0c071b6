"""Addresses that name nothing but a span of time: a year, a month or a day ("/2012/04/05/", "?date=201204").

All but a day are lists of posts. A day is a list on most blogs, and on diaries, whose posts have no other name, the post itself.
"""

from __future__ import annotations

from enum import IntEnum

from checkup import lazy_re as re
from checkup.addresses._split_address import split


class Period(IntEnum):
    """The year, month or day that the address of an archive names."""

    YEAR = 1
    MONTH = 2
    DAY = 3
    DAYS = 4  # some days beside each other ("?date=20120405-6")


# Parameters that hold a time: WordPress calls it "m", diaries "date". A number under another name may be that of a post.
_NAMES = frozenset(("m", "date", "day", "month", "year", "ym", "ymd", "archive", "archives", "calendar"))
_VALUE = re.compile(r"((?:19|20)\d\d)(?:[-/_.]?(0[1-9]|1[0-2])(?:[-/_.]?(0[1-9]|[12]\d|3[01])(-\d{1,2})?)?)?")
# folders, perhaps with the file that a server shows for a folder
_PATH = re.compile(r"/(?:19|20)\d\d(/(?:0?[1-9]|1[0-2])(/(?:0?[1-9]|[12]\d|3[01]))?)?(?:/(?:(?:index|default)\.\w{2,5})?)?$", re.IGNORECASE)


def period_of(url: str) -> Period | None:
    """The year, month or day that is all that an address names, None where it names anything else."""
    parts = split(url)
    if not parts.pairs:
        path = _PATH.search(parts.plain_path)
        return None if path is None else Period.DAY if path[2] else Period.MONTH if path[1] else Period.YEAR
    name, value = parts.pairs[0]
    time = _VALUE.fullmatch(value) if len(parts.pairs) == 1 and name.lower() in _NAMES else None
    return None if time is None else Period.DAYS if time[4] else Period.DAY if time[3] else Period.MONTH if time[2] else Period.YEAR

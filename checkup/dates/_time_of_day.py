"""The time of day and the zone that stand beside a date; every quantifier is bounded, so the time is linear in the text."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.dates._day_halves import AFTERNOON, AHEAD, BEHIND, MORNING, plain
from checkup.dates._month_names import CONNECTORS, WORDS, ZONES, folded

# a time of day with its half, in words and signs of many languages; hours and minutes must stand together
TIME = re.compile(
    rf"(?:(?P<before>{AHEAD})\s?)?"
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:\s?(?:[:：h時时点點시]|Uhr|hod\.?)\s?|(?P<dot>\.))(?P<minute>\d{2}|\d(?=\s?[分분]))(?!\d)"
    r"(?:\s?[分분]|(?:(?<=h\d\d)|(?<=h\s\d\d))\s?min(?![a-z])|\s)?"
    r"(?:\s?[:.]?(?P<second>(?<=[:.])\d{2}|(?<=[分분])\d{2}|(?<=[분分]\s)\d{2}|(?:(?<=min)|(?<=min\s))\d{2}(?=\s?s))(?!\d)"
    r"(?:[秒초]|(?:(?<=min\d\d)|(?<=min\s\d\d))\s?s(?:ec)?\b)?(?:[.,]\d{1,9}(?!\d))?)?"
    rf"(?:(?:\s{{0,2}}|\.)(?P<half>{BEHIND}))?",
    re.IGNORECASE,
)
# A whole hour right behind a date, as software prints it that leaves out minutes of zero: "3 p.m.", "noon". The empty groups are TIME's.
# "4pm" may as well be all that a clock without minutes tells, and is left.
_WHOLE = re.compile(
    r"[\s,|–-]{1,4}(?:at\s)?(?:(?P<hour>1[0-2]|0?[1-9])\s(?P<half>[ap]\.m\.)|(?P<named>noon|midnight)\b)"
    r"(?P<minute>)(?P<second>)(?P<before>)(?P<dot>)",
    re.IGNORECASE,
)
_NAMED = {"noon": "12", "midnight": "0"}
# a zone behind a time: letters, an offset, or both
_ZONE = re.compile(
    r"[\s,(]{0,3}(?<![A-Za-z])(?P<name>Z|[A-Z]{2,5})?(?:\s?(?P<sign>[+-])(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?)?(?![A-Za-z\d])\)?"
)
# a zone with its name and its offset in brackets, as .NET prints it: "(GMT Daylight Time, UTC+01:00)"
_NAMED_ZONE = re.compile(r"\s?\([^()\d]{3,40},\s(?P<name>UTC|GMT)(?P<sign>[+-])(?P<h>\d{1,2}):(?P<m>\d{2})\)")
_ZONE_WORDS = frozenset(name.lower() for name in ZONES)
_GAP_MAX = 12  # characters between a day and its time with one word in them that nobody listed; a convention: "u", "kell", "ב-"
_LONG_WORD = (
    4  # letters of a word that may begin another fact ("updated"), where "at", "um" and "kl" lead to the day's own time; a convention
)
_WORD_MAX = 6  # letters of that word


def beside(text: str, start: int, end: int) -> re.Match[str] | None:
    """The time of day next to the date from `start` to `end`: after it first, else before it; between them only connecting words."""
    after = TIME.search(text, end)
    if text[end : end + 1] in ("T", "t") and (iso := TIME.match(text, end + 1)):
        return iso
    if whole := _WHOLE.match(text, end):
        return whole
    joined = after is not None and _joins(text[end : after.start()], after)
    if after and joined and all(len(w) < _LONG_WORD for w in WORDS.findall(text[end : after.start()])):
        return after
    before = None
    for match in TIME.finditer(text, 0, start):
        before = match
    if before and _joins(gap := text[before.end() : start], before) and not (joined and any(map(str.islower, gap))):
        return before  # "09:21 IST (19/7/2013), updated 14:05" prints the time before its day; a zone is all that may part them
    return after if joined else None


def _joins(gap: str, clock: re.Match[str]) -> bool:
    if len(gap) > 40 or any(c.isdigit() for c in gap):
        return False
    if clock["dot"] and not gap.strip(" ,|-–—·•@"):
        # "14.5.2008 9.12" is a time only where a space or a comma stands before it
        return gap != ""
    words = WORDS.findall(gap)
    unknown = [w for w in words if folded(w) not in CONNECTORS and w.lower() not in _ZONE_WORDS]
    alone = len(words) == 1 and len(gap) <= _GAP_MAX and len(words[0]) <= _WORD_MAX
    return not unknown or alone  # one short word between a day and a time joins them in any language


def of_day(match: re.Match[str]) -> tuple[int, int, int] | None:
    """Hour, minute and second of a time of day that was found, by a clock of 24 hours; None where no clock shows that."""
    hour = int(match["hour"] or _NAMED[match["named"].casefold()]) if match.re.pattern == _WHOLE.pattern else int(match["hour"])
    minute, second = int(match["minute"] or 0), int(match["second"] or 0)
    half = plain(match["half"] or match["before"] or "")
    if half in AFTERNOON and hour < 12:
        hour += 12
    elif half in MORNING and hour == 12:
        hour = 0
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def zone(text: str, at: int) -> tuple[int | None, int]:
    """The zone printed right behind a time, in minutes east of UTC, and where it ends."""
    match = _NAMED_ZONE.match(text, at) or _ZONE.match(text, at)
    if not match or not match.group().strip(" ,()"):
        return None, at
    name, sign = match["name"], match["sign"]
    if name and name not in ZONES:
        return None, at
    minutes = ZONES[name] if name else 0
    if sign:
        hours, rest = int(match["h"]), int(match["m"] or 0)
        if (name and ZONES[name]) or hours > 14 or rest > 59 or not (name or len(match["h"]) == 2):
            return (minutes, match.end("name")) if name else (None, at)
        minutes = (hours * 60 + rest) * (1 if sign == "+" else -1)
    return minutes, match.end()

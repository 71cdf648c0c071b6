"""A line of words that says at one end who wrote it and when: "Ann (3 May 2009): words", "words - Ann, 3 May 2009"."""

from __future__ import annotations

from typing import NamedTuple

from checkup import lazy_re as re
from checkup.dates import When
from checkup.reading import vocabulary as words
from checkup.reading.comments.printed_name import name_in_marked
from checkup.reading.comments.reader_sentences import is_sentence, is_signature
from checkup.reading.page_dates import PageClock

_HEAD = 100  # characters in which name and day must stand at the begin of a line; a convention: both with weekday and time fit
_TAIL = 120  # characters of a line's end in which they may stand; a convention
_NAME_MAX, _NAME_WORDS = 40, 4  # characters and words of a name; conventions, as for names beside a date
# what parts name and day from the words behind them: a colon or dash, a closing bracket, the end of the line
_PARTED = re.compile(r"[ \xa0]{0,2}[)\]]?[ \xa0]{0,2}(?:[:：|>»–—-][ \xa0]{0,2}|\n{1,2}|$)|[)\]][ \xa0]{1,2}")
_CLOSED = re.compile(r"[ \xa0]{0,2}[)\]]?[ \xa0.]{0,2}$")  # what may stand behind a day at the end of a line
# what parts the words from the name behind them; the last one counts
_BEFORE = re.compile(r"(?:^|[\s.!?…])[(\[]|\s[–—|~-]{1,2}\s|\n[–—-]{0,2}\s{0,2}|\s(?=(?:[Pp]osted|[Ww]ritten|[Ss]ent) by\s)")


class SignedLine(NamedTuple):
    """Name, moment with its printed form, and the words."""

    name: str
    when: When
    date_text: str
    said: str


def begins_signed(text: str, clock: PageClock) -> str | None:
    """The name with which a line begins, where its day stands beside it."""
    found = signed_first(text, clock)
    return found.name if found else None


def ends_signed(text: str, clock: PageClock) -> str | None:
    """The name with which a line ends, where its day stands beside it; alone in a line they need a word for "by" or a sign."""
    found = signed_last(text, clock)
    if found is not None:
        return found.name
    day = clock.find(text[:_HEAD])
    marked = f"{text[: day[1]]}\0{text[day[2] :]}" if day is not None and day[0] is not None and _CLOSED.match(text, day[2]) else ""
    return _name(marked) if is_signature(marked) else None


def signed_first(text: str, clock: PageClock) -> SignedLine | None:
    """Words behind name and day ("Ann, 3 May 2009: words", "3 May 2009 - Ann: words"), None where they do not begin so."""
    text = text.strip()
    found = clock.find(text[:_HEAD].partition("\n")[0])
    if found is None or found[0] is None:
        return None
    parted = _PARTED.match(text, found[2])
    if not text[: found[1]].strip("([ ") or parted is None:
        return _behind_day(text, found[0], found[1], found[2])
    name = _name(f"{text[: found[1]]}\0{text[found[2] : parted.end()].rstrip(' :：|>»–—-')}")
    return SignedLine(name, found[0], text[found[1] : found[2]], text[parted.end() :].strip()) if name else None


def _behind_day(text: str, when: When, start: int, end: int) -> SignedLine | None:
    """The same where the day stands first: "3 May 2009, Ann: words"; the name ends with a colon."""
    if text[:start].strip("([ "):
        return None
    name, colon, said = text[end : end + _HEAD].lstrip(" )],-–—|·").replace("：", ":").partition(":")
    told = _name(name) if colon and "\n" not in name else None
    return SignedLine(told, when, text[start:end], (said + text[end + _HEAD :]).strip()) if told else None


def signed_last(text: str, clock: PageClock) -> SignedLine | None:
    """Words before name and day, parted from them by a bracket, a dash or "Posted by"; None where they do not end so."""
    text = text.strip()
    tail = max(0, len(text) - _TAIL)
    starts = [m for m in _BEFORE.finditer(text, tail) if text[: m.start() + 1].strip(" ([-–—|~\n")]
    for start in reversed(starts):
        found = clock.find(text[start.end() :])
        if found is None or found[0] is None or not _CLOSED.match(text, start.end() + found[2]):
            continue
        name = _name(f"{text[start.end() : start.end() + found[1]]}\0")
        if name:
            day = text[start.end() + found[1] : start.end() + found[2]]
            return SignedLine(name, found[0], day, text[: start.start() + 1].rstrip(" ([-–—|~\n"))
    return None


def _name(marked: str) -> str | None:
    """The name in a byline whose day is \\0, None where it is more than one."""
    name = (name_in_marked(marked, dated="\0" in marked) or "").strip(" ,:;-–—|()[]")
    if not 1 < len(name) <= _NAME_MAX or "\n" in name or len(name.split()) > _NAME_WORDS or not any(map(str.isalpha, name)):
        return None
    if any(sign in name[:-1] for sign in ":;!?…") or name[-1] in "!?…:;" or words.is_residue(name) or is_sentence(name):
        return None
    return name

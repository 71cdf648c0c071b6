"""Tell a byline from a sentence of a reader's words that sounds like one: "On 3 March Ann wrote: the same", "By the way, 12/5 was rainy".

A comment whose first line is its head, a name with a day, has said who wrote it. What sounds like a byline below it and says more than a
byline does are words of the reader.
"""

from __future__ import annotations

import re

from checkup.reading import vocabulary as words
from checkup.reading.comments.printed_name import name_in_marked, says_who
from checkup.reading.page_dates import Stretch

Line = tuple[str, Stretch | None, str]  # a line, its date, and the line with \0 in the place of the date

# one to four words without the signs of a sentence, but for those of an initial ("Kuba M.")
_NAME = re.compile(r"(?=.{2,40}$)[^\W\d_][\w'’-]*\.?(?:\s[\w'’-]+\.?){0,3}")
_INITIAL = re.compile(r"(?:^|\s)\w{1,2}\.$")
_AROUND = " \t,:;|/–—-.!?…·•"


def without_sentences(lines: list[Line]) -> list[Line]:
    """The lines at the ends of a comment, of those below its head only whole bylines with a day; all where the first ones are no head."""
    head = _head(lines)
    return [line for k, line in enumerate(lines) if k < head or _is_byline(line)] if head else lines


def _head(lines: list[Line]) -> int:
    """How many lines are the head of a comment: one with a name and the day, or one with a name and one with the day; 0 where none is."""
    if not lines:
        return 0
    line, found, marked = lines[0]
    if found:
        return int(_is_name(name_in_marked(marked, dated=True)))
    dated = len(lines) > 1 and lines[1][1] is not None and words.is_residue(lines[1][2].replace("\0", " "))
    return 2 if dated and _is_name(line) else 0


def _is_name(name: str | None) -> bool:
    """Whether words may be a name by their form: few, and no sentence."""
    if not name or not _NAME.fullmatch(name) or words.is_residue(name):
        return False
    return not name.endswith(".") or _INITIAL.search(name) is not None


def _is_byline(line: Line) -> bool:
    """Whether a line tells in words who wrote and when, and says nothing more."""
    _, found, marked = line
    return found is not None and says_who(words.NUMBER.sub("", marked), dated=True) and not _says_more(marked)


def _says_more(marked: str) -> bool:
    """Whether a dated line that sounds like a byline goes on behind it: words behind "wrote:", or on both sides of the day."""
    before, _, behind = marked.partition("\0")
    behind = behind.strip(_AROUND)
    if said := words.SAID.match(behind):
        return behind[said.end() :].strip(_AROUND) != ""
    if not behind or words.is_residue(behind):
        return False
    return not (words.is_residue(before) and _is_name(words.LEAD_DATED.sub("", f"\0 {behind}", count=1)))

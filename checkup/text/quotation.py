"""The sentences of a text -> the places of those that stand within quotation marks which other sentences open or close.

Interviews, letters and advertisements are quoted over several sentences: most of them bear no mark of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkup import lazy_re as re
from checkup.word_search import one_of

LONGEST = 12  # sentences from the opening mark to the closing one; a convention: marks further apart are a mark forgotten, or inches
_FEW = 4  # words behind the closing mark that only say who spoke (", she told the paper")
_may_hold = one_of(*'"“”„«»')  # most sentences hold none of them
# a straight mark opens before a word and behind a space; anywhere else it closes
_MARK = re.compile(r"(?P<open>[“„«]|(?<![^\s(\[—–-])\"(?=[^\s.,;:!?)]))|(?P<close>[”»]|\")")
_CLOSING = {"„": "“”"}  # in German and Polish the mark closes that opens in English


@dataclass(frozen=True, slots=True)
class _Opened:
    """The mark that is open: its sentence, itself, and whether its sentence begins with it."""

    place: int
    mark: str
    at_start: bool


def within_quotations(listed: Sequence[str]) -> frozenset[int]:
    """The places of sentences that somebody else says from the first word to the last, or to the words that only say who."""
    found: set[int] = set()
    opened: _Opened | None = None
    for place, sentence in enumerate(listed):
        if opened is not None and place - opened.place > LONGEST:
            opened = None
        for mark in _marks(sentence):
            closes = mark.lastgroup == "close" or (opened is not None and mark[0] in _CLOSING.get(opened.mark, ""))
            if not closes and opened is None:
                opened = _Opened(place, mark[0], not sentence[: mark.start()].strip())
            elif closes and opened is not None:
                found.update(_between(opened, place, sentence[mark.end() :]))
                opened = None
    return frozenset(found)


def _marks(sentence: str) -> Iterator[re.Match[str]]:
    return _MARK.finditer(sentence) if _may_hold(sentence) else iter(())


def _between(opened: _Opened, place: int, behind: str) -> range:
    """The places from the opening mark to the closing one; none where both stand in one sentence, which has words of its own."""
    if opened.place == place:
        return range(0)
    few = len(behind.split(maxsplit=_FEW)) <= _FEW
    return range(opened.place if opened.at_start else opened.place + 1, place + 1 if few else place)

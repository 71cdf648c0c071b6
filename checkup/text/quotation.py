"""The sentences of a text -> the places of those that stand within quotation marks which other sentences open or close.

Interviews, letters and advertisements are quoted over several sentences: most of them bear no mark of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

LONGEST = 12  # sentences of one quotation; a convention: marks further apart are a mark forgotten, or the sign of inches
_FEW = 4  # words behind the closing mark that only say who spoke (", she told the paper")
_ANY = re.compile(r"[\"“”„«»]")
# a straight mark opens before a word and behind a space; anywhere else it closes
_MARK = re.compile(r"(?P<open>[“„«]|(?<![^\s(\[—–-])\"(?=[^\s.,;:!?)]))|(?P<close>[”»]|\")")


def within_quotations(listed: Sequence[str]) -> frozenset[int]:
    """The places of sentences that somebody else says from the first word to the last, or to the words that only say who."""
    found: set[int] = set()
    opened: int | None = None  # the sentence whose mark is open, and whether nothing stands before it
    at_start = False
    for place, sentence in enumerate(listed):
        if opened is not None and place - opened > LONGEST:
            opened = None
        for mark in _marks(sentence):
            if mark.lastgroup == "open" and not (opened is not None and mark[0] == "“" and sentence.startswith("„")):
                if opened is None:
                    opened, at_start = place, not sentence[: mark.start()].strip()
            elif opened is not None:
                if opened < place:
                    found.update(range(opened if at_start else opened + 1, place))
                    if len(sentence[mark.end() :].split()) <= _FEW:
                        found.add(place)
                opened = None
    return frozenset(found)


def _marks(sentence: str) -> Iterator[re.Match[str]]:
    return _MARK.finditer(sentence) if _ANY.search(sentence) else iter(())

"""One observation about a comment."""

from __future__ import annotations

import math
from typing import NamedTuple

from checkup.i18n import worded
from checkup.model import ReasonKind
from checkup.reader_words import ReaderWords, Wording, joined


class Clue(NamedTuple):
    """How strong (`value`, 0 = nothing seen), of which kind, and in which words a blogger understands; without words it only weighs.

    `firm`: honest readers hardly ever show it, so that it can carry the verdict `spam`.
    """

    value: float
    kind: ReasonKind = "text"
    words: Wording = ""
    firm: bool = False


NOTHING = Clue(0.0)  # looked for and not seen
SEEN = Clue(1.0)  # what weighs and is not told
Clues = dict[str, Clue]
"""Clues by name; a name that is missing could not be observed on this page, which is not the same as 0."""


def some(words: list[str], most: int = 3) -> Wording:
    """The first few of a reader's words, quoted."""
    quoted = joined(worded("“{word}”", word=ReaderWords(word, limit=40)) for word in words[:most])
    return worded("{words} and more", words=quoted) if len(words) > most else quoted


def log(count: float) -> float:
    """The first of a kind says most: log(1 + count)."""
    return math.log1p(count) if count > 0 else 0.0

"""Many expressions are looked for in the lines of a page, and nearly no line holds one: which lines need not be looked at.

Each expression comes with stems, plain small letters of which every match holds one. All lines are searched for the stems in one pass, and
the expression, which is far slower, is tried on the lines that hold one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from checkup.word_search import WordSearch, small_letters


class LineSearch:
    """An expression and its stems, parted by commas."""

    def __init__(self, expression: re.Pattern[str], stems: str) -> None:
        self.expression = expression
        self.stems = tuple(map(small_letters, stems.split(",")))
        self.words = stems_of(self)


def stems_of(*searches: LineSearch, more: str = "") -> WordSearch:
    """A search for the stems of several expressions at once, with `more` words, parted by commas."""
    return WordSearch([*(stem for search in searches for stem in search.stems), *(more.split(",") if more else ())])


class Lines:
    """Lines of a page, each once."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = list(dict.fromkeys(lines))
        small = [small_letters(line) for line in self._lines]
        self._text = "\n".join(small)
        self._starts = list(accumulate((len(line) + 1 for line in small), initial=0))

    def with_stem(self, words: WordSearch) -> list[str]:
        """Those that hold one of the words, in their order."""
        numbers = {bisect_right(self._starts, start) - 1 for start in words.starts_in(self._text)}
        return [self._lines[number] for number in sorted(numbers)]

"""Many expressions are looked for in the lines of a page, and nearly no line holds one: which lines need not be looked at.

Each expression comes with stems, plain small letters of which every match holds one. All lines are searched for the stems of all
expressions in one pass, and an expression, which is far slower, is tried on the lines that hold one of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import accumulate

from checkup.word_search import WordSearch, small_letters

_STEMS: set[str] = set()  # of all expressions that were made: those of a page's readers, each once, when their modules are loaded


class LineSearch:
    """An expression and its stems, parted by commas; `may` is a quick test that every line passes in which it is found."""

    def __init__(self, expression: re.Pattern[str], stems: str, may: Callable[[str], object] = bool) -> None:
        self.expression = expression
        self.may = may
        self.stems = tuple(map(small_letters, stems.split(",")))
        _STEMS.update(self.stems)


def stems_of(*searches: LineSearch, more: str = "") -> WordSearch:
    """A search for the stems of several expressions at once, with `more` words, parted by commas."""
    return WordSearch([*(stem for search in searches for stem in search.stems), *(more.split(",") if more else ())])


@lru_cache(maxsize=1)
def _all_stems(count: int) -> WordSearch:
    """A search for the stems of all expressions; `count` is how many there are, so that it is made anew when there are more."""
    return WordSearch(_STEMS)


class Lines:
    """The short lines of a page, each once, and a search over all of them in one pass."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = list(dict.fromkeys(lines))
        self._text = small_letters("\n".join(self._lines))
        self._starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))
        self._with: dict[str, set[int]] = {}  # a stem -> the numbers of the lines that hold it, once all were searched for
        self._searched_for = 0  # how many stems

    def with_stem(self, words: WordSearch) -> list[str]:
        """Those that hold one of the words, in their order."""
        numbers = {bisect_right(self._starts, start) - 1 for start in words.starts_in(self._text)}
        return [self._lines[number] for number in sorted(numbers)]

    def found(self, search: LineSearch) -> dict[str, re.Match[str]]:
        """The lines in which an expression is found, with what it found."""
        if self._searched_for < len(_STEMS):
            self._searched_for = len(_STEMS)
            for stem, start in _all_stems(len(_STEMS)).words_and_starts(self._text):
                self._with.setdefault(stem, set()).add(bisect_right(self._starts, start) - 1)
        numbers: set[int] = set().union(*(self._with.get(stem, ()) for stem in search.stems))
        lines = (self._lines[number] for number in numbers)
        return {line: found for line in lines if search.may(line) and (found := search.expression.search(line))}

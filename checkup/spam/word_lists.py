"""Lists of words for every comment of a blog, kept small: one number a word instead of a list of words a comment."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator


class WordLists:
    """The word lists of all comments by the comments' numbers; a list is made when it is asked for, and the last one stays at hand."""

    def __init__(self, lists: Iterable[Iterable[str]]) -> None:
        known: defaultdict[str, int] = defaultdict()
        known.default_factory = known.__len__
        self._numbers, self._ends = array("I"), array("Q", [0])
        for words in lists:
            self._numbers.extend(map(known.__getitem__, words))
            self._ends.append(len(self._numbers))
        self.words = list(known)
        self._last, self._words_of_last = -1, list[str]()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __iter__(self) -> Iterator[list[str]]:
        return (self[which] for which in range(len(self)))

    def __getitem__(self, which: int) -> list[str]:
        if which != self._last:
            self._words_of_last = list(map(self.words.__getitem__, self.numbers(which)))
            self._last = which
        return self._words_of_last

    def repeated(self, least: int) -> WordLists:
        """The same lists without the words that stand fewer than `least` times in all of them together."""
        uses = Counter(self._numbers)
        return WordLists([self.words[word] for word in self.numbers(which) if uses[word] >= least] for which in range(len(self)))

    def numbers(self, which: int) -> array[int]:
        """The list of comment `which` as numbers: places in `words`, the same number for the same word."""
        return self._numbers[self._ends[which] : self._ends[which + 1]]

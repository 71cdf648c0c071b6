"""Lists of words for every comment of a blog, kept small: one number a word instead of a list of words a comment."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator


class Vocabulary(dict[str, int]):
    """The number of each word, given when it is first asked for; `words` gives the words back."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self.words)
        self.words.append(word)
        return number


class WordLists:
    """The word lists of all comments by the comments' numbers; a list is made when it is asked for, and the last one stays at hand.

    Lists may come as words or as the numbers that `vocabulary`, which several WordLists can share, gave them.
    """

    def __init__(self, lists: Iterable[Iterable[str] | array[int]], vocabulary: Vocabulary | None = None) -> None:
        self.vocabulary = Vocabulary() if vocabulary is None else vocabulary
        self._numbers, self._ends = array("I"), array("Q", [0])
        for words in lists:
            self._numbers.extend(words if isinstance(words, array) else map(self.vocabulary.__getitem__, words))
            self._ends.append(len(self._numbers))
        self._last, self._words_of_last = -1, list[str]()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __iter__(self) -> Iterator[list[str]]:
        return (self[which] for which in range(len(self)))

    def __getitem__(self, which: int) -> list[str]:
        if which != self._last:
            self._words_of_last = list(map(self.vocabulary.words.__getitem__, self.numbers(which)))
            self._last = which
        return self._words_of_last

    def clear(self) -> None:
        """Let go of all lists."""
        self._numbers, self._ends, self._last = array("I"), array("Q", [0]), -1

    def numbers(self, which: int) -> array[int]:
        """The list of comment `which` as numbers: the same number for the same word."""
        return self._numbers[self._ends[which] : self._ends[which + 1]]

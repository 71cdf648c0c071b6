"""Lists of words for every comment of a blog, kept small: one number a word instead of a list of words a comment."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from checkup.spam.lists import Phrases

Whole = NDArray[np.integer]
BLOCK = 65_536  # words that are looked at in one step, a bound for memory


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
        """Forget the lists that were read, to give their memory back."""
        self._numbers, self._ends, self._last = array("I"), array("Q", [0]), -1

    def size(self, which: int) -> int:
        """How many words list `which` has."""
        return self._ends[which + 1] - self._ends[which]

    def counts(self, words: Collection[str]) -> array[int]:
        """For each list how many of its words are among these."""
        among = np.fromiter(map(words.__contains__, self.vocabulary.words), np.bool_, len(self.vocabulary.words))
        counts = np.zeros(len(self), np.uint32)
        for owners in self._owners(lambda here, _: among[here]):
            counts[: owners.max(initial=-1) + 1] += np.bincount(owners).astype(np.uint32)
        return array("I", counts.tobytes())

    def sums(self, value: Callable[[str], int]) -> array[int]:
        """For each list the sum of what each of its words is worth."""
        worth = np.fromiter(map(value, self.vocabulary.words), np.float64, len(self.vocabulary.words))
        sums = np.zeros(len(self))
        row, ends = np.frombuffer(self._numbers, np.uint32), np.frombuffer(self._ends, np.uint64)[1:].astype(np.int64)
        for start in range(0, len(row), BLOCK):
            values = worth[row[start : start + BLOCK]]
            places = np.flatnonzero(values)
            owners = np.searchsorted(ends, places + start, side="right")
            sums[: owners.max(initial=-1) + 1] += np.bincount(owners, values[places])
        return array("Q", sums.astype(np.uint64).tobytes())

    def uses(self, chosen: Sequence[bool]) -> Counter[str]:
        """How often each word stands in those lists that are `chosen`, all lists being told in order whether they are."""
        counted = np.repeat(np.array(chosen, np.bool_), np.diff(np.frombuffer(self._ends, np.uint64)).astype(np.int64))
        row, uses = np.frombuffer(self._numbers, np.uint32), np.zeros(len(self.vocabulary.words), np.int64)
        for start in range(0, len(row), BLOCK):
            some = slice(start, start + BLOCK)
            uses += np.bincount(row[some][counted[some]], minlength=len(uses))
        return Counter({self.vocabulary.words[word]: int(uses[word]) for word in np.flatnonzero(uses)})

    def may_hold(self, phrases: Phrases, meant: Callable[[str], str] = str) -> NDArray[np.bool_]:
        """For each list whether a phrase may stand in it, each word taken for what is `meant` by it; the others need not be searched."""
        known = list(map(meant, self.vocabulary.words))
        firsts = {word: place for place, word in enumerate(sorted(phrases.first), 1)}
        seconds = {word: place for place, word in enumerate(sorted({second for _, second in phrases.by_pair}), 1)}
        pairs = np.zeros((len(firsts) + 1, len(seconds) + 1), np.bool_)
        for first, second in phrases.by_pair:
            pairs[firsts[first], seconds[second]] = True
        alone = np.array([word in phrases.single or word in phrases.open for word in known], np.bool_)
        as_first, as_second = (np.array([places.get(word, 0) for word in known], np.uint16) for places in (firsts, seconds))

        def begins(here: Whole, behind: Whole) -> NDArray[np.bool_]:
            found = alone[here]
            found[: len(behind)] |= pairs[as_first[here[: len(behind)]], as_second[behind]]
            return found

        held = np.zeros(len(self), np.bool_)
        for owners in self._owners(begins):
            held[owners] = True
        return held

    def _owners(self, stands: Callable[[Whole, Whole], NDArray[np.bool_]]) -> Iterator[Whole]:
        """The list of each place at which something stands, a block of places at a time; told from the numbers of some words and of the
        words behind each (the last has none).
        """
        row, ends = np.frombuffer(self._numbers, np.uint32), np.frombuffer(self._ends, np.uint64)[1:].astype(np.int64)
        for start in range(0, len(row), BLOCK):
            places = np.flatnonzero(stands(row[start : start + BLOCK], row[start + 1 : start + BLOCK + 1]))
            yield np.searchsorted(ends, places + start, side="right")

    def numbers(self, which: int) -> array[int]:
        """The list of comment `which` as numbers: the same number for the same word."""
        return self._numbers[self._ends[which] : self._ends[which + 1]]

"""A text and many words -> which of the words stand in it, and where, found in one pass over the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ahocorasick_rs import AhoCorasick, Implementation

# Letters that an expression takes for each other where it ignores case, beyond what `lower` does (Python's re._casefix, of our alphabets).
_ALIKE = (("ſ", "s"), ("ı", "i"), ("İ", "i"), ("ς", "σ"), ("Σ", "σ"))


class WordSearch:
    """Finds words anywhere in a text, also inside of other words, letter by letter as they are written.

    A hundred words in a text of 35,000 characters take 0.1 ms; asking for one after the other with `in` takes 1.2 ms.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._search = AhoCorasick(self._words, implementation=Implementation.DFA)

    def words_in(self, text: str) -> frozenset[str]:
        """Those of the words that stand in the text."""
        return frozenset(self.each_in(text))

    def each_in(self, text: str) -> list[str]:
        """The same, each as often as it stands there."""
        try:
            return self._search.find_matches_as_strings(text, overlapping=True)
        except UnicodeEncodeError:
            return self._search.find_matches_as_strings(_proper(text), overlapping=True)

    def stands_in(self, text: str) -> bool:
        """Whether any of the words stands in the text."""
        try:
            return bool(self._search.find_matches_as_strings(text))
        except UnicodeEncodeError:
            return bool(self._search.find_matches_as_strings(_proper(text)))

    def stands_alone_in(self, text: str) -> bool:
        """Whether any of the words stands in the text with neither a letter nor a digit at its ends."""
        room = f" {_proper(text)} "
        for _, start, end in self._search.find_matches_as_indexes(room, overlapping=True):
            if not room[start - 1].isalnum() and not room[end].isalnum():
                return True
        return False

    def starts_in(self, text: str) -> list[int]:
        """Where in the text a word begins, in the order in which the words end."""
        return [start for _, start, _ in self._search.find_matches_as_indexes(_proper(text), overlapping=True)]

    def words_and_starts(self, text: str) -> list[tuple[str, int]]:
        """Each word that stands in the text with where it begins, in the order in which the words end."""
        words = self._words
        return [(words[number], start) for number, start, _ in self._search.find_matches_as_indexes(_proper(text), overlapping=True)]


def one_of(*signs: str) -> Callable[[str], bool]:
    """A test whether a text holds one of a few signs: of a class of them an expression takes twice as long in a text without any."""
    return lambda text: any(map(text.__contains__, signs))


def small_letters(text: str) -> str:
    """A text in which words in small letters are found wherever an expression that ignores case finds them."""
    if not text.isascii():
        for letter, plain in _ALIKE:
            text = text.replace(letter, plain)
    return text.lower()


def _proper(text: str) -> str:
    """The text with "?" for half a pair of surrogates, as JSON can hold one: it cannot be encoded."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text

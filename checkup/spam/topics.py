"""The topic words of each post, kept as numbers and made into a set when the post's comments are judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checkup.spam.word_lists import Vocabulary, WordLists

AT_HAND = 64  # posts: comments are judged post by post, and a report's own table may mix the posts of a few days
NOTHING = frozenset[str]()


class Topics:
    """Place of a post -> its topic words; () for a place that is not known."""

    def __init__(self, words: Iterable[tuple[str, Iterable[str]]], vocabulary: Vocabulary) -> None:
        self._places: dict[str, int] = {}
        self._lists = WordLists((self._listed(place, some) for place, some in words), vocabulary)
        self._at_hand: dict[str, frozenset[str]] = {}

    def _listed(self, place: str, words: Iterable[str]) -> Iterable[str]:
        self._places[place] = len(self._places)
        return words

    def __iter__(self) -> Iterator[frozenset[str]]:
        return map(frozenset, self._lists)

    def of(self, place: str) -> frozenset[str]:
        """The topic words of the post at a place."""
        found = self._at_hand.get(place)
        if found is None:
            which = self._places.get(place)
            found = NOTHING if which is None else frozenset(self._lists[which])
            if len(self._at_hand) >= AT_HAND:
                self._at_hand.clear()
            self._at_hand[place] = found
        return found

"""A text -> what is found in each of its pieces between white spaces; a piece that comes again, as nearly all do, is looked at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Generic, TypeVar

Found = TypeVar("Found")
SHORT = 40  # characters; longer pieces are addresses, or sentences of scripts without spaces: they hardly come again
KEPT = 32_768  # pieces, a bound for memory: some 6 MB; the commonest are soon known again when all are let go of


class Pieces(dict[str, Sequence[Found]], Generic[Found]):
    """What `find` finds in the pieces of texts: only for what never reaches across a white space, nor looks at what stands beyond one.

    It is the dictionary of what is known: of a piece that is, nothing is asked but that.
    """

    def __init__(self, find: Callable[[str], Sequence[Found]]) -> None:
        self._find = find

    def __missing__(self, piece: str) -> Sequence[Found]:
        found = self._find(piece)
        if len(piece) <= SHORT:
            if len(self) >= KEPT:
                self.clear()
            self[piece] = found
        return found

    def of(self, text: str) -> list[Found]:
        """All that is found in a text, in order."""
        return list(chain.from_iterable(map(self.__getitem__, text.split())))

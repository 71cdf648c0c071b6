"""A text -> what is found in each of its pieces between white spaces; a piece that comes again, as nearly all do, is looked at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Generic, TypeVar

Found = TypeVar("Found")
SHORT = 40  # characters; longer pieces are addresses, or sentences of scripts without spaces: they hardly come again
KEPT = 32_768  # pieces, a bound for memory: some 6 MB; the commonest are soon known again when all are let go of


class Pieces(Generic[Found]):
    """What `find` finds in the pieces of texts: only for what never reaches across a white space, nor looks at what stands beyond one."""

    def __init__(self, find: Callable[[str], Sequence[Found]]) -> None:
        self._find = find
        self._known: dict[str, Sequence[Found]] = {}

    def of(self, text: str) -> list[Found]:
        """All that is found in a text, in order."""
        pieces = text.split()
        try:
            return list(chain.from_iterable(map(self._known.__getitem__, pieces)))
        except KeyError:
            return list(chain.from_iterable(map(self._looked_up, pieces)))

    def _looked_up(self, piece: str) -> Sequence[Found]:
        found = self._known.get(piece)
        if found is None:
            found = self._find(piece)
            if len(piece) <= SHORT:
                if len(self._known) >= KEPT:
                    self._known.clear()
                self._known[piece] = found
        return found

"""A figure for each of some comments, by the comments' numbers, in one row: a dictionary for a large blog takes ten times the memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from math import isnan, nan


class Figures(Mapping[int, float]):
    """Figures by number, told in the order of the numbers; a comment without one is not in it."""

    def __init__(self, size: int, told: Iterable[tuple[int, float]] = ()) -> None:
        """`size`: how many comments there are; `told`: a number and its figure, which is never NaN."""
        self._row = array("d", [nan]) * size
        for number, figure in told:
            self._row[number] = figure

    def __getitem__(self, number: int) -> float:
        figure = self._row[number] if 0 <= number < len(self._row) else nan
        if isnan(figure):
            raise KeyError(number)
        return figure

    def __iter__(self) -> Iterator[int]:
        return (number for number, figure in enumerate(self._row) if not isnan(figure))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def told(self) -> Iterator[tuple[int, float]]:
        """Each number that has a figure, with it."""
        return ((number, figure) for number, figure in enumerate(self._row) if not isnan(figure))

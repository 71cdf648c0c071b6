"""What is asked of the comments below each post, made when the comments of that post are judged: all of it at once takes much memory."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Made = TypeVar("Made")

AT_HAND = 64  # posts, as many as topics stay at hand (`topics.py`)
LONG = 64  # comments; a convention: what is made of more is kept, or a table in no order would have it made for each of its comments


class BelowPosts(Generic[Made]):
    """Place of a post -> what is made of those comments below it that were added."""

    def __init__(self, make: Callable[[Iterable[int]], Made]) -> None:
        """`make`: the numbers of some comments -> what is asked of them, which nobody may change.

        It must not hold what holds this: judging searches for no cycles.
        """
        self._make = make
        self._numbers: dict[str, array[int]] = {}
        self._at_hand: dict[str, Made] = {}
        self._long: dict[str, Made] = {}

    def add(self, place: str, number: int) -> None:
        """Add the next comment of the post at a place, before anybody asks for it."""
        numbers = self._numbers.get(place)
        if numbers is None:
            numbers = self._numbers[place] = array("I")
        numbers.append(number)

    def __getitem__(self, place: str) -> Made:
        """What is made of the comments of the post at a place, be there none."""
        numbers = self._numbers.get(place, ())
        kept = self._long if len(numbers) > LONG else self._at_hand
        if place not in kept:
            if len(self._at_hand) >= AT_HAND:
                self._at_hand.clear()
            kept[place] = self._make(numbers)
        return kept[place]

    def clear(self) -> None:
        """Forget all comments, to give their memory back."""
        for one in (self._numbers, self._at_hand, self._long):
            one.clear()

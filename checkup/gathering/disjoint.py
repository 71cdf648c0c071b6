"""Sets of things that were found to be the same: join two, and ask for the sets in the end."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class DisjointSets(Generic[T]):
    """Starts with nothing; every thing asked about is a set of its own until it is joined with another."""

    def __init__(self) -> None:
        self._parent: dict[T, T] = {}

    def find(self, thing: T) -> T:
        """The thing that stands for the set which `thing` is in."""
        root = thing
        while (above := self._parent.setdefault(root, root)) != root:
            root = above
        while self._parent[thing] != root:
            self._parent[thing], thing = root, self._parent[thing]
        return root

    def join(self, one: T, other: T) -> None:
        """From now on both are in the same set."""
        a, b = self.find(one), self.find(other)
        if a != b:
            self._parent[b] = a

    def groups(self) -> list[list[T]]:
        """The sets, each in the order in which its things were first named, the sets in the order of their first things."""
        found: dict[T, list[T]] = {}
        for thing in self._parent:
            found.setdefault(self.find(thing), []).append(thing)
        return list(found.values())

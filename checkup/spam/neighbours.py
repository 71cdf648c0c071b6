"""How spammy the comments are that came just before and after another one, on the blog and in its thread; its own account left out."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checkup.spam.seen_comment import Seen

AROUND, IN_THREAD = 10, 2  # comments on each side, on the blog and in the thread: a trial gained two to five points of AUC with these
WALK = 3  # times as many are looked at to find them, so that one busy account costs no time
FEW = 4  # fewer say nothing, a convention


@dataclass(frozen=True, slots=True)
class Near:
    """The comments around one, by number: on the blog and in the thread."""

    blog: tuple[int, ...]
    thread: tuple[int, ...]


class Neighbours(Mapping[int, Near]):
    """The neighbours of every dated comment, found when they are asked for; `rank` orders those of one second, `keys` are accounts."""

    def __init__(self, comments: Sequence[Seen], keys: Sequence[str], rank: Sequence[int]) -> None:
        self._keys = keys
        self._blog = [n for n, c in enumerate(comments) if c.kind == "comment" and c.at is not None]
        self._blog.sort(key=lambda n: (comments[n].at or 0.0, rank[n]))
        self._threads: dict[str, list[int]] = defaultdict(list)
        self._on_blog, self._in_thread = array("i", [-1]) * len(comments), array("i", [-1]) * len(comments)  # each comment's places
        for place, number in enumerate(self._blog):
            thread = self._threads[comments[number].post]
            self._on_blog[number], self._in_thread[number] = place, len(thread)
            thread.append(number)
        self._comments = comments

    def __getitem__(self, number: int) -> Near:
        if self._on_blog[number] < 0:
            raise KeyError(number)
        thread = self._threads[self._comments[number].post]
        return Near(self._sides(self._blog, self._on_blog[number], AROUND), self._sides(thread, self._in_thread[number], IN_THREAD))

    def __iter__(self) -> Iterator[int]:
        return iter(self._blog)

    def __len__(self) -> int:
        return len(self._blog)

    def _sides(self, order: Sequence[int], place: int, most: int) -> tuple[int, ...]:
        keys, key = self._keys, self._keys[order[place]]
        near = (*reversed(order[max(0, place - most) : place]), *order[place + 1 : place + 1 + most])
        if not key or key not in map(keys.__getitem__, near):
            return near
        before = order[max(0, place - most * WALK) : place]
        after = order[place + 1 : place + 1 + most * WALK]
        left = [n for n in reversed(before) if keys[n] != key][:most]
        right = [n for n in after if keys[n] != key][:most]
        return (*left, *right)


def mean_of(numbers: Sequence[int], scores: Sequence[float], least: int = FEW) -> float | None:
    """The mean score of some comments; None for too few."""
    return sum(map(scores.__getitem__, numbers)) / len(numbers) if len(numbers) >= least else None

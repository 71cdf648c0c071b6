"""How spammy the comments are that came just before and after another one, on the blog and in its thread; its own account left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from checkup.spam.seen import Seen

AROUND, IN_THREAD = 10, 2  # comments on each side, on the blog and in the thread: a trial gained two to five points of AUC with these
WALK = 3  # times as many are looked at to find them, so that one busy account costs no time
FEW = 4  # fewer say nothing, a convention


@dataclass(frozen=True, slots=True)
class Near:
    """The comments around one, by number: on the blog and in the thread."""

    blog: tuple[int, ...]
    thread: tuple[int, ...]


def around(comments: Sequence[Seen], keys: Sequence[str], rank: dict[int, int]) -> dict[int, Near]:
    """The neighbours of every dated comment; `rank` orders comments of one second, `keys` are the accounts."""
    dated = [n for n, c in enumerate(comments) if c.kind == "comment" and c.at is not None]
    dated.sort(key=lambda n: (comments[n].at or 0.0, rank[n]))
    threads: dict[str, list[int]] = defaultdict(list)
    for number in dated:
        threads[comments[number].post].append(number)
    blog = _sides(dated, comments, keys, AROUND)
    thread: dict[int, tuple[int, ...]] = {}
    for numbers in threads.values():
        thread |= _sides(numbers, comments, keys, IN_THREAD)
    return {number: Near(blog[number], thread[number]) for number in dated}


def _sides(order: Sequence[int], comments: Sequence[Seen], keys: Sequence[str], most: int) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for place, number in enumerate(order):
        before = order[max(0, place - most * WALK) : place]
        after = order[place + 1 : place + 1 + most * WALK]
        key = keys[number]
        left = [n for n in reversed(before) if not key or keys[n] != key][:most]
        right = [n for n in after if not key or keys[n] != key][:most]
        found[number] = (*left, *right)
    return found


def mean_of(numbers: Sequence[int], scores: Sequence[float], least: int = FEW) -> float | None:
    """The mean score of some comments; None for too few."""
    return sum(scores[n] for n in numbers) / len(numbers) if len(numbers) >= least else None

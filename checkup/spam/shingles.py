"""Which comments share runs of words: all shingles of a blog in one row, of which those that two comments have are sorted."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from checkup.spam.word_lists import WordLists

Whole = NDArray[np.integer]
BLOCK = 65_536  # shingles, or words, that are looked at in one step, a bound for memory


class SharedShingles:
    """The comments that share shingles, found by sorting: a dictionary of all shingles would take most of the memory."""

    def __init__(self, kept: Iterable[tuple[int, Iterable[int]]], listed: int) -> None:
        """`kept`: each comment's number and its shingles, each once; of those that share one the first `listed` are remembered."""
        self._numbers, self._sizes, shingles = array("I"), array("I"), array("I")
        for number, own in kept:
            before = len(shingles)
            shingles.extend(own)
            self._numbers.append(number)
            self._sizes.append(len(shingles) - before)
        row = np.frombuffer(shingles, np.uint32)
        shared = _is_repeated(row)
        place = np.repeat(np.arange(len(self._numbers), dtype=np.uint32), np.frombuffer(self._sizes, np.uint32))[shared]
        self._counts = array("I", np.bincount(place, minlength=len(self._numbers)).astype(np.uint32).tobytes())
        row = row[shared]
        order = np.argsort(row, kind="stable").astype(np.uint32)  # of the same ones, that of the first comment comes first
        self._owners = array("I", np.frombuffer(self._numbers, np.uint32)[place[order]].tobytes())
        alike = row[order]
        starts = np.flatnonzero(np.concatenate(([True], alike[1:] != alike[:-1]))).astype(np.uint32)
        uses = np.diff(starts, append=np.uint32(len(row)))
        # of each shared shingle, where the comments that have it begin among the owners, and how many of them are remembered
        self._starts, self._listed = _in_place(order, starts, uses), _in_place(order, np.minimum(uses, listed), uses)

    def __iter__(self) -> Iterator[tuple[int, int, Counter[int]]]:
        """Each comment that shares any: its number, how many shingles it has, and the others -> how many they share with it."""
        end = 0
        for number, size, count in zip(self._numbers, self._sizes, self._counts, strict=True):
            if count:
                start, end = end, end + count
                groups = zip(self._starts[start:end], self._listed[start:end], strict=True)
                shared = Counter(chain.from_iterable(self._owners[at : at + many] for at, many in groups))
                del shared[number]
                yield number, size, shared


def runs_shared_below(posts: Iterable[Sequence[int]], words: WordLists) -> Iterator[tuple[int, list[int]]]:
    """Each comment that has three words in a row which another comment of its post has too, with these runs as numbers, each once.

    `posts`: the numbers of each post's comments. A run has one number below its post, and no other run of any post has it.
    """
    block, places, size, begun = list[int](), list[int](), 0, 0
    for place, numbers in enumerate(posts):
        block += numbers
        places += [place] * len(numbers)
        size += sum(map(words.size, numbers))
        if size >= BLOCK:
            found, begun = _shared_runs(block, places, words, begun)
            yield from found
            block, places, size = [], [], 0
    if block:
        yield from _shared_runs(block, places, words, begun)[0]


def _shared_runs(block: Sequence[int], places: Sequence[int], words: WordLists, begun: int) -> tuple[list[tuple[int, list[int]]], int]:
    """The same for some posts, whose runs are numbered from `begun` on; and the number that comes next."""
    lists = [words.numbers(number) for number in block]
    row = np.frombuffer(b"".join(lists), np.uint32).astype(np.uint64)
    owner = np.repeat(np.arange(len(block)), np.fromiter(map(len, lists), np.int64, len(lists)))
    whole = owner[:-2] == owner[2:]
    many = np.uint64(len(words.vocabulary.words))
    run, owner = ((row[:-2] * many + row[1:-1]) * many + row[2:])[whole], owner[:-2][whole]
    place = np.array(places)[owner]
    order = np.lexsort((owner, run, place))
    run, owner, place = run[order], owner[order], place[order]
    fresh = np.concatenate(([True], (run[1:] != run[:-1]) | (place[1:] != place[:-1])))[: len(run)]
    once = fresh | np.concatenate(([True], owner[1:] != owner[:-1]))[: len(run)]
    name = np.cumsum(fresh) - 1 + begun
    shared = once & (np.bincount(name[once] - begun, minlength=1)[name - begun] > 1)
    name, owner = name[shared], owner[shared]
    back = np.argsort(owner, kind="stable")
    ends = np.cumsum(np.bincount(owner, minlength=len(block))).tolist()
    names, start, found = name[back].tolist(), 0, list[tuple[int, list[int]]]()
    for number, end in zip(block, ends, strict=True):
        if end > start:
            found.append((number, names[start:end]))
        start = end
    return found, begun + int(fresh.sum())


def _is_repeated(row: Whole) -> NDArray[np.bool_]:
    """For each of some numbers whether it stands there again."""
    ordered = np.sort(row)
    repeated = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    found = np.zeros(len(row), dtype=np.bool_)
    for start in range(0, len(row), BLOCK) if len(repeated) else ():
        block = row[start : start + BLOCK]
        nearest = np.minimum(np.searchsorted(repeated, block), len(repeated) - 1)
        found[start : start + BLOCK] = repeated[nearest] == block
    return found


def _in_place(order: Whole, values: Whole, uses: Whole) -> array[int]:
    """A value for each different shingle, in the order of the row that was sorted."""
    row = np.empty(len(order), np.uint32)
    row[order] = np.repeat(values, uses)
    return array("I", row.tobytes())

"""What the blog's own spam looks like: names, addresses and wording of its certain adverts against those of its trusted readers.

A naive Bayes model over words of the text and character n-grams of name, host and path, counted once a host. Each comment is judged by
what the comments of other hosts teach (folds by host), so that nobody is convicted by his own words. The same input gives the same model.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count, islice
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from checkup.remembered import remembered
from checkup.spam.context import Context
from checkup.spam.figures import Figures
from checkup.spam.hosts import host, plain_path, site
from checkup.spam.seen_comment import Seen

FOLDS = 5  # a convention: each is judged by what four fifths of the others teach
GRAM = 4  # letters of an n-gram, a convention
# Of a text, and of a name, a host or a path. Bounds for time; the labelled tables needed sixty words.
MOST_WORDS = 60
MOST_GRAMS = 24
TOP = 20  # features that speak loudest decide, set looking at blogs A and B: all of them together would make long texts surer
LEAST_SEEN = 2  # fewer uses of a feature are chance
CLIP = 3.0  # the most it may add to or take from the log-odds; a weight learnt instead went wrong on other blogs
SMOOTH = 1.0  # a convention: one use more of each feature (Laplace)
SITE = "h:"  # the feature of having a site at all
BLOCK = 2_000  # comments that are reckoned at a time, a bound for memory

Whole = NDArray[np.integer]
Floats = NDArray[np.float64]


def grams_of(comment: Seen) -> tuple[str, ...]:
    """N-grams of the name, of the host and of the path behind the name."""
    named = _grams("n:", (comment.name or "").casefold())
    if not comment.url:
        return named
    return (*named, SITE, *_grams("h:", host(comment.url)), *_grams("p:", plain_path(comment.url).casefold()))


@remembered(4096)
def _grams(kind: str, text: str) -> tuple[str, ...]:
    padded = f"^{text[:MOST_GRAMS]}$"
    return tuple(kind + padded[start : start + GRAM] for start in range(max(1, len(padded) - GRAM + 1)))


def fold_of(comment: Seen) -> int:
    """The fold of a comment: all of one host, or of one name without a host, go together."""
    home = host(comment.url or "")
    return crc32((site(home) if home else (comment.name or "")).casefold().encode()) % FOLDS


class _Block:
    """The features of some comments in a row, as numbers one after the other, and how many each comment has."""

    def __init__(self, found: Sequence[set[int]]) -> None:
        self.lengths: Whole = np.array([len(one) for one in found], dtype=np.int32)
        self.features: Whole = np.fromiter(chain.from_iterable(found), dtype=np.int32, count=int(self.lengths.sum()))

    def keep(self, new: Whole) -> None:
        """Give each feature its number in `new`, and leave out those whose number is less than nought."""
        features = new[self.features]
        owner = np.repeat(np.arange(len(self.lengths)), self.lengths)[features >= 0]
        self.lengths = np.bincount(owner, minlength=len(self.lengths)).astype(np.int32)
        self.features = features[features >= 0]

    def odds(self, weights: Floats, folds: Whole) -> Floats:
        """The log-odds of each comment: the sum of its loudest weights over the root of their number, clipped.

        They are sorted first, so that the order of the features makes no difference where two are equally loud.
        """
        width = max(TOP, int(self.lengths.max(initial=0)))
        rows: Floats = np.zeros((len(self.lengths), width))
        rows[np.arange(width) < self.lengths[:, None]] = weights[np.repeat(folds, self.lengths), self.features]
        rows.sort(axis=1)
        loud = np.take_along_axis(rows, np.argpartition(-np.abs(rows), TOP - 1, axis=1)[:, :TOP], axis=1)
        total: Floats = loud.sum(axis=1) / np.sqrt(np.maximum((loud != 0).sum(axis=1), 1))
        return np.clip(total, -CLIP, CLIP)


class OwnModel:
    """The features of every comment as numbers, gathered once; an opinion is told from how often seeds of other folds have them."""

    def __init__(self, context: Context) -> None:
        self._folds: Whole = np.array([fold_of(c) for c in context.comments], dtype=np.int8)
        features = _features(context)
        self._blocks = [_Block(some) for some in iter(lambda: list(islice(features, BLOCK)), [])]
        uses: Whole = np.zeros(1 + max((int(block.features.max(initial=0)) for block in self._blocks), default=0), dtype=np.int32)
        for block in self._blocks:
            np.add.at(uses, block.features, 1)
        repeated = uses >= LEAST_SEEN  # no other can ever weigh
        self._size = int(repeated.sum())
        new = np.where(repeated, np.cumsum(repeated, dtype=np.int32) - 1, -1)
        for block in self._blocks:
            block.keep(new)

    def opinions(self, seeds: Mapping[int, bool], judged: Sequence[int]) -> Figures:
        """How like the blog's spam each of `judged` is (clipped log-odds), by `seeds` (number -> whether it is spam) of other folds."""
        weights = self._weights(seeds)
        odds = array("d")
        for start, block in self._placed():
            odds.extend(block.odds(weights, self._folds[start : start + BLOCK]))
        return Figures(len(odds), ((number, odds[number]) for number in judged))

    def _placed(self) -> Iterator[tuple[int, _Block]]:
        return ((place * BLOCK, block) for place, block in enumerate(self._blocks))

    def _weights(self, seeds: Mapping[int, bool]) -> Floats:
        """What the other folds say of a feature, a row for each fold: the log of how much oftener spam has it; 0 where hardly known."""
        groups: Whole = np.full(len(self._folds), 2 * FOLDS)  # of a comment: spam of each fold, then honest ones of each fold, then no seed
        for number, is_spam in seeds.items():
            groups[number] = self._folds[number] + (0 if is_spam else FOLDS)
        counts: Whole = np.zeros((2 * FOLDS + 1) * self._size, dtype=np.int64)
        for start, block in self._placed():
            np.add.at(counts, np.repeat(groups[start : start + BLOCK], block.lengths) * self._size + block.features, 1)
        by_group = counts.reshape(2 * FOLDS + 1, self._size)
        members = np.bincount(groups, minlength=2 * FOLDS + 1)[:, None]
        spam, adverts = _of_others(by_group[:FOLDS]), _of_others(members[:FOLDS])
        honest, readers = _of_others(by_group[FOLDS:-1]), _of_others(members[FOLDS:-1])
        taught = np.maximum(adverts + readers, 1)
        a = (spam + SMOOTH * adverts / taught) / (adverts + SMOOTH)
        b = (honest + SMOOTH * readers / taught) / (readers + SMOOTH)
        known = (spam + honest >= LEAST_SEEN) & (adverts > 0) & (readers > 0)
        return np.log(np.where(known, a, 1.0) / np.where(known, b, 1.0))


def _of_others(by_fold: Whole) -> Whole:
    """For each fold the sum over the other ones."""
    others: Whole = by_fold.sum(axis=0) - by_fold
    return others


def _features(context: Context) -> Iterator[set[int]]:
    """The features of each comment as numbers: those of its first words, then of its name and its site; pings have none."""
    grams: defaultdict[str, int] = defaultdict(count(len(context.words.vocabulary)).__next__)
    for which, comment in enumerate(context.comments):
        if comment.kind == "comment":
            yield {*context.words.numbers(which)[:MOST_WORDS], *map(grams.__getitem__, grams_of(comment))}
        else:
            yield set()

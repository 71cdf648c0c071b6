"""What the blog's own spam looks like: names, addresses and wording of its certain adverts against those of its trusted readers.

A naive Bayes model over words of the text and character n-grams of name, host and path, counted once a host. Each comment is judged by
what the comments of other hosts teach (folds by host), so that nobody is convicted by his own words. The same input gives the same model.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from zlib import crc32

from checkup.addresses import split
from checkup.spam.context import Context
from checkup.spam.hosts import host, site
from checkup.spam.seen import Seen

FOLDS = 5
GRAM = 4  # letters of an n-gram
MOST_WORDS = 60  # of a text
MOST_GRAMS = 40  # of a name, a host or a path
TOP = 20  # features that speak loudest decide
LEAST_SEEN = 2  # fewer uses of a feature are chance
CLIP = 3.0  # the most that one model may add to or take from the log-odds
SMOOTH = 1.0


@dataclass(frozen=True, slots=True)
class Opinion:
    """The clipped log-odds that a comment is like the blog's spam, and the few features that say so."""

    odds: float
    like: tuple[str, ...] = ()


def features_of(comment: Seen, words: Sequence[str]) -> tuple[str, ...]:
    """Words of the text; n-grams of the name, of the host and of the path behind the name."""
    found = dict.fromkeys(words[:MOST_WORDS])
    found.update(dict.fromkeys(_grams("n", (comment.name or "").casefold())))
    if comment.url:
        home = host(comment.url)
        found.update(dict.fromkeys(_grams("h", home)))
        found.update(dict.fromkeys(_grams("p", split(comment.url).plain_path.casefold())))
        found["h?"] = None
    return tuple(found)


def _grams(kind: str, text: str) -> Iterator[str]:
    padded = f"^{text[:MOST_GRAMS]}$"
    for start in range(max(1, len(padded) - GRAM + 1)):
        yield intern(f"{kind}:{padded[start : start + GRAM]}")


def fold_of(comment: Seen) -> int:
    """The fold of a comment: all of one host, or of one name without a host, go together."""
    home = host(comment.url or "")
    return crc32((site(home) if home else (comment.name or "")).casefold().encode()) % FOLDS


class OwnModel:
    """Counts by fold, made in one pass over the seeds; an opinion is a look-up."""

    def __init__(self, context: Context) -> None:
        self.features = [features_of(c, context.words[n]) if c.kind == "comment" else () for n, c in enumerate(context.comments)]
        self.folds = [fold_of(c) for c in context.comments]

    def opinions(self, seeds: Mapping[int, bool], judged: Sequence[int]) -> dict[int, Opinion]:
        """The opinion on each of `judged`, from `seeds` (number -> whether it is spam) of other folds."""
        counts = {(fold, spam): Counter[str]() for fold in range(FOLDS) for spam in (False, True)}
        sizes: Counter[tuple[int, bool]] = Counter()
        for number, spam in seeds.items():
            counts[self.folds[number], spam].update(self.features[number])
            sizes[self.folds[number], spam] += 1
        out: dict[int, Opinion] = {}
        for fold in range(FOLDS):
            mine = [n for n in judged if self.folds[n] == fold]
            if mine:
                out |= self._fold(fold, counts, sizes, mine)
        return out

    def _fold(
        self, fold: int, counts: Mapping[tuple[int, bool], Counter[str]], sizes: Mapping[tuple[int, bool], int], judged: Sequence[int]
    ) -> dict[int, Opinion]:
        spam, honest = Counter[str](), Counter[str]()
        for other in range(FOLDS):
            if other != fold:
                spam.update(counts[other, True])
                honest.update(counts[other, False])
        many = sum(sizes[o, True] for o in range(FOLDS) if o != fold)
        few = sum(sizes[o, False] for o in range(FOLDS) if o != fold)
        weights: dict[str, float] = {}
        for feature in spam.keys() | honest.keys() if many and few else ():  # all of one sort in this fold: nothing to compare with
            if spam[feature] + honest[feature] >= LEAST_SEEN:
                a = (spam[feature] + SMOOTH * many / (many + few)) / (many + SMOOTH)
                b = (honest[feature] + SMOOTH * few / (many + few)) / (few + SMOOTH)
                weights[feature] = math.log(a / b)
        return {number: self._opinion(number, weights) for number in judged}

    def _opinion(self, number: int, weights: Mapping[str, float]) -> Opinion:
        told = [(w, f) for f in self.features[number] if (w := weights.get(f)) is not None]
        loud = sorted(told, key=lambda one: (-abs(one[0]), one[1]))[:TOP]
        total = sum(w for w, _ in loud) / math.sqrt(max(len(loud), 1))
        return Opinion(max(-CLIP, min(CLIP, total)), tuple(f for w, f in loud if w > 0))

"""What the blog's own spam looks like: names, addresses and wording of its certain adverts against those of its trusted readers.

A naive Bayes model over words of the text and character n-grams of name, host and path, counted once a host. Each comment is judged by
what the comments of other hosts teach (folds by host), so that nobody is convicted by his own words. The same input gives the same model.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from zlib import crc32

from checkup.addresses import split
from checkup.spam.context import Context
from checkup.spam.hosts import host, site
from checkup.spam.seen import Seen
from checkup.spam.word_lists import WordLists

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


@dataclass(frozen=True, slots=True)
class Opinion:
    """The clipped log-odds that a comment is like the blog's spam."""

    odds: float


def features_of(comment: Seen, words: Sequence[str]) -> tuple[str, ...]:
    """Words of the text; n-grams of the name, of the host and of the path behind the name."""
    found = [*words[:MOST_WORDS], *_grams("n:", (comment.name or "").casefold())]
    if comment.url:
        found += [SITE, *_grams("h:", host(comment.url)), *_grams("p:", split(comment.url).plain_path.casefold())]
    return tuple(dict.fromkeys(found))


def _grams(kind: str, text: str) -> list[str]:
    padded = f"^{text[:MOST_GRAMS]}$"
    return [kind + padded[start : start + GRAM] for start in range(max(1, len(padded) - GRAM + 1))]


def fold_of(comment: Seen) -> int:
    """The fold of a comment: all of one host, or of one name without a host, go together."""
    home = host(comment.url or "")
    return crc32((site(home) if home else (comment.name or "")).casefold().encode()) % FOLDS


class OwnModel:
    """Counts by fold, made in one pass over the seeds; an opinion is a look-up."""

    def __init__(self, context: Context) -> None:
        every = WordLists(features_of(c, context.words[n]) if c.kind == "comment" else () for n, c in enumerate(context.comments))
        self.features = every.repeated(LEAST_SEEN)  # no other can ever weigh
        self.folds = [fold_of(c) for c in context.comments]

    def opinions(self, seeds: Mapping[int, bool], judged: Sequence[int]) -> dict[int, Opinion]:
        """The opinion on each of `judged`, from `seeds` (number -> whether it is spam) of other folds."""
        every = {spam: self._counts([n for n, is_spam in seeds.items() if is_spam is spam]) for spam in (False, True)}
        out: dict[int, Opinion] = {}
        for fold in range(FOLDS):
            own = {spam: self._counts([n for n, s in seeds.items() if s is spam and self.folds[n] == fold]) for spam in (False, True)}
            weights = _Weights(every, own)
            out |= {number: self._opinion(number, weights) for number in judged if self.folds[number] == fold}
        return out

    def _counts(self, numbers: Sequence[int]) -> _Counts:
        return _Counts(len(numbers), Counter(chain.from_iterable(self.features[n] for n in numbers)))

    def _opinion(self, number: int, weights: _Weights) -> Opinion:
        told = [(-abs(w), f, w) for f in self.features[number] if (w := weights[f])]
        told.sort()
        loud = told[:TOP]
        total = sum(w for _, _, w in loud) / math.sqrt(max(len(loud), 1))
        return Opinion(max(-CLIP, min(CLIP, total)))


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many seeds, and how many of them have each feature."""

    seeds: int
    features: Counter[str]


class _Weights(dict[str, float]):
    """What the other folds say of a feature: the log of how much oftener it stands in spam; 0 where they hardly know it.

    Reckoned when it is first asked for.
    """

    def __init__(self, every: Mapping[bool, _Counts], own: Mapping[bool, _Counts]) -> None:
        self.spam, self.honest = every[True].features, every[False].features
        self.own_spam, self.own_honest = own[True].features, own[False].features
        self.adverts, self.readers = every[True].seeds - own[True].seeds, every[False].seeds - own[False].seeds

    def __missing__(self, feature: str) -> float:
        spam = self.spam.get(feature, 0) - self.own_spam.get(feature, 0)
        honest = self.honest.get(feature, 0) - self.own_honest.get(feature, 0)
        weight = 0.0
        if spam + honest >= LEAST_SEEN and self.adverts and self.readers:
            seeds = self.adverts + self.readers
            a = (spam + SMOOTH * self.adverts / seeds) / (self.adverts + SMOOTH)
            b = (honest + SMOOTH * self.readers / seeds) / (self.readers + SMOOTH)
            weight = math.log(a / b)
        self[feature] = weight
        return weight

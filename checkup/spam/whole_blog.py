"""The second look at a comment: with its account, its thread, its neighbours in time and the rest of the blog's spam around it.

Steps, each on top of the one before: features of the surroundings -> first score; the neighbours' first scores -> second score; the share
of spam of the blog; a model of the blog's own spam, two rounds. Pings stay outside: they come years later and quote by nature.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checkup.spam.accounts import Account
from checkup.spam.clue import Clues
from checkup.spam.context import Context
from checkup.spam.figures import Figures
from checkup.spam.neighbours import Near, Neighbours, mean_of
from checkup.spam.own_model import OwnModel
from checkup.spam.prior import share_of, shift
from checkup.spam.seen_comment import Seen
from checkup.spam.surroundings import Features, Surroundings
from checkup.spam.trusted import is_harmless, trusted
from checkup.spam.weights import score_of
from checkup.spam.whole_weights import WholeWeights

# Without these two gates a trial convicted 61 to 78 % of the honest comments of a table without dates.
DATED = 0.6  # share of comments with their own and their post's date from which on time can be judged at all
ANCHORS = 20  # comments that are surely honest, without which a blog cannot be told from its spam
NEVER = -30.0  # log-odds of a trusted comment
# The blog's own model: scores from which on, and up to which, a comment teaches it, the adverts and the share of spam that it takes, and
# rounds. A trial with these gained two to seven points of AUC on spammed blogs.
SEED, HONEST_SEED = 0.9, 0.08
SEEDS, SEED_SHARE = 20, 0.05
ROUNDS = 2
TIMID = 8.0  # the comment's own log-odds count up to here, a convention: beyond them everything is certain
UNKNOWN = 0.25  # neighbours' score where there are too few: about the share of spam in training (.30)
CLUES = ("praise", "trade name")  # clues that weigh otherwise on a whole blog than by themselves; every comment has them
NAMED = tuple(f"c:{name}" for name in CLUES)


@dataclass(frozen=True, slots=True)
class WholeBlog:
    """What the other comments of a blog say about each one: the second step of the judgement on spam.

    scores   number of a comment -> 0..1 at the blog's share of spam, capped; trusted ones and pings are not in it
    plain    the same at the share that the model was trained at, before the blog's own model; first: of the first layer
    near     number -> its neighbours' mean first score
    opinions number -> the log-odds that the blog's own model gives; empty where there was too little spam to learn from
    share    the estimated share of spam among the blog's dated comments, uncapped; `dated` how many these are
    seeds    adverts that the blog's own model learnt from
    """

    scores: Mapping[int, float]
    plain: Mapping[int, float]
    first: Sequence[float]
    near: Mapping[int, Near]
    opinions: Mapping[int, float] = field(default_factory=dict)
    share: float = 0.0
    dated: int = 0
    seeds: int = 0


def is_whole(comments: Sequence[Seen], vouched: Sequence[bool]) -> bool:
    """Whether enough is dated and enough surely honest: without dates the model convicted three honest comments in four."""
    said = [(c, trust) for c, trust in zip(comments, vouched, strict=True) if c.kind == "comment"]
    dated = sum(c.at is not None and c.posted is not None for c, _ in said)
    anchors = sum(trust or is_harmless(c) for c, trust in said)
    return dated >= DATED * len(said) and anchors >= ANCHORS


class Alone:
    """What every comment says by itself, in their order: its log-odds, and the values of CLUES one comment after the other."""

    def __init__(self) -> None:
        self.odds, self.clues = array("d"), array("d")

    def add(self, odds: float, clues: Clues) -> None:
        """Add the next comment. A ping has no name to judge."""
        self.odds.append(odds)
        self.clues.extend(clues[name].value if name in clues else 0.0 for name in CLUES)


class Trial:
    """One blog's comments under the whole-blog model."""

    def __init__(self, context: Context, keys: Sequence[str], known: Mapping[str, Account], alone: Alone, weights: WholeWeights) -> None:
        """`keys`: the account of each comment; `known`: the accounts by key."""
        self.context, self.alone, self.weights = context, alone, weights
        self.surroundings = Surroundings(context, keys, known)
        self.vouched = trusted(context.comments, keys, known, alone.odds)

    def features(self, number: int) -> Features:
        """What the first layer looks at."""
        found = self.surroundings.features(number)
        found["odds"] = max(-TIMID, min(TIMID, self.alone.odds[number]))
        found.update(zip(NAMED, self.alone.clues[number * len(CLUES) : (number + 1) * len(CLUES)], strict=True))
        return found

    def judge(self) -> WholeBlog | None:
        """What the whole blog says of each comment; None where it is no whole blog, or tells too little."""
        comments = self.context.comments
        if not is_whole(comments, self.vouched):
            return None
        judged = [n for n, c in enumerate(comments) if c.kind == "comment" and not self.vouched[n]]
        first, alone = array("d", [0.0]) * len(comments), array("d", [0.0]) * len(comments)
        for number in judged:  # the features of one at a time: those of a large blog would take most of the memory
            features = self.features(number)
            first[number] = score_of(self.weights.first.odds(features))
            alone[number] = self.weights.second.odds(features)
        near = Neighbours(comments, self.surroundings.keys, self.context.copies.rank)
        odds = Figures(len(comments), ((number, self._second(alone[number], near.get(number), first)) for number in judged))
        return self._learnt(odds, first, near)

    def _second(self, alone: float, near: Near | None, first: Sequence[float]) -> float:
        """The log-odds of the second layer, from those without the neighbours."""
        blog = mean_of(near.blog, first) if near else None
        thread = mean_of(near.thread, first, 2) if near else None
        weights = self.weights.second.weights
        beside = weights.get("near", 0.0) * (UNKNOWN if blog is None else blog)
        in_thread = weights.get("near in thread", 0.0) * (UNKNOWN if thread is None else thread)
        return (alone + beside + in_thread) * self.weights.sharpen

    def _learnt(self, odds: Figures, first: Sequence[float], near: Mapping[int, Near]) -> WholeBlog:
        """Two rounds of a model of the blog's own spam, at the share of spam that the scores of the round before give."""
        dated = [n for n, c in enumerate(self.context.comments) if c.kind == "comment" and c.at is not None]
        told = self._share([odds.get(n, NEVER) for n in dated])
        size = len(self.context.comments)
        now, share, opinions, seeds = odds, told, Figures(size), dict[int, bool]()
        own: OwnModel | None = None
        for _ in range(ROUNDS):
            found = self._seeds(now, share)
            spam = sum(found.values())
            if share < SEED_SHARE or spam < SEEDS or len(found) - spam < SEEDS:
                break
            own, seeds = own or OwnModel(self.context), found
            opinions = own.opinions(seeds, list(odds))
            now = Figures(size, ((number, one + opinions[number]) for number, one in odds.told()))
            share = self._share([now.get(n, NEVER) for n in dated])
        moved = shift(share, self.weights.share)
        scores = Figures(size, ((number, score_of(one + moved)) for number, one in now.told()))
        plain = Figures(size, ((number, score_of(one)) for number, one in odds.told()))
        return WholeBlog(scores, plain, first, near, opinions, told, len(dated), sum(seeds.values()))

    def _share(self, odds: Sequence[float]) -> float:
        return share_of(odds, self.weights.share)

    def _seeds(self, odds: Figures, share: float) -> dict[int, bool]:
        moved = shift(share, self.weights.share)
        found = {n: False for n, c in enumerate(self.context.comments) if c.kind == "comment" and self.vouched[n]}
        high, low = math.log(SEED / (1 - SEED)) - moved, math.log(HONEST_SEED / (1 - HONEST_SEED)) - moved
        for number, one in odds.told():
            if one >= high or one <= low:
                found[number] = one >= high
        return found

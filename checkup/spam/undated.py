"""The model of a blog's own spam where dates are missing, so that only the comments themselves can teach it."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.spam.context import Context
from checkup.spam.figures import Figures
from checkup.spam.own_model import OwnModel
from checkup.spam.weights import score_of

SEED, HONEST_SEED = 0.85, 0.08  # scores from which on, and up to which, a comment teaches; no prior is told here, so spam begins lower
SEEDS, SEED_SHARE, ROUNDS = 20, 0.05, 2  # as with dates (whole_blog.py)


def opinions(context: Context, odds: Sequence[float], vouched: Sequence[bool]) -> tuple[Figures, int]:
    """How like the spam each comment is (clipped log-odds), and of how many adverts that was learnt; nothing where they are too few."""
    judged = [n for n, c in enumerate(context.comments) if c.kind == "comment" and not vouched[n]]
    model: OwnModel | None = None
    found = Figures(0)
    adverts = 0
    now = {number: odds[number] for number in judged}
    for _ in range(ROUNDS):
        seeds = {n: False for n, c in enumerate(context.comments) if vouched[n] and c.kind == "comment"}
        scores = {number: score_of(one) for number, one in now.items()}
        seeds |= {number: score >= SEED for number, score in scores.items() if score >= SEED or score <= HONEST_SEED}
        adverts = sum(seeds.values())
        if adverts < max(SEEDS, SEED_SHARE * len(judged)) or len(seeds) - adverts < SEEDS:
            break
        model = model or OwnModel(context)
        found = model.opinions(seeds, judged)
        now = {number: odds[number] + found[number] for number in judged}
    return found, adverts

"""How much of a blog is spam, told from the scores of all its comments (expectation maximisation), and a score at that share."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

STEPS = 60  # a bound: on the blogs and tables of docs/spam.md it settles within 5 to 28 steps
LEAST, MOST = 0.001, 0.999  # a share of nought or one could never be left again
CAP = 0.5  # no verdict assumes a larger share: without a cap a trial convicted the honest rest of overrun blogs


def share_of(odds: Sequence[float], trained: float) -> float:
    """The share of spam among comments with these log-odds, which hold at a share of `trained` (Saerens, Latinne & Decaestecker 2002)."""
    if not odds:
        return 0.0
    ratios = np.exp(np.clip(np.array(odds) - logit(trained), -30.0, 30.0))
    share = trained
    for _ in range(STEPS):
        new = max(LEAST, min(MOST, float((share * ratios / (share * ratios + 1 - share)).mean())))
        if abs(new - share) < 1e-5:
            break
        share = new
    return share


def shift(share: float, trained: float) -> float:
    """What is added to log-odds of a model trained at one share on a blog with another one."""
    return logit(max(LEAST, min(CAP, share))) - logit(trained)


def logit(share: float) -> float:
    """Log-odds of a share."""
    return math.log(share / (1 - share))

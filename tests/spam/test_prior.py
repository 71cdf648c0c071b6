"""The share of spam of a blog, told from its scores."""

from __future__ import annotations

import math
import random

import pytest

from checkup.spam.prior import CAP, logit, share_of, shift


def odds_of(share: float, trained: float, count: int = 4000) -> list[float]:
    """Log-odds that a perfectly calibrated model of `trained` gives, where two normal classes lie two apart, on a blog of `share`."""
    draw = random.Random(7)
    values = [draw.gauss(1 if draw.random() < share else -1, 1) for _ in range(count)]
    return [2 * value + logit(trained) for value in values]


@pytest.mark.parametrize("share", [0.05, 0.2, 0.5, 0.85])
def test_the_share_is_found_whatever_it_was_in_training(share: float) -> None:
    """Within four points of the truth, also far from the share that the model was trained at."""
    assert share_of(odds_of(share, 0.3), 0.3) == pytest.approx(share, abs=0.04)


def test_no_comments_and_only_honest_ones() -> None:
    """Nothing to judge is no spam; surely honest comments alone give next to none."""
    assert share_of([], 0.3) == 0.0
    assert share_of([-30.0] * 50, 0.3) < 0.01


def test_a_verdict_never_assumes_more_than_half() -> None:
    """The shift grows with the share up to the cap and no further; at the trained share it is nothing."""
    assert shift(0.3, 0.3) == pytest.approx(0.0)
    assert shift(0.9, 0.3) == shift(CAP, 0.3) == pytest.approx(-math.log(0.3 / 0.7))
    assert shift(0.1, 0.3) < 0 < shift(0.4, 0.3)

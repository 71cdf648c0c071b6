"""The curve of waits by hand: where it steps, what stands before and after, and what a half is."""

from __future__ import annotations

from math import exp, log, sqrt

import pytest

from checkup.measuring.kaplan_meier import Curve, Step, Wait, curve
from checkup.measuring.statistics import Z90, absence_factor, quantile, rank_biserial, wilson


def waits(*pairs: tuple[float, bool]) -> Curve:
    return curve(Wait(seconds, answered) for seconds, answered in pairs)


def test_the_curve_steps_down_at_answers_only() -> None:
    """Of four, one is answered at 10, one is watched until 20, one answered at 30, one watched until 40."""
    found = waits((30, True), (10, True), (40, False), (20, False))
    assert [(s.seconds, s.still_waiting) for s in found.steps] == [(10, 0.75), (30, 0.375)]
    assert found.n == 4


def test_an_answer_comes_before_the_end_of_a_watch_at_the_same_moment() -> None:
    """Who is watched until the moment of an answer was still at risk then."""
    assert waits((10, False), (10, True)).steps[0].still_waiting == 0.5
    assert waits((9, False), (10, True)).steps[0].still_waiting == 0.0


def test_the_interval_is_log_log_with_greenwood() -> None:
    """By the formula: S to the power of exp(+-z * se / |log S|); at nothing and at all there is no width."""
    step = waits((10, True), (20, True), (30, True), (40, False)).steps[1]
    greenwood = 1 / (4 * 3) + 1 / (3 * 2)
    width = Z90 * sqrt(greenwood) / abs(log(0.5))
    assert (step.low, step.high) == (pytest.approx(0.5 ** exp(width)), pytest.approx(0.5 ** exp(-width)))
    assert step.low < step.still_waiting == 0.5 < step.high
    assert (waits((10, True)).steps[0].low, waits((10, True)).steps[0].high) == (0.0, 0.0)


def test_near_the_ends_the_interval_is_still_wide() -> None:
    """One of ten still waiting, or nine of ten: the interval is open on both sides and stays inside 0..1."""
    few = waits(*((float(n), True) for n in range(1, 10)), (10.0, False))
    assert few.steps[-1].still_waiting == pytest.approx(0.1)
    assert 0 < few.steps[-1].low < 0.1 < few.steps[-1].high < 1
    most = waits((1.0, True), *((float(n), False) for n in range(2, 11)))
    assert most.steps[0].still_waiting == pytest.approx(0.9)
    assert 0 < most.steps[0].low < 0.9 < most.steps[0].high < 1


def test_the_median_is_the_first_moment_at_which_half_have_an_answer() -> None:
    """Exactly one half counts, also where the product misses it by its last digit; never reached is None."""
    assert waits((10, True), (20, False)).median == 10
    assert waits((10, True), (20, False), (30, False)).median is None
    assert waits().median is None
    many = waits(*((float(n), True) for n in range(1, 13)))
    assert many.median == 6
    band = Curve((Step(1, 0.6, 0.5, 0.7), Step(2, 0.4, 0.3, 0.5), Step(3, 0.2, 0.1, 0.4)), 9)
    assert (band.median, band.median_interval) == (2, (1, 2))
    assert Curve((Step(1, 0.6, 0.51, 0.7),), 9).median_interval == (None, None)


def test_the_absence_factor_of_nothing_is_nobody() -> None:
    """Nobody wrote, or everybody wrote nothing: 0; exactly half is reached by the first of two equals."""
    assert [absence_factor(c) for c in ([], [0, 0], [5, 5], [4, 6], [3, 3, 4], [1])] == [0, 0, 1, 1, 2, 1]


def test_small_samples_have_honest_ends() -> None:
    """None of n begins at 0, all of n ends at 1; nothing has no interval; a clean split of two against two is no certainty."""
    none, every = wilson(0, 5), wilson(5, 5)
    assert none is not None
    assert every is not None
    assert none[0] == 0.0 < none[1] < 1
    assert every[1] == 1.0 > every[0] > 0
    assert wilson(0, 0) is None
    found = rank_biserial([3.0, 4.0], [1.0, 2.0])
    assert found is not None
    assert found[0] == 1.0
    assert found[1] == (pytest.approx(0.5), 1.0)
    assert rank_biserial([3.0], [1.0, 2.0]) is None
    assert rank_biserial([3.0, 4.0], [1.0]) is None
    assert [quantile([5.0], q) for q in (0, 0.5, 1)] == [5.0] * 3
    assert quantile([], 0.5) is None

"""The shared formulas against independent oracles: scipy, numpy, lifelines, and worked examples from the papers."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup.measuring import statistics as s
from checkup.measuring.kaplan_meier import Wait, curve

SHARES = [(0, 1), (1, 1), (0, 7), (3, 7), (56, 96), (96, 96), (1, 1000)]


@pytest.mark.slow
@pytest.mark.parametrize(("hits", "n"), SHARES)
def test_wilson_equals_scipy(hits: int, n: int) -> None:
    """The 90 % Wilson interval is scipy's."""
    from scipy import stats

    expected = stats.binomtest(hits, n).proportion_ci(0.90, method="wilson")
    found = s.wilson(hits, n)
    assert found == pytest.approx((expected.low, expected.high), abs=1e-12)


def test_wilson_of_nothing_is_none() -> None:
    """Without cases there is no interval."""
    assert s.wilson(0, 0) is None


@pytest.mark.slow
def test_difference_follows_newcombe_worked_example() -> None:
    """Newcombe 1998, example (a): 56/70 - 48/80 gives 0.0524 to 0.3339 at 95 %; the same construction holds at 90 %."""
    from scipy import stats

    one, two = stats.binomtest(56, 70).proportion_ci(0.90, "wilson"), stats.binomtest(48, 80).proportion_ci(0.90, "wilson")
    gap = 0.8 - 0.6
    low = gap - math.hypot(0.8 - one.low, two.high - 0.6)
    high = gap + math.hypot(one.high - 0.8, 0.6 - two.low)
    assert s.difference(56, 70, 48, 80) == pytest.approx((low, high), abs=1e-12)


def test_difference_at_95_percent_equals_the_published_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the 95 % quantile the formula prints the numbers of the paper."""
    monkeypatch.setattr(s, "Z90", 1.959963984540054)
    found = s.difference(56, 70, 48, 80)
    assert found is not None
    assert [round(x, 4) for x in found] == [0.0524, 0.3339]


@pytest.mark.slow
def test_rank_biserial_is_that_of_the_mann_whitney_statistic() -> None:
    """r = 2 U / (n1 n2) - 1 with U from scipy; its interval holds r, turns round with its sides, and is never a point."""
    from scipy import stats

    a, b = [5.0, 7.0, 3.0, 9.0, 4.0], [2.0, 3.0, 1.0, 6.0, 2.0, 0.0]
    found = s.rank_biserial(a, b)
    assert found is not None
    r, (low, high) = found
    assert r == pytest.approx(2 * stats.mannwhitneyu(a, b).statistic / (len(a) * len(b)) - 1)
    assert 0 < low < r < high <= 1
    turned = s.rank_biserial(b, a)
    assert turned is not None
    assert (turned[0], *turned[1]) == pytest.approx((-r, -high, -low))
    clean = s.rank_biserial([9.0, 8.0], [1.0, 2.0, 3.0])
    assert clean is not None
    assert clean[0] == 1
    assert clean[1][0] < 1
    assert s.rank_biserial([1.0], b) is None


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=60), st.floats(0, 1))
def test_quantile_equals_numpy(values: list[float], share: float) -> None:
    """Quantiles are numpy's default (type 7)."""
    assert s.quantile(values, share) == pytest.approx(float(np.quantile(values, share)), rel=1e-9, abs=1e-9)


def test_burstiness_at_its_three_fixed_points() -> None:
    """Kim & Jo 2016: -1 for even gaps, 1 when all time lies in one gap, for any number of gaps; 0 where r is that of a Poisson series."""
    for n in (2, 5, 40):
        assert s.burstiness([7.0] * n) == pytest.approx(-1.0)
        assert s.burstiness([0.0] * (n - 1) + [10.0]) == pytest.approx(1.0)
    half = math.sqrt((5 - 1) / (5 + 1))  # the expected r of 5 random gaps
    plus, minus = math.sqrt(6), math.sqrt(4)
    assert (plus * half - minus) / ((plus - 2) * half + minus) == pytest.approx(0.0)


def test_burstiness_of_random_gaps_is_near_zero() -> None:
    """On short Poisson series the finite-size form is nearly unbiased, where the plain form (r-1)/(r+1) is clearly negative."""
    rng = random.Random(4)
    finite, plain = [], []
    for _ in range(4000):
        gaps = [rng.expovariate(1.0) for _ in range(6)]
        found = s.burstiness(gaps)
        assert found is not None
        finite.append(found)
        r = float(np.std(gaps) / np.mean(gaps))
        plain.append((r - 1) / (r + 1))
    assert abs(float(np.mean(finite))) < 0.06
    assert float(np.mean(plain)) < -0.12


def test_burstiness_needs_two_gaps_and_some_time() -> None:
    """One gap, or no time between posts, has no burstiness."""
    assert s.burstiness([3.0]) is None
    assert s.burstiness([0.0, 0.0]) is None


def test_absence_factor_is_the_smallest_half() -> None:
    """CHAOSS: the fewest people who make half of everything."""
    assert s.absence_factor([10, 5, 3, 2]) == 1
    assert s.absence_factor([4, 3, 2, 1]) == 2
    assert s.absence_factor([1] * 9) == 5
    assert s.absence_factor([]) == 0


def test_kaplan_meier_worked_example() -> None:
    """The toy of features: answers at 2, 5, 20, 50 h and six never. Four in ten get an answer, and the median is not reached."""
    found = curve([Wait(h * 3600.0, True) for h in (2, 5, 20, 50)] + [Wait(900 * 3600.0, False)] * 6)
    assert [s.seconds / 3600 for s in found.steps] == [2, 5, 20, 50]
    assert [s.still_waiting for s in found.steps] == pytest.approx([0.9, 0.8, 0.7, 0.6])
    assert found.median is None


def test_kaplan_meier_on_freireich() -> None:
    """The remission times of Freireich et al. 1963 (6-MP arm), as printed in every textbook: S(10) = 0.753, S(23) = 0.448, median 23."""
    events = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    found = curve([Wait(float(t), True) for t in events] + [Wait(float(t), False) for t in censored])
    survival = {step.seconds: round(step.still_waiting, 3) for step in found.steps}
    assert survival == {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}
    assert found.median == 23


@pytest.mark.slow
@given(st.lists(st.tuples(st.integers(1, 40), st.booleans()), min_size=1, max_size=60))
def test_kaplan_meier_equals_lifelines(waits: list[tuple[int, bool]]) -> None:
    """Curve, log-log intervals and median are those of lifelines."""
    lifelines = pytest.importorskip("lifelines")
    fitter = lifelines.KaplanMeierFitter(alpha=0.10).fit([t for t, _ in waits], [e for _, e in waits])
    found = curve([Wait(float(t), e) for t, e in waits])
    for step in found.steps:
        assert step.still_waiting == pytest.approx(float(fitter.predict(step.seconds)), abs=1e-9)
        if 0 < step.still_waiting < 1:
            row = fitter.confidence_interval_survival_function_.loc[step.seconds]
            assert (step.low, step.high) == pytest.approx((float(row.iloc[0]), float(row.iloc[1])), abs=1e-9)
    # lifelines asks S <= 0.5 of a product of logarithms, which may miss an exact half by a last digit; so may no more than that differ
    reached = [t for t, share in fitter.survival_function_.iloc[:, 0].items() if share <= 0.5 + 1e-9]
    assert found.median == (reached[0] if reached else None)


cases = st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(cases, cases)
def test_intervals_of_shares_stay_inside_and_hold_the_share(one: tuple[int, int], two: tuple[int, int]) -> None:
    """A share's interval is in 0..1, that of a difference in -1..1; none of nothing."""
    (hits1, n1), (hits2, n2) = one, two
    found = s.wilson(hits1, n1)
    assert found is not None
    assert 0 <= found[0] <= hits1 / n1 <= found[1] <= 1
    gap = s.difference(hits1, n1, hits2, n2)
    assert gap is not None
    assert -1 <= gap[0] <= hits1 / n1 - hits2 / n2 <= gap[1] <= 1
    assert s.difference(hits1, n1, 0, 0) is s.difference(0, 0, hits2, n2) is None


def test_a_clean_split_is_as_uncertain_as_its_smaller_side() -> None:
    """Half a pair of the side with fewer cases: two against five leave a quarter, of an area from 0 to 1."""
    for a, b in (([8.0, 9.0], [1.0, 2.0, 3.0, 4.0, 5.0]), ([5.0, 6.0, 7.0, 8.0, 9.0], [1.0, 2.0])):
        found = s.rank_biserial(a, b)
        assert found is not None
        assert found == (1.0, (pytest.approx(0.5), 1.0))


def test_burstiness_by_hand() -> None:
    """Two gaps of 1 and 3: mean 2, deviation 1, and the formula of the paper for n = 2."""
    assert s.burstiness([1.0, 3.0]) == pytest.approx((math.sqrt(3) * 0.5 - 1) / ((math.sqrt(3) - 2) * 0.5 + 1))

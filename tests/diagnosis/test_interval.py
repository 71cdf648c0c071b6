"""Resamples of posts: how often each is drawn, what is held constant, and what an interval is of."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from checkup import diagnosis, signs
from checkup.diagnosis import interval, judge
from checkup.measuring.statistics import wilson
from checkup.measuring.tallies import Ratio, Ratios
from checkup.signs import Measured
from tests.diagnosis import simulated
from tests.factories import START
from tests.signs._facts import exchange, facts

RUBRIC = diagnosis.load()
POSTS = [exchange(n, [2.0, 90.0, None, 400.0 * (n % 3 == 0) + 1]) for n in range(1, 25)]


def test_window_and_older_posts_are_drawn_among_themselves() -> None:
    """Each resample draws as many posts of the window as there are, and as many older ones; every post has its turn."""
    given = facts(POSTS, as_of=START + timedelta(weeks=26), days=100)
    weights = interval.draws(given, RUBRIC)
    inside = {p.url for p in given.posts_in_window}
    assert 0 < len(inside) < len(POSTS)
    assert set(weights) == {p.url for p in POSTS}
    for urls in (inside, set(weights) - inside):
        total = sum(weights[url] for url in urls)
        assert set(np.unique(total)) == {len(urls)}
        assert all(weights[url].max() >= 2 for url in urls)
    assert all(len(w) == RUBRIC.interval.resamples for w in weights.values())


def test_draws_depend_on_addresses_alone() -> None:
    """The same posts in another order are drawn alike; no posts are no draws."""
    one, two = interval.draws(facts(POSTS), RUBRIC), interval.draws(facts(list(reversed(POSTS))), RUBRIC)
    assert all((one[url] == two[url]).all() for url in one)
    assert interval.draws(facts([]), RUBRIC) == {}


def test_a_post_may_be_drawn_more_often_than_a_byte_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draws are kept as bytes; one that a byte cannot hold is kept whole, and those before it stay."""
    often = iter([3, 255, 256, 70_000])

    class Miracle:
        def multinomial(self, posts: int, shares: list[float], size: int) -> np.ndarray:
            return np.full((size, posts), next(often, 1))

    monkeypatch.setattr(interval.np.random, "default_rng", lambda seed: Miracle())
    given = facts(POSTS)
    monkeypatch.setattr(interval, "TOGETHER", RUBRIC.interval.resamples // 4)
    weights = next(iter(interval.draws(given, RUBRIC).values()))
    assert list(weights[:: RUBRIC.interval.resamples // 4]) == [3, 255, 256, 70_000]


def test_the_spread_lies_round_the_score() -> None:
    """The score lies inside; the gaps between posts are drawn too; what the pages' frame shows does not come from posts and has none."""
    given = facts(POSTS)
    measured = signs.run(given)
    found = judge.judged(measured, RUBRIC)
    spread = interval.spread(given, measured, found, RUBRIC)
    score = judge.overall(found, RUBRIC)
    assert score is not None
    assert spread.score is not None
    assert spread.score[0] < score < spread.score[1]
    assert 0 <= spread.score[0] <= spread.score[1] <= 100
    assert {"C1", "C2", "C3", "responsiveness"} <= set(spread.of)
    assert "welcome" not in spread.of
    for sign in found:
        if sign.id in spread.of and sign.score is not None:
            low, high = spread.of[sign.id]
            assert low <= sign.score + 1e-9
            assert sign.score <= high + 1e-9
    r0 = next(m for m in measured["responsiveness"] if m.code == "R0")
    assert r0.value is not None
    assert spread.of["R0"][0] <= r0.value <= spread.of["R0"][1]


def test_nothing_scored_has_no_spread() -> None:
    """A blog without posts has no score and no interval, and no resample fails for it."""
    empty = facts([])
    measured = signs.run(empty)
    found = tuple(s for s in judge.judged(measured, RUBRIC) if s.score is None)
    spread = interval.spread(empty, measured, found, RUBRIC)
    assert (spread.score, spread.of) == (None, {})
    whole = judge.judged(measured, RUBRIC)
    assert interval.spread(empty, measured, whole, RUBRIC).of == {}


def spread_of(*measures: Measured) -> dict[str, tuple[float, float]]:
    """The intervals where responsiveness has these measures and no other sign has any."""
    given = facts(POSTS)
    measured = {**dict.fromkeys(RUBRIC.sign, ()), "responsiveness": measures}
    return dict(interval.spread(given, measured, judge.judged(measured, RUBRIC), RUBRIC).of)


HALF = Ratio({p.url: float(n % 2) for n, p in enumerate(POSTS)}, {p.url: 1.0 for p in POSTS})


@pytest.mark.parametrize(
    ("n", "value", "found"), [(30, 0.5, {"R0", "responsiveness"}), (7, 0.5, {"R0"}), (2, 0.5, set()), (30, None, set())]
)
def test_which_values_have_an_interval(n: int, value: float | None, found: set[str]) -> None:
    """Those that are shown; the sign's score where one of them is scored."""
    assert set(spread_of(Measured("R0", value=value, n=n, tally=HALF))) == found


def test_what_cannot_be_drawn_again_stands_still() -> None:
    """A measure without a tally keeps its score in every resample: alone it has no interval, beside one that moves it narrows it."""
    assert spread_of(Measured("R0", value=0.75, n=30)) == {}
    low, high = spread_of(Measured("R0", value=0.5, n=30, tally=HALF))["responsiveness"]
    beside = spread_of(Measured("R0", value=0.5, n=30, tally=HALF), Measured("R4", value=0.9, n=30))["responsiveness"]
    weights = RUBRIC.sign["responsiveness"].weights
    mixed = [(weights["R0"] * end + weights["R4"] * 90.0) / (weights["R0"] + weights["R4"]) for end in (low, high)]
    assert beside == (pytest.approx(mixed[0]), pytest.approx(mixed[1]))
    assert low < high


def test_a_resample_without_cases_is_left_out() -> None:
    """One post alone has cases, all of them hits: one post is one case, and Wilson says how little that is."""
    only = Ratio({POSTS[0].url: 1.0}, {POSTS[0].url: 1.0})
    assert spread_of(Measured("R0", value=1.0, n=30, hits=30, tally=only))["R0"] == wilson(1, 1)


def test_too_few_cases_in_a_resample_are_not_scored_in_it() -> None:
    """Of a sign that just has its eight calls some resamples have fewer: the score's interval goes without it there."""
    few = Ratio(dict.fromkeys((p.url for p in POSTS[:8]), 0.0), {p.url: 1.0 for p in POSTS[:8]})
    other = Measured("V1", value=1.0, n=24)
    measured = {**dict.fromkeys(RUBRIC.sign, ()), "responsiveness": (Measured("R0", value=0.0, n=8, tally=few),), "conversation": (other,)}
    sure = interval.spread(facts(POSTS), measured, judge.judged(measured, RUBRIC), RUBRIC)
    assert sure.score is not None
    assert sure.score[1] == pytest.approx(100.0)
    assert sure.score[0] < 20


def test_few_posts_widen_an_interval() -> None:
    """The same resamples from fewer posts say less; from very many they are plain percentiles."""
    values = np.arange(1001.0)
    plain = interval.percentiles(values, 1_000_000, RUBRIC)
    assert plain == pytest.approx((50.0, 950.0), abs=0.1)
    low, high = interval.percentiles(values, 10, RUBRIC)
    assert low < 40 < 960 < high
    assert interval.percentiles(values, 2, RUBRIC) == pytest.approx((50.0, 950.0))


def test_parts_of_a_measure_move_with_their_weights() -> None:
    """A week and two days in one score; a measure whose part cannot be drawn is not scored in any resample."""
    week, two_days = "fair_7d", "fair_48h"
    parts = {week: 0.5, two_days: 0.5}
    whole = Measured("R1", value=0.5, n=30, parts=parts, tally=Ratios({week: HALF, two_days: HALF}, week))
    half = Measured("R1", value=0.5, n=30, parts=parts, tally=Ratios({week: HALF}, week))
    assert "responsiveness" in spread_of(whole)
    assert "responsiveness" not in spread_of(half)


@pytest.mark.slow
def test_the_intervals_hold_the_truth_as_often_as_they_say() -> None:
    """Simulated: nine in ten, 87 to 93 % overall and 84 to 96 % in each third by comments (wider here by the chance of 300 blogs)."""
    held = simulated.run(300)
    for which in ("score", "answered"):
        whole, *thirds = simulated.shares(held, which)
        assert 84 <= whole <= 96
        assert all(78 <= third <= 100 for third in thirds)


@pytest.mark.slow
@pytest.mark.parametrize("posts", [5, 12, 40, 200])
@pytest.mark.parametrize("share", [0.05, 0.95])
def test_the_widened_share_follows_students_t(share: float, posts: int) -> None:
    """As scipy's quantile of Student's t, stretched by sqrt(posts / (posts - 1)), to a thousandth."""
    from scipy.stats import norm
    from scipy.stats import t as student

    exact = norm.cdf(np.sqrt(posts / (posts - 1)) * student.ppf(share, posts - 1))
    assert interval._widened(share, posts) == pytest.approx(exact, abs=0.001)


def test_two_posts_are_not_widened() -> None:
    """Student's t of one degree of freedom has no spread to speak of."""
    assert interval._widened(0.05, 2) == 0.05
    assert interval._widened(0.05, 3) < 0.05

"""Resamples of posts: how often each is drawn, what is held constant, and what an interval is of."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from checkup import diagnosis, signs
from checkup.diagnosis import interval, judge
from checkup.measuring.tallies import Ratio, Ratios
from checkup.signs import Measured
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


def test_the_spread_lies_round_the_score_and_constant_signs_have_none() -> None:
    """The score lies inside; signs of the schedule and of welcome are held constant, so they have no interval of their own."""
    given = facts(POSTS)
    measured = signs.run(given)
    found = judge.judged(measured, RUBRIC)
    spread = interval.spread(given, measured, found, RUBRIC)
    score = judge.overall(found)
    assert score is not None
    assert spread.score is not None
    assert spread.score[0] < score < spread.score[1]
    assert 0 <= spread.score[0] <= spread.score[1] <= 100
    constant = {s.id for s in found if s.category in RUBRIC.interval.constant}
    assert constant
    assert constant & set(spread.of) == set()
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
    ("n", "value", "found"), [(30, 0.5, {"R0", "responsiveness"}), (10, 0.5, {"R0"}), (4, 0.5, set()), (30, None, set())]
)
def test_which_values_have_an_interval(n: int, value: float | None, found: set[str]) -> None:
    """Those that are shown; the sign's score where one of them is scored."""
    assert set(spread_of(Measured("R0", value=value, n=n, tally=HALF))) == found


def test_what_cannot_be_drawn_again_stands_still() -> None:
    """A measure without a tally keeps its score in every resample, alone and beside one that moves."""
    alone = spread_of(Measured("R0", value=0.75, n=30))
    assert alone == {"responsiveness": (pytest.approx(80.0), pytest.approx(80.0))}
    low, high = spread_of(Measured("R0", value=0.5, n=30, tally=HALF))["responsiveness"]
    beside = spread_of(Measured("R0", value=0.5, n=30, tally=HALF), Measured("R4", value=0.9, n=30))["responsiveness"]
    weights = RUBRIC.sign["responsiveness"].weights
    mixed = [(weights["R0"] * end + weights["R4"] * 90.0) / (weights["R0"] + weights["R4"]) for end in (low, high)]
    assert beside == (pytest.approx(mixed[0]), pytest.approx(mixed[1]))
    assert low < high


def test_a_resample_without_cases_takes_the_measured_value() -> None:
    """One post alone has cases: where it is not drawn the value stays what it was."""
    only = Ratio({POSTS[0].url: 1.0}, {POSTS[0].url: 1.0})
    assert spread_of(Measured("R0", value=1.0, n=30, tally=only))["R0"] == (1.0, 1.0)


def test_parts_of_a_measure_move_each_by_its_own_tally() -> None:
    """A week and two days, with their weights; a part that is not drawn again stands still."""
    parts = {"7d": 0.5, "48h": 0.5}
    whole = Measured("R1", value=0.5, n=30, parts=parts, tally=Ratios({"7d": HALF, "48h": HALF}, "7d"))
    half = Measured("R1", value=0.5, n=30, parts=parts, tally=Ratios({"7d": HALF}, "7d"))
    both, one, none = (spread_of(m)["responsiveness"] for m in (whole, half, Measured("R1", value=0.5, n=30, parts=parts)))
    assert none[1] == pytest.approx(none[0])
    width = both[1] - both[0]
    assert one[1] - one[0] == pytest.approx(RUBRIC.measure["R1"].parts["7d"] * width)

"""Resamples of posts: how often each is drawn, what is held constant, and what an interval is of."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from checkup import diagnosis, signs
from checkup.diagnosis import interval, judge
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

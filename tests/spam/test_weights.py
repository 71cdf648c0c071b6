"""The logistic sums: odds, scores, what is not observed."""

from __future__ import annotations

from checkup.spam.clue import Clue
from checkup.spam.weights import Weights, score_of
from checkup.spam.whole_weights import Layer, shipped


def test_odds_become_a_score() -> None:
    """Even odds are one half; huge ones neither overflow nor leave 0..1; unseen clues weigh nothing."""
    assert (score_of(0.0), round(score_of(2.0), 4)) == (0.5, 0.8808)
    assert 0 < score_of(-1e9) < 1e-12 < 1 - 1e-12 < score_of(1e9) <= 1
    weights = Weights(1.0, {"a": 0.5, "b": 0.0}, {"a": 2.0, "b": 3.0}, 0.8, 0.4, 0.2)
    assert weights.odds({"a": Clue(1.0)}) == 2.0
    assert weights.odds({}) == 1.0


def test_a_layer_adds_what_is_observed() -> None:
    """Intercept and weight x value; a value that is missing adds nothing, one without a weight neither."""
    layer = Layer(0.5, {"a": 2.0, "b": -1.0})
    assert layer.odds({"a": 1.0, "c": 9.0}) == 2.5
    assert layer.odds({}) == 0.5


def test_the_shipped_weights_have_the_signs_that_were_held() -> None:
    """What speaks for a reader never speaks against him: a lasting account, words of the post, neither link nor site."""
    for layer in (shipped().first, shipped().second):
        assert all(layer.weights[name] <= 0 for name in ("lasting account", "topic", "thread topic", "bare"))
        assert layer.weights["odds"] > 0
    assert shipped().second.weights["near"] > 0

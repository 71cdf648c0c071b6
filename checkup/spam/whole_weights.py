"""The weights of the whole-blog model, shipped as data/whole.json: two logistic sums, the second one with the neighbours' scores."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Layer:
    """One logistic sum: log-odds = intercept + sum of weight x value; what is not observed adds nothing."""

    intercept: float
    weights: dict[str, float]

    def odds(self, values: Mapping[str, float]) -> float:
        """The features of a comment on its blog -> the log-odds that it is spam."""
        total = self.intercept
        for name, weight in self.weights.items():
            value = values.get(name)
            if value is not None:
                total += weight * value
        return total


@dataclass(frozen=True, slots=True)
class WholeWeights:
    """`first` looks at a comment, its account and its thread, `second` at its neighbours' first scores too.

    share   the share of spam at which the scores hold
    sharpen what the log-odds are multiplied with: the pull of training towards the hand-set weights leaves them too timid
    """

    first: Layer
    second: Layer
    share: float
    sharpen: float


def of(data: Mapping[str, Any]) -> WholeWeights:
    """Weights from the content of whole.json."""
    first, second = (Layer(float(data[name]["intercept"]), dict(data[name]["weights"])) for name in ("first", "second"))
    return WholeWeights(first, second, float(data["share"]), float(data["sharpen"]))


@lru_cache(maxsize=1)
def shipped() -> WholeWeights:
    """The weights that ship with the package."""
    return of(json.loads((files(__package__) / "data" / "whole.json").read_text(encoding="utf-8")))

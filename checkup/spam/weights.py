"""The logistic model: one weight a clue, shipped as data/weights.json, applied in pure Python."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from checkup.spam.clue import Clues


@dataclass(frozen=True, slots=True)
class Weights:
    """`means` and `weights` by clue: a clue adds weight x (value - mean) to the log-odds, and one that could not be observed nothing.

    `spam` and `suspect` are the scores from which a comment may be called so; `share` is the share of spam it was trained at.
    """

    intercept: float
    means: dict[str, float]
    weights: dict[str, float]
    spam: float
    suspect: float
    share: float
    _known: dict[str, tuple[float, float]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Lay weight and mean of each clue side by side, as they are asked for together."""
        object.__setattr__(
            self, "_known", {name: (weight, self.means[name]) for name, weight in self.weights.items() if name in self.means}
        )

    def odds(self, clues: Clues) -> float:
        """The clues of a comment -> the log-odds that it is spam."""
        total, known = self.intercept, self._known
        for name, clue in clues.items():
            if (one := known.get(name)) is not None:
                total += one[0] * (clue[0] - one[1])
        return total


def score_of(odds: float) -> float:
    """0..1, higher is more like spam."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def read(path: Path) -> Weights:
    """Weights from a file that `checkup.spam.train` wrote."""
    return of(json.loads(path.read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that ship with the package."""
    return of(json.loads((files(__package__) / "data" / "weights.json").read_text(encoding="utf-8")))


def of(data: Mapping[str, Any]) -> Weights:
    """Weights from the content of such a file."""
    return Weights(
        intercept=float(data["intercept"]),
        means={name: float(row["mean"]) for name, row in data["clues"].items()},
        weights={name: float(row["weight"]) for name, row in data["clues"].items()},
        spam=float(data["thresholds"]["spam"]),
        suspect=float(data["thresholds"]["suspect"]),
        share=float(data["share"]),
    )

"""The logistic model: one weight a clue, shipped as weights.json, applied in pure Python."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from checkup.spam.clues import Clues


@dataclass(frozen=True, slots=True)
class Weights:
    """`means`, `scales` and `weights` by clue; a clue that could not be observed counts as its mean, that is for nothing.

    `spam` and `suspect` are the scores from which a comment is called so, as found in training.
    """

    intercept: float
    means: dict[str, float]
    scales: dict[str, float]
    weights: dict[str, float]
    spam: float
    suspect: float

    def parts(self, clues: Clues) -> dict[str, float]:
        """What each clue adds to the log-odds."""
        return {
            name: weight * (clues[name].value - self.means[name]) / self.scales[name]
            for name, weight in self.weights.items()
            if name in clues
        }

    def score(self, clues: Clues) -> float:
        """0..1, higher is more like spam."""
        total = self.intercept + sum(self.parts(clues).values())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def read(path: Path) -> Weights:
    """Weights from a file that `checkup.spam.train` wrote."""
    return _of(json.loads(path.read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that ship with the package."""
    return _of(json.loads((files(__package__) / "data" / "weights.json").read_text(encoding="utf-8")))


def _of(data: dict[str, dict[str, float]]) -> Weights:
    clues = data["clues"]
    thresholds = data["thresholds"]
    return Weights(
        intercept=float(data["intercept"]),  # type: ignore[arg-type]
        means={name: row["mean"] for name, row in clues.items()},  # type: ignore[index]
        scales={name: row["scale"] for name, row in clues.items()},  # type: ignore[index]
        weights={name: row["weight"] for name, row in clues.items()},  # type: ignore[index]
        spam=thresholds["spam"],
        suspect=thresholds["suspect"],
    )

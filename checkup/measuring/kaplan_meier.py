"""The Kaplan-Meier curve of waits, with log-log intervals (Kaplan & Meier 1958; Greenwood; Kalbfleisch & Prentice)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from math import exp, inf, isclose, log, sqrt

from checkup.findings import Interval
from checkup.measuring.statistics import Z90


@dataclass(frozen=True, slots=True, order=True)
class Wait:
    """One wait in seconds: until the answer (`answered`), or as long as it could be watched without one."""

    seconds: float
    answered: bool


@dataclass(frozen=True, slots=True)
class Step:
    """S just after `seconds`, with its 90 % log-log interval."""

    seconds: float
    still_waiting: float
    low: float
    high: float


@dataclass(frozen=True)
class Curve:
    """S(t): the share that still waits after t seconds. It steps down at answers; a wait that was merely watched shrinks the risk set."""

    steps: tuple[Step, ...]
    n: int

    @property
    def median(self) -> float | None:
        """First t with S(t) <= 0.5 in seconds; None = not reached."""
        return next((step.seconds for step in self.steps if _half(step.still_waiting)), None)

    @property
    def median_interval(self) -> tuple[float | None, float | None]:
        """Where the lower and the upper band fall to one half (Brookmeyer & Crowley 1982); None = not reached."""
        low = next((step.seconds for step in self.steps if _half(step.low)), None)
        high = next((step.seconds for step in self.steps if _half(step.high)), None)
        return low, high


def _half(share: float) -> bool:
    """Whether a share is one half or less; a product of fractions may miss an exact half by its last digit."""
    return share < 0.5 or isclose(share, 0.5)


def curve(waits: Iterable[Wait]) -> Curve:
    """The curve of these waits; answers at the same moment as the end of a watch come first."""
    ordered = sorted(waits)
    at_risk, survival, greenwood = len(ordered), 1.0, 0.0
    steps: list[Step] = []
    for seconds, group in groupby(ordered, key=lambda w: w.seconds):
        members = list(group)
        events = sum(w.answered for w in members)
        if events:
            survival *= (at_risk - events) / at_risk
            greenwood += events / (at_risk * (at_risk - events)) if at_risk > events else inf
            steps.append(Step(seconds, survival, *_log_log(survival, greenwood)))
        at_risk -= len(members)
    return Curve(tuple(steps), len(ordered))


def _log_log(survival: float, greenwood: float) -> Interval:
    """The interval of log(-log S), turned back: it stays inside 0..1."""
    if survival <= 0.0:
        return survival, survival
    width = Z90 * sqrt(greenwood) / abs(log(survival))
    return survival ** exp(width), survival ** exp(-width)

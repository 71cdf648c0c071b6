"""What a sign hands over: measured numbers with their sample, and the tallies per post from which resamples are made. No judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

from checkup import lazy_numpy as np
from checkup.findings import Evidence, Interval, Number

if TYPE_CHECKING:
    from numpy.typing import NDArray

Floats: TypeAlias = "NDArray[np.float64]"
Counts: TypeAlias = "NDArray[np.unsignedinteger[Any]]"
State = Literal["measured", "not_applicable", "unknown"]
FAIR = "fair"  # the part of a share that is scored where it cannot be taken as it stands, such as three friends' answers (fair_share.py)


class Tally(Protocol):
    """Recomputes a measure when posts count more or less often than once."""

    def resample(self, weights: Mapping[str, Counts]) -> Mapping[str, Floats]:
        """Part -> one value per resample. `weights` maps a post's address to how often each resample drew it; NaN = no sample left.

        The part "cases" is how many cases each resample has; without a part "fair" the value is the fair one.
        """
        ...

    def posts(self) -> int:
        """How many posts have a case of it."""
        ...


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of one blog.

    state     measured, or why not (with `reason`, one sentence for people)
    value     None = no value (too little to compute one, or "not reached")
    parts     the numbers that the rubric's curve is put on: the value, which is also the fair one, unless the sign says otherwise
    n, hits   the sample, and for shares how many of it ("56 of 96")
    """

    code: str
    state: State = "measured"
    value: float | None = None
    n: int = 0
    hits: int | None = None
    reason: str | None = None
    interval: Interval | None = None
    parts: Mapping[str, float] = field(default_factory=dict)
    detail: Mapping[str, Number] = field(default_factory=dict)
    sample: tuple[float, ...] = ()
    all_time: float | None = None
    evidence: tuple[Evidence, ...] = ()
    tally: Tally | None = None

    def scored_parts(self) -> Mapping[str, float]:
        """The parts to score; empty where there is no value."""
        if self.parts:
            return self.parts
        return {} if self.value is None else {"value": self.value, FAIR: self.value}

    def bare(self) -> Measured:
        """The same without what is only shown or resampled, of which a large blog has as much as of posts."""
        return replace(self, sample=(), evidence=(), tally=None)

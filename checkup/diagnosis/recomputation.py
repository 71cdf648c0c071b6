"""A change -> the score that the blog would have with it."""

from __future__ import annotations

from dataclasses import dataclass

from checkup import signs
from checkup.diagnosis import judge
from checkup.diagnosis.change import after
from checkup.diagnosis.judge import Measurements
from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Change


@dataclass(frozen=True)
class Recomputation:
    """The checkup once more with a change done. Signs that it cannot move keep their numbers, and only what is scored is measured."""

    facts: Facts
    rubric: Rubric
    measured: Measurements

    def score(self, change: Change) -> float | None:
        """The unrounded score with the change done; None where nothing is scored."""
        measured = signs.run_again(after(self.facts, change), change.parts, self.rubric.scored)
        return judge.overall(judge.judged({**self.measured, **measured}, self.rubric), self.rubric)

    def scored(self, sign: str) -> bool:
        """Whether the blog as it is has a score for this sign."""
        return any(m.state == "measured" and judge.is_scored(m, self.rubric) for m in self.measured.get(sign, ()))

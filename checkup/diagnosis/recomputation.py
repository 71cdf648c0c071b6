"""A change -> the score that the blog would have with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from checkup import signs
from checkup.diagnosis import judge
from checkup.diagnosis.change import after
from checkup.diagnosis.judge import Measurements
from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Change
from checkup.measuring.measured import Measured


@dataclass(frozen=True)
class Recomputation:
    """The checkup once more with a change done. Signs that it cannot move keep their numbers, and only what is scored is measured.

    A sign is measured with that part of a change that can move it, and once with the same part: remedies share parts, as do all the best
    of them together, which are recomputed as one change.
    """

    facts: Facts
    rubric: Rubric
    measured: Measurements
    _known: dict[tuple[str, Change], tuple[Measured, ...]] = field(default_factory=dict)

    def score(self, change: Change) -> float | None:
        """The unrounded score with the change done; None where nothing is scored."""
        judged = judge.judged({**self.measured, **self.moved(change)}, self.rubric)
        return judge.overall(judged, self.rubric)

    def moved(self, change: Change) -> Measurements:
        """The signs that the change can move, with it done: sign id -> its measures, bare."""
        parts = {sign.id: (sign, change.only(sign.moved_by)) for sign in signs.all() if not sign.moved_by.isdisjoint(change.parts)}
        for part in dict.fromkeys(part for sign, part in parts.values() if (sign.id, part) not in self._known):
            then = after(self.facts, part)
            for sign in (sign for sign, its in parts.values() if its == part):
                self._known[sign.id, part] = tuple(m.bare() for m in signs.run_one(sign, then, self.rubric.scored))
        return {sign_id: self._known[sign_id, part] for sign_id, (_, part) in parts.items()}

    def scored(self, sign: str) -> bool:
        """Whether the blog as it is has a score for this sign."""
        return any(m.state == "measured" and judge.is_scored(m, self.rubric) for m in self.measured.get(sign, ()))

"""What every finding looks at: the facts, the judged measures, the waiting list and the rubric's texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Change, Confidence, Evidence, Finding, Measure, Remedy, VitalSign, WaitingItem
from checkup.model import Comment, Post


@dataclass(frozen=True)
class Look:
    """One blog, judged, as the finders see it."""

    facts: Facts
    signs: tuple[VitalSign, ...]
    waiting: tuple[WaitingItem, ...]
    rubric: Rubric

    def sign(self, sign_id: str) -> VitalSign | None:
        """The sign with this id."""
        return next((s for s in self.signs if s.id == sign_id), None)

    def ok(self, code: str) -> Measure | None:
        """The measure with this code where it has enough cases and a value, else None: only then may a sentence rest on it."""
        found = next((m for s in self.signs for m in s.measures if m.code == code), None)
        return found if found is not None and found.outcome == "ok" and found.value is not None else None

    def any(self, code: str) -> Measure | None:
        """The measure with this code, whatever its outcome."""
        return next((m for s in self.signs for m in s.measures if m.code == code), None)

    def in_range(self, code: str) -> bool:
        """Scored, and plainly inside the healthy range."""
        found = self.ok(code)
        return found is not None and found.reading == "In range"

    def low(self, code: str) -> bool:
        """Scored, and under the healthy range."""
        found = self.ok(code)
        return found is not None and found.score is not None and found.score < self.rubric.readings.in_range

    def comments(self, keys: Sequence[str]) -> list[tuple[Post, Comment]]:
        """Posts and comments by key, in the order of the keys."""
        known = {p.key(c): (p, c) for p in self.facts.blog.posts for c in p.comments}
        return [known[k] for k in keys if k in known]

    def make(
        self,
        code: str,
        sign: str,
        message: str,
        *,
        evidence: Sequence[Evidence] = (),
        items: int = 1,
        change: Change | None = None,
        command: str | None = None,
        confidence: Confidence = "high",
        action: str | None = None,
        where: str = "",
    ) -> Finding:
        """A finding with the rubric's remedy; a code without an action in the rubric gets none."""
        text = self.rubric.finding[code]
        remedy = None
        if text.action:
            minutes = (text.minutes or 0.0) * (1 if text.once else items)
            remedy = Remedy(action or text.action, items, minutes, command, change, where)
        shown = tuple(evidence)[: int(self.rubric.limit("evidence"))]
        return Finding(code, sign, message, text.severity, confidence, shown, remedy)

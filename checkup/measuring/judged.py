"""What a sign's findings are made from: the facts, the judged signs, the waiting list, and the rubric's limits and texts."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from checkup.facts import Facts
from checkup.findings import Change, Confidence, Evidence, Finding, Measure, Per, Remedy, VitalSign, WaitingItem
from checkup.i18n import gettext
from checkup.measuring.declared import Role
from checkup.model import Comment, Post, with_keys
from checkup.reader_words import Wording


class FindingText(Protocol):
    """What the rubric says of a finding: what it is called, what to do, how grave it is, what doing it costs."""

    @property
    def title(self) -> str:
        """What the finding is called."""

    @property
    def action(self) -> str:
        """What to do, or "" where there is nothing to do."""

    @property
    def severity(self) -> int:
        """How grave it is, as a finding's severity: 3 needs care now, 0 is praise."""

    @property
    def minutes(self) -> float | None:
        """Minutes for each item, or once for all."""

    @property
    def per(self) -> Per:
        """What a habit is done for, each time anew; "" for what is done once."""

    def cost(self, items: int, command: bool) -> float:
        """Minutes that doing it to so many items takes, with or without a command that does all at once."""


@dataclass(frozen=True)
class Judged:
    """One blog, judged, as the findings of the sign `sign` see it.

    signs     every sign of the rubric with its judged measures
    roles     role -> code of the measure that plays it
    in_range  the score from which a reading is in range
    limits    borders of findings, by name
    texts     finding code -> the rubric's text
    sign      id of the sign whose findings are looked for
    """

    facts: Facts
    signs: tuple[VitalSign, ...]
    waiting: tuple[WaitingItem, ...]
    roles: Mapping[Role, str]
    in_range: float
    limits: Mapping[str, float]
    texts: Mapping[str, FindingText]
    sign: str = ""

    def own(self) -> VitalSign | None:
        """The judged sign whose findings are looked for."""
        return next((s for s in self.signs if s.id == self.sign), None)

    def ok(self, code: str) -> Measure | None:
        """The measure with this code where it has enough cases and a value, else None: only then may a sentence rest on it."""
        found = self.any(code)
        return found if found is not None and found.outcome == "ok" and found.value is not None else None

    def any(self, code: str) -> Measure | None:
        """The measure with this code, whatever its outcome."""
        return next((m for s in self.signs for m in s.measures if m.code == code), None)

    def playing(self, role: Role) -> Measure | None:
        """The measure that plays this role, of whichever sign, whatever its outcome."""
        return self.any(self.roles.get(role, ""))

    def is_in_range(self, code: str) -> bool:
        """Scored, and plainly inside the healthy range."""
        found = self.ok(code)
        return found is not None and found.reading == "In range"

    def is_low(self, code: str) -> bool:
        """Scored, and under the healthy range."""
        found = self.ok(code)
        return found is not None and found.score is not None and found.score < self.in_range

    def limit(self, name: str) -> float:
        """A border of a finding, from the rubric's [limits]."""
        return self.limits[name]

    def comments(self, keys: Sequence[str]) -> list[tuple[Post, Comment]]:
        """Posts and comments by key, in the order of the keys."""
        known = {p.key(c): (p, c) for p, c in with_keys(self.facts.blog.posts, keys)}
        return [known[k] for k in keys if k in known]

    def make(
        self,
        code: str,
        message: Wording,
        *,
        evidence: Iterable[Evidence] = (),
        items: int = 1,
        change: Change | None = None,
        always: Change | None = None,
        command: str | None = None,
        confidence: Confidence = "high",
        action: Wording | None = None,
        where: Wording = "",
        severity: int | None = None,
        costs_as: str = "",
    ) -> Finding:
        """A finding of this sign with the rubric's remedy and severity; a code without an action in the rubric gets no remedy.

        costs_as  the code whose remedy this one's `action` is: what it costs does not depend on who asks for it
        """
        text = self.texts[code]
        remedy = None
        if text.action:
            price = self.texts[costs_as or code]
            each, cost = price.minutes if text.per else None, price.cost(items, command is not None)
            remedy = Remedy(action or gettext(text.action), items, cost, command, change, where, each, text.per, always)
        shown = tuple(islice(evidence, int(self.limit("evidence"))))
        return Finding(code, self.sign, message, text.severity if severity is None else severity, confidence, shown, remedy)


def counted(sign: VitalSign, code: str) -> Measure | None:
    """A sign's measure where at least one case was counted, else None."""
    found = sign.measure(code)
    return found if found is not None and found.n > 0 and found.outcome in ("ok", "early", "too_few") else None


def figure_beside(measure: Measure | None, key: str) -> float | None:
    """A further figure of a measure, None where it has none or it is no number."""
    value = measure.detail.get(key) if measure else None
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


Finder = Callable[[Judged], Iterable[Finding]]


def look_for(judged: Judged, *finders: Finder) -> list[Finding]:
    """What these functions find, one after the other. One that stumbles is left out with a warning; it never ends the run."""
    found: list[Finding] = []
    for finder in finders:
        try:
            found += finder(judged)
        except Exception as error:  # a sentence less is better than no report; the signs stand by themselves
            warnings.warn(f"One kind of finding could not be looked for ({finder.__name__}: {error!r}).", RuntimeWarning, stacklevel=2)
    return found

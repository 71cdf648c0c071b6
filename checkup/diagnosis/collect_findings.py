"""Every finding of a blog, as its signs make them, each with a remedy only where that can be followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkup import signs
from checkup.diagnosis.findings_input import findings_input
from checkup.diagnosis.preconditions import followable
from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Finding, VitalSign, WaitingItem
from checkup.measuring.judged import look_for


def find(facts: Facts, judged: Sequence[VitalSign], waiting: Sequence[WaitingItem], rubric: Rubric) -> list[Finding]:
    """Findings sign by sign, in the rubric's order. A sign whose findings stumble says nothing, with a warning."""
    seen = findings_input(facts, judged, waiting, rubric)
    found: list[Finding] = []
    for one in judged:
        sign = signs.named(one.id)
        if sign is not None:
            found += (followable(f, facts, rubric) for f in look_for(replace(seen, sign=sign.id), sign.findings))
    return found

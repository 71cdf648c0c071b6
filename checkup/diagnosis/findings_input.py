"""Facts, judged signs and the rubric -> what the signs' findings are made from."""

from __future__ import annotations

from collections.abc import Sequence

from checkup import signs
from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import VitalSign, WaitingItem
from checkup.measuring.judged import Judged


def findings_input(facts: Facts, judged: Sequence[VitalSign], waiting: Sequence[WaitingItem], rubric: Rubric) -> Judged:
    """One blog as findings see it. They know the rubric's limits and texts, and none of its weights."""
    return Judged(
        facts=facts,
        signs=tuple(judged),
        waiting=tuple(waiting),
        roles=signs.roles(),
        in_range=rubric.readings.in_range,
        limits=rubric.limits,
        texts=rubric.finding,
    )

"""How many readers' comments were answered, in words."""

from __future__ import annotations

from checkup.findings import Measure, VitalSign
from checkup.text.in_words import agree, count, number


def is_by_all(sign: VitalSign | None) -> bool:
    """Whether so few comments called for an answer that the sign is scored by all that are more than thanks."""
    measure = sign.measure("R7") if sign is not None else None
    return measure is not None and measure.score is not None


def of_calls(share: Measure) -> str:
    """R0 as in "You answered 3 of 41 comments that call for an answer"."""
    return f"{_some(share)} of {call_for(share.n)}"


def of_all(share: Measure) -> str:
    """R7 as in "Few asked; of all who wrote more than thanks, 3 of 41 heard back"."""
    return f"few asked; of all who wrote more than thanks, {_some(share)} of {number(share.n)} heard back"


def call_for(n: int) -> str:
    """So many comments, as in "41 comments that call for an answer"."""
    return f"{count(n, 'comment')} that {agree(n, 'calls', 'call')} for an answer"


def _some(share: Measure) -> str:
    return number(share.of) if share.of else "none"

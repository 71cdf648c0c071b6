"""How many readers' comments were answered, in words."""

from __future__ import annotations

from checkup.findings import Measure, VitalSign
from checkup.i18n import gettext, ngettext
from checkup.text.in_words import agree, count, number


def is_by_all(sign: VitalSign | None) -> bool:
    """Whether so few comments called for an answer that the sign is scored by all that are more than thanks."""
    measure = sign.measure("R7") if sign is not None else None
    return measure is not None and measure.score is not None


def of_calls(share: Measure) -> str:
    """R0 as in "You answered 3 of 41 comments that call for an answer"."""
    return gettext("{some} of {call_for}", some=_some(share), call_for=call_for(share.n))


def of_all(share: Measure) -> str:
    """R7 as in "Few asked; of all who wrote more than thanks, 3 of 41 heard back"."""
    return gettext("few asked; of all who wrote more than thanks, {some} of {n} heard back", some=_some(share), n=number(share.n))


def call_for(n: int) -> str:
    """So many comments, as in "41 comments that call for an answer"."""
    return ngettext("{comments} that calls for an answer", "{comments} that call for an answer", n, comments=count(n, "comment"))


def _some(share: Measure) -> str:
    return number(share.of) if share.of else "none"

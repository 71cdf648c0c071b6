"""The one ranking of a report: what costs a blog most, what it can do first, in which order the rest comes.

Diagnosis, "needs care", first action, index, feed, badge and gate all say what is decided here.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from checkup.diagnosis.rubric import Rubric
from checkup.findings import Finding, VitalSign

A_FEW = 5  # spam comments to delete that are no news beside months of silence; a convention
URGENT = 3  # the severity of what needs care now (docs/data.md)


def cost(sign: VitalSign, rubric: Rubric) -> float:
    """What a sign costs: its points x the way from its cautious score to a healthy one, as logarithms (the mean's own scale). 0 unscored.

    By its plain score, none of ten posts would cost more than half of all readers unanswered: logarithms make much of a zero, and ten
    posts say little.
    """
    score = sign.score if sign.cautious is None else sign.cautious
    if score is None:
        return 0.0
    return sign.points * log(rubric.score.healthy / max(score, rubric.score.floor))


def complaints(signs: Sequence[VitalSign], rubric: Rubric) -> tuple[VitalSign, ...]:
    """The scored signs out of the healthy range, the one that costs most first; those that cost the same in the rubric's order.

    Before them all comes one of which something stopped, also where its share over the whole window is still healthy. Costs in whole
    numbers: a difference below one is some half a point of the score, too little to say which trouble is the greater.
    """
    low = [s for s in signs if s.score is not None and (s.score < rubric.readings.in_range or has_stopped(s))]
    return tuple(sorted(low, key=lambda s: (not has_stopped(s), -round(cost(s, rubric)))))


def has_stopped(sign: VitalSign) -> bool:
    """Whether what a sign counts stopped one day, as the answers of a writer do (`silent_since` of its measures)."""
    return any(m.detail.get("silent_since") is not None for m in sign.measures)


def is_praised(sign: VitalSign | None, findings: Sequence[Finding], rubric: Rubric) -> bool:
    """Whether a sign may be praised: in range, above the middle of the calibration blogs, and no finding asks for anything in it.

    Nor is one whose weightiest measure is printed as out of range or as too close to call.
    """
    if sign is None or sign.score is None or has_stopped(sign) or any(f.sign == sign.id and f.severity > 0 for f in findings):
        return False
    table = rubric.sign.get(sign.id)
    weights = table.weights if table is not None else {}
    first = max((m for m in sign.measures if m.score is not None), key=lambda m: weights.get(m.code, 0.0), default=None)
    if first is not None and first.reading in ("Borderline", "Out of range"):
        return False
    return sign.score >= rubric.readings.in_range and sign.score > (table.middle if table is not None else 0.0)


def is_for(finding: Finding, sign: VitalSign, rubric: Rubric) -> bool:
    """Whether doing something about the finding helps the sign: its own, or one that the remedy is the first step for."""
    table = rubric.finding.get(finding.code)
    return finding.sign == sign.id or (table is not None and sign.id in table.also_for)


def ordered(found: Sequence[Finding], worst: Sequence[VitalSign], rubric: Rubric) -> list[Finding]:
    """Findings with something to do: the best for the chief complaint, or for the next that has one; then by severity and gain.

    The best is the most severe, what surely holds before what the owner is asked to look at, and then what brings most, whatever it takes.
    Where nobody can say what that first one brings, readers who asked and have no answer, or who cannot write at all, come before it.
    Where it is for the next posts of a blog that has fallen asleep, or can wait, so does the post that wakes it; and before a thing that
    newcomers look for comes whatever is urgent: nobody misses a sidebar where readers wait or spam stands.
    """
    to_do = sorted((f for f in found if f.remedy is not None and f.severity > 0), key=_value)
    first = next((min(some, key=_weight) for sign in worst if (some := _helping(to_do, sign, rubric))), None)
    if first is None:
        return _after_the_post(to_do)
    if _is_for_newcomers(first):
        urgent = [f for f in to_do if f.severity == URGENT]
    else:
        urgent = [f for f in to_do if first.gain is None and f is not first and _cannot_wait(f)][:1]
    table = rubric.finding.get(first.code)
    needs_a_post = table is not None and "awake" in (table.needs or ())
    if needs_a_post or first.severity < URGENT:
        waking = (f for f in to_do if f is not first and f not in urgent and is_waking(f))
        urgent += [f for f in waking if needs_a_post or f.severity == URGENT][:1]
    return [*urgent, first, *(f for f in to_do if f is not first and f not in urgent)]


def _after_the_post(to_do: Sequence[Finding]) -> list[Finding]:
    """The same, with a handful of spam behind the post that ends a silence: a comment or two to delete are not what such a blog lacks."""
    waking = next((f for f in to_do if is_waking(f)), None)
    if waking is None:
        return list(to_do)
    before = to_do[: to_do.index(waking)]
    few = [f for f in before if (r := f.remedy) is not None and r.change is not None and r.change.remove and r.items <= A_FEW]
    return [*(f for f in before if f not in few), waking, *few, *to_do[len(before) + 1 :]]


def _helping(to_do: Sequence[Finding], sign: VitalSign, rubric: Rubric) -> Sequence[Finding]:
    """What helps a sign: its own findings, or, where none of them can be followed, those whose remedy is the first step for it."""
    return [f for f in to_do if f.sign == sign.id] or [f for f in to_do if is_for(f, sign, rubric)]


def _cannot_wait(finding: Finding) -> bool:
    change = finding.remedy.change if finding.remedy is not None else None
    return finding.severity == URGENT and change is not None and bool(change.answer or change.found)


def _is_for_newcomers(finding: Finding) -> bool:
    """Whether it puts something on the blog that a newcomer looks for, and that can wait: a list in the sidebar, a subscription."""
    change = finding.remedy.change if finding.remedy is not None else None
    return finding.severity < URGENT and change is not None and bool(change.found)


def is_waking(finding: Finding) -> bool:
    """Whether it is the post that ends a silence: one much longer than the blog's own pauses, or of months."""
    change = finding.remedy.change if finding.remedy is not None else None
    return change is not None and change.publish


def _weight(finding: Finding) -> tuple[int, bool, float]:
    """Most severe first, then what is no guess, then most points; the first of what is alike."""
    return -finding.severity, finding.confidence == "low", -(finding.gain or 0.0)


def _value(finding: Finding) -> tuple[int, bool, float, float, str]:
    """Most severe first; among equals known gains first, most points a minute first."""
    minutes = finding.remedy.minutes if finding.remedy is not None else 1.0
    known = finding.gain is not None and finding.gain > 0
    rate = (finding.gain or 0.0) / max(minutes, 0.5) if known else 0.0
    return -finding.severity, not known, -rate, minutes, finding.code

"""What to do first: the gain of each remedy by recomputation, the order of the ranking, and the grade after the best of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkup.config import SiteConfig
from checkup.diagnosis import judge, ranking, states
from checkup.diagnosis.judge import Measurements
from checkup.diagnosis.recomputation import Recomputation
from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Change, Finding, Grade, Remedy, State, VitalSign
from checkup.measuring.sample import writer_untold


@dataclass(frozen=True)
class Plan:
    """The findings with their gains, the best of them, those that the owner knows of, and where the best would lead."""

    findings: tuple[Finding, ...]
    best: tuple[Finding, ...]
    acknowledged: tuple[Finding, ...]
    score_after: int | None
    grade_after: Grade | None

    def signs(self, signs: Sequence[VitalSign]) -> tuple[VitalSign, ...]:
        """The judged signs, each with its own findings."""
        both = (*self.findings, *self.acknowledged)
        return tuple(replace(s, findings=tuple(f for f in both if f.sign == s.id)) for s in signs)


def prescribe(
    facts: Facts,
    found: Sequence[Finding],
    site: SiteConfig,
    rubric: Rubric,
    measured: Measurements,
    judged: Sequence[VitalSign],
    score: float | None,
    state: State = "",
) -> Plan:
    """`measured` and `judged` are the blog as it is; `score` its unrounded overall score.

    Where that is None there is no grade, and no gain is in points.
    """
    recomputation = Recomputation(facts, rubric, measured)
    unsure = states.judged_otherwise_after_a_post(facts, site.window)
    valued = [f if unsure and _publishes(f) else _with_gain(f, recomputation, score) for f in found]
    known = {a.code: a.reason for a in site.acknowledge if a.until is None or facts.as_of.date() <= a.until}
    acknowledged = tuple(replace(f, acknowledged=known[f.code]) for f in valued if f.code in known)
    rest = tuple(f for f in valued if f.code not in known)
    best = states.prescribed(state, _best(rest, _worst(facts, state, judged, rubric), rubric))
    score_after, grade_after = _after(recomputation, best, score)
    return Plan(rest, best, acknowledged, score_after, grade_after)


def _worst(facts: Facts, state: State, judged: Sequence[VitalSign], rubric: Rubric) -> Sequence[VitalSign]:
    """The signs whose findings come first: what costs most; where it is not known who writes, what nobody can tell before; else none."""
    if state == "doubt" or writer_untold(facts):
        return [s for s in judged if s.outcome == "unknown"]
    return () if state in states.WITHHELD else ranking.complaints(judged, rubric)


def _publishes(finding: Finding) -> bool:
    return finding.remedy is not None and finding.remedy.change is not None and finding.remedy.change.publish


def _with_gain(finding: Finding, recomputation: Recomputation, score: float | None) -> Finding:
    """A gain only where the finding's own sign is scored: else it cannot be put in points yet."""
    remedy = finding.remedy
    if remedy is None or score is None or not recomputation.scored(finding.sign):
        return finding
    better = None if remedy.change is None else recomputation.score(remedy.change)
    if better is None or better < score:
        # a post after a long silence ends it, and makes the gaps less even: worth doing, but not for the points of today
        return replace(finding, always=_always(remedy, recomputation, score))
    return replace(finding, gain=round(better - score, 1), always=_always(remedy, recomputation, better))


def _always(remedy: Remedy, recomputation: Recomputation, better: float) -> int | None:
    """The rounded score with a habit kept over the whole window, where that is a point more than `better`, which its last posts bring."""
    then = None if remedy.always is None else recomputation.score(remedy.always)
    return judge.rounded(then) if then is not None and judge.rounded(then) > judge.rounded(better) else None


def _best(found: Sequence[Finding], worst: Sequence[VitalSign], rubric: Rubric) -> tuple[Finding, ...]:
    """The first things to do by the ranking. Where there is too little to do, what to keep doing fills the list up."""
    least, most = int(rubric.limit("best_least")), int(rubric.limit("best_most"))
    chosen = ranking.ordered(found, worst, rubric)[:most]
    keep = [f for f in found if f.remedy is not None and f.severity == 0]
    return tuple(chosen + keep[: max(0, least - len(chosen))])


def _after(recomputation: Recomputation, best: Sequence[Finding], score: float | None) -> tuple[int | None, Grade | None]:
    """Score and grade with every remedy of the list done that can be recomputed; None where there is no score or nothing to recompute."""
    changes = [f.remedy.change for f in best if f.gain is not None and f.remedy is not None and f.remedy.change is not None]
    if score is None or not changes:
        return None, None
    score_then = recomputation.score(Change.joined(changes))
    return (None, None) if score_then is None else (judge.rounded(score_then), recomputation.rubric.grade_for(judge.rounded(score_then)))

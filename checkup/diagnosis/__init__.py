"""Diagnosis: what the measured facts mean by the rubric, how sure that is, and what to do about it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from checkup import signs
from checkup.config import SiteConfig, config_hash, frame_hash
from checkup.diagnosis import checkup_sentences, collect_findings, judge, prescription, states
from checkup.diagnosis.canonical import canonical
from checkup.diagnosis.change import after
from checkup.diagnosis.explain import docs, explain
from checkup.diagnosis.interval import spread
from checkup.diagnosis.nograde import no_grade_reason
from checkup.diagnosis.ranking import complaints
from checkup.diagnosis.rubric import Rubric, load
from checkup.facts import Facts
from checkup.findings import Checkup, Task
from checkup.i18n import gettext, report_language
from checkup.measuring.cared_for import cared_for
from checkup.measuring.people_rows import people
from checkup.measuring.waiting_list import beside, waiting

__all__ = ["METHOD_VERSION", "after", "complaints", "docs", "examine", "explain", "load"]

WORDS = {"title", "why", "action", "fixed"}
"""What a rubric says of a finding, and judges nothing by."""
METHOD_VERSION = "2"  # raise it when the same pages would get other numbers: trends break visibly there


def examine(facts: Facts, site: SiteConfig) -> Checkup:
    """Measure every sign, judge by the rubric, and prescribe. Order and duplicates of posts and comments change nothing.

    A sign that stumbles is `unknown`. Raises ConfigError where the rubric cannot be used.
    """
    rubric = load(site.blog.rubric, site.file.parent if site.file else None)
    placed, state = states.placed(canonical(facts), site.window)
    if placed is not canonical(facts):
        facts = replace(facts, window=placed.window, finished=placed.finished, dormant=placed.dormant)
    plain = canonical(facts)
    measurements = signs.run(plain)
    sure = spread(plain, measurements, judge.judged(measurements, rubric), rubric)
    judged = judge.judged(measurements, rubric, sure.of)
    listed = judge.categories(judged, rubric)
    score, reason = judge.overall(judged, rubric), no_grade_reason(plain, judged, listed, rubric)
    final = judge.rounded(score) if score is not None and reason is None else None
    told = state != "overrun"  # among so much spam the page lists nobody; each comment's own row in the files keeps its mark
    listed_waiting = waiting(plain) if told else ()
    found = collect_findings.find(plain, judged, listed_waiting, rubric)
    plan = prescription.prescribe(plain, found, site, rubric, measurements, judged, score if final is not None else None, state)
    checkup = Checkup(
        slug=site.slug,
        facts=facts,
        state=state,
        signs=checkup_sentences.sentences(plan.signs(judged)),
        categories=listed,
        score=final,
        interval=(judge.rounded(sure.score[0]), judge.rounded(sure.score[1])) if final is not None and sure.score else None,
        grade=rubric.grade_for(final) if final is not None else None,
        no_grade_reason=reason,
        diagnosis="",
        scale=rubric.scale(),
        prescription=plan.best,
        findings=plan.findings,
        acknowledged=plan.acknowledged,
        score_after=plan.score_after,
        grade_after=plan.grade_after,
        rubric=rubric.name,
        language=report_language(),
        method_version=METHOD_VERSION,
        config_hash=_config_hash(site, rubric),
        frame_hash=frame_hash(site),
        as_of=facts.as_of,
        waiting=listed_waiting,
        beside=beside(plain) if told else (),
        people=cared_for(plain, people(plain), listed_waiting),
        tasks=_tasks(rubric),
    )
    return _with_words(checkup, rubric)


def _tasks(rubric: Rubric) -> dict[str, Task]:
    """Code of each finding that asks for something -> its title, and what is said once it is done."""
    return {
        code: Task(gettext(f.title), gettext(f.fixed) if f.fixed else "")
        for code, f in rubric.finding.items()
        if f.severity > 0 and f.action
    }


def _with_words(checkup: Checkup, rubric: Rubric) -> Checkup:
    """The checkup with its diagnosis, what goes well, what needs care, and what to leave alone."""
    return replace(
        checkup,
        diagnosis=checkup_sentences.diagnosis(checkup, rubric),
        first_note=checkup_sentences.first_note(checkup, rubric),
        going_well=checkup_sentences.going_well(checkup, rubric),
        needs_care=checkup_sentences.needs_care(checkup, rubric),
        leave=checkup_sentences.leave(checkup, rubric),
        not_worth=checkup_sentences.not_worth(checkup),
    )


def _config_hash(site: SiteConfig, rubric: Rubric) -> str:
    """Changes when a setting that can change a finding, or the rubric but for its words, changes; the same on every machine."""
    judging = rubric.model_dump_json(exclude={"finding": {"__all__": WORDS}})
    return hashlib.sha256((config_hash(site) + judging).encode()).hexdigest()[:12]

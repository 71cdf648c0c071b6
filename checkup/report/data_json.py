"""Make data.json of one blog: the checkup for programs, in the shape that data_contract.py declares."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from itertools import chain, pairwise
from typing import Any

from checkup.facts import Facts
from checkup.findings import Checkup, Finding, Measure, Number, VitalSign, WaitingItem
from checkup.history import compare
from checkup.measuring.waiting_list import taken_off
from checkup.measuring.window_read import window_read
from checkup.report import clean
from checkup.report.blog_report import BlogReport
from checkup.report.data_contract import (
    FILE,
    SCHEMA,
    BesideEntry,
    CategoryData,
    CoverageData,
    Document,
    ExportData,
    FindingData,
    MeasureData,
    MentionsData,
    PastCheckup,
    SignData,
    SinceLast,
    SinceLine,
    Skipped,
    Target,
    WaitingData,
    WaitingEntry,
    WindowData,
    WithheldData,
)
from checkup.report.page_ages import oldest_page, oldest_page_of
from checkup.report.report_context import BlogContext
from checkup.report.since_last import since_last
from checkup.report.state_words import withheld
from checkup.text.in_words import NBSP

MOST_CHECKUPS = 60
"""Checkups of the history that are told: over a year of weekly ones."""


def plain(document: Document) -> dict[str, Any]:
    """The document's plain values, by the names of the file."""
    return document.model_dump(mode="json", by_alias=True)


def text_of(value: Mapping[str, Any]) -> Iterator[str]:
    """The document's plain values as their file holds them, piece by piece: a line for each field, and for each item of a list."""
    encoded = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":")).encode
    for number, (name, field) in enumerate(sorted(value.items())):
        yield f"{',' if number else '{'}\n{encoded(name)}: "
        if isinstance(field, list) and field:
            yield "[\n"
            yield from (f"{encoded(item)}{',' if place < len(field) else ''}\n" for place, item in enumerate(field, 1))
            yield "]"
        else:
            yield encoded(field)
    yield "\n}\n"


def unread(report: BlogReport, name: str, version: str) -> Document:
    """The document of a blog of which there is no checkup yet: why, and nothing else."""
    empty = dict.fromkeys(Document.model_fields)
    known = {
        **_named(report, version),
        "blog": name,
        "stale": False,
        "state": "",
        "diagnosis": "",
        "checkups": _checkups(report),
        "categories": {},
        "signs": {},
        "prescription": [],
        "findings": [],
    }
    return Document.model_validate({**empty, **known})


def document(ctx: BlogContext) -> Document:
    """The document of a blog with a checkup."""
    checkup, facts, window = ctx.checkup, ctx.facts, ctx.facts.window
    listed = (*checkup.findings, *checkup.acknowledged)
    prescribed = [f for f in checkup.prescription if f.code not in {one.code for one in listed}]
    about = {
        **_named(ctx.report, ctx.version),
        "blog": ctx.name,
        "url": ctx.blog.url,
        "platform": ctx.blog.platform,
        "checked": ctx.checked.isoformat(),
        "as_of": facts.as_of.isoformat(),
        "window": WindowData(start=window.start.isoformat() if window.start else None, end=window.end.isoformat(), words=window.words),
        "rubric": checkup.rubric,
        "method_version": checkup.method_version,
        "config_hash": checkup.config_hash,
        "since_last": _since_last(ctx),
        "checkups": _checkups(ctx.report),
        "categories": {
            c.id: CategoryData(name=c.name, points=c.points, scored_points=c.scored_points, score=_number(c.score))
            for c in checkup.categories
        },
        "signs": {s.id: _sign(s, facts) for s in checkup.signs},
        "prescription": [f.code for f in checkup.prescription],
        "findings": [_finding(ctx, f) for f in (*listed, *prescribed)],
        "waiting": _waiting(ctx),
        "mentions": _mentions(ctx),
        "coverage": _coverage(ctx),
    }
    return Document.model_validate({**about, **_result(ctx, checkup)})


def _named(report: BlogReport, version: str) -> dict[str, object]:
    """What is known of a blog whether it could be read or not."""
    return {
        "schema_address": f"../assets/{FILE}",
        "schema_": SCHEMA,
        "generator": f"blog-checkup {version}",
        "language": report.language,
        "tags": list(report.tags),
        "owner": report.owner,
        "problem": clean.line(report.problem.sentence, 400) if report.problem else None,
        "stale": report.stale,
        "quick": report.quick,
        "names": report.names,
    }


def _result(ctx: BlogContext, checkup: Checkup) -> dict[str, object]:
    """Grade, score and diagnosis, or why there are none."""
    grade, instead = checkup.grade, None if checkup.grade else withheld(checkup)
    return {
        "state": checkup.state,
        "grade": grade.letter if grade else None,
        "grade_word": grade.word if grade else None,
        "score": checkup.score,
        "score_interval": checkup.interval,
        "score_after": checkup.score_after,
        "withheld": WithheldData(word=instead.word, line=instead.line, next=instead.next) if instead else None,
        "reason": checkup.no_grade_reason,
        "diagnosis": ctx.shown(checkup.diagnosis),
    }


def _since_last(ctx: BlogContext) -> SinceLast | None:
    """The comparison with the checkup before; of a method that changed only that it did."""
    past = ctx.report.comparison
    if past is None:
        return None
    found = since_last(ctx.checkup, past)
    lines = (found.fixed, found.new, found.still) if found else ((), (), ())
    fixed, new, still = ([SinceLine(code=i.code or None, sign=i.sign, words=i.words, report=i.place) for i in items] for items in lines)
    return SinceLast(
        checked=past.since,
        title=found.title.replace(NBSP, " ") if found else "",
        method_changed=past.method_changed,
        settings_changed=past.settings_changed,
        frame_changed=past.frame_changed,
        posts_lost=past.lost,
        posts_gained=past.gained,
        score_change=past.score_change,
        score_trend=past.trends.get("score"),
        trends={code: word for code, word in past.trends.items() if code != "score"},
        trend_since=past.trends_since,
        better=list(found.better) if found else [],
        worse=list(found.worse) if found else [],
        fixed=fixed,
        new=new,
        still_open=still,
        comments_gone=found.comments_gone if found else 0,
        spam_new=past.spam_new if found else None,
        spam_gone=past.spam_gone if found else None,
    )


def _checkups(report: BlogReport) -> list[PastCheckup]:
    """The newest of the history; what differs since a change of any setting is not put beside the score before it."""
    runs = report.history[-MOST_CHECKUPS - 1 :]
    compared = (compare(a, b) for a, b in pairwise(runs))
    return [
        PastCheckup(checked=run.checked, grade=run.grade, score=run.score, method_version=run.method, as_before=alike)
        for run, alike in zip(runs, chain((False,), (one.alike and not one.settings_changed for one in compared)), strict=False)
    ][-MOST_CHECKUPS:]


def _number(value: float | None) -> float | None:
    """Six places are enough for every use, and hide what the last binary digits make of a sum on another machine."""
    return None if value is None or not math.isfinite(value) else round(value, 6)


def _pair(values: tuple[float | None, float | None] | None) -> tuple[float | None, float | None] | None:
    return None if values is None else (_number(values[0]), _number(values[1]))


def _measure(measure: Measure) -> MeasureData:
    return MeasureData(
        name=measure.name,
        value=_number(measure.value),
        unit=measure.unit,
        n=measure.n,
        n_unit=measure.n_unit,
        of=measure.of,
        interval=_pair(measure.interval),
        healthy=_pair(measure.healthy),
        score=_number(measure.score),
        outcome=measure.outcome,
        reading=measure.reading,
        reason=measure.reason,
        all_time=_number(measure.all_time),
        detail={k: _figure(v) for k, v in measure.detail.items()},
    )


def _figure(value: Number) -> Number:
    if isinstance(value, float):
        return _number(value)
    return clean.line(value, 600) if isinstance(value, str) else value


def _sign(sign: VitalSign, facts: Facts) -> SignData:
    return SignData(
        name=sign.name,
        category=sign.category,
        points=sign.points,
        score=_number(sign.score),
        outcome=sign.outcome,
        reading=sign.reading,
        reason=sign.reason,
        measures={m.code: _measure(m) for m in sign.measures},
        oldest_page=_iso(oldest_page_of(sign, facts)),
    )


def _finding(ctx: BlogContext, finding: Finding) -> FindingData:
    remedy = finding.remedy
    places = [(e.url, ctx.places.inside(ctx.places.comment(e.post_url, e.comment_id))) for e in finding.evidence]
    return FindingData.model_validate(
        {
            "code": finding.code,
            "sign": finding.sign,
            "message": ctx.shown(finding.message),
            "action": ctx.shown(remedy.action) if remedy else None,
            "items": remedy.items if remedy else None,
            "minutes": remedy.minutes if remedy else None,
            "per": remedy.per or None if remedy else None,
            "minutes_each": remedy.each if remedy else None,
            "gain": _number(finding.gain),
            "always": finding.always,
            "severity": finding.severity,
            "confidence": finding.confidence,
            "acknowledged": clean.line(finding.acknowledged, 600) if finding.acknowledged else None,
            "targets": [Target(url=url, report=here) for url, here in places],
        }
    )


def waiting_word(item: WaitingItem) -> str:
    """What a comment that waits calls for, in one cell: "question", "request (maybe)", "late: reply"."""
    return f"{'late: ' if item.late else ''}{item.group}{'' if item.sure else ' (maybe)'}"


def _waiting(ctx: BlogContext) -> WaitingData:
    """Who is owed an answer, and who would be glad of a word, each by post and comment; counts only where anybody can tell."""
    listed, told = ctx.waiting_of.values(), ctx.author_known and ctx.checkup.state not in ("overrun", "unread")
    return WaitingData(
        now=sum(not w.late for w in listed) if told else None,
        maybe=sum(not w.late and not w.sure for w in listed) if told else None,
        late=sum(w.late for w in listed) if told else None,
        not_owed=taken_off(ctx.facts),
        listed=[
            WaitingEntry(post=w.post_url, comment=w.comment_id, waiting=waiting_word(w), why=list(w.why), age_days=_number(w.age_days))
            for w in listed
        ],
        beside=[BesideEntry(post=w.post_url, comment=w.comment_id, group=w.group) for w in ctx.checkup.beside],
    )


def _mentions(ctx: BlogContext) -> MentionsData:
    """Who wrote about the blog elsewhere; where nothing was seen no zero is told, as most platforms show none."""
    found = ctx.mentions
    kinds = Counter(m.kind for m in (*found.counted, *found.replies))
    years = Counter(f"{m.when:%Y}" if m.when else "" for m in found.counted)
    return MentionsData(
        counted=len(found.counted) or None,
        sites=len(found.sites) or None,
        returning=len(found.returning) if found.sites else None,
        by_kind=dict(sorted(kinds.items())),
        by_year=dict(sorted(years.items())),
        not_counted={standing: n for standing, n in sorted(found.standings.items()) if standing != "counted"},
    )


def _coverage(ctx: BlogContext) -> CoverageData:
    cover, seen = ctx.blog.coverage, window_read(ctx.facts)
    return CoverageData(
        found=cover.found,
        read=cover.read,
        comments=sum(ctx.sorts.values()),
        by_sort=dict(sorted(ctx.sorts.items())),
        declared=cover.declared,
        extracted=cover.extracted,
        requests=cover.requests,
        ways=list(cover.ways),
        robots=cover.robots,
        partial=cover.partial or None,
        window_read=seen.read,
        window_known=seen.known,
        window_whole=seen.whole,
        skipped=[Skipped(url=s.url, reason=s.reason, refused=s.refused) for s in cover.skipped],
        notes=list(cover.notes),
        oldest_page=_iso(oldest_page(ctx.blog.posts)),
        oldest_page_in_window=_iso(oldest_page(ctx.facts.posts_in_window)),
        held=cover.held.number if cover.held else None,
        held_since=cover.held.oldest.isoformat() if cover.held and cover.held.oldest else None,
        exports=[ExportData.model_validate(asdict(known)) for known in cover.exports],
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

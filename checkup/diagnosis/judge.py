"""Measured facts and the rubric make measures, signs, categories, score and grade. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import exp, floor, log

from checkup import lazy_numpy as np
from checkup import signs
from checkup.diagnosis.rubric import MeasureTable, Rubric, SignTable
from checkup.findings import Category, Interval, Measure, Outcome, ReadingWord, VitalSign
from checkup.i18n import gettext
from checkup.measuring.measured import FAIR, Measured
from checkup.measuring.tallies import PLAIN
from checkup.signs import Sign

Measurements = Mapping[str, tuple[Measured, ...]]
_NO_CURVE = MeasureTable(minima=(0, 0))
FULL_MARKS = 100.0  # the highest score of a curve


def rounded(score: float) -> int:
    """Half up; noise of the last binary digits does not decide a border."""
    return floor(round(score, 9) + 0.5)


def outcome_of(measured: Measured, table: MeasureTable) -> Outcome:
    """ok, early, too_few, or why it was not measured."""
    if measured.state != "measured":
        return measured.state
    shown, scored = table.minima
    if measured.n < shown:
        return "too_few"
    if measured.n < scored:
        return "early"
    return "ok"


def score_of(measured: Measured, table: MeasureTable) -> float | None:
    """0..100 by the rubric's curve over the measure's parts; None where there is no curve or no value."""
    parts = measured.scored_parts()
    if not table.curve or any(name not in parts for name in table.parts):
        return None
    total = sum(table.parts.values())
    return sum(weight * on_curve(table, parts[name]) for name, weight in table.parts.items()) / total


def is_scored(measured: Measured, rubric: Rubric) -> bool:
    """Whether this measure has a curve, a value and cases enough for a score."""
    table = rubric.measure.get(measured.code, _NO_CURVE)
    return outcome_of(measured, table) == "ok" and score_of(measured, table) is not None


def on_curve(table: MeasureTable, value: float) -> float:
    """Piecewise linear through the curve's points, flat outside."""
    return float(np.interp(value, [x for x, _ in table.curve], [y for _, y in table.curve]))


def healthy(table: MeasureTable, border: float) -> tuple[float | None, float | None] | None:
    """(low, high) where the curve is at or above the border; an end is None where the curve ends inside; None where it never is."""
    points = table.curve
    if not points or max(y for _, y in points) < border:
        return None
    low: float | None = None
    high: float | None = None
    if points[0][1] < border:
        low = _crossing(points, border)
    if points[-1][1] < border:
        high = _crossing(tuple(reversed(points)), border)
    return low, high


def _crossing(points: Sequence[tuple[float, float]], border: float) -> float:
    """Where a curve that begins below the border first reaches it."""
    return next(round(x0 + (border - y0) / (y1 - y0) * (x1 - x0), 10) for (x0, y0), (x1, y1) in pairwise(points) if y0 < border <= y1)


def reading(score: float | None, outcome: Outcome, across: bool, rubric: Rubric) -> ReadingWord:
    """The word beside a value; `across` = its interval lies on both sides of the border.

    Full marks are in range, however few the cases: nothing was found that could be better, and "0 % spam, borderline" alarms for nothing.
    """
    if score is None:
        return "Early reading" if outcome == "early" else "Not measured"
    if across and score < FULL_MARKS:
        return "Borderline"
    if score >= rubric.readings.in_range:
        return "In range"
    return "Borderline" if score >= rubric.readings.borderline else "Out of range"


def across(table: MeasureTable, interval: Interval | None, rubric: Rubric) -> bool:
    """Whether an interval of the value reaches both a score in range and one that is not. Corners of the curve inside it count."""
    if interval is None or not table.curve:
        return False
    inside = [x for x, _ in table.curve if interval[0] < x < interval[1]]
    scores = [on_curve(table, x) for x in (*interval, *inside)]
    return min(scores) < rubric.readings.in_range <= max(scores)


def measure(sign: Sign, measured: Measured, rubric: Rubric, spreads: Mapping[str, Interval] | None = None) -> Measure:
    """One judged measure. `spreads` are the resampled intervals, used where the sign gave no closed formula."""
    spreads = spreads or {}
    spec, table = sign.spec(measured.code), rubric.measure.get(measured.code, _NO_CURVE)
    outcome = outcome_of(measured, table)
    interval = measured.interval if measured.interval is not None else spreads.get(measured.code)
    score = score_of(measured, table) if outcome == "ok" else None
    shown = outcome in ("ok", "early")
    return Measure(
        code=spec.code,
        name=gettext(spec.name),
        outcome=outcome,
        value=measured.value if shown else None,
        unit=spec.unit,
        n=measured.n,
        n_unit=spec.n_unit,
        of=measured.hits,
        interval=interval if shown else None,
        score=score,
        healthy=healthy(table, rubric.readings.in_range),
        reading=reading(score, outcome, FAIR not in measured.detail and across(table, interval, rubric), rubric),
        reason=reason_of(outcome, measured, table, spec.n_unit),
        window=spec.window,
        detail={**measured.detail, **_plain(spreads.get(f"{measured.code}/{PLAIN}"))},
        sample=measured.sample if shown else (),
        all_time=measured.all_time,
        evidence=measured.evidence,
    )


def _plain(interval: Interval | None) -> dict[str, float]:
    """The interval of the plain share beside a value that weighs its cases."""
    return {} if interval is None else {f"{PLAIN}_low": interval[0], f"{PLAIN}_high": interval[1]}


def reason_of(outcome: Outcome, measured: Measured, table: MeasureTable, unit: str) -> str | None:
    """Why there is no value or no score; where cases are too few, their number, and nothing that is said of so few."""
    few = _too_few(outcome, measured, table, unit)
    return few if outcome == "too_few" and measured.n else measured.reason or few


def _too_few(outcome: Outcome, measured: Measured, table: MeasureTable, unit: str) -> str | None:
    if outcome == "too_few":
        return gettext(
            "Too few {unit}: {n}, and it takes {least} to show a value.", unit=gettext(unit), n=measured.n, least=table.minima[0]
        )
    if outcome == "early":
        return gettext(
            "An early reading: {n} {unit}, and it takes {least} to score them.", n=measured.n, unit=gettext(unit), least=table.minima[1]
        )
    return None


def judged(measurements: Measurements, rubric: Rubric, spreads: Mapping[str, Interval] | None = None) -> tuple[VitalSign, ...]:
    """Every sign of the rubric, in its order, with its measures judged.

    `spreads` are resampled intervals: of a measure's value by its code, of a sign's score by its id.
    """
    spreads = spreads or {}
    found = []
    for sign_id in rubric.sign:
        sign = signs.named(sign_id)
        if sign is not None:
            judged = [measure(sign, m, rubric, spreads) for m in measurements[sign_id]]
            found.append(_sign(sign, _read_as(judged, rubric), rubric, spreads.get(sign_id)))
    return tuple(found)


def _read_as(measures: list[Measure], rubric: Rubric) -> tuple[Measure, ...]:
    by_code = {m.code: m for m in measures}

    def one(m: Measure) -> Measure:
        other = rubric.measure.get(m.code, _NO_CURVE).read_as
        return replace(m, reading=by_code[other].reading) if other in by_code and m.outcome == "ok" else m

    return tuple(one(m) for m in measures)


def _sign(sign: Sign, measures: tuple[Measure, ...], rubric: Rubric, spread: Interval | None) -> VitalSign:
    table = rubric.sign[sign.id]
    weights, weighted, measures = _weighed(measures, table)
    scored = [m for m in weighted if m.score is not None]
    outcome: Outcome = "ok" if scored else _best([m.outcome for m in weighted])
    total = sum(weights[m.code] for m in scored)
    score = sum(weights[m.code] * (m.score or 0.0) for m in scored) / total if scored else None
    reason = None if scored else next((m.reason for m in weighted if m.outcome == outcome and m.reason), None)
    return VitalSign(
        id=sign.id,
        name=gettext(sign.name),
        category=table.category,
        outcome=outcome,
        points=table.points,
        score=score,
        cautious=sum(weights[m.code] * _cautious(m, rubric) for m in scored) / total if scored else None,
        reading=reading(score, outcome, spread is not None and spread[0] < rubric.readings.in_range <= spread[1], rubric),
        reason=reason,
        measures=measures,
    )


def _cautious(measure: Measure, rubric: Rubric) -> float:
    """The score of the middle of a scored measure's interval; its own score where it has none, is made of several parts, or is no score of
    the value itself.

    None of ten is no sure 0 %: the middle of its interval is 11 %, a better guess of what the next ten will show (Wilson 1927).
    """
    table = rubric.measure[measure.code]
    if measure.interval is None or len(table.parts) > 1 or FAIR in measure.detail:
        return measure.score or 0.0
    return on_curve(table, sum(measure.interval) / 2)


def _weighed(measures: tuple[Measure, ...], table: SignTable) -> tuple[Mapping[str, float], list[Measure], tuple[Measure, ...]]:
    """By which weights a sign is scored, over which of its measures; and all of them, those that only stand in for others unscored."""
    usual = [m for m in measures if m.code in table.weights]
    missing = [m for m in usual if m.code in table.needs and m.score is None]
    if not missing:
        only_instead = table.otherwise.keys() - table.weights.keys()
        return table.weights, usual, tuple(_for_information(m) if m.code in only_instead else m for m in measures)
    instead = [m for m in measures if m.code in table.otherwise]
    if any(m.score is not None for m in instead):
        return table.otherwise, instead, measures
    return table.weights, [*missing, *instead], measures


def _for_information(measure: Measure) -> Measure:
    return replace(measure, score=None, healthy=None, reading="Not measured")


def _best(outcomes: Sequence[Outcome]) -> Outcome:
    """What a sign without any scored measure is: the furthest that one of its measures came. An `ok` without a value is too few."""
    order: tuple[Outcome, ...] = ("early", "too_few", "unknown", "not_applicable")
    return next((o for o in order if o in outcomes), "too_few")


def categories(found: Sequence[VitalSign], rubric: Rubric) -> tuple[Category, ...]:
    """Each category's score over its scored signs."""
    listed = []
    for table in rubric.category:
        own = [s for s in found if s.category == table.id]
        points = sum(s.points for s in own if s.score is not None)
        listed.append(Category(table.id, gettext(table.name), table.points, points, overall(own, rubric)))
    return tuple(listed)


def overall(found: Sequence[VitalSign], rubric: Rubric) -> float | None:
    """The geometric mean of the scored signs, weighted by their points: exp(sum(points x ln max(score, floor)) / sum(points)).

    What is neglected cannot be bought back by what is easy. None where nothing is scored.
    """
    scored = [(s.points, max(s.score, rubric.score.floor)) for s in found if s.score is not None]
    points = sum(p for p, _ in scored)
    return exp(sum(p * log(score) for p, score in scored) / points) if points else None

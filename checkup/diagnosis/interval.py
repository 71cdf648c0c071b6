"""How far the score could be off: seeded resamples of posts (bootstrap), recomputed from tallies per post.

Schedule and welcome are held constant, and so is the set of scored signs. A resample that leaves a measure without cases takes
the measured value. Posts of the window are drawn among themselves, older ones (they only matter to spam) among themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from checkup.diagnosis.judge import Measurements, outcome_of
from checkup.diagnosis.rubric import MeasureTable, Rubric
from checkup.facts import Facts
from checkup.findings import Interval, VitalSign
from checkup.measuring.measured import Floats, Measured


@dataclass(frozen=True)
class Spread:
    """`score`: 5th and 95th percentile of the overall score (None = nothing scored); `of`: measure code or sign id -> the same of it."""

    score: Interval | None
    of: Mapping[str, Interval]


def spread(facts: Facts, measurements: Measurements, found: tuple[VitalSign, ...], rubric: Rubric) -> Spread:
    """Resample the posts and judge again. `found` are the signs as scored."""
    weights = draws(facts, rubric)
    of: dict[str, Interval] = {}
    total, points = np.zeros(rubric.interval.resamples), 0.0
    for sign in found:
        own = {m.code: m for m in measurements[sign.id]}
        moving = sign.category not in rubric.interval.constant and bool(weights)
        scores = _sign_scores(sign, own, rubric, weights, of) if moving else None
        if sign.score is None:
            continue
        total += sign.points * (scores if scores is not None else sign.score)
        points += sign.points
        if scores is not None:
            of[sign.id] = _percentiles(scores, rubric)
    return Spread(_percentiles(total / points, rubric) if points else None, of)


def draws(facts: Facts, rubric: Rubric) -> dict[str, Floats]:
    """post address -> how often each resample drew it. Depends on the addresses alone, not on their order."""
    inside = sorted({p.url for p in facts.posts_in_window})
    outside = sorted({p.url for p in facts.blog.posts} - set(inside))
    random = np.random.default_rng(rubric.interval.seed)
    weights: dict[str, Floats] = {}
    for urls in (inside, outside):
        if urls:
            table = random.multinomial(len(urls), [1 / len(urls)] * len(urls), size=rubric.interval.resamples).astype(np.float64)
            weights |= {url: np.ascontiguousarray(table[:, i]) for i, url in enumerate(urls)}
    return weights


def _sign_scores(
    sign: VitalSign, own: Mapping[str, Measured], rubric: Rubric, weights: Mapping[str, Floats], of: dict[str, Interval]
) -> Floats | None:
    """The sign's score in each resample, None where it was not scored. Intervals of the measures' values go into `of` on the way."""
    table = rubric.sign[sign.id]
    scored = {m.code for m in sign.measures if m.score is not None and m.code in table.weights}
    total, weight = np.zeros(rubric.interval.resamples), 0.0
    for code, measured in own.items():
        judged = rubric.measure.get(code)
        if judged is None or outcome_of(measured, judged) not in ("ok", "early") or measured.value is None:
            continue
        parts = measured.tally.resample(weights) if measured.tally is not None else {}
        if "value" in parts:
            of[code] = _percentiles(_filled(parts["value"], measured.value), rubric)
        if code in scored:
            total += table.weights[code] * _scores(measured, judged, parts)
            weight += table.weights[code]
    return total / weight if weight else None


def _scores(measured: Measured, table: MeasureTable, parts: Mapping[str, Floats]) -> Floats:
    """A measure's score in each resample, or one number where nothing of it was drawn again."""
    plain = measured.scored_parts()
    xs, ys = [x for x, _ in table.curve], [y for _, y in table.curve]
    total = np.zeros(1)
    for name, weight in table.parts.items():
        total = total + weight * np.interp(_filled(parts[name], plain[name]) if name in parts else plain[name], xs, ys)
    return total / sum(table.parts.values())


def _filled(values: Floats, plain: float) -> Floats:
    return np.where(np.isnan(values), plain, values)


def _percentiles(values: Floats, rubric: Rubric) -> Interval:
    low, high = np.percentile(values, [rubric.interval.low, rubric.interval.high])
    return float(low), float(high)

"""How far the score could be off: seeded resamples of posts (bootstrap), recomputed from tallies per post.

Posts of the window are drawn among themselves, older ones (they only matter to spam) among themselves. The gaps before posts are drawn
with them, and so is the set of scored signs: a measure that has too few cases in a resample is not scored in it. Welcome stays as it is:
it does not come from posts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from checkup import lazy_numpy as np
from checkup.diagnosis.judge import Measurements, outcome_of, score_of
from checkup.diagnosis.rubric import MeasureTable, Rubric
from checkup.facts import Facts
from checkup.findings import Interval, VitalSign
from checkup.measuring.measured import FAIR, Counts, Floats, Measured
from checkup.measuring.statistics import wilson
from checkup.measuring.tallies import CASES, PLAIN

_NORMAL = NormalDist()
TOGETHER = 50  # resamples that are drawn at a time: the numbers of all at once would take most of the memory


@dataclass(frozen=True)
class Spread:
    """`score`: the interval of the overall score (None = nothing scored); `of`: measure code or sign id -> the same of it."""

    score: Interval | None
    of: Mapping[str, Interval]


def spread(facts: Facts, measurements: Measurements, found: tuple[VitalSign, ...], rubric: Rubric) -> Spread:
    """Resample the posts and judge again. `found` are the signs as scored."""
    weights = draws(facts, rubric)
    of: dict[str, Interval] = {}
    posts = len({p.url for p in facts.posts_in_window})
    total, points = np.zeros(rubric.interval.resamples), np.zeros(rubric.interval.resamples)
    for sign in found:
        resampled = _Resampled(measurements[sign.id], weights)
        scores = _sign_scores(sign, measurements[sign.id], rubric, resampled)
        scored = ~np.isnan(scores)
        total[scored] += sign.points * np.log(np.maximum(scores[scored], rubric.score.floor))
        points[scored] += sign.points
        of |= _of_measures(measurements[sign.id], rubric, resampled)
        if sign.score is not None and scored.any() and np.ptp(scores[scored]) > 0:
            of[sign.id] = percentiles(scores[scored], posts, rubric)
    known = points > 0
    if not known.any() or all(s.score is None for s in found):
        return Spread(None, of)
    return Spread(percentiles(np.exp(total[known] / points[known]), posts, rubric), of)


class _Resampled(dict[str, Mapping[str, Floats]]):
    """Code of a measure of one sign -> what its tally gives in each resample: asked for by the sign's score, and by its own interval."""

    def __init__(self, own: tuple[Measured, ...], weights: Mapping[str, Counts]) -> None:
        self._tallies = {one.code: one.tally for one in own if one.tally is not None} if weights else {}
        self._weights = weights

    def can(self, measured: Measured) -> bool:
        """Whether a measure can be resampled."""
        return measured.code in self._tallies

    def __missing__(self, code: str) -> Mapping[str, Floats]:
        found = self[code] = self._tallies[code].resample(self._weights)
        return found


def draws(facts: Facts, rubric: Rubric) -> dict[str, Counts]:
    """post address -> how often each resample drew it. Depends on the addresses alone, not on their order."""
    inside = sorted({p.url for p in facts.posts_in_window})
    outside = sorted({p.url for p in facts.blog.posts} - set(inside))
    random = np.random.default_rng(rubric.interval.seed)
    weights: dict[str, Counts] = {}
    for urls in (inside, outside):
        if urls:
            table: Counts = np.empty((len(urls), rubric.interval.resamples), np.uint8)  # no post is drawn 256 times but by a miracle
            for start in range(0, rubric.interval.resamples, TOGETHER):
                size = min(TOGETHER, rubric.interval.resamples - start)
                drawn = random.multinomial(len(urls), [1 / len(urls)] * len(urls), size=size).T
                table = table.astype(np.promote_types(table.dtype, np.min_scalar_type(drawn.max())), copy=False)
                table[:, start : start + size] = drawn
            weights |= dict(zip(urls, table, strict=True))
    return weights


def _of_measures(own: tuple[Measured, ...], rubric: Rubric, resampled: _Resampled) -> dict[str, Interval]:
    """Measure code -> interval of its value, for those that can be resampled and have enough cases to be shown."""
    of = {}
    for measured in own:
        table = rubric.measure.get(measured.code)
        shown = table is not None and outcome_of(measured, table) in ("ok", "early") and measured.value is not None
        if not shown or measured.tally is None or not resampled.can(measured):
            continue
        parts, posts = resampled[measured.code], measured.tally.posts()
        for name, code in (("value", measured.code), (PLAIN, f"{measured.code}/{PLAIN}")):
            if name in parts and (found := _around(parts[name], posts, measured.hits is not None, rubric)) is not None:
                of[code] = found
    return of


def _around(values: Floats, posts: int, share: bool, rubric: Rubric) -> Interval | None:
    """The interval of the resamples' values. Where no post differs from another (all or none of a share), each post is one case."""
    known = values[~np.isnan(values)]
    if not known.size:
        return None
    if share and np.ptp(known) == 0 and known[0] in (0.0, 1.0):
        return wilson(round(known[0]) * posts, posts)
    return percentiles(known, posts, rubric)


def _sign_scores(sign: VitalSign, own: tuple[Measured, ...], rubric: Rubric, resampled: _Resampled) -> Floats:
    """The sign's score in each resample, by what stands in where a needed measure has too few cases; NaN where that has too few as well."""
    table, rows = rubric.sign[sign.id], rubric.interval.resamples
    counted = {*table.weights, *table.otherwise}
    of = {m.code: _scores(m, rubric.measure[m.code], resampled, rows) for m in own if m.code in counted}
    allowed = np.ones(rows, dtype=bool)
    for code in filter(of.__contains__, table.needs):
        allowed &= ~np.isnan(of[code])
    return np.where(allowed, _mean(of, table.weights, rows), _mean(of, table.otherwise, rows))


def _mean(of: Mapping[str, Floats], weights: Mapping[str, float], rows: int) -> Floats:
    """The weighted mean of the measures' scores in each resample, over those that are scored in it; NaN where none is."""
    total, weight = np.zeros(rows), np.zeros(rows)
    for code, scores in of.items():  # a fixed order: sums of floats depend on theirs
        scored = ~np.isnan(scores)
        total[scored] += weights.get(code, 0.0) * scores[scored]
        weight[scored] += weights.get(code, 0.0)
    return np.where(weight > 0, total / np.maximum(weight, 1e-9), np.nan)


def _scores(measured: Measured, table: MeasureTable, resampled: _Resampled, rows: int) -> Floats:
    """One measure's score in each resample, NaN where it would not be scored."""
    if not resampled.can(measured) or measured.state != "measured":
        score = score_of(measured, table) if outcome_of(measured, table) == "ok" else None
        return np.full(rows, np.nan if score is None else score)
    parts = {FAIR: resampled[measured.code]["value"], **resampled[measured.code]}
    if any(name not in parts or name not in measured.scored_parts() for name in table.parts):
        return np.full(rows, np.nan)
    xs, ys = [x for x, _ in table.curve], [y for _, y in table.curve]
    summed = np.zeros(rows)
    for name, part in table.parts.items():
        summed += part * np.interp(parts[name], xs, ys) / sum(table.parts.values())
    # cases that are spread over posts add up with the noise of the last digits
    scores: Floats = np.where(parts[CASES] < table.minima[1] - 1e-9, np.nan, summed)
    return scores


def percentiles(values: Floats, posts: int, rubric: Rubric) -> Interval:
    """The interval between two percentiles of the resamples, widened for few posts.

    Plain percentiles are too narrow by sqrt((posts - 1) / posts), and take the spread for known: hence Student's t in place of the normal
    curve (Hesterberg 2015, "expanded percentile interval").
    """
    low, high = (_widened(share / 100, posts) for share in (rubric.interval.low, rubric.interval.high))
    found = np.percentile(values, [100 * low, 100 * high])
    return float(found[0]), float(found[1])


def _widened(share: float, posts: int) -> float:
    """The share to ask of the resamples so that the interval covers as often as it says."""
    if posts < 3:
        return share
    z, free = _NORMAL.inv_cdf(share), posts - 1
    t = z + (z**3 + z) / (4 * free) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * free**2)  # Student's quantile, to the second order
    return _NORMAL.cdf(sqrt(posts / free) * t)

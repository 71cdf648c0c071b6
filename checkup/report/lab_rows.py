"""The rows of the lab report, as the signs declare them: each measure on its axis, its result in words, and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup import signs
from checkup.diagnosis.states import WITHHELD
from checkup.findings import Measure, ScoreScale
from checkup.history import Snapshot
from checkup.i18n import N_, gettext
from checkup.measuring.declared import Row
from checkup.report.charts.drawing import Scale, Shape, shape_of
from checkup.report.charts.refbar import LEFT, RIGHT, RefBar, bar
from checkup.report.printed_figures import Figure, figure, healthy_words, is_weighed, plain_value, value_words
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

EARLY = N_("Too early to say")


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One printed row. `worded`: the result is words, no number.

    `trend` compares it with earlier checkups in words, "" where there is nothing to compare.
    """

    anchor: str
    name: str
    why: str
    figure: Figure
    worded: bool
    beside: tuple[str, ...]
    bar: RefBar | None
    healthy: str
    reading: str
    shape: Shape
    note: str
    trend: str

    @property
    def word(self) -> str:
        """The reading as it is printed."""
        return gettext(self.reading)


@dataclass(frozen=True, slots=True)
class Group:
    """One category of the table of vital signs, with its rows."""

    name: str
    rows: tuple[PrintedRow, ...]


def rows(ctx: BlogContext) -> tuple[tuple[str, Row, Measure], ...]:
    """(category, row, measure) of every row that a sign of this checkup declares and has a measure for, in the checkup's order."""
    categories = {c.id: c.name for c in ctx.checkup.categories}
    found = []
    for sign in ctx.checkup.signs:
        declared = signs.named(sign.id)
        for row in declared.rows if declared is not None else ():
            measure = sign.measure(row.code)
            if measure is not None:
                found.append((categories.get(sign.category, sign.category), row, measure))
    return tuple(found)


def past_values(history: Sequence[Snapshot], code: str, method: str) -> list[float | None]:
    """A measure as the pages print it, in all runs of this method version, oldest first, up to the present one."""
    return [printed(s, code) for s in history if s.method == method]


def printed(run: Snapshot, code: str) -> float | None:
    """What a page prints of a measure in a run: its value, or the plain share where the value weighs its cases (older lines keep none)."""
    point = run.measures.get(code)
    return None if point is None else point.plain if is_weighed(code) else point.value


def groups(ctx: BlogContext) -> tuple[Group, ...]:
    """The table: the rubric's categories in order, then what is too early to say."""
    table: dict[str, list[PrintedRow]] = {c.name: [] for c in ctx.checkup.categories}
    early: list[PrintedRow] = []
    for category, row, measure in rows(ctx):
        place = early if measure.outcome in ("early", "too_few") else table.setdefault(category, [])
        place.append(_row(ctx, row, measure))
    return tuple(Group(name, tuple(printed)) for name, printed in [*table.items(), (EARLY, early)] if printed)


def _row(ctx: BlogContext, row: Row, measure: Measure) -> PrintedRow:
    past = past_values(ctx.report.history, measure.code, ctx.checkup.method_version)
    earlier = next((v for v in reversed(past[:-1]) if v is not None), None)
    shape = shape_of(measure.reading)
    shown = figure(measure)
    return PrintedRow(
        row.anchor,
        gettext(row.name),
        gettext(row.why),
        shown,
        shown.big[:1].isalpha(),
        beside(ctx, row, measure),
        _bar(ctx, row, measure, shape, earlier) if _is_drawn(measure) else None,
        range_words(ctx, row, measure),
        reading_of(measure),
        shape,
        _note(measure, ctx.checkup.scale, range_words(ctx, row, measure)),
        _trend(ctx, measure),
    )


def range_words(ctx: BlogContext, row: Row, measure: Measure) -> str:
    """The healthy range of a row in words: the measure's own, or that of the measure that it is read as; "" where there is none."""
    return healthy_words(measure) or (row.healthy(ctx.checkup) if row.healthy is not None else "")


def reading_of(measure: Measure) -> str:
    """How a measure reads as the report prints it, in English: one that is shown and never judged is "For information"."""
    if measure.outcome == "too_few":
        return N_("Too few to say")
    if measure.outcome == "ok" and measure.reading == "Not measured":
        return N_("For information")
    return measure.reading


def _note(measure: Measure, scale: ScoreScale, healthy: str) -> str:
    if measure.outcome in ("not_applicable", "unknown"):
        return words.cap(measure.reason or "")
    if measure.outcome == "early":
        return gettext("Not in the grade yet")
    if measure.outcome == "too_few":
        return measure.reason or gettext("Counted, not judged")
    if measure.reading == "Borderline" and measure.score is not None and not scale.borderline <= measure.score < scale.in_range:
        return gettext("Too close to call")
    return gettext("Healthy: {healthy}", healthy=healthy) if healthy and measure.reading != "In range" else ""


def _trend(ctx: BlogContext, measure: Measure) -> str:
    """The word, with the day of the earlier run that it is about and what was printed there; "" where the measure has no word."""
    comparison = ctx.report.comparison
    word = comparison.trends.get(measure.code) if comparison else None
    day = words.iso_day(comparison.trends_since) if comparison and comparison.trends_since else None
    if word is None or day is None or word == "About the same":
        return gettext(word) if word else ""
    base = next((run for run in ctx.report.history if run.checked == day.isoformat()), None)
    was = printed(base, measure.code) if base else None
    told = {"day": words.day(day), "value": "" if was is None else value_words(measure, was)}
    if word == "Better":
        return gettext("Better since {day}", **told) if was is None else gettext("Better since {day}, was {value}", **told)
    return gettext("Worse since {day}", **told) if was is None else gettext("Worse since {day}, was {value}", **told)


def _is_drawn(measure: Measure) -> bool:
    """Whether there is a bar: there is a value, or a range beyond which the value lies though nobody can say how far."""
    return measure.outcome in ("ok", "early") and (measure.value is not None or measure.healthy is not None)


def _bar(ctx: BlogContext, row: Row, measure: Measure, shape: Shape, was: float | None) -> RefBar:
    """The bar of a row. Where a state withholds the grade there is no interval: it would claim what the page does not."""
    value, believed = plain_value(measure), ctx.checkup.state not in WITHHELD
    interval = _interval(measure) if believed and value is not None else None
    inside = [v for v in (value, was, *(interval or ())) if v is not None]
    low = min([row.low, *inside])
    high = max([row.high, *inside])
    if measure.unit == "share":
        high = min(1.0, high)
    scale = Scale(max(low, row.low) if row.log else low, high, LEFT, RIGHT, row.log)
    borders = tuple(value_words(measure, b) if b is not None else "" for b in measure.healthy or (None, None))
    ends = (gettext("minutes"), words.wait(high * 3600)) if row.log else (_end(measure, low), _end(measure, high))
    return bar(
        high if value is None else value,
        scale,
        shape=shape,
        healthy=measure.healthy,
        interval=interval,
        was=was,
        sample=measure.sample if row.cases else (),
        ends=ends if value is not None else (ends[0], gettext("never")),
        borders=(borders[0], borders[1]),
    )


def _end(measure: Measure, value: float) -> str:
    """The end of an axis: the number, with its unit only where it is a percent sign; words where the sign says values in words."""
    spec = signs.spec_of(measure.code)
    plain = measure.unit != "share" and (spec is None or spec.words is None)
    return words.number(value, 1) if plain else value_words(measure, value)


def _interval(measure: Measure) -> tuple[float, float] | None:
    low, high = measure.detail.get("plain_low"), measure.detail.get("plain_high")
    if is_weighed(measure.code) and isinstance(low, float) and isinstance(high, float):
        return low, high
    return measure.interval


def beside(ctx: BlogContext, row: Row, measure: Measure) -> tuple[str, ...]:
    """The lines below a result: what the sign counted besides."""
    if row.beside is None or measure.outcome not in ("ok", "early"):
        return ()
    return tuple(line for line in row.beside(ctx.checkup, measure) if line)

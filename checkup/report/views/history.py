"""Trends across checkups: the score, each sign, and what changed when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checkup import signs
from checkup.findings import Measure
from checkup.history import Comparison, Snapshot, compare, other_frame
from checkup.i18n import N_, gettext, ngettext
from checkup.report.charts.drawing import Shape, shape_of
from checkup.report.charts.mini import Mini, mini
from checkup.report.charts.scoreline import Point, ScoreLine, score_line
from checkup.report.lab_rows import printed, reading_of, rows
from checkup.report.page_frame import Head, Link
from checkup.report.printed_figures import healthy_words, short_words, value_words
from checkup.report.report_context import BlogContext
from checkup.report.since_last import unlike
from checkup.report.views._curve_boxes import DAY, CurveBox, half_life, waits
from checkup.text import in_words as words

TEMPLATE = "history.html"
TAB = N_("History")
PAGE = "history.html"
ORDER = 60  # the tabs count in tens, so that a new one finds room between
RUNS = 52  # rows of the table: a year of weeks; the chart shows all, and the page stays light
SHIPPED = "collier-2008"
"""The rubric that is not named beside the method, since nobody chose it."""


@dataclass(frozen=True, slots=True)
class SignTrend:
    """One vital sign on the history page: its small chart and the words for it."""

    name: str
    chart: Mini
    word: str
    shape: Shape
    words: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """One checkup of the table; `now`: it is the one that the pages are of."""

    day: str
    iso: str
    score: str
    grade: str
    changed: str
    comments: str
    now: bool


@dataclass(frozen=True, slots=True)
class History:
    """The history page."""

    head: Head
    heading: str
    lede: str
    score: ScoreLine | None
    score_words: str
    signs: tuple[SignTrend, ...]
    waits: CurveBox | None
    life: CurveBox | None
    runs: tuple[RunRow, ...]
    runs_caption: str
    moderated: str


def pages(ctx: BlogContext) -> Iterator[tuple[str, History]]:
    """The history page of one blog."""
    yield ctx.page(PAGE), _view(ctx)


def _view(ctx: BlogContext) -> History:
    runs = ctx.report.history
    heading, lede = _heading(runs)
    line = score_line([_point(s, runs) for s in runs], ctx.checkup.scale.bands)
    return History(
        head=Head(heading, f"{heading}. {lede}", (Link(gettext("History"), "history.html", current=True),)),
        heading=heading,
        lede=lede,
        score=line,
        score_words=_score_words(runs),
        signs=_signs(ctx),
        waits=waits(ctx),
        life=half_life(ctx),
        runs=tuple(_run(ctx, i) for i in reversed(range(max(0, len(runs) - RUNS), len(runs)))),
        runs_caption=_runs_caption(len(runs)),
        moderated=_moderated(ctx.report.comparison),
    )


def _runs_caption(count: int) -> str:
    older = max(0, count - RUNS)
    if not older:
        return gettext("All checkups of this blog, newest first")
    return ngettext(
        "The newest checkups of this blog, newest first; {n} older one is in the chart",
        "The newest checkups of this blog, newest first; {n} older ones are in the chart",
        older,
        n=words.number(older),
    )


def _moderated(comparison: Comparison | None) -> str:
    """What the comments that came or went since the last checkup say of moderation, in sentences; "" where they say nothing."""
    if comparison is None:
        return ""
    sentences = []
    if comparison.moderation_days is not None:
        sentences.append(_gone(comparison.spam_gone, comparison.moderation_days))
    if late := comparison.appeared_late:
        sentences.append(
            ngettext(
                "{comments} is older than the last checkup and was not there then: what waits for approval comes so.",
                "{comments} are older than the last checkup and were not there then: what waits for approval comes so.",
                late,
                comments=words.spelled(late, "comment"),
            )
        )
    return " ".join(sentences)


def _gone(count: int, days: tuple[float, float]) -> str:
    """How long the spam stood (its median, where it is several) that went since the last checkup: at least and at most."""
    shortest, longest = (words.wait(day * DAY) if day else gettext("less than a day") for day in days)
    gone = words.spelled(count, "spam comment")
    if shortest == longest:
        return ngettext(
            "{gone} went since the last checkup, {span} after a checkup first saw it.",
            "{gone} went since the last checkup, typically {span} after a checkup first saw them.",
            count,
            gone=gone,
            span=longest,
        )
    return ngettext(
        "{gone} went since the last checkup, between {shortest} and {longest} after a checkup first saw it.",
        "{gone} went since the last checkup, typically between {shortest} and {longest} after a checkup first saw them.",
        count,
        gone=gone,
        shortest=shortest,
        longest=longest,
    )


def way(run: Snapshot) -> str:
    """How a run was measured: the method version, with the rubric where it is not the shipped one."""
    return run.method if run.rubric == SHIPPED else f"{run.method} ({run.rubric})"


def _breaks(old: Snapshot, new: Snapshot) -> bool:
    """Whether numbers of two runs are not to be held against each other: another method, rubric or frame of settings."""
    return way(old) != way(new) or other_frame(old, new)


def _point(snapshot: Snapshot, runs: tuple[Snapshot, ...]) -> Point:
    when = words.iso_day(snapshot.checked)
    years = {s.checked[:4] for s in runs}
    label = "" if when is None else words.day_of_month(when) if len(years) == 1 else words.month(when)
    return Point(label, snapshot.score, snapshot.interval, snapshot.method if len({s.rubric for s in runs}) == 1 else way(snapshot))


def _heading(runs: tuple[Snapshot, ...]) -> tuple[str, str]:
    graded = [s for s in runs if s.score is not None]
    if len(runs) <= 1:
        return gettext("One checkup so far"), gettext("This is the first checkup. The next one will show change.")
    same = [s for s in graded if not _breaks(s, runs[-1])]
    count = words.spelled(len(runs), "checkup")
    if len(same) < 2:
        return count, gettext("There are not two graded checkups by the same method and settings yet, so no change can be shown.")
    first, last = same[0], same[-1]
    day = words.iso_day(first.checked)
    since = words.month(day) if day else gettext("the first")
    low, high = first.score or 0, last.score or 0
    if low == high:
        return gettext("{checkups}, the score where it was", checkups=count), gettext(
            "{high} of 100, as in {since}.", high=high, since=since
        )
    told = {"low": low, "high": high, "since": since, "grade": first.grade, "now": last.grade}
    lede = gettext("Since {since}.", **told) if first.grade == last.grade else gettext("From {grade} to {now}, since {since}.", **told)
    return gettext("{checkups}, from {low} to {high}", checkups=count, low=low, high=high), lede


def _score_words(runs: tuple[Snapshot, ...]) -> str:
    scores = [
        gettext("{score} on {day}", score=s.score, day=words.day(d))
        for s in runs
        if s.score is not None and (d := words.iso_day(s.checked))
    ]
    broken = any(way(a) != way(b) for a, b in pairwise(runs))
    return gettext("The score was {list}.", list=words.listed(scores, 12)) + (
        " " + gettext("The method changed in between, so the line is broken there.") if broken else ""
    )


def _signs(ctx: BlogContext) -> tuple[SignTrend, ...]:
    runs = ctx.report.history
    days = [words.month(d) if (d := words.iso_day(s.checked)) else "" for s in runs]
    breaks = [i for i in range(1, len(runs)) if _breaks(runs[i - 1], runs[i])]
    out = []
    for _, row, measure in rows(ctx):
        values = [printed(s, measure.code) for s in runs]
        shape = shape_of(measure.reading)
        known = [v for v in values if v is not None]
        if not known:
            continue
        chart = mini(
            values,
            days,
            breaks,
            shape=shape,
            healthy=measure.healthy,
            last=short_words(measure, known[-1]),
        )
        if chart is None:
            continue
        out.append(
            SignTrend(
                gettext(row.name),
                chart,
                gettext(reading_of(measure)),
                shape,
                _trend_words(measure, values, days, breaks[-1] if breaks else 0),
            )
        )
    return tuple(out)


def _trend_words(measure: Measure, values: list[float | None], days: list[str], start: int = 0) -> str:
    """From where to where a measure went since checkup number `start`, with which this way of measuring began.

    An old value is nobody's of today: where the last checkup has none, its day stands beside it.
    """
    known = [v for v in values[start:] if v is not None] or [v for v in values if v is not None][-1:]
    first, last = value_words(measure, known[0]), value_words(measure, known[-1])
    healthy = healthy_words(measure)
    spec = signs.spec_of(measure.code)
    if values[-1] is None:
        then = max(i for i, v in enumerate(values) if v is not None)
        instead = spec.no_value.strip("\u2013") if spec is not None and measure.outcome in ("ok", "early") else ""
        now = words.inside(gettext(instead)) if instead else gettext("no value")
        moved = gettext("{last} in {month}; this time: {now}.", last=last, month=days[then], now=now)
    elif start and len(known) == 1:
        moved = gettext("{last}; measured in another way before.", last=last)
    else:
        moved = gettext("Steady at {last}.", last=last) if first == last else gettext("{first} to {last}.", first=first, last=last)
    weighed = f" {gettext(spec.plain)}" if spec is not None and spec.plain and any(known) else ""
    return words.cap(moved) + (" " + gettext("Healthy: {healthy}.", healthy=healthy) if healthy else "") + weighed


def _run(ctx: BlogContext, i: int) -> RunRow:
    runs = ctx.report.history
    run = runs[i]
    when = words.iso_day(run.checked)
    comments = run.coverage.get("comments") or (None if run.left_out else len(run.comments) or None)
    return RunRow(
        words.day(when) if when else run.checked[:10],
        run.checked[:10],
        "\u2013" if run.score is None else str(run.score),
        run.grade or gettext("Not graded"),
        _change(runs[i - 1] if i else None, run),
        "" if comments is None else words.number(comments),
        run is runs[-1],
    )


def _change(old: Snapshot | None, new: Snapshot) -> str:
    if old is None:
        return gettext("First checkup.")
    if way(old) != way(new):
        return gettext("Method {way}: not fully comparable with what came before.", way=way(new))
    found = compare(old, new)
    sentences = [*unlike(found)]
    if found.score_change:
        sentences.append(gettext("Score {now}, before it {before}.", now=new.score, before=old.score))
    if gone := found.spam_gone:
        sentences.append(gettext("{spam_comments} cleared away.", spam_comments=words.spelled(gone, "spam comment")))
    if came := found.spam_new:
        sentences.append(gettext("{spam_comments} new.", spam_comments=words.spelled(came, "spam comment")))
    if fixed := len(found.fixed):
        sentences.append(gettext("{findings} settled.", findings=words.spelled(fixed, "finding")))
    if fresh := len(found.new):
        sentences.append(gettext("{findings} new.", findings=words.spelled(fresh, "finding")))
    return " ".join(sentences) or gettext("About the same.")

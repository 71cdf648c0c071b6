"""Two curves with their findings and numbers: how long who asks waits for an answer, and how long talk on a post lasts."""

from __future__ import annotations

from dataclasses import dataclass

from checkup import signs
from checkup.i18n import N_, gettext
from checkup.measuring.waits import answer_curve
from checkup.report.charts.curves import Curve, curve, value_at
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

DAY = 86400.0  # seconds
YEAR = 365 * DAY  # leap days do not matter here
FEWEST_STEPS, FEWEST_AGES = 2, 10
"""Below two answers, or ten comments, a curve is a single step and shows no course."""
AGES = ((3600.0, N_("Within an hour")), (DAY, N_("Within a day")), (7 * DAY, N_("Within a week")), (30 * DAY, N_("Within a month")))
"""The ages at which the curves are given in numbers."""


@dataclass(frozen=True, slots=True)
class CurveBox:
    """A curve with its finding as a title, what to know of it, and the numbers behind it."""

    chart: Curve
    title: str
    words: str
    numbers: tuple[tuple[str, str], ...]


def waits(ctx: BlogContext) -> CurveBox | None:
    """The Kaplan-Meier curve of waiting over the window: what share of the calls for an answer has one after an hour, a day, a week."""
    in_time = ctx.checkup.measure(signs.code_of("in_time"))
    if in_time is None or in_time.outcome not in ("ok", "early"):
        return None
    found = answer_curve(ctx.facts)
    steps = [(s.seconds, 1.0 - s.still_waiting) for s in found.steps]
    if len(steps) < FEWEST_STEPS:
        return None
    ages = [ctx.facts.now - ctx.facts.moment(p.published) for p in ctx.facts.posts_in_window if p.published]
    enough = max(steps[-1][0] * 1.5, 30 * DAY)
    until = min(max(ages), enough) if ages else enough  # no post tells its day: the comments do
    chart = curve(_thin(steps), until=until, middle=found.median)
    if chart is None:
        return None
    if found.median is not None and in_time.outcome == "early":  # of a few nothing general is said
        comments = words.count(in_time.n, "comment")
        title = gettext(
            "Of {comments} that called for an answer, half had one within {wait}", comments=comments, wait=words.wait(found.median)
        )
    elif found.median is not None:
        title = gettext("Half of those who ask hear back within {wait}", wait=words.wait(found.median))
    else:
        title = gettext("Fewer than half of those who ask hear back, so there is no typical wait")
    told = gettext(
        "{comments} that call for an answer; those still without one are counted for as long as they have waited, so a share may differ "
        "from the first page’s, which leaves out whoever has waited for less than that time.",
        comments=words.spelled(in_time.n, "comment"),
    )
    return CurveBox(chart, title, _of_the_window(ctx, told), _numbers(steps))


def _of_the_window(ctx: BlogContext, told: str) -> str:
    """The words on a curve, and which posts it is drawn of where these are not those of the last year."""
    window, now = ctx.facts.window, ctx.facts.now
    if not ctx.facts.dormant and (window.start is None or now - ctx.facts.moment(window.start) <= 2 * YEAR):
        return told
    return f"{told} {gettext('Counted: {window}.', window=window.words)}"


def _numbers(steps: list[tuple[float, float]]) -> tuple[tuple[str, str], ...]:
    return tuple((gettext(name), words.percent(value_at(steps, t))) for t, name in AGES)


def half_life(ctx: BlogContext) -> CurveBox | None:
    """How long talk lasts: the share of reader comments that have come by the age of their post."""
    measure = ctx.checkup.measure(signs.code_of("comment_ages"))
    ages = sorted(max(60.0, days * DAY) for days in measure.sample) if measure else []
    if len(ages) < FEWEST_AGES:
        return None
    steps = [(age, (i + 1) / len(ages)) for i, age in enumerate(ages)]
    half = ages[(len(ages) - 1) // 2]
    chart = curve(_thin(steps), until=max(ages), middle=half)
    if chart is None:
        return None
    title = gettext("Half of the comments on a post come within {wait}", wait=words.wait(half))
    return CurveBox(
        chart,
        title,
        _of_the_window(
            ctx, gettext("{reader_comments} on posts at least 30 days old.", reader_comments=words.plural(len(ages), "reader comment"))
        ),
        _numbers(steps),
    )


def _thin(steps: list[tuple[float, float]], most: int = 200) -> list[tuple[float, float]]:
    """At most `most` steps, the last one kept, so that a chart of 20,000 comments stays small."""
    if len(steps) <= most:
        return steps
    every = len(steps) / most
    return [steps[min(len(steps) - 1, int((i + 1) * every) - 1)] for i in range(most)]

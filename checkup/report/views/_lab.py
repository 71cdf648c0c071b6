"""The rows of the lab report: which measure stands where, on which axis, and how its result is put."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checkup.findings import Measure
from checkup.history import Snapshot
from checkup.report import words
from checkup.report.charts._draw import Scale, Shape, shape_of
from checkup.report.charts.refbar import LEFT, RIGHT, RefBar, bar
from checkup.report.charts.spark import Spark, spark
from checkup.report.report_context import BlogContext
from checkup.report.views._figures import Figure, figure, healthy_words, plain_value, value_words
from checkup.signs import welcome as exams_welcome

EARLY = "Too early to say"
SPREAD = frozenset(("R0", "R2", "E1", "V1", "V6"))  # measures whose single cases are in the unit of the value


@dataclass(frozen=True, slots=True)
class RowKind:
    """A row of the table: measure code, group, anchor, name, plain line, and the default axis (grows to hold the value)."""

    code: str
    group: str
    anchor: str
    name: str
    why: str
    low: float = 0.0
    high: float = 1.0
    log: bool = False


ROWS = (
    RowKind("R0", "Comments", "answered", "Readers answered", "Reader comments that got an answer from you"),
    RowKind("R2", "Comments", "wait", "Waiting time", "Half of your readers have an answer within this time", 1 / 60, 720, True),
    RowKind("R4", "Comments", "questions", "Questions answered", "Questions answered by you or another reader"),
    RowKind("E1", "Comments", "comments", "Comments per post", "Reader comments on a post, spam and your own left out", 0, 12),
    RowKind("E2", "Comments", "return", "Readers who come back", "Readers who wrote on two posts or more"),
    RowKind("S1", "Comments", "spam", "Spam on show", "Visible comments that look like spam", 0, 0.16),
    RowKind("V1", "Content", "talking", "Talking, not selling", "Conversation against promotion in your sentences"),
    RowKind("V2", "Content", "generosity", "Generosity", "Posts that credit or link to other people"),
    RowKind("V5", "Content", "invitation", "Invitation", "Posts that end by asking readers something"),
    RowKind("V6", "Content", "reading", "Reading ease", "Years of school a reader needs", 2, 18),
    RowKind("C1", "Posting schedule", "rhythm", "Rhythm", "How often you post", 0, 3),
    RowKind("C2", "Posting schedule", "regularity", "Regularity", "Even (\u22121), random (0) or in bursts (1)", -1, 1),
    RowKind("W1", "Welcome", "welcome", "Welcome", "What a newcomer finds: who writes, contact, feed, a way to comment"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One printed row."""

    anchor: str
    name: str
    why: str
    figure: Figure
    beside: tuple[str, ...]
    bar: RefBar | None
    healthy: str
    reading: str
    shape: Shape
    note: str
    spark: Spark | None
    trend: str


@dataclass(frozen=True, slots=True)
class Group:
    """A category and its rows."""

    name: str
    rows: tuple[Row, ...]


def measure_of(ctx: BlogContext, kind: RowKind) -> Measure | None:
    """The measure of a row; the welcome row is the welcome sign's only measure, whatever its code."""
    if kind.code == "W1":
        sign = ctx.checkup.sign("welcome")
        return sign.measures[0] if sign and sign.measures else None
    return ctx.checkup.measure(kind.code)


def past_values(history: Sequence[Snapshot], code: str, method: str) -> list[float | None]:
    """A measure as the pages print it, in all runs of this method version, oldest first, up to the present one."""
    return [printed(s, code) for s in history if s.method == method]


def printed(run: Snapshot, code: str) -> float | None:
    """What a page prints of a measure in a run: of spam the plain share (older lines keep none), else its value."""
    point = run.measures.get(code)
    return None if point is None else point.plain if code == "S1" else point.value


def groups(ctx: BlogContext) -> tuple[Group, ...]:
    """The table: the rubric's categories in order, then what is too early to say."""
    table: dict[str, list[Row]] = {}
    for kind in ROWS:
        measure = measure_of(ctx, kind)
        if measure is None:
            continue
        early = measure.outcome in ("early", "too_few")
        table.setdefault(EARLY if early else kind.group, []).append(_row(ctx, kind, measure))
    order = [*dict.fromkeys(k.group for k in ROWS), EARLY]
    return tuple(Group(name, tuple(table[name])) for name in order if name in table)


def _row(ctx: BlogContext, kind: RowKind, measure: Measure) -> Row:
    past = past_values(ctx.report.history, measure.code, ctx.checkup.method_version)
    earlier = next((v for v in reversed(past[:-1]) if v is not None), None)
    now = plain_value(measure)
    shape = shape_of(measure.reading)
    return Row(
        kind.anchor,
        kind.name,
        kind.why,
        figure(measure),
        beside(ctx, measure),
        None
        if measure.value is None or measure.outcome in ("too_few", "not_applicable", "unknown")
        else _bar(kind, measure, shape, earlier),
        healthy_words(measure),
        _reading(measure),
        shape,
        _note(measure),
        spark([*past[:-1], now], shape=shape, healthy=measure.healthy) if measure.outcome in ("ok", "early") else None,
        _trend(ctx, measure, earlier),
    )


def _reading(measure: Measure) -> str:
    if measure.outcome == "too_few":
        return "Too few to say"
    if measure.outcome == "ok" and measure.reading == "Not measured":
        return "For information"
    return measure.reading


def _note(measure: Measure) -> str:
    if measure.outcome in ("not_applicable", "unknown"):
        return words.cap(measure.reason or "")
    if measure.outcome == "early":
        return "Not in the grade yet"
    if measure.outcome == "too_few":
        return measure.reason or "Counted, not judged"
    if measure.reading == "Borderline" and measure.score is not None and (measure.score >= 70 or measure.score < 55):
        return "Too close to call"
    healthy = healthy_words(measure)
    return f"Healthy: {healthy}" if healthy and measure.reading != "In range" else ""


def _trend(ctx: BlogContext, measure: Measure, earlier: float | None) -> str:
    comparison = ctx.report.comparison
    word = comparison.trends.get(measure.code) if comparison else None
    if word is None:
        return ""
    return f"{word}, was {value_words(measure, earlier)}" if earlier is not None and word != "About the same" else word


def _bar(kind: RowKind, measure: Measure, shape: Shape, was: float | None) -> RefBar:
    value, interval = plain_value(measure), _interval(measure)
    inside = [v for v in (value, was, *(interval or ())) if v is not None]
    low = min([kind.low, *inside])
    high = max([kind.high, *inside])
    if measure.unit == "share":
        high = min(1.0, high)
    scale = Scale(max(low, kind.low) if kind.log else low, high, LEFT, RIGHT, kind.log)
    borders = tuple(value_words(measure, b) if b is not None else "" for b in measure.healthy or (None, None))
    return bar(
        value,
        scale,
        shape=shape,
        healthy=measure.healthy,
        interval=interval,
        was=was,
        sample=measure.sample if measure.code in SPREAD else (),
        ends=("minutes", words.wait(high * 3600)) if kind.log else (_end(measure, low), _end(measure, high)),
        borders=(borders[0], borders[1]),
    )


def _end(measure: Measure, value: float) -> str:
    """The end of an axis: the number, with its unit only where it is a percent sign."""
    return value_words(measure, value) if measure.unit == "share" else words.number(value, 1)


def _interval(measure: Measure) -> tuple[float, float] | None:
    low, high = measure.detail.get("plain_low"), measure.detail.get("plain_high")
    if measure.code == "S1" and isinstance(low, float) and isinstance(high, float):
        return low, high
    return measure.interval


def _detail(measure: Measure | None, key: str) -> float | None:
    value = measure.detail.get(key) if measure else None
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def beside(ctx: BlogContext, measure: Measure) -> tuple[str, ...]:
    """The lines below a result: what the exam counted besides."""
    if measure.outcome not in ("ok", "early"):
        return ()
    make = _BESIDE.get(measure.code)
    return tuple(line for line in make(ctx, measure) if line) if make else ()


def _beside_wait(ctx: BlogContext, measure: Measure) -> list[str]:
    r1 = ctx.checkup.measure("R1")
    day, week = _detail(r1, "24h"), _detail(r1, "7d")
    best = _detail(measure, "median_at_best")
    enough = measure.n >= words.PLAIN_SHARE  # the curve's shares are no counts, so below that there is nothing plain to say
    return [
        f"{words.percent(day)} within a day, {words.percent(week)} within a week"
        if enough and day is not None and week is not None
        else "",
        f"at best {words.wait(best * 3600)}: the page gives days, no times" if best is not None else "",
    ]


def _beside_comments(ctx: BlogContext, measure: Measure) -> list[str]:
    median, some = _detail(measure, "median"), _detail(measure, "posts_with_comments")
    none = None if some is None else measure.n - int(some)
    return [
        f"median {words.number(median, 1)}" + (f"; {words.plural(none, 'post')} without" if none else "") if median is not None else "",
    ]


def _beside_spam(ctx: BlogContext, measure: Measure) -> list[str]:
    oldest, old = _detail(ctx.checkup.measure("S2"), "oldest_days"), _detail(measure, "old")
    return [
        f"the oldest for {words.wait(oldest * 86400)}" if oldest is not None and oldest >= 1 else "",
        "old spam counts twice in the score" if old else "",
    ]


def _beside_talk(ctx: BlogContext, measure: Measure) -> list[str]:
    talk, sell = _detail(measure, "conversation"), _detail(measure, "promotion")
    if talk is None or sell is None:
        return []
    return [f"{words.plural(talk, 'sentence')} to readers, {words.number(sell)} that promote"]


def _beside_people(ctx: BlogContext, measure: Measure) -> list[str]:
    visits = ctx.checkup.measure("V3")
    if visits is None or visits.of is None or not visits.n:
        return []
    return [f"{words.number(visits.of)} of {words.number(visits.n)} people you named wrote here"]


def _beside_reading(ctx: BlogContext, measure: Measure) -> list[str]:
    count = _detail(measure, "words_per_post")
    return [f"{words.number(count)} words a post" if count else ""]


def _beside_rhythm(ctx: BlogContext, measure: Measure) -> list[str]:
    gap = _detail(measure, "typical_gap_days")
    return [f"typical gap {words.wait(gap * 86400)}" if gap else ""]


def _beside_silence(ctx: BlogContext, measure: Measure) -> list[str]:
    longest = _detail(ctx.checkup.measure("C1"), "longest_gap_days")
    return [f"longest silence {words.wait(longest * 86400)}" if longest else ""]


def _beside_welcome(ctx: BlogContext, measure: Measure) -> list[str]:
    missing = [exams_welcome.ITEMS[i] for i in exams_welcome.ITEMS if measure.detail.get(i) is False]
    return [f"not found: {words.listed(missing, 3)}" if missing else ""]


_BESIDE: dict[str, Callable[[BlogContext, Measure], list[str]]] = {
    "R2": _beside_wait,
    "E1": _beside_comments,
    "S1": _beside_spam,
    "V1": _beside_talk,
    "V2": _beside_people,
    "V6": _beside_reading,
    "C1": _beside_rhythm,
    "C2": _beside_silence,
    "W1": _beside_welcome,
}

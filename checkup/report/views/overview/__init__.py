"""The overview: grade, diagnosis, vital signs, prescription, the conversation, what the checkup rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkup.report import clean, words
from checkup.report.charts.units import Units
from checkup.report.notes import Note, notes
from checkup.report.page_frame import Head, Link
from checkup.report.paths import relative
from checkup.report.report_context import BlogContext, Day
from checkup.report.views._lab import Group, groups
from checkup.report.views.overview.actions import Action, action, first_link
from checkup.report.views.overview.banners import Banner, banners
from checkup.report.views.overview.conversation import PostCount, conversation, told
from checkup.report.views.overview.cover import Cover, cover_facts
from checkup.report.views.overview.grade import GradeBox, grade_box, mood

TEMPLATE = "overview.html"
TAB = "Overview"
PAGE = "index.html"
ORDER = 10


@dataclass(frozen=True, slots=True)
class Overview:
    """All of the overview page."""

    head: Head
    heading: str
    site: str
    lede: str
    day: Day
    as_of: str
    banners: tuple[Banner, ...]
    grade: GradeBox
    diagnosis: str
    well: tuple[str, ...]
    care: tuple[str, ...]
    changed_title: str
    changed: tuple[str, ...]
    first: Action | None
    first_link: Link | None
    groups: tuple[Group, ...]
    caption: str
    trends: bool
    ranges: str
    actions: tuple[Action, ...]
    rx_title: str
    rx_lede: str
    keep: tuple[str, ...]
    leave: tuple[str, ...]
    not_worth: tuple[str, ...]
    acknowledged: tuple[tuple[str, str], ...]
    units: Units | None
    units_words: str
    counts: tuple[PostCount, ...]
    cover: tuple[Cover, ...]
    notes: tuple[Note, ...]


def pages(ctx: BlogContext) -> Iterator[tuple[str, Overview]]:
    """The overview of one blog."""
    yield ctx.page(PAGE), _view(ctx)


def _view(ctx: BlogContext) -> Overview:
    here = ctx.page(PAGE)
    checkup = ctx.checkup
    acts = tuple(action(ctx, here, f) for f in checkup.prescription)
    table = groups(ctx)
    chart, stacks = conversation(ctx)
    keep: tuple[str, ...] = () if acts or not checkup.grade else (checkup.going_well or checkup.leave)[:3]
    return Overview(
        head=Head(_title(ctx), _description(ctx), card=ctx.card_url, signed=False),
        heading=ctx.name,
        site=clean.host(ctx.blog.url),
        lede=_lede(ctx),
        day=_day(ctx),
        as_of=_as_of(ctx),
        banners=banners(ctx),
        grade=grade_box(ctx),
        diagnosis=ctx.say(checkup.diagnosis),
        well=tuple(ctx.say(s) for s in checkup.going_well[:3]),
        care=tuple(ctx.say(s) for s in checkup.needs_care[:3]),
        changed_title=_changed_title(ctx),
        changed=_changed(ctx),
        first=acts[0] if acts else None,
        first_link=first_link(acts[0]) if acts else None,
        groups=table,
        caption=_caption(ctx, table),
        trends=any(r.spark or r.trend for g in table for r in g.rows),
        ranges="method.html#ranges",
        actions=acts,
        rx_title="Prescription" if acts or not checkup.grade else "Keep doing",
        rx_lede=_rx_lede(ctx, len(acts)),
        keep=tuple(ctx.say(s) for s in keep),
        leave=tuple(ctx.say(s) for s in checkup.leave) if acts else (),
        not_worth=tuple(ctx.say(s) for s in checkup.not_worth),
        acknowledged=tuple((ctx.say(f.message), ctx.say(f.acknowledged or "")) for f in checkup.acknowledged),
        units=chart,
        units_words=told([s for _, s in stacks]),
        counts=tuple(
            PostCount(ctx.title(p, 80), relative(here, ctx.places.post(p.url) or here), s.answered, s.waiting, s.no_need, s.spam)
            for p, s in reversed(stacks)
        ),
        cover=cover_facts(ctx),
        notes=notes(ctx.report.notes),
    )


def _day(ctx: BlogContext) -> Day:
    day = ctx.checked
    return Day(day.isoformat(), words.day(day))


def _title(ctx: BlogContext) -> str:
    grade = ctx.checkup.grade
    told = f"{grade.letter}, {mood(ctx).lower()}" if grade else "not graded yet"
    return f"{ctx.name}: {told}. Blog checkup of {words.day(ctx.checked)}".replace(words.NBSP, " ")


def _description(ctx: BlogContext) -> str:
    grade = ctx.checkup.grade
    start = f"Grade {grade.letter} ({ctx.checkup.score} of 100). " if grade else ""
    return clean.cut(start + ctx.say(ctx.checkup.diagnosis), 300)


def _lede(ctx: BlogContext) -> str:
    pings = ctx.sorts["ping"]
    kinds = "comments and trackbacks" if pings else "comments"
    read = sum(ctx.sorts.values())
    number = f"Checkup no. {len(ctx.report.history)}" if len(ctx.report.history) > 1 else "First checkup"
    return (
        f"{number}|{words.plural(len(ctx.blog.posts), 'post')} and {words.number(read)}{words.NBSP}{kinds if read != 1 else 'comment'} read"
    )


def _as_of(ctx: BlogContext) -> str:
    basis = ctx.facts.as_of_basis
    return {"configured": "as set in the config", "captured": "", "newest": "the newest date on the pages", "run": ""}.get(basis, "")


def _changed_title(ctx: BlogContext) -> str:
    comparison = ctx.report.comparison
    since = words.iso_day(comparison.since) if comparison else None
    return f"Since {words.day(since)}" if since else "What changed"


def _changed(ctx: BlogContext) -> tuple[str, ...]:
    comparison = ctx.report.comparison
    if comparison is None and len(ctx.report.history) > 1:
        return ("No earlier checkup can be compared with this one.",)
    if comparison is None:
        return ("This is the first checkup. The next one will show change.",)
    if comparison.method_changed:
        return ("The method changed since the last checkup, so the two are not compared.",)
    out = []
    names = {m.code: m.name for s in ctx.checkup.signs for m in s.measures}
    for word in ("Better", "Worse"):
        moved = [names[c] for c, t in sorted(comparison.trends.items()) if t == word and c in names]
        if moved:
            out.append(f"{word}: {words.listed([m.lower() if i else m for i, m in enumerate(moved)])}.")
    if comparison.spam_gone:
        out.append(f"{words.spelled(comparison.spam_gone, 'spam comment')} cleared away.")
    if comparison.fixed:
        out.append(f"{words.spelled(len(comparison.fixed), 'finding')} settled.")
    return tuple(out) or ("About the same on every sign.",)


def _rx_lede(ctx: BlogContext, count: int) -> str:
    if not count and ctx.checkup.grade is None:
        return "Too little could be measured to prescribe anything yet."
    if not count:
        return "Nothing needs care right now. These are the habits that keep it so."
    lede = f"{words.spelled(count, 'thing')} to do, the most useful first, each with the exact place."
    after, grade = ctx.checkup.score_after, ctx.checkup.grade_after
    if after is not None and grade is not None and after != ctx.checkup.score:
        lede += f" All together would bring the score to about {after}: {'an' if grade.letter in 'AE' else 'a'}{words.NBSP}{grade.letter}."
    return lede


def _caption(ctx: BlogContext, table: tuple[Group, ...]) -> str:
    rows = [(g.name, r) for g in table for r in g.rows]
    read = sum(r.reading != "Not measured" for _, r in rows)
    missing = len(rows) - read
    compared = words.iso_day(ctx.report.comparison.since) if ctx.report.comparison else None
    text = f"{words.spelled(read, 'sign')} read on {words.day(ctx.checked)}"
    text += (
        f", compared with {words.day(compared)}."
        if compared and not (ctx.report.comparison and ctx.report.comparison.method_changed)
        else "."
    )
    return (
        text
        + (f" {words.spelled(missing, 'sign')} could not be measured." if missing else "")
        + f" Counted: {ctx.facts.window.words}; spam, over everything read."
    )

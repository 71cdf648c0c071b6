"""The overview: grade, diagnosis, vital signs, prescription, the conversation, what the checkup rests on."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.findings import Finding
from checkup.model import Post
from checkup.report import clean, words
from checkup.report.charts.ruler import Ruler, ruler
from checkup.report.charts.units import MOST, Stack, Units, units
from checkup.report.context import BlogContext, Day, sort_of
from checkup.report.notes import Note, notes
from checkup.report.paths import relative
from checkup.report.views._banners import Banner, banners
from checkup.report.views._frame import Frame, Link, frame
from checkup.report.views._lab import Group, groups

TEMPLATE = "overview.html"
LINKS = 4


@dataclass(frozen=True, slots=True)
class GradeBox:
    """The grade; `letter` is None where there is none, then `line` says what is missing."""

    letter: str | None
    word: str
    line: str
    caption: str
    ruler: Ruler
    spoken: str


@dataclass(frozen=True, slots=True)
class Action:
    """One prescription."""

    title: str
    why: str
    links: tuple[Link, ...]
    time: str
    effect: str
    sure: str
    command: str | None


@dataclass(frozen=True, slots=True)
class PostCount:
    """One line of the table under the unit chart."""

    title: str
    href: str
    answered: int
    waiting: int
    no_need: int
    spam: int


@dataclass(frozen=True, slots=True)
class Cover:
    """One fact of what the checkup rests on."""

    label: str
    value: str
    words: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """All of the overview page."""

    frame: Frame
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


def view(ctx: BlogContext, version: str) -> Overview:
    """The overview of one blog."""
    here = ctx.page("index.html")
    checkup = ctx.checkup
    acts = tuple(_action(ctx, here, f) for f in checkup.prescription)
    table = groups(ctx)
    chart, stacks = _units(ctx)
    keep = () if acts else (checkup.going_well or checkup.leave)[:3]
    return Overview(
        frame=frame(ctx, here, title=_title(ctx), description=_description(ctx), tab="index.html", version=version, lead=False),
        heading=ctx.name,
        site=clean.host(ctx.blog.url),
        lede=_lede(ctx),
        day=_day(ctx),
        as_of=_as_of(ctx),
        banners=banners(ctx),
        grade=_grade(ctx),
        diagnosis=ctx.say(checkup.diagnosis),
        well=tuple(ctx.say(s) for s in checkup.going_well[:3]),
        care=tuple(ctx.say(s) for s in checkup.needs_care[:3]),
        changed_title=_changed_title(ctx),
        changed=_changed(ctx),
        first=acts[0] if acts else None,
        first_link=_first_link(acts[0]) if acts else None,
        groups=table,
        caption=_caption(ctx, table),
        trends=any(r.spark or r.trend for g in table for r in g.rows),
        ranges="method.html#ranges",
        actions=acts,
        rx_title="Prescription" if acts else "Keep doing",
        rx_lede=_rx_lede(ctx, len(acts)),
        keep=tuple(ctx.say(s) for s in keep),
        leave=tuple(ctx.say(s) for s in checkup.leave) if acts else (),
        not_worth=tuple(ctx.say(s) for s in checkup.not_worth),
        acknowledged=tuple((ctx.say(f.message), ctx.say(f.acknowledged or "")) for f in checkup.acknowledged),
        units=chart,
        units_words=_units_words([s for _, s in stacks]),
        counts=tuple(
            PostCount(ctx.title(p, 80), relative(here, ctx.places.post(p.url) or here), s.answered, s.waiting, s.no_need, s.spam)
            for p, s in reversed(stacks)
        ),
        cover=_cover(ctx),
        notes=notes(ctx.report.notes),
    )


def _day(ctx: BlogContext) -> Day:
    day = ctx.checked
    return Day(day.isoformat(), words.day(day))


def _title(ctx: BlogContext) -> str:
    grade = ctx.checkup.grade
    told = f"{grade.letter}, {_mood(ctx).lower()}" if grade else "not graded yet"
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


def _mood(ctx: BlogContext) -> str:
    grade, comparison = ctx.checkup.grade, ctx.report.comparison
    if grade is None:
        return ""
    trend = comparison.trends.get("score") if comparison else None
    return grade.word + {"Better": ", and improving", "Worse": ", and slipping"}.get(trend or "", "")


def _grade(ctx: BlogContext) -> GradeBox:
    checkup, comparison = ctx.checkup, ctx.report.comparison
    if checkup.grade is None or checkup.score is None:
        return GradeBox(
            None,
            "Not graded yet",
            words.cap(ctx.say(checkup.no_grade_reason or "")),
            "",
            ruler(None, None),
            "The scale from E to A; no score yet.",
        )
    change = comparison.score_change if comparison else None
    was = None if change is None else checkup.score - change
    line = f"{checkup.score} of 100"
    if comparison and change is not None:
        since = words.iso_day(comparison.since)
        when = f" since {words.month(since)}" if since else ""
        line += (
            f", as {f'on {words.day(since)}' if since else 'before'}"
            if change == 0
            else f", {'up' if change > 0 else 'down'} {abs(change)}{when}"
        )
    caption = []
    if checkup.interval:
        caption.append(f"Probably between {checkup.interval[0]} and {checkup.interval[1]}.")
    if checkup.grade.letter != checkup.grade.uncapped:
        caption.append(f"The score alone would be {words.NBSP.join(('a', checkup.grade.uncapped))}; Comments held the letter down.")
    else:
        caption.append(_short_of(checkup.score))
    spoken = f"Score {checkup.score} out of 100, grade {checkup.grade.letter}. {' '.join(caption)}" + (
        f" Last checkup: {was}." if was is not None else ""
    )
    return GradeBox(
        checkup.grade.letter,
        _mood(ctx),
        line,
        " ".join(c for c in caption if c),
        ruler(checkup.score, checkup.grade.letter, checkup.interval, was),
        spoken,
    )


def _short_of(score: int) -> str:
    for border, letter in ((40, "D"), (55, "C"), (70, "B"), (85, "A")):
        if score < border:
            gap = border - score
            return f"{words.spelled(gap, 'point')} short of {'an' if letter == 'A' else 'a'}{words.NBSP}{letter}." if gap <= 6 else ""
    return ""


def _changed_title(ctx: BlogContext) -> str:
    comparison = ctx.report.comparison
    since = words.iso_day(comparison.since) if comparison else None
    return f"Since {words.day(since)}" if since else "What changed"


def _changed(ctx: BlogContext) -> tuple[str, ...]:
    comparison = ctx.report.comparison
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


def _action(ctx: BlogContext, here: str, finding: Finding) -> Action:
    remedy = finding.remedy
    links = []
    for evidence in finding.evidence[:LINKS]:
        href = ctx.comment_link(here, evidence.post_url, evidence.comment_id)
        if href is None:
            safe = clean.href(evidence.url)
            if safe:
                links.append(Link(ctx.say(evidence.words, 60) or clean.host(safe), safe, out=True))
            continue
        links.append(Link(_evidence_words(ctx, evidence.post_url, evidence.comment_id, evidence.words), href))
    page = {"waiting": "waiting.html", "spam": "spam.html"}.get(_list_of(finding), "")
    if page:
        more = len(finding.evidence) > LINKS
        links.append(Link(f"All {words.number(len(finding.evidence))}" if more else "The list", page))
    return Action(
        title=ctx.say(remedy.action if remedy else finding.message, 160).rstrip("."),
        why=ctx.say(finding.message),
        links=tuple(dict.fromkeys(links)),
        time=_minutes(remedy.minutes) if remedy else "",
        effect=_effect(finding),
        sure={"high": "Sure", "medium": "Fairly sure", "low": "Early: few cases"}[finding.confidence],
        command=clean.line(remedy.command, 300) if remedy and remedy.command else None,
    )


def _first_link(action: Action) -> Link | None:
    """Where the one thing to do starts: the list it belongs to, else its only place."""
    if not action.links:
        return None
    last = action.links[-1]
    if last.out or (len(action.links) == 1 and not last.href.startswith(("waiting.html", "spam.html"))):
        return last
    return Link("Open the list", last.href) if "#" not in last.href else action.links[0]


def _list_of(finding: Finding) -> str:
    code = finding.code.lower()
    return "waiting" if "waiting" in code else "spam" if finding.sign == "spam" else ""


def _evidence_words(ctx: BlogContext, post_url: str | None, comment_id: str | None, said: str) -> str:
    found = ctx.by_key.get(f"{post_url}#{comment_id}")
    if found is None:
        post = ctx.posts.get(post_url or "")
        return f"\u201c{ctx.title(post, 60)}\u201d" if post else ctx.say(said, 60)
    post, comment = found
    return clean.cut(f"{ctx.namer.person(post, comment)} on \u201c{ctx.title(post, 44)}\u201d", 80)


def _minutes(minutes: float) -> str:
    if minutes < 1.5:
        return "about a minute"
    if minutes >= 90:
        return f"about {words.plural(round(minutes / 60), 'hour')}"
    rounded = round(minutes) if minutes <= 10 else 5 * round(minutes / 5)
    return f"about {words.plural(rounded, 'minute')}"


def _effect(finding: Finding) -> str:
    if finding.gain is None:
        return "Cannot be put in points yet"
    if finding.gain < 0.5:
        return "Under a point"
    return f"+{words.plural(round(finding.gain), 'point')}"


def _rx_lede(ctx: BlogContext, count: int) -> str:
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


def stack_of(ctx: BlogContext, post: Post) -> Stack:
    """What became of one post's comments."""
    answered = waiting = no_need = spam = 0
    for comment in post.comments:
        sort = sort_of(comment)
        if sort == "spam":
            spam += 1
        elif sort in ("ping", "suspect"):
            no_need += 1
        elif sort in ("reader", "promo"):
            hit = f"{post.url}#{comment.id}" in ctx.facts.answers
            answered += hit
            waiting += not hit
    return Stack(answered, waiting, no_need, spam)


def _units(ctx: BlogContext) -> tuple[Units | None, list[tuple[Post, Stack]]]:
    posts = [p for _, _, members in reversed(ctx.places.years) for p in reversed(members)][-MOST:]
    stacks: list[tuple[Post, Stack]] = []
    last = ""
    for i, post in enumerate(posts):
        label = ""
        if post.published:
            month = words.month(post.published)
            label = month if i == 0 or month[-4:] != last[-4:] else words.MONTHS[post.published.month - 1] if month != last else ""
            last = month
        stack = stack_of(ctx, post)
        stacks.append((post, Stack(stack.answered, stack.waiting, stack.no_need, stack.spam, _apart(label, stacks))))
    if not any(s.answered or s.waiting or s.no_need or s.spam for _, s in stacks):
        return None, []
    return units([s for _, s in stacks]), stacks


def _apart(label: str, before: list[tuple[Post, Stack]]) -> str:
    near = [s.label for _, s in before[-1:]]
    return "" if any(near) else label


def _units_words(stacks: list[Stack]) -> str:
    parts = ("answered", "waiting", "no_need", "spam")
    answered, waiting, no_need, spam = (sum(getattr(s, p) for s in stacks) for p in parts)
    return (
        f"One mark for each comment: {answered} answered, {waiting} without an answer, {no_need} that need none, "
        f"and {spam} that {'looks' if spam == 1 else 'look'} like spam. The table below has every number."
    )


def _cover(ctx: BlogContext) -> tuple[Cover, ...]:
    cover, blog = ctx.blog.coverage, ctx.blog
    refused = sum(s.refused for s in cover.skipped)
    total = sum(ctx.sorts.values())
    dated = sum(c.posted is not None for p in blog.posts for c in p.comments)
    posts = f"{words.number(cover.read)} of {words.number(cover.found)} read"
    skipped = (
        f"{words.plural(len(cover.skipped), 'page')} left out" + (f", {refused} refused or failed" if refused else "")
        if cover.skipped
        else "every post that was found"
    )
    declared = "the blog announces no number" if cover.declared is None else f"the blog itself counts {words.number(cover.declared)}"
    own = ctx.sorts["owner"]
    names = [clean.line(o.person.name or o.person.url, 40) for o in blog.owners]
    others = f" Also: {words.listed(names[1:], 3)}." if names[1:] else ""
    return (
        Cover("Posts", posts, words.cap(skipped)),
        Cover("Comments", f"{words.number(total)} read", words.cap(declared)),
        Cover("Dates", f"{words.share(dated, total)} dated" if total else "No comments", _undated(total - dated)),
        Cover(
            "Author",
            f"Recognised as {names[0]}" if names else "Not recognised",
            f"On {words.plural(own, 'comment')}.{others}" if names else "We could not tell which comments are yours.",
            Link("Not you?" if names else "How to fix it", "method.html#author"),
        ),
    )


def _undated(count: int) -> str:
    if not count:
        return "Every comment shows its date"
    told = "shows no date and counts" if count == 1 else "show no date and count"
    return f"{words.spelled(count, 'comment')} {told} in no wait"

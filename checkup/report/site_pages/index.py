"""All blogs: the graded ones best first, and apart from them those without a grade this time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checkup import signs
from checkup.findings import Checkup, Measure
from checkup.measuring.declared import Role
from checkup.report import clean
from checkup.report.charts.drawing import Shape
from checkup.report.charts.spark import Spark, spark
from checkup.report.notes import Note, notes
from checkup.report.page_frame import Frame, Link
from checkup.report.printed_figures import Figure, figure
from checkup.report.report_context import BlogContext, Day, day
from checkup.report.site_context import EarlierBlog, Listed, Site
from checkup.report.state_words import withheld
from checkup.text import in_words as words

TEMPLATE = "index.html"
COLUMNS: tuple[Role, ...] = ("answered", "wait", "spam_on_show")
PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class GradedRow:
    """A graded blog; empty values stay last when sorted."""

    name: str
    href: str
    diagnosis: str
    letter: str
    word: str
    score: int
    answered: str
    answered_of: str
    answered_v: str
    wait: str
    wait_v: str
    spam: str
    spam_of: str
    spam_v: str
    spark: Spark | None
    trend: str
    checked: str


@dataclass(frozen=True, slots=True)
class OtherRow:
    """A blog without a grade: why, what could be read, what happens next."""

    name: str
    href: str
    diagnosis: str
    why: str
    read: str
    next: str


@dataclass(frozen=True, slots=True)
class Index:
    """The page of all blogs."""

    frame: Frame
    heading: str
    lede: str
    graded: tuple[GradedRow, ...]
    others: tuple[OtherRow, ...]
    day: Day
    notes: tuple[Note, ...]


def view(site: Site) -> Index:
    """The index of all blogs of this run, and of earlier ones that still stand."""
    listed, kept, checked = site.listed, site.kept, site.checked
    graded = [_graded(b.ctx, b, checked) for b in listed if b.ctx and b.ctx.checkup.grade]
    graded += [_graded_kept(k) for k in kept if k.grade and k.score is not None]
    graded.sort(key=lambda r: (-r.score, r.name.casefold(), r.href))
    others = [_other(b) for b in listed if not (b.ctx and b.ctx.checkup.grade)]
    others += [
        OtherRow(k.name, f"{k.folder}/index.html", k.diagnosis, k.reason, f"Checkup of {k.checked}", "") for k in kept if not k.grade
    ]
    total = len(graded) + len(others)
    heading = _heading(total, len(graded))
    return Index(
        frame=Frame(
            title=f"Blog checkup: {words.spelled(total, 'blog').lower()}, {words.day(checked)}",
            description=f"Checkup of {words.spelled(total, 'blog').lower()} on {words.day(checked)}.",
            root="",
            index=site.index,
            checked=day(checked),
            footer=(Link("Feed of checkups", "feed.xml"),),
            version=site.version,
        ),
        heading=heading,
        lede=_lede(graded),
        graded=tuple(graded),
        others=tuple(sorted(others, key=lambda r: (r.name.casefold(), r.href))),
        day=day(checked),
        notes=tuple(n for b in listed for n in notes(b.report.notes, index_only=True)),
    )


def _heading(total: int, graded: int) -> str:
    if total == 0:
        return "No blogs yet"
    if total == 1:
        return "One blog" + (", graded" if graded else ", not graded yet")
    if graded == total:
        return f"{words.spelled(total, 'blog')}, all of them graded"
    return f"{words.spelled(total, 'blog')}, {words.small(graded)} of them graded"


def _lede(graded: Sequence[GradedRow]) -> str:
    if not graded:
        return "None could be graded this time. Each line below says what was missing."
    healthy = [r for r in graded if r.letter in "AB"]
    parts = []
    if healthy:
        best = healthy[0]
        parts.append(
            f"{best.name} is in good health."
            if len(healthy) == 1
            else f"{words.spelled(len(healthy), 'blog')} are in good health, {best.name} first."
        )
    last = graded[-1]
    if last.letter not in "AB":
        parts.append(f"{last.name} needs its host most. {last.diagnosis}")
    return " ".join(parts)


def _dated(ctx: BlogContext, today: date) -> str:
    """The row's own date where it is not the page's."""
    if ctx.report.stale:
        return f"Checkup of {words.day(ctx.checked)}; could not be read since"
    return "" if ctx.checked == today else f"As of {words.day(ctx.checked)}"


def _graded(ctx: BlogContext, listed: Listed, today: date) -> GradedRow:
    checkup = ctx.checkup
    grade, scale = checkup.grade, checkup.scale
    r0, r2, s1 = (checkup.measure(signs.code_of(role)) for role in COLUMNS)
    a, s = (figure(r0) if r0 else None), (figure(s1) if s1 else None)
    w = figure(r2) if r2 else None
    scores: list[float | None] = [x.score for x in ctx.report.history if x.method == checkup.method_version]
    score = checkup.score or 0
    first = next((v for v in scores if v is not None), None)
    shape: Shape = "ok" if score >= scale.in_range else "mid" if score >= scale.borderline else "bad"
    return GradedRow(
        name=ctx.name,
        href=f"{listed.folder}/index.html",
        diagnosis=ctx.shown(checkup.diagnosis),
        letter=grade.letter if grade else "",
        word=grade.word if grade else "",
        score=score,
        answered=a.big + a.unit if a else "",
        answered_of=a.of if a else "",
        answered_v=_v(r0.of / r0.n if r0 and r0.of is not None and r0.n else None),
        wait=_wait(w, r0),
        wait_v=_v(r2.value if r2 else None),
        spam=s.big + s.unit if s else "",
        spam_of=s.of if s else "",
        spam_v=_v(s1.of / s1.n if s1 and s1.of is not None and s1.n else None),
        spark=spark([*scores[:-1], float(score)], shape=shape, healthy=(scale.in_range, None), width=112, height=44, limits=(20, 100))
        if scores
        else None,
        trend=f"{words.number(first)} at first, {score} now" if first is not None and len(scores) > 1 else "First checkup",
        checked=_dated(ctx, today),
    )


def _wait(wait: Figure | None, answered: Measure | None) -> str:
    """The typical wait; where there is none, in the words of the reader's side."""
    if answered is not None and answered.of == 0 and answered.n:
        return "no answers yet"
    return wait.big + wait.unit if wait else ""


def _v(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


def _graded_kept(kept: EarlierBlog) -> GradedRow:
    def share(pair: tuple[int, int] | None) -> tuple[str, str, str]:
        if pair is None or not pair[1]:
            return "\u2013", "", ""
        return words.share(*pair), f"{words.number(pair[0])} of {words.number(pair[1])}", _v(pair[0] / pair[1])

    answered, spam = share(kept.answered), share(kept.spam)
    return GradedRow(
        name=kept.name,
        href=f"{kept.folder}/index.html",
        diagnosis=kept.diagnosis,
        letter=kept.grade or "",
        word=kept.word,
        score=kept.score or 0,
        answered=answered[0],
        answered_of=answered[1],
        answered_v=answered[2],
        wait="\u2013" if kept.wait is None else words.wait(kept.wait * 3600),
        wait_v=_v(kept.wait),
        spam=spam[0],
        spam_of=spam[1],
        spam_v=spam[2],
        spark=None,
        trend="",
        checked=f"Checkup of {kept.checked}",
    )


def _other(listed: Listed) -> OtherRow:
    ctx, report = listed.ctx, listed.report
    name = clean.line(report.name, 120) or listed.folder
    href = f"{listed.folder}/index.html"
    if ctx is None:
        problem = report.problem
        return OtherRow(
            name,
            href,
            "",
            "Could not be read",
            "Nothing yet",
            clean.line(f"{problem.sentence} {problem.hint}", 300) if problem else "It is tried again at the next checkup",
        )
    why, then = _why(ctx.checkup)
    cover = ctx.blog.coverage
    read = f"{words.plural(cover.read, 'post')}, {words.plural(sum(ctx.sorts.values()), 'comment')}"
    if report.stale:
        read += f" (checkup of {words.day(ctx.checked)})"
    return OtherRow(name, href, ctx.shown(ctx.checkup.diagnosis), why, read, then or clean.line(ctx.checkup.no_grade_reason, 600))


def _why(checkup: Checkup) -> tuple[str, str]:
    if checkup.state:
        told = withheld(checkup)
        return told.word, told.next
    posts = checkup.facts.blog.posts
    if not any(p.comments for p in posts):
        if posts and all(p.commenting == "closed" for p in posts):
            return "Comments are closed", "Writing and rhythm are measured all the same"
        return "No comments yet", "Signs about comments start with the first one"
    return "Not enough data", ""

"""Why a blog gets no grade, in one kind sentence. No grade is better than a guess."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Category, VitalSign
from checkup.measuring.sample import why_silent
from checkup.measuring.window_read import WindowRead, window_read


def no_grade_reason(facts: Facts, signs: Sequence[VitalSign], categories: Sequence[Category], rubric: Rubric) -> str | None:
    """The first thing that is missing for a grade; None where nothing is."""
    need = rubric.conditions
    seen = window_read(facts)
    if facts.overrun:
        return "Overrun by spam: there is no grade until it is cleared."
    if facts.doubt:
        return "We are not sure who writes this blog, so we ask before we judge."
    if facts.finished:
        return "The blog is finished: it is looked after, not graded."
    why = why_silent(facts)
    silence = why[1] if why is not None else None
    posts = len({p.url for p in facts.posts_in_window})
    comments = sum(len(facts.reader_comments(p)) for p in facts.blog.posts)
    if not seen.whole:
        return _cut_short(seen)
    if seen.read < need.read * seen.known:
        return f"We read {seen.read} of {seen.known} posts, and a grade needs half of them."
    if posts < need.posts:
        words = f" ({facts.window.words})" if facts.window.words else ""
        return f"There {_are(posts, 'post')} to go by{words}; a grade needs {need.posts}."
    if comments < need.comments:
        return silence or f"There {_are(comments, 'comment')} from readers so far; a grade needs {need.comments}."
    anchor = [s for s in signs if s.category == need.category and s.score is not None]
    if len(anchor) < need.signs:
        return silence or "Not one sign of the conversation could be scored this time, and a grade needs one."
    scored = sum(c.scored_points for c in categories)
    if scored < need.points:
        return f"Signs worth {scored:g} of {sum(c.points for c in categories):g} points could be scored; a grade needs {need.points:g}."
    return None


def _cut_short(seen: WindowRead) -> str:
    """Why a window that was not read whole has no grade: what is missing is the older part of it, not a sample of it."""
    if seen.stopped:
        return f"We read {seen.read} of at least {seen.known} posts of the window; the next run goes on, and then there is a grade."
    return f"Reading ended before all that lists this blog's posts and comments, so the window may hold more than the {seen.read} we read."


def _are(count: int, thing: str) -> str:
    if count == 0:
        return f"are no {thing}s"
    return f"is one {thing}" if count == 1 else f"are {count} {thing}s"

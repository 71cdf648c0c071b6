"""Why a blog gets no grade, in one kind sentence. No grade is better than a guess."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Category, VitalSign
from checkup.i18n import gettext, ngettext
from checkup.measuring.sample import mostly_unread, why_silent, writer_untold
from checkup.measuring.window_read import WindowRead, window_read
from checkup.text.in_words import count

FEW_POSTS = 8  # as many as most signs ask for before they are scored


def no_grade_reason(facts: Facts, signs: Sequence[VitalSign], categories: Sequence[Category], rubric: Rubric) -> str | None:
    """The first thing that is missing for a grade; None where nothing is."""
    need = rubric.conditions
    seen = window_read(facts)
    if facts.overrun:
        return gettext("Overrun by spam: there is no grade until it is cleared.")
    if facts.doubt:
        return gettext("We are not sure who writes this blog, so we ask before we judge.")
    if facts.finished:
        return gettext("The blog is finished: it is looked after, not graded.")
    why = why_silent(facts)
    silence = why[1] if why is not None else None
    if mostly_unread(facts) is not None or (why is not None and why[0] == "not_applicable"):
        return silence
    posts = len({p.url for p in facts.posts_in_window})
    comments = sum(len(facts.reader_comments(p)) for p in facts.blog.posts)
    if not seen.whole:
        return _cut_short(seen)
    if seen.read < need.read * seen.known:
        return gettext("We read {read} of {found} posts, and a grade needs half of them.", read=seen.read, found=seen.known)
    if posts < need.posts:
        return _too_few_posts(posts, need.posts, facts.window.words) + _of_more(facts, need.posts)
    if comments < need.comments:
        return silence or _too_few_comments(comments, need.comments)
    if writer_untold(facts):
        return gettext("We could not tell which comments are yours, and a grade needs to know who was answered.")
    anchor = [s for s in signs if s.category == need.category and s.score is not None]
    if len(anchor) < need.signs:
        return silence or gettext("Not one sign of the conversation could be scored this time, and a grade needs one.")
    if sum(c.scored_points for c in categories) < need.points:
        return _too_few_points(facts, signs, categories, rubric)
    return None


def _too_few_points(facts: Facts, signs: Sequence[VitalSign], categories: Sequence[Category], rubric: Rubric) -> str:
    """Why most signs could not be scored: too little in the window where that holds for most of them, else what the heaviest says."""
    told = {
        "scored": f"{sum(c.scored_points for c in categories):g}",
        "n": f"{sum(c.points for c in categories):g}",
        "least": f"{rubric.conditions.points:g}",
    }
    posts = facts.posts_in_window
    comments = sum(len(facts.reader_comments(p)) for p in posts)
    unscored = [s for s in signs if s.score is None]
    scarce = sum(s.points for s in unscored if s.outcome in ("early", "too_few"))
    heaviest = max(unscored, key=lambda s: s.points, default=None)
    little = (len(posts) < FEW_POSTS or comments < rubric.conditions.comments) and 2 * scarce > sum(s.points for s in unscored)
    if little or heaviest is None or not heaviest.reason:
        said = gettext(
            "{posts} and {comments} ({window}) are too few to score most signs: those worth {scored} of {n} points could be scored, and a "
            "grade needs {least}.",
            posts=count(len(posts), "post"),
            comments=count(comments, "reader comment"),
            window=facts.window.words or gettext("all posts"),
            **told,
        )
        return said if facts.dormant else said + _of_more(facts, len({p.url for p in posts}) + 1)
    return gettext(
        "Signs worth {scored} of {n} points could be scored, and a grade needs {least}. What weighs most could not: {sign} ({reason})",
        sign=heaviest.name,
        reason=heaviest.reason,
        **told,
    )


def _cut_short(seen: WindowRead) -> str:
    """Why a window that was not read whole has no grade: what is missing is the older part of it, not a sample of it."""
    told = {"read": seen.read, "known": seen.known}
    if seen.stopped:
        return gettext("We read {read} of at least {known} posts of the window; the next run goes on, and then there is a grade.", **told)
    return gettext(
        "Reading ended before all that lists this blog's posts and comments, so the window may hold more than the {read} we read.", **told
    )


def _too_few_posts(posts: int, least: int, window: str) -> str:
    told = {"n": posts, "window": window, "least": least}
    if not posts and window:
        return gettext("There are no posts to go by ({window}); a grade needs {least}.", **told)
    if not posts:
        return gettext("There are no posts to go by; a grade needs {least}.", **told)
    if window:
        return ngettext(
            "There is one post to go by ({window}); a grade needs {least}.",
            "There are {n} posts to go by ({window}); a grade needs {least}.",
            posts,
            **told,
        )
    return ngettext(
        "There is one post to go by; a grade needs {least}.", "There are {n} posts to go by; a grade needs {least}.", posts, **told
    )


def _of_more(facts: Facts, least: int) -> str:
    """What helps where so many posts were read and the window holds fewer; else ""."""
    read = sum(p.published is not None for p in facts.blog.posts)
    if read < least or facts.window.start is None:
        return ""
    return " " + gettext("{n} were read: a longer [window] in the site file judges more of them.", n=read)


def _too_few_comments(comments: int, least: int) -> str:
    if not comments:
        return gettext("There are no comments from readers so far; a grade needs {least}.", least=least)
    return ngettext(
        "There is one comment from readers so far; a grade needs {least}.",
        "There are {n} comments from readers so far; a grade needs {least}.",
        comments,
        n=comments,
        least=least,
    )

"""Facts -> the state of a blog that comes before any judgement, and the facts as that state has them looked at.

The first that holds: unread, overrun by spam, doubt about the writer, finished, dormant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from statistics import median

from checkup.config import WindowTable
from checkup.facts import DAY, Facts, Window
from checkup.findings import Finding, State
from checkup.i18n import gettext
from checkup.measuring.posting_gaps import FEWEST, YEAR
from checkup.measuring.sample import why_silent
from checkup.text.farewell import is_farewell, names_last_post
from checkup.text.in_words import long_month, number

QUIET = 60 * DAY  # behind a post whose title only calls it the last; a convention, as for a blog that reads as asleep
NEWEST = 12  # posts of a slow blog that are judged, about as many as a monthly one writes in a year (a convention)
LATELY = 5 * YEAR  # how far back these go where the blog wrote more once; a convention: what is older tells of somebody else
WITHHELD: frozenset[State] = frozenset({"unread", "overrun", "doubt", "finished"})
"""States in which nothing is ranked: there is no grade, and the first screen says what comes before one."""


def placed(facts: Facts, window: WindowTable) -> tuple[Facts, State]:
    """The state, and the facts with the window that it is judged over.

    That is a finished blog's whole life, a dormant one's last written year, and the newest posts of one that never wrote five in a year,
    or wrote on after its last such year.

    A finished blog whose writer is in doubt, or that spam has overrun, is told to write nothing either.
    """
    if facts.blog.posts and (why := why_silent(facts)) is not None and why[0] == "unknown" and not facts.overrun:
        return facts, "unread"
    if facts.overrun:
        return replace(facts, finished=is_finished(facts)), "overrun"
    if facts.doubt is not None:
        return replace(facts, finished=is_finished(facts)), "doubt"
    if is_finished(facts):
        whole = facts.window if _set(window) else replace(facts.window, start=None, words=gettext("all posts"))
        return replace(facts, finished=True, window=whole), "finished"
    moved = None if _set(window) else _last_written_year(facts)
    slowed = None if moved is None else _of_a_slowed_blog(facts, moved)
    if moved is None or slowed is not None:
        return (facts if _set(window) else replace(facts, window=slowed or _of_a_slow_blog(facts) or facts.window)), ""
    asleep = facts.blog.coverage.listed  # of some saved posts the youngest need not be the blog's last
    return replace(facts, window=moved, dormant=asleep), "dormant" if asleep else ""


def _set(window: WindowTable) -> bool:
    """Whether the owner chose the window: then it is not moved."""
    return window.all or any(value is not None for value in (window.since, window.posts, window.months))


def is_finished(facts: Facts) -> bool:
    """The owner says so, its last post does, or a year without a post; two months behind a post whose title only calls it the last.

    A blog whose posts are usually further apart than half a year is given twice its own usual pause.

    The silence counts only where T does not come from the pages' own dates, and where something was read that lists the blog's posts.
    """
    if facts.archived:
        return True
    dated = facts.dated_posts
    if not dated:
        return False
    last, newest = dated[-1]
    known = facts.knows_today and facts.blog.coverage.listed
    silent = known and facts.now - last > (QUIET if names_last_post(newest.title) else _patience([at for at, _ in dated]))
    return silent or is_farewell(newest.title, newest.text)


def _patience(times: Sequence[float]) -> float:
    """Seconds of silence from which on a blog with posts at these times is over: a year, or twice what usually passes between two."""
    pauses = [b - a for a, b in pairwise(times[-NEWEST:])]
    return max(YEAR, 2 * median(pauses)) if len(times) >= FEWEST else YEAR


def _last_written_year(facts: Facts) -> Window | None:
    """The last 365 days, up to a post, with five posts; None where the window has as many, or no year has."""
    times = [at for at, _ in facts.dated_posts]
    end = facts.moment(facts.window.end)
    if sum(end - YEAR <= at <= end for at in times) >= FEWEST:
        return None
    last = next((at for n, at in reversed(list(enumerate(times))) if n >= FEWEST - 1 and at - times[n - FEWEST + 1] <= YEAR), None)
    if last is None:
        return None
    close = datetime.fromtimestamp(last, UTC)
    return Window(
        datetime.fromtimestamp(last - YEAR, UTC),
        close,
        gettext("the year to {close}, the last in which it wrote five posts", close=long_month(facts.clock.at(last))),
    )


def _of_a_slow_blog(facts: Facts) -> Window | None:
    """The newest posts of a blog that has five and never wrote as many in one year; None of any other."""
    times = [at for at, _ in facts.dated_posts]
    if len(times) < FEWEST or any(b - a <= YEAR for a, b in zip(times, times[FEWEST - 1 :], strict=False)):
        return None
    if len(times) <= NEWEST:
        return Window(None, facts.window.end, gettext("all posts, as no year has five"))
    first = datetime.fromtimestamp(times[-NEWEST], UTC)
    return Window(first, facts.window.end, gettext("the newest {n} posts, as no year has five", n=NEWEST))


def _of_a_slowed_blog(facts: Facts, year: Window) -> Window | None:
    """The newest posts of a blog that wrote on after its last year of five posts; None of any other.

    They are five at least, and more than that year has, or five came since: a busy year tells more than a post or two behind it.
    """
    end, times = facts.moment(year.end), [at for at, _ in facts.dated_posts]
    lately = [at for at in times if at >= facts.now - LATELY][-NEWEST:]
    since, then = sum(at > end for at in times), sum(end - YEAR <= at <= end for at in times)
    if not since or len(lately) < FEWEST or (since < FEWEST and len(lately) <= then):
        return None
    if len(lately) == len(times):
        return Window(None, facts.window.end, gettext("all posts"))
    first = datetime.fromtimestamp(lately[0], UTC)
    month = long_month(facts.clock.at(lately[0]))
    return Window(first, facts.window.end, gettext("the newest {n} posts, since {month}", n=number(len(lately)), month=month))


def judged_otherwise_after_a_post(facts: Facts, window: WindowTable) -> bool:
    """Whether one more post would have other posts judged, so that nobody can say what it brings: where few came and no window is set."""
    if _set(window):
        return False
    times = [at for at, _ in facts.dated_posts]
    lately = sum(at >= facts.now - YEAR for at in times)
    return lately == FEWEST - 1 or (lately < FEWEST and not facts.dormant and len(times) >= NEWEST)


def prescribed(state: State, best: Sequence[Finding]) -> tuple[Finding, ...]:
    """The prescription of a state: of an overrun blog the one bulk action that clears the spam."""
    if state != "overrun":
        return tuple(best)
    return tuple(f for f in best if f.remedy is not None and f.remedy.change is not None and f.remedy.change.remove)[:1]

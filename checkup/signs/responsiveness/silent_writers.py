"""Whether the answers of a blog stopped one day: a share over a year hides that there were many, and that there are none any more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from checkup.facts import DAY, Facts, Remark
from checkup.findings import Measure, Number
from checkup.i18n import gettext
from checkup.measuring.judged import figure_beside
from checkup.text.in_words import count, day, number

# Comments that call for an answer before the day and since; the share that had one before; how likely it may be that none since is chance;
# days of silence. Conventions: a writer who answers half may miss seven in a row once in 128 times, and holidays are short.
BEFORE, SINCE, SHARE, CHANCE, DAYS = 8, 8, 0.4, 0.01, 30


def silence(facts: Facts, asked: Sequence[Remark]) -> Mapping[str, Number]:
    """When a writer of the blog wrote the last comment, where none of many who asked since has an answer, and many before it had.

    Told as a moment and as an ordinal, the blog's own day.

    The figures are how many asked before and were answered, and how many asked since; nothing where answers did not stop.
    """
    last = _last_word(facts)
    if last is None or facts.now - last < DAYS * DAY or any(r.at is None for r in asked):
        return {}
    before, since = [r for r in asked if (r.at or 0) <= last], [r for r in asked if (r.at or 0) > last]
    heard = sum(r.key in facts.answers for r in before)
    if len(before) < BEFORE or len(since) < SINCE or any(r.key in facts.answers for r in since):
        return {}
    share = heard / len(before)
    if share < SHARE or (1 - share) ** len(since) > CHANCE or not _goes_on(facts, last):
        return {}
    day_of_it = facts.clock.at(last).toordinal()
    return {"silent_since": last, "silent_day": day_of_it, "before": len(before), "before_answered": heard, "since": len(since)}


def _last_word(facts: Facts) -> float | None:
    """When a writer of the blog last wrote a comment; None where that is not known of all of them."""
    posted = [c.posted for p in facts.blog.posts for c in p.comments if c.by_owner]
    return max((facts.moment(at) for at in posted if at is not None), default=None) if None not in posted else None


def _goes_on(facts: Facts, last: float) -> bool:
    """Whether the blog was written on all the same: a blog that rests as a whole has not stopped answering."""
    inside = {p.url for p in facts.posts_in_window}
    return sum(at > last and post.url in inside for at, post in facts.dated_posts) >= 2


def stopped(share: Measure) -> str | None:
    """R0 of a writer who stopped: "You answered 14 of 16 comments ... up to 30 Jul 2026, and none of 35 since"; None of others."""
    last = figure_beside(share, "silent_day")
    before, heard, since = (int(figure_beside(share, key) or 0) for key in ("before", "before_answered", "since"))
    if last is None:
        return None
    return gettext(
        "You answered {n} of {comments} that called for an answer up to {day}, and none of {since} since",
        n=number(heard),
        comments=count(before, "comment"),
        day=day(date.fromordinal(int(last))),
        since=number(since),
    )

"""Days of posting and the gaps between them, for both signs of the schedule."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checkup.facts import DAY, Facts
from checkup.findings import Measure
from checkup.i18n import gettext
from checkup.measuring.declared import Spec
from checkup.measuring.judged import Judged
from checkup.measuring.measured import Measured
from checkup.measuring.sample import unlisted
from checkup.model import Post

YEAR = 365 * DAY  # as the default window: a silence that holds none of the posts that are judged ends a blog; who writes again begins anew
FEWEST = 5  # posts in a year: with fewer nothing of it can be judged (as the rubric's condition of a grade)
STIRS_DAYS = 60  # since the last post, up to which nobody asks whether the writer is still there; a convention, as for a sleeping blog
FELT_DAYS = 45  # typical gap from which on nobody feels a rhythm, however even it is; a convention: a month and a half between two posts


def posting_days(facts: Facts, posts: Sequence[Post]) -> list[int]:
    """Ordinals of the different days (in the blog's zone) on which these posts came out, up to T."""
    times = [facts.moment(p.published) for p in posts if p.published is not None]
    return sorted({facts.clock.at(t).toordinal() for t in times if t <= facts.now})


def gap_before(facts: Facts, posts: Sequence[Post]) -> dict[str, float]:
    """Post address -> days since the posting day before it; of several posts of a day one stands for all, the first day has none."""
    first: dict[int, str] = {}
    for post in sorted(posts, key=lambda p: p.url):
        if post.published is not None and facts.moment(post.published) <= facts.now:
            first.setdefault(facts.clock.at(facts.moment(post.published)).toordinal(), post.url)
    return {first[b]: float(b - a) for a, b in pairwise(sorted(first))}


def gaps(facts: Facts, posts: Sequence[Post]) -> list[float]:
    """Days between posting days."""
    return [float(b - a) for a, b in pairwise(posting_days(facts, posts))]


def no_schedule(facts: Facts, specs: Sequence[Spec]) -> list[Measured] | None:
    """The schedule's measures where it cannot or shall not be measured (finished, no dates, no list of posts); else None."""
    if facts.archived or facts.finished:
        return [Measured(s.code, "not_applicable", reason=gettext("The blog is finished, so its schedule is left alone.")) for s in specs]
    if unknown := [found for spec in specs if (found := unlisted(facts, spec.code)) is not None]:
        return unknown
    if facts.blog.posts and not any(p.published for p in facts.blog.posts):
        return [Measured(s.code, "unknown", reason=gettext("Posts show no dates.")) for s in specs]
    return None


def asleep(judged: Judged) -> Measure | None:
    """The measure of the present silence, where it is so long that the blog reads as asleep; else None."""
    silence = judged.playing("silence")
    if silence is None or silence.outcome not in ("ok", "early") or silence.value is None:
        return None
    days = float(silence.detail.get("days_since_last_post") or 0.0)
    return silence if silence.value > judged.limit("asleep_ratio") and days > judged.limit("asleep_days") else None


def stirs(facts: Facts) -> bool:
    """Whether a post came in the last two months before T: whoever writes seldom, and wrote just now, is no sleeper."""
    times = (facts.moment(p.published) for p in facts.blog.posts if p.published is not None)
    return any(0 <= facts.now - at <= STIRS_DAYS * DAY for at in times)


def long_over(facts: Facts, days: float) -> float:
    """When a blog that ended had been over for so many days (epoch seconds); of one without dated posts, so long after 1970."""
    return (facts.dated_posts[-1][0] if facts.dated_posts else 0.0) + days * DAY

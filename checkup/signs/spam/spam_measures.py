"""Is the visible conversation clean?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checkup.facts import DAY, Facts
from checkup.measuring.measured import Measured
from checkup.measuring.sample import everything, is_later
from checkup.measuring.statistics import median
from checkup.measuring.tallies import PLAIN, Ratio, Ratios, by_post
from checkup.model import Comment, Post

OLD_DAYS = 30  # spam on show for longer counts twice (a convention: a month without anybody looking)
LATE_DAYS = 90  # after its post: later than most honest talk lasts (a convention)


def on_show(facts: Facts, pairs: Sequence[tuple[Post, Comment]], spam: Sequence[tuple[Post, Comment]]) -> Measured:
    """The comments as (post, comment) and the spam among them -> measure S1: the share that is spam."""
    top: Counter[str] = Counter()
    bottom: Counter[str] = Counter(p.url for p, _ in pairs)
    for post, comment in spam:
        old = is_old(facts, comment)
        top[post.url] += 2 if old else 1
        bottom[post.url] += old
    weighed, visible, old_count = sum(top.values()), len(pairs), sum(bottom.values()) - len(pairs)
    value = weighed / (visible + old_count) if visible else None
    return Measured(
        "S1",
        value=value,
        n=visible,
        hits=len(spam),
        all_time=value,
        detail={
            "plain_share": len(spam) / visible if visible else None,
            "young": len(spam) - old_count,
            "old": old_count,
            "posts": len({p.url for p, _ in spam}),
            "suspect": sum(c.label == "suspect" and not is_later(facts, p, c) for p, c in everything(facts)),
            "promo": sum(c.label == "promo" for _, c in everything(facts)),
            "later": sum(c.is_spam and is_later(facts, p, c) for p, c in everything(facts)),
        },
        tally=Ratios(
            {
                "value": Ratio(by_post(top), by_post(bottom)),
                PLAIN: Ratio(by_post(Counter(p.url for p, _ in spam)), by_post(Counter(p.url for p, _ in pairs))),
            },
            "value",
        ),
    )


def is_old(facts: Facts, comment: Comment) -> bool:
    """On show for more than 30 days at T; undated spam counts as young."""
    return comment.posted is not None and facts.now - facts.moment(comment.posted) > OLD_DAYS * DAY


def time_on_show(facts: Facts, spam: Sequence[tuple[Post, Comment]]) -> Measured:
    """The spam as (post, comment) -> measure S2: for how many days the middle one has stood there."""
    days = sorted(max(0.0, (facts.now - facts.moment(c.posted)) / DAY) for _, c in spam if c.posted is not None)
    return Measured(
        "S2",
        value=median(days),
        n=len(days),
        detail={"oldest_days": max(days, default=None), "spam_days": sum(days), "undated": len(spam) - len(days)},
        sample=tuple(days),
    )


def lateness(facts: Facts, spam: Sequence[tuple[Post, Comment]]) -> Measured:
    """The spam as (post, comment) -> measure S3: how many days after its post the middle one came."""
    days = sorted(
        (facts.moment(c.posted) - facts.moment(p.published)) / DAY for p, c in spam if c.posted is not None and p.published is not None
    )
    late = sum(d > LATE_DAYS for d in days)
    return Measured(
        "S3",
        value=median(days),
        n=len(days),
        hits=late,
        detail={"late": late, "share_late": late / len(days) if days else None},
        sample=tuple(days),
    )

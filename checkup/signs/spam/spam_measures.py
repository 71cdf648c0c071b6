"""The comments and the spam among them -> its share, for how long it has stood there, and how late it came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checkup.facts import DAY, Facts
from checkup.measuring.measured import FAIR, Measured
from checkup.measuring.sample import everything, is_later
from checkup.measuring.statistics import median
from checkup.measuring.tallies import PLAIN, Ratio, Ratios, by_post
from checkup.model import Comment, Post

OLD_DAYS = 30  # spam on show for longer counts twice (a convention: a month without anybody looking)
FREED_AT_ONCE = 4  # comments that the owner may call no spam without any doubt (a convention)
TALK_DAYS = 90  # after its post: later than most honest talk lasts (a convention)


def on_show(facts: Facts, pairs: Sequence[tuple[Post, Comment]], spam: Sequence[tuple[Post, Comment]]) -> Measured:
    """The comments as (post, comment) and the spam among them -> measure S1: the share that is spam."""
    share = _weighed(facts, pairs, spam, [])
    value, visible = share.value, len(pairs)
    freed = [(p, c) for p, c in pairs if c.is_freed]
    doubted = _doubted(len(freed), len(spam))
    held = _weighed(facts, pairs, spam, freed, doubted) if doubted else share
    fair = held.value
    old_count = sum(is_old(facts, c) for _, c in spam)
    return Measured(
        "S1",
        value=value,
        n=visible,
        hits=len(spam),
        all_time=value,
        parts={} if value is None or fair is None else {"value": value, FAIR: fair},
        detail={
            **({FAIR: fair, "freed": len(freed), "freed_counted": doubted} if doubted else {}),
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
                "value": share,
                FAIR: held,
                PLAIN: Ratio(by_post(Counter(p.url for p, _ in spam)), by_post(Counter(p.url for p, _ in pairs))),
            },
            "value",
        ),
    )


def _weighed(
    facts: Facts,
    pairs: Sequence[tuple[Post, Comment]],
    spam: Sequence[tuple[Post, Comment]],
    freed: Sequence[tuple[Post, Comment]],
    doubted: int = 0,
) -> Ratio:
    """(young + 2 x old) / (visible + old) by post. Of what the owner's word freed so many count as spam, each as a part of one."""
    top: dict[str, float] = {}
    bottom: dict[str, float] = by_post(Counter(p.url for p, _ in pairs))
    for listed, weight in ((spam, 1.0), (freed, doubted / len(freed) if freed else 0.0)):
        for post, comment in listed:
            old = is_old(facts, comment)
            top[post.url] = top.get(post.url, 0.0) + weight * (2 if old else 1)
            bottom[post.url] += weight * old
    return Ratio(top, bottom)


def _doubted(freed: int, spam: int) -> int:
    """How many of the comments that the owner's word freed count in the score: of all that is surely spam without it half do.

    A few are freed without any doubt: of 40 that were found certain on single pages 4 were readers' all the same (docs/spam.md).
    """
    return max(0, min(freed + spam - FREED_AT_ONCE, (freed + spam) // 2) - spam)


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
    """The spam as (post, comment) -> measure S3: how many days after its post the middle one came.

    What is dated before its post (a clock is wrong) is left out.
    """
    days = sorted(apart for post, comment in spam if (apart := facts.days_after(post, comment)) is not None)
    late = sum(d > TALK_DAYS for d in days)
    return Measured(
        "S3",
        value=median(days),
        n=len(days),
        hits=late,
        detail={"late": late, "share_late": late / len(days) if days else None},
        sample=tuple(days),
    )

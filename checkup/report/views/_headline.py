"""A headline that sums up what happened on a post; every claim in it is tested on the comments first."""

from __future__ import annotations

from checkup.i18n import gettext, ngettext
from checkup.model import Post
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

EVENING, DAY = 6 * 3600.0, 86400.0
"""A talk of up to six hours is told as one sitting."""


def _span(ctx: BlogContext, post: Post) -> tuple[float | None, float | None, bool]:
    """(length of the conversation in seconds, its end, whether spam came after it)."""
    dated = [(one.at, one.sort) for one in ctx.sorted_comments(post) if one.at is not None]
    talk = [at for at, sort in dated if sort in ("reader", "owner", "promo")]
    spam = [at for at, sort in dated if sort == "spam"]
    if not talk:
        return None, None, bool(spam)
    end = max(talk)
    return end - min(talk), end, any(t > end for t in spam)


def headline(ctx: BlogContext, post: Post) -> str:
    """What happened on the post, in a few words: "A talk over two days, everyone answered"."""
    kinds = [one.sort for one in ctx.sorted_comments(post)]
    readers = ctx.readers_on(post)
    spam = kinds.count("spam")
    if not readers and not kinds.count("owner"):
        return (
            gettext("Only spam came here")
            if spam == len(kinds)
            else gettext("No reader wrote here")
            if "suspect" not in kinds
            else gettext("Comments to check, no talk yet")
        )
    start = _talk(ctx, post)
    length, _, after = _span(ctx, post)
    if spam and length is not None:
        if not after and _shows_days_alone(ctx, post):
            return gettext("{start}, with spam", start=start)
        return gettext("{start}, then spam", start=start) if after else gettext("{start}, with spam in between", start=start)
    if not spam and ctx.author_known and readers:
        answered = sum(one.key in ctx.facts.answers for one in readers)
        if answered == len(readers):
            return ngettext("{start}, answered", "{start}, everyone answered", len(readers), start=start)
        if answered == 0 and len(readers) > 1 and not any(one.key in ctx.acknowledged for one in readers):
            return (
                gettext("{start}, no answer yet", start=start)
                if any(one.key in ctx.waiting_now for one in readers)
                else gettext("{start}, without an answer", start=start)
            )
    return start


def _shows_days_alone(ctx: BlogContext, post: Post) -> bool:
    """Whether a comment of the post shows its day and no time: nobody knows how many hours a talk took, nor what came first on one day."""
    return any(one.comment.precision == "day" for one in ctx.sorted_comments(post))


def _talk(ctx: BlogContext, post: Post) -> str:
    readers = ctx.readers_on(post)
    length, _, _ = _span(ctx, post)
    if len(readers) <= 1:
        return gettext("One reader wrote") if readers else gettext("You wrote, no reader yet")
    if length is None:
        return words.spelled(len(readers), "reader comment")
    if length < DAY and _shows_days_alone(ctx, post):
        return gettext("A talk of one day")
    if length <= EVENING:
        return gettext("A lively few hours") if len(readers) >= 8 else gettext("A talk of a few hours")
    if length < 2 * DAY:
        return gettext("A talk over a day")
    return gettext("A talk over {wait}", wait=words.wait(length))


def talk_length(ctx: BlogContext, post: Post) -> tuple[str, str]:
    """Labels for the strip: how long the conversation lasted, and what came after it."""
    length, end, after = _span(ctx, post)
    if length is None or end is None:
        return "", ""
    length_words = gettext("The conversation: {wait}", wait=words.wait(length)) if length >= 60 else gettext("The conversation")
    later = {one.sort for one in ctx.sorted_comments(post) if one.at is not None and one.at > end}
    return length_words, gettext("only spam since") if after and later == {"spam"} else ""

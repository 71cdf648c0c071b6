"""When spam came after its post, and what holding late comments for approval would have done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checkup.i18n import gettext, ngettext
from checkup.model import Comment, Post
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

RULES = (14, 30, 90, 365)
"""Days after which comments could be held for approval: two weeks is WordPress's default for closing, the others are conventions."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What holding comments after so many days would have stopped, and whom it would have delayed."""

    days: str
    stopped: str
    delayed: str


def _lateness(ctx: BlogContext, pairs: Iterable[tuple[Post, Comment]]) -> list[float]:
    """Days from the post to the comment, for those where both are dated."""
    return [apart for post, comment in pairs if (apart := ctx.facts.days_after(post, comment)) is not None]


def when_it_came(ctx: BlogContext, spam: list[tuple[Post, Comment]]) -> str:
    """How much of the spam came late, and of how much nobody can tell; "" without spam."""
    late = _lateness(ctx, spam)
    if len(late) < 3:
        return "" if not spam else gettext("Too few dated spam comments to say when they arrive.")
    over, undated = sum(d > 90 for d in late), len(spam) - len(late)
    if over == len(late):
        said = gettext("All {n} spam comments came more than 90 days after the post.", n=words.number(over))
    else:
        hits = words.cap(words.small(over))
        said = gettext("{hits} of {n} spam comments came more than 90 days after the post.", hits=hits, n=words.number(len(late)))
    if not undated:
        return said
    without = ngettext(
        "{n} more, where a date is missing or cannot be right, is left out.",
        "{n} more, where a date is missing or cannot be right, are left out.",
        undated,
        n=words.at_start(undated),
    )
    return f"{said} {without}"


def rules(ctx: BlogContext, spam: list[tuple[Post, Comment]]) -> tuple[Rule, ...]:
    """What each of the limits would have stopped and delayed; none where too little spam is dated."""
    late = _lateness(ctx, spam)
    if len(late) < 3:
        return ()
    readers = _lateness(ctx, ((post, said.comment) for post in ctx.blog.posts for said in ctx.facts.remarks(post)))
    return tuple(
        Rule(
            words.count(limit, "day"),
            gettext("{n} of {late}", n=words.number(sum(d > limit for d in late)), late=words.number(len(late))),
            gettext("{n} of {readers}", n=words.number(sum(d > limit for d in readers)), readers=words.number(len(readers))),
        )
        for limit in RULES
    )

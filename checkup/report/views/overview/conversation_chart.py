"""The conversation, post by post: what became of the comments of the last posts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checkup.measuring.calls import call_of
from checkup.model import Post
from checkup.report.charts.units import MOST, Stack, Units, units
from checkup.report.paths import relative
from checkup.report.report_context import BlogContext, sort_of
from checkup.text import in_words as words


@dataclass(frozen=True, slots=True)
class Conversation:
    """The chart of the last posts with its title, its finding in words, and its numbers, newest first."""

    lede: str
    title: str
    words: str
    chart: Units
    counts: tuple[PostCount, ...]


@dataclass(frozen=True, slots=True)
class PostCount:
    """One line of the table under the unit chart."""

    title: str
    href: str
    answered: int
    waiting: int
    no_need: int
    spam: int


def conversation(ctx: BlogContext, here: str) -> Conversation | None:
    """The conversation of the last posts as page `here` shows it; None where no comment was read."""
    posts = [p for _, _, members in reversed(ctx.places.years) for p in reversed(members)][-MOST:]
    stacks = [replace(_stack_of(ctx, post), label=label) for post, label in zip(posts, _labels(posts), strict=True)]
    chart = units(stacks)
    if chart is None or not any(s.answered or s.waiting or s.no_need or s.spam for s in stacks):
        return None
    only = len(posts) == 1
    return Conversation(
        lede="The only post." if only else f"The last {len(posts)} posts.",
        title="Comments on the only post" if only else f"Comments on the last {len(posts)} posts",
        words=_told(stacks),
        chart=chart,
        counts=tuple(
            PostCount(ctx.title(p, 80), relative(here, ctx.places.post(p.url) or here), s.answered, s.waiting, s.no_need, s.spam)
            for p, s in reversed(list(zip(posts, stacks, strict=True)))
        ),
    )


def _stack_of(ctx: BlogContext, post: Post) -> Stack:
    """What became of one post's comments."""
    answered = waiting = no_need = spam = 0
    for comment in post.comments:
        sort = sort_of(comment)
        if sort == "spam":
            spam += 1
        elif sort in ("ping", "suspect"):
            no_need += 1
        elif sort in ("reader", "promo"):
            hit, owed = post.key(comment) in ctx.facts.answers, call_of(ctx.facts, post, comment).owed
            answered += hit
            waiting += owed and not hit
            no_need += not owed and not hit
    return Stack(answered, waiting, no_need, spam)


def _labels(posts: list[Post]) -> list[str]:
    """A label below each column: its month, with the year where that is new; "" for the same month or next to another label."""
    labels: list[str] = []
    last = ""
    for i, post in enumerate(posts):
        label = ""
        if post.published:
            month = words.month(post.published)
            label = month if i == 0 or month[-4:] != last[-4:] else words.MONTHS[post.published.month - 1] if month != last else ""
            last = month
        labels.append("" if labels and labels[-1] else label)
    return labels


def _told(stacks: list[Stack]) -> str:
    """The chart in words."""
    parts = ("answered", "waiting", "no_need", "spam")
    answered, waiting, no_need, spam = (sum(getattr(s, p) for s in stacks) for p in parts)
    return (
        f"One mark for each comment: {answered} answered, {waiting} that {words.agree(waiting, 'calls', 'call')} for an answer and "
        f"{words.agree(waiting, 'has')} none, {no_need} that {words.agree(no_need, 'needs', 'need')} none, "
        f"and {spam} that {'looks' if spam == 1 else 'look'} like spam. The table below has every number."
    )

"""The conversation, post by post: what became of the comments of the last posts."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.model import Post
from checkup.report import words
from checkup.report.charts.units import MOST, Stack, Units, units
from checkup.report.context import BlogContext, sort_of


@dataclass(frozen=True, slots=True)
class PostCount:
    """One line of the table under the unit chart."""

    title: str
    href: str
    answered: int
    waiting: int
    no_need: int
    spam: int


def stack_of(ctx: BlogContext, post: Post) -> Stack:
    """What became of one post's comments."""
    answered = waiting = no_need = spam = 0
    for comment in post.comments:
        sort = sort_of(comment)
        if sort == "spam":
            spam += 1
        elif sort in ("ping", "suspect"):
            no_need += 1
        elif sort in ("reader", "promo"):
            hit = post.key(comment) in ctx.facts.answers
            answered += hit
            waiting += not hit
    return Stack(answered, waiting, no_need, spam)


def conversation(ctx: BlogContext) -> tuple[Units | None, list[tuple[Post, Stack]]]:
    """The chart of the last posts and its numbers, oldest first; (None, []) where no comment was read."""
    posts = [p for _, _, members in reversed(ctx.places.years) for p in reversed(members)][-MOST:]
    stacks: list[tuple[Post, Stack]] = []
    last = ""
    for i, post in enumerate(posts):
        label = ""
        if post.published:
            month = words.month(post.published)
            label = month if i == 0 or month[-4:] != last[-4:] else words.MONTHS[post.published.month - 1] if month != last else ""
            last = month
        stack = stack_of(ctx, post)
        stacks.append((post, Stack(stack.answered, stack.waiting, stack.no_need, stack.spam, _apart(label, stacks))))
    if not any(s.answered or s.waiting or s.no_need or s.spam for _, s in stacks):
        return None, []
    return units([s for _, s in stacks]), stacks


def _apart(label: str, before: list[tuple[Post, Stack]]) -> str:
    near = [s.label for _, s in before[-1:]]
    return "" if any(near) else label


def told(stacks: list[Stack]) -> str:
    """The chart in words."""
    parts = ("answered", "waiting", "no_need", "spam")
    answered, waiting, no_need, spam = (sum(getattr(s, p) for s in stacks) for p in parts)
    return (
        f"One mark for each comment: {answered} answered, {waiting} without an answer, {no_need} that need none, "
        f"and {spam} that {'looks' if spam == 1 else 'look'} like spam. The table below has every number."
    )

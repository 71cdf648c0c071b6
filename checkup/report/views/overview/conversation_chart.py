"""The conversation, post by post: what became of the comments of the last posts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checkup.i18n import N_
from checkup.measuring.calls import call_of
from checkup.model import Post
from checkup.report.charts.units import MOST, Stack, Units, units
from checkup.report.paths import relative
from checkup.report.report_context import BlogContext, sort_of
from checkup.text import in_words as words

KINDS = (
    ("answered", "answered by you"),
    ("waiting", "asked, no answer"),
    ("no_need", "needs none: thanks, stories, trackbacks, comments to check"),
    ("spam", "looks like spam, drawn below the line"),
)
"""What becomes of a comment, with the words of the legend."""
UNTOLD = N_("by somebody else than you, as far as we can tell")
"""The legend's words for a comment where it is not known who writes the blog, or spam hides who was answered."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The chart of the last posts: its finding as a heading, its title, its numbers in words, and each post's, newest first.

    `kinds` are those that occur, each with its words: the legend and the columns of the table hold no other.
    """

    heading: str
    lede: str
    title: str
    words: str
    chart: Units
    kinds: tuple[tuple[str, str], ...]
    counts: tuple[PostCount, ...]


@dataclass(frozen=True, slots=True)
class PostCount:
    """One line of the table under the unit chart: the post, and its comments of each kind that the chart shows."""

    title: str
    href: str
    counts: tuple[int, ...]


def conversation(ctx: BlogContext, here: str) -> Conversation | None:
    """The conversation of the last posts as page `here` shows it; None where no comment was read."""
    posts = [p for _, _, members in reversed(ctx.places.years) for p in reversed(members)][-MOST:]
    told = ctx.author_known and ctx.checkup.state != "overrun"
    stacks = [replace(_stack_of(ctx, post, told), label=month, year=year) for post, (month, year) in zip(posts, labels(posts), strict=True)]
    chart, sums = units(stacks), {kind: sum(getattr(s, kind) for s in stacks) for kind, _ in KINDS}
    if chart is None or not any(sums.values()):
        return None
    where = "the only post" if len(posts) == 1 else f"the last {len(posts)} posts"
    return Conversation(
        heading=_heading(sums, where, told),
        lede=f"{words.cap(where)}. One mark is one comment by somebody else than you.",
        title=f"Comments on {where}",
        words=_in_words(sums, told),
        chart=chart,
        kinds=tuple((kind, UNTOLD if kind == "no_need" and not told else said) for kind, said in KINDS if sums[kind]),
        counts=tuple(
            PostCount(
                ctx.title(p, 80), relative(here, ctx.places.post(p.url) or here), tuple(getattr(s, kind) for kind in sums if sums[kind])
            )
            for p, s in reversed(list(zip(posts, stacks, strict=True)))
        ),
    )


def _stack_of(ctx: BlogContext, post: Post, told: bool) -> Stack:
    """What became of one post's comments; unless it can be `told` who was answered, all that are no spam are of one kind."""
    answered = waiting = no_need = spam = 0
    for comment in post.comments:
        sort = sort_of(comment)
        if sort == "spam":
            spam += 1
        elif sort in ("ping", "suspect") or (sort != "owner" and not told):
            no_need += 1
        elif sort in ("reader", "promo"):
            hit, owed = post.key(comment) in ctx.facts.answers, call_of(ctx.facts, post, comment).owed
            answered += hit
            waiting += owed and not hit
            no_need += not owed and not hit
    return Stack(answered, waiting, no_need, spam)


def labels(posts: Sequence[Post]) -> list[tuple[str, str]]:
    """(month, year) below each column, oldest first: each where it is another than that of the dated post before; "" elsewhere."""
    found: list[tuple[str, str]] = []
    last: tuple[int, int] | None = None
    for post in posts:
        if post.published is None:
            found.append(("", ""))
            continue
        year, month = post.published.year, post.published.month
        new_year = last is None or last[0] != year
        found.append((words.MONTHS[month - 1] if last != (year, month) else "", str(year) if new_year else ""))
        last = (year, month)
    return found


def _heading(sums: Mapping[str, int], where: str, told: bool) -> str:
    """The finding: who was answered and who was not."""
    answered, waiting, spam = sums["answered"], sums["waiting"], sums["spam"]
    if not told:
        comments = words.spelled(sum(sums.values()), "comment")
        looks = f"{words.number(spam)} {words.agree(spam, 'looks', 'look')} like spam" if spam else ""
        return f"{comments} on {where}" + (f", {looks}" if looks else "")
    if not answered and not waiting:
        return f"Nobody asked for an answer on {where}"
    heard = f"You answered {words.count(answered, 'comment')} on {where}"
    if not waiting:
        return f"{heard}, and nobody who asked was left out"
    return f"{heard}; {words.number(waiting)} that asked {words.agree(waiting, 'has', 'have')} no answer"


def _in_words(sums: Mapping[str, int], told: bool) -> str:
    """The chart in words."""
    answered, waiting, no_need, spam = (sums[kind] for kind, _ in KINDS)
    fate = f"{no_need} {UNTOLD}"
    if told:
        call = f"{words.agree(waiting, 'calls', 'call')} for an answer and {words.agree(waiting, 'has')} none"
        fate = f"{answered} answered, {waiting} that {call}, {no_need} that {words.agree(no_need, 'needs', 'need')} none"
    looks = f"{spam} that {words.agree(spam, 'looks', 'look')} like spam"
    return f"One mark for each comment: {fate}, and {looks}. The table below has every number."

"""The conversation, post by post: what became of the comments of the last posts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.calls import call_of
from checkup.measuring.judged_languages import asking_is_told
from checkup.model import Post
from checkup.report.charts.units import MOST, Stack, Units, units
from checkup.report.comment_sorts import sort_of
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

KINDS = (
    ("answered", N_("answered by you")),
    ("waiting", N_("asked, no answer from you")),
    ("no_need", N_("needs none: thanks, stories, trackbacks, comments to check")),
    ("spam", N_("looks like spam, drawn below the line")),
)
"""What becomes of a comment, with the words of the legend."""
UNREAD = frozenset(("external-unread", "blocked"))
"""What is known of the comments of a post that none of them could be read of."""
MAYBE = N_("asked, or may have; no answer from you")
"""The legend's words for those without an answer where not all of them surely asked."""
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
    """One line of the table under the unit chart: the post, and its comments of each kind that the chart shows.

    `href` is empty where the title leads nowhere; `out`: it leads to the blog.
    """

    title: str
    href: str
    out: bool
    counts: tuple[int, ...]


def conversation(ctx: BlogContext, here: str) -> Conversation | None:
    """The conversation of the last posts as page `here` shows it; None where no comment was read."""
    posts = [p for _, _, members in reversed(ctx.places.years) for p in reversed(members)][-MOST:]
    told = ctx.author_known and ctx.checkup.state != "overrun"
    stacks = [replace(_stack_of(ctx, post, told), label=month, year=year) for post, (month, year) in zip(posts, labels(posts), strict=True)]
    chart, sums = units(stacks), {kind: sum(getattr(s, kind) for s in stacks) for kind, _ in KINDS}
    if chart is None or not any(sums.values()):
        return None
    shown, listed = len(posts), ctx.blog.coverage.listed
    surely = not told or _surely_asked(ctx, posts)
    return Conversation(
        heading=_heading(
            sums,
            _where(shown, sum(p.comments_status not in UNREAD for p in posts), listed),
            told=told,
            asked=asking_is_told(ctx.facts, posts),
            surely=surely,
        ),
        lede=_lede(shown, listed),
        title=ngettext("Comments on the only post", "Comments on the last {n} posts", shown, n=shown)
        if listed
        else gettext("Comments on the newest posts that were read"),
        words=_in_words(sums, told=told, surely=surely),
        chart=chart,
        kinds=tuple((kind, gettext(_legend(kind, said, told=told, surely=surely))) for kind, said in KINDS if sums[kind]),
        counts=tuple(
            PostCount(ctx.title(p, 80), *ctx.post_link(here, p), tuple(getattr(s, kind) for kind in sums if sums[kind]))
            for p, s in reversed(list(zip(posts, stacks, strict=True)))
        ),
    )


def _legend(kind: str, said: str, *, told: bool, surely: bool) -> str:
    """What the legend says of a kind: less where it is not `told` who was answered, or where not all `surely` asked."""
    if kind == "no_need" and not told:
        return UNTOLD
    return MAYBE if kind == "waiting" and not surely else said


def _stack_of(ctx: BlogContext, post: Post, told: bool) -> Stack:
    """What became of one post's comments; unless it can be `told` who was answered, all that are no spam are of one kind."""
    answered = waiting = no_need = spam = 0
    for comment in post.comments:
        sort = sort_of(comment)
        if post.key(comment) in ctx.own_pings:
            continue
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


def _surely_asked(ctx: BlogContext, posts: Sequence[Post]) -> bool:
    """Whether each of the readers' comments that call for an answer and have none surely calls for one."""
    calls = ((p.key(c), call_of(ctx.facts, p, c)) for p in posts for c in p.comments if sort_of(c) in ("reader", "promo"))
    return all(call.sure for key, call in calls if call.owed and key not in ctx.facts.answers)


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
        found.append((words.short_month(month) if last != (year, month) else "", str(year) if new_year else ""))
        last = (year, month)
    return found


def _lede(shown: int, listed: bool) -> str:
    if not listed:  # there may be newer ones
        return ngettext(
            "The only post that was read. One mark is one comment by somebody else than you.",
            "The {n} newest posts that were read. One mark is one comment by somebody else than you.",
            shown,
            n=shown,
        )
    return ngettext(
        "The only post. One mark is one comment by somebody else than you.",
        "The last {n} posts. One mark is one comment by somebody else than you.",
        shown,
        n=shown,
    )


def _where(shown: int, read: int, listed: bool) -> str:
    """On which posts that holds: of those whose comments could not be read, nobody knows, nor which are the last."""
    if not listed:
        return ngettext("on the only post that was read", "on the {n} newest posts that were read", read or shown, n=read or shown)
    if read >= shown:
        return ngettext("on the only post", "on the last {n} posts", shown, n=shown)
    return ngettext(
        "on the one of the last {shown} posts whose comments could be read",
        "on the {n} of the last {shown} posts whose comments could be read",
        read,
        n=read,
        shown=shown,
    )


def _heading(sums: Mapping[str, int], where: str, *, told: bool, asked: bool, surely: bool) -> str:
    """The finding: who was answered and who was not; that nobody is left out is said only where it can be told who `asked`, and that
    those without an answer asked only where they `surely` did.
    """
    answered, waiting, spam = sums["answered"], sums["waiting"], sums["spam"]
    if not told and not spam:
        return gettext("{comments} {where}", comments=words.spelled(sum(sums.values()), "comment"), where=where)
    if not told:
        return ngettext(
            "{comments} {where}, {n} looks like spam",
            "{comments} {where}, {n} look like spam",
            spam,
            comments=words.spelled(sum(sums.values()), "comment"),
            where=where,
            n=words.number(spam),
        )
    if not answered and not waiting and asked:
        return gettext("Nobody asked for an answer {where}", where=where)
    comments = words.count(answered, "comment")
    if not waiting and not asked:
        return gettext("You answered {comments} {where}", comments=comments, where=where)
    if not waiting:
        return gettext("You answered {comments} {where}, and nobody who asked was left out", comments=comments, where=where)
    if not surely:
        return ngettext(
            "You answered {comments} {where}; {n} that asked, or may have, has no answer from you",
            "You answered {comments} {where}; {n} that asked, or may have, have no answer from you",
            waiting,
            comments=comments,
            where=where,
            n=words.number(waiting),
        )
    return ngettext(
        "You answered {comments} {where}; {n} that asked has no answer from you",
        "You answered {comments} {where}; {n} that asked have no answer from you",
        waiting,
        comments=comments,
        where=where,
        n=words.number(waiting),
    )


def _in_words(sums: Mapping[str, int], *, told: bool, surely: bool) -> str:
    """The chart in words."""
    answered, waiting, no_need, spam = (sums[kind] for kind, _ in KINDS)
    looks = ngettext("{n} that looks like spam", "{n} that look like spam", spam, n=spam)
    if not told:
        untold = gettext("{n} by somebody else than you, as far as we can tell", n=no_need)
        return gettext("One mark for each comment: {untold}, and {looks}. The table below has every number.", untold=untold, looks=looks)
    call = (
        ngettext(
            "{n} that calls for an answer and has none from you", "{n} that call for an answer and have none from you", waiting, n=waiting
        )
        if surely
        else ngettext(
            "{n} that calls for an answer, or may, and has none from you",
            "{n} that call for an answer, or may, and have none from you",
            waiting,
            n=waiting,
        )
    )
    return gettext(
        "One mark for each comment: {answered}, {waiting}, {others}, and {looks}. The table below has every number.",
        answered=gettext("{n} answered", n=answered),
        waiting=call,
        others=ngettext("{n} that needs none", "{n} that need none", no_need, n=no_need),
        looks=looks,
    )

"""The work list: readers who wait for an answer, in groups, and those for whom it is too late there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkup.findings import WaitingItem
from checkup.model import Comment, Post
from checkup.reader_words import Wording, sentence
from checkup.report import clean, paging
from checkup.report.moderation import edit_page
from checkup.report.page_frame import Head, Link
from checkup.report.paths import relative
from checkup.report.report_context import BlogContext, Day, day
from checkup.text import in_words as words

TEMPLATE = "waiting.html"
TAB = "Waiting"
PAGE = "waiting.html"
ORDER = 30  # the tabs count in tens, so that a new one finds room between
MOST, BEST, LATE = 100, 20, 50
"""All who wait, up to MOST; of more the BEST first, a list that can be worked off; of old ones only the newest."""
ROOM = 42_000
"""Bytes of the list; with head, tabs and footer the page stays under 60 kB."""
SAID = ("a regular", "first comment here")  # stands beside the name already
GROUPS = (
    ("question", "Answer first", "They asked something and have no answer from you."),
    ("idea", "This week", "They gave you an idea, a story or a friendly objection."),
    ("thanks", "A short thank-you will do", "One line with their name in it."),
)


@dataclass(frozen=True, slots=True)
class Waiter:
    """One reader who waits."""

    anchor: str
    age: str
    day: Day | None
    name: Wording
    who: str
    post: Link
    text: tuple[Wording, ...]
    lang: str | None
    why: str
    answer: Link | None
    edit: str | None


@dataclass(frozen=True, slots=True)
class Batch:
    """One group of the list."""

    id: str
    title: str
    lede: str
    items: tuple[Waiter, ...]


@dataclass(frozen=True, slots=True)
class Late:
    """One line of what is too late to answer there."""

    name: Wording
    post: Link
    day: Day | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """The waiting page."""

    head: Head
    heading: str
    lede: str
    batches: tuple[Batch, ...]
    cut: str
    late: tuple[Late, ...]
    late_count: str
    late_show: str
    csv: str


def count(ctx: BlogContext) -> int | None:
    """Readers who wait and can still be answered in time; None where nobody knows who answered whom."""
    return sum(not w.late for w in ctx.checkup.waiting) if ctx.author_known else None


def pages(ctx: BlogContext) -> Iterator[tuple[str, Waiting]]:
    """The waiting list of one blog."""
    yield ctx.page(PAGE), _view(ctx)


def _view(ctx: BlogContext) -> Waiting:
    here = ctx.page(PAGE)
    listed = ctx.checkup.waiting if ctx.author_known else ()
    found = [(w, *ctx.by_key[key]) for w in listed if (key := w.key) in ctx.by_key]
    now = [t for t in found if not t[0].late]
    late = [t for t in found if t[0].late]
    shown = now if len(now) <= MOST and sum(paging.weight(c) for *_, c in now) <= ROOM else now[:BEST]
    heading = _heading(ctx, _people(now))
    return Waiting(
        head=Head(
            title=heading,
            description=f"{heading}. Comments that still wait for an answer, the most useful first.",
            crumbs=(Link("Waiting", "waiting.html", current=True),),
        ),
        heading=heading,
        lede=_lede(ctx, len(now)),
        batches=_batches(ctx, here, shown),
        cut=f"The {BEST} that would mean most are shown. All {words.number(len(now))} are in the CSV file."
        if len(shown) < len(now)
        else "",
        late=tuple(_late(ctx, here, p, c) for _, p, c in sorted(late, key=lambda t: (t[0].age_days is None, t[0].age_days or 0.0))[:LATE]),
        late_count=words.spelled(len(late), "older comment"),
        late_show=f"Show the newest {LATE}" if len(late) > LATE else "Show them",
        csv="comments.csv",
    )


def _heading(ctx: BlogContext, count: int) -> str:
    if not ctx.author_known and any(ctx.facts.reader_comments(p) for p in ctx.blog.posts):
        return "We could not tell who was answered"
    if count == 0:
        return "Nobody is waiting for you"
    return f"{words.spelled(count, 'reader')} {words.agree(count, 'is')} waiting for you"


def _people(now: list[tuple[WaitingItem, Post, Comment]]) -> int:
    """How many different people wait; who cannot be told apart counts as somebody else each time."""
    return len({w.identity if w.identity is not None else w.key for w, _, _ in now})


def _lede(ctx: BlogContext, count: int) -> str:
    if not ctx.author_known:
        return "Which comments are yours is not known, so neither is who waits. Name yourself under authors in the config."
    if count == 0:
        return "Every reader of the last weeks has an answer, or did not need one."
    if count == 1:
        return "One comment without an answer. The link opens your blog; once answered, it leaves this list at the next checkup."
    counted = f"{words.spelled(count, 'comment')} without an answer, in each group the youngest first."
    return f"{counted} The links open your blog; answered readers leave this list at the next checkup."


def _batches(ctx: BlogContext, here: str, shown: list[tuple[WaitingItem, Post, Comment]]) -> tuple[Batch, ...]:
    out, number = [], 0
    for group, title, lede in GROUPS:
        members = sorted(
            (t for t in shown if t[0].group == group),
            key=lambda t: (t[0].age_days is None, t[0].age_days or 0.0, t[0].post_url, t[0].comment_id),
        )
        items = []
        for item, post, comment in members:
            number += 1
            items.append(_waiter(ctx, here, number, item, post, comment))
        if items:
            out.append(Batch(f"g-{group}", title, lede, tuple(items)))
    return tuple(out)


def _waiter(ctx: BlogContext, here: str, number: int, item: WaitingItem, post: Post, comment: Comment) -> Waiter:
    name = ctx.person(post, comment)
    url = clean.href(comment.permalink) or clean.href(post.url)
    age = "" if item.age_days is None else words.wait(max(0.0, item.age_days) * 86400)
    return Waiter(
        anchor=f"w{number}",
        age=age or "No date",
        day=day(comment.posted) if comment.posted else None,
        name=name,
        who=ctx.standing(post, comment),
        post=Link(ctx.title(post, 90), ctx.comment_link(here, post.url, comment.id) or here),
        text=ctx.quote(post, comment),
        lang=post.language if post.language and post.language != "en" else None,
        why=" ".join(f"{clean.line(w, 120).rstrip('.')}." for w in item.why if w.casefold().rstrip(".") not in SAID),
        answer=Link(sentence("Answer ", name), url, out=True) if url else None,
        edit=edit_page(ctx.blog, post, comment),
    )


def _late(ctx: BlogContext, here: str, post: Post, comment: Comment) -> Late:
    link = Link(ctx.title(post, 90), ctx.comment_link(here, post.url, comment.id) or relative(here, here))
    return Late(ctx.person(post, comment), link, day(comment.posted) if comment.posted else None)

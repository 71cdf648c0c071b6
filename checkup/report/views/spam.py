"""Spam with its evidence, what to check, promotion by readers, and when spam arrives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkup.model import Comment, Post
from checkup.report import clean, words
from checkup.report.charts._draw import Shape
from checkup.report.context import BlogContext, Day, day, sort_of
from checkup.report.views._frame import Frame, Link, frame

TEMPLATE = "spam.html"
PER_PAGE, MOST = 100, 100
RULES = (14, 30, 90, 365)


@dataclass(frozen=True, slots=True)
class SpamRow:
    """One comment. `url` is defanged text, never a link."""

    name: str
    url: str
    post: Link
    day: Day | None
    sure: str
    shape: Shape
    why: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What holding comments after so many days would have stopped, and whom it would have delayed."""

    days: str
    stopped: str
    delayed: str


@dataclass(frozen=True, slots=True)
class Spam:
    """The spam page."""

    frame: Frame
    heading: str
    lede: str
    spam: tuple[SpamRow, ...]
    suspects: tuple[SpamRow, ...]
    promos: tuple[SpamRow, ...]
    pages: tuple[Link, ...]
    first_page: bool
    when: str
    rules: tuple[Rule, ...]


def views(ctx: BlogContext, version: str) -> Iterator[tuple[str, Spam]]:
    """(page, view) for each page of the list, a hundred spam comments a page; what to check and what is promoted stand on the first."""
    by_sort: dict[str, list[tuple[Post, Comment]]] = {"spam": [], "suspect": [], "promo": []}
    for post in ctx.blog.posts:
        for comment in post.comments:
            label = comment.verdict.label if comment.verdict else "ok"
            if label in by_sort and sort_of(comment) != "owner":
                by_sort[label].append((post, comment))
    ordered = {label: sorted(found, key=lambda t: _newest(ctx, t)) for label, found in by_sort.items()}
    count = -(-len(ordered["spam"]) // PER_PAGE) or 1
    names = [f"spam{f'-{n}' if n > 1 else ''}.html" for n in range(1, count + 1)]
    for i, name in enumerate(names):
        yield ctx.page(name), _page(ctx, name, i, names, ordered, version)


def _page(ctx: BlogContext, name: str, i: int, names: list[str], ordered: dict[str, list[tuple[Post, Comment]]], version: str) -> Spam:
    here = ctx.page(name)
    spam = ordered["spam"]
    heading = _heading(ctx, len(spam))

    def rows(label: str, start: int, most: int) -> tuple[SpamRow, ...]:
        return tuple(_row(ctx, here, p, c) for p, c in ordered[label][start : start + most])

    return Spam(
        frame=frame(
            ctx,
            here,
            title=heading + (f", page {i + 1}" if i else ""),
            description=f"{heading}.",
            tab="spam.html",
            crumbs=(Link("Spam", name, current=True),),
            version=version,
        ),
        heading=heading,
        lede=_lede(ctx, len(spam)),
        spam=rows("spam", i * PER_PAGE, PER_PAGE),
        suspects=rows("suspect", 0, MOST) if i == 0 else (),
        promos=rows("promo", 0, MOST) if i == 0 else (),
        pages=tuple(
            Link(f"{j * PER_PAGE + 1} to {min((j + 1) * PER_PAGE, len(spam))}", page, current=page == name) for j, page in enumerate(names)
        )
        if len(names) > 1
        else (),
        first_page=i == 0,
        when=_when(ctx, spam) if i == 0 else "",
        rules=_rules(ctx, spam) if i == 0 else (),
    )


def _newest(ctx: BlogContext, pair: tuple[Post, Comment]) -> tuple[float, str, str]:
    post, comment = pair
    return (-ctx.facts.moment(comment.posted) if comment.posted else float("inf"), post.url, comment.id)


def _heading(ctx: BlogContext, count: int) -> str:
    if count == 0:
        return "No spam in sight" if ctx.sorts else "No comments, no spam"
    return f"{words.spelled(count, 'comment')} {'looks' if count == 1 else 'look'} like spam"


def _lede(ctx: BlogContext, count: int) -> str:
    read = sum(ctx.sorts.values())
    if count == 0:
        return f"We read {words.plural(read, 'comment')} and found none." if read else "There was nothing to judge."
    found = words.share(count, read) + (f" of {words.number(read)}" if read >= words.PLAIN_SHARE else "")
    return f"{found} comments on show. Each line says why. Their links are shown as text and never clickable."


def _row(ctx: BlogContext, here: str, post: Post, comment: Comment) -> SpamRow:
    label = comment.verdict.label if comment.verdict else "ok"
    reasons = comment.verdict.reasons if comment.verdict else ()
    sure: dict[str, tuple[str, Shape]] = {"spam": ("Spam", "bad"), "suspect": ("Please check", "none"), "promo": ("Your call", "mid")}
    text, shape = sure[label]
    url = comment.author.url if ctx.report.names == "full" else None
    return SpamRow(
        name=ctx.namer.person(post, comment),
        url=clean.line(clean.defang(url), 80) if url else "",
        post=Link(ctx.title(post, 80), ctx.comment_link(here, post.url, comment.id) or here),
        day=day(comment.posted) if comment.posted else None,
        sure=text,
        shape=shape,
        why=tuple(ctx.reason(r.words) for r in reasons),
        words=" ".join(ctx.quote(comment.text, limit=140, spam=True)),
    )


def _lateness(ctx: BlogContext, pairs: list[tuple[Post, Comment]]) -> list[float]:
    """Days from the post to the comment, for those where both are dated."""
    return [(ctx.facts.moment(c.posted) - ctx.facts.moment(p.published)) / 86400 for p, c in pairs if c.posted and p.published]


def _when(ctx: BlogContext, spam: list[tuple[Post, Comment]]) -> str:
    late = _lateness(ctx, spam)
    if len(late) < 3:
        return "" if not spam else "Too few dated spam comments to say when they arrive."
    over = sum(d > 90 for d in late)
    return f"{words.spelled(over, 'spam comment')} of {words.number(len(late))} came more than 90 days after the post."


def _rules(ctx: BlogContext, spam: list[tuple[Post, Comment]]) -> tuple[Rule, ...]:
    late = _lateness(ctx, spam)
    if len(late) < 3:
        return ()
    readers = _lateness(ctx, [(p, c) for p in ctx.blog.posts for c in ctx.facts.readers(p)])
    return tuple(
        Rule(
            f"{words.number(limit)} days",
            f"{words.number(sum(d > limit for d in late))} of {words.number(len(late))}",
            f"{words.number(sum(d > limit for d in readers))} of {words.number(len(readers))}",
        )
        for limit in RULES
    )

"""Spam with its evidence, what to check, promotion by readers, and when spam arrives."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.model import Comment, Post
from checkup.report import clean, words
from checkup.report.charts._draw import Shape
from checkup.report.context import BlogContext, Day, day, sort_of
from checkup.report.views._frame import Frame, Link, frame

TEMPLATE = "spam.html"
MOST = 300
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
    cut: str
    when: str
    rules: tuple[Rule, ...]


def view(ctx: BlogContext, version: str) -> Spam:
    """The spam page of one blog."""
    here = ctx.page("spam.html")
    by_sort: dict[str, list[tuple[Post, Comment]]] = {"spam": [], "suspect": [], "promo": []}
    for post in ctx.blog.posts:
        for comment in post.comments:
            label = comment.verdict.label if comment.verdict else "ok"
            if label in by_sort and sort_of(comment) != "owner":
                by_sort[label].append((post, comment))
    heading = _heading(ctx, len(by_sort["spam"]))
    rows = {
        label: tuple(_row(ctx, here, p, c) for p, c in sorted(found, key=lambda t: _newest(ctx, t))[:MOST])
        for label, found in by_sort.items()
    }
    count = len(by_sort["spam"])
    return Spam(
        frame=frame(
            ctx,
            here,
            title=heading,
            description=f"{heading}.",
            tab="spam.html",
            crumbs=(Link("Spam", "spam.html", current=True),),
            version=version,
        ),
        heading=heading,
        lede=_lede(ctx, count),
        spam=rows["spam"],
        suspects=rows["suspect"],
        promos=rows["promo"],
        cut=f"The newest {MOST} are shown. All {words.number(count)} are in the CSV file." if count > MOST else "",
        when=_when(ctx, by_sort["spam"]),
        rules=_rules(ctx, by_sort["spam"]),
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
        why=tuple(ctx.namer.text(clean.defang_links(clean.line(r.words, 200))) for r in reasons),
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

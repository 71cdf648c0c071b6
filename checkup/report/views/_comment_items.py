"""The comments of a post, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkup.facts import FirstAnswer
from checkup.i18n import N_, gettext
from checkup.model import Comment, Post
from checkup.reader_words import Wording
from checkup.report import clean
from checkup.report.charts.drawing import Shape
from checkup.report.moderation import edit_page
from checkup.report.page_frame import Link, NamedLinks, named_links
from checkup.report.report_context import BlogContext, Sort, sort_of
from checkup.text import in_words as words

PINGS = {"pingback": N_("Pingback"), "trackback": N_("Trackback")}
SORTS: dict[Sort, str] = {"promo": N_("Promotion by a reader"), "suspect": N_("Please check"), "spam": N_("Looks like spam")}
QUIET = 14 * 86400.0
"""Silence between two comments that is worth a line, by convention: two weeks."""


@dataclass(frozen=True, slots=True)
class Item:
    """One comment. `gap` is the quiet before it; `status` with its shape is what became of it; `reasons` are the spam evidence."""

    anchor: str
    sort: Sort
    name: Wording
    role: str
    iso: str
    when: str
    text: tuple[Wording, ...]
    lang: str | None
    reply_to: Link | None
    nested: bool
    status: str
    shape: Shape | None
    extra: str
    answers: NamedLinks
    how: str
    evidence_title: str
    reasons: tuple[Wording, ...]
    foot: str
    not_spam: str
    gap: str
    permalink: str | None
    edit: str | None


def items_of(ctx: BlogContext, here: str, post: Post, part: tuple[Comment, ...], before: Comment | None) -> Iterator[Item]:
    """The comments of one page of a post; `before` is the last comment of the page before (for the gap)."""
    by_id = {c.id: c for c in post.comments}
    last = ctx.facts.moment(before.posted) if before and before.posted else None
    for comment in part:
        at = ctx.facts.moment(comment.posted) if comment.posted else None
        quiet = at - last if at is not None and last is not None else 0.0
        yield _item(ctx, here, post, comment, by_id, gettext("{wait} of quiet", wait=words.wait(quiet)) if quiet > QUIET else "")
        last = at if at is not None else last


def _item(ctx: BlogContext, here: str, post: Post, comment: Comment, by_id: dict[str, Comment], gap: str) -> Item:
    sort = sort_of(comment)
    doubtful = sort in ("spam", "suspect", "promo")
    status, shape, extra = _status(ctx, post, comment, sort)
    parent = by_id.get(comment.parent or "")
    answers, how = _answers_to(ctx, here, post, comment, by_id) if sort == "owner" else ((), "")
    return Item(
        anchor=ctx.places.anchor(post, comment),
        sort=sort,
        name=ctx.person(post, comment),
        role=_role(ctx, post, comment, sort),
        iso=comment.posted.isoformat()
        if comment.posted and comment.precision != "day"
        else f"{comment.posted:%Y-%m-%d}"
        if comment.posted
        else "",
        when=(words.day(comment.posted) if comment.precision == "day" else words.clock(comment.posted)) if comment.posted else "",
        text=ctx.quote(post, comment, spam=doubtful),
        lang=post.language if post.language and post.language != "en" else None,
        reply_to=Link(ctx.person(post, parent), ctx.comment_link(here, post.url, parent.id) or here) if parent and not answers else None,
        nested=parent is not None,
        status=status,
        shape=shape,
        extra=extra,
        answers=named_links(answers),
        how=how,
        evidence_title=_evidence_title(comment, sort) if doubtful else "",
        reasons=ctx.evidence(comment) if doubtful else (),
        foot=_on_show(ctx, comment, sort),
        not_spam=clean.line(comment.id, 60) if sort in ("spam", "suspect") else "",
        gap=gap,
        permalink=clean.href(comment.permalink) if sort in ("reader", "promo", "suspect", "spam") else None,
        edit=edit_page(ctx.blog, post, comment) if sort in ("promo", "suspect", "spam") else None,
    )


def _role(ctx: BlogContext, post: Post, comment: Comment, sort: Sort) -> str:
    if sort == "ping":
        return gettext(PINGS.get(comment.kind, words.cap(comment.kind)))
    if sort == "owner":
        return gettext("Author")
    if sort != "reader":
        return gettext(SORTS[sort])
    standing = ctx.standing(post, comment)
    return gettext("Reader, {standing}", standing=standing) if standing else gettext("Reader")


def _status(ctx: BlogContext, post: Post, comment: Comment, sort: Sort) -> tuple[str, Shape | None, str]:
    if sort not in ("reader", "promo") or not ctx.author_known:
        return "", None, ""
    key = post.key(comment)
    answer = ctx.facts.answers.get(key)
    if answer is not None:
        return _answered(answer), "ok", gettext("probably: the next comment by you") if answer.how == "assumed" else ""
    extra = gettext("Another reader answered") if ctx.facts.answered_by_anyone.get(key) else ""
    if key in ctx.waiting_now:
        age = ctx.facts.now - ctx.facts.moment(comment.posted) if comment.posted else None
        return (
            gettext("Waiting for {wait}", wait=words.wait(age)) if age is not None and age > 0 else gettext("Waiting for an answer"),
            "mid",
            extra,
        )
    return gettext("Never answered"), "mid", extra


def _answered(answer: FirstAnswer) -> str:
    if answer.low is None or answer.high is None:
        return gettext("Answered")
    if answer.high - answer.low < 3600:
        return gettext("Answered in {wait}", wait=words.wait(answer.high))
    return (
        gettext("Answered within {wait}", wait=words.wait(answer.high))
        if answer.low < 3600
        else gettext("Answered after {wait} to {wait2}", wait=words.wait(answer.low), wait2=words.wait(answer.high))
    )


def _answers_to(ctx: BlogContext, here: str, post: Post, comment: Comment, by_id: dict[str, Comment]) -> tuple[tuple[Link, ...], str]:
    known = [(a, by_id[a.id]) for a in comment.answers if a.id in by_id]
    if not known:
        parent = by_id.get(comment.parent or "")
        if parent is None:
            return (), ""
        return (Link(ctx.person(post, parent), ctx.comment_link(here, post.url, parent.id) or here),), gettext("in the thread")
    hows = {a.how for a, _ in known}
    how = gettext("by name") if "named" in hows else gettext("in the thread") if "thread" in hows else gettext("probably: nobody is named")
    return tuple(Link(ctx.person(post, c), ctx.comment_link(here, post.url, c.id) or here) for _, c in known[:6]), how


def _evidence_title(comment: Comment, sort: Sort) -> str:
    reasons = comment.verdict.reasons if comment.verdict else ()
    kinds = len({r.kind for r in reasons})
    if sort == "promo":
        return gettext("Takes part, and advertises")
    start = gettext("Almost certainly spam") if sort == "spam" else gettext("Please check: it may be spam")
    return gettext("{start}: {kinds} of evidence", start=start, kinds=words.plural(kinds, "kind")) if kinds else start


def _on_show(ctx: BlogContext, comment: Comment, sort: Sort) -> str:
    if sort == "promo":
        return gettext("Keep or remove: your call. Not counted as spam.")
    if sort != "spam" or comment.posted is None:
        return ""
    age = ctx.facts.now - ctx.facts.moment(comment.posted)
    return gettext("On show for {wait}", wait=words.wait(age)) if age > 86400 else ""

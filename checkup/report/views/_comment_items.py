"""The comments of a post, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from checkup.facts import FirstAnswer
from checkup.i18n import N_, catalogue, gettext
from checkup.i18n.catalogues import Catalogue
from checkup.measuring.folded_words import says_name, says_whole_name
from checkup.model import Comment, Post
from checkup.report import clean
from checkup.report.charts.drawing import Shape
from checkup.report.comment_item import CommentItem
from checkup.report.comment_sorts import Sort, Sorted
from checkup.report.moderation import edit_page
from checkup.report.page_frame import Link, named_links
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

PINGS = {"pingback": N_("Pingback"), "trackback": N_("Trackback")}
SORTS: dict[Sort, str] = {"promo": N_("Promotion by a reader"), "suspect": N_("Please check"), "spam": N_("Looks like spam")}
HOW_ANSWERED = {
    "assumed": N_("probably: the next comment by you"),
    "within": N_("inside the comment itself"),
    "later": N_("in a later post or an update"),
}
"""What is said of an answer that stands neither in the thread nor beside the reader's name."""
NO_ANSWER_CALLED_FOR = frozenset(("thanks", "talk", "none"))
"""What a comment may be that nobody misses an answer to, as the page of who waits and the signs have it."""
QUIET = 14 * 86400.0
"""Silence between two comments that is worth a line, by convention: two weeks."""


def items_of(ctx: BlogContext, here: str, post: Post, start: int, end: int) -> Iterator[CommentItem]:
    """The comments of one page of a post, which holds those from `start` to before `end`."""
    listed = ctx.sorted_comments(post)
    by_id = {c.id: c for c in post.comments}
    last = listed[start - 1].at if start else None
    for one in listed[start:end]:
        quiet = one.at - last if one.at is not None and last is not None else 0.0
        yield _item(ctx, here, post, one, by_id, gettext("{wait} of quiet", wait=words.wait(quiet)) if quiet > QUIET else "")
        last = one.at if one.at is not None else last


def _item(ctx: BlogContext, here: str, post: Post, one: Sorted, by_id: Mapping[str, Comment], gap: str) -> CommentItem:
    """One comment as the page of its post shows it."""
    comment, sort = one.comment, one.sort
    doubtful = sort in ("spam", "suspect", "promo")
    status, shape, extra = _status(ctx, one)
    parent = by_id.get(comment.parent) if comment.parent else None
    answers, how = _answers_to(ctx, here, post, comment, by_id) if sort == "owner" else ((), "")
    return CommentItem(
        anchor=ctx.places.anchor(one.key),
        pin="" if sort == "reader" else sort,
        name=ctx.person(post, comment, one.key),
        role=_role(ctx, one),
        when=_when(comment),
        text=ctx.quote(post, comment, one.key, spam=doubtful),
        leftwards=ctx.runs_leftwards(comment),
        lang=post.language if post.language and post.language != "en" else None,
        reply_to=Link(ctx.person(post, parent), ctx.comment_link(here, post.url, parent.id) or here) if parent and not answers else None,
        status=status,
        shape=shape,
        extra=extra,
        answers=named_links(answers) if answers else (),
        how=how,
        evidence_title=_evidence_title(comment, sort) if doubtful else "",
        reasons=ctx.evidence(post, comment) if doubtful else (),
        foot=_on_show(ctx, one) if doubtful else "",
        not_spam=clean.line(comment.id, 60) if sort in ("spam", "suspect") else "",
        gap=gap,
        permalink=clean.href(comment.permalink) if sort in ("reader", "promo", "suspect", "spam") else None,
        edit=edit_page(ctx.blog, post, comment) if doubtful else None,
    )


def _when(comment: Comment) -> str:
    """When a comment was written, as exactly as its page says: to the minute, or the day alone."""
    if comment.posted is None:
        return gettext("no date")
    return words.day(comment.posted) if comment.precision == "day" else words.clock(comment.posted)


def _role(ctx: BlogContext, one: Sorted) -> str:
    sort = one.sort
    if sort == "ping":
        return gettext(PINGS.get(one.comment.kind, words.cap(one.comment.kind)))
    if sort == "owner":
        return gettext("Author")
    if sort != "reader":
        return gettext(SORTS[sort])
    standing = ctx.standing(one.key)
    return _reader(catalogue(), standing) if standing else gettext("Reader")


@lru_cache(maxsize=2_048)
def _reader(_: Catalogue, standing: str) -> str:
    """What stands beside a reader's name, in the language of the catalogue, which is the current one."""
    return gettext("Reader, {standing}", standing=standing)


def _status(ctx: BlogContext, one: Sorted) -> tuple[str, Shape | None, str]:
    if one.sort not in ("reader", "promo") or not ctx.author_known:
        return "", None, ""
    answer = ctx.facts.answers.get(one.key)
    if answer is not None:
        how = HOW_ANSWERED.get(answer.how)
        return _answered(answer), "ok", gettext(how) if how else ""
    extra = gettext("Another reader answered") if ctx.facts.answered_by_anyone.get(one.key) else ""
    if one.key in ctx.waiting_now:
        extra = extra or (gettext("You wrote below it, to whom we could not tell") if one.key in ctx.acknowledged else "")
        age = ctx.facts.now - one.at if one.at is not None else None
        return (
            gettext("Waiting for {wait}", wait=words.wait(age)) if age is not None and age > 0 else gettext("Waiting for an answer"),
            "mid",
            extra,
        )
    call = ctx.facts.calls.get(one.key)
    if one.key in ctx.acknowledged:
        return gettext("Perhaps answered: you wrote below it"), "none", extra
    if call is not None and call.kind in NO_ANSWER_CALLED_FOR and one.key not in ctx.waiting_of:
        return gettext("Not answered; it seems to need none"), "none", extra
    if call is not None and call.kind == "worth" and one.key not in ctx.waiting_of:
        return gettext("Not answered; it asks for nothing, but tells something"), "none", extra
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


def _answers_to(ctx: BlogContext, here: str, post: Post, comment: Comment, by_id: Mapping[str, Comment]) -> tuple[tuple[Link, ...], str]:
    known = [(a, by_id[a.id]) for a in comment.answers if a.id in by_id]
    if not known:
        parent = by_id.get(comment.parent or "")
        if parent is None:
            return (), ""
        return (Link(ctx.person(post, parent), ctx.comment_link(here, post.url, parent.id) or here),), gettext("in the thread")
    hows = {a.how for a, _ in known}
    if any(says_name(comment, c) if a.how == "named" else says_whole_name(comment, c) for a, c in known):
        how = gettext("by name")
    elif "named" in hows:
        how = gettext("with the reader's own words or a link")
    else:
        how = gettext("in the thread") if "thread" in hows else gettext("probably: nobody is named")
    return tuple(Link(ctx.person(post, c), ctx.comment_link(here, post.url, c.id) or here) for _, c in known[:6]), how


def _evidence_title(comment: Comment, sort: Sort) -> str:
    reasons = comment.verdict.reasons if comment.verdict else ()
    kinds = len({r.kind for r in reasons})
    if sort == "promo":
        return gettext("Takes part, and advertises")
    start = gettext("Almost certainly spam") if sort == "spam" else gettext("Please check: it may be spam")
    return gettext("{start}: {kinds} of evidence", start=start, kinds=words.plural(kinds, "kind")) if kinds else start


def _on_show(ctx: BlogContext, one: Sorted) -> str:
    if one.sort == "promo":
        return gettext("Keep or remove: your call. Not counted as spam.")
    if one.sort != "spam" or one.at is None:
        return ""
    age = ctx.facts.now - one.at
    return gettext("On show for {wait}", wait=words.wait(age)) if age > 86400 else ""

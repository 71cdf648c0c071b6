"""What a checkup rests on: posts, comments, dates, the score with its interval, the author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.findings import Band
from checkup.i18n import gettext, ngettext
from checkup.measuring.sample import owners_heard
from checkup.model import Coverage
from checkup.report.page_frame import Link
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

NEAR = 6
"""Points that the next letter may be away to be named, by convention: further off it is no encouragement."""


@dataclass(frozen=True, slots=True)
class Cover:
    """One fact of what the checkup rests on; `n` says what its number counts, for whoever reads the page by program."""

    label: str
    value: str
    words: str
    link: Link | None = None
    n: str = ""


def cover_facts(ctx: BlogContext) -> tuple[Cover, ...]:
    """Posts, comments, dates, score where there is one, author."""
    cover, blog = ctx.blog.coverage, ctx.blog
    refused = sum(s.refused for s in cover.skipped)
    total = sum(ctx.sorts.values())
    dated = sum(c.posted is not None for p in blog.posts for c in p.comments)
    posts = gettext("{read} read, of {found} that we found", read=words.number(cover.read), found=words.number(cover.found))
    skipped = _left_out(len(cover.skipped), refused) if cover.listed else gettext("there may be more: nothing that was read lists them")
    declared = _announced(cover)
    own = ctx.sorts["owner"]
    names = [ctx.redactor.owner(o, 40) for o in owners_heard(ctx.facts)]
    others = " " + gettext("Also: {list}.", list=words.listed(names[1:], 3)) if names[1:] else ""
    return (
        Cover(gettext("Posts"), posts, words.cap(skipped), n="posts"),
        Cover(
            gettext("Comments"),
            gettext("{total} read", total=words.number(total)),
            words.cap(declared) + _pings(sum(c.kind != "comment" for p in blog.posts for c in p.comments)),
            n="comments",
        ),
        Cover(
            gettext("Dates"),
            gettext("{share} dated", share=words.share(dated, total)) if total else gettext("No comments"),
            _undated(total - dated, total),
        ),
        *_held(ctx),
        *_score(ctx),
        Cover(
            gettext("Author"),
            gettext("Recognised as {names}", names=names[0]) if names else gettext("Not recognised"),
            _on(own) + others if names else _no_author(total),
            Link(gettext("Not you?") if names else gettext("How to fix it"), "method.html#author"),
        ),
    )


def _announced(cover: Coverage) -> str:
    """How many comments the blog's pages announce, beside how many were read there: what is missing may be unread, or removed."""
    if cover.declared is None:
        return gettext("the blog announces no number")
    declared, shown = words.number(cover.declared), cover.extracted or 0
    if shown >= cover.declared:
        return gettext("the blog itself counts {declared}", declared=declared)
    return ngettext(
        "the blog itself counts {declared} where {shown} was read (some may have been removed)",
        "the blog itself counts {declared} where {shown} were read (some may have been removed)",
        shown,
        declared=declared,
        shown=words.number(shown),
    )


def _pings(count: int) -> str:
    """How many of the comments read are no comments; "" = none."""
    return gettext(", {pings} among those read", pings=words.plural(count, "trackback or ping")) if count else ""


def _held(ctx: BlogContext) -> tuple[Cover, ...]:
    """Comments that wait for approval, where somebody looked."""
    held = ctx.blog.coverage.held
    if held is None:
        return ()
    since = gettext("The oldest since {day}.", day=words.day(held.oldest)) if held.oldest else ""
    return (Cover(gettext("Waiting for approval"), words.plural(held.number, "comment"), since),)


def _score(ctx: BlogContext) -> tuple[Cover, ...]:
    """Between what the score probably lies, and how near the next letter is; nothing where there is no grade."""
    score, interval = ctx.checkup.score, ctx.checkup.interval
    if score is None or ctx.checkup.grade is None or interval is None:
        return ()
    told = " ".join(
        part
        for part in (
            gettext("Where the true score probably lies; {score} is the best guess.", score=score),
            _short_of(score, ctx.checkup.scale.bands),
        )
        if part
    )
    return (Cover(gettext("Score"), gettext("{interval} to {interval2}", interval=interval[0], interval2=interval[1]), told),)


def _short_of(score: int, bands: Sequence[Band]) -> str:
    """How few points are missing for the next letter; "" where it is far off."""
    for band in bands[1:]:
        if score < band.low:
            gap = band.low - score
            told = gettext("{points} short of {letter}.", points=words.spelled(gap, "point"), letter=words.a_letter(band.letter))
            return told if gap <= NEAR else ""
    return ""


def _on(own: int) -> str:
    return gettext("On {comments}.", comments=words.plural(own, "comment")) if own else gettext("No comment by this name yet.")


def _no_author(comments: int) -> str:
    return gettext("We could not tell which comments are yours.") if comments else gettext("There are no comments to tell by.")


def _undated(count: int, total: int) -> str:
    if not total:
        return ""
    if not count:
        return gettext("Every comment shows its date")
    comments = words.spelled(count, "comment")
    return ngettext(
        "{comments} shows no date and counts in no wait", "{comments} show no date and count in no wait", count, comments=comments
    )


def _left_out(count: int, refused: int) -> str:
    if not count:
        return gettext("every post that was found")
    pages = words.plural(count, "page")
    if not refused:
        return gettext("{pages} left out", pages=pages)
    return gettext("{pages} left out, {n} refused or failed", pages=pages, n=refused)

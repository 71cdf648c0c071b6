"""What a checkup rests on: posts, comments, dates, the score with its interval, the author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.findings import Band
from checkup.report import clean
from checkup.report.page_frame import Link
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

NEAR = 6
"""Points that the next letter may be away to be named, by convention: further off it is no encouragement."""


@dataclass(frozen=True, slots=True)
class Cover:
    """One fact of what the checkup rests on."""

    label: str
    value: str
    words: str
    link: Link | None = None


def cover_facts(ctx: BlogContext) -> tuple[Cover, ...]:
    """Posts, comments, dates, score where there is one, author."""
    cover, blog = ctx.blog.coverage, ctx.blog
    refused = sum(s.refused for s in cover.skipped)
    total = sum(ctx.sorts.values())
    dated = sum(c.posted is not None for p in blog.posts for c in p.comments)
    posts = f"{words.number(cover.read)} of {words.number(cover.found)} read"
    skipped = (
        f"{words.plural(len(cover.skipped), 'page')} left out" + (f", {refused} refused or failed" if refused else "")
        if cover.skipped
        else "every post that was found"
    )
    declared = "the blog announces no number" if cover.declared is None else f"the blog itself counts {words.number(cover.declared)}"
    own = ctx.sorts["owner"]
    names = [clean.line(o.person.name or o.person.url, 40) for o in blog.owners]
    others = f" Also: {words.listed(names[1:], 3)}." if names[1:] else ""
    return (
        Cover("Posts", posts, words.cap(skipped)),
        Cover("Comments", f"{words.number(total)} read", words.cap(declared)),
        Cover("Dates", f"{words.share(dated, total)} dated" if total else "No comments", _undated(total - dated, total)),
        *_score(ctx),
        Cover(
            "Author",
            f"Recognised as {names[0]}" if names else "Not recognised",
            _on(own) + others if names else _no_author(total),
            Link("Not you?" if names else "How to fix it", "method.html#author"),
        ),
    )


def _score(ctx: BlogContext) -> tuple[Cover, ...]:
    """Between what the score probably lies, and how near the next letter is; nothing where there is no grade."""
    score, interval = ctx.checkup.score, ctx.checkup.interval
    if score is None or ctx.checkup.grade is None or interval is None:
        return ()
    told = " ".join(
        part
        for part in (f"Where the true score probably lies; {score} is the best guess.", _short_of(score, ctx.checkup.scale.bands))
        if part
    )
    return (Cover("Score", f"{interval[0]} to {interval[1]}", told),)


def _short_of(score: int, bands: Sequence[Band]) -> str:
    """How few points are missing for the next letter; "" where it is far off."""
    for band in bands[1:]:
        if score < band.low:
            gap, letter = band.low - score, band.letter
            return f"{words.spelled(gap, 'point')} short of {'an' if letter in 'AE' else 'a'}{words.NBSP}{letter}." if gap <= NEAR else ""
    return ""


def _on(own: int) -> str:
    return f"On {words.plural(own, 'comment')}." if own else "No comment by this name yet."


def _no_author(comments: int) -> str:
    return "We could not tell which comments are yours." if comments else "There are no comments to tell by."


def _undated(count: int, total: int) -> str:
    if not total:
        return ""
    if not count:
        return "Every comment shows its date"
    verb = "shows no date and counts" if count == 1 else "show no date and count"
    return f"{words.spelled(count, 'comment')} {verb} in no wait"

"""The grade: letter, word, score with its interval and change, and how far it is to the next letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.findings import Band
from checkup.history import Comparison
from checkup.report.charts.ruler import Ruler, ruler
from checkup.report.report_context import BlogContext
from checkup.report.state_words import withheld
from checkup.text import in_words as words

NEAR = 6
"""Points that the next letter may be away to be named, by convention: further off it is no encouragement."""


@dataclass(frozen=True, slots=True)
class GradeBox:
    """The grade; `letter` is None where there is none, then `line` says what is missing; no `ruler` where a state withholds it."""

    letter: str | None
    word: str
    line: str
    caption: str
    ruler: Ruler | None
    spoken: str


def grade_word(ctx: BlogContext) -> str:
    """The grade's word; for a real change with "and improving" or "and slipping" and since when; "" without a grade."""
    grade, comparison = ctx.checkup.grade, ctx.report.comparison
    if grade is None:
        return ""
    trend = comparison.trends.get("score") if comparison else None
    quiet = ", then quiet" if ctx.checkup.state == "dormant" else ""
    way = {"Better": ", and improving", "Worse": ", and slipping"}.get(trend or "", "")
    base = words.iso_day(comparison.trends_since) if comparison and comparison.trends_since else None
    return grade.word + quiet + way + (f" since {words.month(base)}" if way and base else "")


def grade_box(ctx: BlogContext) -> GradeBox:
    """Everything beside and below the letter."""
    checkup, comparison = ctx.checkup, ctx.report.comparison
    if checkup.grade is None or checkup.score is None:
        stands = withheld(checkup)
        scale = None if checkup.state else ruler(checkup.scale.bands, None, None)
        return GradeBox(None, stands.word, stands.line, "", scale, "The scale from E to A; no score yet.")
    change = comparison.score_change if comparison else None
    was = None if change is None else checkup.score - change
    caption = " ".join(part for part in (_caption(checkup.score, checkup.interval, checkup.scale.bands), _owners_word(ctx)) if part)
    last = f" Last checkup: {was}." if was is not None else ""
    return GradeBox(
        checkup.grade.letter,
        grade_word(ctx),
        f"{checkup.score} of 100{_change(comparison)}" + (f", for {ctx.facts.window.words}" if checkup.state == "dormant" else ""),
        caption,
        ruler(checkup.scale.bands, checkup.score, checkup.grade.letter, checkup.interval, was),
        f"Score {checkup.score} out of 100, grade {checkup.grade.letter}. {caption}{last}",
    )


def _owners_word(ctx: BlogContext) -> str:
    """How many comments the site file takes out of the judgement; "" where none."""
    said = [
        f"{words.spelled(len(keys), 'comment').lower()} {words.agree(len(keys), 'is', 'are')} {what}"
        for keys, what in ((ctx.facts.not_spam, "no spam"), (ctx.facts.not_owed, "owed no answer"))
        if keys
    ]
    return f"By the site file, {' and '.join(said)}." if said else ""


def _change(comparison: Comparison | None) -> str:
    """How the score moved since the last checkup that can be compared: ", up 7 since Aug 2026"; "" for the first."""
    if comparison is None or comparison.score_change is None:
        return ""
    change, since = comparison.score_change, words.iso_day(comparison.since)
    if change == 0:
        return f", as on {words.day(since)}" if since else ", as before"
    return f", {'up' if change > 0 else 'down'} {abs(change)}" + (f" since {words.month(since)}" if since else "")


def _caption(score: int, interval: tuple[int, int] | None, bands: Sequence[Band]) -> str:
    sure = f"Probably between {interval[0]} and {interval[1]}." if interval else ""
    return " ".join(part for part in (sure, _short_of(score, bands)) if part)


def _short_of(score: int, bands: Sequence[Band]) -> str:
    """How few points are missing for the next letter; "" where it is far off."""
    for band in bands[1:]:
        if score < band.low:
            gap, letter = band.low - score, band.letter
            return f"{words.spelled(gap, 'point')} short of {'an' if letter == 'A' else 'a'}{words.NBSP}{letter}." if gap <= NEAR else ""
    return ""

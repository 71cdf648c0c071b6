"""The grade in words: letter, mood, what is short of the next letter."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.report import words
from checkup.report.charts.ruler import Ruler, ruler
from checkup.report.report_context import BlogContext


@dataclass(frozen=True, slots=True)
class GradeBox:
    """The grade; `letter` is None where there is none, then `line` says what is missing."""

    letter: str | None
    word: str
    line: str
    caption: str
    ruler: Ruler
    spoken: str


def mood(ctx: BlogContext) -> str:
    """The grade's word, with "and improving" or "and slipping" only for a real change; "" without a grade."""
    grade, comparison = ctx.checkup.grade, ctx.report.comparison
    if grade is None:
        return ""
    trend = comparison.trends.get("score") if comparison else None
    return grade.word + {"Better": ", and improving", "Worse": ", and slipping"}.get(trend or "", "")


def grade_box(ctx: BlogContext) -> GradeBox:
    """Everything beside and below the letter."""
    checkup, comparison = ctx.checkup, ctx.report.comparison
    if checkup.grade is None or checkup.score is None:
        return GradeBox(
            None,
            "Not graded yet",
            words.cap(ctx.say(checkup.no_grade_reason or "")),
            "",
            ruler(None, None),
            "The scale from E to A; no score yet.",
        )
    change = comparison.score_change if comparison else None
    was = None if change is None else checkup.score - change
    line = f"{checkup.score} of 100"
    if comparison and change is not None:
        since = words.iso_day(comparison.since)
        when = f" since {words.month(since)}" if since else ""
        line += (
            f", as {f'on {words.day(since)}' if since else 'before'}"
            if change == 0
            else f", {'up' if change > 0 else 'down'} {abs(change)}{when}"
        )
    caption = []
    if checkup.interval:
        caption.append(f"Probably between {checkup.interval[0]} and {checkup.interval[1]}.")
    if checkup.grade.letter != checkup.grade.uncapped:
        caption.append(f"The score alone would be {words.NBSP.join(('a', checkup.grade.uncapped))}; Comments held the letter down.")
    else:
        caption.append(_short_of(checkup.score))
    spoken = f"Score {checkup.score} out of 100, grade {checkup.grade.letter}. {' '.join(caption)}" + (
        f" Last checkup: {was}." if was is not None else ""
    )
    return GradeBox(
        checkup.grade.letter,
        mood(ctx),
        line,
        " ".join(c for c in caption if c),
        ruler(checkup.score, checkup.grade.letter, checkup.interval, was),
        spoken,
    )


def _short_of(score: int) -> str:
    for border, letter in ((40, "D"), (55, "C"), (70, "B"), (85, "A")):
        if score < border:
            gap = border - score
            return f"{words.spelled(gap, 'point')} short of {'an' if letter == 'A' else 'a'}{words.NBSP}{letter}." if gap <= 6 else ""
    return ""

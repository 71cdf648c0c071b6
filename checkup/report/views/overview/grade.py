"""The grade: letter, word, score with its interval and change, and how far it is to the next letter."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.history import Comparison
from checkup.i18n import gettext
from checkup.report import clean
from checkup.report.charts.ruler import Ruler, ruler
from checkup.report.report_context import BlogContext
from checkup.report.state_words import withheld
from checkup.text import in_words as words


@dataclass(frozen=True, slots=True)
class GradeBox:
    """The grade; `letter` and `ruler` are None where there is none, then `line` says what is missing.

    `caption` says what the site file takes out of the judgement, `spoken` is the ruler in words.
    """

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
    quiet = gettext(", then quiet") if ctx.checkup.state == "dormant" else ""
    way = {"Better": gettext(", and improving"), "Worse": gettext(", and slipping")}.get(trend or "", "")
    base = words.iso_day(comparison.trends_since) if comparison and comparison.trends_since else None
    return grade.word + quiet + way + (f" since {words.month(base)}" if way and base else "")


def grade_box(ctx: BlogContext) -> GradeBox:
    """Everything beside the letter."""
    checkup, comparison = ctx.checkup, ctx.report.comparison
    if checkup.grade is None or checkup.score is None:
        stands = withheld(checkup)
        told = clean.wording(checkup.diagnosis) == stands.line  # then the verdict beside it says it
        return GradeBox(None, stands.word, "" if told else stands.line, "", None, "")
    change = comparison.score_change if comparison else None
    was = None if change is None else checkup.score - change
    sure = f" Probably between {checkup.interval[0]} and {checkup.interval[1]}." if checkup.interval else ""
    last = f" Last checkup: {was}." if was is not None else ""
    return GradeBox(
        checkup.grade.letter,
        grade_word(ctx),
        f"{checkup.score} of 100{_change(comparison)}" + (f", for {ctx.facts.window.words}" if checkup.state == "dormant" else ""),
        _owners_word(ctx),
        ruler(checkup.scale.bands, checkup.score, checkup.grade.letter, checkup.interval, was),
        f"Score {checkup.score} out of 100, grade {checkup.grade.letter}.{sure}{last}",
    )


def _owners_word(ctx: BlogContext) -> str:
    """How many comments the site file takes out of the judgement; "" where none."""
    said = [
        f"{words.spelled(len(keys), 'comment').lower()} {words.agree(len(keys), 'is', 'are')} {what}"
        for keys, what in ((ctx.facts.not_spam, gettext("no spam")), (ctx.facts.not_owed, gettext("owed no answer")))
        if keys
    ]
    return f"By the site file, {' and '.join(said)}." if said else ""


def _change(comparison: Comparison | None) -> str:
    """How the score moved since the last checkup that can be compared: ", up 7 since Aug 2026"; "" for the first."""
    if comparison is None or comparison.score_change is None:
        return ""
    change, since = comparison.score_change, words.iso_day(comparison.since)
    if change == 0:
        return f", as on {words.day(since)}" if since else gettext(", as before")
    return f", {'up' if change > 0 else 'down'} {abs(change)}" + (f" since {words.month(since)}" if since else "")

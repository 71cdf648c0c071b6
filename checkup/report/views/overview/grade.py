"""The grade: letter, word, score with its interval and change, and how far it is to the next letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date

from checkup.findings import Checkup
from checkup.history import Comparison
from checkup.i18n import gettext, ngettext
from checkup.report import clean
from checkup.report.charts.ruler import Ruler, ruler
from checkup.report.report_context import BlogContext
from checkup.report.state_words import withheld
from checkup.report.views.overview.banners import banners
from checkup.text import in_words as words

BY_DAY = 45
"""Days, a convention: a score of so few days ago stands with its day, an older one with its month."""


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
    quiet = ctx.checkup.state == "dormant"
    base = words.iso_day(comparison.trends_since) if comparison and comparison.trends_since else None
    told = {"word": grade.word, "month": words.month(base) if base else ""}
    if trend == "Better":
        return _improving(told, quiet)
    if trend == "Worse":
        return _slipping(told, quiet)
    return gettext("{word}, then quiet", **told) if quiet else grade.word


def _improving(told: Mapping[str, str], quiet: bool) -> str:
    if told["month"]:
        if quiet:
            return gettext("{word}, then quiet, and improving since {month}", **told)
        return gettext("{word}, and improving since {month}", **told)
    return gettext("{word}, then quiet, and improving", **told) if quiet else gettext("{word}, and improving", **told)


def _slipping(told: Mapping[str, str], quiet: bool) -> str:
    if told["month"]:
        if quiet:
            return gettext("{word}, then quiet, and slipping since {month}", **told)
        return gettext("{word}, and slipping since {month}", **told)
    return gettext("{word}, then quiet, and slipping", **told) if quiet else gettext("{word}, and slipping", **told)


def grade_box(ctx: BlogContext) -> GradeBox:
    """What stands beside the grade: score, interval, ruler, and what no grade rests on."""
    checkup, comparison = ctx.checkup, ctx.report.comparison
    if checkup.grade is None or checkup.score is None:
        stands = withheld(checkup)
        told = stands.line in (clean.wording(checkup.diagnosis), *(b.sentence for b in banners(ctx)))  # the verdict or a notice says it
        return GradeBox(None, stands.word, "" if told else stands.line, "", None, "")
    change = comparison.score_change if comparison else None
    was = None if change is None else checkup.score - change
    return GradeBox(
        checkup.grade.letter,
        grade_word(ctx),
        _line(ctx, checkup.score),
        _owners_word(ctx),
        ruler(checkup.scale.bands, checkup.score, checkup.grade.letter, checkup.interval, was),
        _spoken(checkup, was),
    )


def _spoken(checkup: Checkup, was: int | None) -> str:
    """The ruler in words."""
    letter = checkup.grade.letter if checkup.grade else ""
    told = [gettext("Score {score} out of 100, grade {letter}.", score=checkup.score, letter=letter)]
    if checkup.interval:
        told.append(gettext("Probably between {low} and {high}.", low=checkup.interval[0], high=checkup.interval[1]))
    if was is not None:
        told.append(gettext("Last checkup: {score}.", score=was))
    return " ".join(told)


def _line(ctx: BlogContext, score: int) -> str:
    """The score, how it moved since the last checkup, the letter on whose border it is, and of a dormant blog over what time.

    "74 of 100, 67 in Aug 2026"; "47 of 100, 43 on 8 Dec 2026"; "71 of 100, 72 in Apr 2013, on the border to C".
    """
    moved, beyond = _moved(score, ctx.report.comparison, ctx.facts.as_of.astimezone(UTC).date()), ctx.checkup.borders_on
    if beyond is not None:
        moved = gettext("{score}, on the border to {letter}", score=moved, letter=beyond)
    if ctx.checkup.state != "dormant":
        return moved
    return gettext("{score}, for {window}", score=moved, window=ctx.facts.window.words)


def _moved(score: int, comparison: Comparison | None, today: date) -> str:
    """The score beside that of the last checkup that can be compared: whether it is better or worse is said by the grade's word."""
    if comparison is None or comparison.score_change is None:
        return gettext("{score} of 100", score=score)
    change, since = comparison.score_change, words.iso_day(comparison.since)
    if change == 0 and since == today:
        return gettext("{score} of 100", score=score)
    if since is None or since == today:
        return gettext("{score} of 100, {was} before", score=score, was=score - change)
    if change == 0:
        return gettext("{score} of 100, as on {day}", score=score, day=words.day(since))
    if (today - since).days <= BY_DAY:
        return gettext("{score} of 100, {was} on {day}", score=score, was=score - change, day=words.day(since))
    return gettext("{score} of 100, {was} in {month}", score=score, was=score - change, month=words.month(since))


def _owners_word(ctx: BlogContext) -> str:
    """How many comments the site file takes out of the judgement; "" where none."""
    spared, settled = len(ctx.facts.not_spam), len(ctx.facts.not_owed)
    said = []
    if spared:
        comments = words.in_letters(spared, "comment")
        said.append(ngettext("{comments} is no spam", "{comments} are no spam", spared, comments=comments))
    if settled:
        comments = words.in_letters(settled, "comment")
        said.append(ngettext("{comments} is owed no answer", "{comments} are owed no answer", settled, comments=comments))
    return gettext("By the site file, {facts}.", facts=words.listed(said)) if said else ""

"""The prescription of the overview: what to do, what to keep doing, what to leave alone, what the owner has accepted."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.reader_words import Wording
from checkup.report import clean
from checkup.report.report_context import BlogContext
from checkup.report.views.overview.actions import Action, action
from checkup.text import in_words as words

KEEP = 3
"""Habits to name where nothing is to be done: as many as the columns of the summary."""


@dataclass(frozen=True, slots=True)
class PrescriptionList:
    """`keep` stands in the place of `actions` where there are none; `acknowledged` are (finding, the owner's reason)."""

    title: str
    lede: str
    actions: tuple[Action, ...]
    keep: tuple[Wording, ...]
    leave: tuple[Wording, ...]
    not_worth: tuple[Wording, ...]
    acknowledged: tuple[tuple[Wording, str], ...]


def prescription_list(ctx: BlogContext, here: str) -> PrescriptionList:
    """The prescription as it is printed on page `here`."""
    checkup = ctx.checkup
    actions = tuple(action(ctx, here, f) for f in checkup.prescription)
    keep = () if actions or not checkup.grade else (checkup.going_well or checkup.leave)[:KEEP]
    return PrescriptionList(
        title="Prescription" if actions or not checkup.grade else "Keep doing",
        lede=_lede(ctx, len(actions)),
        actions=actions,
        keep=tuple(clean.wording(s) for s in keep),
        leave=tuple(clean.wording(s) for s in checkup.leave) if actions else (),
        not_worth=tuple(clean.wording(s) for s in checkup.not_worth),
        acknowledged=tuple((clean.wording(f.message), clean.line(f.acknowledged, 600)) for f in checkup.acknowledged),
    )


def _lede(ctx: BlogContext, count: int) -> str:
    if not count and ctx.checkup.grade is None:
        return "Too little could be measured to prescribe anything yet."
    if not count:
        return "Nothing needs care right now. These are the habits that keep it so."
    lede = f"{words.spelled(count, 'thing')} to do, the most useful first, each with the exact place."
    after, grade = ctx.checkup.score_after, ctx.checkup.grade_after
    if after is not None and grade is not None and after != ctx.checkup.score:
        lede += f" All together would bring the score to about {after}: {'an' if grade.letter in 'AE' else 'a'}{words.NBSP}{grade.letter}."
    return lede

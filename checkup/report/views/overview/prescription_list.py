"""The prescription of the overview: what to do, the best three open and the rest folded, and what the owner has accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checkup.findings import Checkup
from checkup.i18n import gettext
from checkup.reader_words import Wording
from checkup.report import clean
from checkup.report.report_context import BlogContext
from checkup.report.views.overview.actions import Action, action
from checkup.text import in_words as words

KEEP = 3
"""Habits to name where nothing is to be done: as many as actions stand open."""
OPEN = 3
"""Actions that stand open, by convention: what one sitting holds; the others are folded under the time that they take."""


@dataclass(frozen=True, slots=True)
class PrescriptionList:
    """`first` are the actions that stand open, `rest` those folded under `rest_title`; `keep` stands in their place where there are none.
    Where both are empty there is no prescription.

    `acknowledged` are (finding, the owner's reason).
    """

    title: str
    lede: str
    first: tuple[Action, ...]
    rest: tuple[Action, ...]
    rest_title: str
    rest_time: str
    keep: tuple[Wording, ...]
    acknowledged: tuple[tuple[Wording, str], ...]


def actions(ctx: BlogContext, here: str) -> tuple[Action, ...]:
    """Every action as it is printed on page `here`, the most useful first. Whether answers help is told at the first of them."""
    listed = [action(ctx, here, finding, number) for number, finding in enumerate(ctx.checkup.prescription, 1)]
    first = next((one for one in listed if one.helps), None)
    return tuple(one if one is first or not one.helps else replace(one, helps="") for one in listed)


def prescription_list(ctx: BlogContext, listed: tuple[Action, ...]) -> PrescriptionList:
    """The checkup's prescription as the overview lists it: the first steps, and the rest folded."""
    checkup = ctx.checkup
    keep = () if listed or not checkup.grade else (checkup.going_well or checkup.leave)[:KEEP]
    first, rest = listed[:OPEN], listed[OPEN:]
    left = [f.remedy for f in checkup.prescription[OPEN:] if f.remedy is not None]
    minutes = 0.0 if any(remedy.per for remedy in left) else sum(remedy.minutes for remedy in left)  # a habit has no end
    return PrescriptionList(
        title=_title(len(listed), sum(not f.severity for f in checkup.prescription)),
        lede=" ".join(filter(None, (_lede(ctx, len(listed)), _order(checkup)))),
        first=first,
        rest=rest,
        rest_title=words.spelled(len(rest), "more thing") if rest else "",
        rest_time=gettext("({time} in all)", time=words.minutes(minutes)) if rest and minutes else "",
        keep=tuple(clean.wording(s) for s in keep),
        acknowledged=tuple((clean.wording(f.message), clean.line(f.acknowledged, 600)) for f in checkup.acknowledged),
    )


def _title(count: int, praised: int) -> str:
    """How many things there are to do; what is praised is to be kept, and nothing to do."""
    if count and praised < count and praised:
        return gettext("{things} to do, and {n} to keep", things=words.spelled(count - praised, "thing"), n=words.small(praised))
    if count and not praised:
        return gettext("{things} to do, in this order", things=words.spelled(count, "thing")) if count > 1 else gettext("One thing to do")
    return gettext("Keep doing")


def _order(checkup: Checkup) -> str:
    """By what the actions are ordered, where a later one brings a point more than the first and no note says why that is first."""
    gains = [finding.gain or 0.0 for finding in checkup.prescription]
    if checkup.first_note or len(gains) < 2 or max(gains) < gains[0] + 1:
        return ""
    return gettext("First what the blog lacks most, then what is urgent, then what brings most for the time it takes.")


def _lede(ctx: BlogContext, count: int) -> str:
    if not count:
        return gettext("Nothing needs care right now. These are the habits that keep it so.")
    checkup = ctx.checkup
    after, grade, score = checkup.score_after, checkup.grade_after, checkup.score
    if after is None or grade is None or after == score:
        return ""
    letter = words.a_letter(grade.letter)
    same = checkup.grade is not None and checkup.grade.letter == grade.letter
    told = {"score": score, "after": after, "letter": gettext("still {letter}", letter=letter) if same else letter}
    if count == 1:
        return gettext("It would bring {score} to about {after}: {letter}.", **told)
    if count == 2:
        return gettext("Both would bring {score} to about {after}: {letter}.", **told)
    return gettext("All {n} together would bring {score} to about {after}: {letter}.", n=words.small(count), **told)

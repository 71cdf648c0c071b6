"""Settled facts -> whether readers came back more often who were answered, or answered soon: what can honestly be said of "it helps" here.

Compared are readers by their first comment that was read: those whom the author answered within a week, and all others; of those who were
answered, whoever had the answer within a day, and all others. Whoever wrote under another post within that week, or before the answer, is
left out on both sides, since nobody can tell what came of what; all have had the same half year to write under another post. Authors do not
answer by lot, so that a difference shows what goes together and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checkup.facts import DAY, Facts
from checkup.i18n import gettext
from checkup.measuring.statistics import difference
from checkup.measuring.visits import Visit, visits_of
from checkup.text.in_words import number

SOON, WATCHED = 7 * DAY, 182 * DAY
"""By convention: an answer of the first week counts as one, and then half a year is watched."""
LEAST = 10
"""Readers on each side below which nothing is said, by convention."""


@dataclass(frozen=True, slots=True)
class SeenHere:
    """Of so many readers who were answered (`answered`) and who were not (`others`), how many wrote again."""

    answered: int
    answered_back: int
    others: int
    others_back: int

    @property
    def more(self) -> bool | None:
        """Whether those who were answered came back more often (True) or less often (False) than the others, None = chance may make it.

        It may where the 90 % interval of the difference holds 0.
        """
        between = difference(self.answered_back, self.answered, self.others_back, self.others)
        if between is None or between[0] <= 0 <= between[1]:
            return None
        return between[0] > 0


def seen_here(facts: Facts) -> SeenHere | None:
    """What was seen; None where too few readers can be followed, or nobody can tell who was answered."""
    if facts.doubt is not None or facts.overrun:
        return None
    return _counted(_followed(facts, visits) for visits in visits_of(facts).values())


def _counted(told: Iterable[tuple[bool, bool] | None]) -> SeenHere | None:
    """Of readers who can be followed, each with whether they were answered (soon) and whether they wrote again."""
    sides: dict[bool, list[bool]] = {True: [], False: []}
    for answered, back in filter(None, told):
        sides[answered].append(back)
    if min(map(len, sides.values())) < LEAST:
        return None
    return SeenHere(len(sides[True]), sum(sides[True]), len(sides[False]), sum(sides[False]))


def figures(seen: SeenHere) -> str:
    """What was counted, of how many, as a sentence."""
    return gettext(
        "Of the {n} readers whose first comment you answered within a week, {back} wrote again within half a year; "
        "of the {others} others, {others_back}.",
        back=number(seen.answered_back),
        n=number(seen.answered),
        others_back=number(seen.others_back),
        others=number(seen.others),
    )


def seen_after_a_day(facts: Facts) -> SeenHere | None:
    """The same for readers whose first comment was answered within a day (`answered`) and later (`others`), watched from the answer on."""
    if facts.doubt is not None or facts.overrun:
        return None
    return _counted(_followed_from_answer(facts, visits) for visits in visits_of(facts).values())


def _followed_from_answer(facts: Facts, visits: Sequence[Visit]) -> tuple[bool, bool] | None:
    """Whether a reader's first comment was answered within a day, and whether they wrote again; None where it cannot be told."""
    answer = facts.answers.get(visits[0].key)
    if answer is None or answer.at is None or answer.high is None or facts.now < answer.at + WATCHED:
        return None
    later = [visit.at for visit in visits if visit.post.url != visits[0].post.url]
    if any(at <= answer.at for at in later):
        return None
    return answer.high <= DAY, any(at <= answer.at + WATCHED for at in later)


def _followed(facts: Facts, visits: Sequence[Visit]) -> tuple[bool, bool] | None:
    """Whether a reader's first comment was answered within a week, and whether they wrote again; None where it cannot be told."""
    first = visits[0]
    until = first.at + SOON
    later = [visit.at for visit in visits if visit.post.url != first.post.url]
    if facts.now < until + WATCHED or any(at <= until for at in later):
        return None
    answer = facts.answers.get(first.key)
    if answer is not None and answer.high is None:
        return None
    soon = answer is not None and answer.high is not None and answer.high <= SOON
    return soon, any(at <= until + WATCHED for at in later)

"""What goes well and what to leave alone: a good doctor says that too."""

from __future__ import annotations

from dataclasses import dataclass

from checkup import signs
from checkup.findings import Checkup, VitalSign
from checkup.i18n import N_, gettext
from checkup.reader_words import Wording, parts_of
from checkup.report import clean

MOST = 3
"""Sentences in a column, by convention; the rest is in the table of signs."""
TITLES = {"finished": N_("How it was"), "doubt": N_("What holds either way"), "overrun": N_("What is not said today")}
"""What stands over the first column in the states that have no praise."""


@dataclass(frozen=True, slots=True)
class LeaveAlone:
    """One column: its heading and its sentences."""

    title: str
    said: tuple[Wording, ...]


def leave_alone(checkup: Checkup) -> tuple[LeaveAlone, ...]:
    """The columns of what to leave alone: those that hold anything."""
    kept = bool(checkup.prescription)  # without a prescription what is left alone is what to keep doing
    columns = (
        (gettext(TITLES.get(checkup.state, N_("Going well"))), _well(checkup)),
        (gettext("Leave as it is"), checkup.leave if kept else ()),
        (gettext("Not worth your time"), checkup.not_worth),
    )
    return tuple(LeaveAlone(title, tuple(clean.wording(s) for s in said[:MOST])) for title, said in columns if said)


def _by_writer(sign: VitalSign) -> bool:
    declared = signs.named(sign.id)
    return declared is not None and declared.by_writer


def _well(checkup: Checkup) -> tuple[Wording, ...]:
    """Praise; of a finished blog how its readers fared, in doubt what was counted whoever wrote, of an overrun one what is not said."""
    if checkup.state == "finished":
        return tuple(s.sentence for s in checkup.signs if s.category == checkup.signs[0].category and s.score is not None)
    if checkup.state == "doubt":
        return tuple(s.sentence for s in checkup.signs if s.score is not None and not _by_writer(s))
    if checkup.state == "overrun":
        return (gettext("Answers, waiting time and readers who come back: too many doubtful comments lie between those of real readers."),)
    if not checkup.prescription and checkup.grade:
        return ()
    kept = [part for said in checkup.leave[:MOST] for part in parts_of(said) if isinstance(part, str)]
    # what the next column says is not said twice
    return tuple(said for said in checkup.going_well if not (isinstance(said, str) and any(said in part for part in kept)))

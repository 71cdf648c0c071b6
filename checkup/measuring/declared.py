"""The types in which a vital sign says what it is: its measures, its rows of the lab report, its sentences, its rules of the gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from checkup.findings import Checkup, Measure, VitalSign, WaitingItem
from checkup.i18n import gettext
from checkup.reader_words import Wording

# What other packages ask for without knowing a measure's code. Each role is played by exactly one measure.
Role = Literal[
    "answered",  # share of the reader comments that call for an answer and got one
    "wait",  # typical wait for an answer
    "in_time",  # measured where the curve of waits can be drawn
    "comment_ages",  # its sample is how many days after their post comments came
    "spam_on_show",  # share of visible comments that are spam
    "evenness",  # how evenly posts come
    "silence",  # how long the present silence is against the blog's own long pauses
]


@dataclass(frozen=True, slots=True)
class Spec:
    """What a sign declares about one of its measures.

    unit      "share", "hours", "count", "per week", "school years", "index", "days"
    n_unit    what the sample counts
    text      one or two sentences: what it is and how it is computed
    role      what it is for other rooms, None where no other room asks for it
    window    "all" where it covers every comment that was read, however old its post
    plain     a sentence that says how the value weighs its cases; where there is one, pages print the plain share of hits instead
    trend     "words" (better, worse), "counts" (how many came and went, in place of a word), or "none" where time alone moves it
    no_value  what a page prints where there are cases enough but no value
    words     says a value whose number would tell a reader nothing; None where pages print the number
    """

    code: str
    name: str
    unit: str
    n_unit: str
    text: str
    role: Role | None = None
    window: Literal["window", "all"] = "window"
    plain: str = ""
    no_value: str = "\u2013"
    words: Callable[[float], str] | None = None
    trend: Literal["words", "counts", "none"] = "words"


Beside = Callable[[Checkup, Measure], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """How one measure is shown in the table of the overview, and as a small chart of the history page.

    anchor     its place on the page (#anchor)
    name, why  what stands on the left: the name, and a plain line below it
    low, high  the ends of the axis, which grows to hold the value; log = logarithmic
    cases      whether the single cases (the measure's sample) are in the unit of the value, so that they can be drawn on its axis
    beside     the lines below the result: what was counted besides; called where there is a value, "" is left out
    healthy    the healthy range in words, of a measure that is read as another one and has no range of its own
    """

    code: str
    anchor: str
    name: str
    why: str
    low: float = 0.0
    high: float = 1.0
    log: bool = False
    cases: bool = False
    beside: Beside | None = None
    healthy: Callable[[Checkup], str] | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """Praise that names something to leave as it is: the finding's code, what to leave, and its place among those of all signs."""

    code: str
    words: str
    place: int


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a sign: its own one, what goes well, and what needs care.

    now        the sign's own sentence, with its numbers; "" where there is too little to go by
    well       what a healthy sign lets the diagnosis say: short, without a capital, so that it fits behind a complaint; a fixed text or a
               function of the sign
    care       the complaint of one that needs care: it leads with the blog's own number, without a capital; a function of the sign and of
               the score from which a reading is in range, or a fixed text
    consoles   whether what goes well is a comfort beside a complaint of another sign
    leave      what to leave as it is
    not_worth  what would cost time and change little; "" where there is nothing of the kind
    """

    now: Callable[[VitalSign], str]
    well: str | Callable[[VitalSign], str]
    care: str | Callable[[VitalSign, float], str]
    consoles: bool = True
    leave: tuple[Leave, ...] = ()
    not_worth: Callable[[Checkup], Wording] | None = None

    def well_words(self, sign: VitalSign) -> str:
        """What a healthy sign lets the diagnosis say, in the report's language."""
        return gettext(self.well) if isinstance(self.well, str) else self.well(sign)

    def care_words(self, sign: VitalSign, in_range: float) -> str:
        """What needs care, as far as the sign's own numbers bear it."""
        return self.care if isinstance(self.care, str) else self.care(sign, in_range)


@dataclass(frozen=True, slots=True)
class GateRule:
    """A rule of [gate] that a measure of this sign answers.

    key     the setting in config/tables.py: "max_..." passes up to its number, "min_..." from its number on
    what    names the measure where it was not taken
    found   the number that is held against the setting, None where there is none
    words   that number in words ("3 spam comments on show")
    wanted  the setting's number in words
    """

    key: str
    code: str
    what: str
    found: Callable[[Checkup, Measure], float | None]
    words: Callable[[float], str]
    wanted: Callable[[float], str] = str


@dataclass(frozen=True, slots=True)
class ListPage:
    """The page of the report that lists everything that the sign's findings point at; `only` = of these findings, else of all.

    `finding_of` says of a reader who waits which finding is about them while they are not given up (`late`).
    """

    page: str
    only: tuple[str, ...] = ()
    finding_of: Callable[[WaitingItem], str] | None = None

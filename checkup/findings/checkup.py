"""What a whole checkup says: the grade, the things to do, who waits, whom to care for, and all signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from checkup.facts import CallKind, Facts
from checkup.findings.measure import Category, Finding, Measure, VitalSign
from checkup.model import comment_key
from checkup.reader_words import Wording

State = Literal["", "unread", "overrun", "doubt", "finished", "dormant"]
Care = Literal["", "regular", "asked", "lapsed"]


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """A reader comment without an answer (R5), or one beside the list that would be glad of a word.

    group      what it calls for (facts.Call): question, request or reply are owed an answer; worth and thanks are not
    sure       first tier: surely owed an answer; False = maybe
    points     the rank: reasons' points times recency
    why        the reasons in words ("Asks you a question", "First comment under this name")
    age_days   days from the comment to T, None where the comment is undated
    late       too old, or behind a closed door: history, not part of the list of work
    closed     commenting there is closed
    identity   whose it is, None where nobody can tell
    """

    post_url: str
    comment_id: str
    group: CallKind
    points: float
    why: tuple[str, ...] = ()
    age_days: float | None = None
    late: bool = False
    identity: str | None = None
    sure: bool = True
    closed: bool = False

    @property
    def key(self) -> str:
        """The comment's key."""
        return comment_key(self.post_url, self.comment_id)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One identified reader over every comment that was read.

    since        time of the first comment seen (epoch seconds), None where undated
    comments     reader comments; answered of them `answered` (None where the blog's author could not be recognised, or spam overran it)
    posts        different posts commented on
    group        regular (`facts.is_regular`), returning (2 or more comments), newcomer (one)
    linked       the blog links to this reader's site; None where the reader gave no site
    last         time of the last comment seen (epoch seconds), None where undated
    care         why to care for this reader first: a regular not answered lately, another who asked, a regular who stays away ("" = not)
    post_url, comment_id  the comment to go to: the one that has no answer, else the last one
    """

    identity: str
    name: str
    since: float | None
    comments: int
    answered: int | None
    posts: int
    group: Literal["regular", "returning", "newcomer"]
    linked: bool | None = None
    last: float | None = None
    care: Care = ""
    post_url: str = ""
    comment_id: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """The letter of the score, and its word."""

    letter: str
    word: str


BORDER = 0.25  # of the interval, some .8 standard errors: nearer to a border, a resample in five has the letter beyond it (a convention)


@dataclass(frozen=True, slots=True)
class Band:
    """The scores from `low` up to `high` that earn a letter and its word."""

    letter: str
    word: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class ScoreScale:
    """How the rubric reads scores: its bands, the worst first, and from which score on a measure is in range or borderline."""

    bands: tuple[Band, ...]
    in_range: float
    borderline: float


@dataclass(frozen=True, slots=True)
class Task:
    """A kind of finding that asks for something: what it is called, and what is so where it is gone.

    `fixed` is "" for what moves by degrees: there one finding less is no proof, and only a trend tells.
    """

    title: str
    fixed: str = ""


@dataclass(frozen=True, slots=True)
class Checkup:
    """One run over one blog, complete before any page is written.

    score           0..100 rounded half up; None with `no_grade_reason`
    state           what comes before a judgement ("" = nothing): comments unread, spam, doubt, the blog is finished or dormant
    scale           how scores are read, for drawings and words about them
    interval        5th to 95th percentile of the score over resampled posts
    first_note      what to know before the first action, where it is not for what the diagnosis names
    prescription    the three to seven actions, in the order of the ranking; score_after / grade_after what they lead to
    findings        every finding, the prescription's among them
    leave, skip     sentences: "leave as it is", "not worth your time"
    acknowledged    findings that the owner has acknowledged
    waiting         readers who are owed an answer, ranked, the sure ones first; those with `late` are history; nobody on an overrun blog
    beside          readers who are owed none and would be glad of a word: those with something to tell, those who thanked
    language        what its sentences are written in
    people          identified readers, those to care for first, then those with most comments
    tasks           every kind of finding of the rubric that asks for something, by code
    """

    slug: str
    facts: Facts
    signs: tuple[VitalSign, ...]
    categories: tuple[Category, ...]
    score: int | None
    interval: tuple[int, int] | None
    grade: Grade | None
    no_grade_reason: str | None
    diagnosis: Wording
    scale: ScoreScale
    state: State = ""
    first_note: Wording = ""
    going_well: tuple[Wording, ...] = ()
    needs_care: tuple[Wording, ...] = ()
    prescription: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] = ()
    leave: tuple[Wording, ...] = ()
    not_worth: tuple[Wording, ...] = ()
    acknowledged: tuple[Finding, ...] = ()
    score_after: int | None = None
    grade_after: Grade | None = None
    rubric: str = "collier-2008"
    language: str = "en"
    method_version: str = "1"
    config_hash: str = ""
    frame_hash: str = ""
    as_of: datetime | None = None
    waiting: tuple[WaitingItem, ...] = ()
    beside: tuple[WaitingItem, ...] = ()
    people: tuple[PersonRow, ...] = ()
    tasks: Mapping[str, Task] = field(default_factory=dict)

    @property
    def borders_on(self) -> str | None:
        """The letter next door, where the score is all but on its border: the interval reaches across, and a quarter of it is farther."""
        if self.score is None or self.interval is None:
            return None
        low, high = self.interval
        own = next(b for b in self.scale.bands if b is self.scale.bands[-1] or self.score < b.high)
        near = [(self.score - own.low, b.letter) for b in self.scale.bands if b.high == own.low and low < own.low]
        near += [(own.high - 1 - self.score, b.letter) for b in self.scale.bands if b.low == own.high and high >= own.high]
        apart, letter = min(near, default=(0, None))
        return letter if apart + 0.5 <= BORDER * (high - low) else None

    def sign(self, sign_id: str) -> VitalSign | None:
        """The vital sign with this id."""
        return next((s for s in self.signs if s.id == sign_id), None)

    def measure(self, code: str) -> Measure | None:
        """The measure with this code (R0, S1, ...), whichever sign holds it."""
        return next((m for s in self.signs for m in s.measures if m.code == code), None)

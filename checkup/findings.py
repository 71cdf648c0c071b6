"""What a checkup says: measures, vital signs, findings, and the Checkup that holds them. Frozen, no judgement of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Literal

from checkup.facts import CallKind, Facts
from checkup.model import comment_key
from checkup.reader_words import Wording

Outcome = Literal["ok", "early", "too_few", "not_applicable", "unknown"]
ReadingWord = Literal["In range", "Borderline", "Out of range", "Early reading", "Not measured"]
Confidence = Literal["high", "medium", "low"]
State = Literal["", "unread", "overrun", "doubt", "finished", "dormant"]
Care = Literal["", "regular", "asked", "lapsed"]
Number = float | int | str | bool | None
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a finding can be seen: a page, a comment on it, the words; `post_url` + `comment_id` lead to the report's own anchor.

    `label` sorts evidence of several kinds (V1: "promotion" or "conversation"; W1: the item; V3, V4: whose it is).
    `missing`: something was looked for there in vain.
    """

    url: str
    words: Wording = ""
    post_url: str | None = None
    comment_id: str | None = None
    label: str = ""
    missing: bool = False

    @property
    def key(self) -> str | None:
        """The comment's key, None where the evidence is no comment."""
        return None if self.post_url is None or self.comment_id is None else comment_key(self.post_url, self.comment_id)


@dataclass(frozen=True, slots=True)
class Change:
    """What doing a remedy would change.

    answer, remove  keys of comments: readers answered at T, spam gone
    found           welcome items added
    publish         a post published at T
    soon, ask       habits, as if kept so far: keys of comments answered within a day, addresses of posts that end with a question
    """

    answer: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    publish: bool = False
    soon: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts that change anything."""
        return tuple(one.name for one in fields(self) if getattr(self, one.name))

    @classmethod
    def joined(cls, changes: Iterable[Change]) -> Change:
        """All of them at once."""
        every = list(changes)
        several = {name: tuple(x for c in every for x in getattr(c, name)) for name in ("answer", "remove", "found", "soon", "ask")}
        return cls(**several, publish=any(c.publish for c in every))


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do: an imperative `action`, how many `items`, how many `minutes` in all, and a ready `command` where the platform has one.

    `where` says in a sentence where on this platform it is done ("" where nobody can tell).
    """

    action: Wording
    items: int = 1
    minutes: float = 5.0
    command: str | None = None
    change: Change | None = None
    where: Wording = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `code` is stable between versions; `gain` is in points of the overall score, None = cannot be put in points yet.

    severity: 3 needs care now, 2 worth doing, 1 good to know, 0 praise.
    blocked: why there is nothing to do about it though there usually is ("Comments are closed there."), "" elsewhere
    """

    code: str
    sign: str
    message: Wording
    severity: int = 1
    confidence: Confidence = "high"
    evidence: tuple[Evidence, ...] = ()
    remedy: Remedy | None = None
    gain: float | None = None
    acknowledged: str | None = None
    blocked: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of a vital sign (E1, R0, ...).

    value     None = not measured (then `reason` says why in words); shares are 0..1
    unit      "share", "hours", "count", "per week", "school years", "index", "days"
    n, of     the sample the value rests on, and the count of hits where the value is a share ("56 of 96" is of=56, n=96)
    n_unit    what n counts ("comments", "readers", "posts", ...)
    interval  90 % interval of the value, None where there is none
    score     0..100 from the rubric's curve, None where the outcome is not ok or the rubric does not score it
    healthy   (low, high) where the curve is 70 or more; None = open end; whole thing None where not scored
    detail    further figures, printed beside and written to data.json
    sample    single values for the spread drawn under the bar (per post, per answer)
    all_time  the value over every post that was read, where the window is shorter
    evidence  what was counted, with links (V1: the counted sentences; R4: questions without an answer; S1: the spam; W1: what was found)
    """

    code: str
    name: str
    outcome: Outcome
    value: float | None = None
    unit: str = "share"
    n: int = 0
    n_unit: str = "comments"
    of: int | None = None
    interval: Interval | None = None
    score: float | None = None
    healthy: tuple[float | None, float | None] | None = None
    reading: ReadingWord = "Not measured"
    reason: str | None = None
    window: Literal["window", "all"] = "window"
    detail: Mapping[str, Number] = field(default_factory=dict)
    sample: tuple[float, ...] = ()
    all_time: float | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class VitalSign:
    """One of the rubric's signs, put together from its measures. `score` is None unless outcome is "ok"; then it takes no weight."""

    id: str
    name: str
    category: str
    outcome: Outcome
    points: float
    score: float | None = None
    reading: ReadingWord = "Not measured"
    reason: str | None = None
    sentence: str = ""
    measures: tuple[Measure, ...] = ()
    findings: tuple[Finding, ...] = ()

    def measure(self, code: str) -> Measure | None:
        """The measure with this code, None where the sign has none."""
        return next((m for m in self.measures if m.code == code), None)


@dataclass(frozen=True, slots=True)
class Category:
    """A category of the rubric: its points, how many of them were scored, and its score (None = nothing scored)."""

    id: str
    name: str
    points: float
    scored_points: float
    score: float | None


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """A reader comment without an answer (R5), or one beside the list that would be glad of a word.

    group      what it calls for (facts.Call): question, request or reply are owed an answer; worth and thanks are not
    sure       first tier: surely owed an answer; False = maybe
    points     the rank: reasons' points times recency
    why        the reasons in words ("Asks you a question", "First comment here")
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
    care         why to care for this reader first: a regular not answered lately, a newcomer who asked, a regular who stays away ("" = not)
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
    as_of: datetime | None = None
    waiting: tuple[WaitingItem, ...] = ()
    beside: tuple[WaitingItem, ...] = ()
    people: tuple[PersonRow, ...] = ()
    tasks: Mapping[str, Task] = field(default_factory=dict)

    def sign(self, sign_id: str) -> VitalSign | None:
        """The vital sign with this id."""
        return next((s for s in self.signs if s.id == sign_id), None)

    def measure(self, code: str) -> Measure | None:
        """The measure with this code (R0, S1, ...), whichever sign holds it."""
        return next((m for s in self.signs for m in s.measures if m.code == code), None)

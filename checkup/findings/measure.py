"""What a sign says: its measures with their evidence, its findings with what mends them, and the signs of a category."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Literal

from checkup.model import comment_key
from checkup.reader_words import Wording

Outcome = Literal["ok", "early", "too_few", "not_applicable", "unknown"]
ReadingWord = Literal["In range", "Borderline", "Out of range", "Early reading", "Not measured"]
Confidence = Literal["high", "medium", "low"]
Per = Literal["", "reader", "post", "day"]
"""What a habit is done for, each time anew; "" for what is done once."""
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

    def only(self, parts: Collection[str]) -> Change:
        """This change without all but the named parts."""
        return Change(**{name: getattr(self, name) for name in self.parts if name in parts})

    @classmethod
    def joined(cls, changes: Iterable[Change]) -> Change:
        """Several changes as one."""
        every = list(changes)
        several = {name: tuple(x for c in every for x in getattr(c, name)) for name in ("answer", "remove", "found", "soon", "ask")}
        return cls(**several, publish=any(c.publish for c in every))


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do: an imperative `action`, how many `items`, how many `minutes` in all, and a ready `command` where the platform has one.

    `where` says in a sentence where on this platform it is done ("" where nobody can tell). A habit has no end: `each` are the minutes for
    each reader, post or day (`per`), and `minutes` those of the ten posts that its gain is computed from; `always` is what
    would have changed if the habit had been kept over the whole window, None where that is not asked.
    """

    action: Wording
    items: int = 1
    minutes: float = 5.0
    command: str | None = None
    change: Change | None = None
    where: Wording = ""
    each: float | None = None
    per: Per = ""
    always: Change | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `code` is stable between versions; `gain` is in points of the overall score, None = cannot be put in points yet.

    `always` is the overall score, rounded, if a habit had been kept over the whole window; None where that is no point more than the gain
    of its last ten posts, or cannot be told.

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
    always: int | None = None


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
    evidence  what was counted, with links, where findings are made of it (V1: the counted sentences; W1: what was found); comments that
              were counted stand in findings, and by their columns in comments.csv
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
    """One of the rubric's signs, put together from its measures. `score` is None unless outcome is "ok"; then it takes no weight.

    `cautious` is the score with each measure in the middle of its interval, None where score is: what the ranking of complaints goes by.
    """

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
    cautious: float | None = None

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

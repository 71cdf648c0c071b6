"""Snapshot (what one run leaves behind) and Comparison (what two of them say together)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Trend = Literal["Better", "Worse", "About the same"]

SCHEMA = 1  # raised when an older program could misread a line; it passes over lines of a newer one
KEY_CHARS = 4  # of a post's hash: 24 bits, so that two of 1,000 posts meet in 3 of 100 blogs
ID_CHARS = 3  # of a comment's hash within its post: 18 bits
FRESH_DAYS = 62  # comments younger than this keep their age, to tell a held queue from new comments

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"


def short_hash(text: str, chars: int) -> str:
    """The first 6 x `chars` bits of SHA-256, in the digits of base 64 for addresses."""
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:8], "big") >> (64 - 6 * chars)
    return "".join(DIGITS[(number >> 6 * i) & 63] for i in reversed(range(chars)))


@dataclass(frozen=True, slots=True)
class SignPoint:
    """A measure as one run saw it: value (None = not measured), sample size, interval, outcome, score and healthy range.

    `everywhere`: it covers all posts, not only those in the window. `plain`: the share that the pages print, where `value` weighs its
    cases (S1 counts old spam twice); None for other measures and in lines written before it was kept.
    """

    value: float | None
    n: int
    interval: tuple[float, float] | None
    outcome: str
    score: float | None = None
    healthy: tuple[float | None, float | None] | None = None
    everywhere: bool = False
    plain: float | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One run, without names and texts.

    checked       UTC day, ISO; measures keyed by code (R0, S1, ...)
    findings      codes, without praise; finding_signs says which sign each belongs to; unmeasured lists signs that could not be read
    comments      hashes of all comments that were read, spam those judged spam: the post's hash and the comment's in one
    fresh         hash of a comment younger than 62 days -> its age in days
    posts         hash of a post's address -> the numbers that the paired test needs: code (numerator) and "code/" (denominator, else 1);
                  "in" is 1 for a post whose comments could be read, plus 2 for one in the window
    left_out        hashes of posts whose comments were left out to keep the line short
    coverage      found, read, declared, extracted, comments (all that were read), missed (posts of the window that were not read, one more
                  where there may be others); older lines do not tell the last two
    moved         hash of a post's address -> the one that it had at the run before, where that was another
    given_up      finding -> ages in days of those who still wait and of whom it tells no more, too old now or behind a closed door
    config        hash of the settings; frame: of those that say what is measured (older lines do not tell)
    """

    schema: int
    method: str
    rubric: str
    checked: str
    score: int | None
    interval: tuple[int, int] | None
    grade: str | None
    measures: Mapping[str, SignPoint] = field(default_factory=dict)
    findings: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    spam: tuple[str, ...] = ()
    posts: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    coverage: Mapping[str, int] = field(default_factory=dict)
    fresh: Mapping[str, int] = field(default_factory=dict)
    finding_signs: Mapping[str, str] = field(default_factory=dict)
    unmeasured: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    config: str = ""
    frame: str = ""
    moved: Mapping[str, str] = field(default_factory=dict)
    given_up: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether every post of the window was read, so that one that is missing is gone."""
        missed = self.coverage.get("missed")
        return not missed if missed is not None else self.coverage.get("read", 0) >= self.coverage.get("found", 0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """This run against the last one of the same method version.

    since           UTC day of the run that this one is compared with
    trends          measure code -> word, only where the runs measured it; "score" is the overall score
    trends_since    UTC day of the earlier run, about half a year ago, that the words are about: two runs after it agree; None (and no
                    words) where there are not yet three such runs
    new, fixed, still  codes of findings; a finding whose sign could not be read this time is in none of them
    spam_new        spam comments that were not there at the last run
    spam_gone       spam comments that have vanished since: somebody moderates
    moderation_days (shortest, longest) median time in days that the vanished spam stood since a run first saw it, None where none vanished
    comments_gone   comments that were no spam and have vanished from posts that both runs read: somebody deleted them
    appeared_late   comments that are older than the last run and yet were not there: a held queue
    method_changed  the last run used another method version or rubric, so nothing is compared
    settings_changed  the run that this one is compared with had other settings, as far as both say which they had
    frame_changed   among them such as say what is measured (window, authors): no finding is new or fixed, no score compared
    lost            posts that the last run read with their comments, and this one could not: no finding is fixed, no score compared
    moved           hardly a post stands where it stood at the last run, and it is not known which is which: trends begin anew
    answered        comments that called for an answer at the last run, had none, and have one now
    gained          posts that the last run could not read, and this one did: no finding is new, no score compared
    """

    since: str
    trends: Mapping[str, Trend] = field(default_factory=dict)
    score_change: int | None = None
    new: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    spam_gone: int = 0
    appeared_late: int = 0
    method_changed: bool = False
    moderation_days: tuple[float, float] | None = None
    trends_since: str | None = None
    spam_new: int = 0
    comments_gone: int = 0
    settings_changed: bool = False
    frame_changed: bool = False
    lost: int = 0
    gained: int = 0
    moved: bool = False
    answered: int = 0

    @property
    def alike(self) -> bool:
        """Whether both runs measured the same posts in the same way, so that a difference is the blog's own."""
        return not (self.method_changed or self.frame_changed or self.lost or self.gained)

"""Snapshots: one compact JSON line per blog and run, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Trend = Literal["Better", "Worse", "About the same"]


@dataclass(frozen=True, slots=True)
class SignPoint:
    """A measure as one run saw it: value (None = not measured), sample size, interval, outcome."""

    value: float | None
    n: int
    interval: tuple[float, float] | None
    outcome: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One run, without names and texts.

    checked   UTC day, ISO; measures keyed by code (R0, S1, ...); comments holds short hashes of comment keys, spam those judged spam;
    posts     hash of a post's address -> the counts that the paired test needs, by name
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


@dataclass(frozen=True, slots=True)
class Comparison:
    """This run against the last one of the same method version.

    trends       measure code -> word, only where both runs measured it
    spam_gone    spam comments that have vanished since; appeared_late: comments that appeared back-dated (a held queue)
    method_changed  the last run used another method version, so nothing is compared
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

"""How often?"""

from __future__ import annotations

from collections.abc import Sequence

from checkup.facts import DAY, Facts
from checkup.measuring.measured import Measured, Spec
from checkup.measuring.posting_gaps import gaps, no_schedule
from checkup.measuring.statistics import median

ID = "cadence"
NAME = "Cadence"
QUESTION = "How often?"
MOVED_BY = ("publish",)
TEXT = """
Posts per week. A young blog is measured over its own life, but over four weeks at least, so that a first busy day is no daily blog.
"""
MEASURES = (
    Spec(
        "C1", "Rhythm", "per week", "posts", "Posts per week over min(W, T - first post), at least 28 days; W is the window, T the checkup."
    ),
)

SHORTEST_DAYS = 28


def measure(facts: Facts) -> Sequence[Measured]:
    """C1."""
    quiet = no_schedule(facts, MEASURES)
    if quiet:
        return quiet
    dated = [p for p in facts.posts if p.published is not None]
    every = [facts.moment(p.published) for p in facts.blog.posts if p.published is not None and facts.moment(p.published) <= facts.now]
    first = min(every, default=facts.now)
    life = (facts.now - first) / DAY
    window = life if facts.window.start is None else (facts.moment(facts.window.end) - facts.moment(facts.window.start)) / DAY
    weeks = max(SHORTEST_DAYS, min(window, life)) / 7
    between = gaps(facts, dated)
    return [
        Measured(
            "C1",
            value=len(dated) / weeks if dated else None,
            n=len(dated),
            all_time=len(every) / (max(SHORTEST_DAYS, life) / 7) if every else None,
            detail={"typical_gap_days": median(between), "longest_gap_days": max(between, default=None), "weeks": weeks},
            sample=tuple(between),
        )
    ]

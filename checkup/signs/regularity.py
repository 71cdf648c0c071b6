"""How evenly, and is it alive?"""

from __future__ import annotations

from collections.abc import Sequence

from checkup.facts import DAY, Facts
from checkup.measuring.measured import Measured, Spec
from checkup.measuring.posting_gaps import gaps, no_schedule
from checkup.measuring.statistics import burstiness, quantile

ID = "regularity"
NAME = "Regularity"
QUESTION = "How evenly, and is it alive?"
MOVED_BY = ("publish",)
TEXT = """
Readers come back to a blog that they can rely on. Burstiness tells even posting from bursts; the silence ratio asks whether the present
quiet is longer than this blog's own long pauses. A blog is compared with its own habits, not with a daily paper.
"""
MEASURES = (
    Spec(
        "C2",
        "Burstiness",
        "index",
        "gaps",
        "Of the gaps between posting days (Goh & Barabasi 2008, in the finite-size form of Kim & Jo 2016): -1 even, 0 random, +1 bursts.",
    ),
    Spec(
        "C3",
        "Silence",
        "index",
        "gaps",
        "(T - last post) / the blog's own 90th-percentile gap between posting days. Above 3 and 60 days the blog reads as asleep. "
        "Not applicable where T had to be taken from the newest date on the pages.",
    ),
)

FEWEST_GAPS = 4


def measure(facts: Facts) -> Sequence[Measured]:
    """C2 and C3."""
    return no_schedule(facts, MEASURES) or [bursts(facts), silence(facts)]


def bursts(facts: Facts) -> Measured:
    """C2."""
    between = gaps(facts, facts.posts)
    return Measured(
        "C2", value=burstiness(between), n=len(between), all_time=burstiness(gaps(facts, facts.blog.posts)), sample=tuple(between)
    )


def silence(facts: Facts) -> Measured:
    """C3. A blog that went quiet has few gaps in the window: then the gaps of its whole life say what is usual for it."""
    if facts.as_of_basis in ("newest", "run"):
        return Measured("C3", "not_applicable", reason="When the pages were saved is not known, so neither is the silence since.")
    between = gaps(facts, facts.posts)
    if len(between) < FEWEST_GAPS:
        between = gaps(facts, facts.blog.posts)
    last = max((facts.moment(p.published) for p in facts.blog.posts if p.published is not None), default=None)
    usual = quantile(between, 0.9)
    if last is None or usual is None:
        return Measured("C3", n=len(between))
    days = max(0.0, (facts.now - last) / DAY)
    return Measured("C3", value=days / usual, n=len(between), detail={"days_since_last_post": days, "usual_long_gap_days": usual})

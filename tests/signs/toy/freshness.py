"""Is there anything new to read? A vital sign that only the tests know: copied into a copy of the package, it must appear everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup.facts import DAY, Facts
from checkup.findings import Checkup, Finding, Measure, VitalSign
from checkup.measuring.declared import Row, Sentences, Spec
from checkup.measuring.judged import Judged, counted, look_for
from checkup.measuring.measured import Measured

ID = "freshness"
NAME = "Freshness"
QUESTION = "Is there anything new to read?"
TEXT = """
A visitor looks at the newest posts first. *Toy sign of the tests.*
"""
MEASURES = (Spec("F1", "Fresh posts", "share", "posts", "Share of posts younger than 200 days at the checkup."),)
CHOICES = """
- **A post without a date** is not fresh.
"""
FINDINGS = ("F-stale",)
FRESH_DAYS = 200


def measure(facts: Facts) -> Sequence[Measured]:
    """F1."""
    dated = [facts.moment(p.published) for p in facts.blog.posts if p.published is not None]
    fresh = sum(0 <= facts.now - at <= FRESH_DAYS * DAY for at in dated)
    return [Measured("F1", value=fresh / len(dated) if dated else None, n=len(dated), hits=fresh)]


def _beside(_: Checkup, measure: Measure) -> Sequence[str]:
    return (f"fresh means under {FRESH_DAYS} days",)


ROWS = (Row("F1", "fresh", "Fresh posts", "Posts of the last months", beside=_beside),)


def _now(sign: VitalSign) -> str:
    share = counted(sign, "F1")
    return "" if share is None else f"{share.of} of {share.n} posts are fresh."


SENTENCES = Sentences(now=_now, well="there is something new to read", care="nothing new has come")


def findings(judged: Judged) -> list[Finding]:
    """Nothing new."""
    return look_for(judged, stale)


def stale(judged: Judged) -> Iterator[Finding]:
    """Few posts are fresh."""
    share = judged.ok("F1")
    if share is not None and judged.is_low("F1"):
        yield judged.make("F-stale", f"Only {share.of} of {share.n} posts are fresh.", evidence=share.evidence)

"""Ten signs with every reading and every outcome among them."""

from __future__ import annotations

from typing import Any

from checkup.findings import Category, Measure, VitalSign


def measure(code: str, name: str, value: float | None, **more: Any) -> Measure:
    """A measure; ok where it has a value."""
    fields: dict[str, Any] = {
        "outcome": "ok" if value is not None else "unknown",
        "n": 96,
        "reading": "In range" if value is not None else "Not measured",
    }
    return Measure(code=code, name=name, value=value, **{**fields, **more})


def signs() -> tuple[VitalSign, ...]:
    """Ten signs with every reading and every outcome among them."""
    r0 = measure(
        "R0",
        "Readers answered",
        0.58,
        of=56,
        interval=(0.5, 0.66),
        healthy=(0.6, None),
        score=68.5,
        reading="Borderline",
        sample=(0, 0.2, 0.5, 0.5, 0.7, 1, 1),
    )
    r2 = measure("R2", "Waiting time", 19.0, unit="hours", n=96, interval=(11.0, 31.0), detail={"within_24h": 0.52, "within_7d": 0.57})
    r4 = measure("R4", "Questions answered", 0.75, n=12, of=9, n_unit="questions", interval=(0.5, 0.9), healthy=(0.7, None), score=75.0)
    e1 = measure(
        "E1",
        "Comments per post",
        3.1,
        unit="count",
        n=42,
        n_unit="posts",
        healthy=(2.0, None),
        score=81.0,
        interval=(2.2, 4.0),
        sample=tuple(float(i % 7) for i in range(42)),
    )
    e2 = measure(
        "E2", "Readers who come back", 0.28, n=18, of=5, n_unit="readers", outcome="early", reading="Early reading", interval=(0.14, 0.48)
    )
    s1 = measure(
        "S1",
        "Spam on show",
        0.076,
        n=183,
        of=14,
        healthy=(None, 0.05),
        score=62.0,
        reading="Out of range",
        interval=(0.05, 0.115),
        window="all",
    )
    v1 = measure("V1", "Conversation", 0.74, n=42, n_unit="posts", healthy=(0.5, None), score=90.0)
    v2 = measure("V2", "Generosity", 0.4, n=42, of=17, n_unit="posts", healthy=(0.44, None), score=67.0, reading="Borderline")
    v5 = measure("V5", "Invitation", 0.29, n=42, of=12, n_unit="posts", healthy=(0.23, None), score=78.0)
    v6 = measure(
        "V6",
        "Reading ease",
        None,
        unit="school years",
        n_unit="posts",
        outcome="not_applicable",
        reason="not measured: Japanese has no formula",
    )
    c1 = measure("C1", "Rhythm", 1.2, unit="per week", n=42, n_unit="posts", healthy=(0.75, None), score=83.0)
    c2 = measure(
        "C2",
        "Regularity",
        0.12,
        unit="index",
        n=41,
        n_unit="gaps",
        healthy=(None, 0.0),
        score=60.0,
        reading="Borderline",
        interval=(-0.1, 0.3),
    )
    w1 = measure("W1", "Welcome", 0.75, n=8, of=6, n_unit="items", healthy=(0.7, None), score=75.0)
    few = measure("E3", "Comments that reply", None, n=4, of=1, outcome="too_few", reading="Not measured")
    return (
        VitalSign("responsiveness", "Responsiveness", "comments", "ok", 15, 68, "Borderline", measures=(r0, r2, r4)),
        VitalSign("engagement", "Engagement", "comments", "ok", 12, 70, "In range", measures=(e1, e2, few)),
        VitalSign("spam", "Spam", "comments", "ok", 8, 62, "Out of range", measures=(s1,)),
        VitalSign("conversation", "Conversation", "content", "ok", 15, 90, "In range", measures=(v1,)),
        VitalSign("generosity", "Generosity", "content", "ok", 8, 67, "Borderline", measures=(v2,)),
        VitalSign("invitation", "Invitation", "content", "ok", 6, 78, "In range", measures=(v5,)),
        VitalSign("readability", "Readability", "content", "not_applicable", 6, None, reason="not measured", measures=(v6,)),
        VitalSign("cadence", "Cadence", "schedule", "ok", 8, 83, "In range", measures=(c1,)),
        VitalSign("regularity", "Regularity", "schedule", "ok", 7, 60, "Borderline", measures=(c2,)),
        VitalSign("welcome", "Welcome", "welcome", "ok", 15, 75, "In range", measures=(w1,)),
    )


CATEGORIES = (
    Category("comments", "Comments", 35, 35, 67.0),
    Category("content", "Content", 35, 29, 80.0),
    Category("schedule", "Posting schedule", 15, 15, 72.0),
    Category("welcome", "Welcome", 15, 15, 75.0),
)

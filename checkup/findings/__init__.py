"""What a checkup says: measures, vital signs, findings, and the Checkup that holds them. Frozen, no judgement of its own."""

from checkup.findings.checkup import Band, Care, Checkup, Grade, PersonRow, ScoreScale, State, Task, WaitingItem
from checkup.findings.measure import (
    Category,
    Change,
    Confidence,
    Evidence,
    Finding,
    Interval,
    Measure,
    Number,
    Outcome,
    Per,
    ReadingWord,
    Remedy,
    VitalSign,
)

__all__ = [
    "Band",
    "Care",
    "Category",
    "Change",
    "Checkup",
    "Confidence",
    "Evidence",
    "Finding",
    "Grade",
    "Interval",
    "Measure",
    "Number",
    "Outcome",
    "Per",
    "PersonRow",
    "ReadingWord",
    "Remedy",
    "ScoreScale",
    "State",
    "Task",
    "VitalSign",
    "WaitingItem",
]

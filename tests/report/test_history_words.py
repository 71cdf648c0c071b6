"""What the history page says of each measure's course."""

from __future__ import annotations

from typing import Any

import pytest

from checkup.findings import Measure
from checkup.report.views.history import _trend_words

DAYS = ["Nov 2026", "Dec 2026", "Jan 2027"]


def measure(code: str, value: float | None, outcome: Any = "ok", unit: str = "hours") -> Measure:
    return Measure(code, "A measure", outcome, value=value, unit=unit, n=9)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([96.0, 96.0, 96.0], "Steady at 4 days."),
        ([96.0, None, 10.0], "4 days to 10 hours."),
        ([96.0, 10.0, None], "10 hours in Dec 2026; this time: most never hear back."),
        ([96.0, None, None], "4 days in Nov 2026; this time: most never hear back."),
    ],
)
def test_an_old_wait_is_not_told_as_todays(values: list[float | None], told: str) -> None:
    """Where half of the askers hear back no more, the last wait that was known stands with its month, and what is now beside it."""
    assert _trend_words(measure("R2", values[-1]), values, DAYS).replace("\u00a0", " ") == told


def test_what_is_too_little_to_tell_today_is_not_steady() -> None:
    """A share of the last checkup but one, with too few cases since, has its month too."""
    words = _trend_words(measure("R0", None, "too_few", "share"), [0.25, 0.25, None], DAYS)
    assert words.replace("\u00a0", " ") == "25% in Dec 2026; this time: no value."


@pytest.mark.parametrize(("start", "told"), [(0, "40% to 80%."), (1, "60% to 80%."), (2, "80%; measured in another way before.")])
def test_a_course_begins_where_its_way_of_measuring_did(start: int, told: str) -> None:
    """Across another method, rubric or window nothing is called a course."""
    words = _trend_words(measure("R0", 0.8, unit="share"), [0.4, 0.6, 0.8], DAYS, start)
    assert words.replace("\u00a0", " ") == told

"""A score that chance may have put on either side of a border says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.diagnosis._edges import examine, weekly
from tests.signs._facts import facts

CHECKUP = examine(facts(weekly([5.0, None])))


@pytest.mark.parametrize(
    ("score", "interval", "letter"),
    [
        (70, (65, 73), "C"),
        (69, (65, 73), "B"),
        (72, (65, 73), None),
        (71, (63, 75), "C"),
        (70, (70, 73), None),
        (69, (65, 69), None),
        (97, (84, 99), None),
        (40, (20, 44), "E"),
        (2, (0, 30), None),
    ],
)
def test_the_letter_beyond_the_border(score: int, interval: tuple[int, int], letter: str | None) -> None:
    """The letter next door is named where the interval reaches it and a quarter of the interval is no shorter than the way there."""
    assert replace(CHECKUP, score=score, interval=interval).borders_on == letter


def test_without_a_score_there_is_no_border() -> None:
    """What has no score or no interval borders on nothing."""
    assert replace(CHECKUP, score=None, interval=None).borders_on is None
    assert replace(CHECKUP, score=70, interval=None).borders_on is None

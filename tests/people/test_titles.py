"""A writer who comments under a title and one name."""

from __future__ import annotations

import pytest

from tests import factories
from tests.people._blogs import whose
from tests.people.test_shared_bylines import talk


def told(byline: str, host: str, answers: int = 6) -> int:
    """How many of six answers below posts with this byline are found to be a writer's."""
    return sum(w is True for w in whose(factories.blog(talk(byline, host, answers=answers), title="Notes from the Hill")))


@pytest.mark.parametrize(
    ("byline", "host"),
    [("Fr Tom Byrne", "Father Tom"), ("Tom Byrne", "Rev. Byrne"), ("Dr. Ute Lang", "Ute Lang"), ("Ute Lang", "Frau Lang")],
)
def test_a_title_before_a_name_is_the_writers(byline: str, host: str) -> None:
    """First, last or whole name behind a title, with or without one in the byline, where it answers readers."""
    assert told(byline, host) == 6


@pytest.mark.parametrize(("byline", "host"), [("Fr Tom Byrne", "Father Paul"), ("Tom Byrne", "Uncle Tom")])
def test_another_name_behind_a_title_is_not(byline: str, host: str) -> None:
    """Somebody else's name, and what is no title."""
    assert told(byline, host) == 0
    assert told("Fr Tom Byrne", "Father Tom", answers=2) == 0

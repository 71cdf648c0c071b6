"""Six invented blogs get the grade and the complaint that somebody wrote down before they were judged."""

from __future__ import annotations

import pytest

from checkup import diagnosis
from tests.diagnosis.sorts_of_blogs import SORTS, settled
from tests.quick import quick


@pytest.mark.parametrize("name", quick(SORTS, list(SORTS)[::2]))
def test_the_grade_is_one_that_would_be_signed(name: str) -> None:
    """Letter and chief complaint are among those expected; nobody is blamed for thanks, and captions are no posts that credit nobody."""
    found = diagnosis.examine(*settled(name))
    assert found.grade is not None
    assert found.grade.letter in SORTS[name].grades
    assert diagnosis.complaints(found.signs, diagnosis.load())[0].id in SORTS[name].complaints

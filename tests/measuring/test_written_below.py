"""Readers' comments below which the author wrote, nobody can tell to whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.diagnosis.canonical import canonical
from checkup.measuring.written_below import written_below
from tests.factories import comment, post
from tests.signs._facts import answered_by, facts


def test_an_unnamed_comment_of_the_author_speaks_to_somebody_above() -> None:
    """Whoever stands above it and has no answer may have been meant; who stands below, or has an answer, was not."""
    first, second = comment("Ann Bell", id="1", after_hours=1), comment("Bob Carr", id="2", after_hours=2)
    answer = answered_by(comment(owner=True, id="3", after_hours=300), first, "named")
    unnamed = comment(owner=True, text="It does, most of the time.", id="4", after_hours=400)
    below = comment("Cid Dorn", id="5", after_hours=500)
    settled = facts([post(1, [first, second, answer, unnamed, below])])
    assert {key.rsplit("#")[1] for key in written_below(settled)} == {"2"}


def test_an_answer_to_somebody_else_says_nothing_of_the_others() -> None:
    """Where each of the author's comments has its reader, the others heard nothing."""
    first, second = comment("Ann Bell", id="1", after_hours=1), comment("Bob Carr", id="2", after_hours=2)
    answer = answered_by(comment(owner=True, id="3", after_hours=9), first, "named")
    assert written_below(facts([post(1, [first, second, answer])])) == frozenset()


@pytest.mark.parametrize(("ids", "below"), [(("1", "2", "3"), {"1"}), (("3", "2", "1"), {"3"}), (("x", "a", "b"), {"x"})])
def test_what_stands_above_is_told_by_the_page_and_not_by_numbers(ids: tuple[str, str, str], below: set[str]) -> None:
    """Where comments show no time they stand as on their page, also where their numbers run otherwise, as after an import."""
    ann, ada, bob = (
        replace(c, precision="day")
        for c in (comment("Ann Bell", id=ids[0]), comment(owner=True, text="It does.", id=ids[1]), comment("Bob Carr", id=ids[2]))
    )
    settled = canonical(facts([post(1, [ann, ada, bob])]))
    assert {key.rsplit("#")[1] for key in written_below(settled)} == below

"""Kind words beside what calls for an answer, and without it."""

from __future__ import annotations

from tests.owed.invented import judged


def test_cheers_are_no_substance() -> None:
    """A short one calls for no more than thanks do; one that asks is a question, and a long one tells something."""
    assert (
        judged("Keep going, you two, and have fun up there by the weir tomorrow, we look at the map each night before bed", "en").kind
        == "thanks"
    )
    assert judged("What a lovely oven! Where did you find it?", "en").kind == "question"
    assert judged("Keep it up! " + "We walked the same path in spring and had rain all day long. " * 3, "en").kind == "worth"


def test_who_asks_with_a_smile_asks() -> None:
    """A smiley beside a wish takes nothing from it."""
    assert judged("It would be nice to see the map in colour :-)", "en").kind == "request"

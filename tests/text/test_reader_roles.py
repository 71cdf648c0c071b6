"""What only readers say of themselves."""

from __future__ import annotations

from random import Random

import pytest

from checkup.text.reader_roles import _PARTAKERS, _TAKES_PART, takes_part
from checkup.word_search import small_letters
from tests.text.random_matches import random_match


@pytest.mark.parametrize(
    "text",
    [
        "Green! I'd love to win this one.",
        "Such a pretty mug, please enter me!",
        "Count me in.",
        "Pick me!",
        "Thanks for the chance, we bake on Sundays.",
        "I'm a new follower of yours.",
        "Ich würde so gern gewinnen!",
        "¡Participo! Me encanta el azul.",
        "Ik doe ook graag mee!",
    ],
)
def test_an_entry_for_a_draw(text: str) -> None:
    """Entries for a draw, in some languages."""
    assert takes_part(text)


@pytest.mark.parametrize(
    "text",
    [
        "Did the mug win a prize?",
        "You can count me as a friend of blue.",
        "Enter through the gate on the left.",
        "I follow the recipe to the gram.",
    ],
)
def test_no_entry(text: str) -> None:
    """The same words, said of something else."""
    assert not takes_part(text)


def test_every_entry_holds_a_word_that_is_looked_for_first() -> None:
    """Texts without one are not searched: no way to say it may be lost so."""
    dice = Random(3)
    made = [small_letters(random_match(_TAKES_PART.pattern, dice)) for _ in range(400)]
    assert [text for text in made if not _PARTAKERS.stands_in(text)] == []

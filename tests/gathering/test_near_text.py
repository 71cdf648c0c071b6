"""Two texts that are nearly the same, and texts that are too short to tell."""

from __future__ import annotations

import pytest

from checkup.gathering.near_text import nearly_same, says_enough

SENTENCE = "We baked rye on Sunday and the crust was dark and the crumb was soft. "


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("", False),
        ("word " * 12, False),
        ("word " * 13, True),
        ("word " * 5_000, True),
        ("x" * 390 + " word" * 12, True),
        ("x" * 900, False),
    ],
)
def test_more_than_twelve_words_say_enough(text: str, enough: bool) -> None:
    """However long the words are, and however the text is cut for counting."""
    assert says_enough(text) is enough


def test_texts_that_share_four_words_in_five_are_nearly_the_same() -> None:
    """A line of links more changes nothing; half of another text does."""
    assert nearly_same(SENTENCE * 4, SENTENCE * 4 + "You may also like these.")
    assert not nearly_same(SENTENCE * 4, SENTENCE * 2 + "Nothing of this stands in the other one, not even a single word. " * 2)
    assert not nearly_same("", SENTENCE)

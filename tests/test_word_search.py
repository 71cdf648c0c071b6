"""Words in a text: found wherever they stand, however they overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkup.word_search import WordSearch


@given(st.sets(st.text("abß🙂", min_size=1, max_size=4), min_size=1, max_size=6), st.text("abß🙂", max_size=30))
def test_found_are_the_words_that_stand_in_the_text(words: set[str], text: str) -> None:
    """Exactly those words are found for which `in` holds, also where one is a part of another."""
    assert WordSearch(words).words_in(text) == {word for word in words if word in text}


def test_half_a_pair_of_surrogates_is_no_word() -> None:
    """A text that cannot be encoded is searched all the same."""
    assert WordSearch(["rye"]).words_in("\ud83d rye") == {"rye"}

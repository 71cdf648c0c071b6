"""Words in a text: found wherever they stand, however they overlap."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from checkup.word_search import WordSearch, one_of


@given(st.sets(st.text("abß🙂", min_size=1, max_size=4), min_size=1, max_size=6), st.text("abß🙂", max_size=30))
def test_found_are_the_words_that_stand_in_the_text(words: set[str], text: str) -> None:
    """Exactly those words are found for which `in` holds, also where one is a part of another."""
    assert WordSearch(words).words_in(text) == {word for word in words if word in text}


def test_a_few_signs_are_asked_one_by_one() -> None:
    """A test for some signs holds for texts with any of them, and for no other."""
    asks = one_of("?", "؟")
    assert [asks(text) for text in ("Rye?", "؟", "Rye.", "")] == [True, True, False, False]


def test_half_a_pair_of_surrogates_is_no_word() -> None:
    """A text that cannot be encoded is searched all the same."""
    assert WordSearch(["rye"]).words_in("\ud83d rye") == {"rye"}


@given(st.sets(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=5), st.text("ab1_ ", max_size=20))
def test_a_word_stands_alone_between_other_signs_than_letters_and_digits(words: set[str], text: str) -> None:
    """It does exactly where one of the runs of letters and digits is the word."""
    assert WordSearch(words).stands_alone_in(text) == any(run in words for run in re.findall(r"[^\W_]+", text))
    assert WordSearch(words).stands_in(text) == any(word in text for word in words)


@given(st.sets(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=5), st.text("ab ", max_size=20))
def test_each_word_is_told_with_each_of_its_places(words: set[str], text: str) -> None:
    """Every place at which one of the words begins comes with that word, once."""
    found = WordSearch(words).words_and_starts(text)
    assert sorted(found) == sorted((word, at) for word in words for at in range(len(text)) if text.startswith(word, at))

"""Word lists kept as numbers give back the words they were made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkup.spam.word_lists import WordLists

LISTS = st.lists(st.lists(st.sampled_from(["rye", "oven", "loaf", "crust", "", "\u0142\u00f3d\u017a"]), max_size=6), max_size=8)


@given(LISTS)
def test_every_list_comes_back(lists: list[list[str]]) -> None:
    """In any order of asking, empty ones too."""
    kept = WordLists(lists)
    assert len(kept) == len(lists)
    assert list(kept) == lists
    assert [kept[n] for n in reversed(range(len(lists)))] == lists[::-1]
    assert [[kept.vocabulary.words[word] for word in kept.numbers(n)] for n in range(len(lists))] == lists


@given(LISTS, LISTS)
def test_lists_of_one_vocabulary_are_told_by_their_numbers(first: list[list[str]], second: list[list[str]]) -> None:
    """Lists given as the numbers of another one's are its lists; a word has one number in all of them."""
    words = WordLists(first)
    same = WordLists((words.numbers(n) for n in range(len(first))), words.vocabulary)
    more = WordLists(second, words.vocabulary)
    assert list(same) == first
    assert list(more) == second
    assert len(words.vocabulary) == len({word for listed in (*first, *second) for word in listed})


def test_a_list_that_was_given_stays_as_it_was() -> None:
    """Asking for the next one changes nothing in the hands of whoever holds the last."""
    kept = WordLists([["rye"], ["oven", "oven"]])
    first = kept[0]
    assert kept[1] == ["oven", "oven"]
    assert first == ["rye"]
    kept.clear()
    assert list(kept) == []

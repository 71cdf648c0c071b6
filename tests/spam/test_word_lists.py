"""Word lists kept as numbers give back the words they were made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkup.spam.word_lists import WordLists

LISTS = st.lists(st.lists(st.sampled_from(["rye", "oven", "loaf", "crust", "", "\u0142\u00f3d\u017a"]), max_size=6), max_size=8)


@given(LISTS, st.integers(1, 4))
def test_every_list_comes_back(lists: list[list[str]], least: int) -> None:
    """In any order of asking, empty ones too; and without the rare words where that is asked for."""
    kept = WordLists(lists)
    assert len(kept) == len(lists)
    assert list(kept) == lists
    assert [kept[n] for n in reversed(range(len(lists)))] == lists[::-1]
    assert [[kept.words[word] for word in kept.numbers(n)] for n in range(len(lists))] == lists
    uses = [word for words in lists for word in words]
    assert list(kept.repeated(least)) == [[word for word in words if uses.count(word) >= least] for words in lists]


def test_a_list_that_was_given_stays_as_it_was() -> None:
    """Asking for the next one changes nothing in the hands of whoever holds the last."""
    kept = WordLists([["rye"], ["oven", "oven"]])
    first = kept[0]
    assert kept[1] == ["oven", "oven"]
    assert first == ["rye"]

"""Word lists kept as numbers give back the words they were made of."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup.spam import word_lists
from checkup.spam.lists import phrases_of
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


@given(LISTS)
def test_what_the_words_of_a_list_are_worth(lists: list[list[str]]) -> None:
    """Each list has the sum of its words' worth."""
    kept = WordLists(lists)
    assert kept.sums(len).tolist() == [sum(map(len, one)) for one in lists]


@given(LISTS, st.sets(st.sampled_from(["rye", "loaf", "cake"])))
def test_how_many_words_are_among_others(lists: list[list[str]], words: set[str]) -> None:
    """Of each list, empty ones too."""
    kept = WordLists(lists)
    assert list(kept.counts(words)) == [sum(word in words for word in listed) for listed in lists]
    assert [kept.size(n) for n in range(len(lists))] == list(map(len, lists))


@given(st.lists(st.tuples(st.lists(st.sampled_from(["rye", "oven", "loaf"]), max_size=6), st.booleans()), max_size=8))
def test_how_often_words_are_used_in_some_lists(told: list[tuple[list[str], bool]]) -> None:
    """In those that are chosen and in no other; a word that stands in none of them has no uses."""
    kept = WordLists([listed for listed, _ in told])
    assert kept.uses([chosen for _, chosen in told]) == Counter(word for listed, chosen in told if chosen for word in listed)


@given(LISTS, st.sets(st.sampled_from(["rye", "oven loaf", "loaf * crust", "crust RYE"])), st.integers(1, 5))
def test_no_list_that_holds_a_phrase_is_left_out(lists: list[list[str]], lines: set[str], block: int) -> None:
    """Whatever is meant by its words, and wherever a block ends; a list without any word that begins a phrase is left out."""

    def meant(word: str) -> str:
        return "RYE" if word == "oven" else word

    phrases = phrases_of(sorted(lines))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word_lists, "BLOCK", block)
        plain, other = WordLists(lists).may_hold(phrases), WordLists(lists).may_hold(phrases, meant)
    for number, listed in enumerate(lists):
        assert plain[number] or not phrases.found(listed)
        assert other[number] or not phrases.found(list(map(meant, listed)))
        assert not plain[number] or (phrases.first | phrases.single) & set(listed)


def test_a_list_that_was_given_stays_as_it_was() -> None:
    """Asking for the next one changes nothing in the hands of whoever holds the last."""
    kept = WordLists([["rye"], ["oven", "oven"]])
    first = kept[0]
    assert kept[1] == ["oven", "oven"]
    assert first == ["rye"]
    kept.clear()
    assert list(kept) == []

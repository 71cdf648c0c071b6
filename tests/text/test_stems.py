"""Stems of expressions: whatever an expression matches holds one."""

from __future__ import annotations

import re
from itertools import product
from random import Random

import pytest

from checkup.text import _languages
from checkup.text.stemmed import Stemmed
from checkup.text.stems import all_stems_of, stems_of
from tests.text.random_matches import random_match

TAGS = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
MATCHES = 15  # of each list


def lists_of(tag: str) -> list[Stemmed]:
    """Every list of a language that is tried by its stems."""
    lists = _languages.of(tag)
    some = [lists.asking, lists.rhetorical, lists.self_answered, lists.second_person, lists.thanks, lists.selling]
    return [*some, *lists.call.values(), *lists.posts.values()]


@pytest.mark.parametrize("tag", TAGS)
def test_what_a_list_matches_holds_a_stem(tag: str) -> None:
    """Texts made from each list hold one of its stems; most of the lists have some."""
    dice, with_stems = Random(tag), 0
    for stemmed, shortest in product(lists_of(tag), (2, 3)):
        stems = stems_of(stemmed.expression.pattern, shortest)
        with_stems += stems is not None
        for _ in range(MATCHES if stems is not None else 0):
            text = random_match(stemmed.expression.pattern, dice)
            assert any(stem in text for stem in stems or ()), (stemmed.expression.pattern[:60], text)
            for one in stemmed._expressions:
                own = random_match(one.pattern, dice)
                for also in all_stems_of(one.pattern, shortest):
                    assert any(stem in own for stem in also), (one.pattern[:60], own)
    assert with_stems > len(lists_of(tag))


@pytest.mark.parametrize(
    ("expression", "stems"),
    [
        ("thanks?", {"thank"}),
        ("(?<!\\w)(?:loaf|bread(?:s|ed)?)(?!\\w)", {"loaf", "bread"}),
        ("i (?:really )?(?:disagree|differ)", {"disagree", "differ"}),
        ("(?:best|loads) of (?:luck|love|hugs)", {"best", "loads"}),
        ("cami[oo]n[ee]s", {"camiones"}),
        ("rye[a-z]+ovens", {"ovens"}),
        ("a{0,3}rye{2,4}x", {"rye"}),
        ("rye(?! else)", {"rye"}),
        ("(?i:rye)", None),
        ("rye|\\w+", None),
        ("is|are", None),
        ("r\\$ ?\\d+", {"r$"}),
        ("\\brise\\.", {"rise."}),
        ("(?!)", None),
        ("", None),
    ],
)
def test_the_longest_letters_that_must_stand_there(expression: str, stems: set[str] | None) -> None:
    """What may be missing, is one of many letters, or is only looked at gives no stem; an alternative without one takes all away."""
    assert stems_of(expression) == (None if stems is None else frozenset(stems))


def test_all_that_must_stand_there() -> None:
    """The rarest first; a group of alternatives gives no more than one set."""
    assert all_stems_of("(?<!\\w)(?:(?:best|loads) of (?:luck|hugs)(?: and love)?)") == ({"best", "loads"}, {"luck", "hugs"}, {" of "})
    assert all_stems_of("rye (?:bread|old loaf)|oven") == ({"oven", "bread", "old loaf"},)


def test_a_repetition_belongs_to_the_last_letter() -> None:
    """Only the letter in front of it may be missing."""
    for expression in ("colou?r", "rising{1,2}", "[ab]?rye"):
        stems = stems_of(expression)
        assert stems
        for text in ("color", "colour", "rising", "risingg", "rye", "arye"):
            if re.search(expression, text):
                assert any(stem in text for stem in stems), (expression, text)

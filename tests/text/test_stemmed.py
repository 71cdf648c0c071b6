"""Expressions tried by their stems answer as the expressions themselves."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from checkup.text.stemmed import Named, Stemmed, Together

PIECES = ("the bread", "rises", "rose", "slowly", "you", " ", "?", "loaf ", "ovens")
EXPRESSIONS = ("bread (?:rises|rose)", "loaf", "(?:you|we)", "\\w+\\?", "oven(?=s)")


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), max_size=4))
def test_it_answers_as_the_expression_does(texts: list[str]) -> None:
    """Whatever was asked before, and of whichever expression of the group."""
    together = Together()
    group = [Stemmed(re.compile(one), together) for one in EXPRESSIONS]
    for text in texts:
        for stemmed in group:
            plain = stemmed.expression
            assert str(stemmed.search(text)) == str(plain.search(text))
            assert str(stemmed.match(text)) == str(plain.match(text))
            assert stemmed.findall(text) == plain.findall(text)
            assert stemmed.may_match(text) or not plain.search(text)


def test_a_text_without_stems_is_not_searched() -> None:
    """That is what the stems are for."""
    assert not Stemmed(re.compile("bread"), Together()).may_match("A cake.")


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_names_of_those_that_match(text: str) -> None:
    """Of the names that are asked for, all whose expression matches the text and no other; a name without an expression is never one."""
    named = Named({one: re.compile(one) for one in EXPRESSIONS[1:]}, Together())
    asked = [*EXPRESSIONS[:3], "nobody"]
    assert named.matching(asked, text) == {one for one in EXPRESSIONS[1:3] if re.search(one, text)}
    assert Named({}, Together()).matching(asked, text) == frozenset()

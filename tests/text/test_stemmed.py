"""Lists of expressions tried by their stems answer as one expression of them all."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from checkup.text.stemmed import Named, Stemmed, Together

PIECES = ("the bread", "rises", "rose", "slowly", "you", " ", "?", "loaf ", "ovens")
LISTS = (("loaf|you loaf", "bread (?:rises|rose)", "bread"), ("(?:you|we)", "\\w+\\?"), ("oven(?=s)",), ())


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), max_size=4))
def test_it_answers_as_the_expression_does(texts: list[str]) -> None:
    """Whatever was asked before, and of whichever list of the group."""
    together = Together()
    group = [Stemmed([re.compile(one) for one in entries], together) for entries in LISTS]
    for text in texts:
        for stemmed in group:
            plain = re.compile(stemmed.expression.pattern)
            assert str(stemmed.search(text)) == str(plain.search(text))
            assert str(stemmed.match(text)) == str(plain.match(text))
            assert stemmed.findall(text) == plain.findall(text)
            assert stemmed.may_match(text) or not plain.search(text)
            assert stemmed.is_in(text) == (plain.search(text) is not None)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_bounds_that_all_share_are_asked_once(text: str) -> None:
    """Expressions for whole words find as one what they find with bars between them, alternatives inside of them too."""
    entries = [rf"(?<!\w)(?:{one})(?!\w)" for one in ("loaf|you", "you loaf", "ovens?", "bread (?:rises|rose)")]
    together = Stemmed([re.compile(one) for one in entries], Together())
    assert together.expression.pattern.count("(?<!") == 1
    assert [m.span() for m in together.expression.finditer(text)] == [m.span() for m in re.finditer("|".join(entries), text)]


def test_a_text_without_stems_is_not_searched() -> None:
    """That is what the stems are for."""
    assert not Stemmed([re.compile("bread")], Together()).may_match("A cake.")


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_names_of_those_that_match(text: str) -> None:
    """Of the names that are asked for, all whose list matches the text and no other; a name without a list is never one."""
    named = Named({"one": [re.compile(one) for one in LISTS[0]], "two": [re.compile("loaf")], "three": []}, Together())
    asked = ("one", "three", "nobody")
    assert named.matching(asked, text) == ({"one"} if re.search("loaf|bread", text) else set())
    assert Named({}, Together()).matching(asked, text) == frozenset()

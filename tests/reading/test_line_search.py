"""Lines that are not looked at hold nothing: each stem is a part of every match of its expression."""

from __future__ import annotations

import importlib
import pkgutil
import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup import reading
from checkup.reading.line_search import Lines, LineSearch
from checkup.word_search import WordSearch, small_letters
from tests.text.random_matches import random_match

SEARCHES = {
    f"{module.name}.{name}": value
    for module in pkgutil.walk_packages(reading.__path__, "checkup.reading.")
    for name, value in vars(importlib.import_module(module.name)).items()
    if isinstance(value, LineSearch)
}


MATCHES = 60  # of each expression
WRITTEN = (str, str.upper, str.title)


@pytest.mark.parametrize("name", sorted(SEARCHES))
def test_every_match_of_an_expression_holds_a_stem(name: str) -> None:
    """A line in which the expression finds something holds one of its stems, however its letters are written, and passes its quick test."""
    search, dice, lines = SEARCHES[name], Random(name), 0
    for _ in range(MATCHES):
        line = dice.choice(WRITTEN)(" ".join(random_match(search.expression.pattern, dice).split()))
        if found := search.expression.search(line):
            lines += 1
            assert any(stem in small_letters(found[0]) for stem in search.stems), line
            assert search.may(line), line
    assert lines > MATCHES / 10


@given(st.lists(st.text("aſİ b\n", max_size=6), max_size=6), st.sets(st.sampled_from(("a", "s", "i", "b ", "ab")), min_size=1))
def test_lines_with_a_stem_are_those_that_hold_one(lines: list[str], stems: set[str]) -> None:
    """Exactly the lines that hold a stem in small letters are given, each once and in their order."""
    held = [line for line in dict.fromkeys(lines) if any(stem in small_letters(line) for stem in stems)]
    assert Lines(lines).with_stem(WordSearch(stems)) == held


@given(st.lists(st.text("aſİ b\n", max_size=6), max_size=6))
def test_an_expression_is_found_in_the_lines_in_which_it_alone_would_be(lines: list[str]) -> None:
    """Of several expressions each finds what a search of every line for it finds, also one that was made after the first search."""
    searched = Lines(lines)
    for search in (LineSearch(re.compile("a b|s", re.IGNORECASE), "a b,s"), LineSearch(re.compile("İ?b"), "b")):
        found = {line: match.span() for line, match in searched.found(search).items()}
        assert found == {line: match.span() for line in lines if (match := search.expression.search(line))}

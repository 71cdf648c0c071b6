"""Where a name may be a form of address is found as by one expression a kind, without looking everywhere."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from checkup.text import forms_of_address as forms
from checkup.word_search import small_letters

PIECES = (
    "\n",
    " ",
    ".",
    "! ",
    ") ",
    "Hi ",
    "hello, ",
    "Hallo! ",
    "there ",
    "@",
    "Ann",
    "ta",
    "Tak ",
    "thanks ",
    "data ",
    "re: ",
    "to\t",
    "(",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
GREETING = re.compile(rf"(?:\A|\n|[.!?…)]\s{{1,2}}){forms._GREETED}", re.IGNORECASE)


@given(TEXTS)
def test_greetings_and_beginnings_of_lines_are_those_of_one_expression(text: str) -> None:
    """One after the other, none within another."""
    assert [m.span() for m in forms._greetings(text)] == [m.span() for m in GREETING.finditer(text)]
    for pattern in (forms._START, forms._TO):
        assert [m.span() for m in forms._on_lines(pattern, text)] == [m.span() for m in pattern.finditer(text)]


@given(TEXTS)
def test_a_text_with_thanks_is_searched_for_them(text: str) -> None:
    """Where nothing of a word of thanks stands, none is found."""
    if forms._THANK.search(text) or forms._THANK_END.search(text):
        assert forms._THANKED.stands_in(small_letters(text))


def test_every_word_of_thanks_is_looked_for() -> None:
    """In whatever language, before a name."""
    for word in forms.THANKS.split("|"):
        said = f"{word.replace('[oa]', 'o')} Ann".title()
        assert forms._THANK.search(said)
        assert forms._THANKED.stands_in(small_letters(said))

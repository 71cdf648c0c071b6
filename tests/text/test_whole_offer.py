"""A post that is an offer as a whole: its sentences lean to one together, and none of them sells by itself."""

from __future__ import annotations

import pytest

from checkup.text import _languages
from checkup.text.promotion import counted
from checkup.text.whole_offer import offering
from tests.growth import assert_linear

SHOP = (
    "The loaves of the week have arrived.",
    "Rye is slow.",
    "Stop by for a slice.",
    "Our Saturday workshop will start at 6 pm.",
    "We carry spelt rolls as well.",
)


def _kinds(text: str) -> list[str]:
    return [c.kind for c in counted(text, "en")]


def test_several_that_lean_make_an_offer() -> None:
    """What has come, a call to stop by, a day and what the house has: all but the sentence about rye."""
    assert _kinds(" ".join(SHOP)) == ["promotion"] * 4


@pytest.mark.parametrize("sentence", SHOP)
def test_one_that_leans_makes_none(sentence: str) -> None:
    """Everybody has something new, and stops by somewhere."""
    assert "promotion" not in _kinds(sentence)


def test_work_that_is_told_of_is_no_offer() -> None:
    """One thing said often, or all of it past."""
    assert (
        counted("Our courses are long. Our courses will be shorter. We are glad that our courses grow. Our courses need rooms.", "en") == []
    )
    assert counted("Our workshop was on Friday at 6 pm. We had new flavours. It was free. Last week we sold our prints.", "en") == []


def test_a_long_text_needs_more() -> None:
    """Four such sentences in sixty say less than in five."""
    assert "promotion" not in _kinds(" ".join((*SHOP, *("The mill stands by the river.",) * 60)))


def test_who_speaks_to_readers_in_an_offer_still_talks() -> None:
    """A question to readers is none of the things that are offered."""
    text = " ".join((*SHOP, "What did you bake this week?"))
    assert _kinds(text)[-1] == "conversation"


def test_others_things_and_other_languages_are_left_out() -> None:
    """Sentences that speak of somebody else's things lean to nothing; a language without the lists has no such posts."""
    english, german = _languages.of("en"), _languages.of("de")
    assert english is not None
    assert german is not None
    assert offering(SHOP, english, frozenset(range(5))) == {}
    assert offering(SHOP, german, frozenset()) == {}


@pytest.mark.parametrize(
    "words", ["our my we will ", "we have a new ", "if you are interested in our ", "come and stop by to see our new "]
)
def test_leaning_is_linear(words: str) -> None:
    """A sentence without an end."""
    english = _languages.of("en")
    assert english is not None
    assert_linear(lambda n: offering((words * n,) * 4, english, frozenset()), 60)

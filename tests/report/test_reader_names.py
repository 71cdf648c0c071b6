"""Names in texts: a text that is left alone at once is one in which the whole search finds nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkup.report.reader_names import NameFinder

NAMES = ("Priya Narayan", "Sam", "O Neil 4", "Anne-Marie Roe", "the_wick", "Bo van Dam")
WORDS = st.sampled_from(
    (*" ".join(NAMES).split(), "narayan", "4", "bread", "sample", "wick", "priyanarayan", "roe,", "NEIL", "an", "O'Neil")
)


class WithoutTheFirstLook(NameFinder):
    """It searches every text."""

    def _may_hold_one(self, text: str) -> bool:
        return True


def _knowing(kind: type[NameFinder]) -> NameFinder:
    finder = kind(frozenset())
    for name in NAMES:
        finder.learn(name, "R.", lambda _: "R.")
    return finder


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=8))
def test_the_first_look_loses_no_name(words: list[str]) -> None:
    """A text is the same, whether it was looked at for known words first or not."""
    text = " ".join(words)
    assert _knowing(NameFinder).replaced(text) == _knowing(WithoutTheFirstLook).replaced(text)


def _shown(text: str, *names: str, person: bool = True) -> str:
    """The text with the names of these people replaced, who wrote nothing."""
    finder = NameFinder(frozenset())
    for name in names:
        finder.learn(name, "R.", lambda _: "R.", person=person)
    finder.settle([])
    return finder.replaced(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Anna Bergholm", "Anna Bergholms Brot"),
        ("Anna Kowalska", "dla Anny Kowalskiej"),
        ("Jan Kowalski", "o Janie Kowalskim"),
        ("Eva Nováková", "s Evou Novákovou"),
        ("Лада Верескова", "спасибо Ладе Вересковой"),
        ("Игорь Белов", "от Игоря Белова"),
    ],
)
def test_a_name_is_found_in_the_cases_of_a_sentence(name: str, text: str) -> None:
    """With a genitive's "s", and bent as Slavic names are; never in small letters."""
    assert not {word[:3] for word in name.split()} & {word[:3] for word in _shown(text, name).split()}
    assert _shown(text.lower(), name).count("R.") < 2


def test_a_plural_is_no_name() -> None:
    """ "article submissions" stays where somebody is called "Article Submission", and what is somebody's own name is found in any case."""
    assert _shown("Do article submissions.", "Article Submission") == "Do article submissions."
    assert _shown("It supports us.", "It Support") == "It supports us."
    assert _shown("by visitor hacks", "Visitor Hack", "Visitor Hacks") == "by R."


def test_a_greeting_tells_a_name_in_small_letters() -> None:
    """ "thanks priya" names her; without a greeting a word in small letters is a word, and who advertises is greeted by nobody."""
    assert _shown("thanks priya!", "Priya Narayan") == "thanks R.!"
    assert _shown("a priya, again", "Priya Narayan") == "a priya, again"
    assert _shown("dear customer!", "Customer Service", person=False) == "dear customer!"

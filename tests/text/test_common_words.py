"""Common words settle a long text's language, or leave it to the model."""

from __future__ import annotations

import pytest

from checkup.text.common_words import evident
from checkup.text.language import detect
from tests.text.test_language import TEXTS

PLAIN = {
    "en": "This is the garden that we had in mind, and it has been the work of a year: which of the beds have you for the beans? ",
    "de": "Das ist der Garten, von dem ich erzählt habe, und er ist noch nicht fertig, aber die Beete sind wie neu, auch für mich. ",
    "fr": "Les fleurs que nous avons dans ce jardin sont pour vous, et elles ne sont pas fanées : je les ai mises avec une rose. ",
    "nl": "Het is een tuin die ik voor je heb gemaakt, maar deze week wordt het ook nog een akker met bonen, en dat is niet niks. ",
}


@pytest.mark.parametrize("language", sorted(PLAIN))
def test_common_words_settle_a_long_text(language: str) -> None:
    """A long text of a language with many short words of its own needs no model."""
    assert evident(PLAIN[language] * 5) == language


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_common_words_never_say_another_language_than_the_model(language: str) -> None:
    """Where they say something, the model says the same."""
    assert evident(TEXTS[language] * 5) in (None, detect(TEXTS[language] * 5))


@pytest.mark.parametrize(
    "text",
    [
        PLAIN["en"],
        PLAIN["en"].upper() * 5,
        PLAIN["en"] * 3 + TEXTS["ru"],
        PLAIN["en"] * 3 + PLAIN["de"] * 3,
        PLAIN["en"] * 2 + TEXTS["pl"] * 8,
        "",
    ],
)
def test_a_text_that_leaves_a_doubt_goes_to_the_model(text: str) -> None:
    """Short texts, capitals and two languages in one text are not settled by common words."""
    assert evident(text) is None

"""Kind words beside what calls for an answer, and without it."""

from __future__ import annotations

import pytest

from tests.owed.invented import judged


def test_cheers_are_no_substance() -> None:
    """A short one calls for no more than thanks do; one that asks is a question, and a long one tells something."""
    assert (
        judged("Keep going, you two, and have fun up there by the weir tomorrow, we look at the map each night before bed", "en").kind
        == "thanks"
    )
    assert judged("What a lovely oven! Where did you find it?", "en").kind == "question"
    assert judged("Keep it up! " + "We walked the same path in spring and had rain all day long. " * 3, "en").kind == "worth"


def test_who_asks_with_a_smile_asks() -> None:
    """A smiley beside a wish takes nothing from it."""
    assert judged("It would be nice to see the map in colour :-)", "en").kind == "request"


@pytest.mark.parametrize(
    ("language", "cheers", "asks"),
    [
        ("en", "Greetings from the harbour, please write again soon!", "Greetings from the harbour, please write how long you rest it."),
        ("de", "Grüße vom Hafen, bitte schreibt bald wieder!", "Grüße vom Hafen, bitte schreibt, wie lange der Teig ruht."),
        ("de", "Schreibt bitte weiter so schön.", "Schreib bitte bald, wie du das Brot gemacht hast."),
        ("de", "Bitte hör nie auf zu schreiben.", "Bitte schreib mir, welches Mehl du nimmst."),
        ("nl", "Schrijf alsjeblieft snel weer!", "Schrijf alsjeblieft hoe lang het deeg moet rusten."),
    ],
)
def test_who_begs_for_the_next_post_is_owed_nothing(language: str, cheers: str, asks: str) -> None:
    """ "Write again soon" is a kind word; "write how long it takes" asks."""
    assert judged(cheers, language).kind in ("thanks", "none")
    assert judged(asks, language).kind == "request"


@pytest.mark.parametrize("language", ["en", "es", "pt", "de", "xx"])
@pytest.mark.parametrize("text", [":-)", "+1", "Wow!", "LOL", "Bravo", "", "<3"])
def test_a_word_or_a_sign_is_no_more_than_thanks(text: str, language: str) -> None:
    """In whatever language: nobody is blamed for leaving ":-)" alone."""
    assert judged(text, language).kind == "thanks"


def test_one_word_that_asks_or_a_sentence_without_spaces_is_more() -> None:
    """ "Why?" may ask, an address leads somewhere, and a script without spaces writes whole sentences in one word."""
    assert judged("Why?", "en").kind != "thanks"
    assert judged("https://mills.example/a-longer-address", "en").kind == "none"
    assert judged("この作り方で三回試しました", "ja").kind != "thanks"
    assert judged("ผมลองทำแบบนี้แล้วที่บ้านเมื่อวานนี้", "th").kind != "thanks"


@pytest.mark.parametrize("language", ["en", "es", "pt", "de", "fr", "it", "xx"])
def test_english_thanks_are_thanks_below_any_post(language: str) -> None:
    """Blogs are read across languages; what tells something stays more than thanks."""
    assert judged("Thanks a lot, great post.", language).kind == "thanks"
    assert judged("We left it in the cellar for a week.", language).kind != "thanks"

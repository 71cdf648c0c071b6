"""What asks and what only thanks, in eight languages."""

from __future__ import annotations

import pytest

from checkup.text import questions
from tests.growth import assert_linear

ASKS = [
    ("en", "Love the crumb. How long do you proof it?", 1),
    ("en", "Do you use rye? And what about salt?", 2),
    ("en", "I wonder if a stone would help here.", 1),
    ("en", "Could you please share the flour that you use.", 1),
    ("en", "Does anyone know a good mill near Leeds", 1),
    ("en", "Why steam?", 1),
    ("en", "Can I just add salt instead of soda?", 1),
    ("de", "Ist das nicht zu schwer für das Regal?", 1),
    ("pl", "Gdzie tu jest parking?", 1),
    ("pl", "Ile można tego zjeść bez szkody?", 1),
    ("pl", "Ile razy można to odgrzewać?", 1),
    ("en", "what kind of pan is that??? :)", 1),
    ("en", "Have you heard of it?....", 1),
    ("de", "Schönes Brot. Welches Mehl nimmst du?", 1),
    ("de", "Ich frage mich, ob das auch mit Dinkel geht.", 1),
    ("de", "Weiß jemand, wo man das kaufen kann", 1),
    ("fr", "Très beau pain. Quelle farine utilisez-vous ?", 1),
    ("fr", "Je me demande si cela marche sans levain.", 1),
    ("es", "¡Qué rico! ¿Cuánto tiempo lo dejas reposar?", 1),
    ("es", "Me gustaría saber qué harina usas.", 1),
    ("it", "Che bello. Quanto deve riposare l’impasto?", 1),
    ("it", "Mi chiedo se funziona anche senza lievito.", 1),
    ("pt", "Que lindo. Quanto tempo fica no forno?", 1),
    ("pt", "Alguém sabe onde se compra esta farinha", 1),
    ("nl", "Mooi brood. Hoe lang moet het rijzen?", 1),
    ("nl", "Ik vraag me af of het ook met spelt kan.", 1),
    ("ja", "おいしそうですね。粉は何を使っていますか。", 1),
    ("ja", "作り方を教えてください。", 1),
    ("sv", "Fint bröd. Vilket mjöl använder du?", 1),
    (None, "How hot is the oven?", 1),
]
SILENT = [
    ("en", "Who knew?"),
    ("en", "Really?"),
    ("en", "How cool is that?"),
    ("en", "It rose well, right?"),
    ("en", "Well, who would have guessed that it rises overnight?"),
    ("en", "Can I just say how good that smells?"),
    ("de", "Ist das nicht wunderbar?"),
    ("de", "Wo kämen wir denn da hin?"),
    ("pl", "I gdzie w tym sens?"),
    ("pl", "No ile można?"),
    ("en", "Who would have thought?"),
    ("pl", "Cóż jeszcze można dodać?"),
    ("en", "Who doesn’t love warm bread?"),
    ("en", 'She asked me "Do you bake on Sundays?" and I laughed.'),
    ("en", "> How long do you proof it?"),
    ("en", "I asked my neighbour and she said yes."),
    ("en", "See https://example.org/?p=3"),
    ("de", "Lecker, oder?"),
    ("de", "Warum nicht?"),
    ("fr", "Pourquoi pas ?"),
    ("fr", "C’est bon, non ?"),
    ("es", "Está rico, ¿no?"),
    ("it", "Buono, vero?"),
    ("pt", "Ficou bom, né?"),
    ("nl", "Lekker, toch?"),
    ("ja", "えっ？"),
]


@pytest.mark.parametrize(("language", "text", "count"), ASKS)
def test_what_asks(language: str | None, text: str, count: int) -> None:
    """Real questions are found, with and without their mark."""
    assert len(questions.asks(text, language)) == count


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_asks_nobody(language: str, text: str) -> None:
    """Rhetorical turns, tags, quoted questions and query strings ask nobody."""
    assert questions.asks(text, language) == []


def test_a_quoted_passage_does_not_ask() -> None:
    """A question that stands in a block quotation was asked by somebody else; the same words outside it count."""
    quote = "How long do you proof the dough in winter?"
    assert questions.asks(f"{quote}\n\nAll night in my kitchen.", "en", (quote,)) == []
    assert questions.asks(f"{quote}\n\nAll night in my kitchen.", "en") == [quote]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thank you, lovely post!"),
        ("de", "Vielen Dank dafür"),
        ("fr", "Merci beaucoup"),
        ("ja", "ありがとうございます。"),
        ("fi", "Kiitos!"),
    ],
)
def test_thanks_only(language: str, text: str) -> None:
    """A short thank-you is one; a long story or a question is not, however thankful."""
    assert questions.only_thanks(text, language)
    assert not questions.only_thanks(
        text + " " + "We tried it at home with my mother and it took four days to rise in the cellar. " * 3, language
    )


def test_thanks_with_a_question_is_a_question() -> None:
    """Thanks and a question in one comment is no thank-you only."""
    assert not questions.only_thanks("Thanks! Which flour do you use?", "en")


def test_sie_addresses_only_with_its_capital_inside_a_sentence() -> None:
    """German: "Sie" inside a sentence speaks to the reader, at its start it may be "she"."""
    assert questions.addresses("Das können Sie auch.", "de")
    assert not questions.addresses("Sie backt am Sonntag.", "de")
    assert not questions.addresses("Das sagt sie jeden Tag.", "de")


@pytest.mark.parametrize("piece", ["?", '"', "a ", "¿", ">", "tell share write ", "'"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl", "ja"])
def test_work_grows_with_hostile_text(piece: str, language: str) -> None:
    """Twice the text costs twice the work, whatever it holds."""

    def read(size: int) -> None:
        hostile = piece * (size // len(piece))
        questions.asks(hostile, language)
        questions.only_thanks(hostile, language)

    assert_linear(read, 400)

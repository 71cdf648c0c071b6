"""Sentences that sell and sentences that talk, each with its reason."""

from __future__ import annotations

import time

import pytest

from checkup.model import Link
from checkup.text.promotion import counted, crediting

SELL = [
    ("en", "Order your copy today."),
    ("en", "Check out our latest webinar."),
    ("en", "It costs $25 plus shipping."),
    ("en", "Sign up for the workshop."),
    ("en", "We are thrilled to announce a second location."),
    ("en", "Buy two and the third is a gift."),
    ("en", "You can also book a seat by telephone."),
    ("en", "Everything in the cellar is twenty per cent off until Friday."),
    ("en", "Our summer courses are open for registration."),
    ("en", "Delivery is free this week."),
    ("de", "Jetzt bestellen und sparen."),
    ("de", "Mein neues Buch ist da."),
    ("fr", "Inscrivez-vous à l’atelier."),
    ("es", "Compra ahora nuestro libro."),
    ("it", "Il mio nuovo corso parte a marzo."),
    ("pt", "Compre agora o seu ingresso."),
    ("nl", "Bestel nu en krijg 10% korting."),
    ("ja", "新商品は今すぐご購入いただけます。"),
]
TALK = [
    ("en", "What do you bake on Sundays?"),
    ("en", "Tell me about your oven."),
    ("en", "You know the smell."),
    ("en", "As Marianne said, patience is the secret."),
    ("en", "Hat tip to Joan for the idea."),
    ("de", "Was backt ihr am Sonntag?"),
    ("de", "Ich bin gespannt auf eure Rezepte."),
    ("fr", "Et vous, quelle farine prenez-vous ?"),
    ("es", "¿Qué harina usas tú?"),
    ("it", "E voi, che farina usate?"),
    ("pt", "Qual farinha você usa?"),
    ("nl", "Welk meel gebruik jij?"),
    ("ja", "皆さんは何を焼きますか？"),
]
NEITHER = [
    ("en", "We baked bread in the morning and it rose."),
    ("en", "The book on the table was about rivers."),
    ("en", "In order to rise, dough needs warmth."),
    ("en", "Order came back to the kitchen after noon."),
    ("en", "Book shops were closed that day."),
    ("en", "Now my course has a forum too."),
    ("en", "I click the button and nothing happens."),
    ("en", "Many students sign up for one or two of them."),
    ("en", "The rule rewrites it to page=$1 in the server."),
    ("en", "They offer a trial for thirty days."),
    ("de", "Wir haben am Morgen Brot gebacken."),
    ("fr", "Nous avons fait du pain ce matin."),
]


@pytest.mark.parametrize(("language", "sentence"), SELL)
def test_promotion(language: str, sentence: str) -> None:
    """Calls to action, prices, own products: promotion, with a reason."""
    found = counted(sentence, language)
    assert [c.kind for c in found] == ["promotion"]
    assert found[0].why


@pytest.mark.parametrize(("language", "sentence"), TALK)
def test_conversation(language: str, sentence: str) -> None:
    """Questions, invitations, the second person, credit: conversation."""
    assert [c.kind for c in counted(sentence, language)] == ["conversation"]


@pytest.mark.parametrize(("language", "sentence"), NEITHER)
def test_most_sentences_are_neither(language: str, sentence: str) -> None:
    """A sentence that only tells is left out."""
    assert counted(sentence, language) == []


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://friend.example/oven", "conversation"),
        ("https://www.bakery.example/shop/jars", "promotion"),
        ("https://shop.bakery.example/jars", "promotion"),
        ("https://bakery.example/2024/01/rye", None),
        ("https://www.amazon.com/dp/1?tag=bakery-20", "promotion"),
        ("https://www.amazon.com/dp/1", "conversation"),
        ("mailto:joan@friend.example", None),
        ("https://[broken", None),
    ],
)
def test_links(url: str, kind: str | None) -> None:
    """A link to others talks, a link to the own shop or with an affiliate tag sells, a link to an own post does neither."""
    found = counted("The stone oven stands here.", "en", (Link(url, "stone oven"),), "bakery.example")
    assert [c.kind for c in found] == ([] if kind is None else [kind])


def test_a_reader_who_is_quoted_counts() -> None:
    """A known reader's name beside a verb of speech takes up what they said; an unknown name does not."""
    assert crediting("Kami wrote that steam helps", "en", frozenset({"kami"}))
    assert not crediting("Kami wrote that steam helps", "en")


def test_hostile_text_takes_no_time() -> None:
    """Long repeats of half-matching words stay linear."""
    started = time.perf_counter()
    counted("my new our free order buy as a b said $ 1" * 3_000, "en")
    counted("share your " * 20_000, "en")
    assert time.perf_counter() - started < 3.0

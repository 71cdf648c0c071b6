"""Sentences that sell and sentences that talk, each with its reason."""

from __future__ import annotations

import pytest

from checkup.model import Link
from checkup.text.promotion import OwnSites, counted, crediting, offers
from tests.growth import assert_linear

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
    ("de", "Bestellt bis Freitag, dann ist das Paket vor dem Fest da."),
    ("de", "Das Heft kostet 12 und liegt im Laden."),
    ("de", "Der Versand ist kostenlos."),
    ("de", "Es sind nur noch drei Plätze frei."),
    ("de", "Ihr könnt den Kalender jetzt vorbestellen."),
    ("fr", "Vous pouvez commander dès maintenant."),
    ("fr", "Les inscriptions sont ouvertes."),
    ("fr", "La livraison est offerte, frais de port offerts jusqu’à dimanche."),
    ("fr", "Il reste deux places pour samedi."),
    ("es", "Las inscripciones están abiertas."),
    ("es", "Reserva tu plaza antes del viernes."),
    ("es", "El cuaderno cuesta 14."),
    ("es", "Todo con descuento esta semana."),
    ("it", "Potete ordinare il calendario fino a martedì."),
    ("it", "Le iscrizioni sono aperte."),
    ("it", "Prenota il tuo posto."),
    ("it", "Il quaderno costa 14."),
    ("pt", "As inscrições já estão abertas."),
    ("pt", "Garanta o seu lugar."),
    ("pt", "O caderno custa 14."),
    ("pt", "Restam duas vagas para sábado."),
    ("nl", "De inschrijving is geopend."),
    ("nl", "Je kunt het boek nu bestellen."),
    ("nl", "Het schrift kost 14."),
    ("nl", "Schrijf je in voor de cursus."),
    ("ja", "ご予約ください。"),
    ("ja", "価格は税込で千円です。"),
    ("ja", "本日より発売です。"),
    ("ja", "全品半額です。"),
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
    ("en", "0x0109: add $0x8,%r14"),
    ("en", "The script reads $1 and prints it; then it stops."),
    ("en", "It moves the pointer into a register before the jump."),
    ("de", "Wir haben am Morgen Brot gebacken."),
    ("de", "Nicht der Ofen war kalt, sondern die Küche."),
    ("de", "Die Kosten kennt niemand."),
    ("fr", "Nous avons fait du pain ce matin."),
    ("fr", "Le prix de la patience est connu."),
    ("es", "María compra el pan en la esquina."),
    ("es", "El precio de la calma es alto."),
    ("it", "Mia sorella compra il pane la mattina."),
    ("it", "Il prezzo della pazienza è alto."),
    ("pt", "A compra no mercado demorou uma hora."),
    ("pt", "Fizemos pão de manhã."),
    ("nl", "We bakten brood in de ochtend."),
    ("nl", "De prijs van geduld kent niemand."),
    ("ja", "朝にパンを焼きました。"),
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
    found = counted("The stone oven stands here.", "en", (Link(url, "stone oven"),), OwnSites("bakery.example"))
    assert [c.kind for c in found] == ([] if kind is None else [kind])


def test_a_link_belongs_to_the_sentence_that_holds_it() -> None:
    """A link's words are whole words, and each link is looked for behind the one before it: "here" is no part of "there"."""
    text = "There we met the baker. His notes are here. Where the road ends we ate. More is here."
    links = (Link("https://friend.example/notes", "here"), Link("https://bakery.example/2024/01/rye", "here"))
    found = counted(text, "en", links, OwnSites("bakery.example"))
    assert [(c.kind, c.sentence) for c in found] == [("conversation", "His notes are here.")]


def test_you_in_the_middle_of_an_offer_sells() -> None:
    """A sentence that only says "you" between two that promote goes on with the offer; at its end, or asked as a question, it does not."""
    offer = "Buy two and the third is a gift. We look forward to seeing you. Delivery is free this week. You know the smell."
    assert [c.kind for c in counted(offer, "en")] == ["promotion"] * 3 + ["conversation"]
    asked = "Buy two and the third is a gift. What do you bake on Sundays? Delivery is free this week."
    assert [c.kind for c in counted(asked, "en")] == ["promotion", "conversation", "promotion"]


def test_links_to_a_shop_of_the_blog_sell() -> None:
    """Any link to a host that sells for the blog promotes; its author's other sites neither talk nor sell."""
    links = (Link("https://www.pots.example/about", "stone oven"),)
    assert [
        c.kind for c in counted("The stone oven stands here.", "en", links, OwnSites("a.example", shops=frozenset(["pots.example"])))
    ] == ["promotion"]
    assert counted("The stone oven stands here.", "en", links, OwnSites("a.example", kin=frozenset(["pots.example"]))) == []


def test_offers() -> None:
    """Two sentences that sell make an offer, one among several that speak does not; the hosts say where they sell."""
    link = Link("https://pots.example/new", "new jars")
    sale = "The new jars are on sale today. Delivery is free this week. You know the smell."
    assert offers(sale, "en", (link,)) == (True, (("pots.example", True),))
    talk = "You know the smell. We saw new jars. You can book a seat. You like it."
    assert offers(talk, "en", (link,)) == (False, (("pots.example", False),))


def test_a_reader_who_is_quoted_counts() -> None:
    """A known reader's name beside a verb of speech takes up what they said; an unknown name does not."""
    assert crediting("Kami wrote that steam helps", "en", frozenset({"kami"}))
    assert not crediting("Kami wrote that steam helps", "en")


@pytest.mark.parametrize("words", ["my new our free order buy as a b said $ 1", "share your ", "$1", "a here "])
def test_work_grows_with_hostile_text(words: str) -> None:
    """Twice as many half-matching words, links among them, cost twice the work."""
    links = tuple(Link("https://a.example/", words.strip()) for _ in range(300))
    assert_linear(lambda n: counted(words * (n // len(words)), "en", links), 2_000)

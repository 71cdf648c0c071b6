"""Sentences that sell and sentences that talk, each with its reason."""

from __future__ import annotations

import pytest

from checkup.model import Link
from checkup.text.promotion import OwnSites, counted, offers
from tests.growth import assert_linear

SELL = [
    ("en", "Order your copy today."),
    ("en", "Check out our latest webinar."),
    ("en", "Buy now from the cellar."),
    ("en", "Sign up for the workshop."),
    ("en", "We are thrilled to announce a second location."),
    ("en", "Make sure you subscribe to my feed."),
    ("en", "Please vote for us before Friday."),
    ("en", "Our summer courses are open for registration."),
    ("en", "Our jars are half price until Friday."),
    ("en", "No camper should travel without our pocket guidebook."),
    ("en", "Donations are always welcome."),
    ("en", "With my knitting kit, nobody drops a stitch."),
    ("de", "Bestellt bis Freitag, dann ist das Paket vor dem Fest da."),
    ("de", "Unsere Kalender könnt ihr jetzt vorbestellen."),
    ("de", "Jetzt bestellen und sparen."),
    ("de", "Mein neues Buch ist da."),
    ("de", "Die Tassen findet ihr im Online-Shop."),
    ("de", "Wir freuen uns wie immer über Spenden."),
    ("de", "Kein Ausflug ohne unser Wanderbuch."),
    ("fr", "Achetez vite, il en reste deux."),
    ("fr", "Mon nouveau livre est en librairie."),
    ("fr", "Inscrivez-vous à l’atelier."),
    ("fr", "Vos dons sont les bienvenus."),
    ("fr", "Notre calendrier est un incontournable."),
    ("es", "Reserva tu plaza antes del viernes."),
    ("es", "Nuestro curso ya está a la venta."),
    ("es", "Compra ahora nuestro libro."),
    ("es", "Se agradecen los donativos."),
    ("es", "En tu mesa, nuestro recetario no puede faltar."),
    ("pt", "Garanta o seu lugar."),
    ("pt", "Minha loja está com descontos."),
    ("pt", "Compre agora o seu ingresso."),
    ("pt", "Doações são bem-vindas."),
    ("pt", "Nada ensina melhor que o nosso curso."),
    ("pl", "Zamów teraz swój kalendarz."),
    ("pl", "Zapraszam na moje warsztaty."),
    ("pl", "Zapisz się na kurs już dziś."),
    ("pl", "Wesprzyj tego bloga."),
    ("pl", "Nic nie uczy lepiej niż nasz kurs."),
]
TALK = [
    ("pt", "Como disse uma leitora, o pão de centeio dura mais."),
    ("pt", "Como me lembrou o Rui, o forno estava frio."),
    ("pt", "Em resposta ao comentário da Ana: a farinha é de centeio."),
    ("pt", "O leitor notará que a receita mudou."),
    ("pt", "Como vocês sabem, o moinho fechou."),
    ("pt", "Um abraço a todos."),
    ("pt", "Veja bem, o pão cresce devagar."),
    ("en", "Well my friends, we have come to the last loaf."),
    ("en", "Just in case you missed it, the oven is new."),
    ("en", "If you guessed rye, then you’d be right."),
    ("en", "The yeast was old, correct me if I’m wrong."),
    ("en", "Please forgive the blurry pictures."),
    ("en", "Have another look at the crust."),
    ("en", "You can try it here: the dough counter."),
    ("en", "I am pleased to tell you that the oven works."),
    ("en", "I would greatly appreciate your comments."),
    ("en", "On this page you can simply leave a comment."),
    ("en", "If you end up at the mill, drop me a line."),
    ("en", "I was often asked about the flour last year."),
    ("en", "One complaint I received was about the salt."),
    ("en", "I got an e-mail from a reader about rye."),
    ("en", "Just so you know, the oven is off."),
    ("en", "I’ll walk you through the steps."),
    ("en", "Hopefully you see the trouble with cold dough."),
    ("en", "Check out the old mill at the weir."),
    ("en", "Bear in mind that this was my first loaf."),
    ("en", "If you’re not sure what rye is, read the first part."),
    ("en", "Mail me if the recipe fails."),
    ("en", "She commented to me that the crust was pale."),
    ("en", "What do you bake on Sundays?"),
    ("en", "Tell me about your oven."),
    ("en", "As some of you know, we moved."),
    ("en", "As Marianne said, patience is the secret."),
    ("en", "Hat tip to Joan for the idea."),
    ("en", "If you haven't been there, go on a Sunday."),
    ("en", "I don't know about you, but I bake at night."),
    ("en", "The recipe is one that I want to share with you."),
    ("en", "You can see the whole oven below."),
    ("en", "There was a question in the comments on rye."),
    ("de", "Was backt ihr am Sonntag?"),
    ("de", "Ich bin gespannt auf eure Rezepte."),
    ("de", "Wie Friederike schrieb, braucht Brot Ruhe."),
    ("de", "Liebe Leute, der Ofen ist da."),
    ("de", "Wer kann mir weiterhelfen?"),
    ("de", "Hallo ihr Lieben, heute gibt es Suppe."),
    ("de", "Mehr dazu in den nächsten Tagen."),
    ("de", "Hannelore hat mich auf die Idee gebracht."),
    ("de", "Auf dem zweiten Bild seht ihr die Kruste."),
    ("de", "Hier findet ihr eine Tabelle mit den Mengen."),
    ("de", "Vergesst das Salz nicht."),
    ("de", "Heute möchte ich dir mein Sauerteigbrot vorstellen."),
    ("de", "Das kannst du im Rezept nachlesen."),
    ("de", "Dazu später mehr im Kapitel über Mehl."),
    ("de", "Vom zweiten Ofen berichte ich, darüber schreibe ich bald."),
    ("de", "Wir lesen uns nächste Woche."),
    ("de", "Für die Maße einfach auf das Foto klicken."),
    ("de", "Nach einem Rat von Friederike nahm ich Roggen."),
    ("de", "Hannelore hat mich auf diesen Artikel hingewiesen."),
    ("de", "Und vergessen Sie nicht den Deckel."),
    ("fr", "Et vous, quelle farine prenez-vous ?"),
    ("fr", "Merci à Solange pour la recette."),
    ("fr", "Un mot pour vous annoncer le retour du four."),
    ("fr", "Ne vous en faites pas, le pain lève."),
    ("fr", "Je ne vous quitterai pas sans une photo."),
    ("fr", "Une surprise pour vous dimanche."),
    ("fr", "Il me reste un pain à vous montrer."),
    ("fr", "Surtout, n’ouvrez jamais le four trop tôt."),
    ("es", "¿Qué harina usas tú?"),
    ("es", "Como dijo Pablo, hay que esperar."),
    ("es", "Paciencia, Ramón dixit."),
    ("es", "Para lo demás, los comentarios están ahí."),
    ("pt", "Qual farinha você usa?"),
    ("pt", "Como disse Teresa, o pão precisa de calma."),
    ("pl", "Jaką mąkę wy kupujecie?"),
    ("pl", "Jak napisała Agnieszka, trzeba czekać."),
    ("pl", "Kochani, piec już stoi."),
    ("pl", "Jak już pewnie się domyślacie, piec stygnie."),
    ("pl", "Zważcie na porę roku."),
    ("pl", "Zdjęcia od Moniki są już w albumie."),
    ("pl", "Dzięki Ewie odkryłam żytnią mąkę."),
    ("pl", "Pewnie znasz ten zapach."),
    ("pl", "Jeśli wolisz żytni, dodaj wody."),
    ("pl", "A może robiłeś już taki zakwas."),
    ("pl", "Do jutra, kochani."),
    ("pl", "Pokażę ci formę do chleba."),
    ("pl", "Na blogu znajdziesz tabelę mąk."),
    ("pl", "Jak radzi Agnieszka, trzeba czekać."),
    ("pl", "Przeczytałam komentarz od Ewy i zmieniłam mąkę."),
    ("pl", "Uwaga dla tych, którzy mają gazowy piec."),
]
NEITHER = [
    ("pt", "Como disse o ministro, o preço do pão vai subir."),
    ("pt", "Como afirmou a diretora em entrevista, a padaria fecha."),
    ("pt", "Em resposta ao aumento, a padaria fechou."),
    ("pt", "Há bancos em que os leitores podem descansar."),
    ("pt", "Como todos sabem, o preço do pão subiu."),
    ("pt", "É um desses caros amigos que sempre trazem pão."),
    ("pt", "Abraços que o conde deu não voltam."),
    ("pt", "Veja, 14.07.1993)"),
    ("pt", "Ele não é obrigado a ir à padaria."),
    ("en", "My friends, Ida and Tom, run the mill."),
    ("en", "I tell my friends that rye is best."),
    ("en", "The machine says please try again later."),
    ("en", "The oven is set to send me an e-mail when it is hot."),
    ("en", "We had to come back later for the bread."),
    ("en", "We had people from six towns at the fair."),
    ("en", "I must remember to feed the starter."),
    ("en", "I would like a mill where you hear the water."),
    ("en", "I will explain later how you can bake without an oven."),
    ("en", "In this town you can get rye at the market."),
    ("en", "The guard checked out at noon."),
    ("en", "The letter asked whether mail was late."),
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
    ("en", "It costs $25 plus shipping."),
    ("en", "The mill sells its flour at half price."),
    ("en", "You press the dough until it gives."),
    ("en", "Is the oven warm enough?"),
    ("en", "As I said, patience is the secret."),
    ("en", "Nothing warms like my old stove."),
    ("en", "Our book club met on Monday."),
    ("en", "I went to my favourite shop for rye."),
    ("en", "Reserve in a cool place until noon."),
    ("en", "Many who subscribe to a feed never read it."),
    ("en", "My mother would buy my sister a loaf."),
    ("en", "The smell reminded me of rain."),
    ("en", "It gives you all the steam that a crust needs."),
    ("en", "If someone wants steam, the oven has a tap."),
    ("de", "Wir haben am Morgen Brot gebacken."),
    ("de", "Nicht der Ofen war kalt, sondern die Küche."),
    ("de", "Die Kosten kennt niemand."),
    ("de", "Laut Wetterbericht bleibt es kalt."),
    ("de", "Der Teig kommt aber nicht mehr hoch."),
    ("de", "Das Heft kostet 12 Euro."),
    ("de", "Dort findet ihr Vater das Mehl."),
    ("de", "Der Müller kommt herein und schaut nach dem Wasser."),
    ("de", "Bis morgen muss der Teig ruhen."),
    ("de", "Dazu mehr Wasser als sonst."),
    ("de", "Ehrlich gesagt war mir das Brot zu salzig."),
    ("de", "Wer zu früh öffnet, den straft der Ofen."),
    ("de", "An der Wand stand „Vergesst das Salz nicht“."),
    ("fr", "Nous avons fait du pain ce matin."),
    ("fr", "Le prix de la patience est connu."),
    ("fr", "Le pain coûte 3 euros."),
    ("es", "María compra el pan en la esquina."),
    ("es", "El precio de la calma es alto."),
    ("es", "Me pregunto si sube sin levadura."),
    ("es", "Vaya usted a saber."),
    ("pt", "A compra no mercado demorou uma hora."),
    ("pt", "Fizemos pão de manhã."),
    ("pl", "Rano upiekliśmy chleb."),
    ("pl", "Chleb kosztuje 5 zł."),
    ("pl", "Dzięki temu chleb jest lżejszy."),
    ("pl", "Pomysł z żytnią mąką był dobry."),
    ("pl", "Wreszcie chleb wyrósł."),
    ("pl", "Moim zdaniem chleb jest za słony."),
    ("pl", "Jednym zdaniem: warto czekać."),
    ("pl", "Według mnie mąka była wilgotna."),
    ("pl", "Według przepisu ciasto stoi godzinę."),
    ("pl", "Gdy na świecie robi się zimno, piekę."),
    ("pl", "Jeśli nasz piec wystygnie, poczekamy."),
    ("pl", "Goście pytali o drogę."),
    ("pl", "Jest takie przysłowie „nie chwalcie dnia przed zachodem słońca”."),
    ("it", "Potete ordinare il calendario fino a martedì."),
    ("it", "E voi, che farina usate?"),
    ("nl", "Bestel nu en krijg 10% korting."),
    ("ja", "皆さんは何を焼きますか？"),
]


@pytest.mark.parametrize(("language", "sentence"), SELL)
def test_promotion(language: str, sentence: str) -> None:
    """Calls about what the blog itself sells or wants, offers and praise of "my" and "our" wares: promotion, with a reason."""
    found = counted(sentence, language)
    assert [c.kind for c in found] == ["promotion"]
    assert found[0].why


@pytest.mark.parametrize(("language", "sentence"), TALK)
def test_conversation(language: str, sentence: str) -> None:
    """Questions and words to readers, invitations, and what takes up somebody's words: conversation."""
    assert [c.kind for c in counted(sentence, language)] == ["conversation"]


@pytest.mark.parametrize(("language", "sentence"), NEITHER)
def test_most_sentences_are_neither(language: str, sentence: str) -> None:
    """What only tells, a price in passing, a "you" that means everybody, and all of a language without lists, is left out."""
    assert counted(sentence, language) == []


def test_a_row_of_questions_at_the_end_is_asked_as_a_whole() -> None:
    """A survey that ends a post asks its readers each of its questions; a question amid the post asks for effect."""
    survey = "Do you knead by hand? Do you use rye? Do you own a stone? Do you bake on Sundays? Which salt do you take?"
    assert len(counted(f"We baked. {survey}", "en")) == 5
    assert len(counted(f"Do you use rye? We did. {survey}", "en")) == 5


def test_a_price_and_a_strangers_offer_count_beside_an_offer_of_ones_own() -> None:
    """Prices and words of offers go on with the blog's own offer, from either side; alone they are told of."""
    own = "It costs $25 plus shipping. Delivery is free this week. Order your copy today. The jars are half price. We ate bread."
    assert [c.kind for c in counted(own, "en")] == ["promotion"] * 4
    told = "It costs $25 plus shipping. Delivery is free this week. The jars are half price. We ate bread."
    assert counted(told, "en") == []


def test_a_call_to_somebody_elses_page_is_not_ones_own() -> None:
    """ "Sign up here" with a link to another site wants nothing for the blog; to a page of its own it does."""
    text = "Sign up for the fair here."
    assert counted(text, "en", (Link("https://fair.example/", "here"),), OwnSites("bakery.example")) == []
    own = counted(text, "en", (Link("https://bakery.example/fair", "here"),), OwnSites("bakery.example"))
    assert [c.kind for c in own] == ["promotion"]


def test_what_is_quoted_is_neither() -> None:
    """A sentence in a block quotation is somebody else's, whatever it asks or sells."""
    text = "Order your copy today. What do you bake on Sundays?"
    assert counted(text, "en", quotes=(text,)) == []


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://friend.example/oven", None),
        ("https://www.bakery.example/shop/jars", "promotion"),
        ("https://shop.bakery.example/jars", "promotion"),
        ("https://bakery.example/2024/01/rye", None),
        ("https://www.amazon.com/dp/1?tag=bakery-20", None),
        ("https://www.amazon.com/dp/1", None),
        ("mailto:joan@friend.example", None),
        ("https://[broken", None),
    ],
)
def test_links(url: str, kind: str | None) -> None:
    """A link to the own shop sells; a link to others, also one that pays, or to an own post alone does neither."""
    found = counted("The stone oven stands here.", "en", (Link(url, "stone oven"),), OwnSites("bakery.example"))
    assert [c.kind for c in found] == ([] if kind is None else [kind])


def test_a_link_that_pays_sells_where_its_sentence_does() -> None:
    """An affiliate link to a book in passing promotes nothing; one in a sentence that asks to buy, or names a price, does."""
    links = (Link("https://www.amazon.com/dp/1?tag=bakery-20", "Bread in Winter"),)
    assert counted("I read Bread in Winter on the train.", "en", links) == []
    for offer in ("Order your copy of Bread in Winter.", "Bread in Winter costs $12.50."):
        assert [c.kind for c in counted(offer, "en", links)] == ["promotion"], offer


@pytest.mark.parametrize(
    "interview",
    [
        "He talked at length. “We sell bread at our shop. Tell me what you need. You will find our shop below.” Then it rained.",
        'He talked at length. "Our shop is open now. Tell me what you need." Then it rained.',
    ],
)
def test_what_is_said_in_quotation_marks_over_several_sentences_is_neither(interview: str) -> None:
    """Sentences between marks that other sentences open and close are somebody else's."""
    assert counted(interview, "en") == []


@pytest.mark.parametrize(
    ("language", "exchange", "report"),
    [
        ("en", "Joan commented that steam helps.", "Joan Miller told the committee that steam helps."),
        ("en", "Joan told me that steam helps.", "“Steam helps,” says Joan Miller."),
        ("en", "A reader asked about steam.", "The pages open in any feed reader."),
        ("en", "Thanks to Joan for the steam.", "The crust is crisp thanks to steam, and it keeps."),
        ("en", "Joan mentioned steam in a comment.", "No mill is named among the stocks mentioned in this article."),
        ("en", "Several people asked about the steam.", "Posted by Baker on Monday."),
        ("en", "Joan said so, and I baked it.", "As Miller wrote (2016), steam helps."),
        ("es", "Pablo comentó que hay que esperar.", "Pablo Pérez dijo a la prensa que hay que esperar."),
        ("pt", "Teresa comentou que é preciso calma.", "Segundo Teresa Silva, é preciso calma."),
        ("fr", "Solange m'a écrit que le pain lève.", "Selon Solange Martin, le pain lève."),
        ("de", "Friederike fragte nach dem Mehl.", "Friederike Maier sagte der Zeitung, das Mehl sei knapp."),
        ("pl", "Agnieszka zapytała o mąkę.", "Agnieszka Nowak twierdzi, że mąka drożeje."),
    ],
)
def test_what_is_reported_is_not_taken_up(language: str, exchange: str, report: str) -> None:
    """Words that people write to each other are talk; what is reported of a speech, a byline and a thing named so are not."""
    assert [c.kind for c in counted(exchange, language)] == ["conversation"]
    assert counted(report, language) == []


def test_a_list_of_titles_speaks_to_nobody() -> None:
    """Titles of pages that are linked one below the other are no words to readers; the same words in the text are."""
    titles = ["If you haven’t baked before", "Thank you, rye"]
    links = tuple(Link(f"https://bakery.example/{n}", title) for n, title in enumerate(titles))
    assert counted("\n\n".join(titles), "en", links, OwnSites("bakery.example")) == []
    assert [c.kind for c in counted("\n\n".join(titles), "en")] == ["conversation"] * 2


def test_a_link_belongs_to_the_sentence_that_holds_it() -> None:
    """A link's words are whole words, and each link is looked for behind the one before it: "here" is no part of "there"."""
    text = "There we met the baker, who slept. He wrote about it here. Where the road ends we ate. More is here."
    links = (Link("https://friend.example/notes", "here"), Link("https://bakery.example/2024/01/rye", "here"))
    found = counted(text, "en", links, OwnSites("bakery.example"))
    assert [(c.kind, c.sentence) for c in found] == [("conversation", "He wrote about it here.")]


def test_you_in_the_middle_of_an_offer_sells() -> None:
    """A sentence that only says "you" between two that promote goes on with the offer; at its end, or asked as a question, it does not."""
    offer = "Buy now from the cellar. You will remember the smell. Delivery is free for our readers. As some of you know, we moved."
    assert [c.kind for c in counted(offer, "en")] == ["promotion"] * 3 + ["conversation"]
    asked = "Buy now from the cellar. What do you bake on Sundays? Order your copy today."
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


@pytest.mark.parametrize("words", ["my new our free order buy as a b said $ 1", "share your ", "$1", "a here "])
def test_work_grows_with_hostile_text(words: str) -> None:
    """Twice as many half-matching words, links among them, cost twice the work."""
    links = tuple(Link("https://a.example/", words.strip()) for _ in range(300))
    assert_linear(lambda n: counted(words * (n // len(words)), "en", links), 600)


@pytest.mark.parametrize(("sentence", "sold"), [("Buy our new loaf at the bakery today!", True), ("Book my sister for the choir.", False)])
def test_what_is_ours_is_sold(sentence: str, sold: bool) -> None:
    """Our own wares, not our own family."""
    found = counted(sentence, "en", (), OwnSites(None))
    assert any(one.kind == "promotion" for one in found) is sold

"""What stands beside or around a sentence decides whether it sells: prices, links, quotation marks, who is reported."""

from __future__ import annotations

import pytest

from checkup.model import Link
from checkup.text.promotion import OwnSites, counted, offers
from tests.growth import assert_linear


def test_a_price_and_a_strangers_offer_count_beside_an_offer_of_ones_own() -> None:
    """Prices and words of offers go on with the blog's own offer, from either side; alone they are told of."""
    own = "It costs $25 plus shipping. Delivery is free this week. Order your copy today. The jars are half price. We ate bread."
    assert [c.kind for c in counted(own, "en")] == ["promotion"] * 4
    told = "It costs $25 plus shipping. Delivery is free this week. The jars are half price. We ate bread."
    assert counted(told, "en") == []


def test_an_offer_goes_on_behind_a_sentence_about_the_thing() -> None:
    """Words of an offer one sentence away from an offer belong to it, two away or a price alone do not."""
    offer, about, weak, price = (
        "Order your copy today.",
        "The cover shows a mill.",
        "Gift vouchers are in the drawer.",
        "The mill cost $90.",
    )
    assert [c.sentence for c in counted(f"{offer} {about} {weak}", "en")] == [offer, weak]
    assert [c.sentence for c in counted(f"{weak} {about} {offer}", "en")] == [weak, offer]
    assert [c.sentence for c in counted(f"{offer} {about} {about} {weak}", "en")] == [offer]
    assert [c.sentence for c in counted(f"{offer} {about} {price}", "en")] == [offer]


@pytest.mark.parametrize(
    ("language", "advice", "own"),
    [
        ("en", "Book your train tickets a week ahead.", "Book your tickets now."),
        ("en", "Reserve your table at the inn.", "Reserve your copy."),
        ("es", "Compra tu billete en la estación.", "Compra tu ejemplar."),
    ],
)
def test_what_a_traveller_should_book_is_nobodys_offer(language: str, advice: str, own: str) -> None:
    """Tickets, tables and rooms of others are advice; what is one's own is a call."""
    assert counted(advice, language) == []
    assert [c.kind for c in counted(own, language)] == ["promotion"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thank you for using the affiliate links below."),
        ("es", "Colaboración remunerada, como sabéis."),
        ("de", "Dieser Beitrag enthält Werbelinks, die euch nichts kosten."),
        ("fr", "Cet article contient des liens affiliés, comme vous savez."),
        ("pt", "Como vocês sabem, há links de afiliados nesta página."),
        ("nl", "Zoals jullie weten, bevat deze blog reclame."),
        ("pl", "Jak wiecie, są tu linki afiliacyjne."),
    ],
)
def test_that_links_pay_is_said_to_the_law_and_not_to_readers(language: str, text: str) -> None:
    """What discloses that links pay, or that a post is paid for, is neither talk nor an offer."""
    assert counted(text, language) == []


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
        ("nl", "Annelies vroeg naar het meel.", "Annelies Maes zei tegen de krant dat het meel schaars is."),
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


def test_thanks_and_what_was_sold_go_on_with_no_offer() -> None:
    """Who is thanked beside an offer buys nothing, and a price that was paid is told of."""
    offer = "Order your copy today."
    assert [c.sentence for c in counted(f"{offer} We sold a jar for $25.", "en")] == [offer]
    assert all("Thank" not in c.sentence for c in counted(f"{offer} Thank you for the lovely orders!", "en") if c.kind == "promotion")


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

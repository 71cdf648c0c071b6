"""Marks that make a comment doubtful on the most honest blog, what they do not do, and readers whom a word of their trade accused."""

from __future__ import annotations

from typing import Any

import pytest

from checkup.config import SpamTable
from checkup.spam import whole_weights
from checkup.spam.clues import gather
from checkup.spam.clues_offer import MAIL, SUM
from checkup.spam.context import Context
from checkup.spam.letters import is_random
from checkup.spam.lists import load, words_in
from checkup.spam.offers import offer_in
from checkup.spam.seen_comment import Around, Seen, links_in
from checkup.spam.verdict import Judgement, weigh
from checkup.spam.weights import shipped
from tests.spam.table import said
from tests.spam.test_verdict import POST, readers

LATE = 420.0  # days after the first post


def among_readers(*comments: Seen) -> Judgement:
    """The comments, last of all, on a blog of nothing but readers."""
    everybody = [*readers(), *comments]
    around = {c.post: Around("Rye loaf", f"{POST} {POST}") for c in everybody}
    return weigh(everybody, around, SpamTable(), shipped(), whole_weights.shipped())


def labels(found: Judgement, count: int) -> list[str]:
    return [verdict.label for verdict in found.verdicts[-count:]]


def late(text: str, name: str = "Marlo", url: str | None = None, **more: Any) -> Seen:
    return said("p0", LATE, name, text, url, links=links_in(text), **more)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Lovely page, thank you. http://tent-rooms-here.example", None),  # a link, and not a word of the post
        ("Order your copper gutters today at http://gutter-land.example and say hello", "http://gutter-land.example"),
        ("{Great|Nice|Good} {page|post}, I {really|truly} {liked|loved} it.", "http://awning-rooms.example"),
        ("Nice.", "http://viagra-rooms.example"),  # few kind words, and a host that no reader has
        ("GhTyUiOpKl bNmQwErTy", None),
    ],
)
def test_what_readers_hardly_do_is_asked_about_on_an_honest_blog(text: str, url: str | None) -> None:
    """It is doubtful, however quiet all around it is."""
    assert labels(among_readers(late(text, url=url)), 1) != ["ok"]


@pytest.mark.parametrize(
    "text",
    [
        "My sourdough loaf went the same way, here is mine: http://marlos-kitchen.example/loaf",  # speaks of the post
        "Does anybody know this place? http://tent-rooms-here.example",  # asks
        "As Greta said above, it is told here: http://tent-rooms-here.example",  # speaks to another reader
        "Ha sido un placer leerte desde lejos, saludos, http://casa-de-marlo.example",  # another language
        "See http://en.wikipedia.org/wiki/Tent on this, thank you.",  # where everybody links to
    ],
)
def test_a_link_in_talk_is_left_alone(text: str) -> None:
    """Who speaks of the post, asks, answers somebody, or writes in another language is no stray."""
    assert labels(among_readers(late(text)), 1) == ["ok"]


def test_a_mark_alone_never_convicts() -> None:
    """A reader who wanders from the topic is asked about, and not accused."""
    one = late("Over the three hills: http://three-hills.example/walk")
    assert labels(among_readers(one), 1) == ["suspect"]


def test_talk_may_wander_soon() -> None:
    """The same link two days after the post is part of the talk."""
    text = "Lovely page, thank you. http://tent-rooms-here.example"
    assert labels(among_readers(said("p0", 2, "Marlo", text, links=links_in(text))), 1) == ["ok"]


def clues(text: str, name: str = "Marlo", url: str | None = None, *, title: str = "Rye loaf", post: str = POST) -> Any:
    one = Seen("0", "p", text, name, url, links_in(text), 0.0, 9000.0)
    return gather(Context([one], {"p": Around(title, f"{post} {post}")}), 0)


@pytest.mark.parametrize(
    "text",
    [
        "We give funds from 4,000 to 900,000 to honest people, 3% a year: @",
        "J'accorde de 2000 à 80 000 euros à toute personne sérieuse. Contact : @",
        "Ich habe 12.000 Euro an Betrüger verloren, Herr Moll hat alles geholt. Schreibt an @",
        "Perdí 9000 dólares y los tengo otra vez. Escríbanle por WhatsApp +44 7700 900123",
        "Need funds? We have them, 2 % a year, no questions. @",
    ],
)
def test_a_sum_and_where_to_write_are_an_offer_in_any_language(text: str) -> None:
    """No list holds these words; the sum, the address and the silence about the post tell."""
    assert clues(text)["sum and address"].value == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "Could you send me the recipe for the sourdough loaf? I paid 20 euros for a bad one: @",  # speaks of the post
        "I paid 300 euros for such a thing. Where can I find another one? Write to @",  # asks at the end
        "Please write to me at @, I would love to come along.",  # no sum
        "We paid 300 euros and never saw it again.",  # no address
        "@maren paid 300 euros for hers.",  # a nickname
    ],
)
def test_who_speaks_of_money_or_leaves_an_address_offers_nothing(text: str) -> None:
    """One of the two is anybody's."""
    assert clues(text)["sum and address"].value == 0.0


def test_a_mail_address_offers_wares_that_say_enough() -> None:
    """No offering word is known to be in it: the address stands for one, beside the post only."""
    text = "Ich vergebe Darlehen an Privatpersonen, Antwort am selben Tag: @"
    assert clues(text)["offer"].value > 0
    assert clues(text.replace(": @", "."))["offer"].value == 0


@pytest.mark.parametrize("text", ["a" * 20_000, "1 " * 10_000, "1.000 " * 4_000, "5%" * 8_000, "@ " * 8_000, "1.000 000 1" * 2_000])
def test_sums_are_searched_in_linear_time(text: str) -> None:
    """Hostile text neither hangs nor fails."""
    SUM.search(text)
    MAIL.search(text)


@pytest.mark.parametrize("word", ["GhTyUiOpKl", "wvKqTzBnLd", "xKpQvTzWmBnR"])
def test_letters_of_changing_case_are_random(word: str) -> None:
    """No word in CamelCase has a capital in every third letter."""
    assert is_random(word)


@pytest.mark.parametrize("word", ["getElementById", "OpenStreetMap", "McDonaldLand", "iPhonePics", "toLowerCase", "WordPressOrg"])
def test_camel_case_is_a_programmers(word: str) -> None:
    """The parts of such words are words."""
    assert not is_random(word)


def test_a_number_of_people_sells_nothing() -> None:
    """A phrase of which the last word may be any is as weak as its mark says."""
    assert load().is_weak("million people")
    assert not load().is_weak("reach millions")
    found = clues("There are seven million people in this city and not one good loaf.")
    assert found["pitch"].value == 0


def test_the_posts_own_thing_is_no_ware_in_an_address() -> None:
    """Under a post about a generator, a site of one is no shop; a casino is one under every post but its own."""
    text = "I do it with http://small-generator.example and a hook."
    about = "Our generator reads a folder of plain files and prints a page for each of them, and that is all it has to do."
    assert clues(text, title="A generator", post=about)["shop links"].value == 0
    assert clues(text)["shop links"].value > 0
    assert clues("I do it with http://small-casino.example and a hook.", title="A generator", post=about)["shop links"].value > 0


def test_a_firm_of_the_trade_speaks_of_the_post() -> None:
    """Who lives by a thing reads about it; the same name with mere praise is an advert's."""
    name, url = "Southern Loaf Training", "http://southern-loaf-training.example"
    assert not clues("Never cut the crumb of a rye loaf warm, the plate is to blame.", name, url)["trade name"].firm
    assert clues("Very interesting, I shall come back soon.", name, url)["trade name"].firm
    assert clues("Never cut the crumb of rye warm, the plate is to blame.", "Southern Loaf Casino", url)["trade name"].firm


def test_capitals_are_told_of_links_alone() -> None:
    """An elder with a site of his own has no shift key; with a link in the text it is worth telling."""
    text = "I LOOK FOR ANYBODY WHO KNEW ALBERT MOE THE BAKER OF THE LOWER MILL, PLEASE WRITE TO HIS GRANDSON"
    assert not clues(text, "A. MOE", "http://moe-family.example")["shouting"].words
    assert clues(f"{text} http://moe-family.example", "A. MOE")["shouting"].words


def test_one_word_in_two_phrases_offers_once() -> None:
    """ "Por WhatsApp" is one offering word and not two: who tells of a call offers nothing."""
    found = offer_in(words_in("a mi padre le llamaron por whatsapp para un préstamo sin interés"), "")
    assert found is not None
    assert found.offering == ("por whatsapp",)

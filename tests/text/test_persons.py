"""Persons in a text: by whom they are credited, and what is no person."""

from __future__ import annotations

import pytest

from checkup.model import Link
from checkup.text.persons import credited, linked, spoken
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "Yesterday Joan Miller wrote about crust.", "Joan Miller"),
        ("en", "As Joan pointed out, cloth is no friend of crust.", "Joan"),
        ("en", "Thanks to Peter for the jar.", "Peter"),
        ("en", "A question from Kathleen made me think.", "Kathleen"),
        ("en", "Then Ravenna Quill said that rye is slow.", "Ravenna Quill"),
        ("es", "Gracias a Lucía por el aviso.", "Lucía"),
        ("es", "Como dijo Pablo Rivas, hay que esperar.", "Pablo Rivas"),
        ("fr", "Merci à Solange pour la recette.", "Solange"),
        ("fr", "Un livre de Odile Marchais m’a plu.", "Odile Marchais"),
        ("pt", "Como disse Teresa, o pão precisa de calma.", "Teresa"),
        ("pt", "Li um texto de João da Ribeira.", "João da Ribeira"),
        ("pl", "Jak napisała Agnieszka Wolna, trzeba czekać.", "Agnieszka Wolna"),
        ("pl", "Dzięki Magdalena za przepis.", "Magdalena"),
        ("de", "Wie Friederike schrieb, braucht Brot Ruhe.", "Friederike"),
        ("de", "Ein Beitrag von Holger Brandt hat mir gefallen.", "Holger Brandt"),
        ("de", "Mein Dank gilt auch Friederike Moll.", "Friederike Moll"),
        ("nl", "Zoals Griet schreef, heeft brood rust nodig.", "Griet"),
        ("nl", "Een tip van Marijke van den Berg hielp.", "Marijke van den Berg"),
        ("nl", "Zoals Griet van de bakkerij schreef, is rogge traag.", "Griet"),
        ("nl", "Met dank aan Wouter Maes.", "Wouter Maes"),
        ("en", "The recipe comes from Ingrid Dahl.", "Ingrid Dahl"),
        ("en", "Thanks also to Peter Lund for the jar.", "Peter Lund"),
        ("es", "Gracias también a Elena Prado.", "Elena Prado"),
        ("fr", "Je remercie Solange Petit.", "Solange Petit"),
        ("pt", "Agradeço ao Raul Dias.", "Raul Dias"),
    ],
)
def test_who_is_credited(language: str, sentence: str, name: str) -> None:
    """Beside a verb of speech, or behind a word of thanks or of origin, a person is credited."""
    assert credited(sentence, language) == (name,)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We met at Charles Street."),
        ("en", "The Office of Mill Transportation said no."),
        ("en", "Yesterday Anna Photography wrote that the mill was wet."),
        ("en", "Second Avenue said no."),
        ("en", "Microsoft said that it would wait."),
        ("en", "I read Moby Dick by the oven."),
        ("en", "Thanks to Monday, we slept."),
        ("en", "Joan Miller."),
        ("de", "Der Bäcker sagt, das Brot sei gut."),
        ("nl", "Dan zei de bakker dat het brood op was."),
        ("nl", "Ze vroeg naar het meel."),
        ("nl", "Op maandag vierden we het feest van Griet."),
        ("pt", "O Prefeito disse que não."),
        ("ro", "Cum a spus Giulia Ferri, ai nevoie de calm."),
    ],
)
def test_who_is_not(language: str, sentence: str) -> None:
    """Streets, firms, books, days, trades, a name without credit, and any name in a language without lists."""
    assert credited(sentence, language) == ()


def test_readers_first_names_are_known() -> None:
    """A name that is in no list is a person's where readers of the blog are called so."""
    assert credited("As Zorblat said, patience helps.", "en") == ()
    assert credited("As Zorblat said, patience helps.", "en", frozenset({"zorblat"})) == ("Zorblat",)
    assert credited("Dan vroeg naar het meel.", "nl", frozenset({"dan"})) == ("Dan",)


def test_only_words_of_a_person_are_taken_up() -> None:
    """Thanks name somebody, but take up no words."""
    assert spoken("As Joan said, cloth is no friend of crust.", "en")
    assert not spoken("A jar from Joan stands here.", "en")


@pytest.mark.parametrize(
    ("words", "url", "names"),
    [
        ("Joan Miller", "https://stone.example/", ("Joan Miller",)),
        ("Joan Miller’s loaf", "https://stone.example/", ("Joan Miller",)),
        ("Joan", "https://stone.example/", ("Joan",)),
        ("Joan of the hill", "https://stone.example/", ()),
        ("Stone Oven", "https://stone.example/", ()),
        ("Quillon Zeb", "https://twitter.com/quillon", ("Quillon Zeb",)),
        ("Quillon Zeb", "https://twitter.com/other", ()),
        ("Quillon Zeb", "https://stone.example/quillon", ()),
        ("", "https://stone.example/", ()),
    ],
)
def test_persons_as_words_of_a_link(words: str, url: str, names: tuple[str, ...]) -> None:
    """A given name begins a person's name; any other name needs a profile page that bears it."""
    assert linked(Link(url, words)) == names


@pytest.mark.parametrize("piece", ["Ann ", "Ann Bell ", "said Ann ", "A. ", "thanks to "])
def test_work_grows_with_hostile_text(piece: str) -> None:
    """Twice the text costs twice the work."""
    assert_linear(lambda n: credited(piece * (n // len(piece)), "en"), 400)

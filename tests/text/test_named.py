"""Persons whom a sentence names: called in full beside what they say or make, in rows, under pictures, in interviews."""

from __future__ import annotations

import pytest

from checkup.measuring.names_in_text import names
from checkup.model import Link
from checkup.text.named import labelled, named
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        ("en", "I asked Joan Miller about her oven.", ("Joan Miller",)),  # the writer speaks of himself
        ("en", "Joan Miller, who mills in the valley, says: “Rye is slow.”", ("Joan Miller",)),
        ("en", "Executive Director Joan Miller told us more.", ("Joan Miller",)),  # two words before the name
        ("en", "The best talk was by Joan Miller on rye.", ("Joan Miller",)),
        ("en", "Photo: Joan Miller", ("Joan Miller",)),
        ("en", "Joan Miller: We never weigh the water.", ("Joan Miller",)),  # an interview
        ("en", "Thanks to Joan, Peter and Hannah for the jars.", ("Joan", "Peter", "Hannah")),  # a row
        ("en", "The tin came from Joan of loaf.example last week.", ("Joan",)),
        ("en", "Emma, you are the best.", ("Emma",)),
        ("en", "Congratulations Peter!", ("Peter",)),
        ("en", "We quilted with Joan's pattern.", ("Joan",)),  # what she made
        ("en", "Peter kindly gave us his starter.", ("Peter",)),  # what he did for the writer
        ("en", "The oven was built by the potter Joan Miller.", ("Joan Miller",)),  # her trade
        ("en", "I must say, Joan, your rye is dark.", ("Joan",)),  # spoken to in the midst
        ("de", "Der Vortrag von Kerstin Moll dauerte zwei Stunden.", ("Kerstin Moll",)),
        ("de", "Bei ihr war auch Frau Jutta Brandt zu Gast.", ("Jutta Brandt",)),
        ("fr", "Jean-Marc Petit, boulanger, pétrit la nuit.", ("Jean-Marc Petit",)),
        ("fr", "Crédit photo : Solange Petit", ("Solange Petit",)),
        ("fr", "Nous avons rencontré Solange Petit au marché.", ("Solange Petit",)),
        ("fr", "Un atelier avec la boulangère et autrice Solange Petit.", ("Solange Petit",)),
        ("es", "Elena Prado presentó un taller de pan.", ("Elena Prado",)),
        ("es", "El taller fue organizado por Marta Rivas.", ("Marta Rivas",)),
        ("pl", "Wykład Tomasza Wolnego był o żytnim chlebie.", ("Tomasza Wolnego",)),  # a Polish case
        ("pl", "Zdjęcia autorstwa Magdy Wolnej.", ("Magdy Wolnej",)),
        ("pl", "Pani Helena Wolna upiekła chleb.", ("Helena Wolna",)),
        ("pl", "Pani Helena Wolna zna pana Antoniego Wolnego.", ("Helena Wolna", "Antoniego Wolnego")),
        ("pt", "Agradeço à Rita, a Marta e o Pedro pela farinha.", ("Rita", "Marta", "Pedro")),
    ],
)
def test_who_is_named(language: str, sentence: str, people: tuple[str, ...]) -> None:
    """A full name counts where its bearer has a part in what is said, a first name alone where only people stand."""
    assert named(sentence, language) == people


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Joan Miller has been seen at the fair."),  # only told of
        ("en", "President Peter Lund opened the fair, and I was there."),  # of whom everybody speaks
        ("en", "In 1912 Joan Miller built our mill."),
        ("en", "I like bakers like Joan Miller."),
        ("en", "Our team: Joan Miller (9-7, 3.75), Peter Lund (1-2, 3.86) and Paul Holm (2-1, 2.37)."),
        ("en", "We saw Joan Miller Stadium."),
        ("en", "I was at the Joan Miller Memorial Trust."),
        ("en", "I read the Joan Miller series."),
        ("en", "Joan's sister baked."),
        ("fr", "J’ai étudié au lycée Solange Petit."),
        ("es", "Vivo en la calle Elena Prado."),
        ("pl", "Mieszkam przy ulicy Heleny Wolnej."),
        ("pl", "Marka samochodu nie ma dla mnie znaczenia."),  # a word that is a name in a case
        ("de", "Anders half uns mit dem Teig."),  # otherwise
        ("pl", "Sam upiekł chleb dla nas."),  # himself
        ("ja", "Joan Miller said so."),
    ],
)
def test_who_is_not_named(language: str, sentence: str) -> None:
    """News, tables, old times, houses and streets are full of names."""
    assert named(sentence, language) == ()


def test_a_name_beside_a_link_is_named() -> None:
    """Whose work is linked is named, though the link bears another text."""
    sentence = "Then read Joan Miller’s fantastic book on rye."
    assert named(sentence, "en") == ()
    assert named(sentence, "en", linked=("fantastic book",)) == ("Joan Miller",)
    links = (Link("https://loaf.example/book/", "fantastic book"),)
    assert names(sentence, "en", links, frozenset(), frozenset()) == ("Joan Miller",)


def test_a_label_alone_belongs_to_the_sentence_behind_it() -> None:
    """ "Photos:" and the name below it, or the abbreviation that looks like an end."""
    assert list(labelled(["It rained.", "Photos:", "Joan Miller", "fot.", "Helena Wolna"])) == [
        "It rained.",
        "Photos: Joan Miller",
        "fot. Helena Wolna",
    ]


def test_naming_is_linear() -> None:
    """A sentence without an end, full of names, links and quotation marks."""
    assert_linear(lambda n: named("“I met Joan Miller, " * n, "en", linked=("Joan",) * n), 40)
    assert_linear(lambda n: named("Photo of de von " * n + "Joan Miller", "en"), 40)

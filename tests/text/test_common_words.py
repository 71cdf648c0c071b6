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
    "es": "Las flores que hay en este jardín son para los vecinos, pero no está muy cuidado porque cuando llueve nadie sale del taller. ",
    "it": "I fiori di questo giardino sono per gli amici, e non è più come era anche della nonna, perché nel cortile piove da anni. ",
    "pt": "As flores do jardim não são muito bonitas, mas quando você for ao mercado com uma das vizinhas, ela já sabe o que é seu. ",
    "nl": "Het is een tuin die ik voor je heb gemaakt, maar deze week wordt het ook nog een akker met bonen, en dat is niet niks. ",
}

NEIGHBOURS = {
    "gl": (
        "O pasado sábado fomos á praia cos nenos e xogamos todo o día na area. A auga do mar estaba moi fría, pero os nenos non "
        "querían saír dela. Despois comemos nunha tasca da vila, onde nos serviron unhas sardiñas das mellores que lembro. "
        "Cando volvemos para a casa, a miña nai xa tiña feita a cea, e falamos ata tarde das cousas que pasaran durante a "
        "semana. O domingo choveu, así que quedamos a ler e a escoitar música no salón da casa vella dos meus avós. "
    ),
    "ca": (
        "Dissabte passat vam anar a la platja amb els nens i vam jugar tot el dia a la sorra. L'aigua del mar era molt freda, "
        "però els nens no en volien sortir. Després vam dinar en una taverna del poble, on ens van servir unes sardines de les "
        "millors que recordo. Quan vam tornar a casa, la meva mare ja tenia el sopar fet, i vam parlar fins tard de les coses "
        "que havien passat durant la setmana. Diumenge va ploure, així que ens vam quedar llegint i escoltant música. "
    ),
    "ro": (
        "Sâmbăta trecută am mers la plajă cu copiii și ne-am jucat toată ziua pe nisip. Apa mării era foarte rece, dar copiii "
        "nu voiau să iasă din ea. După aceea am mâncat într-o cârciumă din sat, unde ne-au servit niște sardine dintre cele mai "
        "bune pe care mi le amintesc. Când ne-am întors acasă, mama mea pregătise deja cina, și am vorbit până târziu despre "
        "lucrurile care se întâmplaseră în timpul săptămânii. Duminică a plouat, așa că am rămas în casă. "
    ),
    "af": (
        "Verlede Saterdag het ons met die kinders strand toe gegaan en die hele dag in die sand gespeel. Die water van die see "
        "was baie koud, maar die kinders wou nie uitkom nie. Daarna het ons in 'n taverne in die dorp geëet, waar hulle vir ons "
        "van die beste sardientjies gegee het wat ek kan onthou. Toe ons by die huis kom, het my ma al die aandete klaar gehad, "
        "en ons het tot laat gesels oor al die dinge wat in die week gebeur het. Sondag het dit gereën. "
    ),
}
"""The same day at the sea in languages that share many of their common words with those of PLAIN."""


@pytest.mark.parametrize("language", sorted(NEIGHBOURS))
def test_a_neighbour_goes_to_the_model(language: str) -> None:
    """What it shares with another language does not make it that language."""
    assert evident(NEIGHBOURS[language] * 3) is None
    assert detect(NEIGHBOURS[language]) == language


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

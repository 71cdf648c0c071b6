"""A farewell is told by its words, in the languages that are looked for, and by nothing less."""

from __future__ import annotations

import pytest

from checkup.text.farewell import is_farewell, names_last_post

FILLER = "We went down to the river and looked at the boats. " * 200


@pytest.mark.parametrize(
    "said",
    [
        "Goodbye, this is the last post of this blog.",
        "This is my last post.", "This will be the final entry here.", "We're closing this blog after ten summers.", "This blog has moved.",
        "Esta será mi última entrada.", "Este blog se cierra.", "Voici le dernier billet de ce blog.", "Ce blog s’arrête ici.",
        "Este é o último post deste blog.", "Dies ist der letzte Beitrag auf diesem Blog.", "Dieser Blog wird eingestellt.",
        "To jest ostatni wpis na tym blogu.", "Zamykam bloga.",
        "Dit is mijn laatste blogpost.", "Wij stoppen met deze blog.", "Dit blog is verhuisd.",
    ],
)  # fmt: skip
def test_a_farewell(said: str) -> None:
    """At the beginning, at the end, or in the title."""
    assert is_farewell(None, f"{said} {FILLER}")
    assert is_farewell(None, f"{FILLER}{said}")
    assert is_farewell(said, FILLER)


@pytest.mark.parametrize(
    "title",
    [
        "Bees and honey – the (probably) last blog post", "Last post!", "The final entry", "Rosen: der wahrscheinlich letzte Blog-Eintrag",
        "Le dernier billet", "El último post", "O último post", "L'ultimo post", "Het allerlaatste blog", "Ostatni wpis",
    ],
)  # fmt: skip
def test_a_title_that_only_names_the_last_post(title: str) -> None:
    """It may say so alone, or behind other words; by itself it ends no blog."""
    assert names_last_post(title)
    assert not is_farewell(title, FILLER)


@pytest.mark.parametrize(
    "title",
    [
        "The last post of the fence", "Last post before the fair", "About the last post", "My last post", "Mein letzter Beitrag",
        "Zum letzten Beitrag", "Le dernier billet du mois", "El último post del año", "Questions on the last entry",
    ],
)  # fmt: skip
def test_a_title_about_a_last_post(title: str) -> None:
    """One that says what the post is the last of, or that speaks of the post before, ends nothing."""
    assert not names_last_post(title)
    assert not is_farewell(title, FILLER)


@pytest.mark.parametrize(
    "said",
    [
        "In my last post I wrote about boats.", "Goodbye, summer.", "The last post of the fence is rotten.",
        "They closed a blog that I read.",
        "En mi última entrada hablé de barcos.", "Mon dernier billet parlait de pain.", "Mein letzter Beitrag handelte von Brot.",
        "Dit is mijn laatste blog over brood.", "Dit is mijn laatste bericht voor de zomer.",
    ],
)  # fmt: skip
def test_no_farewell(said: str) -> None:
    """To speak of an earlier post, or of another blog, ends nothing."""
    assert not is_farewell(said, f"{said} {FILLER}{said}")


@pytest.mark.parametrize(
    "said",
    [
        "This will be my last post for at least a few days.", "This is my last post of the year.", "This is my final post on sourdough.",
        "This is our last post before the fair.", "I'm closing the blog for the holidays.", "This is the last entry in this series.",
        "Esta es mi última entrada del año.", "Este blog se cierra por vacaciones.", "Ce blog ferme pour les vacances.",
        "Este blog encerra o ano.", "Dieser Blog wird bis Januar geschlossen.", "Zamykam bloga na tydzień.",
    ],
)  # fmt: skip
def test_a_pause_is_no_farewell(said: str) -> None:
    """Who stops for a while, or is done with one subject, has not ended the blog."""
    assert not is_farewell(said, f"{said} {FILLER}{said}")

"""The words of a pause: a post that says that the blog rests, and posts that speak of other pauses."""

from __future__ import annotations

import pytest

from checkup.text.pause import announces_pause


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Sea air", "We are taking a short break and will write again in June."),
        ("Sea air", "The oven is cold. I'm taking a blogging break."),
        ("Sea air", "I’m on hiatus with the loaves in good hands."),
        ("Sea air", "This blog will be on hold while we move house."),
        ("On hiatus", "The oven is cold."),
        ("Summer break until September", "The oven is cold."),
        ("Seeluft", "Ich mache hier erstmal eine kleine Pause."),
        ("Sommerpause", "Der Ofen ist kalt."),
        ("Aire de mar", "Me tomo un breve descanso."),
        ("Air marin", "Ce blog fait une petite pause."),
        ("Zeelucht", "Ik neem even een korte pauze."),
        ("Ar do mar", "Vou fazer uma pausa."),
        ("Aria di mare", "Mi prendo una pausa."),
        ("Morskie powietrze", "Robimy sobie krótką przerwę."),
    ],
)
def test_who_says_that_the_blog_rests_is_understood(title: str, text: str) -> None:
    """In the title, or in so many words in the post."""
    assert announces_pause(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Break of day", "The oven was warm at five."),
        ("How to take a break", "Bakers should take a break every three hours."),
        ("Sea air", "I am taking a break from rye flour."),
        ("Sea air", "During the summer break we baked."),
        ("Pausenbrot", "In der Pause aßen wir Brot."),
        ("Seeluft", "Der Teig braucht eine Pause."),
        ("Air marin", "Nous avons fait une pause au port."),
        ("", ""),
    ],
)
def test_other_pauses_are_not_the_blogs(title: str, text: str) -> None:
    """Of dough, of bakers, of a subject."""
    assert not announces_pause(title, text)


def test_a_pause_is_looked_for_at_both_ends_of_a_post() -> None:
    """Not in the middle of a long one."""
    said, rest = " I am taking a break. ", "We baked bread. " * 300
    assert announces_pause("Sea air", rest + said)
    assert not announces_pause("Sea air", rest + said + rest)
    assert not announces_pause(None, rest)

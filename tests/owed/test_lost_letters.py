"""Comments whose letters were lost in a move, "?" standing for them: no such mark is taken for a question."""

from __future__ import annotations

import pytest

from checkup.text.questions import asks, lost_letters
from tests.factories import comment
from tests.owed.test_calls import calls_of

BROKEN = "Le g?teau a cuit tout l'apr?s-midi dans le four de l'?cole"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        (BROKEN, True),
        ("Le g?teau, bravo", False),
        ("Why?And how?Tell me", False),
        ("Is it ready? Or not? When?", False),
        ("See http://bake.example/?loaf=rye&oven=hot and /find?flour=oat", False),
    ],
)
def test_a_mark_in_the_midst_of_two_words_stands_for_a_letter(text: str, lost: bool) -> None:
    """Not once, not before a capital, where only a space is missing, and not in an address."""
    assert lost_letters(text) is lost
    if lost:
        assert not asks(text + " ?", "fr")


def test_where_letters_were_lost_on_a_blog_no_mark_asks() -> None:
    """Of three such comments on, a quarter of those with a mark; fewer are two careless writers."""
    broken = [comment(f"Reader {n}", BROKEN, id=f"{n}") for n in range(3)]
    lone = comment("Ann", "Combien de temps tu l'as laissé dans le four ?", id="7")
    assert calls_of([*broken[:2], lone], language="fr")["7"].kind == "question"
    assert calls_of([*broken, lone], language="fr")["7"].kind != "question"
    many = [comment(f"Asker {n}", "Combien de farine ?", id=f"1{n}") for n in range(12)]
    assert calls_of([*broken, lone, *many], language="fr")["7"].kind == "question"

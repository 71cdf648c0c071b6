"""Names that pages about their writers give."""

from __future__ import annotations

import pytest

from checkup.text.named_self import name_of_writer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hello! My name is Ann and I bake.", "Ann"),
        ("I am Ann van der Lee, and I bake.", "Ann van der Lee"),
        ("Hi, I’m Ann Lee-Reed.", "Ann Lee-Reed"),
        ("Ich heiße Jörg und backe.", "Jörg"),
        ("Je m’appelle Anne-Marie Roux.", "Anne-Marie Roux"),
        ("Mi chiamo Marta e scrivo.", "Marta"),
        ("Soy Lucía Prado, panadera.", "Lucía Prado"),
    ],
)
def test_the_name_is_given(text: str, name: str) -> None:
    """With all its words, in the languages of the list."""
    assert name_of_writer(text) == name


@pytest.mark.parametrize(
    "text",
    ["I am Dutch and I bake.", "Ich bin Bäcker in Kiel.", "I am not Ann Lee.", "My name is not here.", "This is Ann Lee's blog.", ""],
)
def test_a_trade_or_a_people_is_no_name(text: str) -> None:
    """Nor a name that somebody else bears."""
    assert name_of_writer(text) is None

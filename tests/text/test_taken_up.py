"""Whose words a sentence takes up, and what somebody else wrote."""

from __future__ import annotations

import pytest

from checkup.text.taken_up import crediting, takes_up, writes


def test_a_reader_who_is_quoted_counts() -> None:
    """A known reader's name beside a verb of speech takes up what they said; an unknown one does not, nor does what one said oneself."""
    assert crediting("Zorblat wrote that steam helps", "en", frozenset({"zorblat"}))
    assert not crediting("Zorblat wrote that steam helps", "en")
    assert not crediting("Joan asked, and I wrote that steam helps", "en")


@pytest.mark.parametrize(
    ("sentence", "taken"),
    [
        ("We soak the grain longer, as suggested by Joan.", True),
        ("The rye loaf was sent in by Joan.", True),
        ("I have to quote Joan here.", True),
        ("We soak the grain longer, as suggested by the label.", False),
        ("I like to quote this a lot.", False),
    ],
)
def test_who_is_credited_behind_by(sentence: str, taken: bool) -> None:
    """A name behind "by" is somebody's; a thing is not."""
    assert takes_up(sentence, "en", frozenset()) is taken


@pytest.mark.parametrize(("sentence", "written"), [("I read a post by Joan.", True), ("I found it in a post by chance.", False)])
def test_what_somebody_wrote_beside_a_link(sentence: str, written: bool) -> None:
    """A post by somebody, not one found by chance."""
    assert writes(sentence, "en") is written


@pytest.mark.parametrize(
    ("sentence", "taken"),
    [
        ("Joan Miller posted a picture of the mill on Sunday.", False),
        ("Joan Miller posted a picture of my loaf on Sunday.", True),
        ("Joan posted a picture of the mill on Sunday.", True),
        ("I am often asked about the starter.", True),
        ("We've been getting a lot of e-mails about the oven.", True),
    ],
)
def test_a_stranger_is_only_reported(sentence: str, taken: bool) -> None:
    """Who is called by his full name, where nobody speaks of himself, is one of whom the news tell; a first name is known."""
    assert takes_up(sentence, "en", frozenset()) is taken


def test_no_reader_is_a_stranger() -> None:
    """A reader of the blog is known, by his full name too; and who is linked can be read."""
    sentence = "Joan Miller posted a picture of the mill on Sunday."
    assert takes_up(sentence, "en", frozenset({"joan"}))
    assert takes_up(sentence, "en", frozenset(), linked=True)

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

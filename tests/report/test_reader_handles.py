"""What readers are called on networks is masked where they tell it, and what only looks like it stays."""

from __future__ import annotations

import pytest

from checkup.report.reader_handles import without_handles
from tests.growth import assert_linear

TOLD = (
    "my Twitter is rita_bakes",
    "skype: ritabakes",
    "Skype ID: rita77",
    "ICQ 123456789",
    "find me on Instagram: rita77",
    "follow @rita77 on Twitter",
    "rita_77 on reddit has more",
    "insta @rita.b7",
    "u/rita-bakes wrote it",
    "Discord: rita77#1234",
    "my username there is rita77",
    "reach me on gmail: rita.b77",
    "I am @rita-bakes.bsky.social now",
    "screen name: ritabakes",
)


@pytest.mark.parametrize("text", TOLD)
def test_a_name_on_a_network_is_masked(text: str) -> None:
    """By the network's word, an "@", or the network's own way to write it."""
    shown = without_handles(text, "[-]")
    assert "[-]" in shown
    assert not {"rita77", "rita_bakes", "ritabakes", "rita_77", "rita.b7", "123456789", "bakes"} & set(shown.replace("#", " ").split())


INNOCENT = (
    "My Twitter is down, Instagram: yes, Facebook: no.",
    "Skype 4.0 is out; ICQ 2003 was better, QQ music too.",
    "C#2010 and bug#1234, @2x images, 5 @ 1.99, and @home.",
    "@Tom you are right, and @ann too.",
    "n/u/a, and/or, w/u/x; the menu/list of 2 on Sundays.",
    "Reddit and GitHub have 3 of them. See mail, a nickname and the handle of a pot.",
    "Telegram from 1912, a signal at 5 o'clock, steam under 100 degrees.",
)


@pytest.mark.parametrize("text", INNOCENT)
def test_ordinary_talk_stays(text: str) -> None:
    """Networks that are spoken of, versions, numbers, names without a sign."""
    assert without_handles(text, "[-]") == text


@pytest.mark.parametrize("piece", ["skype is ", "@a", "a_", "icq ", "u/", "twitter :@", "a1."])
def test_masking_takes_time_in_proportion(piece: str) -> None:
    """A hostile text twice as long takes twice the work, whatever it repeats."""
    assert_linear(lambda n: without_handles(piece * n, "[-]"), 400)

"""Rarer ways to write an e-mail address are masked, and ordinary talk with the same words is not."""

from __future__ import annotations

import pytest

from checkup.text.contact_masks import IP_MASK, masked
from tests.growth import assert_linear

FORMS = (
    "rita_at_mailhost_dot_com",
    "rita-at-mailhost-dot-com",
    "rita *at* mailhost *dot* com",
    "rita#at#mailhost.com",
    "rita&#64;mailhost.com",
    "rita\uff20mailhost\uff0ecom",
    "rita AT mailhost.com",
    "ritaATmailhostDOTcom",
    "r i t a @ m a i l h o s t . c o m",
    "rita(no spam)@mailhost.com",
    "my address is rita at gmail",
    "mail me: rita at mailhost.co.uk",
    "rita chez mailhost point fr",
    "rita chiocciola mailhost punto it",
    "rita snabela mailhost prik dk",
    "rita ma\u0142pa mailhost kropka pl",
    "rita \u0441\u043e\u0431\u0430\u043a\u0430 mailhost \u0442\u043e\u0447\u043a\u0430 ru",
)


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_masked(form: str) -> None:
    """Nothing of the host stays, wherever in the sentence it stands."""
    for text in (form, f"Write to {form} please.", f"Ask ({form})!"):
        shown = masked(text)
        assert "mailhost" not in shown
        assert "gmail" not in shown
        assert "m a i l" not in shown


INNOCENT = (
    "See look_at_me.html and stay-at-home.it, or the look-at-me.css file.",
    "I bought it at shop.example and met Ann at cafe.example.",
    "I work at Yahoo, she was at Google; write to Bob at the office.",
    "My e-mail program crashed at start.Then I reinstalled it.",
    "Contact me at once, or mail it at the post office.",
    "WE MET AT SHOP.COM AT NOON, and I AM AT HOME.",
    "On mange bien chez Paul point final, chez lui point de vue.",
    "Le chien chez moi point barre.",
    "A * at * the b # at # c.",
    "int a[at] = {dot}; s.at(0).dot(x)",
)


@pytest.mark.parametrize("text", INNOCENT)
def test_ordinary_talk_stays(text: str) -> None:
    """Files, shops, places and sentences with the same words."""
    assert masked(text) == text


@pytest.mark.parametrize(
    "address", ["203[.]0[.]113[.]77", "203(.)0(.)113(.)77", "203 dot 0 dot 113 dot 77", "203 [dot] 0 [dot] 113 [dot] 77"]
)
def test_an_ip_address_that_was_made_harmless_is_one(address: str) -> None:
    """With its dots in brackets or as words; three numbers are none."""
    assert masked(f"It is {address}, mine.") == f"It is {IP_MASK}, mine."
    assert masked("Version 2[.]8[.]1 and 3 dot 4 dot 5") == "Version 2[.]8[.]1 and 3 dot 4 dot 5"


@pytest.mark.parametrize("piece", ["a AT ", "a_at_", "a-dot-", "mail a at ", "a chez b point ", "a @ b ", "a (b", "xAT", "1 dot "])
def test_masking_takes_time_in_proportion(piece: str) -> None:
    """A hostile text twice as long takes twice the work, whatever it repeats."""
    assert_linear(lambda n: masked(piece * n), 400)

"""A name that is wares, a firm or a search word is told from a person's, cautiously: in doubt it is a person's."""

from __future__ import annotations

import pytest

from checkup.spam import unproven

PERSONS = """
Hungry Otter, The Budget Baker, Thrifty Mom of Four, Rusty Bicycle, Kitchen Witch, Online Hermit, Jaswinder Kaur, Will Price, Bill G,
Grumpy Cat Lady, Lazy Developer, Software Guy, Web Weaver, Green Tea Drinker, Small Paws, Coffee and Cake, The Shoe Box, House of Books,
Car Free Family, anna maria hotel, Debt Free Dan, Perfume Geek, Design Monkey, Andrew Fashion, Roy@Mattress warehouse
"""
TRADES = """
Chicago Roofing, Payday Loans, Used Trucks Online, Home Insurance Quotes, seo, Handy Vergleich, Wedding Dress Shop, Hotel Deals,
Web Hosting Reviews, Printer Support Number, download zorb games, lisbon harbour hotel
"""


def listed(names: str) -> list[str]:
    return [name.strip() for name in names.replace("\n", " ").split(",")]


def site(name: str) -> str:
    return f"http://www.{name.replace(' ', '').replace('@', '').lower()}.example/"


@pytest.mark.parametrize("name", listed(PERSONS))
def test_whoever_may_be_a_person_is_one(name: str) -> None:
    """Given names, initials, words for human beings, small words, no word of trade: each is enough, whatever the site is called."""
    assert unproven(name, [site(name)]) is None


@pytest.mark.parametrize("name", listed(TRADES))
def test_wares_that_lead_to_a_site_are_nobody(name: str) -> None:
    """Nothing else has to be known of such a name."""
    assert unproven(name, [site(name)]) == frozenset()


def test_other_words_have_to_be_everyday_ones() -> None:
    """A surname beside a word of trade would make it a person's name; so the words that are no trade are handed back."""
    assert unproven("Cheap Garden Sheds", [site("Cheap Garden Sheds")]) == {"garden", "sheds"}


@pytest.mark.parametrize(
    "url", [None, "", "https://hotel-deals.wordpress.com/", "https://www.facebook.com/hoteldeals", "http://localhost/"]
)
def test_a_name_without_a_site_of_its_own_is_not_judged(url: str | None) -> None:
    """Neither is one that leads to an account where everybody may have one."""
    assert unproven("Hotel Deals", [url]) is None
    assert unproven("Hotel Deals", [url, site("Hotel Deals")]) == frozenset()


def test_one_word_of_trade_needs_a_site_that_bears_its_name() -> None:
    """Where it leads elsewhere it may be somebody's joke."""
    assert unproven("Cheap Garden Sheds", ["http://example.org/me/"]) is None


@pytest.mark.parametrize("name", [None, "", "...", "x" * 100_000, "seo " * 50_000])
def test_hostile_names_cost_nothing(name: str | None) -> None:
    """Only the beginning of a name and of an address is looked at."""
    assert unproven(name, ["http://example.org/" + "a" * 100_000]) in (None, frozenset())

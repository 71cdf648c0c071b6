"""A reader's printed name and the sites it leads to -> whether it is wares, a firm or a search word instead of somebody's name.

"Hotel Deals", which leads to hotel-deals.example, is nobody whom one could greet. In doubt it is a person, for who is taken for a trade is
overlooked: who bears a given name, or is called after a human being ("Kitchen Witch", "Software Guy"), is one whatever else the name says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checkup.remembered import remembered
from checkup.spam.hosts import host, is_known, plain_path
from checkup.spam.lists import WORD, load, word_set
from checkup.spam.wares import wares
from checkup.text.persons import given_names
from checkup.text.words import fold

LETTERS = 3  # of a word that is looked up; a convention: shorter ones are words in every language
IN_ADDRESS = 4  # letters of a word that an address bears; a convention: shorter ones stand in many addresses by chance
LONGEST = 120  # characters of a name and of an address that are looked at: what is longer tells no more


def unproven(name: str | None, urls: Iterable[str | None]) -> frozenset[str] | None:
    """None where the name may be a person's, else the words that must be everyday words on the blog for it to be none (often no word).

    A name that leads to a site is none where its words are wares, where it ends with what only a search ends with ("Chicago Websites"), or
    where it is printed as one types into a search ("download space games").
    One with a word of trade somewhere is none where the site is called by one of its words and its other words are everyday ones. Accounts
    on hosts that everybody knows (blog platforms, networks) are no sites.
    """
    printed = WORD.findall((name or "")[:LONGEST])
    spelt = tuple(word.casefold() for word in printed)
    if not spelt or _is_person(spelt):
        return None
    sites = [url for url in urls if url and (found := host(url)) and not is_known(found)]
    if not sites:
        return None
    told = _trade(spelt)
    if wares(name) or told.issuperset(spelt) or spelt[-1] in word_set("search words") or _is_search(printed, told):
        return frozenset()
    if not told or not any(_bears(url, spelt) for url in sites):
        return None
    return frozenset(word for word in spelt if word not in told and len(word) >= LETTERS)


@remembered(16_384)
def _is_person(spelt: tuple[str, ...]) -> bool:
    """Whether a name holds a given name, an initial or a small word ("The Shoe Box"), or ends with what a human being is called."""
    if spelt[-1] in word_set("human beings") or not word_set("small words").isdisjoint(spelt):
        return True
    return any(len(word) == 1 or fold(word) in given_names() for word in spelt)


def _trade(spelt: tuple[str, ...]) -> frozenset[str]:
    """The words of a name that tell a trade: those that honest names hold as well ("Car Free Family") only at its end."""
    lists = load()
    plain = word_set("search words") | word_set("search words too") | (lists.naming - lists.everyday - lists.weak_trades)
    found = [word for word in spelt if word in plain] + [word for word in spelt[-1:] if word in lists.weak_trades]
    return frozenset(word for word in found if len(word) >= LETTERS)


def _is_search(printed: Sequence[str], told: frozenset[str]) -> bool:
    """Three words or more in small letters, the last of which is a trade."""
    return len(printed) > 2 and printed[-1] in told and all(map(str.islower, printed))


def _bears(url: str, spelt: tuple[str, ...]) -> bool:
    """Whether an address holds one of the words, be it one thing or several."""
    address = f"{host(url)}{plain_path(url)}"[:LONGEST].casefold()
    return any(word.removesuffix("s") in address for word in spelt if len(word) >= IN_ADDRESS or len(spelt) == 1)

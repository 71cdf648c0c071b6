"""Sentences of a post that promote, and sentences that talk with readers (V1). Each comes with the reason why it was counted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from checkup.addresses import split
from checkup.model import Link
from checkup.text import _languages
from checkup.text._languages import plain
from checkup.text.questions import addresses, asks, invites
from checkup.text.words import sentences

MAX_TEXT = 60_000  # characters, some 10,000 words; a convention: the longest of posts; what follows is not searched for offers
MOST_LINKS, MOST_WORDS, MOST_TRIES = 500, 200, 50  # links of one post, characters of a link's words, places tried for one
Kind = Literal["promotion", "conversation"]

# an amount with a currency before or behind it, or a discount; not in program text, where $1 is a variable
_PRICE = re.compile(
    r"(?<![\w=$&?/\"'])[$€£¥]\s?\d{1,9}(?:[.,]\d{2,3}){0,3}(?![\w%$(])|(?<![\w.,])\d+(?:[.,]\d\d)?\s?(?:€|eur\b|usd\b|euros?\b|dollars?\b|円)"
    r"|\b\d{1,2}\s?% (?:off|discount|rabatt|korting|de descuento|di sconto|de desconto|de reduction)"
)
_CODE = re.compile(r"[{}<>;|\\=]|\b0x[0-9a-f]|\w\(\)|\w::\w")  # a dollar sign in program text names no price
# words in the path of an address that sells, in the languages of the word lists
_SHOP_PATH = re.compile(
    r"/(?:shop|store|products?|buy|order|cart|checkout|pricing|webinars?|register|boutique|tienda|negozio|loja|winkel)(?:[/.\-_]|$)"
)
_SPEAKS = "Speaks to the reader"
# where everybody sells: a link there says nothing about whose shop it is
MARKETS = frozenset(f"amazon.{top}" for top in ("com", "de", "fr", "es", "it", "nl", "co.uk", "ca", "co.jp")) | {
    "amzn.to",
    "apple.com",
    "ebay.com",
    "etsy.com",
    "rstyle.me",
    "shareasale.com",
    "gumroad.com",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """One counted sentence, what it counts as, and why."""

    kind: Kind
    sentence: str
    why: str


@dataclass(frozen=True, slots=True)
class OwnSites:
    """Whose addresses are the blog's own: `host` without "www."; `shops` sell for it (any link there sells); `kin` are its other sites."""

    host: str | None = None
    shops: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()


def counted(
    text: str, language: str | None, links: Sequence[Link] = (), sites: OwnSites = OwnSites(), people: frozenset[str] = frozenset()
) -> list[Counted]:
    """The sentences that promote or converse; all others are left out.

    Promotion wins in one sentence: calls to action, prices and offers, links to the blog's own shop or products. A sentence that only
    says "you" between two that promote belongs to the offer. Conversation: questions to readers, invitations, the second person, links
    to other people's sites, words about what a reader said. `people` holds folded names of readers who have commented on the blog.
    """
    listed = sentences(text[:MAX_TEXT])
    kinds: dict[int, set[str]] = {}
    for place, link in located(listed, links):
        kinds.setdefault(place, set()).add(_kind(link.url, sites))
    asked = frozenset(asks(text[:MAX_TEXT], language))
    found = [c for i, s in enumerate(listed) if (c := _one(s, language, kinds.get(i, set()), s in asked, people)) is not None]
    return [_in_offer(c) if c.why == _SPEAKS and _between(found, i) else c for i, c in enumerate(found)]


def _between(found: Sequence[Counted], i: int) -> bool:
    return 0 < i < len(found) - 1 and found[i - 1].kind == found[i + 1].kind == "promotion"


def _in_offer(one: Counted) -> Counted:
    return Counted("promotion", one.sentence, "Speaks to the reader in the middle of an offer")


def located(listed: Sequence[str], links: Sequence[Link]) -> list[tuple[int, Link]]:
    """Each link with the place of the sentence that holds it: its words are looked for after the link before it, as whole words."""
    whole, starts = "", []
    for sentence in listed:
        starts.append(len(whole))
        whole += " ".join(sentence.split()) + "  "
    found: list[tuple[int, Link]] = []
    at = 0
    for link in links[:MOST_LINKS]:
        said = " ".join(link.text.split())[:MOST_WORDS]
        if not said:
            continue
        place = _whole_words(whole, said, at)
        if place is None and at:
            place = _whole_words(whole, said, 0)
        if place is not None:
            at = place + len(said)
            found.append((bisect_right(starts, place) - 1, link))
    return found


def _whole_words(text: str, said: str, start: int) -> int | None:
    """Where `said` stands from `start` on without a letter before or after it; None where it does not."""
    at = text.find(said, start)
    for _ in range(MOST_TRIES):
        if at < 0:
            return None
        end = at + len(said)
        if not (at and text[at - 1].isalnum() and said[0].isalnum() and said[0].isascii()) and not (
            text[end : end + 1].isalnum() and said[-1].isalnum() and said[-1].isascii()
        ):
            return at
        at = text.find(said, at + 1)
    return None


def sells(sentence: str, language: str | None) -> str | None:
    """Why the words of a sentence promote something; None where they do not."""
    said = plain(sentence)
    if _languages.of(language).selling.search(said):
        return "Asks readers to buy, book, sign up or click"
    return "Names a price or an offer" if _PRICE.search(said) and not _CODE.search(said) else None


def _one(sentence: str, language: str | None, links: set[str], asked: bool, people: frozenset[str]) -> Counted | None:
    if "shop" in links:
        return Counted("promotion", sentence, "Links to your own shop or product")
    offer = sells(sentence, language)
    if offer is not None:
        return Counted("promotion", sentence, offer)
    if asked:
        return Counted("conversation", sentence, "Asks readers something")
    if invites(sentence, language):
        return Counted("conversation", sentence, "Invites readers to speak")
    if crediting(sentence, language, people):
        return Counted("conversation", sentence, "Takes up what somebody said")
    if "other" in links:
        return Counted("conversation", sentence, "Links to somebody else")
    if addresses(sentence, language):
        return Counted("conversation", sentence, _SPEAKS)
    return None


@lru_cache(maxsize=16_384)
def _kind(url: str, sites: OwnSites) -> str:
    """ "shop" for the blog's own shop and product pages and for affiliate links, "other" for other people's sites, "" for the rest."""
    host, path, query = _parts(url)
    if host is None:
        return ""
    if host in sites.shops:
        return "shop"
    if _same_site(host, sites.host):
        return "shop" if _SHOP_PATH.search(path) or host.split(".")[0] in ("shop", "store") else ""
    if host in sites.kin:
        return "shop" if _SHOP_PATH.search(path) else ""
    if host in MARKETS and ("tag=" in query or host.startswith(("amzn", "rstyle", "shareasale"))):
        return "shop"
    return "other"


def _parts(url: str) -> tuple[str | None, str, str]:
    """Host without "www.", path in lower case, and query of a web address; (None, "", "") of anything else."""
    parts = split(url)
    return (parts.host, parts.path.lower(), parts.query) if parts.is_web else (None, "", "")


def _same_site(host: str, own: str | None) -> bool:
    """The blog's own host, or one of its kin: shop.example.org beside blog.example.org (three labels at least)."""
    if not own:
        return False
    if host == own or host.endswith(f".{own}") or own.endswith(f".{host}"):
        return True
    return own.count(".") >= 2 and host.count(".") >= 1 and own.split(".", 1)[1] == host.split(".", 1)[-1] and own.split(".")[0] == "blog"


def offers(text: str, language: str | None, links: Sequence[Link]) -> tuple[bool, tuple[tuple[str, bool], ...]]:
    """Whether a post is an offer as a whole, and each host that it links to with whether the sentence there sells something.

    By the words alone: two sentences that sell at least, and no fewer than half as many that speak with readers.
    """
    listed = sentences(text[:MAX_TEXT])
    selling = [sells(s, language) is not None for s in listed]
    talking = sum(invites(s, language) or addresses(s, language) for s, sold in zip(listed, selling, strict=True) if not sold)
    hosts = [(host, selling[place]) for place, link in located(listed, links) if (host := _parts(link.url)[0]) is not None]
    return sum(selling) >= 2 and 2 * sum(selling) >= talking, tuple(hosts)


def crediting(sentence: str, language: str | None, people: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence gives credit ("hat tip", "as one of you asked") or takes up what one of `people` said."""
    lists, said = _languages.of(language), plain(sentence)
    if lists.credit.search(said):
        return True
    tokens = said.replace(",", " ").split()
    for at, token in enumerate(tokens[:-1]):
        if token in people and (lists.said.fullmatch(tokens[at + 1]) or (at and lists.said.fullmatch(tokens[at - 1]))):
            return True
    return False

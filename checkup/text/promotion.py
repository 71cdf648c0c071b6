"""Sentences of a post that promote, and sentences that talk with readers (V1). Each comes with the reason why it was counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from urllib.parse import urlsplit

from checkup.model import Link
from checkup.text import _languages
from checkup.text._languages import plain
from checkup.text.questions import addresses, asks, invites
from checkup.text.words import sentences

MAX_TEXT = 60_000
Kind = Literal["promotion", "conversation"]

_PRICE = re.compile(
    r"(?<![\w=$&?/\"'])[$€£¥]\s?\d|\b\d+(?:[.,]\d\d)?\s?(?:€|eur\b|usd\b|euros?\b|dollars?\b|円)"
    r"|\b\d{1,2}\s?% (?:off|discount|rabatt|korting|de descuento|di sconto|de desconto|de reduction)"
)
_SHOP_PATH = re.compile(
    r"/(?:shop|store|products?|buy|order|cart|checkout|pricing|webinars?|register|boutique|tienda|negozio|loja|winkel)(?:[/.\-_]|$)"
)
_SHOP_HOSTS = frozenset(f"amazon.{top}" for top in ("com", "de", "fr", "es", "it", "nl", "co.uk", "ca", "co.jp")) | {
    "amzn.to",
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


def counted(
    text: str, language: str | None, links: Sequence[Link] = (), own_host: str | None = None, people: frozenset[str] = frozenset()
) -> list[Counted]:
    """The sentences that promote or converse; all others are left out.

    Promotion wins in one sentence: calls to action, prices and offers, links to the blog's own shop or products.
    Conversation: questions to readers, invitations, the second person, links to other people's sites, words about what a reader said.
    `own_host` is the blog's host without "www."; `people` holds folded names of readers who have commented on the blog.
    """
    kinds = {link.text.strip(): _kind(link.url, own_host) for link in links if link.text.strip()}
    asked = frozenset(asks(text[:MAX_TEXT], language))
    found = []
    for sentence in sentences(text[:MAX_TEXT]):
        inside = {kind for words, kind in kinds.items() if kind and words in sentence}
        one = _one(sentence, language, inside, sentence in asked, people)
        if one is not None:
            found.append(one)
    return found


def _one(sentence: str, language: str | None, links: set[str], asked: bool, people: frozenset[str]) -> Counted | None:
    said = plain(sentence)
    lists = _languages.of(language)
    if "shop" in links:
        return Counted("promotion", sentence, "Links to your own shop or product")
    if lists.selling.search(said):
        return Counted("promotion", sentence, "Asks readers to buy, book, sign up or click")
    if _PRICE.search(said):
        return Counted("promotion", sentence, "Names a price or an offer")
    if asked:
        return Counted("conversation", sentence, "Asks readers something")
    if invites(sentence, language):
        return Counted("conversation", sentence, "Invites readers to speak")
    if crediting(sentence, language, people):
        return Counted("conversation", sentence, "Takes up what somebody said")
    if "other" in links:
        return Counted("conversation", sentence, "Links to somebody else")
    if addresses(sentence, language):
        return Counted("conversation", sentence, "Speaks to the reader")
    return None


@lru_cache(maxsize=16_384)
def _kind(url: str, own_host: str | None) -> str:
    """ "shop" for the blog's own shop and product pages and for affiliate links, "other" for other people's sites, "" for the rest."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if not host or parts.scheme not in ("http", "https"):
        return ""
    if _same_house(host, own_host):
        return "shop" if _SHOP_PATH.search(parts.path.lower()) or host.split(".")[0] in ("shop", "store") else ""
    if host in _SHOP_HOSTS and ("tag=" in parts.query or host.startswith(("amzn", "rstyle", "shareasale", "shop."))):
        return "shop"
    return "other"


def _same_house(host: str, own: str | None) -> bool:
    """The blog's own host, or one of its kin: shop.example.org beside blog.example.org (three labels at least)."""
    if not own:
        return False
    if host == own or host.endswith(f".{own}") or own.endswith(f".{host}"):
        return True
    return own.count(".") >= 2 and host.count(".") >= 1 and own.split(".", 1)[1] == host.split(".", 1)[-1] and own.split(".")[0] == "blog"


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

"""Sentences of a post that promote, and sentences that talk with readers (V1). Each comes with the reason why it was counted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from checkup import lazy_re as re
from checkup.addresses import split
from checkup.i18n import N_
from checkup.model import Link
from checkup.remembered import remembered
from checkup.text import _languages
from checkup.text._languages import Language, plain
from checkup.text.mentions import opens_with_thanks
from checkup.text.questions import addresses, without_quoted
from checkup.text.quotation import within_quotations
from checkup.text.reader_talk import asks_readers, discloses, invites, last_questions, said_in, speaks
from checkup.text.taken_up import takes_up, writes
from checkup.text.words import sentences
from checkup.word_search import one_of

MAX_TEXT = 60_000  # characters, some 10,000 words; a convention: the longest of posts; what follows is not searched for offers
MOST_LINKS, MOST_WORDS, MOST_TRIES = 500, 200, 50  # links of one post, characters of a link's words, places tried for one
TITLE_SHARE = 0.7  # of a sentence that is a link: then it is the title of what is linked, with its number or its day (a convention)
AWAY = 2  # sentences; a convention: between two sentences of an offer stands one about the thing
NEAR = 40  # characters between "our" and what is sold; a convention: half a line
Kind = Literal["promotion", "conversation"]

# an amount with a currency before or behind it, or a discount; not in program text, where $1 is a variable
_PRICE = re.compile(
    r"(?<![\w=$&?/\"'])[$€£¥]\s?\d{1,9}(?:[.,]\d{2,3}){0,3}(?![\w%$(])|(?<![\w.,])\d+(?:[.,]\d\d)?\s?(?:€|eur\b|usd\b|euros?\b|dollars?\b|円)"
    r"|\b\d{1,2}\s?% (?:off|discount|rabatt|korting|de descuento|di sconto|de desconto|de reduction)"
)
_DIGIT = re.compile(r"\d")  # of which every price holds one
_names_money = one_of(*"$€£¥円%", "eur", "usd", "dollar")  # and one of these
_CODE = re.compile(r"[{}<>;|\\=]|\b0x[0-9a-f]|\w\(\)|\w::\w")  # a dollar sign in program text names no price
# words in the path of an address that sells, in the languages of the word lists
_SHOP_PATH = re.compile(
    r"/(?:shop|store|products?|buy|order|cart|checkout|pricing|webinars?|register|boutique|tienda|negozio|loja|winkel)(?:[/.\-_]|$)"
)
_SPEAKS = N_("Speaks to the reader")
_CALLS, _PRICED = "Asks readers to buy, book, sign up or click", "Names a price or an offer"
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
    text: str,
    language: str | None,
    links: Sequence[Link] = (),
    sites: OwnSites = OwnSites(),
    people: frozenset[str] = frozenset(),
    quotes: Sequence[str] = (),
) -> list[Counted]:
    """The sentences that promote or converse; all others are left out, and all of a language without lists.

    Promotion: a call about what the blog itself sells or wants, a link to its own shop, an offer or the praise of "my" or "our" wares;
    prices, words of offers and names of wares beside one of these. Conversation: questions and words to readers, and what takes up
    somebody's words; a "you" that means everybody does not. `people` holds folded first names of readers. What stands in `quotes` is
    somebody else's.
    """
    lists = _languages.of(language)
    if not lists.posts:
        return []
    listed = sentences(text[:MAX_TEXT])
    kinds = _link_kinds(listed, links, sites)
    begin = last_questions(listed)  # further up a post asks for effect, whatever it says
    asked = asks_readers(listed[begin:], language, quotes)
    others = _quoted(listed, quotes)
    offered, talked = list[tuple[str, bool]](), list[str | None]()
    for i, sentence in enumerate(listed):  # each sentence is asked all there is to ask while what it holds is at hand
        linked = kinds.get(i, set())
        offered.append(_offer(sentence, lists, linked))
        told = i in others or offered[i][1]
        talked.append(None if told else _talks(sentence, language, linked, i - begin in asked, people))
    if any(why for why, _ in offered) or any(talked):  # most posts hold neither, and need not be searched for quotations
        others |= within_quotations(listed)
    sold = _sold(offered, others)
    for i in _wares(listed, lists, offered, sold):
        sold[i] = _PRICED if talked[i] is None else None
    found = []
    for i, (sentence, why, talk) in enumerate(zip(listed, sold, talked, strict=True)):
        if i not in others and why is not None:
            found.append(Counted("promotion", sentence, why))
        elif i not in others and talk is not None:
            found.append(Counted("conversation", sentence, talk))
    return [
        _in_offer(c) if c.why == _SPEAKS and _between(found, i) and not opens_with_thanks(c.sentence) else c for i, c in enumerate(found)
    ]


def _link_kinds(listed: Sequence[str], links: Sequence[Link], sites: OwnSites) -> dict[int, set[str]]:
    """Place of a sentence -> where its links lead, and "title" where it is one of several titles of other pages in a row."""
    kinds: dict[int, set[str]] = {}
    titles = set()
    for place, link in located(listed, links):
        kinds.setdefault(place, set()).add(_kind(link.url, sites))
        if len(link.text) >= TITLE_SHARE * len(listed[place]):
            titles.add(place)
    for place in titles:
        if not titles.isdisjoint((place - 1, place + 1)):  # one below the other, a list of them
            kinds[place].add("title")
    return kinds


def _quoted(listed: Sequence[str], quotes: Sequence[str]) -> frozenset[int]:
    """The places of sentences that stand in a quotation."""
    whole = [plain(q) for q in quotes if q.strip()]
    return frozenset(i for i, s in enumerate(listed) if whole and any(plain(s) in q for q in whole))


def _offer(sentence: str, lists: Language, links: set[str]) -> tuple[str, bool]:
    """Why a sentence may promote ("" = it does not), and whether that is enough; else it takes an offer beside it."""
    if "shop" in links or ("paid" in links and _sells(sentence, lists)):
        return N_("Links to a shop of yours, or to one that pays you"), True
    said = said_in(sentence)
    if opens_with_thanks(said):
        return "", False
    if lists.posts["praises"].search(said):
        return N_("Praises your own product"), True
    if (
        lists.posts["wants"].search(said)
        and ("other" not in links or lists.posts["own"].search(said))
        and lists.posts["wants"].search(_unquoted(sentence))  # the name of a button in quotation marks asks for nothing
    ):
        return _CALLS, True
    if (sold := lists.selling.search(said)) is not None and lists.selling.search(_unquoted(sentence)):  # nor does a title sell
        return _CALLS, bool(
            lists.posts["own"].search(f"{said[max(0, sold.start() - NEAR) : sold.start()]} {said[sold.end() : sold.end() + NEAR]}")
        )
    return (_PRICED, False) if _names_price(said) and not _is_told(said, lists) else ("", False)


def _unquoted(sentence: str) -> str:
    return said_in(without_quoted(sentence))


def _names_price(said: str) -> bool:
    """Whether a sentence names an amount of money or a discount, and is no program text."""
    holds = _names_money(said) and _DIGIT.search(said) is not None
    return holds and _PRICE.search(said) is not None and not _CODE.search(said)


def _sold(offers: Sequence[tuple[str, bool]], others: AbstractSet[int]) -> list[str | None]:
    """Why each sentence promotes: by itself, or since one that does stands beside it; those of `others` never do.

    Words of an offer also go on behind one sentence about the thing; a price alone does not.
    """
    found = [why if enough and i not in others else None for i, (why, enough) in enumerate(offers)]
    for order in (range(1, len(offers)), range(len(offers) - 2, -1, -1)):
        for i in order:
            away = 1 if offers[i][0] == _PRICED else AWAY
            near = found[max(0, i - away) : i] if order.step > 0 else found[i + 1 : i + 1 + away]
            if found[i] is None and offers[i][0] and any(near) and i not in others:
                found[i] = offers[i][0]
    return found


def _wares(listed: Sequence[str], lists: Language, offers: Sequence[tuple[str, bool]], sold: Sequence[str | None]) -> list[int]:
    """The places of sentences that only name wares, prices and days, near one that promotes by itself."""
    if (names := lists.posts.get("beside")) is None:
        return []
    calls = [i for i, (_, enough) in enumerate(offers) if enough and sold[i] is not None]
    near = {i for call in calls for i in range(max(0, call - AWAY), min(len(listed), call + AWAY + 1)) if not offers[i][0]}
    return [i for i in sorted(near) if names.is_in(said := said_in(listed[i])) and not (opens_with_thanks(said) or _is_told(said, lists))]


def _is_told(said: str, lists: Language) -> bool:
    """Whether a sentence tells of what is past: what was sold is no offer. False where the language has no words for it."""
    return "past" in lists.posts and lists.posts["past"].is_in(said)


def _talks(sentence: str, language: str | None, links: set[str], asked: bool, people: frozenset[str]) -> str | None:
    """Why a sentence is conversation; None where it is not: of titles of other pages, in a list of them, only those that invite."""
    if invites(sentence, language):
        return N_("Invites readers to speak")
    if "title" in links:
        return None
    if asked:
        return N_("Asks readers something")
    linked = "other" in links
    if takes_up(sentence, language, people, linked=linked) or (linked and writes(sentence, language)):
        return N_("Takes up what somebody said")
    return _SPEAKS if speaks(sentence, language) and not discloses(sentence, language) else None


def _between(found: Sequence[Counted], i: int) -> bool:
    return 0 < i < len(found) - 1 and found[i - 1].kind == found[i + 1].kind == "promotion"


def _in_offer(one: Counted) -> Counted:
    return Counted("promotion", one.sentence, N_("Speaks to the reader in the middle of an offer"))


def located(listed: Sequence[str], links: Sequence[Link]) -> list[tuple[int, Link]]:
    """Each link with the place of the sentence that holds it: its words are looked for after the link before it, as whole words."""
    whole, starts = "", []
    for sentence in listed if links else ():
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


def _sells(sentence: str, lists: Language) -> bool:
    """Whether a sentence sells something, whoever it is that sells."""
    said = plain(sentence)
    return bool(lists.selling.search(said) or (lists.posts and lists.posts["wants"].search(said))) or _names_price(said)


@remembered(16_384)
def _kind(url: str, sites: OwnSites) -> str:
    """ "shop" for the blog's own shop and product pages, "paid" for affiliate links to somebody else's wares, "other" for other people's
    sites, "" for the rest.
    """
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
        return "paid"
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
    lists = _languages.of(language)
    listed = sentences(text[:MAX_TEXT])
    selling = [_sells(s, lists) for s in listed]
    hosts = [(host, selling[place]) for place, link in located(listed, links) if (host := _parts(link.url)[0]) is not None]
    sold = sum(selling)
    if sold < 2:  # as of most posts, in which nobody need look for who is spoken to
        return False, tuple(hosts)
    talking = sum(invites(s, language) or addresses(s, language) for s, sells in zip(listed, selling, strict=True) if not sells)
    return 2 * sold >= talking, tuple(hosts)

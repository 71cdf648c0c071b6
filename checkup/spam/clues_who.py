"""Who left a comment, where it links to, when it came, and what it repeats."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from checkup import lazy_re as re
from checkup.i18n import gettext, report_language, worded
from checkup.moments import DAY
from checkup.reader_words import ReaderWords, Wording
from checkup.remembered import remembered
from checkup.spam.accounts import LATE_DAYS, days_late
from checkup.spam.clue import NOTHING, SEEN, Clue, Clues, log
from checkup.spam.context import SMALL, SPEAKS, Context, stem
from checkup.spam.copies import is_quick
from checkup.spam.hosts import host, is_known, is_odd, is_short, path_words, site
from checkup.spam.letters import is_random
from checkup.spam.lists import WORD, load, word_set
from checkup.spam.reasons import LINKS_ELSEWHERE, LINKS_TO_ANOTHER, LINKS_TO_ODD, LINKS_TO_SHOP
from checkup.spam.seen_comment import URL, asks
from checkup.text import in_words

ALL_OVER = 2  # further posts: six of eight "spam" on two honest blogs were honest repeats, as of a question under another post
MUCH = 20  # words that nobody writes twice by chance, a convention
FLOOD = 8  # sites in one comment, for honest readers of the five labelled tables name six at most
LATEST = math.log1p(36)  # log of three years in months, a convention: three years after the post are as late as ten
# An address, and the name of a site, as a name; the endings are the commonest ones, a convention.
WANDERS = 30.0  # days, a convention: talk that has left the post's topic by then is over
FEW_WORDS = 6  # beside a link: too few to tell their language (`speaks_alike`)
SHORT_WORD = 3  # letters of words that many names hold, a convention
NO_ADDRESS = dict.fromkeys(
    ("shop address", "loud address", "odd address", "links to own site", "site of many names"), NOTHING
)  # as `address` names them, in its order
OF_THE_TRADE = Clue(0.4, "identity")
ADDRESS = re.compile(r"://|^www\.", re.IGNORECASE)
DOMAIN = re.compile(r"(?<![\w.@+-])(?:[\w-]{1,40}\.){0,3}([\w-]{1,40})\.(com|net|org|info|biz|ru)\b(?![\w.+-]{0,60}@)", re.IGNORECASE)
DOTTED = word_set("dotted names")


@dataclass(frozen=True, slots=True)
class _Named:
    """What a printed name says by itself. `pairs`: each two of its words in a row; `sells`: whether a word of it tells wares."""

    clues: Clues
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    sells: bool


@remembered(4096)
def _named(printed: str, language: str) -> _Named:
    """What a printed name says; kept for each `language`, for its clues are told in the report's."""
    spelt = WORD.findall(printed)
    words = [word.casefold() for word in spelt]
    value, product, sells = _trade_in(words)
    told = worded("the name is a product or a trade (“{name}”)", name=ReaderWords(printed, limit=40)) if product else ""
    clues = {
        "trade name": Clue(value, "identity", told, product),
        "long name": Clue(float(len(words) >= 5), "identity", gettext("the name is a phrase")),
        "address as name": Clue(float(_is_address(printed)), "identity", gettext("the name is a web address")),
        "random name": Clue(float(any(is_random(w, 3) for w in spelt)), "identity", gettext("the name is random letters")),
    }
    pairs = frozenset((a, b) for a, b in pairwise(words) if a not in SMALL and b not in SMALL)
    return _Named(clues, frozenset(words), pairs, sells)


def _trade_in(words: list[str]) -> tuple[float, bool, bool]:
    """How much the words of a name are those of a trade (0..1), whether they are a product, and whether one of them tells wares."""
    lists = load()
    if lists.naming.isdisjoint(words):
        return 0.0, False, False
    wares = lists.counting(words)
    listed = [w for w in words if w in wares or w in lists.trades or w in lists.weak_trades]
    strong = [w for w in wares if w in lists.strong and len(w) > 3]
    selling = [w for w in listed if w not in lists.everyday and w not in lists.weak_trades]
    trade = lists.commercial.get(words[0]) == "trade in other languages"
    product = bool(strong) or (
        len(words) >= 2 and (trade or words[-1] in lists.trades or (len(listed) >= 2 and len(listed) * 2 >= len(words) and bool(selling)))
    )
    return 1.0 if product else 0.4 if len(words) >= 2 and listed else 0.0, product, bool(selling)


def name(context: Context, number: int, clues: Clues) -> None:
    """Add the clues of a name that is no name of a person: a trade, a site, keywords."""
    comment = context.comments[number]
    named = _named(comment.name or "", report_language())
    clues.update(named.clues)
    if named.clues["trade name"].firm and _is_of_the_trade(context, number):
        clues["trade name"] = OF_THE_TRADE
    praised = _praises_its_name(context, number, named)
    clues["own name"] = Clue(1.0, "identity", gettext("advertises the name it is signed with")) if praised else NOTHING
    joined = "".join(context.names[number]) if named.sells else ""
    fits = len(joined) >= 8 and len(context.names[number]) >= 2 and joined in host(comment.url or "").split(".")[0].replace("-", "")
    clues["name of the site"] = SEEN if fits else NOTHING  # blogs and shops alike bear the name of their site: it weighs and proves nothing


def _is_of_the_trade(context: Context, number: int) -> bool:
    """Whether a firm's name bears a word of the blog's talk, and its text speaks of the post: who lives by a thing reads about it, too."""
    topic, lists = context.topics.of(context.comments[number].post), load()
    spelt = [word for word in context.names[number] if len(word) > SHORT_WORD]
    mine = {stem(word) for word in spelt if word not in lists.naming and word not in lists.praise}
    if not lists.strong.isdisjoint(spelt) or not any(word in topic or context.vocabulary.get(word, 0) >= context.usual for word in mine):
        return False
    return sum(word not in mine for word in context.shared(number)) >= SPEAKS


def _praises_its_name(context: Context, number: int, named: _Named) -> bool:
    """Whether a text says two words of its own name that are none of the post's topic; its first and last words are a greeting."""
    if not named.pairs:
        return False
    comment = context.comments[number]
    said = (context.words[number] if "://" not in comment.text else [w.casefold() for w in WORD.findall(URL.sub(" ", comment.text))])[3:-4]
    found = frozenset[tuple[str, str]]() if named.words.isdisjoint(said) else named.pairs.intersection(pairwise(said))
    topic = context.topics.of(comment.post)
    return any(not {stem(a), stem(b)} & topic for a, b in found) and not any(w in said for w in ("name", "i'm", "am"))


def _is_address(printed: str) -> bool:
    """Whether a name is a web address; an e-mail address and a technology ("VB.NET", "Json.NET") are none."""
    if "." not in printed and ":" not in printed:
        return False
    sites = [(label, ending) for label, ending in DOMAIN.findall(printed) if label.casefold() not in DOTTED]
    return bool(ADDRESS.search(printed)) or any(ending != "NET" or label.isupper() for label, ending in sites)


def links(context: Context, number: int, clues: Clues) -> None:
    """How many links to sites that the post's topic does not explain, and what sort of sites."""
    comment = context.comments[number]
    if not comment.links:
        clues["shop links"] = clues["links"] = clues["link share"] = clues["short links"] = clues["odd hosts"] = NOTHING
        return
    foreign = [link for link in comment.links if not context.explains(number, link)]
    hosts = list(dict.fromkeys(h for h in map(host, foreign) if h))
    shops = [h for link in foreign[:20] if (h := host(link)) and context.sells(number, link)]
    to_shop = worded(LINKS_TO_SHOP, site=ReaderWords(shops[0], "site")) if shops else ""
    clues["shop links"] = Clue(log(len(set(shops))), "link", to_shop, bool(shops))
    chars = sum(len(link) for link in foreign if link in comment.text)  # links of the markup take no room in the text
    mostly = chars * 2 > len(comment.text) and not clues["code"].value
    told = gettext(LINKS_ELSEWHERE, n=len(hosts)) if len(hosts) >= 2 else gettext(LINKS_TO_ANOTHER)
    clues["links"] = Clue(log(len(hosts)), "link", told, len(hosts) >= FLOOD or (mostly and len(hosts) >= 3))
    share = min(1.0, chars / max(len(comment.text), 1))
    clues["link share"] = Clue(share, "link", gettext("is little more than links") if mostly else "")
    clues["short links"] = Clue(float(any(map(is_short, hosts))), "link", gettext("hides where its link goes"), mostly)
    odd = [h for h in hosts if is_odd(h)]
    words = worded(LINKS_TO_ODD, site=ReaderWords(odd[0], "site")) if odd else ""
    clues["odd hosts"] = Clue(log(len(odd)), "link", words, len(odd) >= 2 or (mostly and bool(odd)))


def address(context: Context, number: int, clues: Clues) -> None:
    """Add the clues of the address behind a comment's name."""
    comment = context.comments[number]
    if not comment.url and not comment.links:
        clues.update(NO_ADDRESS)
        return
    home = host(comment.url or "")
    found = [*context.wares_of(number, comment.url), *path_words(comment.url)] if comment.url and context.sells(number, comment.url) else []
    sure = len(found) >= 2 or any(word in load().strong for word in found)
    clues["shop address"] = Clue(
        log(len(found)),
        "link",
        worded("the name links to a shop or advertiser ({site})", site=ReaderWords(home, "site")) if sure else "",
        sure,
    )
    clues["loud address"] = Clue(float(any(word in load().strong and not context.at_home(number, word) for word in found)))
    odd = bool(home) and (is_odd(home) or site(home).count("-") >= 2 or is_short(home))
    told = worded("the name links to an address of a kind that adverts often have ({site})", site=ReaderWords(home, "site")) if odd else ""
    clues["odd address"] = Clue(float(odd), "link", told, is_short(home))
    own = bool(home) and not is_known(home) and any(site(host(link)) == site(home) for link in comment.links)
    clues["links to own site"] = Clue(float(own), "link", gettext("advertises the site its name links to") if own else "")
    hosts = dict.fromkeys([*map(host, comment.links), home])
    shared = [h for h in hosts if h in context.names_of] if comment.kind == "comment" else []
    many = context.names_of[shared[0]] if shared else 0
    told = worded("{n} different names link to {site}", n=str(many), site=ReaderWords(shared[0], "site")) if shared else ""
    clues["site of many names"] = Clue(float(bool(shared)), "link", told)


def time(context: Context, number: int, clues: Clues) -> None:
    """How long after the post; where its date is unknown, how long after the first comment, which can only be less."""
    comment = context.comments[number]
    first = context.first.get(comment.post)
    start = comment.posted if comment.posted is not None else first
    if start is None or comment.at is None:
        return
    days = max(0.0, (comment.at - start) / DAY)
    late = min(1.0, log(days / 30) / LATEST)
    clues["post dated"] = Clue(float(comment.posted is not None), "time")
    clues["late"] = Clue(late, "time", _came(days, comment.posted is not None) if days >= LATE_DAYS else "")


def _came(days: float, after_post: bool) -> str:
    if after_post:
        return gettext("came {time} after the post", time=ago(days))
    return gettext("came {time} after the first comment", time=ago(days))


def ago(days: float) -> str:
    """A span in words: months under two years, then years."""
    return in_words.count(round(days / 30.44), "month") if days < 700 else in_words.count(round(days / 365.25), "year")


def copies(context: Context, number: int, clues: Clues) -> None:
    """Repeats of another author's comment, or of the author's own."""
    found, comments = context.copies, context.comments
    echo, copy, own = found.echo.get(number), found.copy.get(number), found.repeats.get(number)
    if not (echo or copy or own):
        clues["copy"] = clues["own repeat"] = NOTHING
        return
    match = max((m for m in (echo, copy) if m), key=lambda m: m.share, default=None)
    words: Wording = ""
    if match:
        name = comments[match.of].name
        told = {"n": str(match.repeated), "total": str(match.total)}
        if name:
            words = worded("repeats {n} of the {total} words of {name}’s comment", name=ReaderWords(name, limit=40), **told)
        else:
            words = gettext("repeats {n} of the {total} words of another comment", **told)
    sure = match is not None and (context.leads(number) or match.total >= MUCH)  # readers with one wish use the same few words
    quick = match is not None and is_quick(comments[number], comments[match.of])  # an answer that quotes
    clues["copy"] = Clue(match.share / (1 + quick) if match else 0.0, "copy", words, not quick and sure)
    own = own if own and (comments[number].links or (comments[number].url and own >= ALL_OVER)) else 0  # who asks twice sells nothing
    clues["own repeat"] = Clue(
        log(own), "copy", gettext("was also left under {posts}", posts=in_words.count(own, "other post")) if own else ""
    )


def honest(context: Context, number: int, clues: Clues) -> None:
    """Add the signs that a comment's writer takes part in the talk; they speak against spam."""
    comment = context.comments[number]
    others = context.people[comment.post].intersection(context.words[number][:60])
    named = bool(others) and bool(others.difference((comment.name or "").casefold().split()))
    clues["names a person"] = SEEN if named else NOTHING
    clues["asks"] = SEEN if asks(comment.text) else NOTHING


def astray(context: Context, number: int, clues: Clues) -> None:
    """A link that nothing explains in a text that shares no word with the post or its talk and asks nothing: worth a look, and no proof.

    Not asked of another language, in which no word can be shared, nor soon after the post, when talk wanders; letters of another alphabet
    are told by themselves.
    """
    comment = context.comments[number]
    days = days_late(comment)
    if not comment.links or days is None or days < WANDERS or clues["asks"].value or clues["names a person"].value or clues["code"].value:
        return
    bare = len(WORD.findall(URL.sub(" ", comment.text))) < FEW_WORDS  # the words of addresses are those of anybody's
    known = clues["foreign with links"].value or context.speaks_alike(number)
    if not (bare or (known and not context.overlap(number))) or not context.is_beside_the_post(number) or context.shared(number):
        return
    if any(host(link) and not context.explains(number, link) for link in comment.links[:20]):
        clues["astray"] = Clue(1.0, "text", gettext("has a link, but not a word in common with the post"))


PING_LOOKS = (links, address)
LOOKS = (name, links, address, time, copies, honest, astray)

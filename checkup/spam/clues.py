"""What speaks for and against each comment: about forty clues, each a number, and for those worth telling, words a blogger understands."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from checkup.model import ReasonKind
from checkup.spam.context import Context
from checkup.spam.copies import WORD
from checkup.spam.hosts import SHORTENERS, host, is_odd, site, trade_words
from checkup.spam.letters import is_random, mixed_words, random_words, script
from checkup.spam.lists import load, word_set
from checkup.spam.seen import DAY

PHONE = re.compile(r"(?<![\w.])\+?\(?\d{1,4}\)?[\s.\-–]{0,2}\(?\d{2,4}\)?(?:[\s.\-–]{0,2}\d{2,4}){1,4}(?![\w.])")
MARKUP = re.compile(r"\[/?(?:url|link)\b|<a\s|</a>|&lt;/?a\b|\bhref\s?=", re.IGNORECASE)
SPINTAX = re.compile(r"\{[^{}|\n]{1,60}(?:\|[^{}|\n]{0,60}){2,}\}")
PING = re.compile(r"\[(?:\.{3}|…)\]")
CODE = re.compile(r"[{}=<>();\[\]_\\]|://\S|\w\.\w+\(")
CLOSING = word_set("closings")


@dataclass(frozen=True, slots=True)
class Clue:
    """One observation: how strong (`value`, 0 = nothing seen), of which kind, and in which words; no words = weighs, but is not told."""

    value: float
    kind: ReasonKind = "text"
    words: str = ""


Clues = dict[str, Clue]
"""Clues by name; a name that is missing was not observable on this page, which is not the same as 0."""


def gather(context: Context, number: int) -> Clues:
    """All clues of comment `number`."""
    clues: Clues = {}
    for look in LOOKS:
        look(context, number, clues)
    return clues


def _some(words: list[str], most: int = 3) -> str:
    return ", ".join(f"“{word[:40]}”" for word in words[:most]) + (" and more" if len(words) > most else "")


def _log(count: int) -> float:
    return math.log1p(count)


def _trade(context: Context, number: int, clues: Clues) -> None:
    """Trade words that the post itself does not use."""
    lists, words = load(), context.words[number]
    topic = context.topic.get(context.comments[number].post, frozenset())
    found = [w for w in words if w in lists.commercial and w not in topic and w.rstrip("s") not in topic]
    different = list(dict.fromkeys(found))
    strong = [w for w in different if w in lists.strong]
    share = len(found) / max(len(words), 8)
    told = len(different) >= 3 or strong or (share >= 0.15 and len(different) >= 2)
    clues["trade words"] = Clue(
        _log(len(different)), "text", f"speaks of {_some(strong + [w for w in different if w not in strong])}" if told else ""
    )
    clues["strong words"] = Clue(_log(len(strong)), "text")
    clues["trade share"] = Clue(min(share, 0.5) * 2, "text")


def _phrases(context: Context, number: int, clues: Clues) -> None:
    """Sales pitches, and the stock phrases of comment spinners."""
    lists, words = load(), context.words[number]
    classed = [lists.classes.get(w, w) for w in words]
    pitch = list(
        dict.fromkeys(lists.pitch.found(words) + lists.pitch.found([c if c == "SITE" else w for c, w in zip(classed, words, strict=True)]))
    )
    pitch = [p for p in pitch if "SITE" not in p] + [p.replace("SITE", "site") for p in pitch if "SITE" in p]
    stock = list(dict.fromkeys(lists.templates.found(classed) + lists.templates.found(words)))
    text = context.comments[number].text
    clues["pitch"] = Clue(_log(len(pitch)), "text", f"advertises ({_some(pitch)})" if pitch else "")
    clues["stock phrases"] = Clue(
        _log(max(len(stock) - 1, 0)), "text", "is put together from stock phrases of spam programs" if len(stock) >= 3 else ""
    )
    clues["spintax"] = Clue(float(bool(SPINTAX.search(text))), "text", "shows the raw template of a spam program")
    phone = [m.group() for m in PHONE.finditer(text[:3000]) if 9 <= sum(c.isdigit() for c in m.group()) <= 14]
    phone = [p for p in phone if any(c in p for c in "+-–() ") or len(p) >= 10]
    code = len(CODE.findall(text[:2000])) * 20 > len(text[:2000])
    clues["phone"] = Clue(float(bool(phone) and not code), "text", "gives a telephone number")
    clues["code"] = Clue(float(code), "text")


def _emptiness(context: Context, number: int, clues: Clues) -> None:
    """Praise that fits any post."""
    words, praise = context.words[number], load().praise
    share = sum(1 for w in words if w in praise) / len(words) if words else 0.0
    comment = context.comments[number]
    topic = context.topic.get(comment.post, frozenset())
    empty = share >= 0.85 and 2 <= len(words) <= 60 and not any(w in topic for w in context.content[number] if w not in praise)
    clues["praise"] = Clue(share, "text")
    clues["empty praise"] = Clue(float(empty), "text", "praises without a word about the post")
    clues["length"] = Clue(_log(len(words)), "text")
    clues["shouting"] = Clue(float(sum(c.isupper() for c in comment.text) * 2 > len(comment.text) > 20), "text", "is written in capitals")


def _topic(context: Context, number: int, clues: Clues) -> None:
    """Whether the comment talks about what the post and the blog talk about."""
    overlap, strange = context.overlap(number), context.strange(number)
    long = len(context.content[number]) >= 8
    if overlap is not None:
        clues["off topic"] = Clue(1 - overlap, "text", "shares hardly a word with the post" if overlap < 0.12 and long else "")
    if strange is not None:
        clues["strange words"] = Clue(strange, "text", "uses words that nobody else uses on this blog" if strange > 0.6 and long else "")


def _letters(context: Context, number: int, clues: Clues) -> None:
    """Random letters, alphabets mixed inside words, a foreign alphabet with links."""
    comment = context.comments[number]
    nonsense = random_words(re.sub(r"\S*[/.@]\S*", " ", comment.text))
    clues["gibberish"] = Clue(_log(len(nonsense)), "text", f"holds random letters ({_some(nonsense, 2)})" if nonsense else "")
    mixed = mixed_words(comment.text)
    clues["mixed letters"] = Clue(min(len(mixed), 3) / 3, "text", "mixes alphabets inside words to slip past filters")
    mine, theirs = script(comment.text), context.script.get(comment.post)
    foreign = mine is not None and theirs is not None and mine != theirs and bool(comment.links)
    clues["foreign with links"] = Clue(float(foreign), "text", "is written in another alphabet than the post, with links")


def _markup(context: Context, number: int, clues: Clues) -> None:
    """Link code that the page shows as text, and pings that quote nothing but the post's title."""
    comment = context.comments[number]
    clues["link code"] = Clue(float(bool(MARKUP.search(comment.text))), "text", "shows raw link code, as robots leave it")
    title = context.around[comment.post].title if comment.post in context.around else ""
    bare = set(WORD.findall(comment.text.casefold())) - set(WORD.findall(f"{title} {comment.name or ''}".casefold()))
    ping = bool(PING.search(comment.text)) and len(bare) <= 4
    clues["bare ping"] = Clue(float(ping), "copy", "is a ping that quotes nothing but the post's title")


def _tail(context: Context, number: int, clues: Clues) -> None:
    """A last line or last words that look like the text of a link: "cleaning company dubai"."""
    comment, lists = context.comments[number], load()
    lines = [line.strip() for line in comment.text.strip().splitlines() if line.strip()]
    last = re.split(r"(?<=[.!?…])\s+", lines[-1][-160:])[-1].strip() if lines else ""
    words = [w.casefold() for w in WORD.findall(last)]
    topic = context.topic.get(comment.post, frozenset())
    alone = len(lines) > 1 or (bool(lines) and len(last) < len(lines[-1]))
    keyword = (
        1 <= len(words) <= 8 and alone and last[-1:] not in ".!?)…:;" and not CLOSING & set(words) and not (set(words) & {"i", "you", "is"})
    )
    trade = [w for w in words if w in lists.commercial and w not in topic] if keyword else []
    clues["link text"] = Clue(float(bool(trade)), "link", f"ends in what looks like the text of a link (“{last[:60]}”)")


def _name(context: Context, number: int, clues: Clues) -> None:
    """Names that are no names."""
    comment, lists = context.comments[number], load()
    name = comment.name or ""
    words = [w.casefold() for w in WORD.findall(name)]
    trade = [w for w in words if w in lists.commercial or w in lists.trades]
    strong = [w for w in words if w in lists.strong]
    product = bool(strong) or (len(words) >= 2 and words[-1] in lists.trades) or (len(words) >= 2 and len(trade) * 2 >= len(words))
    clues["trade name"] = Clue(
        1.0 if product else 0.4 * bool(trade and len(words) > 1),
        "identity",
        f"the name is a product or a trade (“{name[:40]}”)" if product else "",
    )
    clues["long name"] = Clue(float(len(words) >= 4), "identity", "the name is a phrase" if len(words) >= 5 else "")
    address = "://" in name or name.casefold().startswith("www.") or bool(re.search(r"\w\.(?:com|net|org|info|ru)\b", name.casefold()))
    clues["address as name"] = Clue(float(address), "identity", "the name is a web address")
    letters = "".join(words)
    clues["random name"] = Clue(float(any(is_random(w) for w in WORD.findall(name))), "identity", "the name is random letters")
    label = host(comment.url or "").split(".")[0].replace("-", "")
    fits = len(words) >= 2 and len(letters) >= 8 and letters in label
    clues["name of the site"] = Clue(float(fits), "identity", "")
    clues["no name"] = Clue(float(not words), "identity")


def _links(context: Context, number: int, clues: Clues) -> None:
    """How many links, and where to."""
    comment = context.comments[number]
    own = [link for link in comment.links if site(host(link)) not in context.hosts]
    hosts = list(dict.fromkeys(h for h in map(host, own) if h))
    clues["links"] = Clue(_log(len(hosts)), "link", f"links to {len(hosts)} sites" if len(hosts) >= 2 else "holds a link" if hosts else "")
    shops = [h for link in own[:20] if (h := host(link)) and trade_words(link)]
    clues["shop links"] = Clue(_log(len(set(shops))), "link", f"links to a shop or advertiser ({shops[0]})" if shops else "")
    chars = sum(len(link) for link in comment.links)
    clues["link share"] = Clue(
        min(1.0, chars / max(len(comment.text), 1)), "link", "is little more than links" if own and chars * 2 > len(comment.text) else ""
    )
    clues["short links"] = Clue(float(any(h in SHORTENERS for h in hosts)), "link", "hides where its link goes")
    odd = [h for h in hosts if is_odd(h)]
    clues["odd hosts"] = Clue(_log(len(odd)), "link")
    home = host(comment.url or "")
    words = trade_words(comment.url) if comment.url else ()
    clues["shop address"] = Clue(_log(len(words)), "link", f"the name links to a shop or advertiser ({home})" if words else "")
    clues["odd address"] = Clue(float(bool(home) and (is_odd(home) or home.count("-") >= 2)), "link")
    clues["has address"] = Clue(float(bool(home)), "link")
    clues["links to own site"] = Clue(
        float(bool(home) and any(site(h) == site(home) for h in hosts)), "link", "advertises the site its name links to"
    )
    shared = [h for h in dict.fromkeys((*hosts, *([home] if home else []))) if len(context.linked_by.get(site(h), ())) >= 3]
    clues["site of many names"] = Clue(
        float(bool(shared)), "link", f"{len(context.linked_by[site(shared[0])])} different names link to {shared[0]}" if shared else ""
    )


def _time(context: Context, number: int, clues: Clues) -> None:
    """How long after the post."""
    comment = context.comments[number]
    if comment.posted is None or comment.at is None:
        return
    days = max(0.0, (comment.at - comment.posted) / DAY)
    clues["late"] = Clue(math.log1p(days / 30), "time", f"came {ago(days)} after the post" if days >= 180 else "")


def ago(days: float) -> str:
    """A span in words: months under two years, then years."""
    if days < 730:
        return f"{round(days / 30.44)} months"
    return f"{round(days / 365.25)} years"


def _copy(context: Context, number: int, clues: Clues) -> None:
    """Repeats of another author's comment, or of the author's own."""
    copies, comments = context.copies, context.comments
    echo, copy, own = copies.echo.get(number), copies.copy.get(number), copies.repeats.get(number)
    match = max((m for m in (echo, copy) if m), key=lambda m: m.share, default=None)
    words = ""
    if match:
        whose = comments[match.of].name
        words = f"repeats {match.repeated} of the {match.total} words of {whose[:40] + '’s' if whose else 'another'} comment"
    clues["echo"] = Clue(echo.share if echo else 0.0, "copy", words if match is echo else "")
    clues["copy"] = Clue(copy.share if copy else 0.0, "copy", words if match is copy and match is not echo else "")
    clues["own repeat"] = Clue(
        _log(own or 0), "copy", f"was also left under {own} other post{'s' if own and own > 1 else ''}" if own else ""
    )


def _honest(context: Context, number: int, clues: Clues) -> None:
    """Signs of somebody who takes part."""
    comment = context.comments[number]
    words = set(context.words[number][:60])
    mine = set((comment.name or "").casefold().split())
    clues["names a person"] = Clue(float(bool(words & (context.people[comment.post] - mine))), "text")
    clues["asks"] = Clue(float("?" in comment.text), "text")


LOOKS: tuple[Callable[[Context, int, Clues], None], ...] = (
    _trade, _phrases, _emptiness, _topic, _letters, _markup, _tail, _name, _links, _time, _copy, _honest,
)  # fmt: skip

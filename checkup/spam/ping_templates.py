"""Ping robots: the same sentence again and again, with another name and another address each time. Works in any language.

A ping's template is its words without addresses, numbers, its own title and the post's. It is known after its third time under three names
and three sites. Robots also swap a word or two: what is nearly a known template is a variant of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checkup import lazy_re as re
from checkup.spam.hosts import host
from checkup.spam.lists import WORD
from checkup.spam.seen_comment import Seen

TIMES = 3  # twice may be chance; as many names and sites, or it is one faithful linker
WORDS = 3  # shorter texts are alike by chance
MOST = 60  # words looked at, a bound for time: an excerpt has about fifty
QUOTED = 0.8  # share of its words that stand in the post: then it quotes, and two honest sites may quote the same passage
# An address, with or without its scheme.
ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,300}|\b[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.[a-z]{2,12}\b(?:/\S{0,300})?", re.IGNORECASE)

# A variant: so large a share of the different words of both, of so many words at least, or two short sentences are near by chance; and so
# many known templates are compared with at most, the commonest, a bound for time. Set on invented variants of invented sentences.
NEAR = 0.7
VARIANT_WORDS = 6
COMPARED = 50

Template = tuple[str, ...]


def template(ping: Seen, title: str) -> Template:
    """The words of a ping that are the robot's own."""
    text = ping.text[:2000]
    for phrase in (ping.name or "", title):
        if len(phrase) > 2:
            text = text.replace(phrase, " ", 2)
    words = [w.casefold() for w in WORD.findall(ADDRESS.sub(" ", text))]
    return tuple(w for w in words if not any(c.isdigit() for c in w))[:MOST]


def robots(comments: Sequence[Seen], titles: Mapping[str, str], topics: Mapping[str, frozenset[str]]) -> dict[int, int]:
    """Number of a ping that bears a known template, or a variant of one -> how many pings bear the template.

    From its third use on a template convicts all its uses, the first two as well. Pings between the blog's own posts are no robot's, and
    what stands in the post (`topics`: its words) is a quotation.
    """
    uses: dict[Template, list[int]] = defaultdict(list)
    for number, ping in enumerate(comments):
        if ping.kind == "comment" or ping.own or ping.by_author:
            continue
        words = template(ping, titles.get(ping.post, ""))
        topic = topics.get(ping.post, frozenset())
        if len(words) >= WORDS and sum(w in topic for w in words) < QUOTED * len(words):
            uses[words].append(number)
    known = {words: len(numbers) for words, numbers in uses.items() if changes([comments[n] for n in numbers])}
    found = {number: times for words, times in known.items() for number in uses[words]}
    return found | {number: times for words, times in _variants(uses.keys() - known.keys(), known).items() for number in uses[words]}


def _variants(others: Iterable[Template], known: Mapping[Template, int]) -> dict[Template, int]:
    """Which other templates are nearly a known one -> how often that one is used."""
    commonest = sorted(known, key=lambda words: (-known[words], words))[:COMPARED]
    compared = [(frozenset(words), known[words]) for words in commonest if len(words) >= VARIANT_WORDS]
    found: dict[Template, int] = {}
    for other in others if compared else ():
        mine = frozenset(other)
        near = (times for words, times in compared if len(words & mine) >= NEAR * len(words | mine))
        if len(other) >= VARIANT_WORDS and (times := next(near, 0)):
            found[other] = times
    return found


def changes(pings: Sequence[Seen]) -> bool:
    """Whether so many names and so many sites bear the same words."""
    names = {(p.name or "").casefold().strip() for p in pings}
    sites = {host(p.url or "") for p in pings} - {""}
    return len(names) >= TIMES and len(sites) >= TIMES

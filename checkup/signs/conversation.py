"""Does the blog talk with readers or at them?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checkup.facts import Facts
from checkup.findings import Evidence
from checkup.measuring.affiliated_sites import affiliated_sites
from checkup.measuring.measured import Measured, Spec
from checkup.measuring.sample import readers
from checkup.measuring.statistics import mean
from checkup.measuring.tallies import Ratio
from checkup.model import Link, Post
from checkup.text.promotion import Counted, House, counted
from checkup.text.words import fold

ID = "conversation"
NAME = "Talking with readers"
QUESTION = "Does the blog talk with readers or at them (partner or promote)?"
MOVED_BY: tuple[str, ...] = ()
TEXT = """
A blog is not a brochure. Sentences of each post are counted as *promotion* (calls to action, links to the blog's own shop, price and
offer words) or as *conversation* (questions and invitations to readers, the second person, links to other people, words that take up
what a reader said); all other sentences are left out. The counted sentences are shown, so that you can judge for yourself.

Why: use the channel as readers do and do not pitch; care about the single person; talk with people, not at them; be a partner instead
of promoting: mind the ground rules of the network and the relationship as much as the outcome, share values, control, risk and reward;
add value.
"""
MEASURES = (
    Spec(
        "V1",
        "Talking, not selling",
        "share",
        "posts",
        "Mean over posts with at least one counted sentence of conversation / (conversation + promotion). 1 is all talk, 0 all promotion.",
    ),
)


def measure(facts: Facts) -> Sequence[Measured]:
    """V1."""
    people, own = _people(facts), affiliated_sites(facts)
    by_post = {p.url: (p, sentences(facts, p, own, people)) for p in facts.posts}
    shares = {url: _share(found) for url, (_, found) in by_post.items() if found}
    whole = [_share(found) for p in facts.blog.posts if (found := sentences(facts, p, own, people))]
    talk = sum(c.kind == "conversation" for _, found in by_post.values() for c in found)
    sell = sum(c.kind == "promotion" for _, found in by_post.values() for c in found)
    return [
        Measured(
            "V1",
            value=mean(list(shares.values())),
            n=len(shares),
            all_time=mean(whole),
            detail={
                "conversation": talk,
                "promotion": sell,
                "mostly_promote": sum(s < 0.5 for s in shares.values()),
                "nothing_counted": len(by_post) - len(shares),
            },
            sample=tuple(shares.values()),
            evidence=tuple(
                Evidence(post.url, f"{c.why}: {_cap(c.sentence)}" if post.quotable else c.why, post.url, label=c.kind)
                for post, found in by_post.values()
                for c in found
            ),
            tally=Ratio(shares, dict.fromkeys(shares, 1.0)),
        )
    ]


def sentences(facts: Facts, post: Post, own: House, people: frozenset[str]) -> tuple[Counted, ...]:
    """The counted sentences of one post."""
    return _counted(post.text, post.language or facts.blog.language, post.links, own, people)


@lru_cache(maxsize=8_192)
def _counted(text: str, language: str | None, links: tuple[Link, ...], own: House, people: frozenset[str]) -> tuple[Counted, ...]:
    return tuple(counted(text, language, links, own, people))


def _people(facts: Facts) -> frozenset[str]:
    """First names of readers (three letters or more): "as Marianne said" takes up what one of them wrote."""
    names = {parts[0] for _, c in readers(facts, facts.blog.posts) if (parts := fold(c.author.name or "").split())}
    return frozenset(n for n in names if len(n) > 2 and n.isalpha())


def _share(found: Sequence[Counted]) -> float:
    return sum(c.kind == "conversation" for c in found) / len(found)


def _cap(sentence: str) -> str:
    text = " ".join(sentence.split())
    return text if len(text) <= 200 else text[:199].rstrip() + "…"

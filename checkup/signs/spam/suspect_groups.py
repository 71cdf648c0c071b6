"""Suspects in groups that an owner clears with one look: those that link to the same sites, say the same, or only carry a site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checkup.addresses import host_of
from checkup.model import Comment, Post
from checkup.reader_words import ReaderWords, Wording, joined, sentence
from checkup.text.in_words import agree, count

MOST_HOSTS = 6  # named in a sentence
Pair = tuple[Post, Comment]


@dataclass(frozen=True, slots=True)
class Group:
    """What the comments of a group have in common, in words, and the comments with their posts."""

    words: Wording
    pairs: tuple[Pair, ...]


def grouped(suspects: Sequence[Pair]) -> list[Group]:
    """The suspects, each in one group, the groups of which most is known first; no group is empty."""
    hosts = [_hosts(c) for _, c in suspects]
    often = Counter(host for found in hosts for host in found)
    shared: list[Pair] = []
    copies: list[Pair] = []
    sites: list[Pair] = []
    rest: list[Pair] = []
    for pair, found in zip(suspects, hosts, strict=True):
        comment = pair[1]
        if any(often[host] > 1 for host in found):
            shared.append(pair)
        elif comment.verdict and any(reason.kind == "copy" for reason in comment.verdict.reasons):
            copies.append(pair)
        elif comment.author.url and not comment.links:
            sites.append(pair)
        else:
            rest.append(pair)
    n = len(rest)
    groups = [
        Group(_sharing(shared, often), tuple(shared)),
        Group(f"{count(len(copies), 'comment')} {agree(len(copies), 'says', 'say')} what others said", tuple(copies)),
        Group(f"{count(len(sites), 'comment')} {agree(len(sites), 'links', 'link')} out only behind the name", tuple(sites)),
        Group(f"{count(n, 'comment')} {agree(n, 'stands', 'stand')} for {agree(n, 'itself', 'themselves')}", tuple(rest)),
    ]
    return [group for group in groups if group.pairs]


def _hosts(comment: Comment) -> set[str]:
    found = {host_of(link.url) for link in comment.links} | {host_of(comment.author.url or "")}
    return found - {""}


def _sharing(pairs: Sequence[Pair], often: Counter[str]) -> Wording:
    here = Counter(host for _, c in pairs for host in _hosts(c) if often[host] > 1)
    named = [host for host, _ in sorted(here.items(), key=lambda one: (-one[1], one[0]))]
    told = joined([ReaderWords(host, "site") for host in named[:MOST_HOSTS]])
    more = f" and {len(named) - MOST_HOSTS} more" if len(named) > MOST_HOSTS else ""
    which = agree(len(named), "this site", f"these {len(named)} sites")
    return sentence(f"{count(len(pairs), 'comment')} link to {which} (", told, more, ")")

"""Suspects in groups that an owner clears with one look: those that link to the same sites, say the same, or only carry a site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checkup.i18n import ngettext, worded
from checkup.model import Comment, Post
from checkup.reader_words import ReaderWords, Wording, joined
from checkup.spam.hosts import host, is_known, is_short, site
from checkup.spam.lists import WORD
from checkup.text import in_words
from checkup.text.in_words import count

MOST_HOSTS = 6  # sites named in a sentence, a convention: one line of the page
SAME, LEAST = 40, 12  # letters at the start by which two texts are the same, as in surroundings.py; shorter ones are alike by chance
Pair = tuple[Post, Comment]


@dataclass(frozen=True, slots=True)
class Group:
    """What the comments of a group have in common, in words, and the comments with their posts.

    `alike`: whoever has looked at one has looked at all. `hosts`: the sites that they share.
    """

    words: Wording
    pairs: tuple[Pair, ...]
    alike: bool = False
    hosts: tuple[str, ...] = ()


def grouped(suspects: Sequence[Pair]) -> list[Group]:
    """The suspects, each in one group: sites they share, words they share, copies, only a site behind the name, then all others.

    Groups of a kind stand the largest first; no group is empty.
    """
    left = dict(enumerate(suspects))
    groups = [_sharing_sites(_taken(left, numbers), hosts) for numbers, hosts in _by_sites(left)]
    groups += [_saying_the_same(_taken(left, numbers)) for numbers in _by_words(left)]
    copies = _taken(left, [n for n, (_, c) in left.items() if c.verdict and any(reason.kind == "copy" for reason in c.verdict.reasons)])
    behind = _taken(left, [n for n, (_, c) in left.items() if c.author.url and not c.links])
    rest = tuple(left.values())
    copied = _copied(len(copies))
    bare = _behind_the_name(len(behind))
    alone = _alone(len(rest), len(suspects))
    return [group for group in (*groups, Group(copied, copies), Group(bare, behind), Group(alone, rest)) if group.pairs]


def _copied(n: int) -> str:
    return ngettext("{comments} says what others said", "{comments} say what others said", n, comments=count(n, "comment"))


def _behind_the_name(n: int) -> str:
    comments = count(n, "comment")
    return ngettext("{comments} links out only behind the name", "{comments} link out only behind the name", n, comments=comments)


def _alone(n: int, among: int) -> str:
    if among == 1:  # there are no others
        return count(1, "comment to check")
    return ngettext("{comments} is unlike the others", "{comments} are unlike each other", n, comments=count(n, "comment"))


def _taken(left: dict[int, Pair], numbers: Iterable[int]) -> tuple[Pair, ...]:
    return tuple(left.pop(number) for number in numbers)


def _by_sites(pairs: Mapping[int, Pair]) -> list[tuple[list[int], tuple[str, ...]]]:
    """The numbers of comments that sites tie together, however many steps lie between them, with the sites that two or more carry."""
    hosts = {number: _hosts(*pair) for number, pair in pairs.items()}
    carried: dict[str, list[int]] = defaultdict(list)
    for number, found in hosts.items():
        for name in sorted(found):
            carried[name].append(number)
    shared = {name: numbers for name, numbers in carried.items() if len(numbers) > 1}
    clusters, seen = [], set[int]()
    for start in pairs:
        if start in seen or not any(name in shared for name in hosts[start]):
            continue
        seen.add(start)
        cluster, names = [start], dict[str, None]()
        for number in cluster:  # grows while it is walked
            for name in sorted(name for name in hosts[number] if name in shared and name not in names):
                names[name] = None
                new = [n for n in shared[name] if n not in seen]
                seen.update(new)
                cluster += new
        clusters.append((sorted(cluster), tuple(sorted(names, key=lambda name: (-len(shared[name]), name)))))
    return sorted(clusters, key=lambda one: (-len(one[0]), one[0]))


def _hosts(post: Post, comment: Comment) -> set[str]:
    """The hosts that a comment leads to and that are neither everybody's nor the blog's."""
    found = {host(link.url) for link in comment.links} | {host(comment.author.url or "")}
    own = site(host(post.url))
    return {name for name in found if name and not is_known(name) and not is_short(name) and site(name) != own}


def _by_words(pairs: Mapping[int, Pair]) -> list[list[int]]:
    """The numbers of comments whose texts begin with the same words, numbers and the name left out."""
    said: dict[str, list[int]] = defaultdict(list)
    for number, (_, comment) in pairs.items():
        said["".join(_words(comment))[:SAME]].append(number)
    return sorted((numbers for opening, numbers in said.items() if len(opening) >= LEAST and len(numbers) > 1), key=lambda n: (-len(n), n))


def _words(comment: Comment) -> list[str]:
    mine = {word.casefold() for word in WORD.findall(comment.author.name or "")}
    words = [word.casefold() for word in WORD.findall(comment.text[:400])]
    return [word for word in words if word not in mine and not word.isdigit()]


def _sharing_sites(pairs: tuple[Pair, ...], hosts: tuple[str, ...]) -> Group:
    told = joined([ReaderWords(name, "site", _key(pairs)) for name in hosts[:MOST_HOSTS]])
    if len(hosts) > MOST_HOSTS:
        told = worded("{sites} and {n} more", sites=told, n=in_words.number(len(hosts) - MOST_HOSTS))
    comments = count(len(pairs), "comment")
    if len(hosts) == 1:
        words = worded("{comments} link to {sites}", comments=comments, sites=told)
    else:
        words = worded("{comments} link to these {n} sites: {sites}", comments=comments, n=in_words.number(len(hosts)), sites=told)
    return Group(words, pairs, alike=True, hosts=hosts)


def _saying_the_same(pairs: tuple[Pair, ...]) -> Group:
    begin = ReaderWords(" ".join(_words(pairs[0][1])), comment=_key(pairs), limit=SAME + 1)
    return Group(worded("{comments} say the same (“{words}”)", comments=count(len(pairs), "comment"), words=begin), pairs, alike=True)


def _key(pairs: tuple[Pair, ...]) -> str:
    """The comment whose words stand for the group's: one that may be quoted, if there is one."""
    return next((post.key(comment) for post, comment in sorted(pairs, key=lambda pair: not pair[0].quotable)), "")

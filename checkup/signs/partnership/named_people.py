"""V3 and V4: people whom posts name and who come, and readers whose sites the blog links to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checkup.addresses import host_of
from checkup.facts import Facts
from checkup.findings import Evidence
from checkup.i18n import worded
from checkup.measuring.folded_words import name_parts
from checkup.measuring.judged_languages import LEFT_OUT, judged_posts, language_of, unread
from checkup.measuring.linked_places import linked_places, reader_home
from checkup.measuring.measured import Measured
from checkup.measuring.named_readers import bearers, by_first_name, is_his_alone, named_remarks, stands_whole
from checkup.measuring.names_in_text import first_names, names, not_owners
from checkup.measuring.outward_links import is_outward, outward
from checkup.measuring.people_rows import linked_hosts
from checkup.measuring.sample import readers
from checkup.measuring.tallies import Ratio
from checkup.measuring.theme_parts import own_posts_in_window
from checkup.model import Comment, Post
from checkup.people.person import SHARED_HOSTS, address, is_member_page, site_host
from checkup.reader_words import ReaderWords
from checkup.text.promotion import OwnSites


def visits(facts: Facts, own: OwnSites) -> Measured:
    """V3: people named in a post who then comment there."""
    inside = own_posts_in_window(facts)
    if (nothing := unread("V3", facts, inside)) is not None:
        return nothing
    evidence: list[Evidence] = []
    named: Counter[str] = Counter()
    came: Counter[str] = Counter()
    firsts, known = first_names(facts), judged_posts(facts, inside)
    bear = frozenset(parts for one in bearers(facts).values() for parts in one if len(parts) > 1)
    signed = frozenset(remark.key for remark in named_remarks(facts))
    for post in known:
        called = _named(facts, post, own, bear, firsts)
        arrived = _arrived(facts, post, own, called, signed)
        absent = [name for name in called if not any(_same(name, who) for who in arrived)]
        named[post.url] += len(absent) + len(arrived)
        came[post.url] += len(arrived)
        evidence += [
            Evidence(
                post.url,
                worded("{name} is named in the post and came", name=_name(post, arrived[who])),
                post.url,
                arrived[who].id,
                label=who,
            )
            for who in sorted(arrived)
        ]
    return Measured(
        "V3",
        value=came.total() / named.total() if named.total() else None,
        n=named.total(),
        hits=came.total(),
        detail={LEFT_OUT: len(inside) - len(known)},
        evidence=tuple(evidence),
        tally=Ratio({u: float(k) for u, k in came.items()}, {u: float(k) for u, k in named.items()}),
    )


def _name(post: Post, comment: Comment) -> ReaderWords:
    return ReaderWords(" ".join((comment.author.name or "").split()), "name", post.key(comment))


def _arrived(facts: Facts, post: Post, own: OwnSites, called: tuple[str, ...], signed: frozenset[str]) -> dict[str, Comment]:
    """Commenters (their name as printed -> first comment) whom the post names or links to. Never the author.

    `signed` are the keys of the comments that are signed as people are called.
    """
    linked = linked_places((link.url for link in outward(post, own)), host_of(facts.blog.url))
    alone = {parts[0] for n in called if len(parts := name_parts(n)) == 1 or _is_shortened(post.text, n)}
    firsts = by_first_name(facts, post.text) | alone
    found: dict[str, Comment] = {}
    seen: set[str] = set()
    for comment in facts.reader_comments(post):
        parts = name_parts(comment.author.name)
        name = " ".join((comment.author.name or "").split())
        identity = facts.identities.get(post.key(comment)) or name
        if post.key(comment) not in signed or not parts or identity in seen:
            continue
        by_first = parts[0] in firsts and is_his_alone(facts, parts)
        if by_first or stands_whole(post.text, name) or reader_home(comment.author.url, linked) in linked:
            seen.add(identity)
            found[name] = comment
    return found


def _is_shortened(text: str, name: str) -> bool:
    """Whether a text that calls somebody by this full name says the first name alone as well."""
    first = name.partition(" ")[0]
    return text.count(f" {first}") > text.count(f" {first} ")


def _named(facts: Facts, post: Post, own: OwnSites, bear: frozenset[tuple[str, ...]], firsts: frozenset[str]) -> tuple[str, ...]:
    """Persons whom the post names: credited, quoted, asked or spoken to, linked, or by a full name that a reader bears."""
    return not_owners(facts, names(post.text, language_of(facts, post), tuple(outward(post, own)), bear, firsts))


def _same(name: str, other: str) -> bool:
    """Whether two printed names can be one person: the same words, or one is the other's first name."""
    a, b = name_parts(name), name_parts(other)
    return bool(a and b) and (a == b or (a[0] == b[0] and 1 in (len(a), len(b))))


def reciprocity(facts: Facts, own: OwnSites) -> Measured:
    """Measure V4: of the sites of those who comment, the share that the blog's posts link to; `own` are the blog's own sites."""
    on: dict[str, set[str]] = {}
    for host, post in _sites(facts):
        if host not in (own.shops | own.kin | {own.host}):
            on.setdefault(host, set()).add(post.url)
    hosts = set(on)
    linked = hosts & linked_hosts(facts)
    # a site's weight is spread over the posts that its owner wrote on, so that posts can be drawn again
    top: dict[str, float] = {}
    bottom: dict[str, float] = {}
    for host, urls in sorted(on.items()):
        for url in sorted(urls):
            bottom[url] = bottom.get(url, 0.0) + 1 / len(urls)
            top[url] = top.get(url, 0.0) + (host in linked) / len(urls)
    return Measured(
        "V4",
        value=len(linked) / len(hosts) if hosts else None,
        n=len(hosts),
        hits=len(linked),
        tally=Ratio(top, bottom),
        evidence=tuple(
            Evidence(p.url, worded("Links to {site}, whose owner comments here", site=ReaderWords(host, "site")), p.url, label=host)
            for host, p in _links_to(facts, linked)
        ),
    )


def _sites(facts: Facts) -> Iterator[tuple[str, Post]]:
    """Sites of readers, each with a post that they commented on. A profile on a host of many people's is nobody's site."""
    own = host_of(facts.blog.url)
    for post, comment in readers(facts, facts.posts_in_window):
        url = comment.author.url
        host = host_of(url)
        if url and host and is_outward(url, own) and site_host(address(url) or "") not in SHARED_HOSTS and not is_member_page(url):
            yield host, post


def _links_to(facts: Facts, hosts: set[str]) -> list[tuple[str, Post]]:
    first: dict[str, Post] = {}
    for post in facts.blog.posts:
        for link in post.links:
            host = host_of(link.url)
            if host in hosts:
                first.setdefault(host, post)
    return sorted(first.items(), key=lambda pair: pair[0])

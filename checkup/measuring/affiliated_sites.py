"""The blog's other addresses: its shop, its company, its author's own site. A link there credits nobody else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from checkup.addresses import host_of, split
from checkup.facts import Facts, made_once
from checkup.model import Link, Post
from checkup.remembered import remembered
from checkup.text.promotion import MARKETS, OwnSites, offers
from checkup.text.words import fold, words

FEWEST_POSTS = 2  # posts that link to a shop; a convention: a single offer may be a favour for a friend
# of the posts that link there, those that are offers; a convention: a site that is as often only mentioned is no shop of the blog's
OFFERS_SHARE = 2 / 3
# posts that link to a site that bears a word of the blog's name, how many at least and which share of those that link anywhere, and hosts
# under its name, from which on it is the blog's own project; conventions: whom one writes about now and then is somebody else
FEWEST_OF_PROJECT, PROJECT_SHARE, PROJECT_HOSTS = 8, 1 / 3, 3
SHORTEST_NAME = 5  # letters of a host's name that may be recognised in the blog's; a convention: shorter ones ("blog", "art") are in many

# many people's pages under one name
_FOR_ALL = """
blogspot wordpress typepad blogger medium substack tumblr github gitlab facebook twitter instagram youtube vimeo flickr linkedin
pinterest google wikipedia goodreads librarything livejournal squarespace wixsite weebly feedburner mailchimp mozilla
"""
_SHARED = frozenset(_FOR_ALL.split())


@made_once
def affiliated_sites(facts: Facts) -> OwnSites:
    """The blog's host, the hosts that sell for it, and its kin.

    A shop: linked from two posts or more, most of which are offers, at least once from a sentence that sells. Kin: a host whose name is
    part of the blog's name, of its host's or of its author's; where its About or contact page stands; what its writers sign their
    comments with; and the hosts of the blog's own project: a site that bears a word of its name, and that a third of the posts with links
    link to.
    """
    own = host_of(facts.blog.url) or next((host_of(p.url) for p in facts.blog.posts), "")
    linked = {host for p in facts.blog.posts for link in p.links if (host := host_of(link.url)) and host != own}
    pages = {host for m in facts.blog.marks if m.found and m.item in ("about", "contact") and (host := host_of(m.url)) not in ("", own)}
    names = [facts.blog.title, *(o.person.name for o in facts.blog.owners), _label(own) if own else ""]
    kin = {host for host in linked if _is_kin(host, names)} | {host for host in pages if host and _label(host) not in _SHARED}
    return OwnSites(own, frozenset(_shops(facts, own)), frozenset(kin | _of_project(facts, own) | _of_writers(facts, own)))


def _of_project(facts: Facts, own: str) -> set[str]:
    """The hosts of one site (its documentation, its sources, its forum) that a third of the posts with links elsewhere link to, and whose
    name begins with a word of the blog's."""
    linked = [hosts for post in facts.blog.posts if (hosts := {h for h in _hosts(post) if h and h != own and _label(h) not in _SHARED})]
    posts = Counter(label for hosts in linked for label in set(map(_label, hosts)))
    called = {word for word in words(fold(f"{facts.blog.title or ''} {_label(own).replace('-', ' ')}")) if len(word) >= SHORTEST_NAME}
    often = {
        label
        for label, n in posts.items()
        if n >= max(FEWEST_OF_PROJECT, PROJECT_SHARE * len(linked)) and any(fold(label).startswith(word) for word in called)
    }
    found = {host for hosts in linked for host in hosts if _label(host) in often}
    under = Counter(map(_label, found))
    return {host for host in found if under[_label(host)] >= PROJECT_HOSTS}


def _of_writers(facts: Facts, own: str) -> set[str]:
    """The hosts of the sites that writers of the blog sign their comments with."""
    urls = {c.author.url for post in facts.blog.posts for c in post.comments if c.by_owner and c.author.url}
    hosts = {host for url in urls if (host := host_of(url)) and host != own}
    return {host for host in hosts if _label(host) not in _SHARED}


def _is_kin(host: str, names: Iterable[str | None]) -> bool:
    label = _label(host).replace("-", "")
    return (
        len(label) >= SHORTEST_NAME
        and label not in _SHARED
        and any(label in fold(n or "").replace(" ", "").replace("-", "") for n in names)
    )


def _label(host: str) -> str:
    """The name in a host: "bakery" of "shop.bakery.example" and of "bakery.co.uk"."""
    parts = host.split(".")
    at = -3 if len(parts) > 2 and len(parts[-2]) <= 3 else -2
    return parts[at] if len(parts) >= -at else parts[0]


def _shops(facts: Facts, own: str | None) -> list[str]:
    may = _may_be_shops(facts, own)
    posts: dict[str, list[bool]] = {}
    sold: set[str] = set()
    for post in facts.blog.posts:
        if may.isdisjoint(_hosts(post)):
            continue
        offer, hosts = _offers(post.text, post.language or facts.blog.language, post.links)
        for host in {host for host, _ in hosts}:
            posts.setdefault(host, []).append(offer)
        sold |= {host for host, sells in hosts if sells}
    return [
        host
        for host, offered in posts.items()
        if host in may and host in sold and len(offered) >= FEWEST_POSTS and sum(offered) >= OFFERS_SHARE * len(offered)
    ]


def _may_be_shops(facts: Facts, own: str | None) -> set[str]:
    """The hosts that enough posts link to and that are not everybody's: only posts that link to one are looked at as offers."""
    linked = Counter(host for post in facts.blog.posts for host in _hosts(post))
    often = {host for host, posts in linked.items() if posts >= FEWEST_POSTS and host != own}
    return {host for host in often - MARKETS if _label(host) not in _SHARED}


def _hosts(post: Post) -> set[str]:
    return {split(link.url).host for link in post.links}


@remembered(8_192)
def _offers(text: str, language: str | None, links: tuple[Link, ...]) -> tuple[bool, tuple[tuple[str, bool], ...]]:
    return offers(text, language, links)

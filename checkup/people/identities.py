"""Which comments come from the same person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from checkup.model import Blog, Comment, Post
from checkup.people.person import SHARED_HOSTS, account, address, author_slug, folded_name, is_member_page, nameless, related, site_host

CROWD = 3  # different names with one address; a convention: two are a person who changed the name, three use the address of a shared site
FAITHFUL = 5  # posts that a name of one word must stand on; a convention: "Ann" on fewer may well be two readers
_APART = "here:"  # how the identity of a name begins that counts on one post only


def identities(blog: Blog) -> dict[str, str | None]:
    """Key of each comment -> who wrote it, None for anonymous ones.

    Platform id; else profile address with its path on shared hosts; else the host of the author's own site; else the folded full name.
    A full name joins the addresses that bear it and no other name: readers move, and print now one page of theirs, now another (of 1,255
    full names on seven blogs 39 counted as several readers by their addresses); a name of one word those of one domain. Accounts stay
    apart. The blog's own address, and one that three different people print, identify nobody. A name of one word counts within its post,
    but for handles and for names that are there again and again.
    """
    seen = _Seen(blog)
    alike: dict[str | None, str | None] = {}  # what is equal is held once: readers come again
    found = ((p.key(c), seen.identity(p, c)) for p in blog.posts for c in p.comments)
    return {key: alike.setdefault(identity, identity) for key, identity in found}


def stays_apart(identity: str) -> bool:
    """Whether an identity is a name that counts on one post only: the same reader elsewhere would be another one."""
    return identity.startswith(_APART)


@dataclass
class _Name:
    """Where a folded name stands: its printed forms, posts, and the accounts and sites beside it, in all and by post."""

    printed: set[str] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    on_post: dict[str, set[str]] = field(default_factory=dict)


class _Seen:
    """The names and addresses of all comments of a blog."""

    def __init__(self, blog: Blog) -> None:
        self.own = site_host(address(blog.url))
        self.crowded = _crowded((c for p in blog.posts for c in p.comments), self._places)
        self.names: dict[str, _Name] = {}
        for post in blog.posts:
            for comment in post.comments:
                if folded := folded_name(comment.author.name):
                    self._add(post, comment, folded)
        self.firsts = {name.partition(" ")[0] for name in self.names if " " in name}
        self.joined = self._joined()

    def _add(self, post: Post, comment: Comment, folded: str) -> None:
        name = self.names.setdefault(folded, _Name())
        name.printed.add(comment.author.name or "")
        name.posts.add(post.url)
        strong = self._strong(comment)
        if strong:
            name.beside.add(strong)
            name.on_post.setdefault(post.url, set()).add(strong)

    def _joined(self) -> dict[str, str]:
        """Address -> the first of all addresses that one full name bears, where other names bear none of them."""
        bearers: dict[str, list[str]] = {}
        for folded, name in self.names.items():
            for strong in name.beside:
                bearers.setdefault(strong, []).append(folded)
        joined: dict[str, str] = {}

        def first_of(strong: str) -> str:
            while (before := joined.get(strong, strong)) != strong:
                joined[strong] = strong = joined.get(before, before)  # a step is saved each time, so that long chains cost no more
            return strong

        for folded, name in self.names.items():
            own = [s for s in name.beside if s.startswith("url:") and all(related(folded, other) for other in bearers[s])]
            groups = [own] if " " in folded else _of_one_domain(own)
            for group in groups if len(own) > 1 else ():
                firsts = {first_of(strong) for strong in group}
                joined |= dict.fromkeys(firsts, min(firsts))
        return {strong: first_of(strong) for strong in joined}

    def _places(self, comment: Comment) -> list[str]:
        """The forms of a comment's address that may identify its writer, the widest first; none for the blog's own."""
        url = address(comment.author.url)
        host = site_host(url)
        if url is None or (host == self.own and not is_member_page(comment.author.url) and not author_slug(comment.author.url)):
            return []
        return [url] if host in SHARED_HOSTS or host == self.own else [host, url]

    def _strong(self, comment: Comment) -> str | None:
        if account(comment.author):
            return f"id:{comment.author.platform_id}"
        return next((f"url:{place}" for place in self._places(comment) if place not in self.crowded), None)

    def _one(self, strong: str) -> str:
        return self.joined.get(strong, strong)

    def identity(self, post: Post, comment: Comment) -> str | None:
        strong = self._strong(comment)
        if strong:
            return self._one(strong)
        folded = folded_name(comment.author.name)
        if not folded:
            return None
        name = self.names[folded]
        if not self._is_one(folded, name):
            known = {self._one(strong) for strong in name.on_post.get(post.url, set())}
            return next(iter(known)) if len(known) == 1 else f"{_APART}{folded}@{post.url}"
        beside = {self._one(strong) for strong in name.beside}
        return next(iter(beside)) if len(beside) == 1 else f"name:{folded}"

    def _is_one(self, folded: str, name: _Name) -> bool:
        """Whether a name is probably one reader on the whole blog: two words, a handle, or there on five posts with no longer name like it.

        Not where it stands beside two different accounts or sites, unless it has two words: then a comment without one is somebody else.
        """
        handle = any(_is_handle(printed) for printed in name.printed)
        faithful = len(name.posts) >= FAITHFUL and folded not in self.firsts
        return " " in folded or (len(name.beside) < 2 and (handle or faithful))


def _of_one_domain(own: list[str]) -> list[list[str]]:
    """Addresses that one name bears, in groups of those that are parts of one domain ("hill.example", "blog.hill.example")."""
    tops = [one for one in own if "/" not in one and "." in one]
    return [group for top in tops if len(group := [top, *(s for s in own if s.endswith("." + top.removeprefix("url:")))]) > 1]


def _is_handle(name: str) -> bool:
    """Whether a name of one word has digits or signs, or capitals inside, as handles do and first names do not."""
    inside = name.strip()[1:]
    return any(c.isdigit() or c in "_.@~+" for c in inside) or (any(c.isupper() for c in inside) and any(c.islower() for c in inside))


def _crowded(comments: Iterable[Comment], places: Callable[[Comment], list[str]]) -> frozenset[str]:
    """Addresses under which three different people have written: names that are no forms of each other."""
    names: dict[str, list[str]] = {}
    for comment in comments:
        if nameless(comment.author.name) or account(comment.author):
            continue
        for place in places(comment):
            people = names.setdefault(place, [])
            if len(people) < CROWD and not any(related(comment.author.name or "", other) for other in people):
                people.append(comment.author.name or "")
    return frozenset(place for place, people in names.items() if len(people) >= CROWD)

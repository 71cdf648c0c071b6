"""How each comment is signed: its name, account and site in forms that can be compared, and how common each name is on the blog."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checkup.model import NOWHERE, Blog, Comment, Post
from checkup.people.person import SHARED_HOSTS, account, address, folded_name, has_profile, letters, same_home, site_host

# letters of a one-word name that is no word of the blog; a convention: such a handle few people bear, shorter ones are first names
RARE = 6
# people with a page each on one host, from which on it is a host of members; a convention: of two or three it may be a family's or a firm's
MEMBERS = 5


@dataclass(frozen=True, slots=True)
class Signed:
    """One comment as evidence of who wrote it.

    number   of the comment in the blog, in the order of posts and pages; `post` the number of its post, `place` where it stands there
    name     folded, "" where it says nothing; `site` as `address` gives it
    profile  the account is one that readers have as well: a page on a host of members, which is the account where no other is known
    own      the site is on the blog's host; `home` it is its home page
    """

    number: int
    post: int
    place: int
    comment: Comment
    name: str
    account: str | None
    site: str | None
    profile: bool
    own: bool
    home: bool


class Signatures:
    """All comments of a blog (pings left out) as they are signed, with an index of their names."""

    def __init__(self, blog: Blog) -> None:
        self.posts: Sequence[Post] = blog.posts
        self.home = address(blog.url)
        self.host = site_host(self.home) or _host_of(blog.posts)
        places = [(n, i) for n, post in enumerate(blog.posts) for i, c in enumerate(post.comments) if c.kind == "comment"]
        self.shared = SHARED_HOSTS | _member_hosts(self.host, [blog.posts[n].comments[i] for n, i in places])
        self.all = [self._signed(number, post, place) for number, (post, place) in enumerate(places)]
        self.by_name: dict[str, list[Signed]] = {}
        self.names_at: dict[str, set[str]] = {}  # address -> the names that comments with it bear
        for one in self.all:
            if one.name:
                self.by_name.setdefault(one.name, []).append(one)
            if one.name and one.site:
                self.names_at.setdefault(one.site, set()).add(one.name)
        self._words = _words_of(self.by_name)

    def _signed(self, number: int, post: int, place: int) -> Signed:
        comment = self.posts[post].comments[place]
        who = comment.author
        site = address(who.url)
        own = bool(site and self.host and site_host(site) == self.host and self.host not in SHARED_HOSTS)
        home = same_home(site, self.home)
        member = bool(site and not own and site_host(site) in self.shared - SHARED_HOSTS)
        mine, profile = account(who) or (site if member else None), has_profile(who) or (member and account(who) is None)
        return Signed(number, post, place, comment, folded_name(who.name), mine, site, profile, own or home, home)

    def posts_of(self, some: Sequence[Signed]) -> int:
        """On how many posts these comments stand."""
        return len({one.post for one in some})

    def several(self, wanted: int = 3) -> int:
        """The number of posts that stands for "again and again": `wanted`, or half of the posts where the blog has few."""
        return max(1, min(wanted, (len(self.posts) + 1) // 2))

    def rare(self, name: str) -> bool:
        """Whether hardly two people bear the name: two words, or one of six letters and more that is no part of another name here."""
        return " " in name or (len(letters(name)) >= RARE and self._words.get(name, 0) == 0)


def _host_of(posts: Sequence[Post]) -> str:
    """The host that at least half of the posts stand on, which is the blog's own where nobody has said its address; "" where none is."""
    hosts = Counter(site_host(address(post.url)) for post in posts if not post.url.startswith(NOWHERE))
    host, often = hosts.most_common(1)[0] if hosts else ("", 0)
    return host if 2 * often >= len(posts) else ""


def _member_hosts(host: str, comments: Sequence[Comment]) -> frozenset[str]:
    """Hosts other than the blog's own on which five commenters and more have a page each: no list of platforms names all of them."""
    pages: dict[str, dict[str, str]] = {}
    for comment in comments:
        name, site = folded_name(comment.author.name), address(comment.author.url)
        if name and site and "/" in site and site_host(site) not in (host, *SHARED_HOSTS):
            pages.setdefault(site_host(site), {}).setdefault(name, site)
    return frozenset(shared for shared, of in pages.items() if len(set(of.values())) >= MEMBERS)


def _words_of(names: dict[str, list[Signed]]) -> dict[str, int]:
    """How many longer names of the blog hold each word."""
    found: dict[str, int] = {}
    for name in names:
        parts = name.split()
        for word in set(parts) if len(parts) > 1 else ():
            found[word] = found.get(word, 0) + 1
    return found

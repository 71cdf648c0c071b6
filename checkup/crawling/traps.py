"""Whether a crawl still leads to anything: lists and links that bring nothing new for a while are left, with the reason.

A calendar that never ends, a pager that repeats itself or goes on for ever, the same pages at ever new addresses (session ids, paths that
grow): each looks like a blog with more to read. What tells them apart is that no post comes that was not read before.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from checkup.addresses import key
from checkup.crawling.noise import Noise
from checkup.crawling.roles import Role
from checkup.model import Post

# Lists in a row that lead to nothing new, after which no further one of their kind is read. Conventions: a pager may skip a few pages of
# posts that are left out; a month has at most 31 days whose posts its own page has named already.
_IDLE = {Role.PAGER: 12, Role.DATED: 40, Role.TOPIC: 12}
_NAMES = {Role.PAGER: "The further pages of the blog's list", Role.DATED: "The archives by date", Role.TOPIC: "The lists by topic"}
# Posts in a row that were read before under another address; a convention: some blogs give each post three or four addresses, and no blog
# has twenty posts without a new one among them, unless it makes up addresses.
_REPEATED = 20
# Further pages of one post in a row without a comment or a text that is new; a convention: one may hold hidden comments only.
_PARTS = 3
_TELLING = 80  # characters of text without which two posts cannot be said to be the same


class Traps:
    """Counts what each kind of page led to. `gained()` is told of everything new; `reasons` says what was left, and why."""

    def __init__(self) -> None:
        self.reasons: dict[str, None] = {}
        self.circling = False
        self.noise = Noise()
        self._gains = 0
        self._gains_before: dict[Role, int] = {}
        self._idle: dict[Role, int] = {}
        self._listed: set[str] = set()
        self._read: dict[bytes, str] = {}
        self._bodies: dict[bytes, str] = {}
        self._repeated = 0
        self._parts: dict[str, int] = {}

    def gained(self) -> None:
        """Count that something new was found."""
        self._gains += 1

    def listed(self, urls: Iterable[str], seen: set[str]) -> None:
        """A list names these posts; to name one that was `seen` elsewhere (in a sitemap) for the first time is a gain, too."""
        new = {key(url) for url in urls} - self._listed
        self._listed |= new
        self._gains += len(new & seen)

    def is_listed(self, url: str) -> bool:
        """Whether a list names this post."""
        return key(url) in self._listed

    def ends(self, role: Role) -> bool:
        """Asked before each page of a kind: whether the last ones of that kind led to nothing, so that this one is not worth it."""
        idle = self._idle.get(role, 0)
        if role in self._gains_before and role in _IDLE:
            idle = self._idle[role] = idle + 1 if self._gains == self._gains_before[role] else 0
        self._gains_before[role] = self._gains
        if role not in _IDLE or idle < _IDLE[role]:
            return False
        self.reasons[f"{_NAMES[role]} led to nothing new {_IDLE[role]} times in a row, so no more of them was read."] = None
        self._idle[role] = _IDLE[role]
        return True

    def is_new(self, url: str, post: Post) -> bool:
        """Whether this post was not read under another address before; many in a row that were are a crawl in circles."""
        if len(post.text) < _TELLING:
            return True
        ids = "\n".join(c.id for c in post.comments[:20])
        mark = blake2b(f"{post.title}\n{post.published}\n{ids}\n{post.text}".encode("utf-8", "replace"), digest_size=16).digest()
        first = self._read.setdefault(mark, url)
        new = key(first) == key(url)
        if not new:
            self.noise.same(first, url)
        self._repeated = 0 if new else self._repeated + 1
        if self._repeated >= _REPEATED and not self.circling:
            self.circling = True
            self.reasons[f"The same posts came again under new addresses, {_REPEATED} in a row, so further links were not followed."] = None
        return new

    def again(self, url: str, body: bytes) -> bool:
        """Whether the very same bytes came from another address before: their links lead nowhere new, or ever deeper into themselves."""
        mark = blake2b(body, digest_size=16).digest()
        return self._bodies.setdefault(mark, key(url)) != key(url)

    def part(self, owner: str, *, new: bool) -> None:
        """A further page of the post at `owner` was read."""
        self._parts[owner] = 0 if new else self._parts.get(owner, 0) + 1

    def has_all_parts(self, owner: str) -> bool:
        """Whether the last further pages of a post held nothing new."""
        return self._parts.get(owner, 0) >= _PARTS

"""Parameters of addresses that change nothing of what a page says, learnt while a blog is read: session ids, marks of a click.

The names of some are known everywhere (`addresses.clean` drops them); others are the blog's own. They show by pages read twice: the same
post came again at an address that differs by one parameter only.
"""

from __future__ import annotations

from collections import defaultdict

from checkup.addresses import key, numbers_post, split

# Posts that came again with another value of a parameter, or without it, after which it counts for nothing; a convention: with one the
# pages may be errors that say the same.
_AGAIN = 2
# Names that tell posts or pages apart wherever they stand, even where two such addresses led to the same page once.
_TELLING = frozenset(("p", "page_id", "page", "paged", "pg", "start", "offset", "cat", "tag", "m", "title", "lang"))


class Noise:
    """What was learnt."""

    def __init__(self) -> None:
        self._shown: dict[str, set[str]] = defaultdict(set)
        self._names: set[str] = set()
        self._asked: list[str] = []
        self._bare: set[str] = set()

    def same(self, one: str, other: str) -> None:
        """The same post was read at both addresses."""
        a, b = split(one), split(other)
        if (a.host, a.path.rstrip("/")) != (b.host, b.path.rstrip("/")):
            return
        differing = set(a.pairs) ^ set(b.pairs)
        names = {name for name, _ in differing}
        if len(names) != 1 or any(numbers_post(a.whole(a.path, f"{name}={value}")) for name, value in differing):
            return
        (name,) = names
        if name.lower() in _TELLING:
            return
        rest = tuple(pair for pair in a.pairs if pair[0] != name)
        self._shown[name].add(f"{a.path}?{rest}")
        if len(self._shown[name]) == _AGAIN:
            self._names.add(name)
            self._bare = {key(self.without(url)) for url in self._asked}

    def first(self, url: str) -> bool:
        """Note that an address is asked for. Whether none was that is the same but for what was learnt."""
        if self._names and key(self.without(url)) in self._bare:
            return False
        self._asked.append(url)
        self._bare.add(key(self.without(url)))
        return True

    def without(self, url: str) -> str:
        """The address without what was learnt to count for nothing."""
        if not self._names or "?" not in url:
            return url
        parts = split(url)
        kept = [pair for pair in parts.query.split("&") if pair.partition("=")[0] not in self._names]
        return parts.whole(parts.path, "&".join(kept))

"""Parameters of addresses that change nothing of what a page says, learnt while a blog is read: session ids, marks of a click.

The names of some are known everywhere (`addresses.clean` drops them); others are the blog's own. They show by pages read twice: the same
post came again at an address that differs by one parameter only.
"""

from __future__ import annotations

from collections import defaultdict

from checkup.addresses import key, numbers_post, split

# Posts that came again with another value of a parameter, or without it, and values that it had there, after which it counts for nothing.
# Conventions: with one post the pages may be errors that say the same; of one or two values one may show what others do not.
_AGAIN, _VALUES = 2, 3
_SHORT = 4  # digits; a convention: so short a number may be that of a page, of which the first shows what the post does
_LONG = 8  # characters of a value; a convention: what is shorter, beside another parameter that differs, may tell something
# Names that tell posts or pages apart wherever they stand, even where two such addresses led to the same page once.
_TELLING = frozenset(("p", "page_id", "page", "paged", "pg", "start", "offset", "cat", "tag", "m", "title", "lang"))


class Noise:
    """What was learnt."""

    def __init__(self) -> None:
        self._shown: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))  # posts and values by name
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
        if any(_may_tell(name, value, len(names) > 1) or numbers_post(a.whole(a.path, f"{name}={value}")) for name, value in differing):
            return
        rest = tuple(pair for pair in a.pairs if pair[0] not in names)
        for name in names:
            posts, values = self._shown[name]
            posts.add(f"{a.path}?{rest}")
            values.update(value for told, value in differing if told == name)
            if len(posts) >= _AGAIN and len(values) >= _VALUES and name not in self._names:
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


def _may_tell(name: str, value: str, others: bool) -> bool:
    """Whether a parameter may tell one page from another, for all that two addresses gave the same; `others`: more of them differ."""
    return name.lower() in _TELLING or (value.isdecimal() and len(value) <= _SHORT) or (others and len(value) < _LONG)

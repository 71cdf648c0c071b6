"""The items of a collection that a server gives page by page, each once, and when to stop asking for more.

A server's totals may be wrong, its pages may repeat, and it may go on for ever. What came is kept in any case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

# Pages in a row, conventions: a page that repeats others may be a cache, three are a server that goes in circles.
_REPEATED = 3
# Pages in a row without an item, before the end that was announced: what is hidden is counted, and a whole row of pages may be hidden.
_EMPTY = 10
# Pages in a row whose items belong to nothing that is read: comments of a shop's goods stand among those of the blog.
_FOREIGN = 100


@dataclass
class Collection:
    """Items by their id; `counts` tells whether one belongs to what is read; `partial` says why asking ended before the end."""

    what: str
    most: int
    counts: Callable[[Any], bool] = lambda _: True
    items: dict[Any, Any] = field(default_factory=dict)
    partial: str | None = None
    _pages: int = 0
    _repeated: int = 0
    _empty: int = 0
    _foreign: int = 0

    def add(self, page: Iterable[tuple[Any, Any]]) -> bool:
        """Take the (id, item) pairs of one page; whether another page is worth asking for."""
        came = dict(page)
        fresh = {one: item for one, item in came.items() if one not in self.items}
        self.items |= fresh
        self._pages += 1
        self._empty = 0 if came else self._empty + 1
        self._repeated = 0 if fresh or not came else self._repeated + 1
        self._foreign = 0 if any(self.counts(item) for item in fresh.values()) else self._foreign + 1
        if self._repeated >= _REPEATED:
            self.partial = f"The server gave the same {self.what} again and again, so asking for more ended there."
        elif self._empty >= _EMPTY or self._foreign >= _FOREIGN:
            self.partial = f"The server announced more {self.what} and gave none, so asking for more ended there."
        elif self._pages >= self.most:
            self.partial = f"The server's {self.what} did not end after {self._pages:,} pages, so the rest was not read."
        return self.partial is None

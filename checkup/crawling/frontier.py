"""The queue of a crawl: what to fetch next, and what is not worth a request any more."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from enum import IntEnum
from itertools import count

from checkup.addresses import Sort, View, key, shape, sort_of, view_of

# A convention: links that look like nothing known are fetched at most so often. More would spend the budget of a blog that lists its
# posts nowhere on calendars and wikis; fewer would miss the older posts of such a blog, whose last posts are found only by following
# links.
MAX_STRAY = 600
# A convention: after so many pages in a row without a new post the rest is taken for no posts. Fewer would stop in the middle of a long
# list of archives, more would spend the budget on what surrounds a small blog.
MAX_FRUITLESS = 80


class Role(IntEnum):
    """Why an address is fetched; lower comes first."""

    EXTRA = 0  # a further page of a post that is being read
    POST = 1
    FRAME = 2  # About, Contact
    PAGER = 3
    DATED = 4
    STRAY = 5  # any other link of the blog
    TOPIC = 6


_ROLE_OF = {Sort.PAGER: Role.PAGER, Sort.DATED: Role.DATED, Sort.OTHER: Role.STRAY, Sort.TOPIC: Role.TOPIC}


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One address in the queue; `owner` is the address of the post that an EXTRA belongs to, `body` whether it goes on with its text."""

    role: Role
    number: int
    url: str
    owner: str = ""
    body: bool = False


class Frontier:
    """Hands out each address once, the most useful first.

    List pages stop being handed out once `complete` is set. Archives by date only serve a blog without a pager, lists by topic only one
    without either; stray links stop when many in a row led to no post, except those shaped like posts already read.
    """

    def __init__(self) -> None:
        self.complete = False
        self.posts_found = 0
        self._seen: set[str] = set()
        self._heap: list[Item] = []
        self._unknown_by_shape: dict[str, list[Item]] = {}
        self._shapes: set[str] = set()
        self._number = count()
        self._pagers = 0
        self._unknown_fetched = 0
        self._fruitless = 0
        self._broken = False

    @property
    def size(self) -> int:
        """How many addresses were ever queued or seen."""
        return len(self._seen)

    def seen(self, url: str) -> None:
        """`url` needs no request (any more)."""
        self._seen.add(key(url))

    def put(self, url: str, role: Role, *, owner: str = "", body: bool = False) -> None:
        """Queue an address, unless it was queued before."""
        if not url or key(url) in self._seen or (role is not Role.EXTRA and _is_never_fetched(url)):
            return
        self._seen.add(key(url))
        item = Item(role, next(self._number), url, owner, body)
        if role is Role.STRAY:
            if shape(url) in self._shapes:
                item = Item(Role.POST, item.number, url)
            else:
                self._unknown_by_shape.setdefault(shape(url), []).append(item)
        heapq.heappush(self._heap, item)

    def put_link(self, url: str) -> None:
        """Queue a link as what its address looks like."""
        role = _ROLE_OF.get(sort_of(url))
        if role is not None:
            self.put(url, role)

    def found_post(self, url: str) -> None:
        """A fetched page was a post: links of the same shape are worth fetching."""
        self.posts_found += 1
        self._fruitless = 0
        if shape(url) not in self._shapes:
            self._shapes.add(shape(url))
            for item in self._unknown_by_shape.pop(shape(url), []):
                heapq.heappush(self._heap, Item(Role.POST, item.number, item.url))

    def fruitless(self) -> None:
        """Count a list, or a page that no list named, that led to nothing new."""
        self._fruitless += 1

    def pager_failed(self) -> None:
        """The way through the pager is broken: archives by date and other links are worth fetching after all."""
        self._broken = True

    def pop(self, *, ready: bool) -> Item | None:
        """The next item, None where there is none. With `ready` False (pages still being parsed) only items that surely count are given."""
        while self._heap:
            item = self._heap[0]
            if item.role >= Role.PAGER and not ready:
                return None
            heapq.heappop(self._heap)
            if self._worth(item):
                self._pagers += item.role is Role.PAGER
                self._unknown_fetched += item.role is Role.STRAY
                return item
        return None

    def _worth(self, item: Item) -> bool:
        if item.role <= Role.FRAME:
            return True
        if self.complete:
            return False
        if item.role is Role.PAGER:
            return True
        if item.role is Role.DATED:
            return self._pagers == 0 or self._broken
        if item.role is Role.STRAY:
            waiting = self._unknown_by_shape.get(shape(item.url), [])
            if item not in waiting:  # promoted to a post already
                return False
            waiting.remove(item)
            return (
                self._unknown_fetched < MAX_STRAY
                and self._fruitless < MAX_FRUITLESS
                and (self._pagers == 0 or self._broken or self.posts_found == 0)
            )
        return self.posts_found == 0

    def left(self) -> list[Item]:
        """What is still queued as a post, a part of one, or a way to older posts."""
        return sorted(i for i in self._heap if i.role <= Role.POST or (i.role is Role.PAGER and not self.complete))


def _is_never_fetched(url: str) -> bool:
    """Whether an address is a file, a service, or a printed, mobile or shared view of a page that has an address of its own."""
    return sort_of(url) is Sort.NEVER or view_of(url)[1] is not View.ITSELF

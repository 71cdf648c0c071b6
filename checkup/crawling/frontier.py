"""The queue of a crawl: what to fetch next, and what is not worth a request any more."""

from __future__ import annotations

import heapq
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import count

from checkup.addresses import Sort, View, acts, grows, key, shape, sort_of, view_of
from checkup.crawling.roles import Role
from checkup.crawling.traps import Traps

# A convention: links that look like nothing known are fetched at most so often. More would spend the budget of a blog that lists its
# posts nowhere on calendars and wikis; fewer would miss the older posts of such a blog, whose last posts are found only by following
# links.
MAX_STRAY = 600
# A convention: after so many pages in a row without a new post the rest is taken for no posts. Fewer would stop in the middle of a long
# list of archives, more would spend the budget on what surrounds a small blog.
MAX_FRUITLESS = 80

# Links of one shape that are likely posts, and how many of them are looked at before the next list page; conventions: a front page names
# five to ten posts, and of three links one at least would be read.
_MANY_ALIKE, _PROBES = 8, 3

_STRAYED = "Links that look like no post and no list led to nothing for long, so the rest of them was not followed."
_ROLE_OF = {Sort.PAGER: Role.PAGER, Sort.DATED: Role.DATED, Sort.OTHER: Role.STRAY, Sort.TOPIC: Role.TOPIC}


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One address in the queue.

    owner   the address of the post that an EXTRA belongs to, `body` whether it goes on with its text
    listed  a feed, a sitemap or an API names it as a post
    kept    nothing names it but the last run, which read it
    """

    role: Role
    number: int
    url: str
    owner: str = ""
    body: bool = False
    listed: bool = False
    kept: bool = False


class Frontier:
    """Hands out each address once, the most useful first.

    List pages stop being handed out once `complete` is set. Archives by date only serve a blog without a pager, lists by topic only one
    without either; stray links stop when many in a row led to no post, except those shaped like posts already read.
    Posts of which `later` is true come last of all; with `posts_first` further pages of posts come after all else.
    """

    def __init__(self, later: Callable[[str], bool] = lambda _: False, *, posts_first: bool = False) -> None:
        self._later = later
        self._posts_first = posts_first
        self._parts: deque[Item] = deque()
        self.complete = False
        self.posts_found = 0
        self.traps = Traps()
        self._seen: set[str] = set()
        self._heap: list[Item] = []
        self._unknown_by_shape: dict[str, list[Item]] = {}
        self._probed: Counter[str] = Counter()
        self._barred: dict[str, list[str]] = {}
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
        """Note that an address needs no request."""
        self._seen.add(key(url))

    def put(self, url: str, role: Role, *, owner: str = "", body: bool = False, listed: bool = False, kept: bool = False) -> None:
        """Queue an address, unless it was queued before. What acts is never queued, unless it is `listed` as a post."""
        url = self.traps.noise.without(url)
        if not url or key(url) in self._seen or (role is not Role.EXTRA and _is_never_fetched(url)):
            return
        if not listed and (acts(url) or grows(url)):
            return
        self._seen.add(key(url))
        if role is Role.POST and self._later(url):
            role = Role.AGAIN
        item = Item(role, next(self._number), url, owner, body, listed, kept)
        if role is Role.STRAY:
            if shape(url) in self._shapes:
                item = Item(Role.POST, item.number, url)
            else:
                self._unknown_by_shape.setdefault(shape(url), []).append(item)
                if len(self._seen) <= MAX_STRAY:
                    self.traps.gained()
        if role is Role.EXTRA and self._posts_first:
            self._parts.append(item)
        else:
            heapq.heappush(self._heap, item)

    def put_link(self, url: str, *, nofollow: bool = False, further: bool = False) -> None:
        """Queue a link as what its address looks like; one that is marked `nofollow` only if it leads to a list's next page or a post.

        further  it leads on in the list of posts that it stands on, though its address has no form that tells so
        """
        role = _ROLE_OF.get(sort_of(url))
        if further and role is Role.STRAY:
            role = Role.PAGER
            self._raise(url)
        if role is None:
            return
        if not nofollow or role is Role.PAGER or (role is Role.STRAY and shape(url) in self._shapes):
            self.put(url, role)
        elif role is Role.STRAY:
            self._barred.setdefault(shape(url), []).append(url)

    def _raise(self, url: str) -> None:
        """A link that looked like nothing known turns out to lead on in a list: it is fetched as a list's page."""
        waiting = self._unknown_by_shape.get(shape(url), [])
        for item in waiting:
            if key(item.url) == key(url):
                waiting.remove(item)
                heapq.heappush(self._heap, replace(item, role=Role.PAGER))
                return

    def listed(self, urls: Iterable[str]) -> None:
        """A list of the blog names these posts; to be told before they are queued."""
        self.traps.listed(urls, self._seen)

    def names(self, url: str) -> bool:
        """Whether a list of the blog, or a post's neighbour, names this post, and posts of its form were read."""
        return self.traps.is_listed(url) and shape(url) in self._shapes

    def found_post(self, url: str, *, new: bool = True) -> None:
        """A fetched page was a post: links of the same shape are worth fetching. Not so one that was read before under another address."""
        if not new:
            self.fruitless()
            return
        self.posts_found += 1
        self._fruitless = 0
        self.traps.gained()
        if shape(url) not in self._shapes:
            self._shapes.add(shape(url))
            for item in self._unknown_by_shape.pop(shape(url), []):
                heapq.heappush(self._heap, Item(Role.POST, item.number, item.url))
            for link in self._barred.pop(shape(url), []):
                self.put(link, Role.POST)

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
            if Role.PAGER <= item.role < Role.LOOK and not ready:
                return None
            if item.role is Role.PAGER and (probe := self._probe()) is not None:
                return probe
            heapq.heappop(self._heap)
            if self._worth(item) and self.traps.noise.first(item.url):
                self._pagers += item.role is Role.PAGER
                self._unknown_fetched += item.role is Role.STRAY
                role = Role.POST if item.role is Role.AGAIN else item.role
                return replace(item, role=role, url=self.traps.noise.without(item.url))
        return self._parts.popleft() if self._parts and ready else None

    def _probe(self) -> Item | None:
        """A link out of many of one shape, while no post is known: whether it is one tells what the lists' pages lead to."""
        for name, waiting in self._unknown_by_shape.items() if not self.posts_found else ():
            if len(waiting) >= _MANY_ALIKE and self._probed[name] < _PROBES:
                self._probed[name] += 1
                return waiting.pop(0)
        return None

    def _worth(self, item: Item) -> bool:
        if item.role is Role.LOOK:
            return True
        if item.role <= Role.FRAME or item.role is Role.AGAIN:
            return item.listed or item.role not in (Role.POST, Role.AGAIN) or not self.traps.circling
        if self.complete or self.traps.circling or not self._wants(item):
            return False
        return not self.traps.ends(item.role)

    def _wants(self, item: Item) -> bool:
        """Whether this kind of page serves the blog, as far as it is known by now."""
        if item.role is Role.PAGER:
            return True
        if item.role is Role.DATED:
            return self._pagers == 0 or self._broken
        if item.role is Role.STRAY:
            waiting = self._unknown_by_shape.get(shape(item.url), [])
            if item not in waiting:  # promoted to a post already
                return False
            waiting.remove(item)
            if self._unknown_fetched >= MAX_STRAY or self._fruitless >= MAX_FRUITLESS:
                self.traps.reasons[_STRAYED] = None
                return False
            return self._pagers == 0 or self._broken or self.posts_found == 0
        return self.posts_found == 0

    def left(self) -> list[Item]:
        """What is still queued as a post, a part of one, or a way to older posts."""
        waiting = (*self._heap, *self._parts)
        return sorted(i for i in waiting if i.role <= Role.POST or i.role is Role.AGAIN or (i.role is Role.PAGER and not self.complete))

    def end(self) -> None:
        """Empty the queue, so that the crawl ends."""
        self._heap.clear()
        self._parts.clear()

    def lists_left(self) -> bool:
        """Whether pages are still queued that may name posts which nothing else has named."""
        if self.complete or self.traps.circling:
            return False
        blind = self._pagers == 0 or self._broken
        wanted = {Role.PAGER: True, Role.DATED: blind, Role.STRAY: blind or not self.posts_found, Role.TOPIC: not self.posts_found}
        return any(wanted.get(item.role, False) for item in self._heap)


def _is_never_fetched(url: str) -> bool:
    """Whether an address is a file, a service, or a printed, mobile or shared view of a page that has an address of its own."""
    return sort_of(url) is Sort.NEVER or view_of(url)[1] is not View.ITSELF

"""What all clients of one run know of the hosts that they ask: whose turn it is, when each may be asked again, and what robots.txt said.

Two blogs of a run may live on one host, or on names that lead to one machine. They share what stands here, so a host gets one request at a
time with its rest between any two, and a machine no more than a few, however many blogs are read at once.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from checkup.addresses import origin_of, split
from checkup.errors import ReadError
from checkup.web.robots import Robots
from checkup.web.safety import resolve
from checkup.web.stops import BudgetSpent, HostBlocked

LONGEST_WAIT = 120.0  # seconds that a host may ask to wait before it is left alone: a few of these may fit into a run, an hour does not
# seconds of waiting that one host gets in a run; a convention: three of the longest waits, which is what one page may take
_WAITING_IN_ALL = 3 * LONGEST_WAIT
# pages in a row, each asked for as often as a client tries, after which a host is left alone: a convention: one page may be broken, three
# are the host
_UNANSWERED_LIMIT = 3


@dataclass
class Host:
    """One host (name and port, http and https alike). Times are the event loop's; `delay` is the longest that anybody asked for."""

    name: str
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    delay: float = 0.0
    blocked: HostBlocked | None = None
    _asked_at: float = float("-inf")
    _resting_until: float = float("-inf")
    _waited: float = 0.0
    _unanswered: int = 0

    def wait(self) -> float:
        """Seconds until the host may be asked again."""
        return max(0.0, max(self._asked_at + self.delay, self._resting_until) - asyncio.get_running_loop().time())

    def was_asked(self) -> None:
        """A request has ended: the rest until the next one begins."""
        self._asked_at = asyncio.get_running_loop().time()

    def answered(self) -> None:
        """Note that the host answered, whatever it said."""
        self._unanswered = 0

    def rest(self, seconds: float, asked: float | None, *, too_many: bool) -> None:
        """Rest before the next try; raise HostBlocked where the host asks for more rest than a run can give, or for no more requests."""
        self._waited += asked or 0.0
        if seconds > LONGEST_WAIT or self._waited > _WAITING_IN_ALL:
            self._block(f"asks to wait {round(seconds / 60)} minutes" if seconds > LONGEST_WAIT else "asks to wait again and again")
        if too_many:
            self._block("says that it gets too many requests (429)")
        self._resting_until = max(self._resting_until, asyncio.get_running_loop().time() + seconds)

    def not_answered(self) -> None:
        """A page did not come in any try; where several in a row did not, the host is left alone for this run."""
        self._unanswered += 1
        if self._unanswered >= _UNANSWERED_LIMIT:
            self.blocked = HostBlocked(f"{self.name} stopped answering, so reading stopped there.", "Run again later.")

    def _block(self, words: str) -> None:
        self.blocked = HostBlocked(f"{self.name} {words}, so reading stopped there.", "Raise `delay` under [crawl] and run again later.")
        raise self.blocked


@dataclass
class Origin:
    """The robots.txt of one scheme, name and port, or why there is none; asked for once a run."""

    asking: asyncio.Lock = field(default_factory=asyncio.Lock)
    robots: Robots | None = None
    error: ReadError | None = None


class Hosts:
    """Every host of a run, for one event loop at a time. `minutes`: how long the whole run may read, from its first request on."""

    def __init__(self, minutes: float = float("inf")) -> None:
        self._minutes = minutes
        self._ends: float | None = None
        self._hosts: dict[str, Host] = {}
        self._origins: dict[str, Origin] = {}
        self._machines: dict[str, str] = {}
        self._busy: Counter[str] = Counter()
        self._freed = asyncio.Condition()

    def check_time(self, at: float) -> None:
        """Raise BudgetSpent where a request at this moment of the loop's clock would come after the end of the run."""
        if self._ends is None:
            self._ends = asyncio.get_running_loop().time() + 60 * self._minutes
        if at > self._ends:
            raise BudgetSpent(f"The {self._minutes:g} minutes for all blogs of one run are over.", "Run it for fewer blogs at a time.")

    def host(self, url: str) -> Host:
        """What is known of the host of `url`."""
        name = split(url).netloc
        return self._hosts.setdefault(name, Host(name))

    def origin(self, url: str) -> Origin:
        """What is known of the robots.txt that rules `url`."""
        return self._origins.setdefault(origin_of(url), Origin())

    @asynccontextmanager
    async def one_of(self, url: str, most: int) -> AsyncIterator[None]:
        """Waits until fewer than `most` requests are under way to the machine of `url`. Raises Unreachable where its name is unknown."""
        machine = await self._machine(url)
        async with self._freed:
            await self._freed.wait_for(lambda: self._busy[machine] < most)
            self._busy[machine] += 1
        try:
            yield
        finally:
            async with self._freed:
                self._busy[machine] -= 1
                self._freed.notify_all()

    async def _machine(self, url: str) -> str:
        """The first in order of the addresses that the host's name stands for: names that share a machine share it."""
        parts = split(url)
        if parts.name not in self._machines:
            self._machines[parts.name] = min(await resolve(parts.name, parts.port or 80))
        return self._machines[parts.name]

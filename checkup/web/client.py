"""The client that every request goes through: robots.txt, pace, budget, retries, redirects and size limits."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

import httpx

from checkup import robots_words
from checkup.addresses import join, origin_of, split, without_fragment
from checkup.config import CrawlTable
from checkup.errors import ReadError, Refused, TooMuch, Unreachable
from checkup.model import Page
from checkup.web import answers
from checkup.web.call import Call, Response
from checkup.web.inflate import ENCODINGS, Broken
from checkup.web.kept_answers import Answer, KeptAnswers, answer, asking
from checkup.web.kinds import check_kind, soft_error
from checkup.web.robots import MAX_BYTES, Robots, understand
from checkup.web.run_hosts import Host, Hosts, Origin
from checkup.web.safety import check_url, guarded_transport, shown
from checkup.web.stops import GONE, MOVED, BudgetSpent, HostBlocked
from checkup.web.store import PageStore
from checkup.web.transfer import transfer

# All conventions, chosen so that one slow or broken host cannot hold up a weekly run; none is measured.
# bytes of one page, unpacked; a convention: ten times the largest page of the blogs that Checkup was tried on (2.2 MB)
MAX_BODY = 24 * 2**20
MAX_REDIRECTS = 6  # steps; browsers follow 20, but an honest blog needs three: to https, to its host with or without www, to the post
# of one request that failed for a reason that passes, with 1 and 4 s between them; a convention: a host in trouble for longer is left
# alone
TRIES = 3
# seconds for the whole answer; the configured timeout only counts from one piece to the next, and a host may drip bytes for hours
LONGEST_REQUEST = 60.0
# statuses that RFC 9110 and RFC 6585 call temporary, or that proxies give while a server restarts; any other is the same tomorrow
_TRANSIENT = {408, 425, 429, 500, 502, 503, 504}


def _any_page(body: bytes, content_type: str) -> bool:
    """Whether a body may be kept: every one may."""
    return True


class Client:
    """Fetches pages: robots.txt, pace, budget, retries, redirects, caps, private addresses and the page store are all its business.

    store      file of the page store (SQLite), None = keep nothing
    now        the moment that pages are stamped with; default: the clock at the start
    user_agent the full header; default "Checkup/VERSION (+contact)"
    closed     hosts of services that have ended, with words that say so: what answers there now is nobody's blog
    home       the configured address of the blog: its host is the only one that `allow_private_hosts` allows
    hosts      what the clients of one run share; default: nothing is shared
    keeps      whether a page with this body and type may be put into the store
    sleep      how waiting is done (tests hand in one that does not wait)

    Use as an async context manager. One request at a time per host; several hosts may be asked at once.
    """

    def __init__(
        self,
        crawl: CrawlTable,
        *,
        store: Path | None = None,
        now: datetime | None = None,
        user_agent: str | None = None,
        closed: Mapping[str, str] = MappingProxyType({}),
        home: str = "",
        hosts: Hosts | None = None,
        keeps: Callable[[bytes, str], bool] = _any_page,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.requests = 0
        self.user_agent = user_agent or answers.user_agent(crawl.contact)
        self._crawl = crawl
        self._closed = closed
        self._now = now or datetime.now(UTC)
        self._store_path = store
        self._keeps = keeps
        self._store: PageStore | None = None
        self.kept = KeptAnswers(None, self._now, keeps)
        self._sleep = sleep
        self._private_host = split(home).host if crawl.allow_private_hosts else ""
        self._hosts = hosts or Hosts()
        self._origins: dict[str, Origin] = {}
        self._http: httpx.AsyncClient | None = None
        self._ends = float("inf")

    async def __aenter__(self) -> Self:
        self._ends = asyncio.get_running_loop().time() + 60 * self._crawl.max_minutes
        self._http = httpx.AsyncClient(
            transport=guarded_transport(self._private_host),
            timeout=httpx.Timeout(self._crawl.timeout),
            headers={"User-Agent": self.user_agent, "Accept-Encoding": ENCODINGS},
            trust_env=False,
            follow_redirects=False,
        )
        if self._store_path is not None:
            self._store = PageStore(self._store_path, self._now.date())
            self._store.prune()
            self.kept = KeptAnswers(self._store, self._now, self._keeps)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._store is not None:
            self._store.close()
        if self._http is not None:
            await self._http.aclose()

    @property
    def left(self) -> int:
        """How many requests may still be made."""
        return max(0, self._crawl.max_requests - self.requests)

    async def get(self, url: str, accept: str = "html", *, limit: int = MAX_BODY, since: datetime | None = None) -> Page:
        """The page at `url`; `accept` is one of "html", "xml" (feeds, sitemaps), "json", "text".

        since  what the server gave or confirmed then or later stands without a request

        Raises Refused (robots.txt, 401, 403, 429, a private address), Unreachable (no answer, not there, another type than asked for,
        a soft error) or TooMuch (size, time, redirects; `BudgetSpent` when the run's budget is used up).
        """
        return (await self.fetch(url, accept, limit=limit, since=since)).page

    async def fetch(
        self, url: str, accept: str = "html", *, limit: int = MAX_BODY, since: datetime | None = None, keep: bool = True
    ) -> Answer:
        """Like `get`, with the headers of the answer; without `keep` the answer is not put into the page store."""
        asked = here = without_fragment(url)
        for _ in range(MAX_REDIRECTS + 1):
            check_url(here)
            await self._ask_robots(here)
            key = f"{accept} {here}"
            kept = self.kept.get(key) if keep else None
            standing = self.kept.standing(kept, since)
            raw = standing or await self._exchange(Call(here, asking(accept, kept)), limit)
            if standing is None and keep and (raw.status in MOVED or raw.status in GONE):
                self.kept.took(key, here, raw, kept)
            if raw.status in MOVED:
                here = answers.next_hop(here, raw.headers.get("location", ""))
                continue
            unchanged = kept is not None and (standing is not None or (raw.status == 304 and kept.status == 200))
            if kept is None or not unchanged or raw.status in GONE:
                self._check(asked, here, accept, raw)
                kept = self.kept.took(key if keep else "", here, raw, kept)
            elif standing is None:
                kept = self.kept.confirmed(key, kept)
            return answer(here, kept, raw, unchanged=unchanged, asked=standing is None)
        raise TooMuch(f"{shown(asked)} was redirected more than {MAX_REDIRECTS} times.")

    async def ask(self, call: Call, *, limit: int = MAX_BODY) -> Response:
        """What an API answers, whatever its status; it is not put into the page store, since more may stand in it than may be kept.

        Robots.txt, pace, budget, retries and safe addresses hold as for pages. Redirects of a GET are followed, never with a key to
        another host. Raises as `get` does where no answer came, or where the host asks to be left alone.
        """
        for _ in range(MAX_REDIRECTS + 1):
            check_url(call.address)
            await self._ask_robots(call.address)
            told = await self._exchange(call, limit)
            if call.query is not None or told.status not in MOVED:
                return told
            there = answers.next_hop(call.address, told.headers.get("location", ""))
            if origin_of(there) != origin_of(call.address) and (call.secret or "Authorization" in call.headers):
                raise Refused(f"{shown(call.address)} redirects to another host, where a key was not taken.")
            call = replace(call, address=there)
        raise TooMuch(f"{shown(call.address)} was redirected more than {MAX_REDIRECTS} times.")

    def _check(self, asked: str, here: str, accept: str, raw: Response) -> None:
        """Raise what is wrong with an answer."""
        answers.check_status(here, raw.status, raw.headers, raw.body)
        problem = soft_error(asked, here, raw.body, self._closed) if accept == "html" else None
        if problem is not None:
            raise problem
        check_kind(accept, shown(here), raw.headers.get("content-type", ""), raw.body)

    # robots.txt

    async def robots(self, url: str) -> Robots:
        """The rules of the host of `url`, asked for once a run. Raises Unreachable where the host does not answer at all."""
        check_url(url)
        origin = self._origins[origin_of(url)] = self._hosts.origin(url)
        async with origin.asking:
            if origin.robots is None and origin.error is None:
                await self._read_robots(origin, url)
        if origin.error is not None:
            raise origin.error
        robots = origin.robots or understand(split(url).netloc, None)
        host = self._hosts.host(url)
        host.delay = max(host.delay, robots.delay)
        return robots

    def robots_words(self) -> str:
        """What the robots.txt files that this client heeded said, one sentence each."""
        return " ".join(o.robots.words for o in self._origins.values() if o.robots is not None)

    async def _read_robots(self, origin: Origin, url: str) -> None:
        here = join(url, "/robots.txt")
        name = split(url).netloc
        try:
            for _ in range(MAX_REDIRECTS):
                check_url(here)
                raw = await self._exchange(Call(here, {"Accept": "text/plain,*/*;q=0.1"}), 8 * MAX_BYTES)
                if raw.status not in MOVED:
                    origin.robots = understand(name, raw.status, raw.body)
                    return
                here = answers.next_hop(here, raw.headers.get("location", ""))
            origin.robots = understand(name, 404)
        except HostBlocked:
            origin.robots = understand(name, 429)
        except TooMuch as error:
            if isinstance(error, BudgetSpent):
                raise
            origin.robots = understand(name, None)
        except ReadError as error:
            origin.error = error

    async def _ask_robots(self, url: str) -> None:
        robots = await self.robots(url)
        if robots.answer in ("refused", "unreachable"):
            later = "Try again later. " if robots.answer == "unreachable" else ""
            raise Refused(robots.words, f"{later}Ask whoever runs the host, or read saved pages or an export (`paths`) instead.")
        if not robots.allows(url):
            raise Refused(
                f"robots.txt of {split(url).netloc} does not allow {shown(url)} to be read.",
                f"If the blog is yours, allow the user agent {robots_words.PRODUCT} there, or read saved pages (`paths`) instead.",
            )

    # one request, with its retries

    async def _exchange(self, call: Call, limit: int) -> Response:
        """One request and its answer, at most `limit` bytes of it, after the host's rest; retried where the failure may pass."""
        url = call.address
        host = self._hosts.host(url)
        host.delay = max(host.delay, self._crawl.delay)
        problem: Exception | None = None
        for attempt in range(1, TRIES + 1):
            async with host.turn:
                if host.blocked is not None:
                    raise host.blocked
                await self._wait_for(host)
                try:
                    async with self._hosts.one_of(url, self._crawl.per_address):
                        raw = await self._once(call, limit)
                except answers.Dripping as error:
                    host.not_answered()
                    raise TooMuch(str(error)) from None
                except (answers.Transient, Broken) as error:
                    raw, problem = None, error
                finally:
                    host.was_asked()
                if raw is not None and raw.status not in _TRANSIENT:
                    host.answered()
                    return raw
                self._back_off(host, raw, attempt)
        if raw is not None and raw.status == 500:  # the server is there, this page of it is broken
            host.answered()
            return raw
        host.not_answered()
        if raw is not None:
            return raw
        raise Unreachable(f"{shown(url)} did not answer ({problem}).", "Try again later, or check the address in a browser.")

    async def _wait_for(self, host: Host) -> None:
        if self.requests >= self._crawl.max_requests:
            raise BudgetSpent(
                f"The budget of {self._crawl.max_requests:,} requests for one run is used up.", "Raise `max_requests` under [crawl]."
            )
        wait = host.wait()
        self._hosts.check_time(asyncio.get_running_loop().time() + wait)
        if asyncio.get_running_loop().time() + wait > self._ends:
            raise BudgetSpent(
                f"The {self._crawl.max_minutes:g} minutes for one run are over.",
                "The next run goes on where this one stopped; `max_minutes` under [crawl] gives it more time.",
            )
        if wait > 0:
            await self._sleep(wait)
        self.requests += 1

    @staticmethod
    def _back_off(host: Host, raw: Response | None, attempt: int) -> None:
        """Let the host rest after a failure; after the last try only what it asks for counts."""
        asked = answers.retry_after(raw.headers.get("retry-after")) if raw is not None else None
        last = attempt == TRIES
        usual = 0.0 if last else 4.0 ** (attempt - 1)
        host.rest(max(usual, asked or 0.0), asked, too_many=last and raw is not None and raw.status == 429)

    async def _once(self, call: Call, limit: int) -> Response:
        if self._http is None:
            raise RuntimeError("use Client as an async context manager")
        seconds = max(LONGEST_REQUEST, 2 * self._crawl.timeout)
        return await transfer(self._http, call, limit=limit, seconds=seconds, patience=self._crawl.timeout)

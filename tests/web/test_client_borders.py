"""The client at its limits: hops, waits between tries, rests that are too long, and what is asked of a page that is kept."""

from __future__ import annotations

import asyncio
import gzip
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from checkup.config import CrawlTable
from checkup.errors import ReadError, Refused, TooMuch, Unreachable
from checkup.web import BudgetSpent, Client, HostBlocked
from checkup.web.robots import MAX_BYTES
from tests.web._client import NOW, PAGE, Sleeper, client, get
from tests.web.loopback import HTML, Asked, LoopbackSite, Reply, serve


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clocks stand still at NOW, so that a wait is exactly what was decided."""
    monkeypatch.setattr(asyncio.BaseEventLoop, "time", lambda _: 1000.0)
    monkeypatch.setattr(time, "time", NOW.timestamp)


def hops(count: int, start: str, end: Reply) -> dict[str, Reply]:
    """`start` leads to the end in so many redirects."""
    names = [start, *(f"{start}-{n}" for n in range(1, count + 1))]
    led = {name: Reply(status=302, headers={"Location": after}) for name, after in pairwise(names)}
    return {**led, names[-1]: end}


@pytest.mark.parametrize(("count", "arrives"), [(6, True), (7, False)])
def test_six_redirects_are_followed(count: int, arrives: bool) -> None:
    """The seventh is one too many, and is said."""
    with serve(hops(count, "/a", PAGE)) as site:
        got = get(site, "/a")
    assert isinstance(got, TooMuch) is not arrives
    assert arrives or "more than 6 times" in got.sentence


@pytest.mark.parametrize(("count", "forbids"), [(5, True), (6, False)])
def test_five_redirects_of_robots_txt_are_followed(count: int, forbids: bool) -> None:
    """Beyond that it is as if there were none, as RFC 9309 allows."""
    with serve({**hops(count, "/robots.txt", Reply(b"User-agent: *\nDisallow: /")), "/a": PAGE}) as site:
        assert isinstance(get(site, "/a"), Refused) is forbids


def test_a_page_is_stamped_by_the_clock_where_no_moment_is_given() -> None:
    """With a zone; and the agent may be named as a whole."""
    with serve({"/a": PAGE}) as site:

        async def go() -> datetime | None:
            table = CrawlTable.model_validate({"delay": 0, "allow_private_hosts": True})
            async with Client(table, user_agent="Mine/1", home=site.url, sleep=Sleeper()) as c:
                return (await c.get(f"{site.url}/a")).fetched_at

        at = asyncio.run(go())
    assert at is not None
    assert at.tzinfo is UTC
    assert {asked.headers["user-agent"] for asked in site.asked} == {"Mine/1"}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_every_kind_of_redirect_is_followed(status: int) -> None:
    """For pages and for robots.txt."""
    away = Reply(status=status, headers={"Location": "/r2"})
    with serve(
        {
            "/robots.txt": away,
            "/r2": Reply(b"User-agent: *\nDisallow: /b"),
            "/a": Reply(status=status, headers={"Location": "/c"}),
            "/c": PAGE,
        }
    ) as site:
        assert get(site, "/a").url == f"{site.url}/c"
        assert isinstance(get(site, "/b"), Refused)


def tries(*answers: Reply) -> Callable[[Asked], Reply]:
    """These answers one after the other, the page from then on."""
    left = list(answers)
    return lambda _: left.pop(0) if left else PAGE


@pytest.mark.usefixtures("stopped")
@pytest.mark.parametrize(
    ("answers", "waits"),
    [
        ([], []),
        ([503], [1.0]),
        ([503, 503], [1.0, 4.0]),
        ([500, 502], [1.0, 4.0]),
        ([408, 425], [1.0, 4.0]),
        ([504], [1.0]),
    ],
)
def test_tries_wait_one_second_and_then_four(answers: list[int], waits: list[float]) -> None:
    """As long as the host asks for nothing else."""
    sleep = Sleeper()
    with serve({"/a": tries(*(Reply(b"", status) for status in answers))}) as site:
        assert get(site, "/a", sleep=sleep).body == PAGE.body
    assert sleep.waits == waits
    assert len(site.paths()) == len(answers) + 1


@pytest.mark.usefixtures("stopped")
@pytest.mark.parametrize(("delay", "waits"), [(2.0, [2.0, 2.0, 4.0]), (9.0, [9.0, 9.0, 9.0])])
def test_the_delay_between_requests_is_kept_between_tries(delay: float, waits: list[float]) -> None:
    """Before the page, which follows robots.txt, and before each try the longer of both."""
    sleep = Sleeper()
    with serve({"/a": tries(Reply(b"", 503), Reply(b"", 503))}) as site:
        get(site, "/a", sleep=sleep, delay=delay)
    assert sleep.waits == waits


@pytest.mark.usefixtures("stopped")
@pytest.mark.parametrize(
    ("status", "asked", "blocked"),
    [(503, "120", None), (503, "121", "asks to wait 2 minutes"), (429, "120", None), (503, "300", "wait 5 min")],
)
def test_a_rest_of_two_minutes_is_taken(status: int, asked: str, blocked: str | None) -> None:
    """A second more is left for another day."""
    sleep = Sleeper()
    with serve({"/a": tries(Reply(b"", status, {"Retry-After": asked}))}) as site:
        got = get(site, "/a", sleep=sleep)
    if blocked is None:
        assert sleep.waits == [120.0]
    else:
        assert isinstance(got, HostBlocked)
        assert blocked in got.sentence


def test_a_third_failure_is_the_answer() -> None:
    """503 three times is an error of this page; 429 three times blocks the host, twice does not."""
    with serve({"/a": tries(*[Reply(b"", 503)] * 3), "/b": PAGE}) as site:
        got = get(site, "/a")
        assert isinstance(got, Unreachable)
        assert "503" in got.sentence
    with serve({"/a": tries(*[Reply(b"", 429)] * 2)}) as site:
        assert get(site, "/a").body == PAGE.body
    with serve({"/a": tries(*[Reply(b"", 429)] * 3)}) as site:
        assert "too many requests (429)" in get(site, "/a").sentence
    assert site.paths() == ["/a"] * 3


def outcome(site: LoopbackSite, *paths: str) -> list[str]:
    """What becomes of these pages, one after the other: "page", or the name of the error."""

    async def go() -> list[str]:
        found = []
        async with client() as c:
            for path in paths:
                try:
                    await c.get(site.url + path)
                    found.append("page")
                except ReadError as error:
                    found.append(type(error).__name__)
        return found

    return asyncio.run(go())


def test_one_answer_in_between_begins_the_count_anew() -> None:
    """Two pages that did not come, one that did, two that did not: the host is still asked."""
    dead = Reply(b"", 200, cut=True)
    with serve({"/robots.txt": Reply(b"", 404), "/dead": dead, "/a": PAGE}) as site:
        assert outcome(site, "/dead", "/dead", "/a", "/dead", "/dead", "/a") == [*["Unreachable"] * 2, "page", *["Unreachable"] * 2, "page"]
        assert outcome(site, "/dead", "/dead", "/dead", "/a")[-1] == "HostBlocked"


@pytest.mark.parametrize(("budget", "last"), [(2, "BudgetSpent"), (3, "page")])
def test_the_budget_counts_every_request(budget: int, last: str) -> None:
    """robots.txt and two pages are three."""
    with serve({"/a": PAGE, "/b": PAGE}) as site:

        async def go() -> tuple[str, int]:
            async with client(max_requests=budget) as c:
                await c.get(f"{site.url}/a")
                try:
                    await c.get(f"{site.url}/b")
                except BudgetSpent:
                    return "BudgetSpent", c.requests
                return "page", c.requests

        assert asyncio.run(go()) == (last, budget)
    assert len(site.asked) == budget


def test_a_budget_that_ends_with_robots_txt_is_no_no_of_the_host() -> None:
    """The error is that of the budget."""
    with serve({"/robots.txt": hops(1, "/robots.txt", Reply(b""))["/robots.txt"], "/a": PAGE}) as site:
        assert isinstance(get(site, "/a", max_requests=1), BudgetSpent)


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(b"#" * (8 * MAX_BYTES + 1)), "could not be reached"),
        (Reply(b"", 503, {"Retry-After": "3600"}), "answered with an error (429)"),
        (Reply(b"", 500), "answered with an error (500)"),
    ],
    ids=["endless", "wants a rest", "broken"],
)
def test_a_robots_txt_that_cannot_be_read_forbids_everything(reply: Reply, words: str) -> None:
    """Too large, or on a host that wants to be left alone."""
    with serve({"/robots.txt": reply, "/a": PAGE}) as site:
        got = get(site, "/a")
    assert isinstance(got, Refused)
    assert words in got.sentence
    assert site.paths() == []


def test_a_host_that_does_not_answer_is_asked_for_its_rules_once() -> None:
    """Each of its pages fails with the same sentence, without another request."""

    async def go() -> tuple[list[str], int]:
        said = []
        async with client() as c:
            for path in ("a", "b"):
                with pytest.raises(Unreachable) as caught:
                    await c.get(f"http://127.0.0.1:9/{path}")
                said.append(caught.value.sentence)
            return said, c.requests

    (first, second), requests = asyncio.run(go())
    assert first == second
    assert requests == 3


@pytest.mark.parametrize(
    ("sent", "asked"),
    [
        ({"ETag": '"1"'}, {"if-none-match": '"1"'}),
        ({"Last-Modified": "Sun, 01 Mar 2026 00:00:00 GMT"}, {"if-modified-since": "Sun, 01 Mar 2026 00:00:00 GMT"}),
        ({"ETag": '"1"', "Last-Modified": "x"}, {"if-none-match": '"1"', "if-modified-since": "x"}),
        ({}, {}),
        ({"ETag": '"1"', "Cache-Control": "private, No-Store"}, {}),
        ({"ETag": '"1"', "Cache-Control": "no-cache"}, {"if-none-match": '"1"'}),
    ],
)
def test_what_is_asked_of_a_page_that_is_kept(sent: dict[str, str], asked: dict[str, str], tmp_path: Path) -> None:
    """Exactly the validators that the server sent, and none where nothing was kept."""
    with serve({"/a": Reply(PAGE.body, headers={**HTML, **sent})}) as site:
        for _ in range(2):
            get(site, "/a", store=tmp_path / "pages.sqlite")
    second = site.asked[-1].headers
    assert {name: second[name] for name in ("if-none-match", "if-modified-since") if name in second} == asked


def test_not_modified_without_a_kept_page_is_an_error() -> None:
    """There is nothing that could be unchanged."""
    with serve({"/a": Reply(b"", 304)}) as site:
        got = get(site, "/a")
    assert isinstance(got, Unreachable)
    assert "304" in got.sentence


def test_a_kept_page_comes_with_what_was_kept_and_what_is_new(tmp_path: Path) -> None:
    """The headers of now go before those of then; and it is said that nothing has changed."""
    first = Reply(PAGE.body, headers={**HTML, "ETag": '"1"', "Link": "<old>", "X-Generator": "bread"})
    again = Reply(b"", 304, {"Link": "<new>"})
    with serve({"/a": lambda asked: again if "if-none-match" in asked.headers else first}) as site:

        async def go() -> tuple[bool, dict[str, str]]:
            async with client(store=tmp_path / "pages.sqlite") as c:
                got = await c.fetch(f"{site.url}/a")
                return got.unchanged, dict(got.headers)

        assert asyncio.run(go()) == (False, {"link": "<old>", "x-generator": "bread"})
        assert asyncio.run(go()) == (True, {"link": "<new>", "x-generator": "bread"})


@pytest.mark.parametrize(("timeout", "total"), [(10.0, 60.0), (40.0, 80.0)])
def test_how_long_a_page_may_take(timeout: float, total: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """A minute, or twice the time that one answer may take."""
    allowed: list[float] = []
    real = asyncio.timeout

    def noted(seconds: float) -> asyncio.Timeout:
        allowed.append(seconds)
        return real(seconds)

    monkeypatch.setattr(asyncio, "timeout", noted)
    with serve({"/a": PAGE}) as site:
        get(site, "/a", timeout=timeout)
    assert total in allowed
    assert {60.0, 80.0} & set(allowed) == {total}


@pytest.mark.parametrize(("more", "read"), [(0, True), (1, False)])
def test_a_page_of_twenty_four_megabytes_is_read(more: int, read: bool) -> None:
    """As it is after inflating; one byte more is too much."""
    body = gzip.compress(b" " * (24 * 1024 * 1024 + more), 1)
    with serve({"/a": Reply(body, headers={"Content-Type": "text/plain", "Content-Encoding": "gzip"})}) as site:
        assert isinstance(get(site, "/a", "text"), TooMuch) is not read

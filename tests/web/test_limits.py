"""The client's limits, each at its border: budget, waits, tries, redirects, and how long a silent host is asked."""

from __future__ import annotations

import asyncio

import pytest

from checkup.errors import ReadError, TooMuch
from checkup.web import BudgetSpent, HostBlocked
from checkup.web.client import MAX_REDIRECTS
from checkup.web.run_hosts import LONGEST_WAIT
from tests.web.loopback import Reply, serve
from tests.web.test_client import PAGE, Sleeper, client, get

NO_RULES = {"/robots.txt": Reply(b"", 404)}


@pytest.mark.parametrize(("budget", "pages"), [(1, 0), (2, 1), (3, 2)])
def test_the_budget_is_met_exactly(budget: int, pages: int) -> None:
    """robots.txt is the first request; the last of the budget is made, the next is not, and every later one is refused too."""
    with serve({**NO_RULES, **{f"/{n}": PAGE for n in range(5)}}) as site:

        async def go() -> int:
            read = 0
            async with client(max_requests=budget) as c:
                for n in range(5):
                    try:
                        await c.get(f"{site.url}/{n}")
                    except BudgetSpent:
                        continue
                    read += 1
                assert c.requests == budget
            return read

        assert asyncio.run(go()) == pages
    assert len(site.asked) == budget


def test_retries_count_against_the_budget() -> None:
    """A page that fails costs a request at each try."""
    with serve({**NO_RULES, "/a": Reply(b"", 503)}) as site:
        assert isinstance(get(site, "/a", max_requests=3), BudgetSpent)
    assert site.paths() == ["/a", "/a"]


def test_three_tries_with_waits_of_one_and_four_seconds() -> None:
    """Then the answer counts as it is; after the last try nobody waits."""
    sleep = Sleeper()
    with serve({**NO_RULES, "/a": Reply(b"", 503)}) as site:
        assert "503" in get(site, "/a", sleep=sleep).sentence
    assert site.paths() == ["/a"] * 3
    assert [round(wait) for wait in sleep.waits] == [1, 4]


def test_a_connection_that_is_cut_is_tried_three_times() -> None:
    """No answer at all is tried as often as a bad one, and then said."""
    with serve({**NO_RULES, "/a": Reply(b"<html>", 200, cut=True)}) as site:
        assert "did not answer" in get(site, "/a").sentence
    assert site.paths() == ["/a"] * 3


@pytest.mark.parametrize(("asked", "blocked"), [(LONGEST_WAIT, False), (LONGEST_WAIT + 1, True)])
def test_two_minutes_are_the_longest_wait(asked: float, blocked: bool) -> None:
    """A host that asks for two minutes gets them; one that asks for more is left alone in this run."""
    sleep = Sleeper()
    with serve({**NO_RULES, "/a": Reply(b"", 503, {"Retry-After": f"{asked:.0f}"})}) as site:
        assert isinstance(get(site, "/a", sleep=sleep), HostBlocked) is blocked
    assert len(site.paths()) == (1 if blocked else 3)
    assert [round(w) for w in sleep.waits] == ([] if blocked else [120, 120])


@pytest.mark.parametrize(("tries", "blocked"), [(2, False), (3, True)])
def test_a_third_429_blocks(tries: int, blocked: bool) -> None:
    """Too many requests: two of them may pass, the third ends it, without a last wait."""
    left = [tries]

    def answer(_: object) -> Reply:
        left[0] -= 1
        return Reply(b"", 429) if left[0] >= 0 else PAGE

    with serve({**NO_RULES, "/a": answer}) as site:
        assert isinstance(get(site, "/a"), HostBlocked) is blocked


@pytest.mark.parametrize(("hops", "read"), [(MAX_REDIRECTS, True), (MAX_REDIRECTS + 1, False)])
def test_six_redirects_are_followed(hops: int, read: bool) -> None:
    """The sixth hop still leads to the page; the seventh is too much."""
    chain = {f"/{n}": Reply(status=301, headers={"Location": f"/{n + 1}"}) for n in range(hops)}
    with serve({**NO_RULES, **chain, f"/{hops}": PAGE}) as site:
        got = get(site, "/0")
    assert MAX_REDIRECTS == 6
    assert isinstance(got, TooMuch) is not read
    assert not read or got.url.endswith(f"/{hops}")


def test_an_answer_in_between_makes_a_host_awake_again() -> None:
    """Three addresses in a row without an answer block a host; two, an answer, and two more do not."""
    dead = {f"/{n}": Reply(b"", 200, cut=True) for n in (0, 1, 3, 4, 6, 7, 8)}
    with serve({**NO_RULES, **dead, "/2": PAGE, "/5": PAGE}) as site:

        async def go() -> list[str]:
            said = []
            async with client() as c:
                for n in range(10):
                    try:
                        await c.get(f"{site.url}/{n}")
                        said.append("read")
                    except ReadError as error:
                        said.append(type(error).__name__)
            return said

        assert asyncio.run(go()) == [*["Unreachable", "Unreachable", "read"] * 2, *["Unreachable"] * 3, "HostBlocked"]


@pytest.mark.parametrize(("delay", "asked", "wait"), [(3.0, 2.0, 3.0), (1.0, 2.0, 2.0)])
def test_the_longer_of_both_delays_is_kept(delay: float, asked: float, wait: float) -> None:
    """Between two requests passes the configured delay or that of robots.txt, whichever is longer."""
    sleep = Sleeper()
    with serve({"/robots.txt": Reply(f"User-agent: *\nCrawl-delay: {asked}".encode()), "/a": PAGE, "/b": PAGE}) as site:

        async def go() -> None:
            async with client(sleep=sleep, delay=delay) as c:
                await c.get(f"{site.url}/a")
                await c.get(f"{site.url}/b")

        asyncio.run(go())
    assert round(sleep.waits[-1]) == round(wait)


@pytest.mark.parametrize(
    ("status", "tries"),
    [*((s, 3) for s in (408, 425, 500, 502, 503, 504)), *((s, 1) for s in (400, 402, 405, 409, 424, 426, 428, 451, 501, 505, 507))],
)
def test_only_what_may_pass_is_tried_again(status: int, tries: int) -> None:
    """A time-out, an overload and a gateway's trouble may be over in a moment; the rest is an answer."""
    with serve({**NO_RULES, "/a": Reply(b"", status)}) as site:
        assert str(status) in get(site, "/a").sentence
    assert site.paths() == ["/a"] * tries

"""The client against a real server on loopback: pace, budget, tries again, redirects, hosts that are refused or fall silent."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from email.utils import format_datetime

import pytest

from checkup.errors import ReadError, Refused, Unreachable
from checkup.web import BudgetSpent, HostBlocked, NotThere
from tests.web._client import NOW, PAGE, Sleeper, client, get
from tests.web.loopback import HTML, Asked, LoopbackSite, Reply, serve


def test_a_page_comes_with_its_address_type_and_time() -> None:
    """A fetched page holds the bytes as they came, the final address, the raw type and the moment of the run."""
    with serve({"/a": PAGE}) as site:
        page = get(site, "/a#part")
    assert (page.url, page.body, page.content_type, page.fetched_at) == (f"{site.url}/a", PAGE.body, HTML["Content-Type"], NOW)


def test_the_user_agent_says_who_asks_and_how_to_reach_them() -> None:
    """Every request names Checkup, its version and the configured contact."""
    with serve({"/a": PAGE}) as site:
        get(site, "/a", contact="https://me.example/bot")
    assert {a.headers["user-agent"] for a in site.asked} == {"Checkup/0.1 (+https://me.example/bot)"}
    assert {a.headers["accept-encoding"] for a in site.asked} == {"gzip, deflate"}


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clocks stand still at NOW, so that a wait is exactly what was decided."""
    monkeypatch.setattr(asyncio.BaseEventLoop, "time", lambda _: 1000.0)
    monkeypatch.setattr(time, "time", NOW.timestamp)


@pytest.mark.usefixtures("stopped")
@pytest.mark.parametrize(("asked", "kept"), [("5", 5.0), ("0.5", 2.0), ("900", 60.0)])
def test_the_crawl_delay_is_the_longer_of_both_and_capped(asked: str, kept: float) -> None:
    """Between two requests passes max(delay, crawl-delay), at most 60 s of the latter, and the report says so."""
    sleep = Sleeper()
    with serve({"/robots.txt": Reply(f"User-agent: *\nCrawl-delay: {asked}".encode()), "/a": PAGE, "/b": PAGE}) as site:

        async def go() -> str:
            async with client(sleep=sleep, delay=2.0) as c:
                await c.get(site.url + "/a")
                await c.get(site.url + "/b")
                return c.robots_words()

        words = asyncio.run(go())
    assert sleep.waits[-1] == kept
    assert f"asks for {asked} s" in words
    assert ("60 s were kept" in words) == (asked == "900")


def test_one_request_at_a_time_for_a_host() -> None:
    """Requests that are started together still reach the host one by one."""
    with serve({"/robots.txt": Reply(b"", 404), **{f"/{i}": Reply(PAGE.body, headers=HTML, hold=0.001) for i in range(5)}}) as site:

        async def go() -> None:
            async with client() as c:
                await asyncio.gather(*(c.get(f"{site.url}/{i}") for i in range(5)))

        asyncio.run(go())
    assert site.most_busy == 1


def test_the_budget_is_never_silent() -> None:
    """Every request counts, robots.txt included; the one beyond the budget is not made and says why."""
    with serve({f"/{i}": PAGE for i in range(5)}) as site:

        async def go() -> None:
            async with client(max_requests=3) as c:
                await c.get(site.url + "/0")
                await c.get(site.url + "/1")
                with pytest.raises(BudgetSpent, match="budget of 3 requests"):
                    await c.get(site.url + "/2")
                assert c.requests == 3

        asyncio.run(go())
    assert len(site.asked) == 3


def _flaky(times: int, bad: Reply) -> object:
    left = [times]

    def answer(_: Asked) -> Reply:
        left[0] -= 1
        return bad if left[0] >= 0 else PAGE

    return answer


@pytest.mark.parametrize("bad", [Reply(b"", 503), Reply(b"", 500), Reply(b"<html>ab", 200, HTML, cut=True)], ids=["503", "500", "cut off"])
def test_a_passing_failure_is_tried_again(bad: Reply) -> None:
    """Two failures are mended by the third try, after growing waits."""
    sleep = Sleeper()
    with serve({"/a": _flaky(2, bad)}) as site:
        assert get(site, "/a", sleep=sleep).body == PAGE.body
    assert site.paths() == ["/a"] * 3
    assert sleep.waits == sorted(sleep.waits)
    assert len(sleep.waits) == 2


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_lasting_failure_is_not_tried_again(status: int) -> None:
    """A clear no is taken at once: refused where somebody says no, not there where nothing is."""
    with serve({"/a": Reply(b"", status)}) as site:
        got = get(site, "/a")
    assert site.paths() == ["/a"]
    assert isinstance(got, Refused) == (status in (401, 403, 451))
    assert isinstance(got, NotThere) == (status in (404, 410))
    assert str(status) in got.sentence


@pytest.mark.usefixtures("stopped")
def test_retry_after_is_obeyed_in_both_forms() -> None:
    """Retry-After in seconds or as a date sets the wait before the next try."""
    for value, seconds in [("7", 7.0), (format_datetime(NOW + timedelta(seconds=30)), 30.0)]:
        sleep = Sleeper()
        with serve({"/a": _flaky(1, Reply(b"", 429, {"Retry-After": value}))}) as site:
            assert get(site, "/a", sleep=sleep).body == PAGE.body
        assert sleep.waits[-1] == seconds


def test_a_host_that_wants_a_long_rest_is_left_alone_for_the_run() -> None:
    """A Retry-After beyond what a run can wait, or a third 429, ends all requests to the host."""
    for reply, words in [(Reply(b"", 503, {"Retry-After": "3600"}), "60 minutes"), (Reply(b"", 429), "429")]:
        with serve({"/a": reply, "/b": PAGE}) as site:

            async def go(site: LoopbackSite = site, words: str = words) -> None:
                async with client() as c:
                    with pytest.raises(HostBlocked, match=words):
                        await c.get(site.url + "/a")
                    with pytest.raises(HostBlocked):
                        await c.get(site.url + "/b")

            asyncio.run(go())
        assert "/b" not in site.paths()


def test_redirects_are_followed_and_limited() -> None:
    """A few hops lead to the page under its final address; a ring ends with a sentence."""
    pages = {f"/{i}": Reply(status=302, headers={"Location": f"/{i + 1}"}) for i in range(3)} | {"/3": PAGE}
    pages["/ring"] = Reply(status=301, headers={"Location": "/ring"})
    with serve(pages) as site:
        assert get(site, "/0").url == f"{site.url}/3"
        assert "redirected more than" in get(site, "/ring").sentence


def test_each_hop_is_checked_again() -> None:
    """A redirect into a forbidden path, a local file or a private host is refused."""
    with serve(
        {
            "/robots.txt": Reply(b"User-agent: *\nDisallow: /private"),
            "/a": Reply(status=302, headers={"Location": "/private/x"}),
            "/b": Reply(status=302, headers={"Location": "file:///etc/passwd"}),
            "/c": Reply(status=302, headers={"Location": "http://user:pw@127.0.0.1/"}),
            "/private/x": PAGE,
        }
    ) as site:
        for path in ("/a", "/b", "/c"):
            assert isinstance(get(site, path), Refused)
    assert "/private/x" not in site.paths()


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "10.1.2.3", "192.168.1.1", "169.254.169.254", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433"]
)
def test_private_addresses_are_refused_unless_allowed(host: str) -> None:
    """Loopback, private and link-local addresses are refused in every spelling before a byte is sent."""

    async def go() -> ReadError:
        async with client(allow_private_hosts=False, timeout=60) as c:
            with pytest.raises(ReadError) as caught:
                await c.get(f"http://{host}:9/")
            return caught.value

    assert isinstance(asyncio.run(go()), Refused)


def test_a_name_that_points_inside_is_refused_at_the_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """What counts is the address that is connected to: a public-looking name that resolves to loopback is refused."""

    async def resolve(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", ("127.0.0.1", 80))]

    async def go() -> None:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", resolve)
        async with client(allow_private_hosts=False) as c:
            with pytest.raises(Refused, match="private network"):
                await c.get("http://blog.example/")

    asyncio.run(go())


def test_a_host_that_does_not_exist_or_listen_is_one_clear_sentence() -> None:
    """No such host, and nobody listening, end in Unreachable."""

    async def go(url: str) -> str:
        async with client() as c:
            with pytest.raises(Unreachable) as caught:
                await c.get(url)
            return caught.value.sentence

    assert "There is no host called no-such-host.invalid" in asyncio.run(go("http://no-such-host.invalid/"))
    assert "did not answer" in asyncio.run(go("http://127.0.0.1:9/"))


def test_a_host_that_stops_answering_is_left_alone() -> None:
    """After three addresses in a row without an answer no further request is made to the host."""
    dead = {f"/{i}": Reply(b"", 200, cut=True) for i in range(5)}
    with serve({"/robots.txt": Reply(b"", 404), **dead}) as site:

        async def go() -> list[str]:
            said = []
            async with client() as c:
                for i in range(5):
                    try:
                        await c.get(f"{site.url}/{i}")
                    except ReadError as error:
                        said.append(type(error).__name__)
            return said

        assert asyncio.run(go()) == ["Unreachable", "Unreachable", "Unreachable", "HostBlocked", "HostBlocked"]
    assert "/3" not in site.paths()

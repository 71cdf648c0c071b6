"""The client, held against a real server on loopback."""

from __future__ import annotations

import asyncio
import gzip
import sqlite3
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from checkup.config import CrawlTable
from checkup.errors import ReadError, Refused, TooMuch, Unreachable
from checkup.web import BudgetSpent, Client, HostBlocked, NotThere
from tests.web.loopback import HTML, Asked, LoopbackSite, Reply, serve

PAGE = Reply(b"<!doctype html><title>Hello</title>", headers=HTML)
NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Sleeper:
    """Remembers how long it was asked to wait, and does not wait."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.waits.append(seconds)


def client(store: Path | None = None, sleep: Sleeper | None = None, **crawl: object) -> Client:
    table = CrawlTable.model_validate({"delay": 0, "allow_private_hosts": True, **crawl})
    return Client(table, store=store, now=NOW, sleep=sleep or Sleeper())


def get(site: LoopbackSite, path: str, accept: str = "html", **options: object) -> object:
    """The page at `path`, or the error that came instead; and the client that fetched it."""

    async def go() -> object:
        async with client(**options) as c:  # type: ignore[arg-type]
            try:
                return await c.get(site.url + path, accept)
            except ReadError as error:
                return error

    return asyncio.run(go())


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


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /private",
        "User-agent: checkup\nDisallow: /private\nUser-agent: *\nAllow: /",
        "\ufeffUser-agent:*\nDisallow:/*vate",
    ],
)
def test_robots_txt_is_obeyed(rules: str) -> None:
    """What robots.txt forbids is refused without a request, what it allows is read, and it is asked for once."""
    with serve({"/robots.txt": Reply(rules.encode()), "/private/x": PAGE, "/open": PAGE}) as site:

        async def go() -> None:
            async with client() as c:
                with pytest.raises(Refused, match=r"robots\.txt"):
                    await c.get(site.url + "/private/x")
                await c.get(site.url + "/open")
                assert "obeyed" in c.robots_words()

        asyncio.run(go())
    assert [a.path for a in site.asked] == ["/robots.txt", "/open"]


def test_the_longest_rule_wins_as_rfc_9309_says() -> None:
    """A longer Allow beats a shorter Disallow, in any order."""
    with serve({"/robots.txt": Reply(b"User-agent: *\nDisallow: /a\nAllow: /a/b\n"), "/a/b": PAGE}) as site:
        assert get(site, "/a/b").body == PAGE.body
        assert isinstance(get(site, "/a/c"), Refused)


@pytest.mark.parametrize(
    ("status", "reads"), [(404, True), (410, True), (400, True), (401, False), (403, False), (429, False), (500, False), (503, False)]
)
def test_what_an_answer_to_robots_txt_means(status: int, reads: bool) -> None:
    """4xx allows everything but 401 and 403; 429 and 5xx forbid everything; each is said in words."""
    with serve({"/robots.txt": Reply(b"", status), "/a": PAGE}) as site:
        got = get(site, "/a")
    assert isinstance(got, Refused) is not reads
    if not reads:
        assert "robots.txt" in got.sentence
        assert "/a" not in site.paths()


def test_robots_txt_is_followed_through_redirects() -> None:
    """A redirected robots.txt counts for the host that was asked."""
    with serve(
        {
            "/robots.txt": Reply(status=301, headers={"Location": "/r2"}),
            "/r2": Reply(status=302, headers={"Location": "/r3"}),
            "/r3": Reply(b"User-agent: *\nDisallow: /"),
            "/a": PAGE,
        }
    ) as site:
        assert isinstance(get(site, "/a"), Refused)


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


@pytest.mark.parametrize("packed", [gzip.compress, zlib.compress, lambda b: zlib.compress(b)[2:-4]], ids=["gzip", "zlib", "bare deflate"])
def test_packed_bodies_are_inflated(packed: object) -> None:
    """gzip and both readings of deflate give the page."""
    encoding = "gzip" if packed is gzip.compress else "deflate"
    body = PAGE.body * 1000
    with serve({"/a": Reply(packed(body), headers={**HTML, "Content-Encoding": encoding})}) as site:
        assert get(site, "/a").body == body


def test_a_gzip_bomb_is_stopped_while_it_is_inflated() -> None:
    """A body that would become 256 MB is given up at the cap, without the memory."""
    import tracemalloc

    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b"\0" * 2**20
    bomb = b"".join([packer.compress(block) for _ in range(256)]) + packer.flush()
    assert len(bomb) < 2**19
    with serve({"/a": Reply(bomb, headers={**HTML, "Content-Encoding": "gzip"})}) as site:
        tracemalloc.start()
        got = get(site, "/a")
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert isinstance(got, TooMuch)
    assert "24 MB" in got.sentence
    assert peak < 120 * 2**20


def test_a_large_plain_body_is_stopped_at_the_cap() -> None:
    """The cap holds for bodies that are not packed, exactly at the border."""

    async def go(size: int) -> object:
        with serve({"/a": Reply(b"<html>" + b"x" * (size - 6), headers=HTML)}) as site:
            async with client() as c:
                try:
                    return len((await c.get(site.url + "/a", limit=2**20)).body)
                except TooMuch:
                    return "too much"

    assert asyncio.run(go(2**20)) == 2**20
    assert asyncio.run(go(2**20 + 1)) == "too much"


def test_an_unasked_encoding_is_an_error() -> None:
    """Brotli was not asked for and cannot be bounded, so it is not read."""
    with serve({"/a": Reply(b"\x0b\x02\x80", headers={**HTML, "Content-Encoding": "br"})}) as site:
        assert "not asked for" in get(site, "/a").sentence


def test_a_page_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that sends a byte now and then cannot hold a run for longer than the total time, which here ends when the page begins."""
    allowed: list[float] = []
    timeout = asyncio.timeout

    def ends_with_the_page(seconds: float) -> asyncio.Timeout:
        total, loop = timeout(None), asyncio.get_running_loop()
        allowed.append(seconds)
        begun[:] = [lambda: loop.call_soon_threadsafe(total.reschedule, loop.time())]
        return total

    def endless(_: Asked) -> Reply:
        begun[0]()
        return Reply(b"<html>" + b"x" * 1_000_000, headers=HTML, hold=0.01)

    begun: list[Callable[[], object]] = []
    monkeypatch.setattr(asyncio, "timeout", ends_with_the_page)
    with serve({"/robots.txt": Reply(b"", 404), "/a": endless}) as site:
        got = get(site, "/a")
    assert set(allowed) == {60.0}
    assert isinstance(got, TooMuch)
    assert "took longer than" in got.sentence


@pytest.mark.parametrize(
    ("kind", "body", "content_type"),
    [
        ("html", b"\x89PNG\r\n", "image/png"),
        ("html", b"%PDF-1.4", "application/pdf"),
        ("html", b'{"a": 1}', "application/json"),
        ("html", b"\x00\x01\x02", "application/octet-stream"),
        ("xml", b"<!doctype html><html>", "text/html"),
        ("xml", b"<!doctype html><html>", "application/rss+xml"),
        ("json", b"<html>", "text/html"),
        ("json", b"<html>", "application/json"),
    ],
)
def test_another_type_than_asked_for_is_one_clear_sentence(kind: str, body: bytes, content_type: str) -> None:
    """Pictures, documents and pages that stand where something else was asked for are refused, whatever their label."""
    with serve({"/a": Reply(body, headers={"Content-Type": content_type})}) as site:
        got = get(site, "/a", kind)
    assert isinstance(got, Unreachable)
    assert ", not a" in got.sentence or ", not JSON" in got.sentence


@pytest.mark.parametrize("content_type", ["", "application/octet-stream", "text/plain", "application/xhtml+xml", "application/xml"])
def test_html_under_a_vague_label_is_read(content_type: str) -> None:
    """Where the server does not know the type, the first bytes decide."""
    body = b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- saved -->\n<!DOCTYPE html><html></html>"
    with serve({"/a": Reply(body, headers={"Content-Type": content_type} if content_type else {})}) as site:
        assert get(site, "/a").body == body


def test_login_and_parking_pages_are_no_blog() -> None:
    """A login form after a redirect and a parked domain are errors, not empty blogs."""
    with serve(
        {
            "/a": Reply(status=302, headers={"Location": "/wp-login.php?redirect_to=x"}),
            "/wp-login.php?redirect_to=x": PAGE,
            "/b": Reply(b"<html><body class='login login-action-login'>", headers=HTML),
            "/c": Reply(b"<html><p>This domain is for sale.</p>", headers=HTML),
        }
    ) as site:
        assert "after a login" in get(site, "/a").sentence
        assert "after a login" in get(site, "/b").sentence
        assert "parking page" in get(site, "/c").sentence


def test_an_unchanged_page_comes_from_the_store(tmp_path: Path) -> None:
    """A second run asks with the validators as they were sent; 304 gives the kept body, a change the new one."""
    state = {"etag": 'W/"v1"', "body": b"<html>one"}

    def answer(asked: Asked) -> Reply:
        if asked.headers.get("if-none-match") == state["etag"]:
            return Reply(status=304, headers={"ETag": state["etag"]})
        return Reply(
            state["body"], headers={**HTML, "ETag": state["etag"], "Last-Modified": "Mon, 02 Feb 2026 00:00:00 GMT", "Link": "<x>"}
        )

    async def go() -> tuple[bytes, bool, str]:
        async with client(store=tmp_path / "state" / "pages.sqlite") as c:
            got = await c.fetch(site.url + "/a")
            return got.page.body, got.unchanged, got.headers["link"]

    with serve({"/a": answer}) as site:
        assert asyncio.run(go()) == (b"<html>one", False, "<x>")
        assert asyncio.run(go()) == (b"<html>one", True, "<x>")
        assert site.asked[-1].headers["if-modified-since"] == "Mon, 02 Feb 2026 00:00:00 GMT"
        state.update(etag='"v2"', body=b"<html>two")
        assert asyncio.run(go()) == (b"<html>two", False, "<x>")


def test_pages_without_validators_or_with_no_store_are_not_kept(tmp_path: Path) -> None:
    """Only what can be asked about again is kept, and never what forbids it."""
    store = tmp_path / "pages.sqlite"
    with serve({"/a": PAGE, "/b": Reply(b"<html>", headers={**HTML, "ETag": '"1"', "Cache-Control": "private, no-store"})}) as site:
        get(site, "/a", store=store)
        get(site, "/b", store=store)
    with sqlite3.connect(store) as db:
        assert db.execute("SELECT count(*) FROM pages").fetchone() == (0,)
    db.close()


def test_a_damaged_store_is_replaced(tmp_path: Path) -> None:
    """The store is a cache: a broken file costs a fetch, not a run."""
    store = tmp_path / "pages.sqlite"
    store.write_bytes(b"this is no database" * 100)
    with serve({"/a": Reply(b"<html>", headers={**HTML, "ETag": '"1"'})}) as site:
        assert get(site, "/a", store=store).body == b"<html>"
        assert get(site, "/a", store=store).body == b"<html>"
    assert "if-none-match" in site.asked[-1].headers


def test_an_interrupted_run_leaves_the_store_in_order(tmp_path: Path) -> None:
    """A run that is cancelled in the middle of a page keeps every page before it and loses nothing else."""
    store = tmp_path / "pages.sqlite"
    kept = Reply(b"<html>", headers={**HTML, "ETag": '"1"'})
    with serve(
        {"/robots.txt": Reply(b"", 404), "/a": kept, "/b": Reply(b"<html>" + b"x" * 500, headers={**HTML, "ETag": '"2"'}, hold=0.05)}
    ) as site:

        async def go() -> None:
            async with client(store=store) as c:
                await c.get(site.url + "/a")
                await c.get(site.url + "/b")

        async def interrupted() -> None:
            task = asyncio.create_task(go())
            while "/b" not in site.paths():
                await asyncio.sleep(0.01)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

        asyncio.run(interrupted())
        db = sqlite3.connect(store)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert [k for (k,) in db.execute("SELECT key FROM pages")] == [f"html {site.url}/a"]
        db.close()


def test_cookies_are_not_kept() -> None:
    """A cookie set by one page is not sent with the next request."""
    with serve({"/a": Reply(PAGE.body, headers={**HTML, "Set-Cookie": "id=1; Path=/"}), "/b": PAGE}) as site:

        async def go() -> None:
            async with client() as c:
                await c.get(site.url + "/a")
                await c.get(site.url + "/b")

        asyncio.run(go())
    assert all("cookie" not in a.headers for a in site.asked)


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

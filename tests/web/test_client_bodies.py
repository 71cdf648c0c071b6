"""Bodies: packed, endless, of another type than asked for, and pages that are no blog."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Callable

import pytest

from checkup.errors import TooMuch, Unreachable
from tests.web._client import PAGE, client, get
from tests.web.loopback import HTML, Asked, Reply, serve


@pytest.mark.parametrize("packed", [gzip.compress, zlib.compress, lambda b: zlib.compress(b)[2:-4]], ids=["gzip", "zlib", "bare deflate"])
def test_packed_bodies_are_inflated(packed: object) -> None:
    """gzip and both readings of deflate give the page."""
    encoding = "gzip" if packed is gzip.compress else "deflate"
    body = PAGE.body * 1000
    with serve({"/a": Reply(packed(body), headers={**HTML, "Content-Encoding": encoding})}) as site:
        assert get(site, "/a").body == body


def test_a_gzip_bomb_is_stopped_while_it_is_inflated() -> None:
    """A body that would become 144 MB is given up at the cap, without the memory."""
    import tracemalloc

    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b"\0" * 2**20
    bomb = b"".join([packer.compress(block) for _ in range(144)]) + packer.flush()
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


@pytest.mark.parametrize("named", ["none", "UTF-8", "identity", "gzip, gzip", "gzip,none"])
def test_what_packs_nothing_is_no_encoding(named: str) -> None:
    """Servers that name a character set there, or the same way of packing twice, are read as browsers read them."""
    body = PAGE.body if "gzip" not in named else gzip.compress(PAGE.body)
    with serve({"/": Reply(body, headers={**HTML, "Content-Encoding": named})}) as site:
        assert get(site, "/").body == PAGE.body  # type: ignore[attr-defined]


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

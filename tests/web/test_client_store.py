"""What the client keeps between runs: answers, and no cookies."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from checkup.errors import Refused
from checkup.web import NotThere
from tests.web._client import PAGE, client, get
from tests.web.loopback import HTML, Answer, Asked, Reply, serve


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


def test_what_forbids_it_is_not_kept(tmp_path: Path) -> None:
    """Pages are kept with validators or without, never one that says no-store, or that is a check that keeps programs out."""
    store = tmp_path / "pages.sqlite"
    shield = Reply(b"<html><title>Just a moment...</title>", headers=HTML)
    secret = Reply(b"<html>", headers={**HTML, "ETag": '"1"', "Cache-Control": "private, no-store"})
    with serve({"/a": PAGE, "/b": secret, "/c": shield}) as site:
        get(site, "/a", store=store)
        get(site, "/b", store=store)
        assert isinstance(get(site, "/c", store=store), Refused)
    with sqlite3.connect(store) as db:
        assert db.execute("SELECT url FROM pages").fetchall() == [(f"{site.url}/a",)]
    db.close()


DAY = datetime(2026, 3, 1, tzinfo=UTC)


def test_what_was_confirmed_lately_stands_without_a_request(tmp_path: Path) -> None:
    """A page, a redirect and a page that is not there: asked once, then kept for runs that trust that day; the next day they are asked."""
    pages: dict[str, Answer] = {"/a": PAGE, "/moved": Reply(status=301, headers={"Location": "/a"})}

    async def go(path: str, day: int, since: datetime | None) -> tuple[bytes, bool, datetime | None, datetime | None]:
        async with client(store=tmp_path / "pages.sqlite", now=DAY + timedelta(days=day)) as c:
            got = await c.fetch(site.url + path, since=since)
            return got.page.body, got.asked, got.page.fetched_at, got.page.confirmed_at

    with serve(pages) as site:
        later = DAY + timedelta(days=1)
        assert asyncio.run(go("/moved", 0, None)) == (PAGE.body, True, DAY, DAY)
        for path in ("/a", "/moved"):
            assert asyncio.run(go(path, 1, DAY)) == (PAGE.body, False, DAY, DAY)
        for _ in range(2):
            with pytest.raises(NotThere):
                asyncio.run(go("/gone", 1, DAY))
        assert site.paths() == ["/moved", "/a", "/gone"]
        assert asyncio.run(go("/a", 1, later)) == (PAGE.body, True, DAY, later)  # the same bytes, first seen the day before
        site.pages["/a"] = Reply(b"<html>new", headers=HTML)
        assert asyncio.run(go("/a", 1, None))[:3] == (b"<html>new", True, later)


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


def test_only_a_page_is_asked_for_with_validators(tmp_path: Path) -> None:
    """A redirect or a missing page had validators: what stands there later is asked for without, so that no 304 gives an empty page."""
    for before in (Reply(status=301, headers={"Location": "/b"}), Reply(b"gone", 404, HTML)):
        before.headers |= {"ETag": '"old"', "Last-Modified": "Mon, 02 Feb 2026 00:00:00 GMT"}
        later: list[Reply] = [before]

        def answer(asked: Asked, later: list[Reply] = later) -> Reply:
            return Reply(status=304) if {"if-none-match", "if-modified-since"} & asked.headers.keys() else later[-1]

        with serve({"/a": answer, "/b": PAGE}) as site:
            store = tmp_path / f"{before.status}.sqlite"
            get(site, "/a", store=store)
            later.append(Reply(b"<html>now", headers=HTML))
            assert get(site, "/a", store=store).body == b"<html>now"  # type: ignore[attr-defined]


@pytest.mark.parametrize("mark", ['"caf\u00e9"', '"\u65b0"'])
def test_a_validator_of_other_letters_costs_no_page(tmp_path: Path, mark: str) -> None:
    """What no header can be sent with is not sent: the page is asked for anew."""
    raw = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: {mark}\r\nContent-Length: 9\r\n\r\n<html>one".encode()
    with serve({"/a": Reply(raw=raw)}) as site:
        for _ in range(2):
            assert get(site, "/a", store=tmp_path / "pages.sqlite").body == b"<html>one"  # type: ignore[attr-defined]

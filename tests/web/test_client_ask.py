"""Asking an API: the same manners as for pages, and nothing of what is sent or answered is shown or kept."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from checkup.config import CrawlTable
from checkup.errors import ReadError, Refused
from checkup.web import Call, Client, HostBlocked, Response
from tests.web._client import NOW, Sleeper
from tests.web.loopback import LoopbackSite, Reply, serve

JSON = {"Content-Type": "application/json", "ETag": '"1"'}
SECRET = "very-secret-7"


def ask(site: LoopbackSite, *calls: Call, store: Path | None = None, sleep: Sleeper | None = None) -> list[Response]:
    async def all_of_them() -> list[Response]:
        crawl = CrawlTable(delay=0, allow_private_hosts=True)
        async with Client(crawl, store=store, now=NOW, home=site.url, sleep=sleep or Sleeper()) as client:
            return [await client.ask(call) for call in calls]

    return asyncio.run(all_of_them())


def test_a_question_is_posted_and_a_status_is_an_answer() -> None:
    """A query goes by POST with its headers; whatever the status, the answer comes back."""
    with serve({"/q": Reply(b'{"a": 1}', 403, JSON)}) as site:
        told = ask(site, Call(f"{site.url}/q", {"Accept": "application/json"}, query=b'{"query": "query {x}"}'))
        assert (told[0].status, told[0].body, site.asked[-1].body) == (403, b'{"a": 1}', b'{"query": "query {x}"}')


def test_nothing_of_an_answer_goes_into_the_store(tmp_path: Path) -> None:
    """An answer with a validator is asked for again in full."""
    with serve({"/q": Reply(b'{"ip": "192.0.2.1"}', headers=JSON)}) as site:
        ask(site, Call(f"{site.url}/q"), Call(f"{site.url}/q"), store=tmp_path / "pages.sqlite")
        assert [a.headers.get("if-none-match") for a in site.asked if a.path == "/q"] == [None, None]
    assert b"192.0.2.1" not in (tmp_path / "pages.sqlite").read_bytes()


def test_robots_of_the_service_are_obeyed() -> None:
    """A question to an address that robots.txt forbids is never sent."""
    with serve({"/robots.txt": Reply(b"User-agent: *\nDisallow: /q", headers={"Content-Type": "text/plain"})}) as site:
        with pytest.raises(Refused, match="does not allow"):
            ask(site, Call(f"{site.url}/q", query=b"{}"))
        assert site.paths() == []


def test_a_secret_parameter_is_on_the_wire_only() -> None:
    """It is sent behind the others, and no error names it."""
    with serve({f"/q?a=1&key={SECRET}": Reply(b"{}", headers=JSON), f"/cut?key={SECRET}": Reply(b"{}", cut=True)}) as site:
        assert ask(site, Call(f"{site.url}/q?a=1", secret={"key": SECRET}))[0].status == 200
        with pytest.raises(ReadError) as error:
            ask(site, Call(f"{site.url}/cut", secret={"key": SECRET}))
    assert SECRET not in f"{error.value!r} {error.value.sentence} {error.value.hint} {error.value.__cause__} {error.value.__context__}"


def test_a_redirect_does_not_take_a_key_to_another_host() -> None:
    """Within the host it is followed; to another one only without a key, and a question by POST is not sent on at all."""
    with serve({"/there": Reply(b'{"b": 2}', headers=JSON)}) as other, serve({"/new": Reply(b'{"a": 1}', headers=JSON)}) as site:
        site.pages["/old"] = Reply(b"", 301, {"Location": "/new"})
        site.pages["/away"] = Reply(b"", 302, {"Location": f"{other.url}/there"})
        bearer = {"Authorization": f"Bearer {SECRET}"}
        assert ask(site, Call(f"{site.url}/old", bearer))[0].body == b'{"a": 1}'
        assert ask(site, Call(f"{site.url}/away"))[0].body == b'{"b": 2}'
        assert ask(site, Call(f"{site.url}/away", query=b"{}"))[0].status == 302
        with pytest.raises(Refused, match="a key was not taken"):
            ask(site, Call(f"{site.url}/away", bearer))
        assert SECRET not in repr(other.asked)


def test_a_host_that_wants_no_more_requests_is_left_alone() -> None:
    """429 is waited for as it asks, and in the end nothing more is asked there."""
    sleep = Sleeper()
    with serve({"/q": Reply(b"{}", 429, {**JSON, "Retry-After": "7"})}) as site:
        with pytest.raises(HostBlocked):
            ask(site, Call(f"{site.url}/q"), sleep=sleep)
        assert len(site.paths()) == 3

"""What the clients of one run share: one request at a time to a host, a few to a machine, and what robots.txt said."""

from __future__ import annotations

import asyncio

import pytest

from checkup.config import CrawlTable
from checkup.errors import ReadError
from checkup.web import Client, HostBlocked, Hosts
from checkup.web.answers import Dripping
from checkup.web.call import Call, Response
from tests.web._client import NOW, PAGE, Sleeper
from tests.web.loopback import Reply, serve


def clients(hosts: Hosts, *delays: float, sleep: Sleeper | None = None, **crawl: object) -> list[Client]:
    """Clients of one run, each of a blog of its own."""
    tables = [CrawlTable.model_validate({"delay": delay, "allow_private_hosts": True, **crawl}) for delay in delays]
    return [Client(t, now=NOW, home="http://127.0.0.1/", hosts=hosts, sleep=sleep or Sleeper()) for t in tables]


class Traffic:
    """Stands in for the network: notes what is under way at once, and answers with a page, robots.txt with 404."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self.busy = self.busiest = 0
        monkeypatch.setattr(Client, "_once", lambda _, call, *__: self.answer(call.address))
        monkeypatch.setattr("checkup.web.run_hosts.resolve", self.resolve)

    async def resolve(self, *_: object) -> list[str]:
        return ["192.0.2.7", "192.0.2.9"]

    async def answer(self, url: str) -> Response:
        self.asked.append(url)
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        for _ in range(5):
            await asyncio.sleep(0)
        self.busy -= 1
        return Response(404 if url.endswith("/robots.txt") else 200, {"content-type": "text/html"}, PAGE.body)


async def all_at_once(made: list[Client], *urls: str) -> None:
    """Every client asks for every address, all at the same time."""
    await asyncio.gather(*(client.get(url) for client in made for url in urls))


@pytest.mark.parametrize(("shared", "busiest", "rules"), [(True, 1, 1), (False, 2, 2)])
def test_two_blogs_on_one_host_ask_one_at_a_time(shared: bool, busiest: int, rules: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if they were one blog, and for one robots.txt; clients that share nothing do not wait for each other."""
    traffic, hosts = Traffic(monkeypatch), Hosts()
    made = [*clients(hosts, 0), *clients(hosts if shared else Hosts(), 0)]
    asyncio.run(all_at_once(made, "http://127.0.0.1:9/a", "http://127.0.0.1:9/b"))
    assert traffic.busiest == busiest
    assert len(traffic.asked) == 4 + rules


def test_the_longest_delay_that_any_blog_asks_for_holds_for_its_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the requests of one blog and those of another, too."""
    monkeypatch.setattr(asyncio.BaseEventLoop, "time", lambda _: 1000.0)
    sleep = Sleeper()

    async def go(url: str) -> None:
        async with (two := clients(Hosts(), 5, 1, sleep=sleep))[0], two[1]:
            await two[0].get(url)
            await two[1].get(url)
            await two[0].get(url)

    with serve({"/a": PAGE}) as site:
        asyncio.run(go(f"{site.url}/a"))
    assert sleep.waits == [5.0, 5.0, 5.0]


def test_http_and_https_are_one_host_with_rules_of_their_own() -> None:
    """One turn for both, a robots.txt for each; another port is another host."""
    hosts = Hosts()
    assert hosts.host("http://b.example/a") is hosts.host("https://b.example/b")
    assert hosts.origin("http://b.example/a") is not hosts.origin("https://b.example/b")
    assert hosts.host("http://b.example/") is not hosts.host("http://b.example:8080/")


@pytest.mark.parametrize(("most", "busiest"), [(1, 1), (2, 2), (4, 4)])
def test_names_that_share_a_machine_get_a_few_requests_at_a_time(most: int, busiest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Six hosts with one IP address: no more than `per_address` at once, whatever their names."""
    traffic = Traffic(monkeypatch)

    async def go() -> None:
        asked = [(c, f"http://b{n}.example/") for n, c in enumerate(clients(Hosts(), *[0] * 6, per_address=most))]
        await asyncio.gather(*(c.get(url) for c, url in asked))

    asyncio.run(go())
    assert traffic.busiest == busiest


def test_a_host_that_is_left_alone_is_left_alone_by_every_blog() -> None:
    """What one blog's client learns, the next one need not try."""
    dead = Reply(b"", 200, cut=True)

    async def go(url: str) -> int:
        first, second = clients(Hosts(), 0, 0)
        async with first, second:
            for name in "abc":
                with pytest.raises(ReadError):
                    await first.get(url + name)
            with pytest.raises(HostBlocked):
                await second.get(url + "d")
            return second.requests

    with serve({"/robots.txt": Reply(b"", 404), "/a": dead, "/b": dead, "/c": dead}) as site:
        assert asyncio.run(go(f"{site.url}/")) == 0


@pytest.mark.parametrize("status", [502, 503, 504, 408])
def test_a_host_that_is_away_is_left_after_three_pages(status: int) -> None:
    """Also where it says so with a status: it counts as no answer. A page that is broken (500) says nothing of the host."""
    away = Reply(b"", status, {"Retry-After": "1"})

    async def go(url: str) -> list[str]:
        said = []
        async with clients(Hosts(), 0)[0] as c:
            for name in "abcd":
                with pytest.raises(ReadError) as caught:
                    await c.get(url + name)
                said.append(type(caught.value).__name__)
        return said

    rules = {"/robots.txt": Reply(b"", 404)}
    with serve({**rules, **{f"/{name}": away for name in "abcd"}}) as site:
        assert asyncio.run(go(f"{site.url}/")) == ["Unreachable"] * 3 + ["HostBlocked"]
        assert len(site.paths()) == 9
    with serve({**rules, **{f"/{name}": Reply(b"", 500) for name in "abcd"}}) as site:
        assert asyncio.run(go(f"{site.url}/")) == ["Unreachable"] * 4


def test_a_page_that_drips_is_no_answer_and_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three of them, and the host is left: a minute each would hold up the run."""
    tried: list[str] = []

    async def once(_self: Client, call: Call, *_: object) -> Response:
        url = call.address
        if url.endswith("/robots.txt"):
            return Response(404, {}, b"")
        tried.append(url)
        raise Dripping(f"{url} took longer than 60 s to arrive and was not read.")

    async def go(url: str) -> list[str]:
        said = []
        async with clients(Hosts(), 0)[0] as c:
            for name in "abcd":
                with pytest.raises(ReadError) as caught:
                    await c.get(url + name)
                said.append(type(caught.value).__name__)
        return said

    monkeypatch.setattr(Client, "_once", once)
    assert asyncio.run(go("http://127.0.0.1:9/")) == ["TooMuch"] * 3 + ["HostBlocked"]
    assert len(tried) == 3

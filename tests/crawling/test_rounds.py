"""A blog too large for one run: each run goes on where the last one stopped, until all was read once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from checkup import sources
from checkup.crawling.source_context import Context
from checkup.model import Blog
from checkup.web import BudgetSpent, Client, Hosts
from tests.sources.reading import NOW, no_wait, parse, site
from tests.sources.tiny_blog import entries, pages_of, served
from tests.web.loopback import LoopbackSite, serve

POSTS = 12


def run(server: LoopbackSite, state: Path, before: Blog | None, requests: int, **crawl: object) -> tuple[Blog, list[str]]:
    """One run with so many requests; the blog, and the posts that it asked for."""
    config = site(server.url + "/", window={"all": True}, max_requests=requests, **crawl)
    client = partial(Client, config.crawl, now=NOW, home=server.url, sleep=no_wait)
    server.asked.clear()
    ctx = Context(parse=parse, now=NOW, client_factory=client, state=state, before=lambda: before)
    blog = asyncio.run(sources.read(config, ctx))
    return blog, [p.strip("/").rpartition("/")[2] for p in server.paths() if p.startswith("/2012")]


def test_each_run_reads_what_the_round_has_not_read_yet(tmp_path: Path) -> None:
    """Newest first in each; what a run does not reach stands as an earlier run read it; then a new round begins."""
    with serve(served(pages_of(entries(POSTS), per_page=POSTS))) as server:
        whole, _ = run(server, tmp_path, None, 100)
        most = whole.coverage.requests - POSTS + 5
        first, asked = run(server, tmp_path, None, most)
        assert asked == [f"post-{n}" for n in range(12, 7, -1)]
        assert first.coverage.read == 5
        assert "requests for one run is used up" in (first.coverage.partial or "")
        second, asked = run(server, tmp_path, first, most)
        assert asked == [f"post-{n}" for n in range(7, 2, -1)]
        assert len(second.posts) == 10
        assert "stand as an earlier run read them: 5" in " ".join(second.coverage.notes)
        third, asked = run(server, tmp_path, second, most)
        assert asked == ["post-2", "post-1", "post-12", "post-11", "post-10"]
        assert len(third.posts) == POSTS
        _, asked = run(server, tmp_path, third, most)
        assert asked == [f"post-{n}" for n in range(12, 7, -1)]


def test_a_run_that_reads_all_leaves_nothing_to_go_on_from(tmp_path: Path) -> None:
    """No note of a round, no word of earlier runs; a damaged note is none."""
    with serve(served(pages_of(entries(3)))) as server:
        whole, _ = run(server, tmp_path, None, 100)
        assert [path.name for path in tmp_path.iterdir()] == ["runs.json"]
        for damaged in ("{", "7", '[1, null, "x"]'):
            (tmp_path / "round.json").write_text(damaged, encoding="utf-8")
            again, _ = run(server, tmp_path, whole, 100)
            assert [p.url for p in again.posts] == [p.url for p in whole.posts]
            assert again.coverage.notes == whole.coverage.notes


def test_what_is_gone_or_elsewhere_is_not_kept(tmp_path: Path) -> None:
    """A post that was not reached is kept; one that answered "not there", and one of another site, are not."""
    with serve(served(pages_of(entries(6), per_page=6))) as server:
        whole, _ = run(server, tmp_path, None, 100)
        elsewhere = replace(whole.posts[-1], url="http://other.example/2012/05/post-1/")
        del server.pages["/2012/05/post-6/"]
        most = whole.coverage.requests - 4
        blog, _ = run(server, tmp_path, replace(whole, posts=(*whole.posts, elsewhere)), most)
        assert sorted(p.url.removeprefix(server.url) for p in blog.posts) == [f"/2012/05/post-{n}/" for n in range(1, 6)]


def test_the_minutes_of_a_blog_end_its_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said in the coverage like a spent budget; a wait that would end after them is not waited."""
    passed = [0.0]

    async def sleep(seconds: float) -> None:
        passed[0] += seconds

    monkeypatch.setattr(asyncio.BaseEventLoop, "time", lambda _: passed[0])
    monkeypatch.setattr("tests.crawling.test_rounds.no_wait", sleep)
    with serve(served(pages_of(entries(20), per_page=20))) as server:
        blog, asked = run(server, tmp_path, None, 100, max_minutes=2, delay=10)
        assert blog.coverage.requests == 13
        assert 0 < len(asked) < 12
        assert "The 2 minutes for one run are over" in (blog.coverage.partial or "")


def test_the_minutes_of_a_run_end_the_reading_of_all_its_blogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """They count from the first request, and no request begins after them."""
    now = [5.0]
    monkeypatch.setattr(asyncio.BaseEventLoop, "time", lambda _: now[0])

    async def go() -> None:
        hosts = Hosts(minutes=1)
        hosts.check_time(5)
        now[0] = 60
        hosts.check_time(65)
        with pytest.raises(BudgetSpent, match="1 minutes for all blogs"):
            hosts.check_time(66)

    asyncio.run(go())

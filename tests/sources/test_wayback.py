"""The Wayback Machine as a source: its index, then the bytes of each chosen capture, and nothing twice."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from checkup import sources
from checkup.crawling.source_context import Context
from checkup.errors import ConfigError, NothingRead, ReadError
from checkup.model import Blog
from checkup.sources import wayback
from checkup.sources.wayback import rows_in
from checkup.web import Client
from tests.quick import quick
from tests.sources.archives import Look
from tests.sources.reading import NOW, no_wait, parse, site
from tests.sources.reading import read as read_here
from tests.sources.test_warc import FIRST, HOME, LATE, MADE, POSTS, THEN, looks, said
from tests.sources.tiny_blog import saved
from tests.web.loopback import HTML, Answer, Asked, LoopbackSite, Reply, serve

JSON = {"Content-Type": "application/json"}


@dataclass
class Archive:
    """An index and its captures; `rows` captures in one answer of the index, `limit` pages before it asks to be left alone."""

    looks: list[Look]
    rows: int = 100
    limit: int = 1_000
    given: list[str] = field(default_factory=list)

    def get(self, path: str, missing: Answer) -> Answer:
        """What is answered at a path: as a table of paths does."""
        asked = urlsplit(path)
        if asked.path == "/cdx/search/cdx":
            return partial(self._index, parse_qs(asked.query))
        found = next((look for look in self.looks if f"/web/{stamp(look.at)}id_/{old(look.url)}" == path), None)
        return missing if found is None else partial(self._page, found)

    def _index(self, query: dict[str, list[str]], _: Asked) -> Reply:
        begin = int(query.get("resumeKey", ["0"])[0])
        part = self.looks[begin : begin + self.rows]
        more: list[list[str]] = [[], [str(begin + self.rows)]] if begin + self.rows < len(self.looks) else []
        told = [[stamp(x.at), old(x.url), x.kind, x.status[:3], str(hash(x.body))] for x in part]
        return Reply(json.dumps([query["fl"][0].split(","), *told, *more]).encode(), headers=JSON)

    def _page(self, look: Look, _: Asked) -> Reply:
        if len(self.given) >= self.limit:
            return Reply(b"Too many", 429, {"Retry-After": "3600"})
        self.given.append(look.url)
        body = look.body.encode() if isinstance(look.body, str) else look.body
        return Reply(body, headers=HTML)


def old(url: str) -> str:
    """As old captures name an address: with the web's own port."""
    return url.replace(".example/", ".example:80/")


def stamp(at: str) -> str:
    return datetime.fromisoformat(at).strftime("%Y%m%d%H%M%S")


def read(archive: Archive, **window: object) -> Blog:
    with serve(Table(archive)) as server:
        return ask(server, **window)


def ask(server: LoopbackSite, store: Path | None = None, **window: object) -> Blog:
    config = site(HOME + "/", source="wayback", archive=server.url + "/", window={"all": True, **window})
    client = partial(Client, config.crawl, now=NOW, home=server.url, store=store, sleep=no_wait)
    return asyncio.run(sources.read(config, Context(parse=parse, now=NOW, client_factory=client)))


class Table(dict[str, Answer]):
    """The archive as the table of paths that a loopback server asks."""

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self.archive = archive

    def get(self, path: str, missing: Answer = None) -> Answer:  # type: ignore[assignment,override]
        return self.archive.get(path, missing)


def test_an_archive_gives_the_same_blog_as_its_saved_pages(tmp_path: Path) -> None:
    """Under the blog's own addresses; robots.txt and the index are asked once, each page once."""
    saved(MADE, tmp_path)
    blog = read(Archive(looks(THEN)))
    assert said(blog) == said(read_here(site(HOME + "/", paths=(str(tmp_path),))))
    assert blog.coverage.captured_at == datetime.fromisoformat(THEN)
    assert (blog.coverage.requests, blog.coverage.partial) == (2 + len(MADE), None)


@pytest.mark.parametrize("rows", quick([1, 3, len(MADE), len(MADE) + 1], [3, len(MADE)]))
def test_an_index_of_several_answers_is_read_to_its_end(rows: int) -> None:
    """However many captures come in one answer."""
    assert said(read(Archive(looks(THEN), rows=rows))) == said(read(Archive(looks(THEN))))


def test_what_came_after_the_blog_was_gone_is_left_out() -> None:
    """Errors, a name for sale, and what was captured after `as_of`."""
    after = [Look(HOME + POSTS[0], LATE, "gone", "404 Not Found")]
    after += [Look(HOME + path, LATE, "<html><body><p>For sale</p></body></html>") for path in POSTS[1:]]
    assert said(read(Archive([*looks(THEN), *after]))) == said(read(Archive(looks(THEN))))
    new = [look for look in looks(FIRST) if look.url != HOME + POSTS[0]]
    assert len(read(Archive([*new, *looks(THEN)]), as_of="2012-05-21").posts) == 6


@pytest.mark.parametrize("limit", quick([1, 5, 1_000], [5]))
def test_the_next_run_asks_for_no_capture_again(limit: int, tmp_path: Path) -> None:
    """A capture never changes. Where the archive asks to be left alone, the blog is said to be read in part, and the next run goes on."""
    archive = Archive(looks(THEN), limit=limit)
    with serve(Table(archive)) as server:
        try:
            first = ask(server, tmp_path / "pages.sqlite").coverage
            assert (bool(first.partial), first.lists_left) == (limit < len(MADE), limit < len(MADE))
        except NothingRead:
            assert limit == 1
        given, archive.given, archive.limit = archive.given, [], 1_000
        whole = ask(server, tmp_path / "pages.sqlite")
    assert len(given) == min(limit, len(MADE))
    assert sorted(given + archive.given) == sorted(look.url for look in archive.looks)
    assert (said(whole), whole.coverage.partial) == (said(read(archive)), None)


def test_a_plan_asks_for_the_index_alone() -> None:
    """It says how many pages a run would ask for, and fetches none."""
    archive = Archive(looks(THEN))
    with serve(Table(archive)) as server:
        config = site(HOME + "/", source="wayback", archive=server.url + "/")
        client = partial(Client, config.crawl, now=NOW, home=server.url, sleep=no_wait)
        words = asyncio.run(wayback.plan(config, Context(parse=parse, now=NOW, client_factory=client))).lines
    assert any(f"has {len(MADE)} pages" in line for line in words)
    assert (archive.given, len(server.asked)) == ([], 2)


def test_what_can_be_done_is_said() -> None:
    """Without an address, without a capture, and where the index answers otherwise."""
    with pytest.raises(ConfigError, match=r"blog\.url"):
        asyncio.run(sources.read(site(source="wayback"), Context(parse=parse, now=NOW)))
    with pytest.raises(NothingRead, match="holds no post"):
        read(Archive([]))
    with serve({"/cdx/search/cdx": Reply(b"<html>busy</html>", headers=HTML)}) as server:
        config = site(HOME + "/", source="wayback", archive=server.url + "/")
        client = partial(Client, config.crawl, now=NOW, home=server.url, sleep=no_wait)
        with pytest.raises(ReadError):
            asyncio.run(sources.read(config, Context(parse=parse, now=NOW, client_factory=client)))


def test_a_capture_may_be_the_same_as_one_of_an_earlier_answer() -> None:
    """The index is told in parts: where one ends between a page and a capture that was the same, both are captures of it."""
    names = ["timestamp", "original", "mimetype", "statuscode", "digest"]
    pages: set[str] = set()
    first, resume = rows_in(
        json.dumps([names, ["20100101000000", "http://b.example/a", "text/html", "200", "D1"], [], ["b"]]).encode(), pages
    )
    then, _ = rows_in(json.dumps([names, ["20110101000000", "http://b.example/a", "warc/revisit", "-", "D1"]]).encode(), pages)
    assert (resume, [capture.is_good for capture in (*first, *then)]) == ("b", [True, True])

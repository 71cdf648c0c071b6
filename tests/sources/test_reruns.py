"""Later runs over a blog: what an unchanged one is asked, and which changes are found, by REST, by feeds of comments and by Blogger."""

from __future__ import annotations

import asyncio
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checkup import sources
from checkup.crawling.source_context import Context
from checkup.gathering.second_look import Parse
from checkup.model import Blog, Page, Reading
from checkup.web import Client
from tests.sources import test_blogger_feed as blogger
from tests.sources.reading import NOW, no_wait, parse, site
from tests.sources.test_wordpress_rest import PINGED, point, raw_comment, serve_blog, with_api
from tests.sources.tiny_blog import Entry, Said, entries, pages_of, post_page, served
from tests.web.loopback import HTML, LoopbackSite, Reply, serve

RSS = {"Content-Type": "application/rss+xml"}


class _Killed(BaseException):
    """The process is gone."""


class Runs:
    """Runs of one state folder over a server, a week apart."""

    def __init__(self, server: LoopbackSite, folder: Path, apart: timedelta = timedelta(weeks=1)) -> None:
        self.server, self.folder, self.apart = server, folder, apart
        self.blog: Blog | None = None
        self.week = 0

    def killed(self, page: str) -> None:
        """A run that dies when it comes to read this page."""

        async def dies(read: Page) -> Reading:
            if read.url.endswith(page):
                raise _Killed
            return await parse(read)

        with pytest.raises(_Killed):
            self.next(dies)

    def next(self, parse: Parse = parse) -> list[str]:
        """One run; the paths that it asks for, robots.txt and the front page left out."""
        now: datetime = NOW + self.week * self.apart
        self.week += 1
        config = site(self.server.url + "/", window={"all": True})
        client = partial(Client, config.crawl, store=self.folder / "pages.sqlite", now=now, home=self.server.url, sleep=no_wait)
        self.server.asked.clear()
        ctx = Context(parse=parse, now=now, client_factory=client, state=self.folder, before=lambda: self.blog)
        self.blog = asyncio.run(sources.read(config, ctx))
        return [path.partition("?")[0] for path in self.server.paths() if path != "/"]

    @property
    def said(self) -> set[str]:
        return {c.text for p in self.blog.posts for c in p.comments} if self.blog else set()


def without_traces(blog: Blog | None) -> Blog | None:
    """The blog without what tells one run from another."""
    posts = tuple(replace(post, read_on=None) for post in blog.posts) if blog else ()
    return replace(blog, posts=posts, coverage=replace(blog.coverage, requests=0, captured_at=None)) if blog else None


def bodies(store: Path) -> list[bytes]:
    """All that a page store holds."""
    with closing(sqlite3.connect(store)) as db:
        return [zlib.decompress(body) for (body,) in db.execute("SELECT body FROM pages")]


def comment_feed(base: str, *said: tuple[Entry, int]) -> Reply:
    """The feed of all comments, oldest first given, newest first told; its oldest entry is from before any run."""
    items = "".join(
        f"<item><guid>{base}{e.path}#comment-{n}</guid><link>{base}{e.path}#comment-{n}</link>"
        f"<pubDate>Tue, 01 May 2012 09:00:0{min(at, 9)} +0000</pubDate></item>"
        for at, (e, n) in reversed(list(enumerate(said)))
    )
    return Reply(f'<?xml version="1.0"?><rss version="2.0"><channel><title>Said</title>{items}</channel></rss>'.encode(), headers=RSS)


def test_rest_tells_what_is_new_and_what_is_gone(tmp_path: Path) -> None:
    """Unchanged: posts, comments and the feed of comments. A new comment is found by the same; one that is gone by reading all again."""
    news = ["/wp-json/wp/v2/posts", "/wp-json/wp/v2/comments", "/comments/feed/"]
    with serve(serve_blog()) as server:
        point(server)
        server.pages["/comments/feed/"] = comment_feed(server.url, (PINGED, 90))
        words = [raw_comment(n, 8, server.url, content={"rendered": f"<p>Word {n}</p>"}) for n in range(100, 103)]
        with_api(server, words)
        runs = Runs(server, tmp_path)
        runs.next()
        first = runs.blog
        assert runs.next() == news
        assert without_traces(runs.blog) == without_traces(first)
        with_api(server, [raw_comment(103, 8, server.url, content={"rendered": "<p>Word 103</p>"}), *words])
        assert [path for path in runs.next() if "wp-json" in path] == news[:2]
        assert "Word 103" in runs.said
        with_api(server, words[1:])
        assert [path for path in runs.next() if "wp-json" in path] == [*news[:2], "/wp-json/wp/v2/comments"]
        assert not {"Word 100", "Word 103"} & runs.said


def test_rest_finds_an_edited_post(tmp_path: Path) -> None:
    """Its text is the new one; and in as many runs as the rotation all is read again."""
    with serve(serve_blog()) as server:
        point(server)
        with_api(server, [raw_comment(90, 7, server.url)])
        runs = Runs(server, tmp_path)
        whole = runs.next()
        runs.next()
        with_api(server, [raw_comment(90, 7, server.url)], content={"rendered": "<p>An edited loaf</p>", "protected": False})
        runs.next()
        assert runs.blog is not None
        assert "An edited loaf" in {p.text for p in runs.blog.posts}
        runs.next()
        assert len(runs.next()) >= len(whole) - 1


def blog_with_feed(server: LoopbackSite, blog: list[Entry], *said: tuple[Entry, int]) -> None:
    """Serve the pages of a blog without an API, and its feed of comments."""
    server.pages = {**served(pages_of(blog, per_page=len(blog))), "/comments/feed/": comment_feed(server.url, *said)}


def test_a_feed_of_comments_tells_which_pages_to_ask_for(tmp_path: Path) -> None:
    """Unchanged: no page is asked for. A new comment: the page of its post, and no other."""
    blog = [replace(e, day="2011-05-01", month="2011/05") for e in entries(8)]
    said = [(e, c.number) for e in reversed(blog) for c in e.said]
    with serve({}) as server:
        blog_with_feed(server, blog, *said)
        runs = Runs(server, tmp_path)
        assert len([path for path in runs.next() if "post-" in path]) == 8
        first = runs.blog
        assert not [path for path in runs.next() if "post-" in path]
        assert without_traces(runs.blog) == without_traces(first)
        assert runs.blog is not None
        assert {p.read_on for p in runs.blog.posts} == {NOW.date()}
        talked = replace(blog[5], pages=[[*blog[5].said, Said(99, "Wilma", "A word that is new.")]])
        blog_with_feed(server, blog, *said, (talked, 99))
        server.pages[talked.path] = Reply(post_page(talked).encode(), headers=HTML)
        assert [path for path in runs.next() if "post-" in path] == [talked.path]
        assert "A word that is new." in runs.said


@pytest.mark.parametrize("days", [31, 100])
def test_a_blog_that_is_seldom_read_is_read_whole_in_time(days: int, tmp_path: Path) -> None:
    """Pages stay in the store for a quarter, so each has its turn, and those that are gone are asked for: what no feed tells is found."""
    blog = [replace(e, day="2011-05-01", month="2011/05") for e in entries(4)]
    said = [(e, c.number) for e in reversed(blog) for c in e.said]
    with serve({}) as server:
        blog_with_feed(server, blog, *said)
        runs = Runs(server, tmp_path, timedelta(days=days))
        asked = [[path for path in runs.next() if "post-" in path] for _ in range(9)]
        assert [len(paths) for paths in asked][:4] == ([4, 0, 0, 0] if days < 92 else [4, 4, 4, 4])
        assert sum(map(len, asked[4:])) >= 4


def test_what_only_a_killed_run_was_told_is_asked_for_by_the_next_one(tmp_path: Path) -> None:
    """The feed of comments, or the API, told a run of a new comment that it never lived to keep: the run after it reads that comment."""
    blog = [replace(e, day="2011-05-01", month="2011/05") for e in entries(8)]
    said = [(e, c.number) for e in reversed(blog) for c in e.said]
    with serve({}) as server:
        blog_with_feed(server, blog, *said)
        runs = Runs(server, tmp_path / "feed")
        runs.next()
        talked = replace(blog[5], pages=[[*blog[5].said, Said(99, "Wilma", "A word that is new.")]])
        blog_with_feed(server, blog, *said, (talked, 99))
        server.pages[talked.path] = Reply(post_page(talked).encode(), headers=HTML)
        runs.killed(talked.path)
        runs.next()
        assert "A word that is new." in runs.said
    with serve(serve_blog()) as server:
        point(server)
        server.pages["/comments/feed/"] = comment_feed(server.url, (PINGED, 90))
        words = [raw_comment(n, 8, server.url, content={"rendered": f"<p>Word {n}</p>"}) for n in range(100, 103)]
        with_api(server, words)
        runs = Runs(server, tmp_path / "api")
        runs.next()
        with_api(server, [raw_comment(103, 8, server.url, content={"rendered": "<p>Word 103</p>"}), *words])
        runs.killed(PINGED.path)
        runs.next()
        assert "Word 103" in runs.said


@pytest.mark.slow
def test_where_nothing_tells_each_page_has_its_turn(tmp_path: Path) -> None:
    """Old posts are asked for once in four runs; one that is gone is gone from the blog by then, and is no failure."""
    blog = [replace(e, day="2011-05-01", month="2011/05") for e in entries(30)]
    front = served(pages_of(blog, per_page=3))
    with serve(front) as server:
        runs = Runs(server, tmp_path)
        runs.next()
        old = {e.path for e in blog[3:]}
        asked = [[path for path in runs.next() if path in old] for _ in range(4)]
        assert sorted(path for paths in asked for path in paths) == sorted(old)
        assert all(len(paths) < 20 for paths in asked)
        del server.pages[blog[20].path]
        for path, page in served(pages_of([e for e in blog if e is not blog[20]], per_page=3)).items():
            server.pages[path] = page
        for _ in range(4):
            runs.next()
        assert runs.blog is not None
        assert len(runs.blog.posts) == 29
        assert not any(skip.refused for skip in runs.blog.coverage.skipped)


def test_blogger_s_feeds_tell_what_is_new_and_what_is_gone(tmp_path: Path) -> None:
    """Unchanged: one question a feed. A new comment by the same, a deleted one by reading the feed again; no mail address is kept."""
    person: list[dict[str, Any]] = [{**blogger.person("Rita", 7)[0], "email": {"$t": "noreply@blogger.com"}}]

    def feeds(*comments: int) -> dict[str, Any]:
        posts = [blogger.post(n, server.url, 0) for n in range(1, 4)]
        said = [blogger.comment(n, 2, server.url, person) for n in comments]
        return {"posts": blogger.pager(posts, 100), "comments": blogger.pager(said, 100)}

    class Feeds(dict[str, Any]):
        def get(self, path: str, default: Any = None) -> Any:
            kind = path.removeprefix("/feeds/").partition("/")[0]
            return answers[kind] if path.startswith("/feeds/") and kind in answers else super().get(path, default)

    page = Reply(b"<h1>A post</h1>", headers=HTML)
    with serve({"/": Reply(blogger.FRONT, headers=HTML)}) as server:
        server.pages = Feeds(server.pages | {f"/2012/05/p{n}.html": page for n in range(1, 4)})
        answers = feeds(21, 20)
        runs = Runs(server, tmp_path)
        runs.next()
        news = ["/feeds/posts/default", "/feeds/comments/default"]
        assert [path for path in runs.next() if path.startswith("/feeds/")] == news
        answers = feeds(22, 21, 20)
        assert [path for path in runs.next() if path.startswith("/feeds/")] == news
        assert "Word 22" in runs.said
        answers = feeds(22, 21)
        assert [path for path in runs.next() if path.startswith("/feeds/")] == [*news, news[1]]
        assert "Word 20" not in runs.said
    kept = b"".join(bodies(tmp_path / "pages.sqlite"))
    assert b"Rita" in kept
    assert b"noreply" not in kept


def test_no_address_of_an_avatar_is_kept(tmp_path: Path) -> None:
    """It holds a hash of the mail address: what is kept of comments between runs does not have it."""
    mark = "0c83f57c786a0b4a39efab23731c7ebc"
    with serve(serve_blog()) as server:
        point(server)
        with_api(server, [raw_comment(90, 7, server.url, author_avatar_urls={"24": f"https://avatars.example/{mark}?s=24"})])
        runs = Runs(server, tmp_path)
        runs.next()
        assert any(b'"items"' in body and b"One" in body for body in bodies(tmp_path / "pages.sqlite"))
        runs.next()
    assert not any(mark.encode() in body for body in bodies(tmp_path / "pages.sqlite"))

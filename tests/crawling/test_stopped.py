"""What a crawl that ends early tells of the posts that it did not read."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from checkup import sources
from checkup.crawling.source_context import Context
from checkup.model import Blog, Unread
from checkup.web import Client
from tests.sources.reading import NOW, no_wait, parse, site
from tests.sources.reading import read as read_once
from tests.sources.test_lying_servers import answer, blog_with, hundred
from tests.sources.tiny_blog import Entry, entries, feed, pages_of, served
from tests.web.loopback import Answer, LoopbackSite, Reply, serve

NEWEST = date(2012, 5, 28)


def weekly(count: int, month: str = "loaves") -> list[Entry]:
    """Posts newest first, one a week, whose addresses do not tell when they were written."""
    return [replace(e, month=month, day=(NEWEST - timedelta(weeks=n)).isoformat()) for n, e in enumerate(entries(count))]


def read(server: LoopbackSite, requests: int, state: Path | None = None, before: Blog | None = None) -> Blog:
    config = site(server.url + "/", window={"all": True}, max_requests=requests)
    client = partial(Client, config.crawl, now=NOW, home=server.url, sleep=no_wait)
    ctx = Context(parse=parse, now=NOW, client_factory=client, state=state, before=lambda: before)
    return asyncio.run(sources.read(config, ctx))


def whole(answers: dict[str, Answer]) -> int:
    """How many requests it takes to read all."""
    with serve(answers) as server:
        return read(server, 500).coverage.requests


def stopped(blog: Blog) -> list[datetime | None]:
    assert {u.why for u in blog.coverage.unread} <= {"stopped"}
    return sorted((u.latest for u in blog.coverage.unread), key=lambda when: (when is None, str(when)))


def test_a_whole_reading_leaves_nothing() -> None:
    """No post unread, no list left."""
    with serve(served(pages_of(weekly(12)))) as server:
        cover = read(server, 500).coverage
    assert (cover.partial, cover.unread, cover.lists_left, cover.lists_back) == (None, (), False, None)


def test_posts_that_were_not_reached_are_told_with_the_date_of_their_address(tmp_path: Path) -> None:
    """Each run that goes on leaves fewer of them; what an earlier run read is read."""
    answers = served(pages_of(entries(12), per_page=12))
    most = whole(answers) - 7
    with serve(answers) as server:
        first = read(server, most, tmp_path)
        second = read(server, most, tmp_path, first)
        third = read(server, most, tmp_path, second)
    assert stopped(first) == [datetime(2012, 5, 31, 23, 59, 59, tzinfo=UTC)] * 7
    assert len(stopped(second)) == 2
    assert (third.coverage.unread, third.coverage.lists_left) == ((), False)
    assert third.coverage.partial is not None


def test_further_pages_of_the_list_are_left_and_how_far_back_they_reach_is_told() -> None:
    """Pages of five posts a week apart: of what was left nobody knows how much it is, only that it is older."""
    blog = weekly(40)
    answers = served(pages_of(blog))
    with serve(answers) as server:
        cover = read(server, whole(answers) - 20).coverage
    assert cover.lists_left
    assert cover.lists_back is not None
    oldest = min(date.fromisoformat(e.day) for e in blog[: cover.read])
    assert oldest <= cover.lists_back.date() <= oldest + timedelta(weeks=5)
    assert all(u.latest is not None and u.latest.date() <= oldest + timedelta(weeks=10) for u in cover.unread)


def test_a_crawl_that_ends_before_any_list_was_read_does_not_call_it_whole(tmp_path: Path) -> None:
    """All posts stand as an earlier run read them; whether there are new ones nobody knows."""
    answers = served(pages_of(weekly(6)))
    with serve(answers) as server:
        before = read(server, 500, tmp_path)
        cover = read(server, 3, tmp_path, before).coverage
    assert cover.read == 6
    assert (cover.lists_left, cover.lists_back) == (True, None)


def test_dates_of_a_sitemap_bound_what_was_not_reached() -> None:
    """Its last change came after a post was published; a page without one has no bound."""
    blog = weekly(8)
    rows = "".join(
        f"<url><loc>{{0}}{e.path}</loc>{'' if n == 7 else f'<lastmod>{e.day}</lastmod>'}</url>" for n, e in enumerate(reversed(blog))
    )
    answers = served(pages_of(blog, per_page=8))
    with serve(answers) as server:
        xml = f"<urlset>{rows}</urlset>".replace("{0}", server.url)
        server.pages["/post-sitemap.xml"] = Reply(xml.encode(), headers={"Content-Type": "text/xml"})
        server.pages["/robots.txt"] = Reply(f"Sitemap: {server.url}/post-sitemap.xml".encode(), headers={"Content-Type": "text/plain"})
        most = read(server, 500).coverage.requests
        blog_read = read(server, most - 4)
    days = [when.date().isoformat() if when else None for when in stopped(blog_read)]
    assert days == [e.day for e in reversed(blog[-4:])]
    assert not blog_read.coverage.lists_left


def test_a_post_whose_further_pages_were_not_reached_is_cut() -> None:
    """It is read and not whole."""
    blog = weekly(1)
    blog[0].pages += [[replace(c, number=c.number + 10 * n) for c in blog[0].pages[0]] for n in (1, 2)]
    answers = served(pages_of(blog))
    with serve(answers) as server:
        cover = read(server, whole(answers) - 1).coverage
    assert (cover.found, cover.read) == (1, 1)
    assert [u.why for u in cover.unread] == ["cut"]


def test_single_pages_that_could_not_be_read_and_those_left_out() -> None:
    """A page that fails is told as such, also where reading did not end early; what the owner leaves out is another matter."""
    blog = weekly(6)
    answers = served(pages_of(blog, per_page=6))
    answers[blog[2].path] = Reply(b"", 500)
    with serve(answers) as server:
        server.pages["/feed/"] = Reply(feed(blog, server.url).encode(), headers={"Content-Type": "application/rss+xml"})
        cover = read_once(site(server.url + "/", exclude=("*/post-1/",))).coverage
    assert cover.partial is None
    told = datetime(2012, 5, 1, 9, tzinfo=UTC)
    assert sorted(cover.unread, key=lambda u: u.why) == [
        Unread("failed", told, server.url + blog[2].path),
        Unread("left out", told, server.url + blog[5].path),
    ]


def test_an_api_whose_comments_break_off_leaves_lists() -> None:
    """All posts are known, and of any of them comments may be missing."""
    blog, _ = blog_with(lambda asked, url: answer(hundred(url, 1), 5000), max_requests=40)
    assert blog.coverage.partial is not None
    assert blog.coverage.lists_left

"""What a plan says of posts, requests and minutes, and that a run then takes what it said."""

from __future__ import annotations

import asyncio
import re
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from checkup.config import CrawlTable
from checkup.crawling.forecast import Forecast, Plan, counted_pages, forecast_lines, seconds_of_files, shared_hosts
from checkup.crawling.source_context import Context
from checkup.sources import live
from checkup.web import Client
from tests.sources.reading import NOW, no_wait, parse, read, site
from tests.sources.test_wordpress_rest import point, raw_comment, serve_blog, with_api
from tests.sources.tiny_blog import entries, feed, pages_of, served
from tests.web.loopback import LoopbackSite, Reply, serve


def plan(server: LoopbackSite, window: dict[str, Any] | None = None) -> str:
    config = site(server.url + "/", window=window)
    ctx = Context(parse=parse, now=NOW, client_factory=partial(Client, config.crawl, now=NOW, home=server.url, sleep=no_wait))
    return " ".join(asyncio.run(live.plan(config, ctx)).lines)


def sitemap(server: LoopbackSite, paths: dict[str, str]) -> Reply:
    urls = "".join(f"<url><loc>{server.url}{path}</loc><lastmod>{day}</lastmod></url>" for path, day in paths.items())
    return Reply(f"<urlset>{urls}</urlset>".encode(), headers={"Content-Type": "application/xml"})


def test_the_totals_of_an_api_tell_posts_and_requests() -> None:
    """Two posts by WordPress REST: the run's own requests lie between the two numbers."""
    with serve(serve_blog()) as server:
        point(server)
        with_api(server, [raw_comment(90, 7, server.url)])
        words = plan(server)
        asked = len(server.asked)
        server.asked.clear()
        read(site(server.url + "/"))
        made = len(server.asked)
    assert "2 posts would be read (by the totals of the API, with about 1 comments" in words
    low, high = map(int, re.search(r"about (\d+) to (\d+) requests", words).groups())  # type: ignore[union-attr]
    assert low <= made <= high
    assert f"{asked} requests were made now." in words
    assert asked <= 7


def test_a_sitemap_tells_how_many_posts_the_window_holds() -> None:
    """Of eight posts five were changed since the window began; a run reads these, in as many requests as was said."""
    blog = entries(8)
    with serve(served(pages_of(blog))) as server:
        days = {e.path: "2012-05-20" if n < 5 else "2010-01-01" for n, e in enumerate(blog)}
        server.pages["/sitemap.xml"] = sitemap(server, days)
        words = plan(server, {"months": 2})
    assert "About 5 posts would be read (by its sitemap" in words


def test_a_sitemap_of_many_files_is_counted_by_its_first_ones() -> None:
    """Three of six files are read; the rest counts as these do."""
    blog = entries(12)
    with serve(served(pages_of(blog))) as server:
        children = "".join(f"<sitemap><loc>{server.url}/post-sitemap{n}.xml</loc></sitemap>" for n in range(6))
        server.pages["/sitemap.xml"] = Reply(
            f"<sitemapindex>{children}</sitemapindex>".encode(), headers={"Content-Type": "application/xml"}
        )
        for n in range(6):
            server.pages[f"/post-sitemap{n}.xml"] = sitemap(server, dict.fromkeys([e.path for e in blog[2 * n : 2 * n + 2]], "2012-05-20"))
        words = plan(server)
        files = [path for path in server.paths() if path.startswith("/post-sitemap")]
    assert "About 12 posts would be read (by 3 of its sitemap's 6 files)" in words
    assert len(files) == 3


def test_a_feed_tells_where_it_reaches_before_the_window() -> None:
    """A post a fortnight, the last four months ago: those of two months are counted; without a window the feed is a part only."""
    with serve(served(pages_of(entries(9)))) as server:
        body = feed(entries(9), server.url)
        for n in range(9):
            day = date(2012, 5, 28) - timedelta(weeks=2 * n)
            body = body.replace("Tue, 01 May 2012", day.strftime("%a, %d %b %Y ").strip(), 1)
        server.pages["/feed/"] = Reply(body.encode(), headers={"Content-Type": "application/rss+xml"})
        assert "About 5 posts would be read (by its feed)" in plan(server, {"months": 2})
        assert "cannot be told beforehand (its feed names the newest 9" in plan(server)


def test_the_newest_posts_need_no_count() -> None:
    """With `posts` in the window nothing more is asked than front page and newest post."""
    with serve(served(pages_of(entries(3)))) as server:
        words = plan(server, {"posts": 6})
        asked = [path for path in server.paths() if "wp-json" not in path and "rest_route" not in path]
    assert "6 posts would be read (the newest 6, as the window says)" in words
    assert asked == ["/", entries(3)[0].path]


def test_a_blog_that_tells_nothing_is_said_to() -> None:
    """No sitemap, no feed: no number is invented."""
    with serve(served(pages_of(entries(3)))) as server:
        words = plan(server)
    assert "How many posts would be read cannot be told beforehand (it has neither a sitemap nor a feed that tells)." in words
    assert "That takes" not in words


@pytest.mark.parametrize(
    ("found", "pace", "said"),
    [
        (Forecast("by x", 1, 4, about=False), 1.0, ["1 post would be read (by x).", "about 4 requests, 1 min at 1 s"]),
        (Forecast("by x", 100, 130, 260), 10.0, ["About 100 posts", "about 130 to 260 requests, 22 to 44 min at 10 s", "One run ends"]),
        (Forecast("by x", 3000, 3100), 0.0, ["About 3,000 posts", "about 3,100 requests", "One run ends after 2,000 requests or 20 min"]),
        (Forecast("by x"), 1.0, ["cannot be told"]),
    ],
)
def test_a_forecast_in_sentences(found: Forecast, pace: float, said: list[str]) -> None:
    """Posts, requests and minutes, and the limits of a run where it would meet them."""
    words = forecast_lines(found, CrawlTable(), pace)
    assert any("One run ends" in line for line in words) == any("One run ends" in part for part in said)
    assert all(part in " ".join(words) for part in said)


def test_blogs_on_one_host_are_told_together() -> None:
    """Their requests are made one after the other; a blog that has its host for itself, or needs no request, is not named."""
    plans = [Plan((), "a.example", 50, 1.0), Plan((), "a.example", 70, 2.0), Plan((), "b.example", 9, 1.0), Plan(()), Plan(())]
    assert shared_hosts(plans) == ["a.example: 2 blogs share it, so about 120 requests one after the other, 4 min for all of them."]
    assert shared_hosts(plans[2:]) == []


def test_what_cannot_be_told_of_a_blog_is_no_zero() -> None:
    """Of two blogs on a host the requests of one are at least those of both; of none no number is given."""
    known, unknown = Plan((), "a.example", 50, 1.0), Plan((), "a.example", None, 2.0)
    (some,) = shared_hosts([known, unknown])
    assert "at least about 50 requests" in some
    assert "2 min or more" in some
    assert "of 1 of them it cannot be told" in some
    (none,) = shared_hosts([unknown, unknown])
    assert "cannot be told" in none
    assert " 0 " not in none


def test_files_take_seconds() -> None:
    """Pages and exports on disk take computing only."""
    assert counted_pages(1) == "1 page in about 1 s of computing"
    assert counted_pages(1_900) == "1,900 pages in about 57 s of computing"
    assert seconds_of_files(10_000_000) == "about 3 s of computing"

"""The window bounds what is fetched."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from checkup.config import WindowTable
from checkup.crawling.window_bound import earliest, newest_only, too_old
from tests.sources.reading import NOW, read, site
from tests.sources.tiny_blog import entries, feed, list_page, pages_of, served
from tests.web.loopback import LoopbackSite, Reply, serve

HOST = "https://b.example"


def test_the_window_bounds_what_is_fetched() -> None:
    """Only what is certainly older is left out; months end at `as_of` where that is given."""
    now = datetime(2026, 3, 31, tzinfo=UTC)
    start = earliest(WindowTable(months=1), now)
    assert start == datetime(2026, 2, 26, tzinfo=UTC)
    assert earliest(WindowTable(months=12, as_of=date(2020, 5, 1)), now) == datetime(2019, 4, 29, 23, 59, 59, tzinfo=UTC)
    assert earliest(WindowTable(posts=5), now) is None
    assert too_old(HOST + "/2026/01/x/", None, start)
    assert not too_old(HOST + "/2026/02/x/", None, start)
    assert too_old(HOST + "/x/", datetime(2026, 2, 25, tzinfo=UTC), start)
    assert not too_old(HOST + "/x/", None, start)


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (WindowTable(), None),
        (WindowTable(all=True), None),
        (WindowTable(since=date(2026, 2, 3)), datetime(2026, 2, 1, tzinfo=UTC)),
        (WindowTable(months=12 * 2026), None),
        (WindowTable(months=1, as_of=datetime(2026, 1, 31, 12)), datetime(2025, 12, 29, 12, tzinfo=UTC)),  # noqa: DTZ001 - as in TOML
        (
            WindowTable(months=1, as_of=datetime(2026, 1, 31, 12, tzinfo=timezone(timedelta(hours=2)))),
            datetime(2025, 12, 29, 10, tzinfo=UTC),
        ),
    ],
)
def test_two_days_of_slack_before_the_start(window: WindowTable, expected: datetime | None) -> None:
    """Dates of feeds may be a zone off; where no start can be told every post may count."""
    assert earliest(window, datetime(2026, 3, 31, tzinfo=UTC)) == expected


def test_a_post_on_the_border_is_fetched() -> None:
    """Exactly at the start counts, a second before does not; a time without a zone is taken as UTC; nothing is too old without a start."""
    start = datetime(2026, 2, 1, tzinfo=UTC)
    second = timedelta(seconds=1)
    assert not too_old(HOST + "/x/", start, start)
    assert too_old(HOST + "/x/", start - second, start)
    assert not too_old(HOST + "/x/", start.replace(tzinfo=None), start)
    assert too_old(HOST + "/x/", (start - second).replace(tzinfo=None), start)
    assert not too_old(HOST + "/x/", start - second, None)
    assert not too_old(HOST + "/2020/01/x/", start, start)  # its date tells more than its address


def test_an_impossible_date_makes_no_post_too_old() -> None:
    """A date from before the Web stands for none: the address tells, or nothing does."""
    start = datetime(2026, 2, 1, tzinfo=UTC)
    for lost in (datetime(1, 1, 1, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)):
        assert not too_old(HOST + "/x/", lost, start)
        assert too_old(HOST + "/2020/01/x/", lost, start)
    assert too_old(HOST + "/2026/01/31/x/", None, start)
    assert not too_old(HOST + "/2026/02/01/x/", None, start)


def test_the_newest_posts_are_enough_only_for_a_checkup_of_today() -> None:
    """With an earlier moment nobody knows beforehand which posts are the newest."""
    assert newest_only(WindowTable(posts=5)) == 5
    assert newest_only(WindowTable(posts=5, as_of=date(2020, 1, 1))) is None
    assert newest_only(WindowTable(months=5)) is None


def crawled(server: LoopbackSite, window: dict[str, object]) -> list[int]:
    """The numbers of the posts that a run asks for."""
    server.asked.clear()
    read(site(server.url + "/", window=window), NOW)
    return sorted(int(path.strip("/").rpartition("-")[2]) for path in server.paths() if "/post-" in path and "sitemap" not in path)


def test_the_newest_posts_end_the_crawl_also_where_a_sitemap_lists_all() -> None:
    """A sitemap does not tell which posts are the newest, the blog's lists do: of 40 posts no more than those under way are read."""
    with serve(served(pages_of(entries(40), per_page=10))) as server:
        urls = "".join(f"<url><loc>{server.url}{e.path}</loc></url>" for e in entries(40))
        xml = {"Content-Type": "application/xml"}
        server.pages["/sitemap.xml"] = Reply(f"<?xml version='1.0'?><urlset>{urls}</urlset>".encode(), headers=xml)
        assert crawled(server, {"posts": 6}) == [33, 34, 35, 36, 37, 38, 39, 40]
        assert crawled(server, {"posts": 14})[-14:] == list(range(27, 41))
        assert len(crawled(server, {"all": True})) == 40


def test_the_newest_posts_are_taken_from_the_sitemap_where_no_list_names_them() -> None:
    """A front page with two posts and no way to older ones."""
    pages = {**pages_of(entries(8)), "/": list_page(entries(8)[:2])}
    with serve(served(pages)) as server:
        urls = "".join(f"<url><loc>{server.url}{e.path}</loc></url>" for e in entries(8))
        xml = {"Content-Type": "application/xml"}
        server.pages["/post-sitemap.xml"] = Reply(f"<?xml version='1.0'?><urlset>{urls}</urlset>".encode(), headers=xml)
        server.pages["/robots.txt"] = Reply(f"Sitemap: {server.url}/post-sitemap.xml".encode(), headers={"Content-Type": "text/plain"})
        assert len(crawled(server, {"posts": 6})) >= 6


@pytest.mark.slow
def test_archives_are_left_after_many_posts_older_than_the_window() -> None:
    """Newest first, 200 posts a week apart, no dates in addresses: the list is not walked to its end."""
    blog = [replace(e, month="notes", day=str(date(2012, 5, 28) - timedelta(weeks=n))) for n, e in enumerate(entries(200))]
    with serve(served(pages_of(blog, per_page=10))) as server:
        asked = crawled(server, {"months": 3})
        lists = [path for path in server.paths() if path.startswith("/page/")]
    assert asked[-13:] == list(range(188, 201))
    assert len(asked) <= 50
    assert len(lists) <= 5


def test_a_sitemap_tells_which_posts_are_older_than_the_window() -> None:
    """A page that was changed for the last time before the window was published before it."""
    blog = [replace(e, month="notes") for e in entries(6)]
    with serve(served(pages_of(blog))) as server:
        when = {1: "2010-01-01", 2: "2010-01-02T10:00:00Z", 3: "2012-05-30", 4: "", 5: "2012-05-30", 6: "2012-05-30"}
        urls = "".join(f"<url><loc>{server.url}{e.path}</loc><lastmod>{when[6 - n]}</lastmod></url>" for n, e in enumerate(blog))
        xml = {"Content-Type": "application/xml"}
        server.pages["/sitemap.xml"] = Reply(f"<?xml version='1.0'?><urlset>{urls}</urlset>".encode(), headers=xml)
        assert crawled(server, {"months": 3}) == [3, 4, 5, 6]


def test_a_feed_is_left_where_the_window_ends() -> None:
    """Ten posts a page, 60 posts: with the newest 15 two pages are asked for, with two months three of six."""
    blog = [replace(e, month="notes", day=str(date(2012, 5, 28) - timedelta(weeks=n))) for n, e in enumerate(entries(60))]
    with serve(served(pages_of(blog, per_page=10))) as server:
        for number in range(1, 7):
            body = feed(blog[10 * number - 10 : 10 * number], server.url)
            for entry in blog:
                at = datetime.fromisoformat(entry.day).strftime("%a, %d %b %Y 09:00:00 +0000")
                link = f"<link>{server.url}{entry.path}</link>"
                body = body.replace(f"{link}<pubDate>Tue, 01 May 2012 09:00:00 +0000", f"{link}<pubDate>{at}")
            where = "/feed/" if number == 1 else f"/feed/?paged={number}"
            server.pages[where] = Reply(body.encode(), headers={"Content-Type": "application/rss+xml"})
        newest = crawled(server, {"posts": 15})
        assert [path for path in server.paths() if "feed" in path] == ["/feed/", "/feed/?paged=2"]
        assert set(range(46, 61)) <= set(newest)
        months = crawled(server, {"months": 2})
        assert len([path for path in server.paths() if "feed" in path]) == 3  # the third page makes twenty posts in a row that are older
        assert not [path for path in server.paths() if path.startswith("/page/")]
        assert set(range(52, 61)) <= set(months)
        assert len(months) <= 11

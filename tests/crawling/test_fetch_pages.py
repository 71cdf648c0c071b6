"""Which pages a crawl asks for: the newest N, what asks not to be followed, other sites, and where a budget ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.addresses import key
from checkup.crawling.fetch_pages import Pages
from checkup.crawling.further_pages import all_comments
from checkup.crawling.roles import Role
from checkup.crawling.source_context import Context
from checkup.gathering.known_post import Known
from checkup.model import Page, Reading
from checkup.web import Client
from tests.factories import comment, post
from tests.sources.reading import NOW, parse, read, site
from tests.sources.tiny_blog import entries, list_page, pages_of, post_page, served
from tests.web.loopback import HTML, Reply, serve

SLACK = 2  # pages that are already under way when the last of the newest posts is understood


@pytest.mark.parametrize("wanted", [1, 4])
def test_the_newest_posts_are_fetched_and_few_more(wanted: int) -> None:
    """`posts = N` reads no fewer than N and stops after them."""
    blog = entries(12)
    with serve(served(pages_of(blog))) as server:
        got = read(site(server.url + "/", window={"posts": wanted}))
        asked = [p for p in server.paths() if p.startswith("/2012/")]
    assert wanted <= len(got.posts) <= wanted + SLACK
    assert len(asked) <= wanted + SLACK


def test_more_posts_than_there_are_is_all_of_them() -> None:
    """`posts = 50` of a blog with seven reads seven, through the pager."""
    blog = entries(7)
    with serve(served(pages_of(blog, per_page=3))) as server:
        assert len(read(site(server.url + "/", window={"posts": 50})).posts) == 7


def test_a_page_that_asks_not_to_be_followed_leads_nowhere() -> None:
    """`nofollow` in its robots meta: the posts that only this page links are not asked for."""
    blog = entries(3)
    pages = served(pages_of(blog))
    hidden = list_page([blog[2]]).replace("<head>", '<head><meta name="robots" content="nofollow">')
    front = list_page(blog[:2], more='<a href="/page/2/">Older posts</a>')
    with serve({**pages, **served({"/": front, "/page/2/": hidden})}) as server:
        got = read(site(server.url + "/"))
        assert "/page/2/" in server.paths()
        assert blog[2].path not in server.paths()
    assert len(got.posts) == 2


def test_a_post_that_leads_to_another_site_is_left_out() -> None:
    """A redirect to another host is no post of this blog, and the report says where it led."""
    blog = entries(3)
    with serve({"/elsewhere": Reply(post_page(blog[0]).encode(), headers=HTML)}) as other:
        pages = served(pages_of(blog))
        away = other.url.replace("127.0.0.1", "localhost") + "/elsewhere"
        with serve({**pages, blog[1].path: Reply(status=302, headers={"Location": away})}) as server:
            got = read(site(server.url + "/"))
    assert len(got.posts) == 2
    assert any("Leads to another site" in s.reason or "localhost" in s.reason for s in got.coverage.skipped)


def test_where_the_budget_ends_each_known_post_is_named() -> None:
    """One request less than all: everything read so far is there, the rest is listed as not reached, and the coverage is partial."""
    blog = entries(4)  # all on the front page
    with serve(served(pages_of(blog))) as server:
        whole = read(site(server.url + "/"))
    assert whole.coverage.partial is None
    with serve(served(pages_of(blog))) as server:
        got = read(site(server.url + "/", max_requests=whole.coverage.requests))
        assert got.coverage.partial is None
    for less in (1, 2):
        with serve(served(pages_of(blog))) as server:
            got = read(site(server.url + "/", max_requests=whole.coverage.requests - less))
        missed = {s.url for s in got.coverage.skipped if s.reason == "Not reached before reading stopped."}
        assert got.coverage.requests == whole.coverage.requests - less
        assert {p.url for p in got.posts} & missed == set()
        assert {url.partition("/2012")[2] for url in {p.url for p in got.posts} | missed} - {""} == {
            e.path.partition("/2012")[2] for e in blog
        }
        assert len(got.posts) < len(whole.posts)
        assert "budget" in (got.coverage.partial or "")


@pytest.mark.parametrize(
    ("declared", "on_page", "in_record", "whole"),
    [(2, "ab", "", True), (2, "a", "", False), (2, "a", "b", True), (2, "a", "a", False), (0, "", "", True), (None, "ab", "", False)],
)
def test_no_further_page_is_asked_for_once_all_announced_comments_are_there(
    declared: int | None, on_page: str, in_record: str, whole: bool
) -> None:
    """On the page, or on it and in the record together; a page that announces nothing may have more."""
    shown = post(1, [comment(id=c) for c in on_page], declared_count=declared)
    record = post(1, [comment(id=c) for c in in_record]) if in_record else None
    reading = Reading(platform="generic", page_type="post", post=shown)
    assert all_comments(record, reading, shown.url) is whole
    assert all_comments(record, replace(reading, post=None), shown.url) is False


@pytest.mark.parametrize(("in_record", "whole"), [("", False), ("ab", False), ("abcd", True)])
def test_a_page_that_links_further_comment_pages_counts_its_own_comments_only(in_record: str, whole: bool) -> None:
    """A heading says "2 comments" above two of four: the other two are on the linked page, unless the record holds them."""
    shown = post(1, [comment(id=c) for c in "ab"], declared_count=2)
    record = post(1, [comment(id=c) for c in in_record]) if in_record else None
    reading = Reading(platform="generic", page_type="post", post=shown, comment_pages=(f"{shown.url}comment-page-1/",))
    assert all_comments(record, reading, shown.url) is whole


def test_only_comment_pages_of_this_site_that_were_not_read_are_asked_for() -> None:
    """Of the pages that a post links, those read before and those on another host cost no request."""
    home, config = "https://b.example/", site("https://b.example/")
    ctx = Context(parse=parse, now=NOW)
    pages = Pages(config, ctx, Client(config.crawl, now=NOW), home)
    one = post(1, [comment(id="1")], url=f"{home}2012/05/loaf/", declared_count=9)
    links = [f"{home}2012/05/loaf/comment-page-{n}/" for n in (1, 2)] + ["https://other.example/2012/05/loaf/comment-page-3/"]
    reading = Reading(platform="generic", page_type="post", post=one, comment_pages=tuple(links))
    owner = key(one.url)
    pages.gathering.known[owner] = Known(one.url, pages={None: one, 1: one})
    pages._want_extras(owner, one.url, Page(one.url, b"", "text/html", NOW), reading)
    item = pages.frontier.pop(ready=True)
    assert item is not None
    assert (item.url, item.role, item.owner, item.body) == (links[1], Role.EXTRA, owner, False)
    assert pages.frontier.pop(ready=True) is None


def test_the_search_ends_after_twenty_old_posts_in_a_row() -> None:
    """Nineteen may be chance; one from the window begins the count anew."""
    home, config = "https://b.example/", site("https://b.example/")
    pages = Pages(config, Context(parse=parse, now=NOW), Client(config.crawl, now=NOW), home)
    for old in (*[True] * 19, False, *[True] * 19):
        pages._is_old(old=old)
    assert not pages.frontier.complete
    pages._is_old(old=True)
    assert pages.frontier.complete


def test_a_post_that_is_named_by_another_address_is_one_post() -> None:
    """A sitemap names short addresses that lead to the posts: each post is read once, under its own address."""
    blog = entries(3)
    pages = served(pages_of(blog))
    with serve(pages) as server:
        for n, entry in enumerate(blog):
            server.pages[f"/go/{n}/"] = Reply(status=301, headers={"Location": entry.path})
        urls = "".join(f"<url><loc>{server.url}/go/{n}/</loc></url>" for n in range(3))
        xml = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
        server.pages["/robots.txt"] = Reply(f"User-agent: *\nDisallow:\nSitemap: {server.url}/map.xml".encode())
        server.pages["/map.xml"] = Reply(xml.encode(), headers={"Content-Type": "application/xml"})
        got = read(site(server.url + "/"))
        assert sorted(p.url.removeprefix(server.url) for p in got.posts) == sorted(e.path for e in blog)
    assert got.coverage.read == 3
    assert got.coverage.found == 3

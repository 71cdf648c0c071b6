"""Which pages a crawl asks for: the newest N, what asks not to be followed, other sites, and where a budget ends."""

from __future__ import annotations

import pytest

from tests.sources.reading import read, site
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

"""The crawl of a live blog, against a server on loopback and the real readers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.errors import NothingRead, Refused, Unreachable
from checkup.model import Blog
from tests.sources.reading import read, site
from tests.sources.tiny_blog import Entry, Said, entries, feed, list_page, pages_of, post_page, served
from tests.web.loopback import HTML, LoopbackSite, Reply, serve


def gist(blog: Blog, base: str) -> dict[str, list[tuple[str, str | None]]]:
    """Posts by path, with the ids and parents of their comments."""
    return {p.url.removeprefix(base): [(c.id, c.parent) for c in p.comments] for p in blog.posts}


def expected(blog: list[Entry]) -> dict[str, list[tuple[str, str | None]]]:
    return {e.path: [(str(c.number), str(c.reply_to) if c.reply_to else None) for c in e.said] for e in blog}


def urlset(server: LoopbackSite, paths: list[str]) -> Reply:
    urls = "".join(f"<url><loc>{server.url}{p}</loc></url>" for p in paths)
    return Reply(
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode(), headers={"Content-Type": "application/xml"}
    )


def test_a_blog_is_read_by_its_pager_alone() -> None:
    """Without API, feed or sitemap every post is found through the links to older posts, each page fetched once."""
    blog = entries(13)
    with serve(served(pages_of(blog))) as server:
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(blog)
    asked = [p for p in server.paths() if p.startswith(("/2012", "/page")) or p == "/"]
    assert sorted(asked) == sorted(set(asked))
    assert (got.coverage.found, got.coverage.read, got.coverage.partial) == (13, 13, None)
    assert got.coverage.requests == len(server.asked)


@pytest.mark.parametrize("told", ["0; url=/en/", "0;URL='/en/'", "3; url=@@/en/"])
def test_a_front_page_that_sends_on_leads_to_the_blog(told: str) -> None:
    """As static sites redirect, to a language's folder; a page that sends on to itself, or after a while, is the page."""
    blog = entries(4)
    there = {f"/en{path}": page for path, page in served(pages_of(blog)).items() if isinstance(page, Reply)}
    pages = {path: Reply(page.body.replace(b'href="/', b'href="/en/'), page.status, page.headers) for path, page in there.items()}
    with serve({}) as server:
        where = told.replace("@@", server.url)
        stub = f'<!DOCTYPE html><html><head><title>x</title><meta http-equiv="refresh" content="{where}"></head></html>'
        server.pages = {**pages, "/": Reply(stub.encode(), headers=HTML)}
        found = read(site(server.url + "/"))
        assert (found.url, len(found.posts)) == (f"{server.url}/en/", 4)
    front = pages["/en/"].body.replace(b"<head>", b'<head><meta http-equiv="refresh" content="0; url=/">').replace(b"/en/", b"/")
    with serve({**served(pages_of(blog)), "/": Reply(front, headers=HTML)}) as server:
        assert len(read(site(server.url + "/")).posts) == 4


def test_a_blog_that_a_script_makes_is_read() -> None:
    """Its posts stand behind the script's name, its further pages in the query; a tool beside it is not asked."""
    script = "/cgi-bin/blog.cgi"
    blog = [replace(entry, month=f"{script[1:]}/2012/05") for entry in entries(9)]
    pages = {entry.path: post_page(entry) for entry in blog}
    pages[script] = list_page(blog[:5], f"{script}?page=2", '<a href="/cgi-bin/mail.cgi?page=2">Write</a>')
    pages[f"{script}?page=2"] = list_page(blog[5:])
    with serve(served(pages)) as server:
        got = read(site(server.url + script))
        assert gist(got, server.url) == expected(blog)
    assert not [path for path in server.paths() if "mail.cgi" in path]


def test_a_feed_that_pages_lists_every_post() -> None:
    """WordPress's feed is paged until it ends; then no list page is fetched, and its counts are kept."""
    blog = entries(12)
    with serve(served(pages_of(blog))) as server:
        xml = {"Content-Type": "application/rss+xml"}
        server.pages["/feed/"] = Reply(feed(blog[:10], server.url).encode(), headers=xml)
        server.pages["/feed/?paged=2"] = Reply(feed(blog[10:], server.url).encode(), headers=xml)
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(blog)
    assert not [p for p in server.paths() if p.startswith("/page/")]
    assert {p.declared_count for p in got.posts} == {2}


def test_a_sitemap_lists_every_post_and_its_pages_are_told_from_posts() -> None:
    """A sitemap (here an index, one part gzipped) is enough; tags and pages in it are not taken for posts."""
    import gzip

    blog = entries(7)
    with serve(served(pages_of(blog, per_page=3))) as server:
        about = list_page([], more="<p>About us</p>").replace('class="home blog"', 'class="page page-id-2"')
        server.pages |= served({"/about/": about})
        part = urlset(server, [e.path for e in blog])
        server.pages["/robots.txt"] = Reply(f"User-agent: *\nDisallow:\nSitemap: {server.url}/map.xml".encode())
        children = "".join(
            f"<sitemap><loc>{server.url}/{name}</loc></sitemap>"
            for name in ("post-sitemap.xml.gz", "page-sitemap.xml", "category-sitemap.xml")
        )
        index = f"<sitemapindex>{children}</sitemapindex>"
        server.pages["/map.xml"] = Reply(index.encode(), headers={"Content-Type": "text/xml"})
        server.pages["/post-sitemap.xml.gz"] = Reply(gzip.compress(part.body), headers={"Content-Type": "application/x-gzip"})
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(blog)
    assert not [p for p in server.paths() if p.startswith("/page/") or "category" in p or "page-sitemap" in p]


def test_comment_pages_are_read_once_and_merged_in_order() -> None:
    """The bare address shows the newest page; older pages are fetched, none twice, and threads stay together."""
    pages = [[Said(10 * page + n, f"R{n}", f"Word {page}{n} about bread") for n in range(1, 5)] for page in range(1, 4)]
    pages[0].append(Said(15, "Ada", "Answer to one", reply_to=11, owner=True))
    blog = [Entry("long", "A long talk", "2012-05-03", "What do you bake on Sundays in your own kitchen?", pages), *entries(6)]
    with serve(served(pages_of(blog))) as server:
        got = read(site(server.url + "/"))
    long = next(p for p in got.posts if p.title == "A long talk")
    assert [c.id for c in long.comments] == ["11", "15", "12", "13", "14", "21", "22", "23", "24", "31", "32", "33", "34"]
    asked = [p for p in server.paths() if p.startswith("/2012/05/long/")]
    assert sorted(asked) == ["/2012/05/long/", "/2012/05/long/comment-page-1/", "/2012/05/long/comment-page-2/"]


def test_a_comment_page_that_fails_leaves_a_truncated_post() -> None:
    """What could be read stays, the status says that something is missing, and the page is listed with its reason."""
    pages = [[Said(10 * page + n, f"R{n}", f"Word {page}{n} about bread") for n in range(1, 4)] for page in (1, 2)]
    blog = [Entry("long", "A long talk", "2012-05-03", "What do you bake on Sundays in your own kitchen?", pages), *entries(6)]
    made = pages_of(blog)
    del made["/2012/05/long/comment-page-1/"]
    with serve(served(made)) as server:
        got = read(site(server.url + "/"))
    long = next(p for p in got.posts if p.title == "A long talk")
    assert (long.comments_status, len(long.comments)) == ("truncated", 3)
    assert [s.url.removeprefix(server.url) for s in got.coverage.skipped if s.refused] == ["/2012/05/long/comment-page-1/"]


def test_what_a_visitor_need_not_fetch_is_not_fetched() -> None:
    """Links to replies, feeds, logins, tags, pictures and other hosts cost no request while the pager leads to the posts."""
    blog = entries(6)
    noise = "".join(
        f'<a href="{link}">x</a>'
        for link in (
            "/2012/05/post-1/?replytocom=2",
            "/comments/feed/",
            "/wp-login.php",
            "/tag/rye/",
            "/author/ada/",
            "/loaf.jpg",
            "https://other.example/",
            "/wp-admin/",
            "mailto:a@b.example",
            "javascript:void(0)",
            "/2012/05/",
            "/2012/05/post-1/feed/",
            "/2012/05/post-2/#comment-4",
            "/?s=rye",
        )
    )
    made = {path: html.replace('<div id="footer">', noise + '<div id="footer">') for path, html in pages_of(blog, per_page=2).items()}
    with serve(served(made)) as server:
        read(site(server.url + "/"))
    asked = {p for p in server.paths() if "sitemap" not in p and p != "/feed/" and "rest_route" not in p and "wp-json" not in p}
    assert asked == {e.path for e in blog} | {"/", "/page/2/", "/page/3/"}


def test_the_budget_keeps_what_was_read_and_says_so() -> None:
    """A run that may make few requests reads the newest posts whole and lists the rest as not reached."""
    blog = entries(20)
    with serve(served(pages_of(blog))) as server:
        got = read(site(server.url + "/", max_requests=14))
    assert len(server.asked) == 14
    assert 0 < got.coverage.read < 20
    assert "budget of 14 requests" in (got.coverage.partial or "")
    assert {s.reason for s in got.coverage.skipped} >= {"Not reached before reading stopped."}


def test_a_host_that_has_enough_keeps_what_was_read() -> None:
    """429 in the middle ends the crawl; the posts before it are kept."""
    blog = entries(9)
    answers = served(pages_of(blog))
    answers[blog[4].path] = Reply(b"", 429)
    with serve(answers) as server:
        got = read(site(server.url + "/"))
    assert got.coverage.read >= 4
    assert "429" in (got.coverage.partial or "")


def test_include_and_exclude_hold_for_posts() -> None:
    """Globs against the address or its path; what they leave out is listed with the reason."""
    blog = entries(6)
    with serve(served(pages_of(blog))) as server:
        got = read(site(server.url + "/", include=("/2012/*",), exclude=("*/post-3/",)))
    assert {p.url.removeprefix(server.url) for p in got.posts} == {e.path for e in blog if e.slug != "post-3"}
    assert [s.reason for s in got.coverage.skipped if s.url.endswith("/post-3/")] == ["Left out by `exclude`."]


def test_posts_outside_the_window_are_not_fetched() -> None:
    """Where the address or the feed dates a post before the window, its page costs no request."""
    old = [
        Entry(f"old-{n}", f"Old loaf {n}", "2009-03-02", "An old loaf that nobody asks for any more, but kept.", month="2009/03")
        for n in range(3)
    ]
    blog = entries(6) + old
    with serve(served(pages_of(blog))) as server:
        got = read(site(server.url + "/", window={"since": "2012-01-01"}))
    assert len(got.posts) == 6
    assert not [p for p in server.paths() if p.startswith("/2009")]
    assert {s.reason for s in got.coverage.skipped} == {"Older than the configured window."}


def test_the_newest_posts_are_enough_where_the_order_is_known() -> None:
    """`posts = 3` stops the crawl of a pager after the three newest (and those already under way)."""
    blog = entries(20)
    with serve(served(pages_of(blog))) as server:
        got = read(site(server.url + "/", window={"posts": 3}))
    assert 3 <= len(got.posts) <= 6
    assert len([p for p in server.paths() if p.startswith("/page/")]) <= 1


@pytest.mark.parametrize(
    ("pages", "error", "words"),
    [
        ({}, Unreachable, "is not there (404)"),
        ({"/": Reply(b"", 500)}, Unreachable, "error (500)"),
        ({"/": Reply(b"\x89PNG", headers={"Content-Type": "image/png"})}, Unreachable, "is image/png, not a web page"),
        ({"/robots.txt": Reply(b"User-agent: *\nDisallow: /"), "/": Reply(b"<html>", headers=HTML)}, Refused, "robots.txt"),
        ({"/": Reply(b"<html><title>Shop</title><p>Buy bread here.</p>", headers=HTML)}, NothingRead, "No post was found"),
    ],
    ids=["404", "500", "png", "robots", "no blog"],
)
def test_bad_input_is_one_clear_sentence(pages: dict[str, Reply], error: type[Exception], words: str) -> None:
    """What cannot be read as a blog ends in one sentence of the right kind."""
    with serve(dict(pages)) as server, pytest.raises(error) as caught:
        read(site(server.url + "/"))
    assert words in caught.value.sentence  # type: ignore[attr-defined]


def test_links_to_a_former_address_are_followed_here() -> None:
    """A moved blog whose front page links to its old host is read on the new one, after asking once."""
    blog = entries(8)
    made = pages_of(blog, per_page=8)
    made["/"] = made["/"].replace('href="/2012/05/', 'href="http://old.example/2012/05/')
    with serve(served(made)) as server:
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(blog)


def test_one_broken_page_does_not_end_the_crawl() -> None:
    """A post that answers with an error is listed as refused; the others are read."""
    blog = entries(5)
    answers = served(pages_of(blog))
    answers[blog[1].path] = Reply(b"", 403)
    with serve(answers) as server:
        got = read(site(server.url + "/"))
    assert len(got.posts) == 4
    assert [(s.url.removeprefix(server.url), s.refused) for s in got.coverage.skipped if s.refused] == [(blog[1].path, True)]


def test_a_broken_pager_sends_to_the_archives() -> None:
    """Where a page of older posts is missing, the archives by date lead to the posts behind it."""
    blog = entries(9)
    made = pages_of(blog, per_page=3)
    del made["/page/2/"]
    made["/"] = made["/"].replace('<div id="footer">', '<a href="/2012/05/">May 2012</a><div id="footer">')
    made["/2012/05/"] = list_page(blog)
    with serve(served(made)) as server:
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(blog)


def test_a_second_run_gives_the_same_blog() -> None:
    """Same pages, same blog, to the last field."""
    blog = entries(9)
    with serve(served(pages_of(blog))) as server:
        assert read(site(server.url + "/")) == read(site(server.url + "/"))


def test_post_page_shape_of_the_fixture() -> None:
    """The fixture itself: the bare address shows the newest comments, the first page the oldest."""
    entry = Entry("x", "X", "2012-05-01", "t", [[Said(1, "A", "one")], [Said(2, "B", "two")]])
    assert "comment-2" in post_page(entry)
    assert "comment-1" in post_page(entry, 1)

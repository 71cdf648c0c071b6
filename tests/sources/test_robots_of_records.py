"""Posts that an API tells without their page: nothing is quoted until somebody knows whether the page lets robots show it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from checkup import pipeline
from checkup.config import SiteConfig
from checkup.crawling import may_be_quoted
from checkup.model import Blog
from tests.quick import quick
from tests.report.test_not_quoted import ASKS, FILL, MARK, page
from tests.sources import test_blogger_feed as blogger
from tests.sources.reading import read, site
from tests.sources.test_lying_servers import answer
from tests.sources.test_wordpress_rest import point, raw_comment, raw_post, serve_blog, with_api
from tests.sources.tiny_blog import Entry, Said, feed
from tests.web.loopback import HTML, LoopbackSite, Reply, serve

LOAVES = [Entry(f"loaf-{n}", f"Loaf {n}", f"2012-05-{n + 1:02}", f"A text about loaf number {n} and its crumb.") for n in range(8)]


def loaves(server: LoopbackSite, **post: Any) -> None:
    """Eight posts by the API; the page of one says noarchive in its head, that of the next noindex in its header, the last has none."""
    point(server)
    for n, entry in enumerate(LOAVES[:7]):
        said = "<meta name=robots content=noarchive>" if n == 5 else ""
        header = {**HTML, "X-Robots-Tag": "noindex"} if n == 6 else HTML
        server.pages[entry.path] = Reply(f"<html><head>{said}</head><body><h1>{entry.title}</h1></body></html>".encode(), headers=header)
    with_api(server, [], entries=LOAVES, **post)


def by_loaf(blog: Blog) -> list[bool | None]:
    return [p.quotable for p in sorted(blog.posts, key=lambda p: p.url)]


def asked(server: LoopbackSite) -> list[int]:
    return [int(path.strip("/")[-1]) for path in server.paths() if path.startswith("/2012/05/loaf")]


def test_the_page_of_each_post_is_looked_at_once() -> None:
    """Head and header count; a page that is not there tells nothing. Nothing of it is a failure, as the posts were read."""
    with serve(serve_blog()) as server:
        loaves(server)
        blog = read(site(server.url + "/"))
        assert sorted(asked(server)) == list(range(8))
    assert by_loaf(blog) == [True, True, True, True, True, False, False, None]
    assert (blog.coverage.read, blog.coverage.partial) == (8, None)
    notes = " ".join(blog.coverage.notes)
    assert "not to show 2 of the posts" in notes
    assert "whether 1 of the posts may be shown" in notes


def test_the_owner_s_word_needs_no_look() -> None:
    """With `robots_meta = "mine"` only the few pages are fetched that any blog's are."""
    with serve(serve_blog()) as server:
        loaves(server)
        blog = read(site(server.url + "/", robots_meta="mine"))
        assert len(asked(server)) == 3
    assert None not in by_loaf(blog)


@pytest.mark.parametrize(
    ("robots", "quotable"),
    [
        ({"index": "index", "follow": "follow", "max-snippet": "max-snippet:-1"}, True),
        ({"index": "noindex", "follow": "follow"}, False),
        ({"index": "index", "archive": "noarchive"}, False),
    ],
)
def test_the_record_may_tell(robots: Any, quotable: bool) -> None:
    """The words that a plugin adds to each post of the API are those of its page, which need not be fetched."""
    with serve(serve_blog()) as server:
        loaves(server, yoast_head_json={"robots": robots})
        blog = read(site(server.url + "/"))
        assert asked(server) == [7, 6, 5, 0]
    assert by_loaf(blog)[1:5] == [quotable] * 4


@pytest.mark.parametrize("head", [None, [], "noindex", {}, {"robots": "index"}, {"robots": {}}, {"robots": {"index": ["index"]}}])
def test_a_record_that_tells_nothing_is_no_permission(head: Any) -> None:
    """Whatever stands in its place, the page is asked."""
    with serve(serve_blog()) as server:
        loaves(server, yoast_head_json=head)
        blog = read(site(server.url + "/"))
    assert by_loaf(blog)[5:] == [False, False, None]


def test_of_a_large_blog_each_run_looks_at_some(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody looked at comes first, newest first; what earlier runs saw holds until somebody looks again."""
    monkeypatch.setattr(may_be_quoted, "MOST_LOOKS", 3)
    blog: Blog | None = None
    seen = []
    with serve(serve_blog()) as server:
        loaves(server)
        for _ in range(3):
            config, before = site(server.url + "/", exclude=("*/loaf-7/",)), blog
            server.asked.clear()
            blog = read(config, before=before)
            seen.append(by_loaf(blog))
    assert [row.count(None) for row in seen] == [4, 1, 0]
    assert seen[2] == [True, True, True, True, True, False, False]


def with_sitemap(server: LoopbackSite, *numbers: int, name: str = "/wp-sitemap-posts-post-1.xml") -> None:
    """A sitemap of posts that lists these loaves."""
    urls = "".join(f"<url><loc>{server.url}{LOAVES[n].path}</loc></url>" for n in numbers)
    xml = {"Content-Type": "application/xml"}
    server.pages["/robots.txt"] = Reply(f"Sitemap: {server.url}{name}".encode(), headers={"Content-Type": "text/plain"})
    server.pages[name] = Reply(f"<?xml version='1.0'?><urlset>{urls}</urlset>".encode(), headers=xml)


def test_what_a_sitemap_of_indexed_pages_lists_needs_no_look() -> None:
    """WordPress leaves pages that ask not to be indexed out of its sitemaps: only posts that it does not list are looked at."""
    with serve(serve_blog()) as server:
        loaves(server)
        with_sitemap(server, 0, 1, 2, 3, 4)
        blog = read(site(server.url + "/", exclude=("*/loaf-7/",)))
        assert sorted(asked(server)) == [4, 5, 6]  # the newest pages are read in any case, here three
    assert by_loaf(blog) == [True, True, True, True, True, False, False]


def test_a_sitemap_that_a_page_contradicts_is_not_believed() -> None:
    """One of the listed pages that are read asks not to be kept: then the others are looked at."""
    with serve(serve_blog()) as server:
        loaves(server)
        with_sitemap(server, *range(7))
        blog = read(site(server.url + "/"))
        assert sorted(asked(server)) == list(range(8))
    assert by_loaf(blog) == [True, True, True, True, True, False, False, None]


def test_a_sitemap_that_does_not_say_what_it_holds_settles_nothing() -> None:
    """A list of all pages of a site may name what is not to be indexed."""
    with serve(serve_blog()) as server:
        loaves(server)
        with_sitemap(server, 0, 1, 2, 3, 4, name="/sitemap.xml")
        read(site(server.url + "/"))
        assert sorted(asked(server)) == list(range(8))


def test_a_spent_budget_ends_the_looks_and_not_the_reading() -> None:
    """All posts and comments were read, so the reading is whole; what was not looked at is not quoted."""
    with serve(serve_blog()) as server:
        loaves(server)
        most = read(site(server.url + "/")).coverage.requests
        blog = read(site(server.url + "/", max_requests=most - 3))
    assert by_loaf(blog).count(None) > 1
    assert (blog.coverage.partial, blog.coverage.unread, blog.coverage.lists_left) == (None, (), False)


def test_blogger_s_feeds_do_not_tell_either() -> None:
    """The page of each post of the feed is looked at, and says."""
    asks = Reply(b"<meta name=robots content=noindex><h1>P6</h1>", headers=HTML)
    open_ = Reply(b"<h1>P5</h1>", headers=HTML)
    feed = blogger.pager([], 100)
    got, _ = blogger.blog(lambda base: blogger.pager([blogger.post(n, base, 0) for n in range(1, 7)], 100), feed, p6=asks, p5=open_)
    assert {p.id: p.quotable for p in got.posts} == {"1": None, "2": None, "3": None, "4": None, "5": True, "6": False}


@pytest.mark.parametrize("names", quick(["full", "initials", "hidden"], ["full"]))
def test_not_one_word_of_such_a_post_is_printed(names: str, tmp_path: Path) -> None:
    """A post known by the API alone, whose page asks robots not to show it: no title, text, name or address of it in any file."""
    written = run_by_api(tmp_path, names)
    assert [name for name, text in written.items() if MARK in text.casefold()] == []
    assert "Loaf 1" in written["posts.html"]


def run_by_api(folder: Path, names: str) -> dict[str, str]:
    """Every text file of a run over a blog whose API tells four posts, with the marker in all words of those whose pages ask."""
    with serve(serve_blog()) as server:
        point(server)
        posts, comments, entries = list[Any](), list[Any](), list[Entry]()
        for n, asks in enumerate(ASKS, 1):
            m = MARK if asks else ""
            body = f"{FILL} Body{m} words{m}. And you{m}?"
            said = [[Said(10 * n, "Rita", "How much?"), Said(10 * n + 1, "Rita", "Buy.")]]
            entry = Entry(f"loaf-{n}", f"Loaf{m} {n}", f"2012-05-0{9 - n}", body, said)
            entries.append(entry)
            posts.append(raw_post(n, entry, server.url))
            words = {"author_name": f"Rita{m} Reed{m}", "author_url": f"http://rita{m}.example/"}
            asked_ = {"rendered": f"<p>How much water{m} do you use for the loaf{m}? Could you tell me please?</p>"}
            spam = {"rendered": f"<p>buy cheap viagra{m} <a href='http://spam{m}.example/'>handbags{m}</a> http://spam{m}.example/</p>"}
            link = f"{server.url}{entry.path}"
            comments += [raw_comment(10 * n, n, server.url, content=asked_, link=f"{link}#comment-{10 * n}", **words)]
            comments += [raw_comment(10 * n + 1, n, server.url, content=spam, link=f"{link}#comment-{10 * n + 1}", **words)]
            server.pages[entry.path] = Reply(page(n, asks).encode(), headers=HTML)
        server.pages["/feed/"] = Reply(feed(entries, server.url).encode(), headers={"Content-Type": "application/rss+xml"})
        with_api(server, comments, routes={"/wp/v2/posts": answer(posts, 1)})
        crawl = {"delay": 0, "allow_private_hosts": True}
        config = {"blog": {"url": server.url + "/"}, "window": {"all": True}, "crawl": crawl, "report": {"names": names}}
        options = pipeline.Options(folder / "site", folder / "state", folder / "history", datetime(2012, 6, 1, tzinfo=UTC), lambda *_: None)
        assert pipeline.run([SiteConfig.model_validate(config)], options).code in (0, 3)
    files = [f for part in ("site", "history") for f in (folder / part).rglob("*")]
    return {f.name: f.read_text(encoding="utf-8") for f in files if f.suffix in (".html", ".csv", ".json", ".jsonl", ".xml")}

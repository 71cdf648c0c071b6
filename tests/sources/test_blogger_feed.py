"""Blogger's feeds against a loopback server with their traps: a silent cap, deleted comments, threads by link."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from checkup.model import Blog
from tests.sources.reading import read, site
from tests.web.loopback import HTML, Asked, LoopbackSite, Reply, serve

FRONT = (
    b"<!doctype html><html><head><title>Bread</title><meta content='blogger' name='generator'/></head><body>"
    b"<div class='blog-posts hfeed'><div class='post hentry'><h3 class='post-title entry-title'>"
    b"<a href='/2012/05/p1.html'>P1</a></h3></div></div></body></html>"
)


def text(value: str) -> dict[str, str]:
    return {"$t": value}


def person(name: str, number: int | None = None) -> list[dict[str, Any]]:
    return [
        {"name": text(name), "email": text("noreply@blogger.com")}
        | ({"uri": text(f"https://www.blogger.com/profile/{number}")} if number else {})
    ]


def post(n: int, base: str, total: int) -> dict[str, Any]:
    return {
        "id": text(f"tag:blogger.com,1999:blog-1.post-{n}"),
        "published": text("2012-05-01T09:00:00.000-07:00"),
        "title": text(f"P{n}"),
        "content": {"type": "html", "$t": "<p>Bread &amp; butter</p>"},
        "author": person("Ada", 5),
        "link": [{"rel": "alternate", "href": f"{base}/2012/05/p{n}.html"}],
        "thr$total": text(str(total)),
    }


def comment(n: int, about: int, base: str, author: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {
        "id": text(f"tag:blogger.com,1999:blog-1.post-{n}"),
        "published": text("2012-05-02T09:00:00.000-07:00"),
        "content": text(f"Word {n}"),
        "author": author,
        "link": [{"rel": "alternate", "href": f"{base}/2012/05/p{about}.html?showComment=1#c{n}"}, *more.pop("links", [])],
        "thr$in-reply-to": {"ref": f"tag:blogger.com,1999:blog-1.post-{about}", "href": base},
        **more,
    }


def pager(entries: list[dict[str, Any]], cap: int) -> Any:
    """A feed that gives at most `cap` entries whatever is asked for, and no `entry` at all past the end."""

    def answer(asked: Asked) -> Reply:
        start = int(parse_qs(urlsplit(asked.path).query)["start-index"][0])
        part = entries[start - 1 : start - 1 + cap]
        feed: dict[str, Any] = {"title": text("Bread & Co"), "openSearch$totalResults": text(str(len(entries)))}
        if part:
            feed["entry"] = part
        return Reply(json.dumps({"feed": feed}).encode(), headers={"Content-Type": "application/json"})

    return answer


def blog(posts: Any, comments: Any, window: dict[str, Any] | None = None, **pages: Reply) -> tuple[Blog, LoopbackSite]:
    with serve({"/": Reply(FRONT, headers=HTML)}) as server:

        class Feeds(dict[str, Any]):
            def get(self, path: str, default: Any = None) -> Any:
                for kind, made in (("posts", posts), ("comments", comments)):
                    if path.startswith(f"/feeds/{kind}/default?"):
                        return made(server.url) if callable(made) else made
                return super().get(path, default)

        server.pages = Feeds(server.pages | {f"/2012/05/{name}.html": page for name, page in pages.items()})
        return read(site(server.url + "/", window=window or {})), server


def test_a_silent_cap_loses_nothing() -> None:
    """Paging goes on by what came, so every post and comment is read with any cap."""
    got, _ = blog(
        lambda base: pager([post(n, base, 1) for n in range(1, 61)], 25),
        lambda base: pager([comment(100 + n, n, base, person("Rita", 9)) for n in range(1, 61)], 7),
    )
    assert (len(got.posts), sum(len(p.comments) for p in got.posts)) == (60, 60)
    assert (got.title, got.platform, got.coverage.ways[0]) == ("Bread & Co", "blogger", "Blogger feeds")


def test_threads_authors_and_deleted_comments() -> None:
    """The parent is the "related" link; the author answers by name and profile together; placeholders are not comments."""
    gone = {"gd$extendedProperty": [{"name": "blogger.contentRemoved", "value": "true"}]}
    related = {"links": [{"rel": "related", "href": "https://x.example/feeds/1/comments/default/101"}]}
    got, server = blog(
        lambda base: pager([post(1, base, 4)], 100),
        lambda base: pager(
            [
                comment(104, 1, base, person("Ada")),
                comment(103, 1, base, person("Ada", 5), **related),
                comment(102, 1, base, person("Tom", 8), **gone),
                comment(101, 1, base, person("Rita", 9)),
            ],
            100,
        ),
    )
    said = got.posts[0].comments
    assert [(c.id, c.parent, c.by_post_author, c.author.platform_id) for c in said] == [
        ("101", None, False, "9"),
        ("103", "101", True, "5"),
        ("104", None, False, None),
    ]
    assert "/2012/05/p1.html" in server.paths()[-1]  # looked at for the door, not for comments


def test_a_shut_feed_of_comments_sends_to_the_pages() -> None:
    """Without the comments' feed each post's page is fetched for them."""
    got, server = blog(lambda base: pager([post(1, base, 2), post(2, base, 0)], 100), Reply(b"", 404))
    assert "/2012/05/p2.html" in server.paths()
    assert any("feed of comments is shut" in note for note in got.coverage.notes)


def test_no_address_of_mail_is_kept() -> None:
    """Blogger's filler address, or any other, stays outside."""
    got, _ = blog(lambda base: pager([post(1, base, 0)], 100), lambda base: pager([], 100))
    assert "noreply" not in repr(got)


def test_the_window_bounds_what_the_feeds_are_asked_for() -> None:
    """Of 60 posts the newest 30 in two answers of 25, and comments since the month of the oldest of these."""
    got, server = blog(
        lambda base: pager([post(n, base, 1) for n in range(1, 61)], 25),
        lambda base: pager([comment(100 + n, n, base, person("Rita", 9)) for n in range(1, 61)], 100),
        window={"posts": 30},
    )
    feeds = [path for path in server.paths() if "feeds/posts" in path]
    assert len([path for path in feeds if "max-results=30" in path]) == len(feeds) == 2
    assert len(got.posts) == 50
    assert all("published-min=2012-05-01" in path for path in server.paths() if "feeds/comments" in path)
    _, whole = blog(lambda base: pager([post(1, base, 0)], 25), lambda _: pager([], 100), window={"since": "2012-05-20"})
    assert any("published-min=2012-05-01" in path for path in whole.paths() if "feeds/posts" in path)

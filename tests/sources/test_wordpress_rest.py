"""WordPress REST against a loopback server that answers as WordPress does, its traps included."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from checkup.errors import Refused
from checkup.gathering.non_posts import PROTECTED
from checkup.model import Blog
from tests.sources.comment_servers import ByPath
from tests.sources.outside_blog import read as read_outside
from tests.sources.reading import read, site
from tests.sources.tiny_blog import Entry, Said, feed, pages_of, served
from tests.web.loopback import Answer, Asked, LoopbackSite, Reply, serve

PINGED = Entry(
    "pinged",
    "A loaf with a ping",
    "2012-05-09",
    "Somebody wrote about this loaf elsewhere, and the blog was told.",
    [[Said(90, "Rita", "I read it there."), Said(91, "Loaf Notes", "", kind="pingback")]],
)
QUIET = Entry("quiet", "A quiet loaf", "2012-05-08", "Nobody said a word about this loaf, and that is fine with me.")


def raw_post(number: int, entry: Entry, base: str, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "link": base + entry.path,
        "date": f"{entry.day}T05:00:00",
        "date_gmt": f"{entry.day}T09:00:00",
        "title": {"rendered": entry.title + " &#8211; bread"},
        "content": {"rendered": f"<p>{entry.text}</p><blockquote><p>Old words</p></blockquote>", "protected": False},
        "author": 1,
        "comment_status": "open",
        **more,
    }


def raw_comment(number: int, post: int, base: str, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "post": post,
        "parent": 0,
        "author": 0,
        "author_name": "Rita &amp; Co",
        "author_url": "https://rita.example/?a=1&amp;b=2",
        "date": "2012-05-09T06:00:00",
        "date_gmt": "2012-05-09T10:00:00",
        "content": {"rendered": "<p>One</p><p>Two <a href='/x'>there</a></p>"},
        "link": f"{base}/2012/05/pinged/#comment-{number}",
        "type": "comment",
        **more,
    }


def collection(items: list[dict[str, Any]], hidden: int = 0) -> Any:
    """A paged collection; `hidden` items count in the totals and are left out of the first page, as WordPress does."""

    def answer(asked: Asked) -> Reply:
        query = {k: v[0] for k, v in parse_qs(urlsplit(asked.path).query).items()}
        size, page = int(query["per_page"]), int(query["page"])
        pages = max(1, -(-(len(items) + hidden) // size))
        padded: list[dict[str, Any] | None] = [*([None] * hidden), *items]
        chosen = [i for i in padded[(page - 1) * size : page * size] if i is not None]
        headers = {"Content-Type": "application/json", "X-WP-Total": str(len(items) + hidden), "X-WP-TotalPages": str(pages)}
        return Reply(json.dumps(chosen).encode(), headers=headers)

    return answer


def api(server: LoopbackSite, prefix: str, routes: dict[str, Any]) -> None:
    """Hang an API under `prefix`; a request is matched by its route, whatever its parameters."""

    class Routes(dict[str, Answer]):
        def get(self, path: str, default: Any = None) -> Any:
            route = parse_qs(urlsplit(path).query).get("rest_route", [path.partition("?")[0].removeprefix("/wp-json")])[0]
            on_api = path.startswith(prefix)
            return routes[route] if on_api and route in routes else super().get(path, default)

    server.pages = Routes(server.pages)


def with_api(
    server: LoopbackSite,
    comments: list[dict[str, Any]],
    *,
    hidden: int = 0,
    prefix: str = "/wp-json",
    users: Any = None,
    entries: list[Entry] | None = None,
    routes: dict[str, Any] | None = None,
    **post: Any,
) -> None:
    frame = {"name": "Tiny &amp; Blog", "gmt_offset": -4, "namespaces": ["wp/v2"]}
    people = collection([{"id": 1, "name": "Ada", "url": "https://ada.example/"}, {"id": 2, "name": "Ben", "url": ""}])
    listed = [raw_post(7 + n, entry, server.url, **(post if n else {})) for n, entry in enumerate(entries or [PINGED, QUIET])]
    json_type = {"Content-Type": "application/json"}
    api(
        server,
        prefix,
        {
            "/": Reply(json.dumps(frame).encode(), headers=json_type),
            "/wp/v2/posts": collection(listed),
            "/wp/v2/comments": collection(comments, hidden),
            "/wp/v2/users": users or people,
            "/wp/v2/pages": collection([]),
            **(routes or {}),
        },
    )


def serve_blog() -> dict[str, Answer]:
    made = served(pages_of([PINGED, QUIET]))
    front = made["/"]
    assert isinstance(front, Reply)
    made["/"] = Reply(front.body, headers={**front.headers, "Link": '<URL/wp-json/>; rel="https://api.w.org/"'})
    return made


def point(server: LoopbackSite) -> None:
    front = server.pages["/"]
    assert isinstance(front, Reply)
    front.headers["Link"] = front.headers["Link"].replace("URL", server.url)


def whole(comments: list[dict[str, Any]] | None = None, **options: Any) -> tuple[Blog, LoopbackSite]:
    """A blog read by REST, with the feed that counts the hidden ping."""
    with serve(serve_blog()) as server:
        point(server)
        server.pages["/feed/"] = Reply(feed([PINGED, QUIET], server.url).encode(), headers={"Content-Type": "application/rss+xml"})
        with_api(server, [raw_comment(90, 7, server.url)] if comments is None else comments, **options)
        return read(site(server.url + "/")), server


def test_posts_and_comments_come_from_the_api_with_all_their_facts() -> None:
    """Text, links, quotes, names without entities, the blog's own offset, door and title."""
    blog, server = whole()
    post = next(p for p in blog.posts if p.id == "7")
    comment = post.comments[0]
    assert (blog.title, blog.utc_offset, post.title, post.commenting) == ("Tiny & Blog", -240, "A loaf with a ping – bread", "open")
    assert (post.published, post.quotes) == (datetime(2012, 5, 9, 5, tzinfo=timezone(timedelta(hours=-4))), ("Old words",))
    assert (post.author.name, post.author.platform_id) == ("Ada", "1")
    assert (comment.text, comment.links[0].url) == ("One\n\nTwo there", f"{server.url}/x")
    assert (comment.author.name, comment.author.url, comment.author.platform_id) == ("Rita & Co", "https://rita.example/?a=1&b=2", None)
    assert comment.posted == datetime(2012, 5, 9, 6, tzinfo=timezone(timedelta(hours=-4)))


def test_a_post_without_a_time_in_utc_is_read_by_the_blogs_clock() -> None:
    """Plugins leave `date_gmt` out: the local time stands, in one order with the rest."""
    blog, _ = whole(date_gmt="0000-00-00 00:00:00")
    assert [p.id for p in blog.posts] == ["7", "8"]
    assert blog.posts[1].published == datetime(2012, 5, 8, 5)  # noqa: DTZ001 - the blog's own time


def test_only_posts_that_lack_comments_are_fetched() -> None:
    """The feed announces one more than the API gave: that page is fetched and its ping merged by number."""
    blog, _ = whole()
    post = next(p for p in blog.posts if p.id == "7")
    assert [(c.id, c.kind) for c in post.comments] == [("90", "comment"), ("91", "pingback")]
    assert (post.declared_count, blog.coverage.declared, blog.coverage.extracted) == (2, 2, 2)
    assert post.comments[1].permalink == f"{post.url}#comment-91"


@pytest.mark.parametrize("few", [True, False])
def test_without_a_feed_the_pages_are_asked_for_pings(few: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no feed counts what the API hides, a small blog's pages are all fetched; of a large one it is said that pings may lack."""
    if not few:
        monkeypatch.setattr("checkup.crawling.crawl._FEW_POSTS", 1)
        monkeypatch.setattr("checkup.crawling.crawl._LOOKS", 0)
    with serve(serve_blog()) as server:
        point(server)
        with_api(server, [raw_comment(90, 7, server.url)])
        blog = read(site(server.url + "/"))
    kinds = {c.kind for p in blog.posts for c in p.comments}
    noted = any("Pingbacks and trackbacks may be missing" in n for n in blog.coverage.notes)
    assert (kinds, noted) == (({"comment", "pingback"}, False) if few else ({"comment"}, True))


def test_authorship_is_by_account_and_guests_are_never_equal() -> None:
    """The post author's account is the author; another account of the blog is not; number 0 is nobody."""
    users = [{"author": 1, "author_name": "Ada"}, {"author": 2, "author_name": "Ben"}, {"author": 0, "author_name": "Ada"}]
    blog, _ = whole([raw_comment(90 + 5 * n, 7, "http://x.example", **more) for n, more in enumerate(users)])
    flags = [
        (c.id, c.by_post_author, c.author.platform_id) for c in next(p for p in blog.posts if p.id == "7").comments if c.kind == "comment"
    ]
    assert flags == [("90", True, "1"), ("95", False, "2"), ("100", False, None)]


def test_a_page_of_comments_may_be_short() -> None:
    """Hidden comments shorten the first page; reading goes on to the last page all the same."""
    said = {n: {"content": {"rendered": f"<p>Loaf number {n}</p>"}, "parent": n - 1 if n == 150 else 0} for n in range(100, 300)}
    comments = [raw_comment(n, 7, "http://x.example", **more) for n, more in said.items()]
    blog, _ = whole(comments, hidden=30)
    post = next(p for p in blog.posts if p.id == "7")
    assert {c.id for c in post.comments} >= {str(n) for n in range(100, 300)}
    assert next(c for c in post.comments if c.id == "150").parent == "149"


def test_a_reply_to_a_hidden_comment_has_no_parent() -> None:
    """A parent that no visitor can see is not named."""
    blog, _ = whole([raw_comment(90, 7, "http://x.example", parent=55)])
    assert next(p for p in blog.posts if p.id == "7").comments[0].parent is None


def test_a_protected_post_gives_nothing_away() -> None:
    """A protected post is no post: neither its text nor its comments are kept, its page is not fetched, and what was left out is said."""
    secret = {"content": {"rendered": "PROTECTED-text", "protected": True}}
    blog, server = whole([raw_comment(97, 8, "http://x.example", content={"rendered": "PROTECTED-words"})], **secret)
    assert [p.id for p in blog.posts] == ["7"]
    assert "PROTECTED" not in repr(blog)
    assert [(s.url.removeprefix(server.url), s.reason) for s in blog.coverage.skipped] == [(QUIET.path, PROTECTED)]
    assert QUIET.path not in server.paths()


def test_names_come_from_the_posts_where_users_are_shut() -> None:
    """Many blogs hide the list of users; a post with its author embedded tells the name."""
    blog, _ = whole(users=Reply(b'{"code":"rest_user_cannot_view"}', 401, {"Content-Type": "application/json"}))
    assert {p.author.platform_id for p in blog.posts if p.author} == {"1"}


def test_an_api_in_query_form_is_read() -> None:
    """With plain permalinks the root is `?rest_route=/` and parameters are joined by "&"."""
    made = serve_blog()
    with serve(made) as server:
        front = server.pages["/"]
        assert isinstance(front, Reply)
        front.headers["Link"] = f'<{server.url}/?rest_route=/>; rel="https://api.w.org/"'
        with_api(server, [raw_comment(90, 7, server.url)], prefix="/?rest_route=")
        blog = read(site(server.url + "/"))
    assert blog.coverage.ways[0] == "WordPress REST"
    assert {p.id for p in blog.posts} == {"7", "8"}


@pytest.mark.parametrize(
    "reply",
    [Reply(b"{}", 401), Reply(b"<html>login", 200, {"Content-Type": "text/html"}), Reply(b'{"namespaces": []}', 200)],
    ids=["401", "HTML", "other"],
)
def test_a_shut_api_leaves_the_pages(reply: Reply) -> None:
    """Where the API says no or answers something else, the blog is read from its pages."""
    with serve(serve_blog()) as server:
        point(server)
        api(server, "/wp-json", {"/": reply})
        blog = read(site(server.url + "/"))
    assert "WordPress REST" not in blog.coverage.ways
    assert {p.title for p in blog.posts} == {PINGED.title, QUIET.title}


def test_a_source_that_is_named_must_work() -> None:
    """`source = "wordpress_rest"` on a blog whose API is shut is an error, not a guess."""
    with serve(serve_blog()) as server:
        point(server)
        api(server, "/wp-json", {"/": Reply(b"{}", 401, {"Content-Type": "application/json"})})
        with pytest.raises(Refused):
            read(site(server.url + "/", source="wordpress_rest"))


def test_comments_at_an_outside_service_are_unread_not_absent() -> None:
    """Where the pages that were looked at embed Disqus and the API holds no comment, no post counts as having none."""
    blog = [Entry(f"loaf-{n}", f"Loaf {n}", f"2012-05-{n + 1:02}", f"A text about loaf number {n} and its crumb.") for n in range(6)]
    embed = "<div id='disqus_thread'></div><script src='https://tiny.disqus.com/embed.js'></script></body>"
    made = served({path: html.replace("</body>", embed) if path.startswith("/2012") else html for path, html in pages_of(blog).items()})
    with serve(made) as server:
        with_api(server, [], entries=blog, yoast_head_json={"robots": {"index": "index"}})
        got = read(site(server.url + "/"))
    assert got.coverage.ways[0] == "WordPress REST"
    assert len([p for p in server.paths() if p.startswith("/2012")]) < 6
    assert {(p.comments_status, p.comment_system) for p in got.posts} == {("external-unread", "disqus")}


def test_comments_at_an_outside_service_that_tells_them_are_read_for_every_post_of_the_window() -> None:
    """With a key for Disqus the page of each post that can count is looked at for its thread; older posts are not."""
    blog = [
        Entry(f"loaf-{n}", f"Loaf {n}", f"201{n // 3 + 1}-05-{n + 1:02}", f"A text about loaf number {n} and its crumb.") for n in range(6)
    ]
    embed = "<div id='disqus_thread'></div><script src='https://tiny.disqus.com/embed.js'></script></body>"
    made = served({path: html.replace("</body>", embed) if path.startswith("/201") else html for path, html in pages_of(blog).items()})
    person = {"name": "Rita", "profileUrl": "https://disqus.com/by/rita/"}
    said = {"id": "5", "message": "<p>Yes.</p>", "createdAt": "2012-05-09T10:00:00", "author": person, "isApproved": True}
    answer = {"code": 0, "response": [said], "cursor": {"hasNext": False}}
    disqus = ByPath({"/threads/listPosts.json": Reply(json.dumps(answer).encode(), headers={"Content-Type": "application/json"})})
    with serve(disqus) as service, serve(made) as server:
        with_api(server, [], entries=blog)
        environ = {"DISQUS_API_KEY": "k", "DISQUS_API_URL": service.url}
        got = read_outside(server, environ=environ, window={"since": "2012-01-01"}, with_key=["disqus"])
    assert {p.url.removeprefix(server.url): [c.text for c in p.comments] for p in got.posts if p.comments} == {
        entry.path: ["Yes."] for entry in blog[3:]
    }
    assert {p.comments_status for p in got.posts if not p.comments} == {"external-unread"}


@pytest.mark.parametrize(
    ("window", "refused", "asked"),
    [
        ({"posts": 1}, False, [("wp/v2/posts", {"per_page": "1", "orderby": "date"}), ("wp/v2/comments", {"post": "7"})]),
        ({"posts": 1}, True, [("wp/v2/comments", {"post": "7"}), ("wp/v2/comments", {"after": "2012-05-09T00:00:00"})]),
        (
            {"since": "2012-05-09"},
            False,
            [("wp/v2/posts", {"after": "2012-05-01T00:00:00"}), ("wp/v2/comments", {"after": "2012-05-01T00:00:00"})],
        ),
        ({}, False, [("wp/v2/posts", {"per_page": "100", "orderby": "id"}), ("wp/v2/comments", {"per_page": "100"})]),
    ],
)
def test_the_window_bounds_what_the_api_is_asked_for(
    window: dict[str, Any], refused: bool, asked: list[tuple[str, dict[str, str]]]
) -> None:
    """The newest posts and their comments; by their date where the server refuses a list of posts; without a window all."""

    def comments(question: Asked) -> Reply:
        if refused and "post=" in question.path:
            return Reply(b"{}", status=401)
        answer: Reply = collection([raw_comment(90, 7, "http://x.example")])(question)
        return answer

    with serve(serve_blog()) as server:
        point(server)
        with_api(server, [], routes={"/wp/v2/comments": comments})
        blog = read(site(server.url + "/", window=window))
        questions = [(urlsplit(p).path.removeprefix("/wp-json/"), parse_qs(urlsplit(p).query)) for p in server.paths()]
    for route, wanted in asked:
        assert any(there == route and all(query.get(k) == [v] for k, v in wanted.items()) for there, query in questions), (route, wanted)
    unbounded = [query for route, query in questions if route.startswith("wp/v2/") and ("after" in query or "post" in query)]
    assert bool(unbounded) == bool(window)
    assert "90" in {c.id for p in blog.posts for c in p.comments}
    assert any("newest 1 posts" in note for note in blog.coverage.notes) == ("posts" in window)

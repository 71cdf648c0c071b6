"""APIs whose totals are wrong, that repeat themselves, never end, or give values of odd types: what came is kept, and asking ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from checkup.model import Blog
from checkup.sources._collection import Collection
from tests.sources.reading import read, site
from tests.sources.test_wordpress_rest import PINGED, point, raw_comment, raw_post, serve_blog, with_api
from tests.web.loopback import Asked, LoopbackSite, Reply, serve


def page_of(asked: Asked) -> int:
    return int(parse_qs(urlsplit(asked.path).query)["page"][0])


def answer(items: list[Any], pages: int | None = None) -> Reply:
    told = {} if pages is None else {"X-WP-TotalPages": str(pages), "X-WP-Total": str(max(len(items), pages * 100))}
    return Reply(json.dumps(items).encode(), headers={"Content-Type": "application/json", **told})


def blog_with(comments: Callable[[Asked, str], Reply], **crawl: Any) -> tuple[Blog, LoopbackSite]:
    """A blog of two posts whose API tells its comments as given."""
    with serve(serve_blog()) as server:
        point(server)
        with_api(server, [], routes={"/wp/v2/comments": lambda asked: comments(asked, server.url)})
        return read(site(server.url + "/", **crawl)), server


def asked_for_comments(server: LoopbackSite) -> int:
    return sum("/wp/v2/comments" in path for path in server.paths())


def hundred(base: str, start: int, post: int = 7) -> list[dict[str, Any]]:
    return [raw_comment(start + n, post, base, author_name=f"Reader {start + n}") for n in range(100)]


@pytest.mark.parametrize(
    ("comments", "requests", "read_", "words"),
    [
        (lambda a, u: answer(hundred(u, 1), 5000), 4, 100, "the same comments again and again"),
        (lambda a, u: answer(hundred(u, 1) if page_of(a) == 1 else [], 5000), 11, 100, "announced more comments and gave none"),
        (lambda a, u: answer(hundred(u, 100 * page_of(a)), 1) if page_of(a) < 3 else answer([], 1), 1, 102, None),
        (lambda a, u: answer(hundred(u, 100 * page_of(a))), 17, 1700, "did not end after 17 pages"),
        (lambda a, u: answer(hundred(u, 1)) if page_of(a) == 1 else Reply(b"", 500), 4, 100, "answered with an error (500)"),
        (
            lambda a, u: answer(hundred(u, 1)) if page_of(a) == 1 else Reply(b"{}", headers={"Content-Type": "application/json"}),
            2,
            100,
            "list",
        ),
    ],
    ids=["repeats", "announces", "total too low", "never ends", "breaks", "changes its form"],
)
def test_what_came_is_kept_as_partial(comments: Callable[[Asked, str], Reply], requests: int, read_: int, words: str | None) -> None:
    """A few pages that bring nothing new end it; a post whose comments may be missing says so, and the coverage gives the reason."""
    blog, server = blog_with(comments, max_requests=40)
    assert asked_for_comments(server) == requests
    assert sum(len(p.comments) for p in blog.posts) == read_
    if words is None:
        assert blog.coverage.partial is None
    else:
        assert words in (blog.coverage.partial or "")
        assert {p.comments_status for p in blog.posts} == {"truncated", "blocked"}


def test_comments_of_nothing_that_is_read_end_it() -> None:
    """A hundred pages of comments that belong to no post or page of the blog: asking ends long before the budget."""
    found = Collection("comments", 2000, lambda item: item == "ours")
    pages = 0
    while found.add([(pages, "theirs")]):
        pages += 1
    assert pages == 99
    mixed = Collection("comments", 2000, lambda item: item == "ours")
    assert all(mixed.add([(n, "theirs" if n % 90 else "ours")]) for n in range(900))


ODD: list[Any] = [
    None,
    7,
    -1,
    1.5,
    True,
    "",
    "x",
    [],
    ["x"],
    {},
    {"rendered": ["x"]},
    {"rendered": None},
    "9999-99-99T99:99:99",
    "0001-01-01T00:00:00",
]
FIELDS = ["link", "date", "date_gmt", "title", "content", "excerpt", "author", "comment_status", "type"]
SAID = ["post", "parent", "author", "author_name", "author_url", "date", "date_gmt", "content", "link", "type"]


def posts_read(posts: Callable[[str], list[Any]], comments: Callable[[str], list[Any]]) -> Blog:
    with serve(serve_blog()) as server:
        point(server)
        with_api(server, [], routes={"/wp/v2/posts": answer(posts(server.url), 1), "/wp/v2/comments": answer(comments(server.url), 1)})
        return read(site(server.url + "/", window={"all": True}))


def test_a_malformed_value_costs_its_item_at_most() -> None:
    """Every field of posts and comments with every odd type: the sound post beside them and its comment are read in full."""

    def posts(base: str) -> list[Any]:
        made: list[Any] = [raw_post(7, PINGED, base), None, 5, "x", [], {}, {"id": "7"}, {"id": True}]
        return made + [{**distinct(n, base), field: value} for n, (field, value) in enumerate(each(FIELDS))]

    def comments(base: str) -> list[Any]:
        made: list[Any] = [raw_comment(90, 7, base), None, 5, "x", [], {}]
        return made + [{**raw_comment(1000 + n, 7, base), f: v} for n, (f, v) in enumerate(each(SAID))]

    blog = posts_read(posts, comments)
    sound = next(p for p in blog.posts if p.id == "7")
    assert sound.title == "A loaf with a ping – bread"
    assert next(c for c in sound.comments if c.id == "90").author.name == "Rita & Co"
    assert len(blog.posts) > len(FIELDS) * len(ODD) / 2
    assert "stumbled" not in str(blog.coverage.notes)


def distinct(number: int, base: str) -> dict[str, Any]:
    """A post that is like no other."""
    text = " ".join(f"w{number}x{n}" for n in range(30))
    more = {"title": {"rendered": f"Odd {number}"}, "content": {"rendered": text}, "link": f"{base}/2012/05/odd-{number}/"}
    return raw_post(100 + number, PINGED, base, **more)


def each(fields: list[str]) -> list[tuple[str, Any]]:
    return [(field, value) for field in fields for value in ODD]


def test_records_that_point_to_another_site_are_dropped() -> None:
    """An API may name any address: what is not the blog's is left out, with the reason, and never fetched."""

    def posts(base: str) -> list[Any]:
        return [raw_post(7, PINGED, base), *(raw_post(n, PINGED, base, link=f"http://other.example/{n}/") for n in (8, 9))]

    blog = posts_read(posts, lambda _: [])
    assert [p.id for p in blog.posts] == ["7"]
    assert {s.url: s.reason for s in blog.coverage.skipped if "other.example" in s.url} == {
        f"http://other.example/{n}/": "The API names a post on another site, which is not the blog's." for n in (8, 9)
    }


def test_the_front_page_speaks_for_the_posts_that_the_api_tells() -> None:
    """A blog that asks robots not to show it does so on every page: posts whose page is not fetched are not quoted either."""
    with serve(serve_blog()) as server:
        point(server)
        front = server.pages["/"]
        assert isinstance(front, Reply)
        front.headers["X-Robots-Tag"] = "noindex"
        with_api(server, [raw_comment(90, 7, server.url)])
        blog = read(site(server.url + "/"))
    assert {p.quotable for p in blog.posts} == {False}

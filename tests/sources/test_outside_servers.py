"""Whole blogs whose comments are kept by Artalk, Twikoo or Cusdis: nothing missing, nothing extra, nothing private, also after a limit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkup.model import Blog
from tests.quick import quick
from tests.sources import tiny_blog
from tests.sources.comment_servers import PRIVATE, START, WAYS, ByPath, Row, Server, must_be_read, rows
from tests.sources.outside_blog import read
from tests.web.loopback import LoopbackSite, Reply, serve

ROOTS = {1: 0, 2: 1, 3: 230, 4: 12}  # by post: none, one, more than a page holds (a hundred, eight, ten), a few


@pytest.fixture(params=quick(WAYS, list(WAYS)[:1]))
def talked(request: pytest.FixtureRequest) -> Iterator[tuple[Server, LoopbackSite]]:
    """A comment server with its rows, and the blog that embeds it."""
    address, answer, refusal, embed = WAYS[request.param]
    entries = tiny_blog.entries(len(ROOTS))
    for entry in entries:
        entry.pages = [[]]
    pages = tiny_blog.pages_of(entries, 10)
    paths = {n: next(p for p in pages if p.endswith(f"/post-{n}/")) for n in ROOTS}
    all_rows = [row for n, roots in ROOTS.items() for row in rows(paths[n], roots, n * 1000)]
    server = Server(all_rows, answer, refusal)
    with serve(ByPath({address: server})) as talk:
        served: dict[str, Reply] = tiny_blog.served(
            {path: html.replace("</body>", embed.format(server=talk.url, path=path) + "</body>") for path, html in pages.items()}
        )
        with serve(dict(served)) as blog:
            yield server, blog


def hold(blog: Blog, all_rows: list[Row]) -> None:
    must = must_be_read(all_rows)
    found = {c.id: (p, c) for p in blog.posts for c in p.comments}
    assert found.keys() == must.keys()
    for number, (post, comment) in found.items():
        row = must[number]
        assert post.url.endswith(row.path)
        assert (comment.author.name, comment.text) == (row.name, f"Words {row.number}.")
        assert comment.posted in (row.when, row.when.replace(tzinfo=None))
        assert comment.parent == (str(row.parent) if row.parent and str(row.parent) in must else None)
        assert bool(comment.by_post_author) == row.own
    silent = {row.path for row in must.values()}
    assert {p.url for p in blog.posts if p.comments_status == "none"} == {p.url for p in blog.posts if not p.url.endswith(tuple(silent))}


def test_every_comment_is_read(talked: tuple[Server, LoopbackSite], tmp_path: Path) -> None:
    """All pages of all threads; what is private stands in no post and in no file."""
    server, blog = talked
    found = read(blog, tmp_path)
    hold(found, server.rows)
    kept = repr(found).encode() + b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert [word for word in PRIVATE if word.encode() in kept] == []
    assert max(c.posted.replace(tzinfo=START.tzinfo) for p in found.posts for c in p.comments if c.posted) > START


def test_a_limit_is_said_and_the_next_run_goes_on(talked: tuple[Server, LoopbackSite], tmp_path: Path) -> None:
    """At the limit no thread is none that has comments; the next run reads what is left."""
    server, blog = talked
    server.most = 4
    first = read(blog, tmp_path)
    assert any("many requests" in note for note in first.coverage.notes)
    assert "external-unread" in {p.comments_status for p in first.posts}
    with_comments = tuple({row.path for row in must_be_read(server.rows).values()})
    assert [p.url for p in first.posts if p.comments_status == "none" and p.url.endswith(with_comments)] == []
    server.most = 10**6
    hold(read(blog, tmp_path, first), server.rows)

"""Pages that show some comments themselves, and a server that tells all: the server's word counts where it tells more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checkup.model import Post
from tests.sources import tiny_blog
from tests.sources.outside_blog import read
from tests.sources.tiny_blog import Said
from tests.web.loopback import Reply, serve

ARTICLE = '<div id="article-show-container" data-article-id="71"></div><span data-comments-count="{}"></span></body>'


def said(name: str) -> dict[str, Any]:
    user = {"name": "Bo", "username": "bo"}
    return {"id_code": name, "created_at": "2012-05-03T10:00:00Z", "body_html": f"<p>{name}</p>", "user": user, "children": []}


def post(state: Path, told: Reply, announced: int) -> Post:
    """A post whose page shows two comments, and whose server tells so."""
    entry = tiny_blog.entries(1)[0]
    entry.pages = [[Said(1, "Bo", "Words of the first."), Said(2, "Cy", "Words of the second.")]]
    pages = {p: h.replace("</body>", ARTICLE.format(announced)) for p, h in tiny_blog.pages_of([entry], 10).items()}
    with serve({**tiny_blog.served(pages), "/api/comments?a_id=71": told}) as blog:
        return read(blog, state).posts[0]


@pytest.mark.parametrize(
    ("told", "announced", "ids", "status"),
    [
        (Reply(json.dumps([said("a"), said("b"), said("c")]).encode()), 3, {"a", "b", "c"}, "present"),
        (Reply(json.dumps([said("a"), said("b"), said("c")]).encode()), 9, {"a", "b", "c"}, "truncated"),
        (Reply(json.dumps([said("a")]).encode()), 9, {"1", "2"}, "truncated"),
        (Reply(b"no", 500), 3, {"1", "2"}, "truncated"),
    ],
    ids=["more", "more, not all", "less", "nothing"],
)
def test_the_server_is_believed_where_it_tells_more(tmp_path: Path, told: Reply, announced: int, ids: set[str], status: str) -> None:
    """What the page shows stands, as a part, where the server tells less than that, or nothing."""
    found = post(tmp_path, told, announced)
    assert ({c.id for c in found.comments}, found.comments_status) == (ids, status)

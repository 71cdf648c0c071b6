"""Disqus: which thread is a page's, and what the API's answers mean."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread, is_limited
from tests.comment_systems.talks import NONSENSE, reader_of, talk, told
from tests.growth import assert_linear

PAGE = "https://blog.example/posts/rye/#top"
API = "https://api.example/3.0"
BY_SCRIPT = '<div id="disqus_thread"></div><script src="//loaves.disqus.com/embed.js"></script>'
THREAD = Thread(API, PAGE, "https://blog.example/posts/rye/", {"forum": "loaves", "identifier": "r1"})
ABSENT = told({"code": 2, "response": "Invalid argument, 'thread': Unable to find thread"}, 400)


def said(number: int, **more: Any) -> dict[str, Any]:
    person = {"name": "Bo", "profileUrl": "https://disqus.com/by/bo/", "avatar": {"permalink": "https://d.example/avatar"}}
    return {
        "id": str(number),
        "parent": None,
        "message": "<p>Yes.</p>",
        "createdAt": "2023-11-14T22:13:20",
        "author": person,
        "isApproved": True,
        **more,
    }


def page(*posts: dict[str, Any], after: str = "") -> dict[str, Any]:
    return {"code": 0, "response": list(posts), "cursor": {"hasNext": bool(after), "next": after or "9:0:0"}}


@pytest.mark.parametrize(
    ("html", "forum", "identifier", "address"),
    [
        (BY_SCRIPT, "loaves", "", "https://blog.example/posts/rye/"),
        (
            '<script>this.page.identifier = "r1"; this.page.url = "https://old.example/rye"; s.src = "https://loaves.disqus.com/embed.js";</script>',
            "loaves",
            "r1",
            "https://old.example/rye",
        ),
        (
            "<script>var disqus_shortname='loaves', disqus_identifier='r1', disqus_url='/rye';</script>",
            "loaves",
            "r1",
            "https://blog.example/rye",
        ),
        (
            r'<script>var e={"disqusIdentifier":"7 http:\/\/b.example\/?p=7","disqusShortname":"loaves"};</script>',
            "loaves",
            "7 http://b.example/?p=7",
            "https://blog.example/posts/rye/",
        ),
    ],
)
def test_where_a_thread_is(html: str, forum: str, identifier: str, address: str) -> None:
    """The embed's script or settings, an older embed's, and the plugin's for WordPress."""
    found = reader_of("disqus").locate(html, PAGE, API)
    assert found is not None
    assert (found.more, found.name, found.server) == ({"forum": forum, "identifier": identifier}, address, API)


def test_an_embed_without_a_forum_has_no_thread() -> None:
    """A thread's element alone, and a counter, name no thread."""
    assert (
        reader_of("disqus").locate('<div id="disqus_thread"></div><script src="//loaves.disqus.com/count.js"></script>', PAGE, API) is None
    )


def test_comments_of_all_pages() -> None:
    """UTC without saying so, parents, and nothing that is held, spam or deleted."""
    second = page(said(3, parent=1), said(4, isSpam=True), said(5, isDeleted=True), said(6, isApproved=False))
    found, asked = talk("disqus", THREAD, [page(said(1), said(2), after="2:0:0"), second])
    assert found is not None
    assert [(c.id, c.parent, c.author, c.author_url) for c in found.comments] == [
        ("1", None, "Bo", "https://disqus.com/by/bo/"),
        ("2", None, "Bo", "https://disqus.com/by/bo/"),
        ("3", "1", "Bo", "https://disqus.com/by/bo/"),
    ]
    assert (found.complete, found.comments[0].posted) == (True, datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC))
    first = f"{API}/threads/listPosts.json?forum=loaves&thread%3Aident=r1&limit=100&order=asc"
    assert [a.address for a in asked] == [first, f"{first}&cursor=2%3A0%3A0"]
    assert "avatar" not in repr(found)


def test_an_identifier_that_is_not_there_is_followed_by_the_address() -> None:
    """A thread that neither finds has no comment, since a visitor sees an empty one, too."""
    found, asked = talk("disqus", THREAD, [ABSENT, page(said(1))])
    assert found is not None
    assert len(found.comments) == 1
    assert "thread%3Alink=https%3A%2F%2Fblog.example%2Fposts%2Frye%2F" in asked[1].address
    none, _ = talk("disqus", THREAD, [ABSENT, ABSENT])
    assert none is not None
    assert none.comments == ()


@pytest.mark.parametrize(
    "answer",
    [*NONSENSE, told({"code": 2, "response": "Invalid argument, 'forum': Unable to find forum"}, 400), told({"response": []}, 400)],
)
def test_other_answers_are_nothing(answer: Any) -> None:
    """A forum that is not there, and what no Disqus says, is no empty thread."""
    assert talk("disqus", THREAD, [answer])[0] is None


@pytest.mark.parametrize(
    ("code", "headers", "limited"),
    [(13, {}, True), (0, {"x-ratelimit-remaining": "0"}, True), (2, {"x-ratelimit-remaining": "7"}, False)],
)
def test_a_spent_limit_is_a_bad_request(code: int, headers: dict[str, str], limited: bool) -> None:
    """By the error's code, or by what is left."""
    answer = told({"code": code, "response": "x"}, 400)
    assert is_limited(type(answer)(400, headers, answer.body), reader_of("disqus")) is limited


@pytest.mark.parametrize("piece", ["this.page.url = '", "a.disqus.com/embed", "disqus_identifier : ", "a-" * 5])
def test_work_grows_with_half_open_settings(piece: str) -> None:
    """Twice as many half-open settings cost twice the work."""
    assert_linear(lambda n: reader_of("disqus").locate(piece * (n // len(piece)), PAGE, API), 3_000)

"""Waline: where a page's thread is asked for, and what its pages of comments mean."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread
from tests.comment_systems.talks import NONSENSE, reader_of, talk, told
from tests.growth import assert_linear

PAGE = "https://blog.example/posts/rye%20bread/"
THREAD = Thread("https://talk.example", PAGE, "/posts/rye/")
SETTINGS = "{el: '#waline', serverURL: 'https://talk.example/', path: %s}"


def said(number: int, **more: Any) -> dict[str, Any]:
    return {
        "objectId": number,
        "nick": "Ann",
        "comment": "<p>Yes.</p>",
        "time": 1_700_000_000_123,
        "status": "approved",
        "children": [],
        **more,
    }


def page(*comments: dict[str, Any], count: int, pages: int = 1) -> dict[str, Any]:
    return {"errno": 0, "data": {"count": count, "totalPages": pages, "data": list(comments)}}


@pytest.mark.parametrize(
    ("html", "server", "name"),
    [
        (f"<script>Waline.init({SETTINGS % 'location.pathname'})</script>", "https://talk.example", "/posts/rye bread/"),
        (f'<script type="module">init({SETTINGS % "`/x`"})</script>', "https://talk.example", "/posts/rye bread/"),
        (f"""<script>Waline.init({SETTINGS % "'/other'"})</script>""", "https://talk.example", "/other"),
        (
            '<div id="waline"></div><script>window.c={"el":"#waline","serverURL":"/talk"}</script>',
            "https://blog.example/talk",
            "/posts/rye bread/",
        ),
        ('<div id="waline" data-server="https://talk.example"></div>', "https://talk.example", "/posts/rye bread/"),
        (
            '<script>var path = "/menu";</script><div id="waline" data-server="//talk.example"></div>',
            "https://talk.example",
            "/posts/rye bread/",
        ),
    ],
)
def test_where_a_thread_is(html: str, server: str, name: str) -> None:
    """The server by the client's settings or the element; the thread by the setting `path`, else the page's path as it is read."""
    found = reader_of("waline").locate(html, PAGE, "")
    assert found is not None
    assert (found.server, found.name) == (server, name)


def test_a_server_that_only_the_configuration_knows() -> None:
    """An embed that keeps its settings in a file of scripts has a thread only where the site file names the server."""
    html = '<div id="waline"></div><script src="/js/theme.js"></script>'
    assert reader_of("waline").locate(html, PAGE, "") is None
    found = reader_of("waline").locate(html, PAGE, "https://talk.example")
    assert found is not None
    assert found.server == "https://talk.example"


def test_pages_become_comments() -> None:
    """Roots with their replies, in order; UTC; the administrator's mark; nothing that is held; a guest is not told from the owner."""
    reply = said(2, pid=1, rid=1, type="administrator", nick="Ada", link="https://ada.example")
    found, asked = talk(
        "waline",
        THREAD,
        [page(said(1, children=[reply]), said(3, status="waiting"), count=3, pages=2), page(said(4, type="guest"), count=3, pages=2)],
    )
    assert found is not None
    assert [(c.id, c.parent, c.author, c.author_url, c.by_post_author) for c in found.comments] == [
        ("1", None, "Ann", None, None),
        ("2", "1", "Ada", "https://ada.example", True),
        ("4", None, "Ann", None, False),
    ]
    assert found.comments[0].posted == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert found.complete
    assert [a.address for a in asked] == [
        f"https://talk.example/api/comment?path=%2Fposts%2Frye%2F&page={n}&pageSize=100&sortBy=insertedAt_asc" for n in (1, 2)
    ]


def test_more_announced_than_given_is_not_complete() -> None:
    """A reply under a held comment is counted and not given; no comment at all is an empty, whole thread."""
    short, _ = talk("waline", THREAD, [page(said(1), count=2)])
    none, _ = talk("waline", THREAD, [page(count=0, pages=0)])
    assert short is not None
    assert not short.complete
    assert none is not None
    assert (none.comments, none.complete) == ((), True)


def test_an_older_server_answers_elsewhere() -> None:
    """Where /api is not there, the bare address is asked, and for the next thread at once; its answers have no envelope."""
    shared: dict[str, Any] = {}
    old = {"count": 1, "totalPages": 1, "data": [said(1, time=None, insertedAt="2023-11-14T22:13:20.123Z")]}
    found, asked = talk("waline", THREAD, [told(b"no", 404), old], shared)
    assert found is not None
    assert found.comments[0].posted == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert [a.address.partition("?")[0] for a in asked] == ["https://talk.example/api/comment", "https://talk.example/comment"]
    assert len(talk("waline", THREAD, [old], shared)[1]) == 1


@pytest.mark.parametrize("answer", [*NONSENSE, {"errno": 1, "data": {"data": []}}])
def test_other_answers_are_nothing(answer: Any) -> None:
    """What no Waline says is no empty thread."""
    assert talk("waline", THREAD, [answer])[0] is None


def test_nothing_of_a_readers_machine_is_kept() -> None:
    """Avatar (made from the mail address), place, browser and system are not in what is read."""
    private = {
        "avatar": "https://a.example/0bc83cb571cd1c50ba6f3e8a78ef1346",
        "addr": "Oslo",
        "browser": "Fox 1",
        "os": "Bee",
        "mail": "a@b.example",
    }
    found, _ = talk("waline", THREAD, [page(said(1, **private), count=1)])
    assert not [value for value in private.values() if value in repr(found)]


@pytest.mark.parametrize("piece", ["serverURL: '", "<script ", "<div id=waline ", "serverURL serverURL: ", 'path="'])
def test_work_grows_with_half_open_settings(piece: str) -> None:
    """Twice as many half-open settings cost twice the work."""
    assert_linear(lambda n: reader_of("waline").locate(piece * (n // len(piece)), PAGE, ""), 3_000)

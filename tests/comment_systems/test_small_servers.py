"""Artalk, Twikoo and Cusdis: where a page's thread is asked for, and which answers are none."""

from __future__ import annotations

from typing import Any

import pytest

from checkup.comment_systems import Ask, Thread, is_limited
from tests.comment_systems.talks import NONSENSE, reader_of, talk, told

PAGE = "https://blog.example/posts/rye/"
SERVER = "https://talk.example"
THREADS = {
    "artalk": Thread(SERVER, PAGE, "/posts/rye/", {"site": "Loaves"}),
    "twikoo": Thread(SERVER, PAGE, "/posts/rye/"),
    "cusdis": Thread(SERVER, PAGE, "rye", {"app": "a1"}),
}


@pytest.mark.parametrize(
    ("name", "html", "server", "thread", "more"),
    [
        (
            "artalk",
            "<script>Artalk.init({el: '#c', server: 'https://talk.example/', site: 'Loaves'})</script>",
            SERVER,
            "/posts/rye/",
            {"site": "Loaves"},
        ),
        (
            "artalk",
            "<script>Artalk.init({pageKey: '/rye', server: '/talk', site: 'L'})</script>",
            "https://blog.example/talk",
            "/rye",
            {"site": "L"},
        ),
        ("twikoo", "<script>twikoo.init({envId: 'https://talk.example', el: '#tcomment'})</script>", SERVER, "/posts/rye/", {}),
        ("twikoo", "<script>twikoo.init({envId: 'https://talk.example', path: '/rye'})</script>", SERVER, "/rye", {}),
        (
            "cusdis",
            '<div id="cusdis_thread" data-host="https://talk.example" data-app-id="a1" data-page-id="rye"></div>',
            SERVER,
            "rye",
            {"app": "a1"},
        ),
    ],
)
def test_where_a_thread_is(name: str, html: str, server: str, thread: str, more: dict[str, str]) -> None:
    """The server, what it calls the thread, and what else it asks for."""
    found = reader_of(name).locate(html, PAGE, "")
    assert found is not None
    assert (found.server, found.name, found.more) == (server, thread, more)


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("artalk", "<script>Artalk.init({el: '#c', server: conf.server, site: conf.site})</script>"),
        ("twikoo", "<script>twikoo.init({envId: 'cloud-7abc'})</script>"),
        ("cusdis", '<div id="cusdis_thread" data-host="https://talk.example" data-page-id="rye"></div>'),
    ],
)
def test_an_embed_that_does_not_say_enough_has_no_thread(name: str, html: str) -> None:
    """Settings that are not written out, a cloud's own function, a missing number."""
    assert reader_of(name).locate(html, PAGE, "") is None


@pytest.mark.parametrize("answer", [*NONSENSE, {"data": [], "message": "no url"}, {"comments": []}, {"data": {"data": None}}])
@pytest.mark.parametrize("name", THREADS)
def test_other_answers_are_nothing(name: str, answer: Any) -> None:
    """What the system never says is no empty thread."""
    assert talk(name, THREADS[name], [answer])[0] is None


def test_twikoo_is_only_asked() -> None:
    """Its one event that asks can be sent, none that writes; its own word for too many requests is known."""
    with pytest.raises(ValueError, match="never written to"):
        Ask(SERVER, query={"event": "COMMENT_SUBMIT"})
    assert is_limited(told({"code": 1000, "message": "Too Many Requests"}), reader_of("twikoo"))


def test_an_artalk_whose_people_cannot_be_told() -> None:
    """A server that does not know the question for its own people's comments gives all of them again: then nobody is told."""
    row = {"id": 1, "nick": "Bo", "content_marked": "<p>Yes.</p>", "date": "2023-11-14 22:13:20", "rid": 0}
    both = {"comments": [row], "count": 1, "roots_count": 1}
    found, _ = talk("artalk", THREADS["artalk"], [both, both])
    assert found is not None
    assert found.comments[0].by_post_author is None
    assert found.comments[0].posted is not None
    assert found.comments[0].posted.tzinfo is None

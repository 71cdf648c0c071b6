"""Remark42: where a page's thread is asked for, and what an answer means."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread
from tests.comment_systems.talks import NONSENSE, reader_of, talk

PAGE = "https://blog.example/posts/rye/?from=feed#top"
THREAD = Thread("https://talk.example", PAGE, "https://blog.example/posts/rye/", {"site": "loaves"})
EMBED = '<div id="remark42"></div><script>var remark_config = {{ host: "{}", site_id: "loaves"{} }};</script>'


def said(number: str, **more: Any) -> dict[str, Any]:
    person = {
        "name": "Zo &lt;b&gt;",
        "id": "email_0bc83cb571cd1c50ba6f3e8a78ef1346",
        "ip": "5f4dcc3b5aa765d61d8327deb882cf99",
        "admin": False,
    }
    return {
        "id": number,
        "pid": "",
        "text": "<p>Yes.</p>",
        "orig": "Yes.",
        "user": person,
        "time": "2023-11-14T17:13:20.123456789-05:00",
        **more,
    }


def answer(*comments: dict[str, Any], count: int, **more: Any) -> dict[str, Any]:
    return {"comments": list(comments), "info": {"url": PAGE, "count": count, **more}}


@pytest.mark.parametrize(
    ("html", "server", "name"),
    [
        (EMBED.format("https://talk.example", ""), "https://talk.example", "https://blog.example/posts/rye/"),
        (EMBED.format("//talk.example/", ", url: 'https://old.example/rye'"), "https://talk.example", "https://old.example/rye"),
        (EMBED.format("/talk", ""), "https://blog.example/talk", "https://blog.example/posts/rye/"),
    ],
)
def test_where_a_thread_is(html: str, server: str, name: str) -> None:
    """Host and site by the settings; the address by them, or the page's own without its query."""
    found = reader_of("remark42").locate(html, PAGE, "")
    assert found is not None
    assert (found.server, found.name, found.more) == (server, name, {"site": "loaves"})


def test_an_embed_whose_settings_are_elsewhere_has_no_thread() -> None:
    """Without a site nothing can be asked."""
    assert reader_of("remark42").locate('<div id="remark42"></div>', PAGE, "https://talk.example") is None


def test_an_answer_becomes_comments() -> None:
    """Escaped names, Go's times, parents, the admin's mark; deleted ones only as places, and nothing private."""
    gone = said("b", delete=True, text="", user={"name": "deleted", "id": "deleted"})
    found, asked = talk("remark42", THREAD, [answer(said("a"), gone, said("c", pid="b", user={"name": "Ada", "admin": True}), count=2)])
    assert found is not None
    assert [(c.id, c.parent, c.author, c.by_post_author) for c in found.comments] == [("a", None, "Zo <b>", False), ("c", "b", "Ada", True)]
    assert found.comments[0].posted == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert (found.complete, found.closed) == (True, None)
    assert asked[0].address == (
        "https://talk.example/api/v1/find?site=loaves&url=https%3A%2F%2Fblog.example%2Fposts%2Frye%2F&format=plain&sort=time"
    )
    assert "0bc83cb571cd" not in repr(found)
    assert "5f4dcc3b5aa7" not in repr(found)


def test_no_comment_fewer_than_announced_and_read_only() -> None:
    """None is none, also as null; a missing one is said; a closed thread is closed."""
    none, _ = talk("remark42", THREAD, [{"comments": None, "info": {"count": 0, "read_only": True}}])
    short, _ = talk("remark42", THREAD, [answer(said("a"), count=2)])
    assert none is not None
    assert (none.comments, none.complete, none.closed) == ((), True, True)
    assert short is not None
    assert not short.complete


@pytest.mark.parametrize("nonsense", [*NONSENSE, {"comments": []}, {"comments": "x", "info": {"count": 1}}])
def test_other_answers_are_nothing(nonsense: Any) -> None:
    """What no Remark42 says is no empty thread."""
    assert talk("remark42", THREAD, [nonsense])[0] is None

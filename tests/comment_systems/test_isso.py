"""Isso: where a page's thread is asked for, and what an answer means. Never raises, whatever is handed in."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread, ThreadAnswer, Told
from checkup.comment_systems.isso import locate, read
from tests.growth import assert_linear

PAGE = "https://blog.example/posts/rye/"
EMBED = '<div id="isso-thread"{thread}></div><script src="https://talk.example/isso/js/embed.min.js"{script}></script>'


def reply(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "parent": None,
        "created": 1_700_000_000.5,
        "mode": 1,
        "text": "<p>Yes.</p>",
        "author": "Ann",
        "replies": [],
        **more,
    }


def parse(answer: bytes, thread: Thread) -> ThreadAnswer | None:
    """What a conversation makes of this one answer."""
    talk = read(thread, {})
    next(talk)
    try:
        talk.send(Told(200, {}, answer))
    except StopIteration as end:
        found: ThreadAnswer | None = end.value
        return found
    raise AssertionError("one answer is a whole thread")


def asked(thread: Thread) -> str:
    """The address that is asked for a thread."""
    return next(read(thread, {})).address


def body(*replies: dict[str, Any], **more: Any) -> bytes:
    return json.dumps({"id": None, "total_replies": len(replies), "hidden_replies": 0, "replies": replies, **more}).encode()


@pytest.mark.parametrize(
    ("thread", "script", "address"),
    [
        ("", ' data-isso="https://talk.example/isso/"', "https://talk.example/isso/?uri=%2Fposts%2Frye%2F"),
        ("", ' data-isso="//talk.example"', "https://talk.example/?uri=%2Fposts%2Frye%2F"),
        ("", ' data-isso="/isso"', "https://blog.example/isso/?uri=%2Fposts%2Frye%2F"),
        ("", "", "https://talk.example/isso/?uri=%2Fposts%2Frye%2F"),
        (' data-isso-id="rye &amp; oats"', "", "https://talk.example/isso/?uri=rye%20%26%20oats"),
    ],
)
def test_where_a_thread_is(thread: str, script: str, address: str) -> None:
    """The server is the script's attribute or the script's own place; the thread is named by its element or the page's path."""
    found = locate(EMBED.format(thread=thread, script=script), PAGE, "")
    assert found is not None
    assert asked(found) == address


def test_an_embed_without_a_server_has_no_thread() -> None:
    """A page that only mentions the thread is left unread."""
    assert locate('<div id="isso-thread"></div><script src="/isso-theme.js"></script>', PAGE, "") is None


def test_an_answer_becomes_comments() -> None:
    """Replies, Unix times in UTC, escaped names, the page author's mark; deleted and held comments left out."""
    html = EMBED.format(thread="", script=' data-isso-page-author-hashes="aaa, bbb"')
    thread = locate(html, PAGE, "")
    assert thread is not None
    answer = reply(2, parent=1, hash="bbb", website="https://a.example/?a=1&amp;b=2")
    told = parse(
        body(reply(1, author="&lt;b&gt;Zo&lt;/b&gt;", hash="ccc", replies=[answer]), reply(3, mode=4, text=""), reply(4, mode=2)), thread
    )
    assert told is not None
    assert [(r.id, r.parent, r.author, r.author_url, r.by_post_author) for r in told.comments] == [
        ("1", None, "<b>Zo</b>", None, False),
        ("2", "1", "Ann", "https://a.example/?a=1&b=2", True),
    ]
    assert told.comments[0].posted == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert told.complete


def test_comments_kept_back_are_known() -> None:
    """An answer that hides replies is not complete, nor one that counts more than it lists."""
    thread = locate(EMBED.format(thread="", script=""), PAGE, "")
    assert thread is not None
    for answer in (body(reply(1, hidden_replies=3)), body(reply(1), total_replies=2)):
        told = parse(answer, thread)
        assert told is not None
        assert not told.complete


@pytest.mark.parametrize(
    "answer", [b"", b"<html>", b"[]", b'{"replies": 3}', b"\xff\xfe", b'{"error": "no"}', b"[" * 100_000], ids=range(7)
)
def test_other_answers_are_nothing(answer: bytes) -> None:
    """What no Isso server says gives None, not an empty thread."""
    thread = locate(EMBED.format(thread="", script=""), PAGE, "")
    assert thread is not None
    assert parse(answer, thread) is None


@pytest.mark.parametrize("created", [None, "soon", -1, 1e300, float("nan"), True, []])
def test_odd_times_are_no_times(created: object) -> None:
    """A time that makes no sense leaves the comment undated."""
    thread = locate(EMBED.format(thread="", script=""), PAGE, "")
    assert thread is not None
    told = parse(json.dumps({"replies": [{"id": 1, "created": created, "text": "x"}]}).encode(), thread)
    assert told is not None
    assert [(r.posted is None or r.posted.year == 1970, r.html) for r in told.comments] == [(True, "x")]


@pytest.mark.parametrize("piece", ["<script isso ", "<div id=isso-thread ", "isso ", "<script src=/isso/js/embed"])
def test_work_grows_with_half_open_tags(piece: str) -> None:
    """Twice as many half-open tags cost twice the work."""
    assert_linear(lambda n: locate(piece * (n // len(piece)), PAGE, ""), 3_000)

"""Ghost: where a page's thread is asked for, and what the blog's answers mean."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread
from tests.comment_systems.talks import NONSENSE, reader_of, talk

PAGE = "https://blog.example/rye/"
POST = "6944354ce1b6fe0001f62bf0"
THREAD = Thread("https://blog.example", PAGE, POST)
EMBED = '<script defer src="https://cdn.example/comments-ui.min.js" data-ghost-comments="{}" data-key="k" data-post-id="{}"></script>'
COUNTER = '<script src="/public/comment-counts.min.js" data-ghost-comments-counts-api="https://blog.example/members/api/comments/counts/"></script>'


def name(number: int) -> str:
    return f"{number:024x}"


def said(number: int, *replies: dict[str, Any], count: int | None = None, **more: Any) -> dict[str, Any]:
    return {
        "id": name(number),
        "in_reply_to_id": None,
        "status": "published",
        "html": "<p>Yes.</p>",
        "created_at": "2023-11-14T22:13:20.000Z",
        "member": {"id": "m", "uuid": "HIDDEN-u", "name": "Bo", "avatar_image": "https://g.example/avatar/HIDDEN"},
        "replies": list(replies),
        "count": {"replies": len(replies) if count is None else count, "likes": 0},
        **more,
    }


def page(*rows: dict[str, Any], pages: int = 1) -> dict[str, Any]:
    return {"comments": list(rows), "meta": {"pagination": {"page": 1, "limit": 100, "pages": pages, "total": len(rows)}}}


@pytest.mark.parametrize(
    ("html", "server"),
    [
        (EMBED.format("https://blog.example/", POST), "https://blog.example"),
        (COUNTER + EMBED.format("https://www.blog.example/", POST), "https://www.blog.example"),
        (EMBED.format("", POST), "https://blog.example"),
    ],
)
def test_where_a_thread_is(html: str, server: str) -> None:
    """The blog by the script's tag, or the page's own; a script that only counts before it changes nothing."""
    assert reader_of("ghost").locate(html, PAGE, "") == Thread(server, PAGE, POST)


@pytest.mark.parametrize("html", [EMBED.format("https://blog.example/", ""), EMBED.format("/", "../../x"), COUNTER])
def test_a_script_that_names_no_post_has_no_thread(html: str) -> None:
    """Nor has one that only counts."""
    assert reader_of("ghost").locate(html, PAGE, "") is None


def test_roots_and_replies_of_all_pages() -> None:
    """Replies that did not come along are asked for; the real parent, no words of hidden and deleted places, no marks of members."""
    hidden = said(3, said(4), status="hidden", html=None, member=None)
    first = said(5, said(6), count=2)
    more = page(said(6), said(7, in_reply_to_id=name(6), member=None))
    found, asked = talk("ghost", THREAD, [page(first, hidden, pages=2), page(said(1), said(2, status="deleted"), pages=2), more])
    assert found is not None
    assert [(c.id, c.parent, c.author) for c in found.comments] == [
        (name(5), None, "Bo"),
        (name(6), name(5), "Bo"),
        (name(7), name(6), None),
        (name(4), name(3), "Bo"),
        (name(1), None, "Bo"),
    ]
    assert found.comments[0].posted == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert (found.complete, "HIDDEN" in repr(found)) == (True, False)
    api = "https://blog.example/members/api/comments"
    assert [a.address for a in asked] == [
        f"{api}/post/{POST}/?limit=100&page=1",
        f"{api}/post/{POST}/?limit=100&page=2",
        f"{api}/{name(5)}/replies/?limit=100&page=1",
    ]


def test_replies_that_are_not_told_are_missing_and_no_comment_is_none() -> None:
    """Those that came along are kept."""
    short, _ = talk("ghost", THREAD, [page(said(1, said(2), count=9)), b"no"])
    none, _ = talk("ghost", THREAD, [page()])
    assert short is not None
    assert (len(short.comments), short.complete) == (2, False)
    assert none is not None
    assert (none.comments, none.complete) == ((), True)


@pytest.mark.parametrize("nonsense", [*NONSENSE, {"comments": []}, {"comments": {}, "meta": {"pagination": {"pages": 1}}}])
def test_other_answers_are_nothing(nonsense: Any) -> None:
    """What no Ghost says is no empty thread."""
    assert talk("ghost", THREAD, [nonsense])[0] is None

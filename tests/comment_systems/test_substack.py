"""Substack: what the pages carry as data for the script that shows comments."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread
from tests.comment_systems.talks import NONSENSE, reader_of, talk
from tests.growth import assert_linear

PAGE = "https://letter.example/p/rye?utm_source=feed"


def page_of(data: Any) -> bytes:
    """A page that carries such data."""
    return f"<html><script>window._preloads        = JSON.parse({json.dumps(json.dumps(data))})</script></html>".encode()


def said(number: int, *children: dict[str, Any], count: int | None = None, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "body": "Yes & no.\n\nReally.",
        "date": "2023-11-14T22:13:20.841Z",
        "name": "Bo",
        "handle": "bo",
        "photo_url": "https://m.example/HIDDEN.png",
        "status": "published",
        "deleted": False,
        "metadata": {"is_author": False, "membership_state": "HIDDEN"},
        "children_count": len(children) if count is None else count,
        "children": list(children),
        **more,
    }


def carried(*comments: dict[str, Any], count: int) -> dict[str, Any]:
    return {"post": {"comment_count": count}, "comments": list(comments)}


def located(data: Any) -> Thread:
    found = reader_of("substack").locate(page_of(data).decode(), PAGE, "")
    assert found is not None
    assert (found.server, found.name) == ("https://letter.example", "/p/rye")
    return found


def test_a_page_that_carries_all_needs_no_request() -> None:
    """Names, parents, the author's mark, paragraphs; nothing that is told of readers besides."""
    mine = said(2, name="Ada", handle="ada", metadata={"is_author": True})
    found, asked = talk("substack", located(carried(said(1, mine), said(3, deleted=True, body="HIDDEN"), count=3)), [])
    assert found is not None
    assert [(c.id, c.parent, c.author, c.by_post_author) for c in found.comments] == [("1", None, "Bo", False), ("2", "1", "Ada", True)]
    first = found.comments[0]
    assert (first.html, first.posted) == ("<p>Yes &amp; no.</p><p>Really.</p>", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC))
    assert (first.author_url, first.permalink) == ("https://substack.com/@bo", "https://letter.example/p/rye/comment/1")
    assert (found.complete, asked, "HIDDEN" in repr(found)) == (True, [], False)


@pytest.mark.parametrize("here", [carried(said(1), count=3), carried(said(1, count=2), count=1)])
def test_the_page_of_comments_carries_more(here: dict[str, Any]) -> None:
    """Asked for where more is announced, or more answers are counted, than the post's page has."""
    found, asked = talk("substack", located(here), [page_of(carried(said(1, said(2), said(4)), said(3), count=3))])
    assert found is not None
    assert ([c.id for c in found.comments], found.complete) == (["1", "2", "4", "3"], True)
    assert [a.address for a in asked] == ["https://letter.example/p/rye/comments"]


def test_what_no_page_carries_is_missing_and_no_comment_is_none() -> None:
    """A count above all that is listed is only a part."""
    short, _ = talk("substack", located(carried(said(1), count=9)), [page_of(carried(said(1), said(2), count=9))])
    none, _ = talk("substack", located(carried(count=0)), [])
    assert short is not None
    assert (len(short.comments), short.complete) == (2, False)
    assert none is not None
    assert (none.comments, none.complete) == ((), True)


@pytest.mark.parametrize("nonsense", [*NONSENSE, page_of({"comments": []}), page_of(3), b"window._preloads = JSON.parse('x')"])
def test_other_answers_are_nothing(nonsense: Any) -> None:
    """A page that carries no such data tells nothing, and is no post's."""
    thread = Thread("https://letter.example", PAGE, "/p/rye", {"told": "{}"})
    assert talk("substack", thread, [nonsense])[0] is None
    if isinstance(nonsense, bytes):
        assert reader_of("substack").locate(nonsense.decode(errors="replace"), PAGE, "") is None


def test_a_page_that_is_no_post_has_no_thread() -> None:
    """The front page carries data, too."""
    assert reader_of("substack").locate(page_of(carried(count=0)).decode(), "https://letter.example/", "") is None


@pytest.mark.parametrize("piece", ["window._preloads = JSON.parse(", 'window._preloads = JSON.parse("x'])
def test_work_grows_with_half_open_data(piece: str) -> None:
    """Twice as much that begins and never ends costs twice the work."""
    assert_linear(lambda n: reader_of("substack").locate(piece * (n // len(piece)), PAGE, ""), 3_000)

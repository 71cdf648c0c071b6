"""Forem: which article a page is, and what the API's tree means."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread, detect
from tests.comment_systems.talks import NONSENSE, reader_of, talk

PAGE = "https://forem.example/ada/rye-4a1"
ARTICLE = '<article class="crayons-article" id="article-show-container" data-article-id="71" data-article-slug="rye-4a1"></article>'
COUNT = '<span class="js-comments-count" data-comments-count="3">(3)</span>'
THREAD = Thread("https://forem.example", PAGE, "71", {"count": "3", "author": "ada"})


def said(name: str, *children: Any, by: str = "bo", **more: Any) -> dict[str, Any]:
    return {
        "type_of": "comment",
        "id_code": name,
        "created_at": "2023-11-14T22:13:20Z",
        "body_html": "<p>Yes.</p>",
        "user": {"name": by.title(), "username": by, "profile_image": "https://m.example/HIDDEN.png"},
        "children": list(children),
        **more,
    }


def test_where_an_articles_comments_are() -> None:
    """On its own page, with the announced number; or where a page elsewhere asks for them by script."""
    assert reader_of("forem").locate(ARTICLE + COUNT, PAGE, "") == THREAD
    script = '<script>fetch("https://forem.example/api/comments?a_id=71")</script>'
    assert detect(script) == ("forem", "external-unread")
    found = reader_of("forem").locate(script, "https://blog.example/rye/", "")
    assert found == Thread("https://forem.example", "https://blog.example/rye/", "71", {"count": "", "author": ""})


def test_a_list_of_articles_is_no_article() -> None:
    """The front page numbers articles, too."""
    html = '<div class="crayons-story" data-article-id="71"></div>'
    assert detect(html) == (None, None)
    assert reader_of("forem").locate(html, PAGE, "") is None


def test_a_tree_becomes_comments() -> None:
    """Parents, the author's answers; places of hidden and deleted comments have no user."""
    gone = said("c", said("d"), user={}, body_html="<p>HIDDEN [deleted]</p>")
    found, asked = talk("forem", THREAD, [[said("a", said("b", by="ada")), gone]])
    assert found is not None
    assert [(c.id, c.parent, c.author, c.by_post_author) for c in found.comments] == [
        ("a", None, "Bo", None),
        ("b", "a", "Ada", True),
        ("d", "c", "Bo", None),
    ]
    first = found.comments[0]
    assert (first.author_url, first.permalink) == ("https://forem.example/bo", "https://forem.example/bo/comment/a")
    assert (first.posted, found.complete) == (datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC), True)
    assert "HIDDEN" not in repr(found)
    assert [a.address for a in asked] == ["https://forem.example/api/comments?a_id=71"]


def test_fewer_than_announced_are_a_part_and_none_is_none() -> None:
    """An article without comments has an empty tree."""
    short, _ = talk("forem", THREAD, [[said("a")]])
    none, _ = talk("forem", Thread(THREAD.server, PAGE, "71", {"count": "0", "author": "ada"}), [[]])
    assert short is not None
    assert not short.complete
    assert none is not None
    assert (none.comments, none.complete) == ((), True)


@pytest.mark.parametrize("nonsense", [*(n for n in NONSENSE if n != b"[]"), [3], [{"id": 1}]])
def test_other_answers_are_nothing(nonsense: Any) -> None:
    """What no Forem says is no empty tree."""
    assert talk("forem", THREAD, [nonsense])[0] is None

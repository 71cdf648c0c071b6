"""Addresses of comments and of pages of comments."""

from __future__ import annotations

import pytest

from checkup.addresses import comment_number, comment_page

HOST = "https://b.example"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/a/comment-page-3/", ("/a/", 3)),
        ("/a/comment-page-3", ("/a", 3)),
        ("/a/comment-page-3/index.html", ("/a/index.html", 3)),
        ("/?p=5&cpage=2", ("/?p=5", 2)),
        ("/a.html?commentPage=2", ("/a.html", 2)),
        ("/a/", ("/a/", None)),
    ],
)
def test_a_comment_page_names_its_post(url: str, expected: tuple[str, int | None]) -> None:
    """The number and the post's own address."""
    assert comment_page(HOST + url) == (HOST + expected[0], expected[1])


def test_comments_behind_a_posts_name_in_the_query_are_its_comment_page() -> None:
    """A blog kept in files has them at "?x=entry:...;comments:1"."""
    assert comment_page(HOST + "/?x=entry:entry120305-0712;comments:1") == (HOST + "/?x=entry:entry120305-0712", 1)


@pytest.mark.parametrize(
    ("url", "number"), [("/a#comment-12", "12"), ("#c7", "7"), ("/a#6a00D8341c", None), ("/a#respond", None), ("/a", None)]
)
def test_a_comments_number_stands_behind_the_mark(url: str, number: str | None) -> None:
    """`#comment-12` and its kind; any other anchor has none."""
    assert comment_number(url) == number

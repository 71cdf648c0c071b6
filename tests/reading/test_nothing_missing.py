"""What a page shows though it looks as if something were missing: comments that were removed, an archive without dated addresses."""

from __future__ import annotations

import pytest

from tests.reading.test_welcome import found, reading

GONE = "<dd class='comment-body'><span>This comment has been removed by the author.</span></dd>"


@pytest.mark.parametrize(("head", "body", "status"), [("1 comment:", GONE, "none"), ("2 comments:", GONE, "external-unread")])
def test_removed_comments_are_not_unread(head: str, body: str, status: str) -> None:
    """Where as many notes of removal stand on the page as it announces comments, nothing could have been read; of one more it could."""
    page = reading(f"<div id='comments'><h4>{head}</h4><dl><dt>Anonymous said...</dt>{body}</dl></div>")
    assert page.post is not None
    assert page.post.comments_status == status


@pytest.mark.parametrize(
    ("box", "seen"),
    [
        ("<div class='widget BlogArchive' id='BlogArchive1'><a href='x.html'>Loaves</a> <a href='y.html'>Rolls</a></div>", True),
        ("<ul id='archive-list'><li><a href='x.html'>Loaves</a></li><li><a href='y.html'>Rolls</a></li></ul>", True),
        ("<ul id='archive-list'><li><a href='x.html'>Loaves</a></li></ul>", False),
        ("<div class='archive'><a href='x.html'>Loaves</a> <a href='y.html'>Rolls</a></div>", False),
    ],
    ids=["a platform's box", "a list", "one link", "a page's own class"],
)
def test_an_archive_is_known_by_what_its_box_is_called(box: str, seen: bool) -> None:
    """A box that themes call the archive and that leads to several pages, whatever their addresses; a page's class says nothing."""
    assert found(box, "archive") is seen

"""Pages with comments in a form that nobody knows: they are unread, and not none."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

ROWS = "<p>5 Feb 2013</p><p>6 Feb 2013</p>"  # nothing in them is a comment that can be read


def _status(below: str) -> str:
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"""<html><head><title>Rye</title></head><body><div class="post"><h1>Rye</h1><p>By Ilse on 4 February 2013</p><p>{text}</p></div>
{below}</body></html>"""
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    return post.comments_status


@pytest.mark.parametrize("heading", ["Comments on this entry", "Kommentare", "Comentarios:"])
def test_dated_lines_below_a_heading_for_comments_are_unread_ones(heading: str) -> None:
    """Whatever they are, they are not nothing."""
    assert _status(f"<h3>{heading}</h3>{ROWS}") == "external-unread"


@pytest.mark.parametrize(
    "below",
    [
        "<h3>Comments</h3><p>No comments yet.</p>",
        "<h3>Comments</h3><p>5 Feb 2013</p>",
        f"<h3>Recent comments</h3>{ROWS}",
        f"<h3>Reactions</h3>{ROWS}",
        f"<h3>Comments</h3><h3>Other posts</h3>{ROWS}",
        f"<h3>Comments</h3><form action='/say'><textarea></textarea></form>{ROWS}",
        f"<div class='sidebar'><h3>Comments</h3>{ROWS}</div>",
    ],
    ids=["none yet", "one date", "those of other posts", "of a network", "another heading", "behind the form", "in a sidebar"],
)
def test_what_is_no_comment_leaves_none(below: str) -> None:
    """Nothing dated, or not below that heading."""
    assert _status(below) == "none"


def test_signed_words_without_a_day_below_such_a_heading_are_unread_ones() -> None:
    """Names in bold before words of two readers, where nothing parts them: one cannot be sure that they are names."""
    one = "<p><b>{}</b> &nbsp; Mine rose too, and then it fell.</p>"
    assert _status("<h3>Comments</h3>" + one.format("Ilse Brandt") + one.format("Bogdan K")) == "external-unread"


def test_rules_for_comments_leave_none() -> None:
    """Words in bold that are no names, and one name alone."""
    rules = "<p><b>Be kind</b> to all who read here, please.</p><p><b>Links</b> are read by hand before they show.</p>"
    assert _status(f"<h3>Comments</h3>{rules}") == "none"
    assert _status("<h3>Comments</h3><p><b>Ola Nyman</b> reads each of them before it shows here.</p>") == "none"

"""A post without comments: its own text is none, though its line of facts stands right above the empty place for comments."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "".join(f"<p>{'We hung the gate before noon, and the hinge held until the wind came round. ' * 3}</p>" for _ in range(3))
FORM = "<form method='post' action='/say'><input name='who'><textarea name='words'></textarea><input type='submit'></form>"
PAGES = {
    "an address for pings": (
        "<div class='post'><h2>A gate</h2><div class='entry'>{text}<p>Posted on 2011-5-6 10:12 Friday</p></div>"
        "<div class='comments-part'><h4>Pings:</h4><input type='text' value='http://shed.example/ping?id=7'></div>"
        "<div class='comments-part'><h4>Comments</h4><ol></ol>{form}</div></div>"
    ),
    "an empty box": (
        "<div class='post'><h2>A gate</h2><div class='entry'>{text}<p>Published 6 May 2011 by Ada Thornbury</p></div>"
        "<div class='comment-zone'><p>Quiet here.</p></div>{form}</div>"
    ),
    "a section of the text": (
        "<div class='post'><h1>A gate</h1><p>6 May 2011 by Ada Thornbury</p><h2>The hinge</h2>{text}"
        "<h2>Feedback</h2>{text}<h2>Next year</h2>{text}<p>By Ada Thornbury on 6 May 2011</p></div>{form}"
    ),
    "a word in German": (
        "<article><h1>A gate</h1><section>{text}<p>Geschrieben am 6. Mai 2011 um 10:12 von Ada</p></section>"
        "<section class='kommentar-bereich'><h3>Was meinst du?</h3></section>{form}</article>"
    ),
}


@pytest.mark.parametrize("body", PAGES.values(), ids=list(PAGES))
def test_the_text_is_no_comment(body: str) -> None:
    """Nobody commented; the post keeps its words and its day."""
    html = f"<html><head><title>A gate | The shed</title></head><body>{body.format(text=TEXT, form=FORM)}</body></html>"
    post = read(Page(url="https://shed.example/?post=7", body=html.encode())).post
    assert post is not None
    assert post.comments == ()
    assert len(post.text.split()) >= 100
    assert str(post.published)[:10] == "2011-05-06"


@pytest.mark.parametrize("cls", ["comment hentry", "p-comment h-entry", "u-comment h-entry"])
def test_comments_marked_up_like_posts_are_comments(cls: str) -> None:
    """Microformats call both an entry; a class of its own says which is a comment."""
    row = "<li class='{0}'><p><cite class='author fn'>{1}</cite> wrote on {2} May 2011</p><div class='entry-content'><p>{3}</p></div>"
    said = [("Ola Nyman", 7, "Ours leans to the north."), ("Berit", 9, "Two hinges hold longer.")]
    thread = "<ol>{}<ol>{}</li></ol></li></ol>".format(*(row.format(cls, *one) for one in said))
    html = f"<title>A gate</title><body><div class='hentry'><h1>A gate</h1>{TEXT}</div><h3>2 comments</h3>{thread}{FORM}"
    reading = read(Page(url="https://shed.example/gate", body=html.encode()))
    post = reading.post
    assert post is not None
    assert any(way.startswith("classes: 2") for way in reading.tried)
    assert [(c.author.name, c.posted and c.posted.day, c.text) for c in post.comments] == said

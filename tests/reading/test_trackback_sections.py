"""Trackbacks of the older form below a post: what is theirs, what is the post's, and what is said by readers."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read


@pytest.mark.parametrize("pings", [1, 2])
@pytest.mark.parametrize("box", ["{}", "<div><div>{}</div></div>"])
@pytest.mark.parametrize("head", ["<h1>Pan</h1><h2>September 3, 2004</h2><h3>Rye</h3>", "<h2>Rye</h2>"])
def test_a_post_of_one_paragraph_above_trackbacks_is_no_comment(head: str, box: str, pings: int) -> None:
    """Its byline has the form of theirs; where no comments are announced, the post keeps its text and its writer."""
    row = (
        "<p>&raquo; <a href='http://oat{n}.example/p'>Oat field</a> from Oat field<br />Keep it up... <a href='#'>[Read More]</a></p>"
        "<p class='posted'>Tracked on May 1{n}, 2005 01:48 PM</p>"
    )
    text = f"{head}<p>{'It rose for two days. ' * 8}</p><p class='posted'>Posted by Edda at September 3, 2004 10:00 AM</p>"
    body = box.format(f"{text}<h2>Trackbacks</h2>{''.join(row.format(n=n) for n in range(1, 1 + pings))}")
    post = read(Page("https://pan.example/archives/000012.html", f"<title>Pan: Rye</title><body>{body}</body>".encode())).post
    assert post is not None
    assert (post.author.name if post.author else None, str(post.published)) == ("Edda", "2004-09-03 10:00:00")
    assert [(c.kind, c.author.name, str(c.posted), c.text) for c in post.comments] == [
        ("trackback", "Oat field", f"2005-05-1{n} 13:48:00", "Oat field\n\nKeep it up...") for n in range(1, 1 + pings)
    ]


@pytest.mark.parametrize("first", ["comments", "trackbacks"])
@pytest.mark.parametrize(("said", "pings"), [(0, 2), (1, 1), (2, 1), (2, 2), (2, 0), (0, 0)])
@pytest.mark.parametrize("intro", ["TrackBack URL for this entry:<br />http://pan.example/tb/60", "Listed below are links to this post"])
def test_trackbacks_are_such_whichever_section_comes_first(intro: str, said: int, pings: int, first: str) -> None:
    """The line with the address to ping stands between their heading and the first of them, and is no heading of its own."""
    ping = (
        "<p>&raquo; <a href='http://oat{n}.example/p'>Oats again</a> from Oat field {n}<br />Keep it up... <a href='#'>[Read More]</a></p>"
        "<p class='posted'>Tracked on May 1{n}, 2005 01:48 PM</p>"
    )
    comment = (
        "<p>Mine rose {n} times.</p><p class='posted'>Posted by: <a href='http://ola.example'>Ola {n}</a> at May 1{n}, 2005 02:00 PM</p>"
    )
    track = f"<h2>TrackBack</h2><p>{intro}</p>" + "".join(ping.format(n=n) for n in range(1, 1 + pings))
    talk = "<h2>Comments</h2>" + "".join(comment.format(n=n) for n in range(3, 3 + said))
    text = f"<h3>Rye bread</h3><p>{'It rose for two days. ' * 8}</p><p class='posted'>Posted by Edda at September 3, 2004 10:00 AM</p>"
    body = f"<h1>Pan</h1><div>{text}{talk + track if first == 'comments' else track + talk}</div>"
    post = read(Page("https://pan.example/archives/000012.html", f"<title>Pan: Rye bread</title><body>{body}</body>".encode())).post
    assert post is not None
    told = {(c.kind, c.author.name) for c in post.comments}
    assert len(told) == len(post.comments)
    assert told == {("trackback", f"Oat field {n}") for n in range(1, 1 + pings)} | {("comment", f"Ola {n}") for n in range(3, 3 + said)}

"""Boxes that repeat on a post's page with names, days and words, and are no comments."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checkup.model import Page
from checkup.platforms import read

NAMES = ["Ilse Brandt", "Ola Nyman", "Bogdan Kral", "Marit Holm"]
DAYS = ["5 Feb 2024", "12 Mar 2024", "1 Apr 2024", "9 May 2024"]
WORDS = [
    "The kiln was fired twice and the glaze ran off the foot of every second bowl.",
    "We walked to the ferry and missed it, so the photographs are of the jetty.",
    "A list of the seeds that came up and of those that did not, with reasons.",
    "Notes from the meeting of the allotment society and what was decided.",
]
Box = Callable[[int, str, str, str], str]
"""Number, name, day and words -> the markup of one box."""

BOXES: dict[str, tuple[str, Box]] = {
    "related posts": (
        "<h3>Related posts</h3>",
        lambda k, name, day, words: (
            f'<div class="card"><h4><a href="/2023/0{k + 1}/x{k}/">Post {k}</a></h4><p class="meta">{name} · {day}</p><p>{words}</p></div>'
        ),
    ),
    "tiles of posts": (
        "<h3>More from the blog</h3>",
        lambda k, name, day, words: (
            f'<article class="tile"><a href="/2023/0{k + 1}/x{k}/"><img src="/p.jpg"></a><b>{name}</b> <i>{day}</i><p>{words}</p></article>'
        ),
    ),
    "what customers say": (
        "<h2>What people say about us</h2>",
        lambda _, name, _day, words: f"<blockquote><p>{words}</p><footer>{name}, potter</footer></blockquote>",
    ),
    "a team": (
        "<h2>Who we are</h2>",
        lambda _, name, day, words: f'<div class="member"><h4>{name}</h4><span>since {day}</span><p>{words}</p></div>',
    ),
    "changes": (
        "<h2>Changes</h2>",
        lambda _, name, day, words: f'<div class="change"><b>{name}</b> <span>{day}</span><p>{words}</p></div>',
    ),
    "events": ("<h2>Events</h2>", lambda _, name, day, words: f"<div><p>{name}</p><p>{day}, 19:30</p><p>{words}</p></div>"),
    "talks": (
        "<h2>The conversation continues</h2>",
        lambda k, name, day, words: (
            f'<div class="talk"><h4><a href="/t/{k}">Talk {k}</a></h4><b>{name}</b> <i>{day}</i><p>{words}</p></div>'
        ),
    ),
    "rows of a table": (
        "<h3>Readings</h3>",
        lambda _, name, day, words: f"<table><tr><td>{name}</td><td>{day}</td></tr><tr><td colspan=2>{words}</td></tr></table>",
    ),
    "posts of a network": (
        "<h3>Reactions</h3>",
        lambda k, name, day, words: (
            f'<blockquote class="twitter-tweet"><p>{words}</p>{name} <a href="https://twitter.com/u{k}/status/1{k}">{day}</a></blockquote>'
        ),
    ),
}


@pytest.mark.parametrize(("heading", "box"), BOXES.values(), ids=list(BOXES))
def test_boxes_that_repeat_are_no_comments(heading: str, box: Box) -> None:
    """Nothing is invented, and nothing is said to be unread."""
    text = " ".join(["The oven needs a dry week and a good roof over it."] * 16)
    boxes = "".join(box(k, *row) for k, row in enumerate(zip(NAMES, DAYS, WORDS, strict=True)))
    html = f"""<html><head><title>A clay oven | Slow Fires</title></head><body><main><article><h1>A clay oven</h1>
<p class="byline">By Ola Nyman, February 4, 2024</p><p>{text}</p></article>{heading}{boxes}</main></body></html>"""
    post = read(Page(url="https://fires.example/2024/02/clay-oven/", body=html.encode())).post
    assert post is not None
    assert (post.comments, post.comments_status) == ((), "none")


def _in_one_box(row: str, count: int = 2) -> list[tuple[str | None, str]]:
    """Name and words of the comments of a page whose template calls the box around all of them a comment."""
    rows = "".join(row.format(name=NAMES[k], day=DAYS[k], words=WORDS[k]) for k in range(count))
    html = f"""<html><head><title>Rye</title></head><body><article><h1>Rye</h1><p>{WORDS[2] * 4}</p></article>
<div class="row"><div class="head"><h3>Comments on "Rye"</h3></div></div>
<div class="row"><div class="wide oneComment">{rows}</div><div class="narrow"></div></div></body></html>"""
    post = read(Page("https://rye.example/archives/000012.html", html.encode())).post
    assert post is not None
    return [(c.author.name, c.text) for c in post.comments]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_rows_in_the_only_box_that_is_called_a_comment_are_comments(count: int) -> None:
    """Each has a name, a day and words of its own."""
    head = '<div class="left"><p><b><a href="/c?id=8">{name}</a></b><br>{day} 05:51 AM</p></div>'
    row = f'<div class="row">{head}<div class="comments-body"><p>{{words}}</p></div></div>'
    assert _in_one_box(row, count) == list(zip(NAMES, WORDS, strict=True))[:count]


def test_paragraphs_of_the_only_comment_stay_together() -> None:
    """Rows without a name and a day are its words."""
    head = '<div class="left"><p><b>Ilse Brandt</b><br>5 Feb 2024 05:51 AM</p></div>'
    said = _in_one_box(head + '<div class="said"><p>{words}</p></div>', 1)
    assert said == [("Ilse Brandt", WORDS[0])]

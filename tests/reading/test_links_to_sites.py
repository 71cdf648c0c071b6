"""A link beside a name that says "website" leads to the name's owner, and is no name itself."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

TEXT = "<p>" + "We hung the gate before noon, and the hinge held until the wind came round to the north. " * 5 + "</p>"
BYLINES = [
    "<cite><strong>{name}</strong> <a href='http://{site}.example/'>主页</a> &mdash; 2011-05-0{k} 10:00</cite>",
    "<cite><a href='http://{site}.example/'>Webseite</a> <strong>{name}</strong></cite> <small>0{k}.05.2011 10:00</small>",
    "<span class='comment-author'><b class='fn'>{name}</b> [<a href='http://{site}.example/'>site web</a>]</span> <i>2011-05-0{k}</i>",
    "<cite>{name} (<a href='http://{site}.example/'>сайт</a>)</cite> <i>2011-05-0{k} 10:00</i>",
    "<cite class='author'><em>{name}</em>, <a href='http://{site}.example/'>página web</a></cite> <i>2011-05-0{k} 10:00</i>",
]
NAMES = {1: "Berit Olsen", 2: "mudlark", 3: "Hanno V."}


def comments(byline: str) -> tuple[Comment, ...]:
    rows = "".join(
        f"<li class='comment' id='comment-{k}'>{byline.format(name=name, site=f'site{k}', k=k)}<p>Gate {k} of ours held, too.</p></li>"
        for k, name in NAMES.items()
    )
    html = f"<html><head><title>A gate</title></head><body><h1>A gate</h1><div>{TEXT}</div><h3>3</h3><ol>{rows}</ol></body></html>"
    post = read(Page(url="https://shed.example/gate", body=html.encode())).post
    assert post is not None
    return post.comments


@pytest.mark.parametrize("byline", [BYLINES[0], BYLINES[1], BYLINES[4]])
def test_the_link_is_no_name_and_leads_to_the_writer(byline: str) -> None:
    """The name beside the link is read, with the link's address as its owner's."""
    found = comments(byline)
    assert [(c.author.name, c.author.url) for c in found] == [(name, f"http://site{k}.example/") for k, name in NAMES.items()]


@pytest.mark.parametrize("byline", BYLINES)
def test_no_word_of_the_byline_is_taken_for_the_comment(byline: str) -> None:
    """The text is what the reader wrote, and no comment is called by the link's words."""
    found = comments(byline)
    assert [c.text for c in found] == [f"Gate {k} of ours held, too." for k in NAMES]
    assert [c.author.name for c in found] == list(NAMES.values())

"""Comments in an `aside`: of the post where its heading says so, of the whole blog where it lists them."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
PEOPLE = [("Ola Nyman", "Mine rose, too."), ("tin22", "On 3 March 2012 Ola Nyman wrote: the same.")]


def said(behind: str) -> list[tuple[str | None, str]]:
    head = f"<h1>Rye</h1><p>By Ilse Brandt, 4 February 2013</p><div><p>{TEXT * 5}</p></div>"
    page = f"<html lang='en'><head><title>Rye</title></head><body><main>{head}</main>{behind}</body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=page.encode())).post
    assert post is not None
    return [(c.author.name, c.text) for c in post.comments]


@pytest.mark.parametrize(
    "heading", ["<h2>Comments</h2>", "<h3>2 comments</h3>", "<header><h2>Comments:</h2></header>", "<h4>Reacties</h4>"]
)
@pytest.mark.parametrize(
    "one",
    [
        "<div><b>{}</b> <i>5 February 2013</i><p>{}</p></div>",
        "<article><header><h4>{}</h4><time datetime='2013-02-05T10:20'>Tuesday</time></header><p>{}</p></article>",
        "<div><h5>{}</h5><p>{}</p></div>",
    ],
    ids=["bold and a day", "articles", "without a day"],
)
def test_an_aside_below_the_post_that_says_comments_holds_its_comments(heading: str, one: str) -> None:
    """Whatever its rows are."""
    assert said(f"<aside>{heading}{''.join(one.format(*who) for who in PEOPLE)}</aside>") == PEOPLE


NEWEST = (
    "<ul><li>Ola: <a href='/2013/01/spelt/#c3'>Mine rose, too...</a></li><li>tin22: <a href='/2012/12/oat/#c1'>And mine...</a></li></ul>"
)
ROWS = "<div><b>Ola Nyman</b> <i>5 February 2013</i><p>Mine rose, too.</p></div><div><b>tin22</b> <i>6 February 2013</i><p>No.</p></div>"


@pytest.mark.parametrize(
    "aside",
    [
        f"<aside><h3>Comments</h3>{NEWEST}</aside>",
        f"<aside class='widget'><h3>Comments</h3>{ROWS}</aside>",
        f"<div id='side'><aside><h3>Comments</h3>{ROWS}</aside></div>",
        f"<aside><h3>Recent comments</h3>{ROWS}</aside>",
        f"<aside><h3>About</h3><p>Bread.</p><h3>Comments</h3>{ROWS}</aside>",
    ],
    ids=["a list of links", "a widget", "in a side column", "recent ones", "behind another heading"],
)
def test_an_aside_of_the_whole_blog_holds_none(aside: str) -> None:
    """What stands beside every post is said of none."""
    assert said(aside) == []

"""A post that stands in a box called a sidebar is read like any other; what stands in real sidebars is not."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

TEXT = "<p>" + "The rye stood near the stove over night and was twice as high at six. " * 6 + "</p>"
BYLINE = "<div class='byline'>By <a class='author' href='/author/ann'>Ann Lee</a>, <span class='date'>3 May 2011</span></div>"


def reading_of(body: str, title: str = "Rye rises over night | The slow loaf", url: str = "http://rye.example/rye-rises") -> Reading:
    """What is read of a page with this head's title and body."""
    return read(Page(url, f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()))


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='sidebar'><div><h2><a href='/rye-rises'>Rye rises over night</a></h2>{BYLINE}{TEXT}{TEXT}</div></div>",
        f"<main><aside class='content'><h1>Rye rises over night</h1>{BYLINE}<article>{TEXT}{TEXT}</article></aside></main>",
        f"<article><div id='sidebar'><h1>Rye rises over night</h1>{BYLINE}</div><div class='entry'>{TEXT}{TEXT}</div></article>",
    ],
)
def test_a_box_called_sidebar_that_holds_the_title_is_the_column(body: str) -> None:
    """Day and writer in it are the post's."""
    post = reading_of(body).post
    assert post is not None
    assert post.published is not None
    assert post.published.date().isoformat() == "2011-05-03"
    assert post.author is not None
    assert post.author.name == "Ann Lee"


@pytest.mark.parametrize(
    "sidebar",
    [
        f"<aside><h2>Recent posts</h2><h2><a href='/rye-rises'>Rye rises over night</a></h2>{BYLINE}</aside>",
        f"<aside><h2><a href='/wheat'>Rye rises over night</a></h2>{BYLINE}</aside>",
        f"<aside><h1>The slow loaf</h1>{BYLINE}</aside>",
        f"<footer><div class='sidebar'><h2>Rye rises over night</h2>{BYLINE}</div></footer>",
    ],
)
def test_a_sidebar_with_other_posts_stays_one(sidebar: str) -> None:
    """Its day and its writer are not the post's: a heading above, a link elsewhere, a blog's name or a footer tell that."""
    post = reading_of(f"<div class='text'>{TEXT}{TEXT}</div>{sidebar}").post
    assert post is None or (post.published is None and post.author is None)


def test_a_sidebar_beside_the_title_stays_one() -> None:
    """Where the title stands in the column too, the box with the same heading is furniture."""
    sidebar = "<aside><h2>Rye rises over night</h2><p class='date'>9 June 2012</p></aside>"
    post = reading_of(f"<h1>Rye rises over night</h1>{BYLINE}{TEXT}{TEXT}{sidebar}").post
    assert post is not None
    assert post.published is not None
    assert post.published.date().isoformat() == "2011-05-03"


@pytest.mark.parametrize(("title", "month"), [("שלג ברחוב", 1), ("Снег на улице", 1), ("Snow in the lane", 12)])
def test_the_script_of_the_title_tells_the_order_of_day_and_month(title: str, month: int) -> None:
    """A page that names no language prints the day first where its title is in Hebrew or Cyrillic letters."""
    body = f"<h1>{title}</h1><div class='postdate'>12/1/2009 08:15</div>{TEXT}{TEXT}"
    post = reading_of(body, title).post
    assert post is not None
    assert post.published is not None
    assert post.published.month == month


def test_a_day_above_the_title_in_the_same_box_is_the_posts() -> None:
    """It goes before the days of other posts further away."""
    other = "<div><a href='/wheat'>Wheat</a><span>1 February 2019</span></div>"
    byline = "<div class='post-meta'><a class='post-meta-author' href='/a'>Ann Lee</a><a href='/d'>08/08/2017</a>No comments at all</div>"
    box = f"<div class='postcontent'>{byline}<h2>Rye rises over night</h2><div>{TEXT}{TEXT}</div></div>"
    post = reading_of(other + box).post
    assert post is not None
    assert post.published is not None
    assert post.published.date().isoformat() == "2017-08-08"

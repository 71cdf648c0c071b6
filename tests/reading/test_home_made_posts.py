"""Posts of home-made blogs: one head for all pages, text in no paragraph, the writer beside a portrait or behind a label."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
COMMENTS = "<h3>Comments</h3><p>Ola Nyman: Mine rose too.</p><p>Bogdan K.: Mine fell.</p>"


def post_of(body: str) -> Post:
    html = f"<html><head><title>The slow loaf</title></head><body><div id='top'><a href='/'>The slow loaf</a></div>{body}</body></html>"
    post = read(Page(url="https://rye.example/post.php?id=7", body=html.encode())).post
    assert post is not None
    return post


def test_a_label_or_a_lead_above_the_text_is_no_title() -> None:
    """ "Summary:" and a heading of two sentences head what follows them; the post's title stands above them."""
    lead = "It rose for a day and a night beside the stove of my aunt. Then it fell, and nobody could tell us why."
    for between in ("<h3>Summary:</h3>", f"<h5>{lead}</h5>"):
        assert post_of(f"<div><h3>A rye that fell</h3>{between}<p>{TEXT * 3}</p></div>{COMMENTS}").title == "A rye that fell"


def test_text_that_stands_right_in_a_box_is_read() -> None:
    """Where the only paragraphs are facts about the post."""
    text = post_of(f"<div><h3>A rye that fell</h3><div>{TEXT * 4}</div><p>Posted on 4 February 2013</p></div>{COMMENTS}").text
    assert text.count("a warm place") == 4


@pytest.mark.parametrize(
    "signed",
    [
        (
            "<div class='meta'><img class='avatar' src='/u/7.png' alt=''><div><div>Ilse Brandt</div>"
            "<small>04.02.2013 · <span>Bread</span></small></div></div>"
        ),
        "<div><img src='/img/profile.jpg' width='50'><p>Ilse Brandt</p></div>",
    ],
    ids=["above the day", "alone"],
)
def test_the_line_beside_a_portrait_near_the_title_names_the_writer(signed: str) -> None:
    """And no section that stands in the line of facts below it."""
    author = post_of(f"<article><h1>A rye that fell</h1>{signed}<div class='content'><p>{TEXT * 3}</p></div></article>{COMMENTS}").author
    assert author is not None
    assert author.name == "Ilse Brandt"


def test_a_picture_of_the_text_names_nobody() -> None:
    """Its caption is no writer, nor is the link to sign in."""
    picture = "<div><img src='/loaf.jpg' alt='Rye loaf'><p>Rye Loaf</p></div><a href='/Account/LogOn'>Log On</a>"
    assert post_of(f"<article><h1>A rye that fell</h1>{picture}<p>{TEXT * 3}</p></article>{COMMENTS}").author is None


def test_words_behind_a_label_are_its_own() -> None:
    """They may stand in no element, and the next element is another label then."""
    post = post_of(
        f"<div><h2>A rye that fell</h2><p>{TEXT * 3}</p><label>Autore:</label> Ilse Brandt <label>Commenti:</label></div>{COMMENTS}"
    )
    assert post.author is not None
    assert post.author.name == "Ilse Brandt"


@pytest.mark.parametrize("kind", ["entry", "blogpost", "post-entry right-sidebar"])
def test_what_kind_of_page_the_body_element_names_is_no_text(kind: str) -> None:
    """A class for a post's text on the page's own element does not make its sidebar text; the box of the text is read."""
    box = f"<h2><a href='/post.php?id=7'>A rye that fell</a></h2><div class='entry-body'><p>{TEXT}</p></div>"
    side = "<div><h3>Months</h3><ul>" + "".join(f"<li><a href='/m/{n}'>Loaves of month {n}</a></li>" for n in range(400)) + "</ul></div>"
    head = "<title>A rye that fell</title><meta property='og:type' content='article'>"
    html = f"<html><head>{head}</head><body class='{kind}'><div>{box}</div>{side}</body></html>"
    post = read(Page(url="https://rye.example/post.php?id=7", body=html.encode())).post
    assert post is not None
    assert post.text == TEXT.strip()

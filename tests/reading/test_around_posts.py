"""What sites put around posts and lists, and what is none of them: the site's own name, a page of a list with one post, a box of facts."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

TEXT = "<p>" + "We built the shelf of pine, and it stood in the cold hall until the paint was dry. " * 6 + "</p>"


def page(body: str, url: str) -> Reading:
    return read(Page(url, f"<html lang='en'><head><title>Shelves</title></head><body>{body}</body></html>".encode()))


def test_a_heading_that_leads_home_is_no_entry_of_a_list() -> None:
    """The site's name is set as its posts' titles are, with a link that says where it leads."""
    entries = "".join(
        f"<div class='post'><h2><a href='/2012/0{n}/shelf-{n}/'>Shelf number {n}</a></h2><p>Pine.</p></div>" for n in range(1, 6)
    )
    found = page(f"<h2><a rel='home' href='/m/'>Shelves</a></h2>{entries}", "http://shelf.example/")
    assert list(found.post_links) == [f"http://shelf.example/2012/0{n}/shelf-{n}/" for n in range(1, 6)]


@pytest.mark.parametrize("query", ["?start=10", "?offset=10", "?limitstart=10"])
def test_a_page_of_a_list_with_one_post_in_it_is_a_list(query: str) -> None:
    """Told by where it starts; without that the same page is no list."""
    body = f"<div class='post'><h2><a href='/shelves/cold/'>A cold shelf</a></h2><p>11 March 2012</p>{TEXT}</div>"
    assert page(body, f"http://shelf.example/shelves{query}").page_type == "list"
    assert page(body, "http://shelf.example/shelves").page_type != "list"


def test_a_box_of_facts_within_the_article_is_none_of_the_text() -> None:
    """Category, day and reader counts stand in a list of their own."""
    box = "<dl class='article-info'><dt>Details</dt><dd>Published: 11 March 2012</dd><dd>Hits: 212</dd></dl>"
    post = page(f"<div class='item-page'><h2>A cold shelf</h2>{box}{TEXT}</div>", "http://shelf.example/shelves/cold").post
    assert "Hits" not in post.text
    assert post.text.startswith("We built the shelf")

"""Lists whose rows tell the day above the title, and archives whose rows are links as a whole."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

ROWS = {
    "a card": "<div class='row'><a href='/loaf-{n}/'><div><time>May {d}, 2012</time><h3>Loaf number {n}</h3></div></a></div>",
    "a line above": "<li><span>{d} May 2012</span><h2><a href='/loaf-{n}/'>Loaf number {n}</a></h2></li>",
    "a line above and words below": (
        "<div class='e'><p class='day'>{d}. Mai 2012</p><h2><a href='/loaf-{n}/'>Loaf number {n}</a></h2><p>The oven was warm.</p></div>"
    ),
    "a line below": "<div><h2><a href='/loaf-{n}/'>Loaf number {n}</a></h2><p>The oven was warm.</p><p>2012-05-{d:02}</p></div>",
    "no boxes": "<h2><a href='/loaf-{n}/'>Loaf number {n}</a></h2><p>{d} May 2012</p><p>The oven was warm.</p>",
}


def days(body: str, address: str = "/") -> dict[str, int | None]:
    html = f"<html><head><title>All loaves | Crumbs</title></head><body>{body}</body></html>"
    listed = read(Page(url=f"https://crumbs.example{address}", body=html.encode())).listed
    return {one.title: one.published.day if one.published else None for one in listed}


@pytest.mark.parametrize("row", ROWS)
def test_each_title_has_the_day_of_its_row(row: str) -> None:
    """Also where the next row's day follows the title."""
    body = "".join(ROWS[row].format(n=n, d=20 - n) for n in range(1, 9))
    assert days(f"<div><h1>All loaves</h1>{body}</div>") == {f"Loaf number {n}": 20 - n for n in range(1, 9)}


def test_an_archive_of_cards_tells_of_its_posts() -> None:
    """Although its address says nothing, it is marked up as a post, and a card is no heading with a link in it."""
    body = "".join(ROWS["a card"].format(n=n, d=20 - n) for n in range(1, 9))
    marked_up = f"<main><article class='post'><h1>2012</h1>{body}</article></main>"
    assert days(marked_up, "/all.html") == {f"Loaf number {n}": 20 - n for n in range(1, 9)}


def test_a_post_that_links_to_others_lists_none() -> None:
    """A post with words of its own is no list of the posts it ends with."""
    words = "<p>The oven was warm by seven, and the dough had risen over night as it should.</p>" * 9
    body = "".join(ROWS["a card"].format(n=n, d=20 - n) for n in range(1, 4))
    assert days(f"<main><article class='post'><h1>All loaves</h1>{words}{body}</article></main>", "/2012/05/all.html") == {}

"""Cards of other posts that a theme prints behind a text, in the text's own box, are none of it; a writer's own round of links is."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

WORDS = "We took the old chain off the wheel before breakfast, since the rain had come through the roof of the shed again."
CARDS = {
    "divs": "<div class='c'><a href='{url}'><img src=/p.jpg alt=''></a><h4><a href='{url}'>{title}</a></h4><div>{words}</div></div>",
    "articles": "<article><h3><a href='{url}'>{title}</a></h3><div>{words}</div><a href='{url}'>Weiterlesen</a></article>",
    "whole links": "<div><a href='{url}'><h3>{title}</h3></a><div>{words}</div><span><a href='{url}'>more ...</a></span></div>",
}
OTHERS = [("/2014/02/wheel/", "A wheel"), ("/2013/11/brake/", "A brake")]
FORM = "<section class='talk'><h3>Comments</h3><form action='/say'><textarea name='words'></textarea><input name='name'></form></section>"


def text_of(behind: str) -> str:
    """The text of a post with something behind it in its own box."""
    body = f"<article class='post'><h1>A chain in spring</h1>{f'<div>{WORDS}</div>' * 3}{behind}</article>"
    html = f"<html><head><title>A chain in spring</title></head><body>{body}</body></html>"
    post = read(Page("https://shed.example/2014/03/chain-in-spring/", html.encode())).post
    assert post is not None
    return post.text


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("heading", ["", "<h3>Ähnliche Beiträge</h3>", "<h2>You may also like</h2>"])
@pytest.mark.parametrize("form", ["", FORM])
def test_cards_of_other_posts_are_no_text(card: str, heading: str, form: str) -> None:
    """Under any heading, also where the form for comments follows."""
    cards = "".join(CARDS[card].format(url=url, title=title, words="It had a bent spoke.") for url, title in OTHERS)
    text = text_of(f"<div class='x7'>{heading}{cards}</div>{form}")
    assert text.count(WORDS) == 3
    assert "bent spoke" not in text


@pytest.mark.parametrize("box", ["{}", "<div>{}</div>", "<div class='round'>{}</div>"])
def test_a_writers_round_of_links_stays(box: str) -> None:
    """Each post is linked once there, over the writer's words."""
    said = "".join(f"<h3><a href='{url}'>{title}</a></h3><div>It had a bent spoke.</div>" for url, title in OTHERS)
    assert text_of(box.format(said)).count("bent spoke") == 2

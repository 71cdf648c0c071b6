"""Texts that a builder of pages puts into several blocks of one class are read whole; teasers of other posts below them are not."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

PARTS = [
    "We took the old chain off the wheel before breakfast, since the rain had come through the roof of the shed again.",
    "It lay in oil until noon, and the cat sat beside it and looked as if somebody had promised her a fish for waiting.",
    "In the evening we put it back on, turned the pedals by hand, and nothing squeaked but the door of the shed itself.",
]
BLOCKS = {
    "columns": '<div class="row"><div class="col"><div class="b-text"><p>{}</p></div></div></div>',
    "sections": '<section class="part"><div class="inner"><div class="textblock x2"><p>{}</p></div></div></section>',
    "siblings": '<div class="slice"><p>{}</p></div>',
}
TEASERS = [
    '<div class="row"><div class="col"><h3><a href="/2014/02/wheel/">A wheel</a></h3><div class="b-text"><p>{}</p></div></div></div>',
    '<div class="row"><div class="col"><time>4 February 2014</time><div class="b-text"><p>{}</p></div></div></div>',
    '<a href="/2014/02/wheel/"><h3>A wheel</h3></a><div class="b-text"><p>{}</p></div>',
]


def text_of(blocks: str, above: str = "") -> str:
    """The text of a post that consists of these blocks."""
    facts = "<h1>A chain in spring</h1><p>4 March 2014 by Ada Crumb</p>"
    body = f"<header><a href='/'>The shed</a></header><main>{facts}{above}<div>{blocks}</div></main>"
    html = f"<html><head><title>A chain in spring | The shed</title></head><body>{body}</body></html>"
    post = read(Page("https://shed.example/2014/03/chain-in-spring/", html.encode())).post
    assert post is not None
    return post.text


@pytest.mark.parametrize("theme", BLOCKS)
@pytest.mark.parametrize("between", ["", "<h2>At noon</h2>", "<figure><img src=/cat.jpg><figcaption>The cat</figcaption></figure>"])
def test_a_text_in_several_blocks_is_read_whole(theme: str, between: str) -> None:
    """With headings and pictures between them, in their order."""
    text = text_of(between.join(map(BLOCKS[theme].format, PARTS)))
    places = [text.find(part) for part in PARTS]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("teaser", TEASERS)
def test_teasers_in_blocks_of_that_class_are_no_text(teaser: str) -> None:
    """A linked heading or a day tells them from the post's own blocks."""
    whole = BLOCKS["columns"].format("</p><p>".join(PARTS))
    text = text_of(whole + teaser.format("The wheel had a bent spoke, and it took us the whole of a February evening to find it."))
    assert all(part in text for part in PARTS)
    assert "bent spoke" not in text


@pytest.mark.parametrize("name", ["article__intro", "intro", "ce_articleintro", "post-introduction"])
@pytest.mark.parametrize("between", ["", "<figure><img src=/cat.jpg></figure><div class=maker>© Ada Crumb</div>"])
def test_a_lead_above_the_text_is_read(name: str, between: str) -> None:
    """In a box that is called one, beside the box around the text, also with a picture between them."""
    lead = f'<div class="{name}"><p>{PARTS[0]}</p></div>{between}'
    text = text_of(f'<div class="inner"><p>{PARTS[1]}</p><p>{PARTS[2]}</p></div>', lead)
    assert text.startswith(PARTS[0])
    assert text.endswith(PARTS[2])


@pytest.mark.parametrize("box", ["<div class='passage'>{}</div>", "<div>{}<br><br></div>", "<div><span>{}</span></div>"])
def test_a_text_in_boxes_is_found_where_a_page_has_few_paragraphs(box: str) -> None:
    """Some templates know no paragraphs, and what stands in one is the theme's."""
    note = "<div class='note'><p>Read the whole magazine on paper, four times a year, for three crowns.</p></div>"
    text = text_of(f"<div class='column'>{''.join(map(box.format, PARTS * 4))}</div>{note}")
    assert all(text.count(part) == 4 for part in PARTS)
    assert "crowns" not in text

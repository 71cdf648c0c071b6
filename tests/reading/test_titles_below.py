"""Themes that print a post's title below its text: the text above it is the post's."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

WORDS = "We oiled the old chain before breakfast and let it dry on the sill of the shed, where the cat found it at noon."
TEXT = f"<p>{WORDS}</p>" * 4
LOOP = '<div class="loop-nav"><a rel="prev" href="/2014/02/wheel/">A wheel</a> <a rel="next" href="/2014/04/brake/">A brake</a></div>'
THEMES = {
    "an article": '<article class="post entry"><div class="entry-content">{text}</div><div><h1>{title}</h1>{loop}</div></article>',
    "microformats": '<div class="hentry"><div class="words">{text}</div><h2 class="entry-title">{title}</h2>{loop}</div>',
    "bare": "<article><section>{text}</section><footer><h1>{title}</h1>{loop}</footer></article>",
}


def text_of(entry: str, title: str = "A chain in spring") -> str:
    """The text of a post in a theme."""
    html = f"<html><head><title>{title} | The shed</title></head><body><h4><a href='/'>The shed</a></h4>{entry}</body></html>"
    post = read(Page("https://shed.example/2014/03/chain-in-spring/", html.encode())).post
    assert post is not None
    assert post.title == title
    return post.text


@pytest.mark.parametrize("theme", THEMES)
def test_the_text_above_its_title_is_read(theme: str) -> None:
    """And what stands below the title is none of it."""
    text = text_of(THEMES[theme].format(text=TEXT, title="A chain in spring", loop=LOOP))
    assert text.count(WORDS) == 4
    assert "brake" not in text


def test_a_short_text_below_its_title_stays() -> None:
    """Whatever stands above the title in its entry, as long as that is no text."""
    facts = '<div class="facts"><a href="/tag/oil/">oil</a>, <a href="/tag/chain/">chain</a></div>'
    entry = f'<article class="post">{facts}<h1>A chain in spring</h1><div class="entry-content"><p>{WORDS}</p></div></article>'
    assert text_of(entry) == WORDS

"""Comments that a theme sets into block quotations, as a whole."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

TEXT = "A kiln cools for two days, and whoever opens it on the first will hear the glaze crack, says the potter. "


def comments(talk: str) -> tuple[Comment, ...]:
    """The comments of a page with this list below its text."""
    head = f"<h1>Cooling the kiln</h1><p>By Edda Lorch on 4 February 2013</p><p>{TEXT * 3}</p>"
    page = f"<html><head><title>Cooling the kiln</title></head><body>{head}<div id='comments'>{talk}</div></body></html>"
    post = read(Page(url="https://kiln.example/2013/02/cooling/", body=page.encode())).post
    assert post is not None
    return post.comments


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("inner", ["<blockquote><p>{}</p></blockquote>", "<figure><blockquote>{}</blockquote></figure>"])
def test_a_quotation_around_all_that_a_reader_says_quotes_nobody(inner: str, count: int) -> None:
    """Whatever the reader says is his own, also where his is the only comment."""
    names = ["Ola Nyman", "Ruth Asher", "Bo Lind"][:count]
    said = [f"How long did yours take, {k} days? Mine cracked." for k in range(count)]
    rows = "".join(
        f"<li id='comment-{k + 10}'><cite>{name}</cite> <small>{k + 5} February 2013</small>{inner.format(text)}</li>"
        for k, (name, text) in enumerate(zip(names, said, strict=True))
    )
    found = comments(f"<ol>{rows}</ol>")
    assert [(c.text, c.quotes) for c in found] == [(text, ()) for text in said]


def test_a_quotation_with_words_of_the_reader_beside_it_stays_one() -> None:
    """Within a theme's quotation, too, what the reader took from somebody else is quoted."""
    own = "<p>I do not think so.</p>"
    row = "<li id='comment-1{0}'><cite>{1}</cite> <small>1{0} February 2013</small><blockquote>{2}{3}</blockquote></li>"
    quoted = "<blockquote><p>Will it crack?</p></blockquote>"
    rows = row.format(1, "Ola Nyman", quoted, own) + row.format(2, "Ruth Asher", "<p>Mine did.</p>", "")
    assert [c.quotes for c in comments(f"<ol>{rows}</ol>")] == [("Will it crack?",), ()]

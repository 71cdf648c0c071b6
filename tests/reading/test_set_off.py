"""The end of a comment that its markup sets off: on pages and in records."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read
from checkup.reading.html_fragment import set_off
from tests.growth import assert_linear

ABOVE = "<p>How long do you soak it?</p>"


@pytest.mark.parametrize(
    "end",
    [
        "<p><em>Overnight, at least.</em></p>",
        "<p><strong>Overnight, at least.</strong></p>",
        '<p><font color="red">Overnight, at least.</font></p>',
        '<p style="color: #900">Overnight, at least.</p>',
        '<span style="font-style:italic">Overnight, at least.</span>',
    ],
)
def test_markup_that_sets_off(end: str) -> None:
    """Italics, bold letters, a colour."""
    assert set_off(ABOVE + end) == "Overnight, at least."


def test_several_paragraphs() -> None:
    """All at the end that are set off, and no others."""
    assert set_off(f"{ABOVE}<p><i>Hello Rita!</i></p><p><i>Overnight.</i></p>") == "Hello Rita!\n\nOvernight."
    assert set_off("<p><i>Nice.</i></p><p>How long?</p><p><i>Overnight.</i></p>") == "Overnight."


@pytest.mark.parametrize(
    "html",
    [
        ABOVE,
        "<p><em>How long do you soak it?</em></p>",
        "<p><em>Overnight</em> is what you wrote, but in which water?</p>",
        f"<p><em>You soak it overnight.</em></p>{ABOVE}",
        '<p>How long?</p><p style="margin: 1em; background-color: #eee">Overnight.</p>',
    ],
)
def test_what_sets_nothing_off(html: str) -> None:
    """Nothing marked, all of it, a word in a sentence, a quotation above, a background."""
    assert set_off(html) == ""


def test_linear() -> None:
    """In proportion to the text."""
    assert_linear(lambda n: set_off(ABOVE + "<p><em>so</em></p>" * n), 40)
    assert_linear(lambda n: set_off(ABOVE + "<em>so " * n), 30)


def test_on_a_page() -> None:
    """A page's comments tell it like an export's."""
    text = "Rye bread needs time and a warm place near the stove. " * 8
    boxes = "".join(
        f'<li class="comment" id="comment-{k}"><div class="comment-author vcard"><cite class="fn">{who}</cite></div>'
        f'<div class="comment-meta"><a href="#comment-{k}">May {k}, 2012 at 5:00 pm</a></div>'
        f'<div class="comment-body"><p>How long do you soak it?</p>{end}</div></li>'
        for k, (who, end) in enumerate((("Ilse", "<p><em>Overnight, Ilse.</em></p>"), ("Ola Brandt", "<p>Mine is dry.</p>")), 1)
    )
    body = f'<div class="post"><h2 class="entry-title">Rye</h2><p>{text}</p></div><ol class="commentlist">{boxes}</ol>'
    post = read(Page(url="https://rye.example/2012/05/rye/", body=f"<html><body>{body}</body></html>".encode())).post
    assert post is not None
    assert [c.set_off for c in post.comments] == ["Overnight, Ilse.", ""]

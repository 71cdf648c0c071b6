"""A comment of a sign, a number or a word that bylines have, too, keeps its words, in themes that mark no text."""

from __future__ import annotations

import pytest

from tests.reading.theme_page import comments_of, told

KUBRICK = (
    "<li class='alt' id='comment-{id}'><cite>{name}</cite> Says:<br><small class='commentmetadata'>"
    "<a href='#comment-{id}' title=''>March {day}th, 2014 at 9:0{n} pm</a></small>%s</li>"
)
SIGNED = (
    "<li id='comment-{id}'>%s<p><cite>Comment by {name} &#8212; March {day}, 2014 @ <a href='#comment-{id}'>9:0{n} pm</a></cite></p></li>"
)
TERMS = "<dt id='comment-{id}'><strong>{name}</strong> on March {day}, 2014 at 9:0{n} pm <a href='#comment-{id}'>#</a></dt><dd>%s</dd>"


@pytest.mark.parametrize("item", [f"<ol>{KUBRICK}</ol>", f"<ol>{SIGNED}</ol>", f"<dl>{TERMS}</dl>"])
@pytest.mark.parametrize("said", ["+1", ":)", "😂😂", "?", "!!!", "on", "said", "Says who?", "Comments are closed, are they?"])
def test_what_a_reader_says_in_a_paragraph_is_no_rest_of_a_byline(item: str, said: str) -> None:
    """It stands in a paragraph of its own, apart from name and day."""
    last = [words for name, words in told(comments_of(item % "<p>{text}</p>")) if name == "Runa"]
    assert len(last) == 1
    one = comments_of(item % f"<p>{said}</p>")
    assert [(c.author.name, c.text) for c in one] == [(name, said) for name, _ in told(comments_of(item % "<p>{text}</p>"))]


@pytest.mark.parametrize("word", ["Reply", "Quote", "Like", "#"])
def test_a_buttons_word_in_a_paragraph_is_none_of_it(word: str) -> None:
    """The comment has no words then."""
    assert all(c.text == "" for c in comments_of(f"<ol>{KUBRICK % f'<p>{word}</p>'}</ol>"))


@pytest.mark.parametrize("item", [f"<ol>{SIGNED}</ol>"])
def test_a_number_before_the_name_is_the_comments_own(item: str) -> None:
    """A theme may print it in a paragraph of its own."""
    assert all(c.text == "So it is." for c in comments_of(item % "<p>{n}</p><p>So it is.</p>"))

"""A button below the only comment of a page is none of its words, whatever it says: it does something, or has the comment's number."""

from __future__ import annotations

import pytest

from tests.reading.test_unlisted_verbs import comments

ONE = (("Ann Miller", "Mine rose twice in the cold kitchen."),)
HEAD = "<cite>{name}</cite><p>{text}</p>"


@pytest.mark.parametrize("word", ["Atsakyti", "Vasta", "Zitieren", "답글 달기", "רד", "Was this helpful?", "Thumb up 0"])
@pytest.mark.parametrize(
    "button",
    [
        "<span onclick='answer(2)'>{}</span>",
        "<div class='foot'><small onclick='quote(2)'>{}</small></div>",
        "<div><a href='/answer?c=2'>{}</a></div>",
        "<p><a href='/c/2/answer'>{}</a> | <span onclick='mark(2)'>{}</span></p>",
    ],
)
def test_a_button_in_any_words_is_cut_off(word: str, button: str) -> None:
    """By what it does or where it leads, not by its words."""
    (one,) = comments(HEAD + button.replace("{}", word), ONE)
    assert (one.author.name, one.text) == ONE[0]


@pytest.mark.parametrize(
    "end",
    [
        "<p>More of it <a href='/2010/01/salt/'>there</a></p>",
        "<p><a href='https://mill.example/2'>My own loaf</a></p>",
        "<p onclick='whole(2)'>A second paragraph of the reader's, which is far too long for a button to say.</p>",
    ],
)
def test_what_a_reader_says_last_stays(end: str) -> None:
    """Links to other pages and sites, and words that are long, are the reader's."""
    (one,) = comments(HEAD + end, ONE)
    assert one.text.startswith(ONE[0][1])
    assert len(one.text) > len(ONE[0][1])

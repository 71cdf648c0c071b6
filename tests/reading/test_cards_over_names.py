"""Cards about a writer that open over the name of a comment: they say the name once more, and buttons; and entries called "reply"."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

TEXT = "<p>" + "The kiln cools for two days, and whoever opens it on the first will hear the glaze crack. " * 3 + "</p>"
TALK = [("ada", "I wait for three days, since mine is large.", 1), ("Bo Crumb", "Two are enough for me.", 2), ("cleo", "So do I.", 3)]


def said(card: str, entry: str, head: str) -> tuple[Comment, ...]:
    """The comments of a page whose entries are made so: each has a head with a card and the name, and its words in a box of their own."""
    talk = ""
    for number, (name, words, day) in enumerate(TALK, 40):
        who = f"<span class='display-name author vcard'><a class='fn url' href='/u/{number}'>{name}</a></span>"
        when = f"<span class='published'>3/0{day}/15 8:12am</span>"
        box = head.format(card=card.format(n=number, name=name), who=who, when=when)
        talk += f"<div class='branch'><{entry} class='reply'>{box}<div class='reply-content'><p>{words}</p></div></{entry}></div>"
    html = f"<html><body><article><h1>The kiln</h1><p>3/01/15</p>{TEXT}</article><section>{talk}</section></body></html>"
    post = read(Page("http://kiln.example/2015/03/the-kiln/", html.encode())).post
    assert post is not None
    return post.comments


@pytest.mark.parametrize(
    "card",
    [
        "<div id='{n}-hovercard' class='dropdown author-hovercard content small'><h4>{name}</h4><a href='#'>Follow</a></div>",
        "<div id='u{n}' class='popover text'><b>{name}</b> <a href='#'>Follow</a> <a href='#'>Unfollow</a></div>",
        "<div class='user-card message' id='card_{n}'><p>{name}</p><p>3 friends</p></div>",
        "",
    ],
)
@pytest.mark.parametrize("entry", ["article", "li"])
@pytest.mark.parametrize(
    "head", ["<header>{card}<div class='txt'>{who} {when}</div></header>", "<div class='meta'>{who}{card}{when}</div>"]
)
def test_a_card_over_the_name_is_none_of_the_words(card: str, entry: str, head: str) -> None:
    """Nor is an entry that is called a reply a button to answer."""
    assert [(c.author.name, c.text) for c in said(card, entry, head)] == [(name, words) for name, words, _ in TALK]

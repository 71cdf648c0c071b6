"""A post's page in a theme's own form: what stands in its head of facts, and how it prints each comment."""

from __future__ import annotations

from checkup.model import Comment, Page, Post
from checkup.platforms import read

WORDS = "The kiln was lit at four, and by the time the others came the first tiles had gone the colour of honey. " * 3
PEOPLE = ("Ines Falk", "Tam", "Odile Roy", "Piet Vos", "Runa")
SAID = (
    "Ours cracked in the second week, so we fire it slower now.",
    "Which clay was that?",
    "My aunt swore by river sand and never told anyone why.",
    "So true",
    "I would not open the door before noon, whatever the gauge says.",
)


def post_of(item: str, *, facts: str = "<p>Posted on March 1, 2014 by Ada Brandt</p>", below: str = "", last: str = "") -> Post:
    """The post; `item` is formatted once for each comment with {name}, {text}, {n} (1 and on), {day} (2 and on) and {id}.

    `facts` stand below the title, `below` behind the text, `last` behind the comments.
    """
    items = "".join(
        item.format(name=name, text=text, n=k, day=k + 1, id=k + 40) for k, (name, text) in enumerate(zip(PEOPLE, SAID, strict=True), 1)
    )
    html = (
        "<html lang='en'><head><title>Honey tiles | Kiln notes</title><meta name='generator' content='WordPress 3.5'></head><body>"
        f"<div id='page'><div class='post'><h2>Honey tiles</h2>{facts}<div class='entry'><p>{WORDS}</p><p>{WORDS}</p></div>{below}</div>"
        f"<div id='comments'><h3>Comments</h3>{items}{last}</div></div></body></html>"
    )
    post = read(Page(url="https://kiln.example/?p=7", body=html.encode())).post
    assert post is not None
    return post


def comments_of(item: str) -> tuple[Comment, ...]:
    """The comments of such a post."""
    return post_of(item).comments


def told(comments: tuple[Comment, ...]) -> list[tuple[str | None, str]]:
    """Who said what."""
    return [(c.author.name, c.text) for c in comments]


EXPECTED = list(zip(PEOPLE, SAID, strict=True))

"""A verb of saying that no list holds is told by the page: all comments begin with it."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 6 + "</p>"
SAID = (
    ("Carl Ode", "The water was too warm for it, I think."),
    ("Dora Pike", "Ours never rises in that weather."),
    ("Emil", "Try it with rye, it keeps."),
)


def comments(form: str, said: tuple[tuple[str, str], ...] = SAID) -> tuple[Comment, ...]:
    items = "".join(
        f"<li class='comment' id='comment-{n}'>{form.format(name=name, text=text)}<small>2014-03-{n:02d} 10:00</small></li>"
        for n, (name, text) in enumerate(said, 2)
    )
    html = (
        f"<html><head><title>Loaf | Kiln</title></head><body><div class='post'><h1>Loaf</h1><p class='meta'>March 1, 2014 by Ada</p>"
        f"<div class='entry'>{TEXT}</div></div><div id='comments'><h3>Comments</h3><ol class='commentlist'>{items}</ol></div></body></html>"
    )
    post = read(Page(url="https://kiln.example/2014/03/loaf/", body=html.encode())).post
    assert post is not None
    return post.comments


@pytest.mark.parametrize(
    "form",
    [
        "<p>{name} kundgjorde:</p><p>{text}</p>",
        "<p>{name} lät veta:</p><p>{text}</p>",
        "<p>{name} diris…</p><p>{text}</p>",
        "<a href='http://{name}.example/'>{name}</a> kundgjorde...<p>{text}</p>",
        "<b>{name}</b> verlautbart:<p>{text}</p>",
    ],
)
def test_the_name_stands_before_the_verb(form: str) -> None:
    """Names and words of three comments, which the verb is no part of."""
    assert [(c.author.name, c.text) for c in comments(form)] == list(SAID)


def test_words_that_begin_alike_by_chance_are_no_names() -> None:
    """Two comments, and lines whose first words are no names, stay as they are."""
    two = comments("<p>{name} kundgjorde:</p><p>{text}</p>", SAID[:2])
    assert [c.author.name for c in two] == [None, None]
    told = comments("<p>What I, for one, heard:</p><p>{text}</p>")
    assert [c.author.name for c in told] == [None, None, None]


def test_words_at_the_listed_verbs_of_saying() -> None:
    """Verbs that themes print in some more languages, which one comment is enough for."""
    for verb in ("ha dicho", "schrijft", "sade", "коментує", "казва", "je rekao", "viết", "님이 말했습니다", "のコメント", "提到"):
        (one,) = comments(f"<p>{{name}} {verb}:</p><p>{{text}}</p>", SAID[:1])
        assert (one.author.name, one.text) == SAID[0], verb


@pytest.mark.parametrize("name", ["Tomas Saka", "Maria Sade", "Kim Viết"])
def test_a_family_name_is_no_verb(name: str) -> None:
    """Written with a capital such a word is the end of a name."""
    (one,) = comments("<b>{name}</b><p>{text}</p>", ((name, SAID[0][1]),))
    assert (one.author.name, one.text) == (name, SAID[0][1])

"""Comments whose name and day stand in one box below their words, with answers inside that bear a day alone."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

TEXT = "<p>" + "We hung the gate before noon, and the hinge held until the wind came round to the north. " * 5 + "</p>"
SAID = {
    "Berit Olsen": "Ours held for a winter and no longer.",
    "mudlark": "Which hinge did you take? I ask since mine is bent.",
    "Hanno V.": "The north wind takes them all in the end.",
}
ANSWER = "Thank you, the next one is of brass."
FORMS = {
    "terms": "<dt>{subject}</dt><dd>{words}<p class='when'>{name}<br>{d} May 2011 10:1{n}</p>{answer}</dd>",
    "boxes": "<div class='say'><p>{words}</p><div class='when'>{name}<br>2011-05-0{d} 10:1{n}</div>{answer}</div>",
    "with a site": (
        "<li><div>{words}</div><p class='when'>{name} <a href='http://far{n}.example/'>URL</a><br>2011/05/0{d} 10:1{n}</p>{answer}</li>"
    ),
}


def comments(form: str, *, answered: int | None = None) -> tuple[Comment, ...]:
    box = {"terms": "dl", "boxes": "div", "with a site": "ul"}[form]
    rows = "".join(
        FORMS[form].format(name=name, words=words, n=n, d=6 + n, subject=f"Hinges {n}", answer=_answer(form, n) if n == answered else "")
        for n, (name, words) in enumerate(SAID.items(), 1)
    )
    html = (
        f"<html><head><title>A gate | The shed</title></head><body><h1>A gate</h1><p>6 May 2011</p><div>{TEXT}</div>"
        f"<h2>Comments</h2><{box} class='comments'>{rows}</{box}></body></html>"
    )
    post = read(Page(url="https://shed.example/gate", body=html.encode())).post
    assert post is not None
    return post.comments


def _answer(form: str, n: int) -> str:
    tag = "div" if form == "boxes" else "p"
    return f"<div style='margin: 5px'>{ANSWER}<{tag} class='when'>2011-05-0{7 + n} 11:00</{tag}></div>"


@pytest.mark.parametrize("form", FORMS)
def test_the_line_above_the_day_is_the_name(form: str) -> None:
    """Name, day and words of each; a term's own words are the subject, and a link to a site is its owner's."""
    found = comments(form)
    assert {c.author.name: c.text for c in found} == SAID
    assert [c.posted.day for c in found if c.posted] == [7, 8, 9]
    assert [c.author.url for c in found] == [f"http://far{n}.example/" if form == "with a site" else None for n in (1, 2, 3)]


@pytest.mark.parametrize("form", FORMS)
def test_an_answer_without_a_name_is_the_owners(form: str) -> None:
    """A box behind the comment's own day, with words and a day like that, answers the comment; it stays nobody else's."""
    found = comments(form, answered=2)
    assert len(found) == len(SAID) + 1
    answer = next(c for c in found if c.author.name is None)
    asked = next(c for c in found if c.author.name == "mudlark")
    assert (answer.text, answer.by_post_author, answer.parent) == (ANSWER, True, asked.id)
    assert (asked.text, asked.by_post_author) == (SAID["mudlark"], None)

"""A blog whose posts have one comment each, in a form that nobody knows; and doubts of single pages that the blog's other pages settle."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.comment_systems import UNKNOWN_FORM
from checkup.gathering.known_doubts import without_known_doubts
from checkup.model import Blog, Page, Reading
from checkup.platforms import read
from tests.factories import comment, post
from tests.gathering.pages import HOST, gathered

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 4 + "</p>"
PEOPLE = ["Ola Nyman", "Ruth Asher", "Bo", "Ilse Brandt", "Ola Nyman", "Bo"]
FORM = "<form method='post'><input name='n'><textarea name='words'></textarea><input type='submit'></form>"


def page(n: int, said: str, form: str) -> tuple[str, Reading]:
    """Page `n` of a blog with this below its text."""
    url = f"{HOST}/2012/05/loaf-{n}/"
    html = (
        f'<html lang="en"><head><title>Loaf number {n}</title></head><body><article><h1>Loaf number {n}</h1><div>{TEXT}</div></article>'
        f"{said}{form}<p>All rights are reserved since 2004.</p></body></html>"
    )
    return url, read(Page(url=url, body=html.encode()))


def blog_of(template: str, form: str, silent: int = 4) -> Blog:
    """Twelve posts of which every so many-th has nothing below it."""
    said = [template.format(name=PEOPLE[n % 6], k=n, line=f"The same wind blew here on the day of loaf {n}.") for n in range(12)]
    return gathered([page(n, said[n] if silent == 0 or n % silent else "", form) for n in range(12)]).blog(HOST + "/")


@pytest.mark.parametrize("form", [FORM, ""], ids=["with a form", "without a form"])
@pytest.mark.parametrize(
    "template",
    ["<div class='q'><img src='/{k}.png'><h5>{name}</h5><p>{line}</p></div>", "<table><tr><td>{name}</td><td>{line}</td></tr></table>"],
)
def test_one_signed_line_on_most_posts_may_be_comments(template: str, form: str) -> None:
    """Names change and come again, and some posts have none: of none is said that nobody commented."""
    assert {(p.comments_status, p.comment_system) for p in blog_of(template, form).posts} == {("external-unread", UNKNOWN_FORM)}


@pytest.mark.parametrize(
    ("template", "silent"),
    [
        ("<div class='q'><h5>Edda Lorch</h5><p>{line}</p></div>", 4),
        ("<p>{line}</p>", 4),
        ("<p><a href='/2012/05/loaf-{k}/'>Loaf number {k}</a></p>", 4),
        ("<table><tr><td>{name}</td><td>{line}</td></tr></table>", 0),
    ],
    ids=["the writer's name", "no name", "the next post", "a fact of every post"],
)
def test_other_lines_of_posts_are_none(template: str, silent: int) -> None:
    """Without a form for comments, what is not signed by several, or stands on every post, may be the blog's own."""
    assert {p.comments_status for p in blog_of(template, "", silent).posts} == {"none"}


def test_a_doubt_falls_where_the_form_is_known() -> None:
    """Comments were surely read on other posts; where they were only found by repetition a lone one may have been missed."""
    doubted = replace(post(9), comments=(), comments_status="external-unread")
    sure = [replace(post(n, [comment("Rita")]), confidence=1.0) for n in range(1, 5)]
    found = without_known_doubts([*sure, doubted], {doubted.url})
    assert [p.comments_status for p in found][-1] == "none"
    guessed = [replace(p, confidence=0.6) for p in sure]
    assert without_known_doubts([*guessed, doubted], {doubted.url}) == [*guessed, doubted]

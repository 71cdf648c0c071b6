"""Answers whose byline names, with a link, the comment that they answer."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)


def _parents(second_line: str, words: str = "It rose well here.") -> list[str | None]:
    first = '<div class="comment" id="comment-11"><p class="byline">Ilse | 5 February 2013</p><p class="words">Which flour?</p></div>'
    byline = f'<p class="byline">{second_line} | 6 February 2013</p>'
    second = f'<div class="comment" id="comment-12">{byline}<div class="comment-content"><p>{words}</p></div></div>'
    html = f"""<html><head><title>Rye</title></head><body><div class="post"><h1>Rye</h1><p>{TEXT}</p></div>
<div id="comments"><h2>Comments</h2>{first}{second}</div></body></html>"""
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    assert [c.id for c in post.comments] == ["11", "12"]
    return [c.parent for c in post.comments]


@pytest.mark.parametrize(
    ("line", "parent"),
    [
        ('Olaから<a href="#comment-11">Ilse</a>への返信', "11"),
        ('Ola &rarr; <a href="https://rye.example/2013/02/rye/#comment-11">Ilse</a>', "11"),
        ('Ola <a href="#comment-11">previous</a>', None),
        ('Ola <a href="#comment-12">Ilse</a>', None),
    ],
    ids=["in any language", "an arrow", "no name", "its own address"],
)
def test_a_link_by_the_name_of_who_wrote_the_other_comment_tells_the_parent(line: str, parent: str | None) -> None:
    """The words around it may be in any language; a link by other words, or to the comment itself, tells nothing."""
    assert _parents(line)[1] == parent


def test_a_name_in_the_words_of_a_comment_is_no_byline() -> None:
    """Who links to a comment in a sentence may speak to anybody."""
    assert _parents("Ola", 'As <a href="#comment-11">Ilse</a> has it.') == [None, None]

"""Themes that give answers a class of their own, inside the comment that they answer and inside each other."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read


def _said(name: str, day: int, inner: str = "", *, kind: str = "note-comment") -> str:
    return (
        f'<div class="{kind}"><img src="/a.png"><b class="x-name">{name} -</b> <i class="x-day">2013-02-0{day} 12:00</i>'
        f"<p>It rose on day {day}.</p>{inner}</div>"
    )


def _read(thread: str) -> tuple[Comment, ...]:
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"<html><head><title>Rye</title></head><body><h1>Rye</h1><p>{text}</p><h3>Comments</h3><div>{thread}</div></body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    return post.comments


@pytest.mark.parametrize("answer", ["note-comment-reply", "note-comment_child", "note-comment-answer"])
@pytest.mark.parametrize("more", [0, 3])
def test_answers_of_a_class_of_their_own_are_comments_at_any_depth(answer: str, more: int) -> None:
    """One comment with three answers in each other, alone or among others: each has its own words and its parent."""
    inner = _said("Ola", 3, _said("Wren", 4, kind=answer), kind=answer)
    others = "".join(_said(f"Reader {k}", 5 + k) for k in range(more))
    found = _read(_said("Ilse", 1, _said("Marit", 2, inner, kind=answer)) + others)
    assert [(c.author.name, c.text) for c in found[:4]] == [
        ("Ilse", "It rose on day 1."),
        ("Marit", "It rose on day 2."),
        ("Ola", "It rose on day 3."),
        ("Wren", "It rose on day 4."),
    ]
    assert [c.parent for c in found[:4]] == [None, *(c.id for c in found[:3])]
    assert len(found) == 4 + more

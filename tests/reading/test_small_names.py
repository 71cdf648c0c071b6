"""Logins written small, in paragraphs that nothing calls a name, beside names with capitals."""

from __future__ import annotations

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
NAMED = [("Ola Nyman", "Mine rose well."), ("Ruth Asher", "I have no cellar."), ("Bo Lind", "Nor have I.")]


def said(rows: list[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    """Name and text of the comments of a page that prints each as paragraphs: the name, the words, the day."""
    shown = "".join(
        f"<li id='comment-{k}'>{f'<p>{name}</p>' if name else ''}<p>{text}</p><p>2013-02-{k}</p></li>"
        for k, (name, text) in enumerate(rows, 11)
    )
    head = f"<h1>Rye</h1><p>By Ilse Brandt on 4 February 2013</p><p>{TEXT * 4}</p>"
    page = f"<html><head><title>Rye</title></head><body>{head}<h3>Comments</h3><ul>{shown}</ul></body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=page.encode())).post
    assert post is not None
    return [(c.author.name, c.text) for c in post.comments]


def test_a_login_written_small_stands_where_the_other_names_do() -> None:
    """Whoever writes the name in small letters is named as the others are."""
    rows: list[tuple[str | None, str]] = [
        NAMED[0],
        ("oakfan", "How hot was it?"),
        NAMED[1],
        ("crust 77", "Hot."),
        NAMED[2],
        ("mo", "Cold."),
    ]
    assert said(rows) == rows


def test_a_sentence_in_that_place_names_nobody() -> None:
    """Where one who left no name begins with a sentence, no comment without a name is given one."""
    small: list[tuple[str | None, str]] = [(None, "it cracked, and I do not know why."), ("oakfan", "How hot was it?"), ("mo", "Cold.")]
    found = said([*NAMED, *small])
    assert found[:3] == NAMED
    assert found[3] == small[0]
    assert [name for name, _ in found[4:]] == [None, None]

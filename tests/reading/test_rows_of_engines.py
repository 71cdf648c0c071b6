"""Comments in flat rows, in boxes numbered by a class, and in heads that no tag closes: what small engines print."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "A hedge is laid in winter, when the sap is down, and the stems are cut almost through and bent to the ground. "
PEOPLE = [
    ("Ilka Rost", "Ours was laid by my aunt long ago.", "2014-03-11 15:15:00"),
    ("Tom Beck", "How long does it take to grow again?", "2014-03-12 05:31:00"),
    ("Edda Lorch", "Two winters, with us at least.", "2014-03-13 09:03:00"),
    ("mara_q", "Bravo !", "2014-03-14 08:12:00"),
]
WORDS = [(n, t) for n, t, _ in PEOPLE]
FORM = "<form method='post' action='/say'>Name <input name='who'>Words <textarea name='comment'></textarea><button>Send</button></form>"


def post_of(below: str, *, html: str = "<html>") -> Post:
    head = f"{html}<head><title>Hedges</title></head><body><div id='page'><h1>Hedges</h1><p>By Edda Lorch on 10 March 2014</p>"
    body = f"{head}<div class='text'><p>{TEXT * 2}</p><p>{TEXT * 2}</p></div>{below}</div></body></html>"
    post = read(Page(url="https://hedges.example/2014/03/hedges/", body=body.encode())).post
    assert post is not None
    return post


def said(below: str, *, html: str = "<html>") -> list[tuple[str | None, str]]:
    return [(c.author.name, c.text) for c in post_of(below, html=html).comments]


def test_a_flat_row_of_name_day_and_paragraphs_is_cut_at_the_names() -> None:
    """One of the comments has two paragraphs: they are its words, and the next name is none of theirs."""
    row = "".join(f"<label><strong>{n}</strong></label><em>{d}</em><p>{t}</p>" for n, t, d in PEOPLE)
    row = row.replace("<p>Two winters,", "<p>It does.</p><p>Two winters,")
    found = said(f"<h3>4 Comments:</h3>{row}{FORM}")
    assert found == [(n, t.replace("Two winters,", "It does.\n\nTwo winters,")) for n, t in WORDS]


@pytest.mark.parametrize("button", ["", " | <a href='/report/3/42'>Signaler</a>"])
def test_a_line_that_signs_may_stand_before_the_words(button: str) -> None:
    """Paragraphs alike in a row, the first of each two a byline, a button perhaps behind it."""
    row = "".join(f"<p>par <strong>{n}</strong> | <em>{d}</em>{button}</p><p>{t}</p><hr>" for n, t, d in PEOPLE)
    assert said(f"<h3>Commentaires</h3>{row}") == WORDS


def test_a_class_may_number_comments_and_the_answers_in_them() -> None:
    """Each comment is a list of one entry, and answers are such lists within it."""
    one = "<ul class='cmt{k}'><li><p class='name'>{n}</p><p class='time'>{d}</p><div class='words'>{t}</div><div>{inner}</div></li></ul>"
    boxes = [one.format(n=n, t=t, d=d, k=70 + 3 * k, inner="{inner}") for k, (n, t, d) in enumerate(PEOPLE)]
    inside = boxes[1].format(inner=boxes[2].format(inner=""))
    below = f"<h3>Comments</h3>{boxes[0].format(inner='')}{inside}{boxes[3].format(inner='')}{FORM}"
    assert said(below) == WORDS
    assert [c.parent is not None for c in post_of(below).comments] == [False, False, True, False]


@pytest.mark.parametrize("html", ["<html>", "<html lang='fr'>"])
def test_bare_words_in_a_head_that_is_never_closed(html: str) -> None:
    """They are the comment's, however short; the word for "by" before names without a link is no part of these."""
    one = (
        "<li id='c{k}' class='comment'><div class='commenthead'><div class='comment-author'>Par {n}</div>"
        "<div class='comment-meta'>Posté le {d}</div>{t}</li>"
    )
    rows = "".join(one.format(n=n, t=t, d=d[:10], k=70 + 3 * k) for k, (n, t, d) in enumerate(PEOPLE))
    rows = rows.replace("Par mara_q", "Par <a href='https://mara.example/'>mara_q</a>")
    assert said(f"<h3>Commentaires</h3><ol>{rows}</ol>{FORM}", html=html) == WORDS


def test_likes_below_the_words_name_nobody() -> None:
    """Rows of buttons that differ in a figure alone are no comments; two boxes that a class calls so are."""
    one = (
        "<div class='yorum'><strong>{n}</strong><span>{t}</span><div class='yorum-alt-bilgi'><span onclick='like({k})'>Beğen</span>"
        "<span>{k} beğeni</span></div></div>"
    )
    below = "".join(one.format(n=n, t=t, k=k + 2) for k, (n, t, _) in enumerate(PEOPLE[:2]))
    assert [name for name, _ in said(f"<section id='yorumlar'><h3>Yorumlar</h3>{below}{FORM}</section>")] == ["Ilka Rost", "Tom Beck"]


def test_a_day_without_a_label_may_stand_above_those_of_name_and_words() -> None:
    """It is the comment's day."""
    one = (
        "<div class='kommentar'><p>{d}</p><p><b>Navn:</b> {n}</p><p><b>Epost:</b> a@post.example</p>"
        "<p><b>Kommentar:</b><br>{t}</p><br></div>"
    )
    comments = post_of(f"<h1>4 kommentarer</h1>{''.join(one.format(n=n, t=t, d=d) for n, t, d in PEOPLE)}").comments
    assert [(c.author.name, c.text) for c in comments] == WORDS
    assert [str(c.posted)[:10] for c in comments] == [d[:10] for *_, d in PEOPLE]


def test_names_and_words_that_are_called_so_in_spanish() -> None:
    """No day is printed."""
    one = "<div class='comentario'><span class='comentarioUser'>{n}: </span><span class='comentarioTexto'>{t}</span></div>"
    assert said(f"<h3>Comentarios</h3><div class='comentarios'>{''.join(one.format(n=n, t=t) for n, t, _ in PEOPLE)}</div>{FORM}") == WORDS

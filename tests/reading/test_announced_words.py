"""Themes announce comments in many words, which count them in any language; a number that counts something else announces none."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

URL = "https://kiln.example/2014/03/loaf/"
TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 6 + "</p>"
FORM = '<form method="post" action="/c"><textarea name="comment"></textarea><input type="submit"></form>'


def read_post(below: str, language: str = "en", form: str = FORM) -> Post:
    """A post with this below its text."""
    html = (
        f'<html lang="{language}"><head><title>Loaf | Kiln</title></head><body><div id="page"><div class="post"><h1>Loaf</h1>'
        f'<p class="meta">March 1, 2014 by Ada</p><div class="entry">{TEXT}</div></div>'
        f'<div id="comments">{below}{form}</div></div></body></html>'
    )
    post = read(Page(url=URL, body=html.encode())).post
    assert post is not None
    return post


@pytest.mark.parametrize(
    ("language", "lines", "number"),
    [
        ("en", ("Three comments", "Three Comments on “Loaf”", "(3) Comments", "Discussion (3)", "3 people have commented"), 3),
        ("en", ("What 3 people are saying", "Comments 1 to 3 of 3", "3 opinions on Loaf", "3 Remarks"), 3),
        ("de", ("Drei Kommentare zu „Loaf“", "3 Reaktionen zu „Loaf“", "Diskussion (3)", "3 Lesermeinungen"), 3),
        ("fr", ("Trois commentaires", "Trois réponses à « Loaf »"), 3),
        ("es", ("Tres comentarios", "3 reacciones"), 3),
        ("it", ("Tre commenti", "Discussione (3)"), 3),
        ("pt", ("Três comentários", "3 ideias sobre “Loaf”"), 3),
        ("nl", ("Drie reacties", "3 antwoorden op Loaf"), 3),
        ("pl", ("Trzy komentarze", "3 myśli na temat „Loaf”"), 3),
        ("sv", ("Tre kommentarer", "3 svar på Loaf", "3 tankar om “Loaf”"), 3),
        ("fi", ("3 kommenttia", "3 vastausta artikkeliin Loaf"), 3),
        ("cs", ("Tři komentáře", "3 reakce"), 3),
        ("ru", ("Три комментария", "3 ответа на Loaf", "3 мысли на “Loaf”", "Обсуждение (3)"), 3),
        ("ja", ("Loaf への3件のフィードバック", "コメント一覧（3件）", "コメント欄 (3)"), 3),
        ("zh", ("“Loaf”有3个想法", "“Loaf”上有3条评论", "评论列表（3条）", "已有 3 条回复"), 3),
        ("ko", ("Loaf의 3개의 생각", "Loaf에 대한 3개의 응답"), 3),
        ("ar", ("3 تعليقات", "٣ تعليقات"), 3),
        ("sl", ("3 komentarji na “Loaf”",), 3),
        ("hi", ("3 टिप्पणियाँ",), 3),
        ("sv", ("En kommentar",), 1),
        ("tr", ("Bir yorum",), 1),
        ("hu", ("Egy hozzászólás",), 1),
        ("ru", ("Один комментарий",), 1),
        ("he", ("תגובה אחת",), 1),
    ],
)
def test_announced_comments_that_are_not_there_are_unread(language: str, lines: tuple[str, ...], number: int) -> None:
    """The number is read, and a page that announces comments and shows none does not say that nobody commented."""
    for line in lines:
        post = read_post(f"<h3>{line}</h3>", language)
        assert (post.declared_count, post.comments_status) == (number, "external-unread"), line


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Three comments on the budget"),
        ("en", "Two thoughts on bread and one on butter"),
        ("de", "Drei Kommentare, die mich freuten"),
        ("fr", "Deux réponses pour une question"),
        ("en", "In 2014 replies were few"),
        ("en", "The 4 people who said no"),
        ("en", "4 people said no to the oven"),
        ("es", "3 reacciones químicas que asustan"),
        ("zh", "我有3个想法"),
        ("tr", "Bir yorum yaz"),
        ("sv", "En kommentar om vädret"),
        ("en", "Discussion (moderated)"),
    ],
)
def test_other_numbers_announce_nothing(language: str, line: str) -> None:
    """Headings of articles, invitations and years are no count of comments."""
    post = read_post(f"<h3>{line}</h3>", language)
    assert (post.declared_count, post.comments_status) == (None, "none")

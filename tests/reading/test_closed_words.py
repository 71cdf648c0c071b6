"""That a post takes no more comments is said in many sentences; rules, plans and what is closed besides are none of them."""

from __future__ import annotations

import pytest

from tests.reading.test_announced_words import read_post

SAID = """
<h3>2 Comments</h3>
<ol class="commentlist"><li class="comment" id="comment-100"><cite>Ann Miller</cite>
<span class="date">2014-03-02 10:00</span><p>Mine rose twice in the cold kitchen.</p></li>
<li class="comment" id="comment-101"><cite>Bob</cite>
<span class="date">2014-03-03 10:00</span>
<p>And mine not at all, for all the salt.</p></li></ol>
"""


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            ("Comments are turned off.", "Commenting closed.", "Comments for this post are closed.", "Comments off", "Comments locked."),
        ),
        (
            "en",
            (
                "This discussion has been closed.",
                "This post is closed to new comments.",
                "Closed for comments.",
                "Comment period has ended.",
            ),
        ),
        (
            "en",
            ("You can no longer comment on this post.", "No more comments are being accepted.", "Comments are not allowed on this post."),
        ),
        ("de", ("Kommentare geschlossen", "Die Kommentare zu diesem Artikel sind geschlossen.", "Kommentieren nicht mehr möglich.")),
        ("de", ("Kommentare sind für diesen Artikel geschlossen.", "Dieser Beitrag kann nicht mehr kommentiert werden.")),
        ("de", ("Leider sind keine Kommentare möglich.", "Keine Kommentare möglich", "Hier sind keine neuen Kommentare möglich.")),
        ("fr", ("Commentaires clos", "Les commentaires ne sont plus autorisés.", "Il n’est plus possible de commenter cet article.")),
        ("es", ("Los comentarios de esta entrada están cerrados.", "No se admiten más comentarios.", "Ya no es posible comentar.")),
        ("it", ("I commenti per questo post sono chiusi.", "Non è più possibile commentare.")),
        ("pt", ("Os comentários deste post estão fechados.", "Este post não aceita mais comentários.")),
        ("nl", ("Reacties gesloten", "Reageren is niet meer mogelijk.", "Reacties op dit bericht zijn gesloten.")),
        ("pl", ("Komentarze do tego wpisu są zamknięte.", "Komentowanie zostało wyłączone.", "Nie można już komentować.")),
        ("sv", ("Kommentarsfältet är stängt.", "Det går inte längre att kommentera.")),
        ("da", ("Der er lukket for kommentarer.", "Kommentarer er slået fra.")),
        ("cs", ("Komentáře jsou uzavřeny.", "Komentáře nejsou povoleny.")),
        ("hu", ("A hozzászólások lezárva.", "Hozzászólás nem lehetséges.")),
        ("tr", ("Yorumlar kapalı.", "Yoruma kapalı")),
        ("el", ("Τα σχόλια είναι κλειστά.",)),
        ("ru", ("Комментирование закрыто.", "Возможность комментирования закрыта.", "Комментарии запрещены.")),
        ("ru", ("Комментарии для этой записи запрещены.",)),
        ("uk", ("Коментарі для цього запису заборонені.",)),
        ("bg", ("Коментарите са затворени.",)),
        ("sk", ("Komentáre sú vypnuté.",)),
        ("fi", ("Kommentointi on suljettu.",)),
        ("id", ("Komentar ditutup.",)),
        ("ja", ("現在コメントは受け付けておりません。", "コメントの受付は終了しました。")),
        ("zh", ("评论功能已关闭。", "此文章已关闭评论", "留言功能已關閉。")),
        ("ko", ("댓글을 쓸 수 없습니다.",)),
        ("ar", ("التعليقات معطلة",)),
        ("he", ("התגובות סגורות.",)),
    ],
)
def test_closed_comments_are_told(language: str, lines: tuple[str, ...]) -> None:
    """With comments above the line or without, which is none of a comment's words."""
    for line in lines:
        for said, number in ((SAID, 2), ("", 0)):
            post = read_post(f"{said}<p>{line}</p>", language, form="")
            assert (post.commenting, len(post.comments)) == ("closed", number), line
            assert all(line not in c.text for c in post.comments)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Comments are closed after 30 days."),
        ("en", "Comments close after two weeks."),
        ("en", "If comments are closed, write to me."),
        ("en", "The comment period closes on Friday."),
        ("en", "Comments off topic will be removed."),
        ("en", "Anonymous comments are not allowed."),
        ("en", "HTML is not allowed in comments."),
        ("en", "Comments are allowed."),
        ("de", "Kommentare werden nach 14 Tagen geschlossen."),
        ("de", "Beleidigende Kommentare sind nicht erlaubt."),
        ("de", "Kommentare sind erlaubt."),
        ("fr", "Les commentaires hors sujet seront supprimés."),
        ("es", "Los comentarios ofensivos no están permitidos."),
        ("nl", "Anonieme reacties zijn niet toegestaan."),
        ("ru", "Анонимные комментарии запрещены."),
    ],
)
def test_rules_and_plans_close_nothing(language: str, line: str) -> None:
    """What is not allowed in comments, or will be closed some day, leaves it open whether somebody may comment now."""
    assert read_post(f"{SAID}<p>{line}</p>", language, form="").commenting == "unknown"

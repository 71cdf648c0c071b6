"""Sentences of posts that speak of comments announce none, short as they are; those of Chinese, Japanese and Korean are the shortest."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

HEAD = "<title>面包</title>"
BOX = '<div class="box">{}</div>'
FACTS = {"zh": "更新时间 2014年3月6日, 10:41", "ja": "更新 2014年3月6日, 10:41", "ko": "수정 2014년 3월 6일, 10:41"}
SHARES = "<p>上</p><ul><li>F</li><li>T</li><li>豆</li></ul>"
RELATED = {
    "zh": "<h2>相关内容</h2><ul><li>新炉子的故事</li><li>2014年2月11日</li></ul>",
    "ja": "<h2>関連記事</h2><ul><li>新しい窯の話</li><li>2014年2月11日</li></ul>",
    "ko": "<h2>관련 기사</h2><ul><li>새 화덕 이야기</li><li>2014년 2월 11일</li></ul>",
}
TEXTS = {
    "zh": (
        "王小明在星期二（3月4日）的会议上说，新炉子的安装还没有完成，他要等到师傅看过以后再决定。",
        "他说烤炉是前一位主人留下来的，至今没有人知道它是不是合乎规定，所以他觉得自己现在还不应该评论。",
        "邻居们在星期三（3月5日）都来看新的烤炉，有人觉得太大，有人觉得太小，大家说了很久。",
    ),
    "ja": (
        "田中さんは火曜日（3月4日）の会合で、新しい窯の工事はまだ終わっていないので見てから決めると話した。",
        "窯は前の持ち主が残したもので、決まりに合うかどうか誰も知らないから、自分はまだ何も言わないとコメント",
        "近所の人たちは水曜日（3月5日）に新しい窯を見に来て、大きすぎる、小さすぎると長いあいだ話していた。",
    ),
    "ko": (
        "김철수 씨는 화요일(3월 4일) 모임에서 새 화덕 공사가 아직 끝나지 않아 보고 나서 정하겠다고 말했다.",
        "화덕은 전 주인이 남긴 것이라 규정에 맞는지 아무도 모르기 때문에 아직은 어떤 말도 하지 않겠다며 남긴 댓글",
        "이웃들은 수요일(3월 5일)에 새 화덕을 보러 와서 너무 크다고도 하고 너무 작다고도 하며 오래 이야기했다.",
    ),
}


def _post(html: str) -> Post:
    post = read(Page(url="https://oven.example/2014/03/bread.html", body=html.encode())).post
    assert post is not None
    return post


@pytest.mark.parametrize("language", TEXTS)
def test_a_long_eastern_sentence_is_no_heading_over_comments(language: str) -> None:
    """One character says as much as three letters: what is short beside an English heading is a whole sentence."""
    words = "".join(f"<p>{line}</p>" for line in TEXTS[language])
    text = "".join(map(BOX.format, (f"<p>{FACTS[language]}</p>{SHARES}", words, SHARES, RELATED[language])))
    html = f"<html lang={language}><head>{HEAD}</head><body><h1>面包</h1><div>{text}</div></body></html>"
    post = _post(html)
    assert post.comments == ()
    assert TEXTS[language][0][:20] in post.text


SENTENCES = {
    "es": (
        "El martes (4 de marzo de 2014) dijo Ana Ruiz que esperaba.",
        "No quiso hacer comentarios.",
        "Los vecinos vinieron el miércoles (5 de marzo de 2014) a verlo.",
        "Actualizado 6 marzo 2014, 10:41",
    ),
    "it": (
        "Martedì (4 marzo 2014) Ada Neri disse che aspettava.",
        "Non ha voluto fare commenti.",
        "I vicini vennero mercoledì (5 marzo 2014) a vederlo.",
        "Aggiornato 6 marzo 2014, 10:41",
    ),
    "fr": (
        "Mardi (4 mars 2014) Ada Noir a dit attendre.",
        "Elle n’a fait aucun commentaire.",
        "Les voisins sont venus mercredi (5 mars 2014) le voir.",
        "Actualisé 6 mars 2014, 10:41",
    ),
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_short_sentence_is_no_heading_over_comments(language: str) -> None:
    """A paragraph that says of somebody that they made no comment, between boxes with days in them."""
    *told, facts = SENTENCES[language]
    words = "".join(f"<p>{line}</p>" for line in (*told, *told))
    related = f"<h2>Horno</h2><ul><li>La historia del horno</li><li>{facts.split(' ', 1)[1].partition(',')[0]}</li></ul>"
    text = "".join(map(BOX.format, (f"<p>{facts}</p>{SHARES}", words, SHARES, related)))
    assert _post(f"<html lang={language}><head>{HEAD}</head><body><h1>面包</h1><div>{text}</div></body></html>").comments == ()


@pytest.mark.parametrize(
    "heading", ["评论", "《一个很长很长的题目，说的是面包、炉子、邻居和春天的早晨》上有 2 条评论", "コメント一覧（2件）", "댓글 2개"]
)
def test_short_eastern_headings_announce_comments(heading: str) -> None:
    """Alone, with a number, and around a long title."""
    said = "".join(f"<div><b>小红{n}</b> <i>2014-03-0{n} 10:00</i><p>这个面包看起来很好吃，我也想试一试。</p></div>" for n in (7, 8))
    html = f"<html lang=zh><head>{HEAD}</head><body><h1>面包</h1><p>{TEXTS['zh'][0] * 3}</p><h3>{heading}</h3>{said}</body></html>"
    post = _post(html)
    assert [c.author.name for c in post.comments] == ["小红7", "小红8"]

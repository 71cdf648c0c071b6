"""Comments as engines of East Asia print them: words in the name's box, addresses behind names, answers in answers, menus of theirs."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "篱笆要在冬天编，那时候树液还没有上来，把枝条砍到快断，再一根一根压弯到地面，用木桩夹住，第二年春天就会重新发芽。"
PEOPLE = [
    ("阿岚", "我家也有一道这样的篱笆。", "2016-03-11 15:15"),
    ("老陶", "真好。", "2016-03-12 05:31"),
    ("木匠小周", "要多久才能长回来呢？", "2016-03-13 09:03"),
    ("lazyfox", "1998年5月4日那天，我们也砍过一次。", "2016-03-13 21:40"),
]
FORM = "<form method='post' action='/say'><input name='who'><textarea name='comment'></textarea><button>提交评论</button></form>"


def post_of(below: str) -> Post:
    top = f"<h1>编篱笆</h1><p>作者：林青禾 2016-03-10 10:12</p><p>{TEXT * 2}</p>"
    head = "<head><title>编篱笆 - 小院</title></head>"
    page = f"<html>{head}<body><div id='page'><div class='text'>{top}</div>{below}{FORM}</div></body></html>"
    post = read(Page(url="https://yuan.example/archives/12/", body=page.encode())).post
    assert post is not None
    return post


def rows(one: str) -> str:
    return "".join(one.format(n=n, t=t, d=d, i=31 + 4 * k) for k, (n, t, d) in enumerate(PEOPLE))


WORDS = [(n, t) for n, t, _ in PEOPLE]


def test_short_words_in_the_box_that_is_called_the_names_are_words() -> None:
    """The theme's class says that the whole right half of a comment is its writer."""
    one = (
        "<li id='li-comment-{i}' class='comment-body'><div id='comment-{i}'><div class='face comment-author'><img src='a.png'></div>"
        "<div class='right comment-author'><strong>{n}</strong><div class='said'><p>{t}</p></div>"
        "<span class='btn'><a href='?replyTo={i}'>回复</a> <span>{d}</span></span></div></div></li>"
    )
    comments = post_of(f"<h3>评论（4）</h3><ol class='comment-list'>{rows(one)}</ol>").comments
    assert [(c.author.name, c.text) for c in comments] == WORDS


@pytest.mark.parametrize("address", ["[120.41.159.7]", "(120.41.159.*)", " [120.41.159.7]"])
def test_a_computers_address_right_behind_the_name_is_no_part_of_it(address: str) -> None:
    """It may stand there without a blank, and it is never kept."""
    one = (
        "<ul class='msg' id='cmt{i}'><li><strong><a href=''><span>{n}%s</span></a></strong> <small>发布于 {d}</small></li><li>{t}</li></ul>"
    )
    comments = post_of(f"<div id='comments'>{rows(one.replace('%s', address))}</div>").comments
    assert [(c.author.name, c.text) for c in comments] == WORDS


def test_an_answer_in_the_box_of_the_words_is_as_large_as_itself() -> None:
    """Between its name and its day stands a button, so that its day is in the third line."""
    inner = (
        "<ul class='msg' id='cmt{i}'><li><img src='a.png'></li><li class='article'><span class='commentname'>{n}</span> "
        "<span class='revert'><a href='#comment' onclick='reply()'>@回复Ta</a></span><p><small>{d}</small></p><p>{t}</p>%s</li></ul>"
    )
    first, second, *_ = (inner.format(n=n, t=t, d=d, i=31 + 4 * k) for k, (n, t, d) in enumerate(PEOPLE))
    others = "".join(inner.format(n=n, t=t, d=d, i=81 + 4 * k) for k, (n, t, d) in enumerate(PEOPLE[2:]))
    answer = second % ""
    comments = post_of(f"<div id='comments'>{first % answer}{others.replace('%s', '')}</div>").comments
    assert [(c.author.name, c.text) for c in comments] == WORDS
    assert [c.parent for c in comments] == [None, comments[0].id, None, None]


def test_a_menu_with_the_word_for_comments_begins_no_comments() -> None:
    """A text without blanks between its words is long all the same."""
    menu = "<div id='menu'><a href='/'>首页</a> <a href='/all'>评论</a></div>"
    page = (
        f"<html><head><title>编篱笆</title></head><body>{menu}<div id='m'><div class='name'>编篱笆</div>"
        f"<div class='info'>post by:林青禾 2016-03-10 10:12</div><div class='cont'><p>{TEXT}</p></div>"
        "<div class='t'>评论：</div><div class='c'>"
        + rows("<div class='l'><b>{n}</b><div class='info'>{d} <a href='?r={i}'>回复</a></div><div class='comcont'>{t}</div></div>")
        + f"</div><div class='t'>发表评论：</div>{FORM}</div></body></html>"
    )
    post = read(Page(url="https://yuan.example/m/?post=12", body=page.encode())).post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == WORDS
    assert post.text.startswith(TEXT[:20])
    assert post.published is not None
    assert f"{post.published:%Y-%m-%d %H:%M}" == "2016-03-10 10:12"

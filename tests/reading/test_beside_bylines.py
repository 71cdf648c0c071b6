"""What themes print around a comment's name is neither name nor words nor heading: buttons, links, notes, facts and days in words."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page, Post
from checkup.platforms import read

LINE = "Our punt lay on the bank until the ice went, and the new boards took the tar as dry bread takes milk. "
NAMES = {3: "Edda Rook", 5: "tarpot", 8: "Jens V."}
SAID = {3: "The boards of mine went the same way.", 5: "Which tar was it?", 8: "Ice is late this year."}


def post_of(comments: str, *, lang: str = "en", above: str = "") -> Post:
    """The post of a page with such a line above its text, and these comments."""
    box = f"<div class='entry'><h2>A tarred punt</h2>{above}<p>{LINE * 3}</p><p>{LINE * 2}</p></div>"
    html = (
        f"<html lang='{lang}'><head><title>A tarred punt</title></head><body>{box}"
        f"{comments}<form action='/say'><textarea name='text'></textarea></form></body></html>"
    )
    post = read(Page(url="https://punts.example/tarred", body=html.encode())).post
    assert post is not None
    return post


def comments_of(form: str, *, lang: str = "en") -> tuple[Comment, ...]:
    """The comments of a page whose items have such a form; every second reader has a site."""
    rows = ""
    for k, name in NAMES.items():
        site = f"http://site{k}.example/"
        link = f"<a href='{site}'>{name}</a>" if k != 5 else name
        aside = f"<a href='{site}'>boat ahoy!</a>" if k != 5 else "&nbsp;"
        rows += form.format(k=k, name=name, link=link, aside=aside, text=SAID[k])
    return post_of(f"<div id='comments'><h3>Comments</h3>{rows}</div>", lang=lang).comments


def test_a_button_in_brackets_and_a_link_behind_a_bare_name_are_no_name() -> None:
    """The name in bare words is read, not "(Reply)" behind it nor what its owner's site is called; the site is theirs."""
    found = comments_of(
        "<div class='comment' id='c{k}'><div class='top'><span class='left'>{name} (<a href='#say'>Reply</a>)</span> "
        "<span class='right'>{aside}</span></div><div class='comment-body'>{text}</div><br>on 2009-04-0{k} 10:00</div>"
    )
    assert [(c.author.name, c.text) for c in found] == [(name, SAID[k]) for k, name in NAMES.items()]
    assert [c.author.url for c in found] == ["http://site3.example/", None, "http://site8.example/"]


@pytest.mark.parametrize("word", ["Comment", "Kommentar", "permalink"])
def test_a_link_to_the_comment_itself_is_no_name(word: str) -> None:
    """Where a byline begins with a link to the comment's own place, the name behind it is read."""
    found = comments_of(
        "<div class='comment' id='c{k}'><div class='author'><a href='/tarred#c{k}'>"
        + word
        + "</a> from: {name}<br>04/1{k}/09 @ 10:00</div>"
        "<div class='comment-text'>{text}</div></li>"
    )
    assert [(c.author.name, c.text) for c in found] == [(name, SAID[k]) for k, name in NAMES.items()]


@pytest.mark.parametrize(("lang", "by"), [("de", "von"), ("fr", "par"), ("en", "by"), ("sv", "av")])
def test_a_name_behind_by_signs_a_comment_without_a_day(lang: str, by: str) -> None:
    """A theme that prints no day signs each comment with "von Edda" below its words; a day in the words is none of the comment's."""
    found = comments_of(
        "<div class='comment'><h4><a href='#c{k}'>Re: tar {k}</a></h4><div class='comment-body'>{text}</div>"
        f"<div class='submitted'>{by} {{link}}</div></div>",
        lang=lang,
    )
    assert [(c.author.name, c.text) for c in found] == [(name, SAID[k]) for k, name in NAMES.items()]


@pytest.mark.parametrize("verb", ["says so:", "said this:", "wrote:"])
def test_no_word_of_a_verb_for_speaking_is_left_in_the_words(verb: str) -> None:
    """ "Edda says so:" is a byline to its colon, with a linked name and with a bare one."""
    found = comments_of(
        "<li class='comment' id='c{k}'><div>{link} "
        + verb
        + "<br><span><a href='#c{k}'>2009-04-0{k} 10:00</a></span><p>{text}</p></div></li>"
    )
    assert [(c.author.name, c.text) for c in found] == [(name, SAID[k]) for k, name in NAMES.items()]


@pytest.mark.parametrize("note", ["No comments", "Keine Kommentare", "Aucun commentaire", "No responses."])
def test_a_note_that_there_are_none_is_no_byline(note: str) -> None:
    """A box between headings that says "No comments" beside a choice of order holds no comment of somebody called No."""
    choice = "<div class='middle'>Sort comments by (day | <a href='/tarred?o=1#comments'>answers</a>)</div>"
    boxes = f"<div class='boxes'><a id='comments'></a><div class='title'>Comments</div>{choice}<br><div class='middle'>{note}</div></div>"
    assert post_of(boxes).comments == ()


def test_facts_with_a_link_to_the_comments_head_no_comments() -> None:
    """A dated line of facts above a text without blanks between its words heads no comments: the text stays the post's."""
    said = "冰化得很晚。木板喝饱了焦油，船又能下水了。岸上的人都来帮忙，连河对面的老木匠也带来了他的刷子。"
    rows = "".join(
        f"<blockquote id='cmt{k}'><cite><b>{name}</b> <time>2014-10-1{k} 10:00:00</time></cite><q>{SAID[k]}</q></blockquote>"
        for k, name in NAMES.items()
    )
    links = "<a href='/c/2'>船</a> <a href='/tarred#comments'>3条评论</a> <span>405 ℃</span>"
    head = f"<h1>焦油</h1><p class='meta'>2014年10月10日 13:03 分类: {links}</p>"
    article = (
        f"<article class='article'><header>{head}</header><div class='words'><p>{said}</p></div></article><div id='comments'>{rows}</div>"
    )
    form = "<form action='/say'><textarea name='t'></textarea></form>"
    html = f"<html lang='zh'><head><title>焦油</title></head><body>{article}{form}</body></html>"
    post = read(Page(url="https://punts.example/tarred", body=html.encode())).post
    assert post is not None
    assert post.text == said
    assert [c.author.name for c in post.comments] == list(NAMES.values())


def test_a_day_in_the_words_does_not_turn_the_themes_days_round() -> None:
    """Readers who write "19.4.2009" with dots say nothing of a theme's days with strokes, which stay as the language has them."""
    rows = "".join(
        f"<div class='comment' id='c{k}'><b class='comment-author'>{name}</b> <small class='date'>4/{k}/2009 10:00 AM</small>"
        f"<div class='comment-body'>{SAID[k]} It was so on 19.4.2009, too.</div></div>"
        for k, name in NAMES.items()
    )
    above = "<p class='date'>April 2, 2009</p>"
    found = post_of(f"<div id='comments'><h3>Comments</h3>{rows}</div>", above=above).comments
    assert [str(c.posted)[:10] for c in found] == ["2009-04-03", "2009-04-05", "2009-04-08"]


@pytest.mark.parametrize(
    ("form", "ends"),
    [
        ("<p>{text}</p><p>{name}</p></div><p class='posted'>Posted by: {link} at April {k}, 2009 10:15 AM</p>", True),
        ("<p class='posted'>Posted by {link} at April {k}, 2009 10:15 AM</p><p>{text}<br>{name}</p></div>", True),
        ("<cite><b>{name}</b></cite> <i>2009-04-0{k} 10:15</i><p>{text}</p><p>{name}</p></div>", True),
        ("<p>{link} wrote on April {k}, 2009 10:15 AM</p><p>{text}<br>{name}</p></div>", True),
        ("<p>{text}</p><p class='author'>{name}</p><p>April {k}, 2009 10:15 AM</p></div>", False),
        ("<p>{text}</p><p>{name}, April {k}, 2009 10:15 AM</p></div>", False),
    ],
    ids=["posted below", "posted above", "a name in bold", "wrote", "the byline itself", "the byline in words"],
)
def test_a_reader_who_signs_keeps_the_signature(form: str, ends: bool) -> None:
    """The name alone in the last line is a part of the words where the theme prints it elsewhere; where it is the byline it is none."""
    found = comments_of("<div class='comment' id='comment-{k}'>" + form)
    assert [c.author.name for c in found] == list(NAMES.values())
    assert [c.text.endswith(c.author.name) for c in found] == [ends] * 3

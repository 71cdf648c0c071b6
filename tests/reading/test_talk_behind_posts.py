"""Comments behind a post's text that nothing announces: read where they tell enough, doubted where somebody seems to speak, else none."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "<p>" + "The weir was open for three days, and the eels went down with the leaves. " * 5 + "</p>"
PEOPLE = ["Ola Nyman", "Ruth Asher", "eel_catcher"]
SAID = ["We had them in the cellar once.", "Do they come back in spring?", "Mine were twice as long, I think."]
FORM = "<h3>Leave a comment</h3><form method='post' action='/say'><input name='name'><textarea name='comment'></textarea></form>"


def post_of(below: str, head: str = "<p class='day'>4 February 2013</p>") -> Post:
    """The post of a page with this below its text."""
    html = f"""<html lang="en"><head><title>Eels and leaves - Weir notes</title></head><body><div id="top"><a href="/">Weir notes</a></div>
<div id="main"><h1>Eels and leaves</h1>{head}<div class="words">{TEXT}{TEXT}</div>{below}</div></body></html>"""
    post = read(Page(url="https://weir.example/notes/eels-and-leaves", body=html.encode())).post
    assert post is not None
    return post


def told(post: Post) -> list[tuple[str | None, str, str]]:
    return [(c.author.name, c.posted.isoformat()[:10] if c.posted else "", c.text) for c in post.comments]


DATED = {
    "articles": "<article class='q'><header><h4>{name}</h4><p>Posted on <time>{day}</time></p></header>{words}</article>",
    "text first": "<div class='q'><p>{words}</p><footer><b>{name}</b> <time datetime='2013-02-0{k}'>{day}</time></footer></div>",
    "head cells": "<table><tr><th>{name}</th><th>2013-02-0{k} 10:30</th></tr></table><div>{words}</div>",
    "words and day in one paragraph": "<p><strong>{name}</strong>: {words} <br> <em>2013-02-0{k} 10:30:00</em></p>",
    "entries": "<li class='q'><p><a href='/user/{k}'>{name}</a> 2013-02-0{k} 10:30 <a href='/say?to={k}'>Reply</a></p><p>{words}</p></li>",
}


def rows(template: str, count: int = 3) -> str:
    return "".join(template.format(name=PEOPLE[k], day=f"{k + 5} February 2013", words=SAID[k], k=k + 5) for k in range(count))


@pytest.mark.parametrize("form", ["", FORM], ids=["without a form", "before a form"])
@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("template", DATED.values(), ids=list(DATED))
def test_names_days_and_words_behind_a_post_are_comments(template: str, count: int, form: str) -> None:
    """No heading and no class calls them so; one alone is written after the post's day by somebody else."""
    expected = [(PEOPLE[k], f"2013-02-0{k + 5}", SAID[k]) for k in range(count)]
    assert told(post_of(rows(template, count) + form)) == expected


def test_words_beside_pictures_of_somebody_are_comments() -> None:
    """Without days each shows a portrait, and the names differ."""
    row = "<div class='q'><img class='avatar' src='/{k}.png'><h5>{name}</h5><p>{words}</p></div>"
    assert told(post_of(rows(row))) == [(PEOPLE[k], "", SAID[k]) for k in range(3)]


def test_undated_boxes_right_before_the_form_are_comments() -> None:
    """The form for comments follows them."""
    row = "<div class='q'><h6>{name}</h6><p>{words}</p></div>"
    assert told(post_of(rows(row) + FORM)) == [(PEOPLE[k], "", SAID[k]) for k in range(3)]


@pytest.mark.parametrize(
    "below",
    [
        rows("<div class='q'><h4><a href='/notes/x{k}'>{name}</a></h4><i>{day}</i><p>{words}</p></div>"),
        "<h2>Events</h2>" + rows("<div class='q'><b>{name}</b> <i>{day}</i><p>{words}</p></div>"),
        rows("<div class='words'><b>{name}</b> <i>{day}</i><p>{words}</p></div>"),
        rows("<div class='q'><b>{name}</b> <i>1{k} January 2011</i><p>{words}</p></div>"),
        "<div class='bio'><img class='avatar' src='/me.png'><b>Edda Lorch</b><p>Edda Lorch writes by the weir.</p></div>" + FORM,
        "<p><em>Updated on 9 March 2013</em>: a picture of the weir was added.</p>",
        "<p>9 March 2013: the weir was closed again.</p>",
        "<p>Tags: <a href='/tag/eels'>eels</a></p><p><a href='/notes/before'>The one before</a></p>" + FORM,
        "",
    ],
    ids=[
        "linked posts",
        "below a heading",
        "boxes as the post's",
        "older ones",
        "about the writer",
        "a change",
        "a later note",
        "tags",
        "nothing",
    ],
)
def test_what_else_stands_behind_a_post_is_none(below: str) -> None:
    """Nothing is invented, and nothing is doubted."""
    post = post_of(below)
    assert (post.comments, post.comments_status) == ((), "none")


@pytest.mark.parametrize(
    "below",
    [
        "<table><tr><td>We had them in the cellar once.</td><td>Ola Nyman</td><td>2013-02-05 10:30</td></tr></table>",
        "<h4>At 5 February 2013</h4><h3>Ola Nyman said:</h3><p>We had them in the cellar once.</p><a>Reply</a>" * 2,
        "<blockquote><strong>Comments</strong><br><small>We had them once. (by <a href='mailto:o@x.org'>Ola</a>)</small></blockquote>",
        "<h3>Comments</h3><div><img class='avatar' src='/7.png'><p>We had them in the cellar once.</p></div>",
        "<p>We had them in the cellar once.</p><a href='/say?to=7'>Reply</a>",
    ],
    ids=["a row", "unclear halves", "a mailbox", "a picture", "a link to answer"],
)
def test_who_seems_to_speak_is_doubted(below: str) -> None:
    """What cannot be read surely is not called silence."""
    post = post_of(below)
    assert (post.comments, post.comments_status) == ((), "external-unread")


@pytest.mark.parametrize("label", ["Published:", "Posted", "Date:"])
def test_the_day_beside_its_label_in_a_list_of_facts_is_the_posts(label: str) -> None:
    """The comments' days below are not."""
    head = f"<dl><dt>{label}</dt><dd>2013-02-04</dd><dt>Tags:</dt><dd><a href='/tag/eels'>eels</a></dd></dl>"
    post = post_of(rows(DATED["articles"]), head)
    assert post.published is not None
    assert post.published.date().isoformat() == "2013-02-04"
    assert len(post.comments) == 3


def test_names_of_several_people_stand_where_the_others_names_do() -> None:
    """Commas and brackets make no other thing of what stands in the place of a name."""
    row = "<div class='comment-item'><div style='font-weight: bold'>{}</div><div>{}</div><div>0{}.02.2013 10:30</div></div>"
    names = ["Ola Nyman", "Jan, Jette and Jule", "Wanda Jost (south)"]
    below = "".join(row.format(name, words, k) for k, (name, words) in enumerate(zip(names, SAID, strict=True), 5))
    assert [name for name, _, _ in told(post_of(below))] == names


def test_a_portrait_names_who_wrote_where_nothing_else_does() -> None:
    """What stands in the place of the picture is the name, without the word for it."""
    row = "<div class='comment'><p>{day} 10:30</p><img class='thumb avatar' src='/{k}.png' alt='Avatar for {name}'><p>{words}</p></div>"
    assert [name for name, _, _ in told(post_of("<h3>Comments</h3>" + rows(row, 2)))] == PEOPLE[:2]

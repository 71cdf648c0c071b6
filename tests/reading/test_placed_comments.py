"""Comments that home-made blogs print: found by their place below a heading or beside the form, though they have no day or no class."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
FORM = '<form method="post" action="/say"><textarea name="t" placeholder="Your comment"></textarea><button>Send</button></form>'


def post_of(below: str, *, page: str = "<title>Rye</title>") -> Post:
    head = f"<h1>Rye</h1><p>By Ilse Brandt on 4 February 2013</p><p>{TEXT * 3}</p>"
    body = f"<div class='page'><div class='one'>{head}</div>{below}</div>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=f"<html><head>{page}</head><body>{body}</body></html>".encode())).post
    assert post is not None
    return post


def said(below: str) -> list[tuple[str | None, str]]:
    return [(c.author.name, c.text) for c in post_of(below).comments]


PEOPLE = [("Ola Nyman", "Mine rose too, and then it fell."), ("Bogdan K.", "How long did you wait?")]


@pytest.mark.parametrize(
    "one",
    [
        "<p>{}: {}</p>",
        "<li><strong>{}:</strong> {}</li>",
        "<div class='box'><div class='in'><h5>{}</h5><hr><p>{}</p></div></div>",
        "<div><span class='x'>{}</span><br>{}</div>",
    ],
    ids=["a colon", "bold with a colon", "a heading of its own", "a line of its own"],
)
@pytest.mark.parametrize(
    "around", ["<h3>Comments</h3>{}", "<label>Commenti:</label><div>{}</div>", "<div><h2>Yorumlar</h2><p>2 yorum</p></div><div>{}</div>"]
)
def test_boxes_with_a_name_and_words_below_a_heading_are_comments(one: str, around: str) -> None:
    """Whether the heading is one, a label, or stands in a box of its own above theirs."""
    assert said(around.format("".join(one.format(*who) for who in PEOPLE))) == PEOPLE


@pytest.mark.parametrize(
    "below",
    [
        "<h3>Comments</h3><p>Note: links are read by hand.</p><p>Note: be kind.</p>",
        "<h3>Comments</h3><p><b>Be kind</b> to all who read here.</p><p><b>Links</b> are read by hand.</p>",
        "<h3>Comments</h3><p>Ola: Mine rose too.</p>",
        "<h3>Other posts</h3><p>Ola: Mine rose too.</p><p>Bogdan: Mine fell.</p>",
        "<h3>Comments</h3><p><a href='/a'>Wheat: a year with it</a></p><p><a href='/b'>Spelt: a week without</a></p>",
    ],
    ids=["remarks", "rules in bold", "one sentence with a colon", "another heading", "titles of other posts"],
)
def test_lines_that_only_look_signed_are_none(below: str) -> None:
    """Names must be several, set apart and below a heading for comments."""
    assert said(below) == []


@pytest.mark.parametrize(
    "one",
    ["<b>{}:</b> {}<br><br>", "<p><strong>{}</strong></p><br><p>{}</p><p><a href='/x?id=3'>Signaler ce contenu</a></p>"],
    ids=["in no box", "a paragraph for each"],
)
def test_each_line_in_bold_opens_a_comment(one: str) -> None:
    """Behind the form, where no box is around a comment."""
    form = "<form method='post'><input name='pseudo'><textarea name='commentaire'></textarea></form>"
    below = f"<center><h2>Commentaires :</h2>{form}</center><br>" + "".join(one.format(*who) for who in PEOPLE)
    assert said(below + "<footer>Rye and oats</footer>") == PEOPLE


def test_a_name_in_bold_with_its_day_opens_a_comment() -> None:
    """All in paragraphs without a class, and the day to the second in French."""
    one = "<p><strong>{}</strong> le {:02}/02/2013 à 10h11min05s</p><p>{}</p>"
    assert said("<h2>Commentaires</h2>" + "".join(one.format(who, n, text) for n, (who, text) in enumerate(PEOPLE, 5))) == PEOPLE


def test_a_list_right_before_the_form_needs_no_heading() -> None:
    """The form's own heading asks for a comment."""
    rows = "".join(
        f"<li><span>{who}</span> <span>2013-02-0{n} 10:11:00</span><div>{text}</div></li>" for n, (who, text) in enumerate(PEOPLE, 5)
    )
    form = "<form method='post'><h2>Post a comment</h2><textarea name='content'></textarea><button>Post</button></form>"
    assert said(f"<div><div><ul>{rows}</ul></div>{form}</div>") == PEOPLE


def test_a_name_above_its_day_in_paragraphs() -> None:
    """The day behind the word that leads it, and a link to report below the words."""
    one = "<div class='comment'><p>{}</p><p>le {:02}/02/2013 à 10h11</p><p>{}</p><div><a href='/flag?id=3'>Signaler</a></div></div>"
    assert said("<h2>Commentaires</h2>" + "".join(one.format(who, n, text) for n, (who, text) in enumerate(PEOPLE, 5))) == PEOPLE


def test_dated_boxes_beside_the_form_need_no_heading() -> None:
    """The form that asks for a comment shows where comments stand, by what it is called or by its button."""
    row = "<div class='row'><p><i>Feb {}, 2013</i></p><div><img src='/a.png'><h4>{}</h4></div><p>{}</p></div>"
    rows = row.format(5, *PEOPLE[0]) + row.format(6, *PEOPLE[1])
    assert said(f"<section>{rows}<div class='write'>{FORM}</div></section>") == PEOPLE


@pytest.mark.parametrize(
    "note", ["No comments yet. Be the first!", "Noch keine Kommentare", "暂时还没有人评论！", "Non ci sono ancora commenti."]
)
def test_a_note_that_nobody_has_spoken_is_no_comment(note: str) -> None:
    """In the place of the first one, between its heading and that of the form."""
    assert said(f"<div class='comments'><h5>Comments</h5><ul><li>{note}</li></ul><h5>Write a comment</h5></div>") == []


@pytest.mark.parametrize(
    "byline",
    [
        "Ola Nyman a posté le commentaire suivant : 2013-02-05 10:11:00",
        "<strong>A bread that fell</strong> - 2/5/2013 10:11:00 AM by Ola Nyman",
        "Created : 2/5/2013 10:11:00 AM by : Ola Nyman",
        "姓名: Ola Nyman &nbsp;时间：2013-02-05 10:11:00",
    ],
    ids=["a verb of several words", "a subject before the day", "a label and by", "labels"],
)
def test_words_around_a_name_are_none_of_it(byline: str) -> None:
    """Of the name and of the text only what the reader wrote is kept."""
    two = [
        f"<div class='comment'><p>{line}</p><p>{text}</p></div>"
        for line, (_, text) in zip([byline, byline.replace("05 ", "06 ")], PEOPLE, strict=True)
    ]
    assert said("<h3>Comments</h3>" + "".join(two)) == [("Ola Nyman", text) for _, text in PEOPLE]

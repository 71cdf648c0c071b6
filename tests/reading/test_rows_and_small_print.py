"""Comments of home-made blogs: tables that say what their columns hold, names in small print, forms that take no words."""

from __future__ import annotations

import pytest

from checkup.reading.comments.named_by_dash import name_by_dash
from checkup.reading.comments.parts import Parts
from tests.reading.test_blog_scripts import MORE, TEXT, names, post_of

READERS = (("Ann Lee", "2012-03-12"), ("Marta Hale", "2012-03-13"), ("Cy Dow", "2012-03-14"))
SAID = [(who, day, f"The grey shelf, part {n}.") for n, (who, day) in enumerate(READERS)]
LOG = "<form method='post' action='/say'><textarea name='comment'></textarea></form>"


def page(below: str) -> str:
    return f"<div id='column'><h1>A cold shelf</h1><p>{TEXT}</p><p>{MORE}</p></div><div>{below}</div>"


def each(item: str) -> str:
    """The item for each reader: {n}, {who}, {day} and {said} are filled in."""
    return "".join(item.format(n=n, who=who, day=day, said=said) for n, (who, day, said) in enumerate(SAID))


@pytest.mark.parametrize(
    "head",
    [
        "<th>Comment author</th><th>Comment date</th><th>Comment text</th>",
        "<th>Autor del comentario</th><th>Fecha del comentario</th><th>Comentario</th>",
        "<th>Auteur du commentaire</th><th>Date du commentaire</th><th>Texte</th>",
    ],
)
def test_labels_that_speak_of_comments_announce_them(head: str) -> None:
    """No heading stands above the table, and no form behind it; the labels are no part of the post's text."""
    if "Texte" in head:
        head = head.replace("Texte", "Commentaire")
    post = post_of(page(f"<table><thead><tr>{head}</tr></thead>{each('<tr><td>{who}</td><td>{day}</td><td>{said}</td></tr>')}</table>"))
    assert names(post) == SAID
    assert post.text.endswith(MORE)


def test_one_label_that_speaks_of_comments_may_be_any_tables() -> None:
    """A table of changes has a column of comments, too."""
    rows = each("<tr><td>{who}</td><td>{day}</td><td>{said}</td></tr>")
    assert names(post_of(page(f"<table><tr><th>Name</th><th>Date</th><th>Comment</th></tr>{rows}</table><p>So far.</p>"))) == []


def test_rows_with_the_numbers_of_comments_are_comments() -> None:
    """With labels in any order, columns of signs and buttons, and no heading."""
    rows = each(
        "<tr id='comment{n}'><td>{said}</td><td>{who}</td><td>{day}</td><td><a href='/up'>+</a></td><td><a href='/down'>-</a></td></tr>"
    )
    head = "<tr><th>Commentaire</th><th>Auteur</th><th>Date</th><th>#</th><th>#</th></tr>"
    post = post_of(page(f"<table>{head}{rows}</table>"))
    assert names(post) == SAID
    assert [c.id for c in post.comments] == ["0", "1", "2"]


def test_the_row_of_the_form_is_none() -> None:
    """It has one cell, with the place to write."""
    rows = each("<tr><td>{who}</td><td>{said}</td></tr>") + f"<tr><td colspan='2'>{LOG}</td></tr>"
    post = post_of(page(f"<h3>Comments</h3><table><tr><th>Name</th><th>Comment</th></tr>{rows}</table>"))
    assert names(post) == [(who, "", said) for who, _, said in SAID]


@pytest.mark.parametrize(
    "labels",
    [("Name and e-mail", "Comment and date (newest first)"), ("Nombre", "Comentario y fecha"), ("User", "Message, time")],
)
def test_labels_in_plain_cells_are_no_comment(labels: tuple[str, str]) -> None:
    """The first row says in bold what stands below it."""
    head = "".join(f"<td><b>{label}</b></td>" for label in labels)
    rows = each("<tr><td>{who}</td><td><p>{said}</p> <small>[posted: {day}]</small></td></tr>")
    post = post_of(page(f"<h3>Comments</h3><table><tr>{head}</tr>{rows}</table>"))
    assert names(post) == SAID
    assert labels[0] not in post.text


@pytest.mark.parametrize(
    "item",
    [
        "<div class='comment'>{said} <small>by {who} - {day}</small></div>",
        "<div class='comment'>{said} <i>Posted by {who} on {day}</i></div>",
        "<li class='comment'>{said}<br><span>von {who} ({day})</span></li>",
    ],
)
def test_small_print_behind_the_words_tells_name_and_day(item: str) -> None:
    """It stands in a line with the words, and is none of them."""
    assert names(post_of(page(f"{LOG}<div>{each(item)}</div>"))) == SAID


@pytest.mark.parametrize("sign", [" by {who}", " - {who}", " :: by - {who}", " von {who}"])
def test_a_name_may_stand_behind_the_end_of_the_words(sign: str) -> None:
    """Where no comment has another name, and most end so; a single one does, too."""
    for readers in (READERS, READERS[:1]):
        parts = [Parts(text=f"We sat by the kiln!{sign.format(who=who)}") for who, _ in readers]
        name_by_dash(parts)
        assert [(part.author, part.text) for part in parts] == [(who, "We sat by the kiln!") for who, _ in readers]


@pytest.mark.parametrize(
    "said", ["We sat by the kiln", "It was made by Ann Lee", "Half past two - Cy Dow said so.", "Is it Ann? by the way it is"]
)
def test_what_stands_by_something_is_no_name(said: str) -> None:
    """ "by" within a sentence leads to no name."""
    parts = [Parts(text=said)]
    name_by_dash(parts)
    assert (parts[0].author, parts[0].text) == (None, said)


@pytest.mark.parametrize("action", ["/delete/comment", "/comments/12", "/comment/like"])
def test_a_form_that_takes_no_words_is_no_place_to_write(action: str) -> None:
    """Nothing but a button stands in it."""
    gone = f"<form method='post' action='{action}'><input type='hidden' name='id' value='3'><button>x</button></form>"
    assert post_of(page(gone)).commenting == "unknown"
    assert post_of(page(gone.replace("<button", "<textarea name='w'></textarea><button"))).commenting == "open"


@pytest.mark.parametrize("box", ["div", "section", "article"])
def test_comments_may_stand_in_a_form_without_fields(box: str) -> None:
    """It is a box as any other."""
    item = f"<{box} class='crate'><div><em>By: {{who}}</em> <div>{{day}}</div></div><div>{{said}}</div></{box}>"
    post = post_of(page(f"<h4>Comment section:</h4><form>{each(item)}</form>"))
    assert names(post) == SAID
    assert post.text.endswith(MORE)


@pytest.mark.parametrize("rights", ["© Kiln notes", "Copyright 2012 by the kiln", "Powered by clay"])
def test_the_line_of_rights_is_no_comment_s_neighbour(rights: str) -> None:
    """It has the shape of the boxes before it, and names nobody."""
    items = "".join(f"<div><p><b>{who}:</b> {said}</p></div>" for who, _, said in SAID)
    post = post_of(f"<h1>A cold shelf</h1><div><p>{TEXT}</p><p>{MORE}</p></div><h2>Comments</h2>{items}<div>{rights}</div>")
    assert names(post) == [(who, "", said) for who, _, said in SAID]


@pytest.mark.parametrize("name", ["note-comment-toggle-1", "comment_button_1", "comment-btn-7"])
def test_a_button_with_the_post_s_number_is_no_comment(name: str) -> None:
    """The boxes behind it are."""
    items = each("<div class='gap'><span class='xs'>{who}</span> <span>{day}</span><p>{said}</p></div>")
    post = post_of(page(f"<div><button id='{name}'>3 comments · Add yours</button></div><div id='list' class='comments'>{items}</div>"))
    assert names(post) == SAID


def test_labels_are_glued_to_what_they_tell() -> None:
    """ "Post By: Ann Created Date:14/05/2014"; a label for the day names nobody."""
    row = "<li id='comment-{n}'><p>{said}</p><table><tr><td>Post By: <b>{who}</b></td><td>Created Date:<b>{day}</b></td></tr></table></li>"
    post = post_of(page(f"<h3>Comments</h3><ol>{each(row)}</ol>"))
    assert [(who, day) for who, day, _ in names(post)] == [(who, day) for who, day, _ in SAID]

"""Comments whose fields stand behind labels, and lines "Ann: words" in a box that is called comments."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
FORM = (
    "<h2>Add a comment:</h2><form method='post' action='/c'><p><label>Commenter</label><input name='c[commenter]'></p>"
    "<p><label>Body</label><textarea name='c[body]'></textarea></p><input type='submit' value='Create Comment'></form>"
)
PEOPLE = [("Ola Nyman", "Mine rose, too."), ("tin22", "Name: that is what I ask for. Comment: none."), ("Bogdan", "On 3 May it fell.")]


def post_of(below: str) -> Post:
    head = f"<h1>Rye</h1><p>By Ilse Brandt, 4 February 2013</p><div>{TEXT * 5}</div>"
    page = f"<html lang='en'><head><title>Rye</title></head><body><div>{head}{below}</div></body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=page.encode())).post
    assert post is not None
    return post


def said(below: str) -> list[tuple[str | None, str]]:
    return [(c.author.name, c.text) for c in post_of(below).comments]


ROWS = {
    "paragraphs with bold labels": "<p><strong>Commenter:</strong>\n {}</p><p><strong>Comment:</strong>\n {}</p>",
    "lines of one box": "<div>Name: {}<br>Comment: {}</div>",
    "French": "<p><b>Pseudo :</b> {}</p><p><b>Commentaire :</b> {}</p>",
    "with a button": "<p><b>User:</b> {}</p><p><b>Message:</b> {}</p><p><a href='/c/1' data-method='delete'>Delete</a></p>",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=list(ROWS))
@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_stands_behind_the_labels_are_name_and_words(row: str, count: int) -> None:
    """One comment alone, too; and no word of a reader's is left out that looks like a label."""
    people = PEOPLE[:count]
    assert said("<h2>Comments</h2>" + "".join(row.format(*one) for one in people) + FORM) == people


def test_a_readers_paragraph_that_begins_with_a_label_stays_in_the_comment() -> None:
    """It begins no comment, as no label for words follows; nor does a list of labels end one."""
    words = "<p><b>Comment:</b> Mine has a sheet:</p><p>Name: rye of May</p><p>From: the mill</p>"
    shown = f"<p><b>Commenter:</b> Ola Nyman</p>{words}<p><b>Commenter:</b> Bogdan</p><p><b>Comment:</b> Good.</p>"
    assert said(f"<h2>Comments</h2>{shown}{FORM}") == [
        ("Ola Nyman", "Mine has a sheet:\n\nName: rye of May\n\nFrom: the mill"),
        ("Bogdan", "Good."),
    ]


def test_the_day_behind_its_label_is_the_comments() -> None:
    """Between name and words, or behind the words."""
    row = "<p><b>Name:</b> {}</p><p><b>Date:</b> {}</p><p><b>Comment:</b> {}</p>"
    post = post_of("<h2>Comments</h2>" + "".join(row.format(n, f"2013-02-0{5 + k} 10:20", t) for k, (n, t) in enumerate(PEOPLE)) + FORM)
    assert [(c.author.name, str(c.posted)[:10], c.text) for c in post.comments] == [
        (n, f"2013-02-0{5 + k}", t) for k, (n, t) in enumerate(PEOPLE)
    ]


@pytest.mark.parametrize(
    "below",
    [
        "<h2>What I used</h2><p>Name: Rye mill</p><p>Comment: good stones</p><p>Name: Spelt mill</p><p>Comment: slow</p>",
        "<h2>Comments</h2><p>Name: needed</p><p>Mail: never shown</p>" + FORM,
    ],
    ids=["below another heading", "help for the form"],
)
def test_labels_elsewhere_are_no_comments(below: str) -> None:
    """A list in the post, and what a form asks for."""
    assert said(below) == []


BOXES = ["<div class='comment-section'>{}</div>", "<ul class='comments'>{}</ul>", "<div id='comments'><h3>So far</h3>{}</div>"]


@pytest.mark.parametrize("box", BOXES)
def test_lines_with_a_name_in_a_box_called_comments_are_comments(box: str) -> None:
    """Without a heading that announces them; a reader's own colon stays."""
    people = [PEOPLE[0], ("tin22", "Ola: I would not say that."), PEOPLE[2]]
    assert said(box.format("".join(f"<li>{n}: {t}</li>" for n, t in people)) + FORM) == people


def test_name_and_verb_before_the_words_are_none_of_them() -> None:
    """Up to the colon; what a reader tells of somebody's words stays."""
    people = [PEOPLE[0], ("tin22", "Ola said: try spelt."), ("Bogdan", "Bogdan is who I am, said: nobody.")]
    shown = "".join(f"<div class='comment'><p>{n} said: {t}</p></div>" for n, t in people)
    assert said(f"<div class='comment-section'>{shown}</div>") == people


@pytest.mark.parametrize(
    "lines",
    [
        ["Filed under: Bread", "Tags: rye, oven"],
        ["Note: be kind to each other.", "Rules: none besides."],
        ["Comments are closed.", "Write to me instead: it is read."],
    ],
    ids=["facts", "remarks", "closed"],
)
@pytest.mark.parametrize("box", BOXES)
def test_other_lines_in_such_a_box_are_none(box: str, lines: list[str]) -> None:
    """Facts of the post, rules, and a note that it is closed."""
    assert said(box.format("".join(f"<p>{line}</p>" for line in lines))) == []

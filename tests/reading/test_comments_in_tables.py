"""Comments in a table whose head row names the columns, and tables that tell of something else."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
FORM = "<form method='post' action='/say'><label>Name</label><input name='n'><label>Comment</label><textarea name='t'></textarea></form>"
PEOPLE = [
    ("Ola Nyman", "Mine rose, too.", "2013-02-05"),
    ("tin22", "Name: that I do not tell. On 3 March 2012 Ola Nyman wrote: the same.", "2013-02-06"),
    ("Kuba M.", "Comment", "2013-02-07"),
]


def said(below: str) -> list[tuple[str | None, str, str]]:
    head = f"<h1>Rye</h1><p>By Ilse Brandt, 4 February 2013</p><div><p>{TEXT * 5}</p></div>"
    page = f"<html lang='en'><head><title>Rye</title></head><body><div>{head}{below}</div></body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=page.encode())).post
    assert post is not None
    return [(c.author.name, c.text, f"{c.posted:%Y-%m-%d}" if c.posted else "") for c in post.comments]


def table(*labels: str, rows: list[tuple[str, ...]]) -> str:
    head = "".join(f"<th>{label}</th>" for label in labels)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


@pytest.mark.parametrize("labels", [("Name", "Comment", "Date"), ("User", "Message", "Posted on"), ("Autor", "Kommentar", "Datum")])
@pytest.mark.parametrize("around", ["<h3>Comments</h3>{}", "{}" + FORM], ids=["below a heading", "before the form"])
@pytest.mark.parametrize("count", [1, 3])
def test_each_row_is_a_comment(labels: tuple[str, ...], around: str, count: int) -> None:
    """With the name, all words and the day of the columns that are called so."""
    assert said(around.format(table(*labels, rows=PEOPLE[:count]))) == PEOPLE[:count]


def test_a_reader_who_left_no_name_takes_no_other_comment_away() -> None:
    """A row without one is a comment of nobody; a table of which most rows have none tells of something else."""
    rows = [PEOPLE[0], ("", "I forgot my name.", "2013-02-08"), PEOPLE[1]]
    want = [PEOPLE[0], (None, "I forgot my name.", "2013-02-08"), PEOPLE[1]]
    assert said(f"<h3>Comments</h3>{table('Name', 'Comment', 'Date', rows=rows)}") == want
    assert said(f"<h3>Comments</h3>{table('Name', 'Comment', 'Date', rows=[rows[1]] * 3 + rows[:1])}") == []


def test_columns_stand_in_any_order_and_others_are_passed_over() -> None:
    """Without a day the comments are read all the same below a heading."""
    rows = [(str(k), words, name, "Re: rye") for k, (name, words, _) in enumerate(PEOPLE)]
    assert said(f"<h3>Comments</h3>{table('No.', 'Comment', 'Name', 'Subject', rows=rows)}") == [(n, t, "") for n, t, _ in PEOPLE]


@pytest.mark.parametrize(
    "below",
    [
        table("Author", "Comment", "Date", rows=PEOPLE) + "<p>So far what was changed.</p>",
        "<h3>What changed</h3>" + table("Name", "Comment", rows=[row[:2] for row in PEOPLE]) + FORM,
        "<h3>Comments</h3>" + table("Name", "Flour", "Water", rows=PEOPLE),
        "<h3>Mills</h3>" + table("Name", "Description", "Created", rows=PEOPLE) + FORM,
    ],
    ids=["in a post", "without days", "no column for words", "a list of things"],
)
def test_tables_of_something_else_are_none(below: str) -> None:
    """Below the heading of something else, or with other columns."""
    assert said(below) == []

"""Comments in a box right before or behind the comment form that nothing announces, and what else stands there."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read
from tests.reading.test_repeated_boxes import BOXES, DAYS, NAMES, WORDS, Box

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
FORM = "<form method='post' action='/say'><label>Name</label><input name='n'><label>Comment</label><textarea name='t'></textarea></form>"
PEOPLE = [("Ola Nyman", "2013-02-05", "Mine rose, too."), ("tin22", "2013-02-06", "12/05/2011 was a day for rye.")]

HEADED = (
    "<div class='flex flex-col gap-9'><div class='flex flex-col wide'><div class='flex bar'><div class='flex'><p>{}</p></div>"
    "<div class='flex flex-col'><span>{} 10:20:30</span></div></div><p class='mt-2'>{}</p></div></div>"
)
ANSWERED = "<div class='row talk'><b>{}</b> <i>{}</i><p>{}</p>{answer}</div>"


def post_of(around: str) -> Post:
    head = f"<h1>Rye</h1><p>By Ilse Brandt, 4 February 2013</p><div>{TEXT * 5}</div>"
    page = (
        f"<html lang='en'><head><title>Rye</title></head><body><div><div>{head}</div><div class='below'>{around}</div></div></body></html>"
    )
    post = read(Page(url="https://rye.example/2013/02/rye/", body=page.encode())).post
    assert post is not None
    return post


def said(around: str) -> list[tuple[str | None, str, str]]:
    return [(c.author.name, f"{c.posted:%Y-%m-%d}" if c.posted else "", c.text) for c in post_of(around).comments]


@pytest.mark.parametrize(
    "around",
    ["<div class='dark'>{}</div><h4>Write something</h4>" + FORM, FORM + "<div><div>{}</div></div>", "<section>{}</section>" + FORM],
    ids=["before the form's title", "behind it, in two boxes", "a section before it"],
)
def test_boxes_with_name_day_and_words_beside_the_form_are_comments(around: str) -> None:
    """Though no heading announces them, no class calls them so, and a column inside each has the classes of its box."""
    assert said(around.format("".join(HEADED.format(*one) for one in PEOPLE))) == PEOPLE


def test_each_comment_with_one_answer_keeps_it() -> None:
    """A box that each item holds is an answer where it is built as the item is."""
    answers = [("Ilse Brandt", "2013-02-07", "Thank you."), ("Ilse Brandt", "2013-02-08", "Was it?")]
    pairs = zip(PEOPLE, answers, strict=True)
    shown = "".join(ANSWERED.format(*one, answer=ANSWERED.format(*answer, answer="")) for one, answer in pairs)
    assert said(f"<div>{shown}</div>{FORM}") == [PEOPLE[0], answers[0], PEOPLE[1], answers[1]]


@pytest.mark.parametrize(("heading", "box"), BOXES.values(), ids=list(BOXES))
@pytest.mark.parametrize("around", ["{heading}<div>{boxes}</div>{form}", "{form}{heading}<div>{boxes}</div>"], ids=["before", "behind"])
def test_boxes_of_something_else_beside_the_form_are_no_comments(heading: str, box: Box, around: str) -> None:
    """A title that tells what they are stands over them."""
    boxes = "".join(box(k, *row) for k, row in enumerate(zip(NAMES, DAYS, WORDS, strict=True)))
    assert said(around.format(heading=heading, boxes=boxes, form=FORM)) == []


def test_paragraphs_of_a_post_before_the_form_are_its_text() -> None:
    """A post whose text stands right before the form keeps it, days and names in it included."""
    diary = "".join(f"<p>{day}. {name} came by. {words}</p>" for name, day, words in zip(NAMES, DAYS, WORDS, strict=True))
    post = post_of(f"<div class='text'>{diary}</div>{FORM}")
    assert post.comments == ()


HEADS = {
    "an initial": "<div><div><div>{initial}</div><div><h4>{name}</h4><span>{day} à 10:20</span></div></div></div><div>{text}</div>",
    "a picture": "<div><div><div><img src='/a.png' alt=''></div><div><h4>{name}</h4><span>{day}</span></div></div></div><div>{text}</div>",
}


@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_comment_in_boxes_without_classes_is_no_answer(head: str) -> None:
    """Each comment is one, with its name, though its head is a box in a box as the comment is."""
    rows = ((n, d, t, HEADS[head].format(initial=n[0].upper(), name=n, day=d, text=t)) for n, d, t in PEOPLE)
    found = said("<h3>Comments</h3>" + "".join(f"<div><div>{one}</div></div>" for *_, one in rows) + FORM)
    assert found == PEOPLE

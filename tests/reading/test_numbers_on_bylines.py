"""Comments whose number stands on their byline alone, and whose words follow behind it as elements of their own."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "<p>" + "We hung the gate before noon, and the hinge held until the wind came round to the north. " * 5 + "</p>"
FORM = "<h3>Your words</h3><form method='post' action='/say'><input name='who'><textarea name='words'></textarea></form>"
SAID = {
    "Berit Olsen": "Ours held for a winter and no longer.",
    "mudlark": "Which hinge did you take? I ask since mine is bent.",
    "Hanno V.": "The north wind takes them all in the end.",
}
FORMS = {
    "a paragraph and a quotation": (
        "<p class='who' id='c{k}'><a href='#c{k}'>{n}.</a> On {d} May 2011 at 10:0{n}, by <strong>{name}</strong></p>"
        "<blockquote><p>{words}</p></blockquote>"
    ),
    "a heading and a paragraph": "<h4 id='comment-{k}'>{name} &mdash; {d} May 2011, 10:0{n}</h4><p>{words}</p>",
    "a box and a box": "<div class='by' id='comment{k}'><b>{name}</b> <i>{d} May 2011 10:0{n}</i></div><div class='w'>{words}</div>",
    "a paragraph and bare words": "<p id='cmt-{k}'><b>{name}</b>, {d} May 2011, 10:0{n}</p>{words}<hr>",
    "in German": "<p id='kommentar-{k}'>{n}. <em>{name}</em> schrieb am {d}. Mai 2011 um 10:0{n} Uhr:</p><div><p>{words}</p></div>",
}


def post_of(form: str, names: list[str]) -> Post:
    rows = "".join(form.format(k=70 + n, n=n, d=7 + n, name=name, words=SAID[name]) for n, name in enumerate(names, 1))
    html = (
        f"<html lang='en'><head><title>A gate | The shed</title></head><body><div><h2>A gate</h2><p>By Ada Thornbury, 6 May 2011</p>"
        f"<div>{TEXT}</div></div><div id='talk'><h3>Comments</h3>{rows}{FORM}</div></body></html>"
    )
    post = read(Page(url="https://shed.example/gate", body=html.encode())).post
    assert post is not None
    return post


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_the_words_behind_a_numbered_byline_are_its_own(form: str) -> None:
    """Name, day and words of each comment, and nothing of the form below the last."""
    found = post_of(form, list(SAID)).comments
    assert {c.author.name: c.text for c in found} == SAID
    assert [c.posted.day for c in found if c.posted] == [8, 9, 10]


@pytest.mark.parametrize("name", ["a paragraph and a quotation", "a heading and a paragraph", "in German"])
def test_a_lone_one_has_its_words_too(name: str) -> None:
    """One comment shows by the kind of its numbered element that the words cannot stand inside."""
    found = post_of(FORMS[name], ["mudlark"]).comments
    assert [(c.author.name, c.text) for c in found] == [("mudlark", SAID["mudlark"])]


def test_boxes_that_say_nothing_stay_as_they_are() -> None:
    """Two comments that hold a picture and no word take none of what stands behind them."""
    boxes = "".join(
        f"<div class='comment' id='comment-{k}'><b class='author'>{name}</b> <i>{k} May 2011</i><p><img src='/{k}.png'></p></div>"
        for k, name in ((8, "mudlark"), (9, "Hanno V."))
    )
    form = f"{boxes}<p>The shed takes letters as well, and reads all of them aloud.</p>"
    assert [c.text for c in post_of(form.replace("{", "{{").replace("}", "}}"), ["mudlark"]).comments] == ["", ""]


def test_numbers_on_buttons_stand_for_the_comment_around_them() -> None:
    """Where all numbered boxes say the same few words, they are no comments: the largest box around each that holds no other number is."""
    row = (
        "<div><div class='who'><strong>{name}</strong> <span>{d} May 2011 | 10:0{n}</span><h4>#{n}</h4></div><p>{words}</p>"
        "<div class='bar'><span id='rate_comment_{k}'>Rate</span><div id='report_comment_{k}'>Report</div></div></div>"
    )
    found = post_of(row, list(SAID)).comments
    assert {c.author.name: c.text.partition("\n")[0] for c in found} == SAID
    assert [c.posted.day for c in found if c.posted] == [8, 9, 10]

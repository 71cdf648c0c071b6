"""Names and days in elements that touch, and fields behind labels, in comments that no class names."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

TEXT = "<p>" + "The barley soup simmered on the back of the range until the window was white with steam. " * 4 + "</p>"
ROWS = (
    ("Ida Möller", 4, "Ours was too thin."),
    ("pau", 5, "A carrot mends it, I was told."),
    ("Anne de la Cour", 16, "We ate it on 3 March, cold."),
)


def comments_of(items: str) -> tuple[Comment, ...]:
    """The comments below a post that is older than all of them."""
    body = f"<h1>Barley, twice</h1><p>Posted on December 30, 2012</p>{TEXT}<div><h3>Comments</h3>{items}</div>"
    form = "<form><textarea name='c'></textarea><button>Send</button></form>"
    html = f"<html><head><title>Barley, twice</title></head><body>{body}{form}</body></html>"
    post = read(Page(url="https://pots.example/notes/41", body=html.encode())).post
    assert post is not None
    return post.comments


@pytest.mark.parametrize("day", ["Jan. {}, 2013, 4:05 p.m.", "January {}, 2013", "2013-01-{:02}", "{} Jan 2013"])
@pytest.mark.parametrize(
    "item",
    [
        "<div><b>{0}</b><span>{1}</span><p>{2}</p></div>",
        "<div class='x'><span>{0}</span><span>{1}</span><div>{2}</div></div>",
        "<div class='card'><h6>{0}<small>{1}</small></h6><p>{2}</p></div>",
        "<div><p><strong>{0}</strong><em>{1}</em></p><p>{2}</p></div>",
    ],
)
def test_a_day_that_touches_the_name_is_parted_from_it(item: str, day: str) -> None:
    """The name is whole, and a day within the words stays there."""
    found = comments_of("".join(item.format(name, day.format(number), words) for name, number, words in ROWS))
    assert [c.author.name for c in found] == [name for name, _, _ in ROWS]
    assert [c.posted.day if c.posted else None for c in found] == [number for _, number, _ in ROWS]
    assert [c.text for c in found] == [words for _, _, words in ROWS]


def test_words_in_elements_that_touch_stay_as_they_are() -> None:
    """What is no day gets no blank: parts of one word, and numbers."""
    words = "It was a <i>half</i><span>baked</span> idea of<b>mine</b><small>2</small>."
    found = comments_of("".join(f"<div><b>{name}</b> <i>January {number}, 2013</i><p>{words}</p></div>" for name, number, _ in ROWS))
    assert {c.text for c in found} == {"It was a halfbaked idea ofmine2."}


@pytest.mark.parametrize("item", ["<p>Author: <u>{0}</u><br>Comment: {1}</p>", "<div><p>By: {0}</p><p>Message: {1}</p></div>"])
def test_labels_leave_the_words(item: str) -> None:
    """Both fields stand behind a label, in one paragraph or in two."""
    found = comments_of("".join(item.format(name, words) for name, _, words in ROWS))
    assert [(c.author.name, c.text) for c in found] == [(name, words) for name, _, words in ROWS]


@pytest.mark.parametrize("names", ["date_day date_month date_year", "day month year", "entry-day entry-month entry-year"])
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)])
def test_a_day_in_three_elements_is_read_by_what_they_are_called(names: str, order: tuple[int, int, int]) -> None:
    """Whatever their order: 2 April, also where that cannot be told from 4 February; a post without such a day keeps its own."""
    parts = [f"<span class='{name}'>{said}</span>\n" for name, said in zip(names.split(), ("2", "04", "2013"), strict=True)]
    day = "".join(parts[k] for k in order)
    item = "<dt><small class='date'>{1}</small></dt><dd id='comment-7'><strong class='author'>{0}</strong><p>{2}</p></dd>"
    found = comments_of(f"<dl class='commentlist'>{item.format('Ida', day, 'Ours was too thin.')}</dl>")
    assert [(c.author.name, str(c.posted), c.text) for c in found] == [("Ida", "2013-04-02 00:00:00", "Ours was too thin.")]


def test_three_numbers_that_are_no_day_stay() -> None:
    """A fourteenth month is none."""
    day = "<span class='day'>2</span> <span class='month'>14</span> <span class='year'>2013</span>"
    (found,) = comments_of(f"<div id='comment-7' class='comment'><b class='author'>Ida</b> <i>{day}</i><p>Ours was too thin.</p></div>")
    assert found.posted is None

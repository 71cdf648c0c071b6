"""Days that comments print as two numbers and a time ("07/23 at 5:16 PM"): the post tells the year, other days the order."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "A slate is split along its grain while it is wet, and never after a frost, says everybody who has split one. " * 3


def days(printed: list[str], published: str = "May 30, 2013", language: str = "en") -> list[str]:
    """The days of the comments that bear these moments, below a post of this day."""
    shown = "".join(
        f"<div class='comment'><p>Ours broke {k} times.</p><div class='posted'>Posted by {name} on {day}</div></div>"
        for k, (name, day) in enumerate(zip(("Ola Nyman", "Ruth Asher", "Bo Lind", "Ida"), printed, strict=False))
    )
    head = f"<h1>Slate</h1><p>By Edda Lorch on {published}</p><p>{TEXT}</p>"
    page = f"<html lang='{language}'><head><title>Slate</title></head><body>{head}<h2>Comments</h2>{shown}</body></html>"
    post = read(Page(url="https://slate.example/slate/", body=page.encode())).post
    assert post is not None
    return [f"{c.posted:%Y-%m-%d}" if c.posted else "" for c in post.comments]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (["05/31 at 07:06 AM", "06/04 at 05:16 PM"], ["2013-05-31", "2013-06-04"]),
        (["06/04 at 05:16 PM", "06/13 at 07:06 AM"], ["2013-06-04", "2013-06-13"]),
        (["31/5 at 7:06", "04/06 at 17:16"], ["2013-05-31", "2013-06-04"]),
        (["12/30 at 07:06 AM", "01/02 at 05:16 PM"], ["2013-12-30", "2014-01-02"]),
        (["31.5. at 7:06", "4.6. at 17:16"], ["2013-05-31", "2013-06-04"]),
    ],
    ids=["month first", "settled by a later one", "day first", "over the new year", "dots"],
)
def test_numbers_that_settle_each_other_are_days(printed: list[str], told: list[str]) -> None:
    """One number over twelve tells the order of all; each day lies in the first year that puts it behind the post."""
    assert days(printed) == told


@pytest.mark.parametrize("printed", [["06/04 at 05:16 PM", "07/05 at 07:06 AM"], ["13/14 at 05:16 PM", "32/05 at 07:06 AM"]])
def test_numbers_that_nothing_settles_are_no_day(printed: list[str]) -> None:
    """Where each could be the month, or neither, the day is not known."""
    assert days(printed) == ["", ""]


def test_orders_that_disagree_settle_nothing() -> None:
    """Where one comment's numbers say month first and another's day first, those that can be read both ways stay unknown."""
    assert days(["05/31 at 07:06 AM", "31/05 at 07:07 AM", "06/04 at 07:08 AM"])[2] == ""


def test_a_title_in_bold_above_the_text_is_none_of_it() -> None:
    """A page of one cell prints title, day and writer in lines above its text; the text begins behind them."""
    cell = f"<b>Splitting slate by hand</b><br><small>May 30, 2013 | Edda Lorch</small><br><br>{TEXT.strip()}<br><br>It rang like a bell."
    row = "<tr><td class='comment-words'>{} broke.</td></tr><tr><td class='comment-facts'><b>{}</b> - Friday, May 31, 2013</td></tr>"
    cell += f"<h3>Comments</h3><table class='comments'>{row.format(2, 'Ola Nyman')}{row.format(3, 'Ruth Asher')}</table>"
    side = "<td>Slate notes<br>and other stone</td>"
    head = "<title>Splitting slate by hand - Slate notes</title>"
    page = f"<html><head>{head}</head><body><table><tr>{side}<td>{cell}</td></tr></table></body></html>"
    post = read(Page(url="https://slate.example/2013/05/splitting/", body=page.encode())).post
    assert post is not None
    assert post.text == f"{TEXT.strip()}\n\nIt rang like a bell."


def test_a_text_that_begins_with_words_of_its_title_keeps_them() -> None:
    """Only a line that is the title and nothing else is none of the text."""
    page = f"<html><head><title>Slate</title></head><body><h1>Slate</h1><div><p>Slate rings.</p><p>{TEXT}</p></div></body></html>"
    post = read(Page(url="https://slate.example/2013/05/slate/", body=page.encode())).post
    assert post is not None
    assert post.text.startswith("Slate rings.")


@pytest.mark.parametrize(
    ("others", "told"),
    [
        (["11.15.12", "12.01.12"], "2012-12-09"),
        (["15.11.12"], "2012-09-12"),
        (["11.15.12", "15.11.12"], "2012-09-12"),
        (["11.15.07"], "2012-09-12"),
    ],
    ids=["months first", "days first", "both ways", "of another time"],
)
def test_the_days_of_related_posts_settle_the_order(others: list[str], told: str) -> None:
    """Where the post's own can be read both ways and its comments have none; days of other years may be anything."""
    beside = "".join(f"<li><a href='/{n}/'>A roof in {n} days</a> {day}</li>" for n, day in enumerate(others))
    page = (
        f"<html lang='en'><head><title>Slate</title></head><body><div><h1>Slate</h1><p>By Edda Lorch 12.09.12</p><p>{TEXT}</p></div>"
        f"<aside><h3>Related</h3><ul>{beside}</ul></aside></body></html>"
    )
    post = read(Page(url="https://slate.example/slate/", body=page.encode())).post
    assert post is not None
    assert str(post.published)[:10] == told

"""Of two days or times of one thing the right one is taken: the printed day, the time before an update's, the day with its time."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from checkup.model import Comment, Page, Post
from checkup.platforms import read

WORDS = "We hung the gate before noon, and the hinge held until the wind came round to the north. "
TEXT = f"<p>{WORDS * 4}</p><p>{WORDS * 3}</p>"


def read_post(above: str, below: str = "", language: str = "en") -> Post:
    html = (
        f"<html lang='{language}'><head><title>A gate - The shed</title></head><body><div class='post'><h1>A gate</h1>{above}"
        f"<div class='entry'>{TEXT}</div></div>{below}</body></html>"
    )
    post = read(Page(url="https://shed.example/gate", body=html.encode())).post
    assert post is not None
    return post


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("fr", "Publié le 29 juin 2019"),
        ("en", "Published on June 29, 2019"),
        ("de", "29. Juni 2019"),
        ("es", "29 de junio de 2019"),
    ],
)
@pytest.mark.parametrize("box", ["<div class='time'>{}</div>", "<p>{}</p>", "<header>{}</header>"])
def test_the_printed_day_of_a_post_wins_over_another_for_machines(language: str, printed: str, box: str) -> None:
    """Some themes print the day of publication and state that of the last change."""
    element = f"<time datetime='2019-07-03T10:18:46Z'>{printed}</time>"
    published = read_post(box.format(element), language=language).published
    assert published is not None
    assert published.date() == date(2019, 6, 29)


@pytest.mark.parametrize("stamp", ["2019-06-28T23:30:00Z", "2019-06-30T01:10:00+09:00"])
def test_a_day_that_a_zone_makes_is_the_same(stamp: str) -> None:
    assert read_post(f"<p><time datetime='{stamp}'>June 29, 2019</time></p>").published == datetime.fromisoformat(stamp)


@pytest.mark.parametrize(
    "line",
    [
        "First published: 09:21 IST (19/7/2013) | Last updated: 14:05 IST (20/7/2013)",
        "09:21 (19 July 2013), updated 14:05",
        "Posted 09:21, 19 July 2013 - last changed at 14:05",
    ],
)
def test_the_time_before_a_day_is_its_own(line: str) -> None:
    assert str(read_post(f"<p class='date'>{line}</p>").published)[:16] == "2013-07-19 09:21"


@pytest.mark.parametrize(
    "line", ["9:00 to 17:00 on Fridays, since 19 July 2013 at 09:21", "19 July 2013 at 09:21", "19 July 2013 09:21 (changed 14:05)"]
)
def test_the_time_behind_a_day_stays_its_own(line: str) -> None:
    assert str(read_post(f"<p class='date'>{line}</p>").published)[:16] == "2013-07-19 09:21"


SAID = (
    ("annlee", "5/15/13", "5/15/2013 2:04:01 PM"),
    ("boito", "5/15/13", "5/15/2013 4:14:01 PM"),
    ("cyabe", "5/16/13", "5/16/2013 9:04:01 AM"),
)
FOLDED = {
    "folded by a script": """<div class="comment-entry"><div class="comment-top"><a href="#c">Re: gates</a> <span class="when date">By
        <a class="comment_name" href="/u">{name}</a> on <span>{day}</span>, Points: 2</span></div><div class="comment-whole">
        <span class="when date">By <a class="comment_name" href="/u">{name}</a> on <span>{moment}</span>, Points: 2</span>
        <div class="comment-text">{words}</div></div></div>""",
    "in a line and a title": """<li class="comment"><b class="comment-author">{name}</b> <span class="day">{day}</span><p>{words}</p>
        <span class="date">{moment}</span></li>""",
}


@pytest.mark.parametrize("form", FOLDED)
def test_a_day_with_its_time_wins_over_the_same_day_in_short(form: str) -> None:
    rows = ((name, day, moment, f"The hinge of {name} held for a winter and no longer.") for name, day, moment in SAID)
    items = "".join(FOLDED[form].format(name=name, day=day, moment=moment, words=words) for name, day, moment, words in rows)
    found = read_post("<p class='date'>May 12, 2013</p>", f"<div id='comments'><h2>3 comments</h2>{items}</div>").comments
    assert [c.author.name for c in found] == [name for name, _, _ in SAID]
    assert [str(c.posted)[:16] for c in found] == ["2013-05-15 14:04", "2013-05-15 16:14", "2013-05-16 09:04"]


def _days(days: list[str], language: str = "en") -> tuple[Comment, ...]:
    item = "<li id='comment-{n}'><b class='comment-author'>Ann{n} Lee</b> <span class='date'>{day} 06:5{n}</span>"
    item += "<p>It held for {n} winters.</p></li>"
    items = "".join(item.format(n=n, day=day) for n, day in enumerate(days, 1))
    return read_post("<p class='date'>5 June 2013</p>", f"<ol id='comments'>{items}</ol>", language).comments


@pytest.mark.parametrize(
    ("days", "months"),
    [
        (["07/6/2013", "06/6/2013", "06/6/2013", "06/6/2013", "06/6/2013"], {6}),
        (["05/06/2013", "05/06/2013", "06/06/2013", "06/06/2013", "06/06/2013", "07/06/2013"], {6}),
        (["05/06/2013", "06/06/2013", "07/06/2013", "09/06/2013", "12/06/2013", "11/07/2013"], {5, 6, 7, 9, 11, 12}),
    ],
)
def test_a_talk_of_days_is_none_of_months(days: list[str], months: set[int]) -> None:
    """Numbers that can be read both ways are read so that a talk's comments lie within a week of each other, where they can."""
    found = {c.posted.month for c in _days(days) if c.posted is not None}
    assert found == months


def test_days_that_are_close_as_they_are_stay() -> None:
    assert {c.posted.month for c in _days(["6/05/2013", "6/06/2013", "6/06/2013", "6/06/2013", "6/07/2013"]) if c.posted is not None} == {6}


def test_the_last_day_of_the_calendar_is_no_stumble() -> None:
    """A comment of 9999 on a page whose post tells a day: there is no day after it to hold the post's against."""
    html = (
        "<html lang='en'><head><title>Loaf | Kiln</title></head><body><article><h1>Loaf</h1><p class='date'>March 1, 2014</p>"
        "<p>We began before light, and the kettle was still warm when the first neighbours came to look at the oven.</p></article>"
        "<ol class='comment-list'><li id='comment-1' class='comment'><b class='fn'>Ann Reed</b> "
        "<time datetime='9999-12-31T23:59:59Z'>December 31, 9999</time><p>Mine came out flat.</p></li></ol></body></html>"
    )
    post = read(Page(url="https://kiln.example/2014/03/loaf/", body=html.encode())).post
    assert post is not None
    assert post.published is not None
    assert len(post.comments) == 1

"""Comments whose number stands on the box of their words alone, and what else themes print beside it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.reading.theme_page import EXPECTED, SAID, comments_of, post_of, told


@pytest.mark.parametrize(
    "head",
    [
        "<div class='q-heading'><h5 class='q-comment-name vcard'><a href='http://{n}.example/'>{name}</a></h5></div>",
        "<h4 class='x-author'>{name}</h4>",
        "<p class='comment-name'>{name}</p>",
        "<span class='fn'>{name}</span>",
    ],
)
def test_the_name_before_the_numbered_words_is_their_writers(head: str) -> None:
    """A theme that prints no day says who wrote in an element that its class calls a name."""
    words = "<div class='q-holder' id='comment-{id}'><p>{text}</p></div><div class='q-buttons'><a href='#'>reply</a></div>"
    assert told(comments_of(f"<ul><li><div class='q-comment'><div class='q-in'>{head}{words}</div></div></li></ul>")) == EXPECTED


def test_a_heading_that_is_no_name_stays_outside() -> None:
    """Nothing calls it a name."""
    item = "<div class='q'><h5 class='big'>Honey tiles again</h5><div class='q-holder' id='comment-{id}'><p>{text}</p></div></div>"
    assert [c.text for c in comments_of(item)] == list(SAID)
    assert {c.author.name for c in comments_of(item)} == {None}


@pytest.mark.parametrize(
    "moment",
    [
        "<div>Mar<br>{day}</div><div>11:1{n}<br>PM</div>",
        "<div>{day}<br />Mar</div><div>11:1{n}<br />pm</div>",
        "<p>Mar<br>{day}<br>23:1{n}</p>",
    ],
)
def test_a_day_and_a_time_over_two_lines_are_one(moment: str) -> None:
    """Month and day, time and its half of the day; the post tells the year."""
    item = "<li id='comment-{id}'><div class='side'>" + moment + "</div><div class='wrap'><cite>{name}</cite><p>{text}</p></div></li>"
    comments = comments_of(f"<ol>{item}</ol>")
    assert told(comments) == EXPECTED
    assert [c.posted and c.posted.replace(tzinfo=None) for c in comments] == [
        datetime.fromisoformat(f"2014-03-{n + 1:02}T23:1{n}") for n in range(1, 6)
    ]


def test_short_days_that_begin_with_the_posts_year_do() -> None:
    """ "14-03-02" on all comments of March 2014 is the second of March."""
    comments = comments_of(
        "<dl><dt id='comment{id}'>{name} <span class='date'>14-03-0{day} (Tue) 9:1{n}</span></dt><dd><p>{text}</p></dd></dl>"
    )
    assert [c.posted and c.posted.date() for c in comments] == [date(2014, 3, n) for n in range(2, 7)]


def test_a_link_within_a_sentence_names_nobody() -> None:
    """The name stands above it in bare words."""
    item = "<li id='comment-{id}'><p class='comment-info'>{name}<br></p>"
    words = "<p>There is a drawing of it at <a href='http://o.example/'>the plans page</a>, {text}</p>"
    comments = comments_of(f"<ul>{item}{words}<p class='comment-info'>03-0{{day}}-14 &#187; 9:1{{n}} am &#187;</p></li></ul>")
    assert [c.author.name for c in comments] == [name for name, _ in EXPECTED]


PING = "<li id='comment-9{n}' {more}><cite><a href='http://p.example/{n}'>Blog {n}</a></cite> <span> --- March 1{n}, 2014</span></li>"


@pytest.mark.parametrize(
    ("heading", "more"), [("Trackbacks/Pingbacks", "class='comment'"), ("Trackbacki", ""), ("2 Pingbacki", ""), ("Pingi", "")]
)
def test_titles_and_days_below_a_heading_for_pings_are_pings(heading: str, more: str) -> None:
    """Whatever their class, and in other languages."""
    item = "<li class='comment' id='comment-{id}'><cite>{name}</cite> <small>March {day}, 2014</small><p>{text}</p></li>"
    pings = "".join(PING.format(n=n, more=more) for n in (1, 2))
    comments = post_of(f"<ol>{item}</ol>", last=f"<h3>{heading}</h3><ol>{pings}</ol>").comments
    assert [c.kind == "comment" for c in comments] == [True] * 5 + [False] * 2


def test_an_excerpt_of_a_trackback_holds_no_byline() -> None:
    """ "from" in it is a word of the page that it quotes."""
    item = (
        "<li class='{kind}' id='comment-{{id}}'><div class='comment-author'><em>{{name}} wrote:</em></div><p>{text}</p>"
        "<cite>{word} — March {{day}}, 2014 @ <a href='#comment-{{id}}'>9:1{{n}} am</a></cite></li>"
    )
    ping = item.format(kind="trackback", text="[...] None had it, so I made one from a spo [...]", word="Trackback").format(
        id=99, name="Tom's shed", day=8, n=1
    )
    last = post_of("<ol>" + item.format(kind="comment", text="{text}", word="Comment") + "</ol>", last=f"<ol>{ping}</ol>").comments[-1]
    assert (last.kind, last.author.name) == ("trackback", "Tom's shed")

"""Days and times that themes print in pieces: in three elements, on two lines, behind the words of another language."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.reading.theme_page import EXPECTED, SAID, comments_of, post_of, told

BOX = "<div class='remark' id='comment-{id}'>"


@pytest.mark.parametrize(
    "day",
    [
        "<span class='d'>{day}</span> <span class='m'>Mar</span> <span class='y'>2014</span>",
        "<div>2014</div><div>{day}</div><div>March</div>",
        "<b>March</b><b>{day},</b><b>2014</b>",
        "<em>{day}.</em> <em>März</em> <em>2014</em>",
        "<p>mars</p><p>{day}</p><p>2014</p>",
    ],
)
def test_a_day_in_three_elements_is_one(day: str) -> None:
    """Whatever their order and classes; the month's name is nobody's."""
    comments = comments_of(f"{BOX}<div class='leaf'>{day}</div><div class='by'>{{name}}</div><p>{{text}}</p></div>")
    assert told(comments) == EXPECTED
    assert [c.posted and c.posted.date() for c in comments] == [date(2014, 3, n) for n in range(2, 7)]


def test_a_row_of_other_words_is_no_day() -> None:
    """A count, a word and a year in three elements stay what they are."""
    post = post_of(BOX + "<b>{name}</b> <i>March {day}, 2014</i><p>{text}</p></div>", facts="<p><b>12</b> <b>Tiles</b> <b>2013</b></p>")
    assert told(post.comments) == EXPECTED
    assert post.published is None or post.published.year != 2013


@pytest.mark.parametrize(
    "moment",
    [
        "<div class='when'><div>March {day}, 2014</div><div>09:1{n}</div></div>",
        "<small>{day} March 2014<br>09:1{n}</small>",
        "<small>09:1{n}<br>{day} March 2014</small>",
        "<span class='clock'>09:1{n}</span> <a href='#comment-{id}'><span class='time'>{day} March 2014</span></a>",
        "<span>{day}.03.2014 o godzinie 09:1{n}</span>",
        "<span class='date'>Posted on March {day}, 2014 at 9:1{n}.am</span>",
    ],
)
def test_the_time_beside_a_day_is_its_time(moment: str) -> None:
    """On the next line, on the line before, in an element before the day, behind words, with a stop before the half of the day."""
    comments = comments_of(
        f"{BOX}<div class='media-body'><div class='hd'><b>{{name}}</b> {moment}</div><div class='body'><p>{{text}}</p></div></div></div>"
    )
    assert told(comments) == EXPECTED
    assert [c.posted and c.posted.replace(tzinfo=None) for c in comments] == [
        datetime.fromisoformat(f"2014-03-{n + 1:02}T09:1{n}") for n in range(1, 6)
    ]


def test_a_figure_on_the_next_line_is_no_time() -> None:
    """A number of votes below the day tells no time."""
    comments = comments_of(
        f"{BOX}<b>{{name}}</b><div><div>March {{day}}, 2014</div><div>1{{n}}</div></div><div class='body'><p>{{text}}</p></div></div>"
    )
    assert [c.precision for c in comments] == ["day"] * 5


@pytest.mark.parametrize("two", ["So true", "Well put", "No way!"])
def test_two_words_in_the_box_of_the_day_are_words(two: str) -> None:
    """A box called meta that holds name, day and text is none of a byline, however short the text."""
    item = (
        BOX
        + "<div class='comment-meta'><div class='comment-date'><a href='#comment-{id}'><h4 class='fn'>{name}</h4>{day}/03/2014</a></div>"
    )
    comments = comments_of(item + "<p>{text}</p></div></div>".replace("{text}", two))
    assert [c.text for c in comments] == [two] * 5


@pytest.mark.parametrize("mark", ["<b>{n}</b>", "<i>{n}.</i>", "<strong>#{n}</strong>"])
def test_a_number_that_touches_the_day_is_none_of_it(mark: str) -> None:
    """A style sheet parts them."""
    item = (
        BOX
        + "<div class='top'><span class='right'>Mar {day}, 2014</span>"
        + mark
        + " {name}</div><div class='in'><p>{text}</p></div></div>"
    )
    assert told(comments_of(item)) == EXPECTED


def test_a_name_in_figures_that_touches_the_day_ends_before_it() -> None:
    """ "ann42" and "2 March 2014" in two elements without a blank."""
    item = (
        BOX + "<div><a href='http://r.example/'>{name}42</a><i>{day} March 2014, 08:15</i></div><div class='in'><p>{text}</p></div></div>"
    )
    assert [c.author.name for c in comments_of(item)][1] == "Tam42"


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        ("<div class='leaf'>Feb<br><span>27</span></div><p>by Ada Brandt</p>", date(2014, 2, 27)),
        ("<p class='post-date'><span class='date-day'>1</span><span class='date-month'>mar</span></p>", date(2014, 3, 1)),
        ("<div class='stamp'><b>28</b> <i>Feb</i></div>", date(2014, 2, 28)),
    ],
)
def test_a_day_without_its_year_is_that_before_the_first_comment(facts: str, day: date) -> None:
    """Where all comments tell theirs."""
    post = post_of(BOX + "<b>{name}</b> <i>March {day}, 2014</i><p>{text}</p></div>", facts=facts)
    assert post.published is not None
    assert post.published.date() == day


def test_comments_without_years_tell_none() -> None:
    """One dated comment among many without a year says nothing of the post's."""
    item = BOX + "<b>{name}</b> <i>March {day}</i><p>{text}</p></div>"
    post = post_of(item.replace("<p>{text}", "<p>In May 4, 2001 {text}"), facts="<div class='leaf'>Feb<br><span>27</span></div>")
    assert post.published is None


@pytest.mark.parametrize("facts", ["<dl><dt>March 1, 2014</dt></dl>", "<footer>Filed on 1 March 2014</footer>", "<b>March 1, 2014</b>"])
def test_a_day_stands_in_any_element_beside_the_title(facts: str) -> None:
    """A term, a footer, a bold line."""
    post = post_of(BOX + "<b>{name}</b> <i>March {day}, 2014</i><p>{text}</p></div>", facts=facts)
    assert post.published is not None
    assert post.published.date() == date(2014, 3, 1)
    assert [c.text for c in post.comments] == list(SAID)


def test_a_ping_of_a_title_and_a_day_has_that_day() -> None:
    """Its title may hold another."""
    item = "<li class='comment' id='comment-{id}'><cite>{name}</cite> <small class='meta'>March {day}, 2014</small><p>{text}</p></li>"
    ping = (
        "<li class='pingback' id='comment-90'><h5><cite><a href='http://p.example/1'>Links for May 3, 2009</a></cite></h5>"
        "<p class='commentmetadata'><a href='#comment-90'>March 9, 2014 at 5:22 am</a></p></li>"
    )
    last = post_of(item, last=ping).comments[-1]
    assert (last.kind, last.author.name, last.posted) == ("pingback", "Links for May 3, 2009", datetime.fromisoformat("2014-03-09T05:22"))


@pytest.mark.parametrize(
    "day",
    [
        "<abbr title='2014-03-01T08:00:00+00:00'>March {day}, 2014</abbr>",
        "<span class='date' title='Saturday, March 1, 2014'>March {day}, 2014</span>",
        "<time datetime='2014-03-01'>March {day}, 2014</time>",
    ],
)
def test_a_day_that_all_comments_bear_unprinted_is_the_posts(day: str) -> None:
    """What they print differs, and is theirs."""
    comments = comments_of(BOX + "<b>{name}</b> " + day + "<p>{text}</p></div>")
    assert [c.posted.day if c.posted else None for c in comments] == [2, 3, 4, 5, 6]

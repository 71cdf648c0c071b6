"""A comment may be a sign or a year, wherever the theme has the words; what a theme keeps for a comment to be written is none."""

from __future__ import annotations

import pytest

from checkup import dates
from checkup.platforms import read
from tests.reading.odd_page import page

SAID = ("Ours rusted in the second winter.", "+1", "Which oil was that?")
CLASSED = "<li class='c' id='c{n}'><p class='ch'><b>{name}</b> - {day} May 2012</p><p class='ct'>{text}</p></li>"


def rows(form: str, said: tuple[str, ...] = SAID) -> str:
    told = zip(("Ines Falk", "Tam", "Odile Roy"), said, strict=True)
    items = "".join(form.format(n=n, day=n + 3, name=name, text=text) for n, (name, text) in enumerate(told, 1))
    return f"<h3>3 comments</h3><ol>{items}</ol>"


def words_of(below: str) -> list[str]:
    post = read(page(below)).post
    assert post is not None
    return [comment.text for comment in post.comments]


@pytest.mark.parametrize("sign", ["+1", "2012", "10", "🙂"])
def test_a_sign_is_read_where_others_have_their_words(sign: str) -> None:
    """In the element of the class that holds theirs."""
    said = (SAID[0], sign, SAID[2])
    assert words_of(rows(CLASSED, said)) == list(said)


def test_a_year_before_the_name_is_what_the_reader_says() -> None:
    """A number there may be the comment's, but few posts have so many."""
    form = "<li id='comment-{n}'><p>{text}</p><p>Posted by: {name} on {day} May 2012</p></li>"
    assert words_of(rows(form, (SAID[0], "2012", SAID[2]))) == [SAID[0], "2012", SAID[2]]


def test_a_sign_is_read_beside_no_day() -> None:
    """In a paragraph of its own, where the comments tell none."""
    assert words_of(rows("<li id='comment-{n}'><strong>{name}</strong><p>{text}</p></li>")) == list(SAID)


def test_a_place_for_a_comment_to_be_written_is_none() -> None:
    """A heading over "Posted by:" says nothing."""
    kept = (
        "<h3>Comments</h3><div><p>Take this <a href='/f'>feed</a> home.</p></div>"
        "<div><div><h3>Previewing your Comment</h3><div><p>Posted by: | </p></div></div></div>"
    )
    assert words_of(kept + "<form><textarea name='comment'></textarea></form>") == []


def test_a_box_that_counts_and_invites_is_no_comment() -> None:
    """Its class begins as those of comments do; the comments stand behind it."""
    intro = "<div class='comments_intro'><p>{ <b>3</b> comments… read them below or <a href='#r'>add one</a> }</p></div>"
    row = (
        "<dt class='comment even'><span class='who'>{name}</span> "
        "<span class='on'><a href='#c{n}'>March {day}, 2012 at 4:10 pm</a></span></dt>"
        "<dd class='comment even'><p>{text}</p></dd>"
    )
    assert words_of(rows(row).replace("<h3>3 comments</h3><ol>", f"{intro}<dl>").replace("</ol>", "</dl>")) == list(SAID)


@pytest.mark.parametrize("line", ["kelp2007 March 12, 2009", "kelp2007, October 20, 2012", "2good4u2007 May 3rd, 2008"])
def test_a_year_at_the_end_of_a_name_is_none_of_a_days(line: str) -> None:
    """Where the day has its own year behind it."""
    found = dates.search(line)
    assert found is not None
    assert str(found[0].value.year) == line[-4:]


@pytest.mark.parametrize("line", ["2008 May 3", "2008. május 3.", "2008 May 3, 14:05"])
def test_a_year_before_the_month_stays_the_days(line: str) -> None:
    """Where no other year follows."""
    found = dates.search(line)
    assert found is not None
    assert found[0].value.year == 2008


@pytest.mark.parametrize("count", ["", " (4)"])
def test_a_list_of_links_with_counts_heads_no_post(count: str) -> None:
    """A column beside a post whose own title is no heading."""
    links = "".join(f"<li><a href='/2012/0{n}/'>{month} 2012</a>{count}</li>" for n, month in ((9, "September"), (8, "August")))
    side = f"<div><h3>Archive</h3><ul>{links}</ul></div>"
    found = page("<form><textarea name='comment'></textarea></form>")
    marked = found.body.replace(b"</head>", b"<meta property='og:type' content='article'></head>")
    body = marked.replace(b"<h2>A gate</h2>", b"").replace(b"<body>", b"<body>" + side.encode())
    post = read(type(found)(url=found.url, body=body)).post
    assert post is not None
    assert post.title != "Archive"

"""Kinds of pages that were once read wrongly: what stands beside the comments, buttons that are no <button>, counts that do not fit."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

_TEXT = "<p>The starter doubled overnight, so the loaf went into the oven at seven and came out an hour later, dark and loud.</p>" * 2
HOME = "http://crumbs.example"


def post(body: str, *, head: str = "<title>A loaf | Crumbs</title>", url: str = f"{HOME}/2018/11/a-loaf/") -> Post:
    """The post that a page holds."""
    reading = read(
        Page(url, f"<html><head>{head}</head><body><h1>A loaf</h1><div class='entry'>{_TEXT}</div>{body}</body></html>".encode())
    )
    assert reading.post is not None
    return reading.post


def thread(*items: tuple[str, str, str], heading: str = "") -> str:
    """A list of comments: name, date as printed, words."""
    inner = "".join(
        f"<li class='comment' id='comment-{n}'><cite class='fn'>{name}</cite><div class='comment-meta'>{when}</div><p>{words}</p></li>"
        for n, (name, when, words) in enumerate(items, start=7)
    )
    return f"<h3>{heading}</h3><ol class='commentlist'>{inner}</ol>"


DATED = '<title>A loaf</title><meta property="article:published_time" content="2018-11-28T08:00:00+00:00">'


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("Nov 29th at 2:41 am", "2018-11-29 02:41"),
        ("December 3, 5:20 pm", "2018-12-03 17:20"),
        ("3 janvier à 17:20", "2019-01-03 17:20"),
        ("Wednesday, November 28", "2018-11-28 00:00"),
        ("2. Dezember", "2018-12-02 00:00"),
    ],
)
def test_a_date_without_a_year_lies_in_the_year_after_the_post(printed: str, read_as: str) -> None:
    """The first year that makes it no earlier than the post; in several languages, with and without a time."""
    got = post(thread(("Jo", printed, "Lovely crust."), ("Kit", printed, "Mine fell flat.")), head=DATED)
    assert [f"{c.posted:%Y-%m-%d %H:%M}" if c.posted else None for c in got.comments] == [read_as] * 2
    assert [c.author.name for c in got.comments] == ["Jo", "Kit"]


def test_without_the_posts_date_a_date_without_a_year_is_none() -> None:
    """Nothing is made up where nothing tells the year."""
    got = post(thread(("Jo", "Nov 29th at 2:41 am", "Lovely crust."), ("Kit", "Nov 30th at 2:41 am", "Mine fell.")), url=f"{HOME}/a-loaf/")
    assert [c.posted for c in got.comments] == [None, None]


def test_years_that_are_printed_stand() -> None:
    """Where most comments print their year the others are left without a date: their words may be no date at all."""
    items = (("Jo", "Nov 29, 2018 at 2:41 am", "Lovely."), ("Kit", "Nov 30, 2019 at 2:41 am", "Fell."), ("Wim", "Dec 2 at 1:00 am", "Hm."))
    got = post(thread(*items), head=DATED)
    assert [c.posted.year if c.posted else None for c in got.comments] == [2018, 2019, None]


@pytest.mark.parametrize("button", ["Expand full comment", "Vollständig anzeigen", "See more"])
def test_a_button_that_is_no_button_element_is_no_word_of_the_comment(button: str) -> None:
    """role=button at the end of a text, also where a single comment has it."""
    more = f"<div role='button'><div>{button}</div></div>"
    got = post(thread(("Jo", "Nov 29, 2018", f"Lovely crust.{more}"), ("Kit", "Nov 30, 2018", "Mine fell flat.")))
    assert [c.text for c in got.comments] == ["Lovely crust.", "Mine fell flat."]


@pytest.mark.parametrize("name", ["theme_LastComments", "latest-comments-2", "neueste_kommentare", "derniers-commentaires"])
def test_the_newest_comments_of_the_blog_are_not_the_posts(name: str) -> None:
    """Whatever a theme calls the list, in a class or an id."""
    other = "<ol><li id='comment-900'><cite>Zoe</cite><small>01/04/2019 6:12 PM</small><p>Said under another post.</p></li></ol>"
    own = thread(("Jo", "Nov 29, 2018", "Lovely crust."), ("Kit", "Nov 30, 2018", "Mine fell flat."))
    for where in (f"class='{name}'", f"id='{name}'"):
        assert [c.author.name for c in post(f"{own}<div {where}>{other}</div>").comments] == ["Jo", "Kit"]


def test_the_last_comment_of_a_thread_is_a_comment() -> None:
    """A class that calls one comment the last says nothing of a list."""
    own = thread(("Jo", "Nov 29, 2018", "Lovely crust."), ("Kit", "Nov 30, 2018", "Mine fell flat."))
    got = post(own.replace("class='comment' id='comment-8'", "class='comment last-comment' id='comment-8'"))
    assert len(got.comments) == 2


def test_comments_that_a_link_to_another_post_heads_are_not_the_posts() -> None:
    """A list of what was said elsewhere, whatever it is called, by its bookmark links; a comment's own bookmark link stays."""
    other = "".join(
        f"<li id='comment-90{n}'><a rel='bookmark' href='{HOME}/2019/04/{what}/'>The {what}</a><cite>By Zoe</cite><small>01/04/2019</small>"
        "<p>Said under another post.</p></li>"
        for n, what in enumerate(("bun", "roll"))
    )
    own = thread(
        ("Jo", "<a rel='bookmark' href='#comment-7'>Nov 29, 2018</a>", "Lovely crust."), ("Kit", "Nov 30, 2018", "Mine fell flat.")
    )
    assert [c.author.name for c in post(f"{own}<ol class='box'>{other}</ol>").comments] == ["Jo", "Kit"]


def test_paragraphs_that_bear_a_letter_and_a_number_are_no_comments() -> None:
    """`c979` numbers a comment only where a name or a date stands with it."""
    words = "".join(f"<p id='c{n}'>A paragraph of the post, {n} words long or so, by nobody and of no day.</p>" for n in (979, 445, 522))
    assert post(words).comments == ()
    signed = "".join(f"<div id='c{n}'><p>Lovely crust.</p><p>Posted by: Jo | Nov 2{n}, 2018 1:4{n} PM</p></div>" for n in (7, 8))
    assert [c.author.name for c in post(f"<h3>Comments</h3>{signed}").comments] == ["Jo", "Jo"]


def test_articles_under_one_another_are_no_comments() -> None:
    """Each heading leads to its own page, each article ends with the link to its comments."""
    articles = "".join(
        f"<h2 class='headline'><a href='/Articles/{n}/'>An article on loaf {n}</a></h2><div class='byline'>By <b>Ann Dough</b><br>"
        f"March 2{n}, 2015</div>{_TEXT}<p><a href='/Articles/{n}/#Comments'>Comments ({count} posted)</a></p>"
        for n, count in ((1, "5"), (2, "none"), (3, "74"))
    )
    assert post(articles).comments == ()


@pytest.mark.parametrize(
    ("announced", "there", "status"),
    [
        (0, 0, "none"),
        (1, 0, "external-unread"),
        (2, 2, "present"),
        (4, 2, "present"),
        (5, 2, "truncated"),
        (124, 24, "truncated"),
        (27, 24, "present"),
    ],
)
def test_what_is_announced_is_held_against_what_is_there(announced: int, there: int, status: str) -> None:
    """None where none is announced, unread where some are and none is there; a part where far fewer are there than announced."""
    items = [(f"Reader {n}", "Nov 29, 2018", f"Lovely crust, number {n}.") for n in range(there)]
    assert post(thread(*items, heading=f"{announced} Comments")).comments_status == status


@pytest.mark.parametrize(
    ("heading", "declared"),
    [
        ("Laisser un commentaire", None),
        ("Deja un comentario", None),
        ("Lascia un commento", None),
        ("Post a comment or leave one comment less", None),
        ("Un commentaire pour « Le levain »", 1),
        ("Hay un comentario", 1),
        ("Una respuesta a “La masa”", 1),
        ("Aucun commentaire", 0),
        ("Nessun commento", 0),
        ("2 reacties op “Zuurdesem”", 2),
        ("3 respostas para “Massa”", 3),
    ],
)
def test_an_invitation_to_one_comment_counts_none(heading: str, declared: int | None) -> None:
    """The article of "leave a comment" is no number; a line that begins with a number in words counts."""
    got = post(f"<h3>{heading}</h3><form action='/x'><textarea name='words'></textarea></form>")
    assert got.declared_count == declared
    assert got.comments_status == ("external-unread" if declared else "none")


@pytest.mark.parametrize(
    ("printed", "month"),
    [(("2/5/2019", "3/5/2019"), 5), (("2.5.2019", "3.5.2019"), 5), (("5/2/2019", "5/3/2019"), 5), (("6/7/2019", "7/6/2019"), 6)],
)
def test_nobody_answers_a_post_before_it_is_there(printed: tuple[str, str], month: int) -> None:
    """Day and month are read in the order that puts the comments behind their post; where both do, as the language has it."""
    head = '<title>A loaf</title><meta property="article:published_time" content="2019-04-14T08:00:00+00:00"><html lang="en">'
    got = post(thread(*((f"Reader {n}", f"{day} 10:00", "Lovely crust.") for n, day in enumerate(printed))), head=head)
    assert got.comments[0].posted is not None
    assert got.comments[0].posted.month == month


def test_a_comment_on_the_day_of_the_post_is_not_taken_for_the_posts_own_day() -> None:
    """ "11.06.12" below a post of 6 November: the day that dots usually mean lies before the post, and no date of the post is wrong."""
    head = '<title>A loaf</title><meta property="article:published_time" content="2012-11-06T08:00:00+00:00"><html lang="en">'
    got = post(thread(("Ann", "11.06.12 at 11:06 am", "Lovely crust."), ("Bert", "11.07.12 at 9:30 am", "Mine, too.")), head=head)
    assert got.published is not None
    assert [(c.posted.month, c.posted.day) for c in (*got.comments,) if c.posted] == [(11, 6), (11, 7)]
    assert got.published.month == 11


def test_a_folded_comment_keeps_its_heading_to_itself() -> None:
    """Comments as <details>: heading and byline stand in the summary, nested ones are replies."""

    def item(name: str, words: str, inner: str = "") -> str:
        head = f"<summary><h3>About bread</h3><p>Posted Mar 26, 2024 18:30 UTC by <b>{name}</b></p></summary>"
        return f"<details class='talk-comment'>{head}<div><p>{words}</p></div>{inner}</details>"

    got = post(
        f"<h2>Comments (3 posted)</h2>{item('heron', 'A fine loaf.', item('corvid', 'I agree.'))}{item('stilt', 'When is the next?')}"
    )
    assert [(c.author.name, c.text) for c in got.comments] == [
        ("heron", "A fine loaf."),
        ("corvid", "I agree."),
        ("stilt", "When is the next?"),
    ]


def test_a_date_glued_to_its_neighbours_is_read() -> None:
    """Elements that only their style sets apart: the date is one of its own."""
    item = (
        "<div class='comment' id='comment-{0}'><div class='comment-head'><a class='name' href='http://ann.example/'>Ann</a>"
        "<span>Apr 1{0}, 2019</span><span>Liked by Greta</span></div><div class='comment-body'><p>I planted mine.</p></div></div>"
    )
    got = post(f"<h4>Discussion</h4>{item.format(5)}{item.format(6)}")
    assert [c.posted.day if c.posted else None for c in got.comments] == [15, 16]


def test_a_setting_that_switches_comments_off_is_no_comment_system() -> None:
    """A script's own configuration names what it does not load."""
    config = "<script>set({'api':'https://apis.google.com/js/plusone.js', 'disableGComments': true});</script>"
    got = post(f"<div id='comments'><h4>No comments:</h4></div>{config}")
    assert (got.comments_status, got.comment_system) == ("none", None)


def test_the_articles_of_a_digest_are_no_comments() -> None:
    """Headings that lead to pages of their own, each with a byline and a day below it, whatever stands around them."""
    parts = "".join(
        f"<h2 class='hl'><a href='/Articles/{n}/'>An article on loaf {n}</a></h2>"
        f"<div class='by'>By <b>Ann Dough</b><br>March 2{n}, 2015</div>{_TEXT}"
        for n in (1, 2, 3)
    )
    assert post(f"{parts}<h3>Comments</h3>").comments == ()


def test_places_of_folded_comments_are_no_comments() -> None:
    """Of a long thread the page holds some comments and empty boxes for the rest; each one that is there keeps its own words."""
    head = "<div class='head'><h4>Re: rye</h4> <span class='by'>by {name}</span></div>"
    shown = f"<li><div id='comment_{{n}}'>{head}<p>{{words}}</p></div>{{inner}}</li>"
    empty = "".join(f"<li class='hidden'><div id='comment_{n}'></div></li>" for n in range(20, 23))
    inner = f"<ul>{shown.format(n=8, name='Kit', words='Mine fell flat.', inner='')}{empty}</ul>"
    first = shown.format(n=7, name="Jo", words="Lovely crust.", inner=inner)
    got = post(f"<h3>Comments</h3><ul>{first}{shown.format(n=9, name='Wim', words='More salt.', inner='')}</ul>")
    assert [(c.id, c.author.name, c.text.split("\n")[-1]) for c in got.comments] == [
        ("7", "Jo", "Lovely crust."),
        ("8", "Kit", "Mine fell flat."),
        ("9", "Wim", "More salt."),
    ]


@pytest.mark.parametrize(
    ("ids", "count"),
    [
        (("c{0}",), 0),
        (("c{0}", "article_c{0}"), 0),
        (("c{0}", "box-c{0}"), 0),
        (("comment-c{0}",), 2),
        (("c{0}", "comment_{0}"), 2),
    ],
)
def test_a_lone_letter_before_a_number_may_number_anything(ids: tuple[str, ...], count: int) -> None:
    """Content systems number the parts of a page so, twice over, too; with the word for comment it is one though it has no name."""
    inner = "".join(
        "".join(f"<div id='{name.format(number)}'>" for name in ids) + f"<p>{_TEXT}</p>" + "</div>" * len(ids) for number in (2616, 2617)
    )
    assert len(post(f"<div>{inner}</div>").comments) == count


@pytest.mark.parametrize("name", ["crumbs-comment-page", "crumbs_comments_list", "crumbs-comment-section"])
def test_a_box_of_all_comments_is_no_comment_whatever_its_class_begins_with(name: str) -> None:
    """One element of such a class holds comments and is none: they are told by what is repeated in it."""
    said = [("Ann", "The crust sings when it cools."), ("Bert", "Mine did not."), ("Cleo", "I shall try rye on Sunday.")]
    inner = "".join(
        f"<div class='item'><a class='face' href='http://{n}.example/' title='{n}'><img src='{n}.png'></a><div class='cont'>"
        f"<span class='name'><a href='http://{n}.example/'>{n}</a></span><div class='txt'>{words}</div>"
        "<div class='action'><span class='time'>14 minutes ago</span><a class='vote' href='javascript:;'>Up</a></div></div></div>"
        for n, words in said
    )
    got = post(f"<div class='{name}'><div class='hot'><h4>Comments</h4>{inner}</div></div>").comments
    assert [(c.author.name, c.text) for c in got] == said


def test_a_letter_that_adorns_the_head_is_no_part_of_a_title() -> None:
    """ "ø Crumbs » Contribute ø": the short title in a line of its own is found in the head, and the blog's name is none."""
    body = (
        "<h1><a href='/'>Crumbs and Crusts of a Village Oven</a></h1><div class='post'><div class='post-title'>18 Jan 2016 07:21 am</div>"
        f"<p class='post-info'><a href='/bread/' rel='bookmark'><b>Bread</b></a></p><div class='post-content'>{_TEXT}</div></div>"
        + thread(("Ann", "19 Jan 2016 10:00", "Lovely crust."))
    )
    page = f"<html><head><title>ø Crumbs and Crusts of a Village Oven &raquo; Bread ø</title></head><body>{body}</body></html>"
    got = read(Page(f"{HOME}/bread/", page.encode())).post
    assert got is not None
    assert got.title == "Bread"


def test_a_word_of_one_letter_at_both_ends_of_a_title_stays() -> None:
    """ "A loaf for plan A" begins and ends with a word, not with an ornament."""
    page = f"<html><head><title>A loaf for plan A</title></head><body><div class='entry'>{_TEXT}</div></body></html>"
    got = read(Page(f"{HOME}/2018/11/plan-a/", page.encode()))
    assert (got.post or got.maybe_post) is not None
    assert {p.title for p in (got.post, got.maybe_post) if p is not None} == {"A loaf for plan A"}

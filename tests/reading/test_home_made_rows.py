"""Comments in rows that nothing calls so: elements alike in turns, names behind the words, in badges or behind labels, no form."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "A hedge is laid in winter, when the sap is down, and the stems are cut almost through and bent to the ground. "
PEOPLE = [
    ("Ilka Rost", "Ours was laid by my aunt.", "2014-03-11 15:15"),
    ("Tom B.", "How long does it take to grow again?", "2014-03-12 05:31"),
    ("mara_q", "Two winters, with us at least.", "2014-03-13 09:03"),
    ("Jonas Ferrer", "Lovely!", "2014-03-13 21:40"),
]
FORM = "<form method='post' action='/say'><textarea name='comment'></textarea><button>Send</button></form>"


def post_of(below: str, *, head: str = "<title>Hedges</title>") -> Post:
    top = f"<h1>Hedges</h1><p>By Edda Lorch on 10 March 2014</p><p>{TEXT * 3}</p>"
    page = f"<html><head>{head}</head><body><div class='page'><div class='text'>{top}</div>{below}</div></body></html>"
    post = read(Page(url="https://hedges.example/2014/03/hedges/", body=page.encode())).post
    assert post is not None
    return post


def said(below: str) -> list[tuple[str | None, str]]:
    return [(c.author.name, c.text) for c in post_of(below).comments]


def rows(one: str) -> str:
    return "".join(one.format(n=n, t=t, d=d) for n, t, d in PEOPLE)


WORDS = [(n, t) for n, t, _ in PEOPLE]


@pytest.mark.parametrize(
    "one",
    [
        "<div>{n}</div><div>{d}</div><div>{t}</div>",
        "<p>{n}</p><p>{t}</p><p>{d}</p>",
        "<div>{n}</div><div>{t}</div><div>{d}</div><div>Reply</div>",
    ],
    ids=["name, day, words", "name, words, day", "with a button"],
)
@pytest.mark.parametrize(
    "around", ["<h3>Comments</h3>{}", "<h2>Kommentare</h2><div>{}</div>", "<div class='comments'><h4>Reacties</h4>{}</div>"]
)
def test_elements_alike_in_turns_are_a_comment_each(one: str, around: str) -> None:
    """Of each few elements one says the day and no more, so that they part the row."""
    comments = post_of(around.format(rows(one))).comments
    assert [(c.author.name, f"{c.posted:%Y-%m-%d %H:%M}" if c.posted else "") for c in comments] == [(n, d) for n, _, d in PEOPLE]
    assert [c.text.split("\n")[0] for c in comments] == [t for _, t, _ in PEOPLE]


@pytest.mark.parametrize(
    "one",
    [
        "<p>{t} by {n}</p>",
        "<li>{t} :: by - {n}</li>",
        "<div>{t} - {n}</div>",
        "<li>{t} (written by {n})</li>",
        "<div><p>{t}</p><p>{n}</p></div>",
        "<div><a href='/u/7'>{n}</a> {t}</div>",
        "<p><strong>{n}</strong> {t}</p>",
        "<div class='row'><p class='t'><span class='badge pill'>{n}</span></p><p class='w'>{t}</p></div>",
        "<div class='note'><div>User: {n}</div><div>{t}</div></div>",
    ],
    ids=["by", "signs and by", "a dash", "in brackets", "below", "a link inline", "bold inline", "a badge", "behind a label"],
)
@pytest.mark.parametrize("around", ["<h3>Comments</h3>{}", "<div>Comments</div><div>{}</div>", "<h2>コメント一覧</h2><div>{}</div>"])
def test_names_at_either_end_of_the_words(one: str, around: str) -> None:
    """Wherever the name stands, it does so on all of the page's comments."""
    assert said(around.format(rows(one))) == WORDS


@pytest.mark.parametrize(
    "below",
    [
        "<h3>Comments</h3><p>Stand by me</p><p>Hedges by hand, and by night</p><p>Written in March.</p>",
        "<h3>Notes</h3>" + rows("<p>{t} by {n}</p>"),
        "<h3>Comments</h3><p><b>Be kind</b> to all who read here.</p><p><b>Links</b> are read by hand.</p>",
        "<div>Comments</div><p>None so far, as it seems.</p>",
    ],
    ids=["words alone", "another heading", "two rules in bold", "no comment"],
)
def test_what_only_ends_like_that_is_none(below: str) -> None:
    """One line without a name, or a heading that is for something else, and there are none."""
    assert said(below) == []


@pytest.mark.parametrize(
    "place", ["<textarea id='commentText'></textarea>", "<div><textarea placeholder='Your comment'></textarea><a>Send</a></div>"]
)
def test_a_place_to_write_without_a_form_has_comments_behind_it(place: str) -> None:
    """A script reads what is written there."""
    one = "<div class='one'><p>{n} says:</p><p>{t}</p></div>"
    assert said(f"<div class='box'>{place}</div><div class='all'>{rows(one)}</div>") == WORDS


@pytest.mark.parametrize("empty", ["<div class='space'></div>", "<p> </p>", "<div><span></span></div>"])
def test_an_empty_box_at_the_head_of_a_row_is_passed_over(empty: str) -> None:
    """It is there for its looks."""
    one = "<div class='media-block'><div><a href='#'>{n}</a><p>- Date posted - {d}</p></div><p>{t}</p></div>"
    assert said(f"<div class='card'><h5>Leave a Comment:</h5>{FORM}</div><div><div>{empty}{rows(one)}</div></div>") == WORDS


@pytest.mark.parametrize("note", ["Add your comment to this post", "Ajouter un commentaire ici", "Kommentar schreiben"])
def test_the_line_above_the_form_is_no_comment(note: str) -> None:
    """It is made as the first line of each comment is."""
    one = "<p class='a'>{d}</p><p>{t}</p><p class='b'>Posted by {n}</p>"
    assert said(f"<h3>Comments</h3>{rows(one)}<p class='a'>{note}</p>{FORM}") == WORDS


@pytest.mark.parametrize("heading", ["トラックバック:0", "트랙백 (0)", "Trackbacks"])
def test_the_section_of_trackbacks_behind_is_no_comment(heading: str) -> None:
    """It stands where a lone comment would."""
    box = f"<div id='tb'><h3>{heading}</h3><dl><dt>URL</dt><dd>https://hedges.example/tb/1</dd></dl></div>"
    assert said(f"<div><h3>コメント:0</h3><div>{FORM}</div></div>{box}") == []


@pytest.mark.parametrize("small", ["span", "small", "em"])
def test_a_name_in_bare_words_above_its_day_goes_before_a_link_in_the_words(small: str) -> None:
    """The link leads to what the reader tells of."""
    one = "<ul><li>{n}<br><" + small + ">{d}</" + small + "></li><li>{t} See <a href='https://stems.example/'>the stems</a>.</li></ul>"
    assert said(f"<h3>Comments</h3><div>{rows(one)}</div>") == [(n, f"{t} See the stems.") for n, t in WORDS]


@pytest.mark.parametrize("ends", ["({} ago)", "- {} ago", "| {} ago"])
def test_an_age_behind_the_words_is_the_themes_whatever_day_they_tell(ends: str) -> None:
    """A day that one reader tells is neither the comment's nor a reason to keep the age."""
    told = "On March 3, 1998 ours was laid, too, by two men with one billhook between them, and it still stands."
    shown = [(n, told if n == "mara_q" else t) for n, t in WORDS]
    below = "".join(f"<li><b>{n}</b><p>{t} {ends.format('2 years')}</p></li>" for n, t in shown)
    assert [(c.author.name, c.text, c.posted) for c in post_of(f"<h4>Comments:</h4><ul>{below}</ul>").comments] == [
        (*who, None) for who in shown
    ]


@pytest.mark.parametrize("day", ["Tue Mar 11 15:15:00 +0100 2014", "Tue Mar 11 15:15:00 CET 2014", "Tue Mar 11 15:15:00 2014"])
def test_a_name_before_a_day_as_unix_prints_it(day: str) -> None:
    """The time within such a day is no part of what stands before it."""
    shown = "".join(f"<div><p>{n} @ {day}</p><div>{t}</div></div>" for n, t in WORDS)
    comments = post_of(f"<h3>Comments</h3>{shown}").comments
    assert [(c.author.name, c.text, f"{c.posted:%H:%M}" if c.posted else "") for c in comments] == [(n, t, "15:15") for n, t in WORDS]


def test_a_body_called_home_makes_no_list_of_a_signed_post() -> None:
    """A theme may give one body to all its pages."""
    text = "<h1><a href='/hedges.html'>Hedges</a></h1><p>Published: <abbr class='published' title='2014-03-10'>10 March 2014</abbr></p>"
    text += f"<p>By <a class='fn' href='/author/e'>Edda</a></p><p>{TEXT}</p>"
    page = f"<html><head><title>Hedges</title></head><body id='index' class='home'>{text}"
    reading = read(Page(url="https://hedges.example/hedges.html", body=f"{page}</body></html>".encode()))
    assert reading.page_type == "post"


@pytest.mark.parametrize("line", ["- Par Edda Lorch", "– Par Edda Lorch", "· Par Edda Lorch"])
def test_a_sign_before_the_byline_is_none_of_the_name(line: str) -> None:
    """Rows of facts have one between each two."""
    text = f"<h2>Haies</h2><p>{TEXT}</p><p><span class='auteur'>{line}</span></p>"
    page = f"<html lang='fr'><head><title>Haies</title></head><body>{text}</body></html>"
    post = read(Page(url="https://haies.example/2014/03/haies/", body=page.encode())).post
    assert post is not None
    assert post.author is not None
    assert post.author.name == "Edda Lorch"

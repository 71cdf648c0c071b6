"""What sites set over, beside and between their posts changes nothing of what is read: notices about cookies, lists of other posts with
their days, buttons with counts, advertisements, the help below a form, the line of the copyright."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

MARKED = "<meta property='og:type' content='article'>"
HEAD = f"<title>Warm rye bread | Crumbs</title>{MARKED}"
TEXT = "<p>The dough stood in the cold kitchen for two nights, and in the morning it had found its way over the rim of the bowl.</p>"
WIDGET = (
    "<div class='side-w'><h3>Recent Posts</h3><ul><li><a href='/other/'>Another loaf</a> September 3, 2012</li>"
    "<li><a href='/old/'>An old one</a> August 1, 2012</li></ul></div>"
)
NOTICES = (
    "<div role='dialog'><h2>We value your privacy</h2><p>We use cookies to make this site better for you, and for nobody else.</p></div>",
    "<div class='site-cookie-banner'><h2>Cookies</h2><p>We use cookies to make this site better for you, and for nobody else.</p></div>",
    "<div id='newsletter-popup'><h2>Wait! Before you go</h2><p>Every Sunday a letter about bread comes to your box.</p></div>",
)
ROWS = (
    ("Ann Miller", "Mine rose twice in the cold kitchen."),
    ("Ben Ode", "With salt, or without?"),
    ("Cleo Z", "Two nights are too long."),
)


def post(body: str, head: str = HEAD) -> Post:
    found = read(
        Page(url="https://crumbs.example/warm-rye-bread/", body=f"<html><head>{head}</head><body>{body}</body></html>".encode())
    ).post
    assert found is not None
    return found


def talk(row: str, between: str = "", count: int = len(ROWS)) -> str:
    told = ((f"comment-{n}", name, row.replace("TEXT", text)) for n, (name, text) in enumerate(ROWS[:count], 1))
    rows = [f"<li id='{number}'><cite>{name}</cite> {said}</li>" for number, name, said in told]
    return f"<h1>Warm rye bread</h1>{TEXT}<h3>{count} comments</h3><ol class='commentlist'>{between.join(rows)}</ol>"


@pytest.mark.parametrize("notice", NOTICES)
def test_the_heading_of_a_notice_is_no_title(notice: str) -> None:
    """Where the post has none of its own, its title is that of the head."""
    said = talk("<p>TEXT</p>").partition(TEXT)[2]
    assert post(f"{notice}{TEXT}{said}", "<title>Warm rye bread</title>").title == "Warm rye bread"


def test_a_post_about_cookies_keeps_its_title() -> None:
    """The word alone, in a class for what a post is about, is no sign of a notice."""
    body = f"<article class='post category-cookies'><h2>Cookies with rye</h2>{TEXT}</article>"
    assert post(body, f"<title>Crumbs</title>{MARKED}").title == "Cookies with rye"


@pytest.mark.parametrize("text", ["<p>Short.</p>", f"<div>{TEXT}</div>"])
def test_the_day_of_another_post_is_none_of_this(text: str) -> None:
    """A list of other posts with their days stands in a box with a heading, beside a post that tells no day."""
    form = "<h3>Comments</h3><form action='/c'><input name='author'><textarea name='comment'></textarea></form>"
    assert post(f"<h1>Warm rye bread</h1>{text}{form}{WIDGET}").published is None


@pytest.mark.parametrize("text", ["<div class='comment-body'><p>TEXT</p>{}</div>", "<p>TEXT</p>{}"])
@pytest.mark.parametrize(
    "buttons",
    [
        "<div><a href='#'>Like</a> <span>3</span> <a href='#r'>Reply</a></div>",
        "<div><a href='#'>Gilla</a> 12 · <a href='#s'>Svara</a></div>",
    ],
)
def test_a_count_between_buttons_is_one_of_them(text: str, buttons: str) -> None:
    """Also where they stand inside the element that is called the comment's text, and of one comment alone."""
    assert [(c.author.name, c.text) for c in post(talk(text.format(buttons), count=1)).comments] == [ROWS[0]]


def test_a_link_of_the_readers_at_the_end_stays() -> None:
    """It leads to another page, so it is no button, though the element of the text ends in it."""
    body = talk("<div class='comment-body'><p>TEXT</p><p>See <a href='https://mill.example/rye'>my rye</a></p></div>", count=1)
    assert [c.text for c in post(body).comments] == [f"{ROWS[0][1]}\n\nSee my rye"]


@pytest.mark.parametrize("label", ["Advertisement", "- Anzeige -", "Publicidad", "Реклама", "広告"])
def test_an_advertisement_between_comments_is_none(label: str) -> None:
    """As a row of its own, and as a line that stands behind the words of the only comment."""
    rows = f"<li><div>{label}</div></li>".join(
        f"<li><b>{name}</b> <i>{day} May 2012</i><p>{text}</p></li>" for day, (name, text) in enumerate(ROWS, 5)
    )
    between = f"<h1>Warm rye bread</h1>{TEXT}<h3>3 comments</h3><ol class='commentlist'>{rows}</ol>"
    assert [c.text for c in post(between).comments] == [text for _, text in ROWS]
    assert [c.text for c in post(talk(f"<p>TEXT</p><div>{label}</div>", count=1)).comments] == [ROWS[0][1]]


def test_the_help_below_a_place_to_write_is_no_comment() -> None:
    """A label in bold stands where a name would."""
    form = (
        "<h2>Comments</h2><h2>Post a comment</h2><form action='/c'><p><label>Name:</label><input name='author'></p>"
        "<p><label>Comments:</label><textarea name='text'></textarea></p>"
        "<p><strong>Allowed HTML:</strong> a quotation • a list • a link to a page of your own</p><input type='submit'></form>"
    )
    assert post(f"<h1>Warm rye bread</h1>{TEXT}{form}").comments == ()


def test_a_line_of_the_copyright_is_no_comment() -> None:
    """Where it follows the comments in a box like theirs, with a day that could be one of theirs."""
    rows = "".join(f"<div><p><b>{name}</b> <i>{day} May 2012</i></p><p>{text}</p></div>" for day, (name, text) in enumerate(ROWS, 5))
    end = "<div><p>Copyright © 2012 Ada Crumb, 9 May 2012</p></div>"
    body = f"<h1>Warm rye bread</h1>{TEXT}<h3>3 comments</h3><div>{rows}{end}</div>"
    assert [c.author.name for c in post(body).comments] == [name for name, _ in ROWS]

"""Titles where other links and headings stand beside them, texts without paragraphs, and pages that call themselves pages."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "A mill that grinds by night wants a miller who sleeps by day, which nobody in the valley believed of him. "
FORM = (
    "<h3>Leave a comment</h3><p>{}</p><form action='/c' method='post'><p>Name <input name='name'></p>"
    "<textarea name='comment'></textarea></form>"
)
URL = "https://millpond.example/2013/02/night-mill/"


def post_of(body: str, head: str = "<title>The night mill - Millpond</title>") -> Post:
    """The post of a page with this body."""
    post = read(Page(url=URL, body=f"<html lang='en'><head>{head}</head><body>{body}</body></html>".encode())).post
    assert post is not None
    return post


@pytest.mark.parametrize(
    "section", ["[<a href='/mills/'>mills</a>]", "<a href='/mills/'>mills</a>", "<a href='/2013/02/#p7'>#</a> <a href='/mills/'>m</a>"]
)
def test_a_link_to_the_page_itself_is_the_title_beside_links_to_others(section: str) -> None:
    """A heading may lead to the post's section, too."""
    heading = f"<h3>{section} <a href='{URL}'>The night mill</a></h3>"
    assert post_of(f"<h2>4 February 2013</h2>{heading}<p>{TEXT * 3}</p>", "<title>Millpond</title>").title == "The night mill"


def test_a_heading_over_a_list_of_links_is_no_title() -> None:
    """It heads the way to other pages."""
    links = "<ul><li><a href='/2012/'>2012</a></li><li><a href='/2011/'>2011</a></li></ul>"
    page = f"<h2>4 February 2013</h2><p>{TEXT * 3}</p><h3>Older mills</h3>{links}"
    assert post_of(page, "<title>The night mill</title>").title == "The night mill"


@pytest.mark.parametrize(
    "title", ["<div class='blogTitle'><a href='{}'>The night mill</a></div>", "<a class='post_title' href='{}'>The night mill</a>"]
)
def test_what_is_called_a_title_and_leads_to_its_page_is_one_below_the_blogs_name(title: str) -> None:
    """Where the head has nothing but the name that the host bears, too."""
    page = f"<div><h1>Millpond</h1></div>{title.format(URL)}<div>{TEXT * 3}</div><div>Otto Rehm - 04.02.2013 19:20</div>"
    assert post_of(page, "<title>Millpond</title>").title == "The night mill"


def test_another_posts_title_is_none_below_the_blogs_name() -> None:
    """It leads elsewhere."""
    other = "<div class='title'><a href='/2012/weir/'>The weir</a></div>"
    page = f"<div><h1>Millpond</h1></div><p>4 February 2013</p><div>{TEXT * 3}</div>{other}"
    assert post_of(page, "<title>Millpond</title>").title != "The weir"


@pytest.mark.parametrize("box", ["<div class='text'>{}</div>", "<div class='row'><div>{}</div></div>", "<section>{}</section>"])
def test_the_heading_above_a_text_without_paragraphs_is_the_title(box: str) -> None:
    """Though the head calls every page of the blog "article"."""
    page = (
        f"<div class='article'><h1>The night mill</h1><p>4 February 2013</p>{box.format(TEXT * 2 + '<br>' + TEXT)}</div>{FORM.format('')}"
    )
    assert post_of(page, "<title>article</title>").title == "The night mill"


def test_what_a_form_says_of_itself_is_no_text() -> None:
    """A picture and a line over long rules for readers."""
    entry = "<div class='entry'><h2>The night mill</h2>It grinds again. <img src='/mill.jpg'></div>"
    page = f"<div id='c'>{entry}<div>{FORM.format('Be kind. ' + TEXT)}</div></div>"
    text = post_of(page).text
    assert "grinds again" in text
    assert "Be kind" not in text


@pytest.mark.parametrize("kind", ["typeof='schema:WebPage'", "itemscope itemtype='https://schema.org/WebPage'"])
def test_an_article_that_calls_itself_a_page_is_one(kind: str) -> None:
    """Without a day and without a form."""
    body = f"<article {kind}><h1>The mill's hours</h1><p>{TEXT * 4}</p></article>"
    assert read(Page(url="https://millpond.example/hours", body=f"<html><body>{body}</body></html>".encode())).page_type == "page"


def test_words_of_the_title_beside_a_day_are_no_writer() -> None:
    """A line may hold title, section and day."""
    heading = f"<h2><a href='{URL}'>Nora Wiles Weir</a></h2>"
    head = f"<div class='head'>{heading}<a href='/category/mills'>Mills</a> <span>2013/02/04 20:15</span></div>"
    assert post_of(f"{head}<div><p>{TEXT * 3}</p></div>", "<title>Nora Wiles Weir :: Millpond</title>").author is None


def test_a_short_name_in_letters_of_one_size_is_whole() -> None:
    """What ends a name in other scripts may be a small word before the day."""
    facts = "<div class='meta'><span>نویسنده: بهرام راد</span> <time datetime='2021-11-04'>۱۳ آبان ۱۴۰۰</time></div>"
    body = f"<h1>شب آسیاب</h1>{facts}<p>{'آسیاب شب‌ها می‌چرخد و روزها خاموش است. ' * 5}</p>"
    post = read(
        Page(url=URL, body=f"<html lang='fa' dir='rtl'><head><title>شب آسیاب</title></head><body>{body}</body></html>".encode())
    ).post
    assert post is not None
    assert post.author is not None
    assert post.author.name == "بهرام راد"


PEOPLE = ["Ola Nyman", "Kuba M.", "weir_7"]
WORDS = ["Ours has two wheels.", "And who oils them?", "My aunt, on Sundays."]


def said(body: str) -> list[tuple[str | None, str]]:
    """Name and words of a page's comments."""
    return [(c.author.name, c.text) for c in post_of(body).comments]


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_comments_may_be_wrapped_in_boxes_of_their_own(depth: int) -> None:
    """Each is all that its boxes hold."""
    one = "<div>" * depth + "<h4>{}</h4><p>{}</p>" + "</div>" * depth
    shown = "".join(one.format(n, t) for n, t in zip(PEOPLE, WORDS, strict=True))
    page = f"<h1>The night mill</h1><p>4 February 2013</p><p>{TEXT * 3}</p><div class='comments'><div><h2>Comments</h2>{shown}</div></div>"
    assert said(page) == list(zip(PEOPLE, WORDS, strict=True))


def test_a_post_in_a_box_like_the_comments_is_none_of_them() -> None:
    """It is the one that begins with a heading."""
    one = "<div class='panel'><div>{}</div><hr><table><td>Name: {}</td><td>Created on: 2013-02-0{}</td></table></div>"
    shown = one.format(f"<h3>The night mill</h3><p>{TEXT * 3}</p>", "Edda Lorch", 4)
    shown += "".join(one.format(f"<p>{t}</p>", n, k + 5) for k, (n, t) in enumerate(zip(PEOPLE, WORDS, strict=True)))
    assert said(f"<div>{shown}{FORM.format('')}</div>") == list(zip(PEOPLE, WORDS, strict=True))


def test_a_moment_in_an_attribute_of_an_article_is_the_comments() -> None:
    """As RDFa writes it, beside a day in words that two orders fit."""
    one = (
        "<div class='comment' typeof='sioc:Post sioct:Comment'><p class='name'>{}</p>"
        "<p class='time'><span property='dc:date dc:created' content='2013-02-{:02}T11:24:18+01:00'>{:02}/02/2013 - 11:24</span></p>"
        "<div class='content'>{}</div></div>"
    )
    shown = "".join(one.format(n, k + 5, k + 5, t) for k, (n, t) in enumerate(zip(PEOPLE, WORDS, strict=True)))
    page = f"<h1>The night mill</h1><p>4 February 2013</p><p>{TEXT * 3}</p><h2>Comments</h2>{shown}"
    assert [f"{c.posted:%m-%d}" for c in post_of(page).comments if c.posted] == ["02-05", "02-06", "02-07"]


ROWS = "".join(
    f"<table><tr><td colspan='2'><b>Comment </b>{k + 1}</td></tr><tr><td colspan='2'>{t}</td></tr>"
    f"<tr><td><b>Name: </b>{n}</td><td><b>Date: </b>2013-02-0{k + 5} 18:30:00</td></tr></table><br>"
    for k, (n, t) in enumerate(zip(PEOPLE, WORDS, strict=True))
)


@pytest.mark.parametrize(
    ("above", "title"),
    [("", "The night mill"), (f"<div>{TEXT}</div>", "Millpond"), ("<h3>Mills of the valley</h3>", "Millpond")],
)
def test_the_only_heading_above_comments_in_tables_is_the_title(above: str, title: str) -> None:
    """Where the head tells the blog's name alone; a heading below a text, or one of several, may be a part of the post."""
    post = "<table><tr><td><h3>The night mill</h3></td></tr><tr><td>It grinds again.</td></tr></table>"
    assert post_of(f"<div>{above}{post}{ROWS}{FORM.format('')}</div>", "<title>Millpond</title>").title == title


def test_a_short_text_below_the_blogs_name_has_its_heading_as_title() -> None:
    """Where the head has that name alone."""
    page = f"<h1>Millpond</h1><div><h2>The night mill</h2><p>4 February 2013</p><p>{TEXT[:70]}</p></div>{FORM.format('')}"
    assert post_of(page, "<title>Millpond</title>").title == "The night mill"

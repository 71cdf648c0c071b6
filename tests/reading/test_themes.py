"""Odd habits of themes that once hid something."""

from __future__ import annotations

from checkup.model import NOWHERE, Page, Post
from checkup.platforms import read

_TEXT = "<p>The starter doubled overnight, so the loaf went into the oven at seven and came out an hour later, dark and loud.</p>" * 2


def post(
    body: str, *, head: str = "<title>A loaf | Crumbs</title>", attributes: str = "", url: str = "http://crumbs.example/a-loaf/"
) -> Post:
    """The post that a page holds."""
    reading = read(Page(url, f"<html><head>{head}</head><body {attributes}>{body}</body></html>".encode()))
    assert reading.post is not None
    return reading.post


def test_words_inside_the_element_of_the_name_are_read() -> None:
    """A theme that prints the whole comment inside `comment-author` hides neither words nor name."""
    items = "".join(
        f"<li class='comment' id='comment-{n}'><div><div class='comment-author vcard'><p>{words}</p><p><cite>Kommentar von "
        f"<span class='fn'><a href='http://{name}.example/' class='url'>{name}</a></span> &#8212; 2019-02-0{n} @ "
        f"<a href='#comment-{n}'>00:3{n}</a></cite> | <a class='comment-reply-link'"
        f" href='?replytocom={n}#respond'>Antworten</a></p></div></div></li>"
        for n, name, words in ((1, "Grit", "Mein Brot ist leider wieder nicht aufgegangen."), (2, "Uwe", "Probier es mit mehr Wasser."))
    )
    got = post(f"<h1>A loaf</h1><div class='entry'>{_TEXT}</div><h2 id='comments'>2 Kommentare</h2><ol>{items}</ol>")
    assert [(c.author.name, c.text) for c in got.comments] == [
        ("Grit", "Mein Brot ist leider wieder nicht aufgegangen."),
        ("Uwe", "Probier es mit mehr Wasser."),
    ]
    assert [c.posted.day if c.posted else None for c in got.comments] == [1, 2]


def test_a_signed_line_goes_before_words_that_sound_like_one() -> None:
    """ "That said" in a comment is no byline where "Posted by" with a date stands below."""
    said = "".join(
        f"<a id='c{n}'></a><p>I like your bread.</p><p>Ok.. with that said... less salt.</p>"
        f"<p class='posted'>Posted by: {name} | Apr 6, 2007 1:4{n} PM</p>"
        for n, name in ((8, "Jo"), (9, "Kit"))
    )
    got = post(f"<h1>A loaf</h1><div class='entry-body'>{_TEXT}</div><h2 id='comments'>Comments</h2>{said}")
    assert [c.author.name for c in got.comments] == ["Jo", "Kit"]


def test_a_role_behind_the_name_is_no_part_of_it() -> None:
    """ "Ada - author" is Ada."""
    item = (
        "<li class='comment' id='comment-{0}'><cite class='fn'><a href='http://a.example/'>{1}</a></cite>"
        "<div class='comment-meta'>May {0}, 2011 at 9:00 am</div><p>Thank you for the bread.</p></li>"
    )
    items = item.format(1, "Ada - author") + item.format(2, "Bo (no verificado)") + item.format(3, "Mary-Ann Author")
    got = post(f"<h1>A loaf</h1><div class='entry'>{_TEXT}</div><h3>3 comments</h3><ol class='commentlist'>{items}</ol>")
    assert [c.author.name for c in got.comments] == ["Ada", "Bo", "Mary-Ann Author"]


def test_a_layouts_name_on_the_body_hides_nothing() -> None:
    """`sidebar` among the body's classes says that the page has one, not that the page is one."""
    header = "<header><time datetime='2006-05-20T23:03:00+00:00' pubdate>May 20, 2006</time><h1>A loaf</h1></header>"
    got = post(f"<article class='hentry'>{header}{_TEXT}</article>", attributes="class='single sidebar'")
    assert got.published is not None
    assert got.published.day == 20


def test_a_line_of_navigation_is_no_text_under_the_title() -> None:
    """The blog's own heading above a line of links is not the post's title."""
    body = (
        "<div class='indiv'><h1>Crumbs of bread</h1><p><a href='/1'>« An older story about rolls and buns</a> | <a href='/'>Main</a> | "
        f"<a href='/3'>A newer story about dough »</a></p><h3>Salt</h3><p>May 3, 2011</p>{_TEXT}</div>"
    )
    assert post(body, head="<title>Crumbs of bread: Salt</title>").title == "Salt"


def test_the_blogs_banner_is_no_title_where_the_heading_is_broken() -> None:
    """Of the title's pieces the one that the banner repeats is the blog's name."""
    body = "<div id='header'><h1><a href='http://crumbs.example'>Crumbs – The Blog For Very Patient Bakers</a></h1></div>"
    body += f"<div class='entry'>{_TEXT}</div>"
    assert post(body, head="<title>A loaf – Crumbs – The Blog For Very Patient Bakers</title>").title == "A loaf"


def test_the_day_is_the_one_that_the_blog_prints() -> None:
    """A stamp in UTC that falls on the day before is not the day of the post."""
    head = "<title>A loaf | Crumbs</title><meta property='article:published_time' content='2018-12-31T23:11:59+00:00'>"
    body = f"<h1>A loaf</h1><p class='date'>1. Januar 2019</p><div class='entry'>{_TEXT}</div>"
    for text in (body, f"<h1>A loaf</h1><div class='entry'>{_TEXT}</div>"):
        got = post(text, head=head, url="http://crumbs.example/2019/01/01/a-loaf/")
        assert got.published is not None
        assert (got.published.year, got.published.month, got.published.day) == (2019, 1, 1)


def test_a_page_tells_its_own_address() -> None:
    """Notes of the program that saved it, its card or its trackback data; a made-up address gives way to it."""
    told = "http://crumbs.example/2011/05/a-loaf.html"
    for head in (
        f"<link rel='canonical' href='{told}'>",
        f"<!-- saved from url=(0041){told} -->",
        "<!-- Mirrored from crumbs.example/2011/05/a-loaf.html by HTTrack Website Copier/3.x -->",
        f"<!--\n Page saved with SingleFile \n url: {told} \n-->",
        f"<meta property='og:url' content='{told}'>",
        f"<!-- <rdf:RDF><rdf:Description rdf:about='{told}' dc:title='A loaf' dc:identifier='{told}' /></rdf:RDF> -->",
    ):
        for url in ("", NOWHERE + "pages/12.html"):
            got = post(f"<h1>A loaf</h1>{_TEXT}<p><a href='b.html'>next</a></p>", head=f"{head}<title>A loaf</title>", url=url)
            assert got.url == told, head
    assert post(f"<h1>A loaf</h1><p>May 3, 2011</p>{_TEXT}", url=NOWHERE + "pages/12.html").url == NOWHERE + "pages/12.html"


def test_what_readers_liked_is_no_part_of_a_comment() -> None:
    """The button and the count of likes under a comment of WordPress.com are the site's."""
    like = "<p class='comment-likes'><a class='comment-like-link'>Like</a> <span>Liked by 1 person</span></p>"
    item = (
        "<li class='comment' id='comment-1'><cite class='fn'>Ann</cite><div class='comment-meta'>May 4, 2011 at 9:00 am</div>"
        f"<div class='comment-content'><p>Rye, please.</p>{like}</div></li>"
    )
    got = post(f"<h1>A loaf</h1><div class='entry'>{_TEXT}</div><h3>1 comment</h3><ol class='commentlist'>{item}</ol>")
    assert [c.text for c in got.comments] == ["Rye, please."]


def test_a_verb_between_name_and_date_is_no_part_of_the_name() -> None:
    """ "NAME powiedział to DATE", and a form that leaves the gender open."""
    for verb, language in (("powiedział", "pl"), ("napisał(a)", "pl"), ("napsal/a", "cs"), ("написал(а)", "ru")):
        items = "".join(
            f"<li id='comment-{n}'><div class='comment-text'><p>{words}</p></div><div class='comment-info'><strong>{name}</strong> {verb} "
            f"0{n}.05.2009 10:0{n} | <a href='?replytocom={n}'>#</a></div></li>"
            for n, name, words in ((2, "Marek", "A ile soli?"), (3, "Zosia", "Mój zawsze opada."))
        )
        body = f"<h1>A loaf</h1><div class='entry'>{_TEXT}</div><h3>2 comments</h3><ol id='comments'>{items}</ol>"
        assert [c.author.name for c in post(body, attributes=f"lang='{language}'").comments] == ["Marek", "Zosia"], verb

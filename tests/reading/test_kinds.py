"""The kinds of pages that once were read wrongly: of each a minimal page and three variations in another theme, language or order."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from checkup.config import SelectorsTable
from checkup.model import Page, Post, Reading
from checkup.platforms import read
from checkup.text.language import detect

TEXT = {
    "en": "<p>The starter doubled overnight, so the loaf went into the oven at seven and came out an hour later, dark and loud.</p>" * 3,
    "de": "<p>Der Ansatz hat sich über Nacht verdoppelt, also kam das Brot um sieben in den Ofen und eine Stunde später dunkel heraus.</p>"
    * 3,
    "fr": "<p>Le levain a doublé pendant la nuit, alors le pain est entré au four à sept heures et en est sorti bien brun.</p>" * 3,
    "es": "<p>La masa madre dobló durante la noche, así que el pan entró en el horno a las siete y salió muy oscuro.</p>" * 3,
}


def seen(body: str, *, head: str = "", lang: str = "en", path: str = "2011/05/a-loaf/", title: str = "A loaf", byline: str = "") -> Reading:
    """The reading of a post's page with this behind its text."""
    page = f"<h1 class='entry-title'>{title}</h1>{byline}<div class='entry-content'>{TEXT.get(lang, TEXT['en'])}</div>{body}"
    html = f"<html lang='{lang}'><head><title>{title} | Crumbs</title>{head}</head><body>{page}</body></html>"
    return read(Page(f"http://crumbs.example/{path}", html.encode()))


def li(n: int, name: str, words: str, cls: str = "comment", when: str = "May {n}, 2011 at 10:00 am") -> str:
    """A comment in a list."""
    return f"<li id='comment-{n}' class='{cls}'><cite>{name}</cite> <a href='#comment-{n}'>{when.format(n=n)}</a><p>{words}</p></li>"


def box(n: int, name: str, words: str, byline: str = "{name}, 2011-05-0{n}") -> str:
    """A comment in a box of another theme."""
    return (
        f"<div class='kommentar' id='c{n}'><div class='kopf'>{byline.format(n=n, name=name)}</div><div class='inhalt'>{words}</div></div>"
    )


def alone(body: str, words: str = "en", lang: str = "en", **more: Any) -> Post:
    """The post of a page that is nothing but this around its text, which stands where "{}" is."""
    text = f"<div class='entry'>{TEXT[words]}</div>"
    html = f"<html lang='{lang}'><head><title>A loaf | Crumbs</title></head><body class='single'>{body.replace('{}', text)}</body></html>"
    post = read(Page("http://crumbs.example/2006/07/a-loaf/", html.encode()), **more).post
    assert post is not None
    return post


def kinds(reading: Reading) -> list[tuple[str | None, str]]:
    assert reading.post is not None
    return [(c.author.name, c.kind) for c in reading.post.comments]


TWO = [("Jo", "comment"), ("Kit", "comment")]
LI = f"<ol>{li(3, 'Jo', 'Mine fell flat.')}{li(4, 'Kit', 'Lovely crust.')}</ol>"
BOXES = box(3, "Jo", "Mine fell flat.") + box(4, "Kit", "Lovely crust.")


@pytest.mark.parametrize(
    "body",
    [
        f"<h3>2 Comments</h3><h4>Trackback URL</h4>{LI}",
        f"<h3>2 Kommentare</h3><p>Trackback-Adresse: <a href='/tb/1'>hier</a></p>{BOXES}",
        f"<h2>Commentaires</h2><div class='trackback-url'>URL de rétrolien : /tb/1</div>{LI}",
        f"<p><a href='/feed'>comments rss</a> or <a href='/tb/1'>trackback</a></p><h3>Responses</h3>{BOXES}",
    ],
)
def test_1_an_address_for_trackbacks_makes_no_pings(body: str) -> None:
    """Readers' comments below the address for trackbacks are comments."""
    assert kinds(seen(body)) == TWO


@pytest.mark.parametrize(
    "head",
    [
        "<script>window['cfg'] = {'a': 'plusone.js', 'disableGComments': true};</script>",
        "<script>var opts = {disqus_enabled: false, comments: 'off'};</script>",
        '<script>var site = {"facebookComments": false, "livefyre": null};</script>',
        "<script>settings.disableComments = true; settings.disqus = '';</script>",
    ],
)
def test_2_a_setting_that_switches_off_is_no_system(head: str) -> None:
    """A configuration that names a comment system and turns it off leaves a post without comments one without comments."""
    post = seen("<h4>No comments:</h4><form action='/comment'><textarea name='comment'></textarea></form>", head=head).post
    assert post is not None
    assert (post.comments_status, post.comment_system) == ("none", None)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("<h3>52 Comments</h3><a href='comment-page-1/'>Older Comments</a>" + LI, {"truncated"}),
        ("<h3>14 Kommentare</h3>" + BOXES + "<button>Mehr laden</button>", {"truncated"}),
        ("<h3>9 commentaires</h3><div id='comments'></div><script src='/c.js'></script>", {"external-unread", "truncated"}),
        ("<div id='respuestas'><h2>7 respuestas</h2><p>Cargando…</p></div>", {"external-unread", "truncated"}),
    ],
)
def test_3_what_is_announced_and_not_there_is_said(body: str, status: set[str]) -> None:
    """More announced than read is a part, announced and none read is never none."""
    post = seen(body).post
    assert post is not None
    assert post.comments_status in status


RELATED = "".join(
    f"<article><h3><a href='/2010/0{n}/bun/'>Bun {n}</a></h3><time>May {n}, 2010</time><p>A bun, and how.</p></article>" for n in (1, 2, 3)
)
TWEETS = "".join(
    f"<blockquote class='twitter-tweet'><p>Bread is up, number {n}.</p>— Ada (@ada{n}) "
    f"<a href='https://twitter.com/ada/status/{n}'>May {n}, 2011</a></blockquote>"
    for n in (1, 2, 3)
)
FAQ = "".join(f"<dl class='faq'><dt>Question {n}?</dt><dd>Answer {n}, as of May {n}, 2011.</dd></dl>" for n in (1, 2, 3))
SIDE = (
    "<aside><h3>Comments</h3><ul><li>Ann on <a href='/x/#comment-9'>Buns</a> May 1, 2011</li>"
    "<li>Bea on <a href='/y/'>Rye</a> May 2, 2011</li></ul></aside>"
)


@pytest.mark.parametrize("body", [f"<h2>Related reactions</h2>{RELATED}", TWEETS, f"<h2>Feedback</h2>{FAQ}", SIDE])
def test_4_what_looks_like_comments_is_none(body: str) -> None:
    """Related posts, embedded tweets, questions and answers, a sidebar."""
    reading = seen(body)
    assert reading.post is None or reading.post.comments == ()


@pytest.mark.parametrize(
    ("body", "arguments", "types"),
    [
        ("<script src='https://giscus.app/client.js'></script>" + RELATED.replace("article", "div"), {}, {"post"}),
        ("", {"head": "<meta http-equiv='refresh' content='0; url=/neu/'>", "lang": "xx"}, {"post", "other"}),
        ("", {"head": "<meta property='og:type' content='product'>"}, {"other"}),
        ("", {"path": "ueber-mich/", "head": "", "title": "Impressum"}, {"page", "post"}),
    ],
)
def test_5_the_type_of_a_page(body: str, arguments: dict[str, Any], types: set[str]) -> None:
    """A post with an embedded system and related links is a post, a product is none."""
    assert seen(body, **arguments).page_type in types


@pytest.mark.parametrize(
    "heading",
    [
        "<h2><a href='/x/'>§</a> A loaf</h2>",
        "<div class='post-title'>Bread 20 Jul 2006 04:30 pm</div><h2>A loaf</h2>",
        "<h2>A loaf <a href='/x/'>#</a></h2><h3>20. Juli 2006</h3>",
        "<h3>jeudi 20 juillet 2006</h3><h2>■ A loaf</h2>",
    ],
)
def test_6_a_title_without_signs_and_dates(heading: str) -> None:
    """A date over the title is none, a permalink's sign is no part of it."""
    post = alone(heading + "{}")
    assert (post.title or "").lstrip("■ ") == "A loaf"


@pytest.mark.parametrize(
    "byline",
    [
        "<b>{name}</b> On Thursday, May {n}, 2011",
        "#{n} - Posted by: {name} (2011-05-0{n} 10:00)",
        "<a href='/login'>Log in or register to post comments</a> <b>{name}</b> 0{n}.05.2011",
        "<span>Liked by 3 people</span><p>Escrito por {name} el {n} de mayo de 2011</p>",
    ],
)
def test_7_names_without_the_themes_words(byline: str) -> None:
    """Prepositions, numbers, the way to log in and likes are no part of a name."""
    assert kinds(seen("<h3>Comments</h3>" + box(3, "Jo", "Mine fell flat.", byline) + box(4, "Kit", "Lovely crust.", byline))) == TWO


@pytest.mark.parametrize(
    "when",
    [
        "said, on May {n}th at 10:00 am",
        "Di, {n}. Mai 10:00 Uhr",
        "le {n} mai à 10h00",
        "<time datetime='2011-05-0{n}T10:00:00Z'>hace un año</time>",
    ],
)
def test_8_days_that_lack_a_year_or_stand_in_an_attribute(when: str) -> None:
    """The post's day gives the year."""
    items = "".join(
        f"<li id='comment-{n}' class='comment'><cite>{name}</cite> <small>{when.format(n=n)}</small><p>Words, {n}.</p></li>"
        for n, name in ((3, "Jo"), (4, "Kit"))
    )
    post = seen(
        f"<h3>Comments</h3><ol>{items}</ol>", byline="<p class='date'><time datetime='2011-05-02T08:00:00Z'>2 May 2011</time></p>"
    ).post
    assert post is not None
    assert [c.posted and f"{c.posted:%Y-%m-%d}" for c in post.comments] == ["2011-05-03", "2011-05-04"]


@pytest.mark.parametrize(
    "body",
    [
        (
            "<dl><dt id='comment-3'>Jo said on May 3, 2011:</dt><dd><p>First.</p>"
            "<dl><dt id='comment-4'>Kit said on May 4, 2011:</dt><dd><p>Second.</p></dd></dl></dd></dl>"
        ),
        (
            "<details class='comment' id='comment-3'><summary>Jo, 2011-05-03</summary><p>First.</p>"
            "<details class='comment' id='comment-4'><summary>Kit, 2011-05-04</summary><p>Second.</p></details></details>"
        ),
        f"<ol>{li(3, 'Jo', 'First.</p><ol class=children>' + li(4, 'Kit', 'Second.') + '</ol><p>')}</ol>",
        "<ul>"
        + "".join(
            f"<li class='comment' id='c{n}'><h4>{subject}</h4><span class='author'>{name}</span> <span class='date'>{n}. Mai 2011</span>"
            f"<div class='text'>{words}</div></li>"
            for n, name, subject, words in ((3, "Jo", "Re: salt", "First."), (4, "Kit", "Hm", "Second."))
        )
        + "</ul>",
    ],
)
def test_9_each_text_stands_under_its_own_writer(body: str) -> None:
    """Nested lists, folded comments, replies inside the words, subjects over them."""
    post = seen(f"<h3>Comments</h3>{body}").post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == [("Jo", "First."), ("Kit", "Second.")]


@pytest.mark.parametrize(("lang", "words"), [("en-US", "fr"), ("en", "de"), ("de", "en"), ("xx", "es")])
def test_10_the_language_is_the_texts(lang: str, words: str) -> None:
    """A theme's language gives way to that of a text that is plainly another."""
    post = alone("<h1>A loaf</h1>{}", words, lang)
    assert detect(post.text) == words


@pytest.mark.parametrize(
    "tail",
    [
        "Reply | Report abuse",
        "<a href='#r'>Antworten</a> <span>Gefällt 3 Mal</span>",
        "<span>J’aime</span> <span>Chargement…</span>",
        "Expand full comment",
    ],
)
def test_11_buttons_are_no_words(tail: str) -> None:
    """What most comments of a page end in is the theme's."""
    people = ("Jo", "Kit", "Wim", "Pat")
    items = "".join(li(n, name, f"Words, {n}.</p><p>{tail}") for n, name in enumerate(people, 3))
    post = seen(f"<h3>Comments</h3><ol>{items}</ol>").post
    assert post is not None
    assert [c.text for c in post.comments] == [f"Words, {n}." for n in range(3, 7)]


@pytest.mark.parametrize(
    "stray",
    [
        "<img src='http://other.blogspot.com/1.jpg'>",
        "<a href='http://other.wordpress.com/2010/'>elsewhere</a>",
        "<img src='https://other.example/wp-content/uploads/x.jpg'>",
        "<a href='http://other.typepad.com/blog/'>a friend</a>",
    ],
)
def test_12_what_stands_elsewhere_is_no_platform(stray: str) -> None:
    """Pictures and links of other sites do not tell what made the page."""
    made = seen(stray, head="<meta name='generator' content='Drupal 7 (http://drupal.org)'>")
    assert made.platform == "drupal"


@pytest.mark.parametrize("item", ["li.x", "div.entry-x", ".x", "section > .x"])
def test_13_selectors_of_the_owner_come_first(item: str) -> None:
    """Lines of the site file are taken where the page reads badly by itself."""
    tag = {"li.x": "li", "div.entry-x": "div", ".x": "p", "section > .x": "div"}[item]
    cls = "entry-x" if "entry" in item else "x"
    one = "<{t} class='{c}'><i class='w'>{n}</i> <q>{s}</q></{t}>"
    body = "<section>" + "".join(one.format(t=tag, c=cls, n=n, s=s) for n, s in (("Jo", "First."), ("Kit", "Second."))) + "</section>"
    post = alone("<h1>A loaf</h1>{}" + body, selectors=SelectorsTable(item=item, author=".w", body="q"))
    assert [(c.author.name, c.text) for c in post.comments] == [("Jo", "First."), ("Kit", "Second.")]


@pytest.mark.parametrize(("item", "written"), [("p.x", "<b>Ann Loaf</b>"), (None, "<a href='/who/ann'>Ann Loaf</a>"), ("p.x", "Ann Loaf")])
def test_13_selectors_for_pings_and_for_the_posts_author(item: str | None, written: str) -> None:
    """What the owner calls a ping is one, and who is said to have written the post did, where nothing on the page would tell either."""
    body = f"<address>{written}</address><p class='x'><i>Jo</i> <q>First.</q></p><p class='y'><i>Elsewhere</i> <q>They baked it.</q></p>"
    chosen = SelectorsTable(item=item, ping="p.y", author="i", body="q", post_author="address")
    post = alone("<h1>A loaf</h1>{}" + body, selectors=chosen)
    assert post.author is not None
    assert post.author.name == "Ann Loaf"
    pings = [("Elsewhere", "They baked it.", "pingback")]
    assert [(c.author.name, c.text, c.kind) for c in post.comments] == ([("Jo", "First.", "comment")] if item else []) + pings


@pytest.mark.parametrize("given", [{"author": ".w"}, {"date": "time", "body": "q"}])
def test_13_selectors_inside_no_item_are_refused(given: dict[str, str]) -> None:
    """A selector that is looked up inside a comment is refused with a sentence where none says what a comment is."""
    with pytest.raises(ValidationError, match="say with item"):
        SelectorsTable(**given)

"""Habits of blog hosts: addresses of posts, facts beside names, buttons and empty sections behind comments, titles without links."""

from __future__ import annotations

import pytest

from checkup.addresses import identity
from checkup.model import Page
from checkup.platforms import read
from checkup.reading.comments.printed_name import clean_name

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 4 + "</p>"
READERS = [
    ("Ilse", "My father did it every autumn."),
    ("Bogdan", "Mine broke at the same place."),
    ("Marit", "How long did you let it dry?"),
]


def told(html: str, url: str = "https://blog.example/2010/clay.html") -> list[tuple[str | None, str]]:
    """Who wrote what below the post of a page."""
    reading = read(Page(url=url, body=f"<html><head><title>Clay</title></head><body>{html}</body></html>".encode()))
    found = reading.post or reading.maybe_post
    assert found is not None
    return [(c.author.name, c.text) for c in found.comments]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ilse Brandt | E-mail | Web", "Ilse Brandt"),
        ("Ilse Brandt | WWW", "Ilse Brandt"),
        ("Ilse / Homepage", "Ilse"),
        ("(Ilse Brandt)", "Ilse Brandt"),
        ("［Ilse］", "［Ilse］"),
        ("Ilse (Leeds)", "Ilse (Leeds)"),
        ("Web", "Web"),
        ("Ilse Webb", "Ilse Webb"),
        ("# 312: Ilse Brandt", "Ilse Brandt"),
        ("# 7. Ilse", "Ilse"),
        ("#12) Ilse", "Ilse"),
    ],
)
def test_what_stands_around_a_name_is_none_of_it(line: str, name: str) -> None:
    """Links to reach somebody behind a name, and brackets around all of it, are the theme's; a place in brackets is the reader's."""
    assert clean_name(line, None) == name


@pytest.mark.parametrize("end", ["", "<ul class='tools'><li><a href='#c{n}'>URL</a></li><li><a href='#'>Цитировать</a></li></ul>"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_list_of_buttons_ends_a_comment(end: str, count: int) -> None:
    """A list of nothing but short links, one to the page itself, is no text, also where too few comments stand there to compare."""
    items = "".join(
        f'<div class="one" id="comment{n}"><div class="when">2009-03-0{n + 1} 21:12</div><div class="authorName"><b>{name}</b></div>'
        f'<div class="inner">{words}</div>{end.format(n=n)}</div>'
        for n, (name, words) in enumerate(READERS[:count])
    )
    assert told(f"<h1>Clay</h1>{TEXT}<h2>Comments</h2>{items}") == READERS[:count]


def test_links_that_a_reader_leaves_stay() -> None:
    """A list of links to other sites at the end of a comment is its reader's."""
    item = (
        '<div class="comment" id="comment-7"><b class="author">Ilse</b> <span class="date">5 March 2009</span>'
        '<p>These two helped me:</p><ul><li><a href="https://far.example/a">one</a></li>'
        '<li><a href="https://far.example/b">two</a></li></ul></div>'
    )
    assert told(f"<h1>Clay</h1>{TEXT}<h2>Comments</h2>{item}")[0][1].split() == ["These", "two", "helped", "me:", "one", "two"]


def test_the_subject_beside_the_name_is_no_text() -> None:
    """A subject that is no heading, with the name in brackets behind it and the day below: "It dries (Ilse)"."""
    items = "".join(
        f'<dl class="comment-item" id="comment-{n}"><dt><span class="comment-title">It dries {n}</span> '
        f'<span class="comment-name">({name})</span>'
        f'</dt><dd><span class="comment-date">2009-03-0{n + 1} 21:12:22</span><br>{words}</dd></dl>'
        for n, (name, words) in enumerate(READERS)
    )
    assert told(f"<h1>Clay</h1>{TEXT}<h3>3 comments</h3>{items}") == READERS


def test_an_empty_section_of_trackbacks_takes_no_list_behind_another_heading() -> None:
    """The months in the sidebar are no pings, although the last heading before it says "Trackback" and has nothing below it."""
    items = "".join(
        f'<div class="comment"><a id="comment{n}"></a>Posted by: {name}<br>{words}<br>'
        f'<div class="commentdate">2009-03-0{n + 1} @ 21:12:22</div></div>'
        for n, (name, words) in enumerate(READERS)
    )
    side = '<h3>Archive</h3><ul><li><a href="/2009/march/">March 2009</a></li><li><a href="/2009/april/">April 2009</a></li></ul>'
    page = f"<div><h3>Clay</h3>{TEXT}<h3>Comments</h3>{items}<h3>Trackback</h3></div><div>{side}</div>"
    assert told(page) == READERS


def test_the_readers_own_address_is_no_text_although_it_holds_the_name() -> None:
    """ "URL: https://ilse.example/" below the words of Ilse, whose name leads there."""
    items = "".join(
        f'<div class="comment"><a id="comment{n}"></a>Posted by: <a href="https://{name.lower()}.example/">{name}</a><br>{words}<br>'
        f"<div>2009-03-0{n + 1} @ 21:12:22</div><div>URL: <a href='https://{name.lower()}.example/'>https://{name.lower()}.example/</a></div></div>"
        for n, (name, words) in enumerate(READERS[:2])
    )
    assert told(f"<h3>Clay</h3>{TEXT}<h3>Comments</h3>{items}") == READERS[:2]


@pytest.mark.parametrize(
    ("one", "other"), [("http://h.example/member/?81", "http://h.example/member/?82"), ("http://h.example/?81", "http://h.example/")]
)
def test_a_number_in_a_members_address_tells_people_apart(one: str, other: str) -> None:
    """A number alone behind the question mark is a person's."""
    assert identity(one) != identity(other)


LIST = "".join(
    f'<p class="data">{n} March 2009</p><h2>Clay {n}</h2><div>{TEXT}</div><p>posted by Ilse | <a href="/post/{n}">link</a> | '
    f'<a href="/post/{n}#commenti">{words}</a></p>'
    for n, words in ((11, "commenti (3)"), (12, "2 commenti"), (13, "kommentarer (1)"))
)


@pytest.mark.parametrize(
    "url", ["https://blog.example/?from=10", "https://blog.example/archive/2009-03", "https://blog.example/archivo/2009/03"]
)
def test_a_list_whose_titles_are_no_links_is_told_by_its_counts(url: str) -> None:
    """Below each of its posts stands a link with the number of its comments, in whatever language."""
    page = f"<html><head><title>Clay and Tide</title></head><body><h1>Clay and Tide</h1>{LIST}</body></html>"
    assert read(Page(url=url, body=page.encode())).page_type == "list"


def test_only_at_the_root_a_folder_p_holds_standing_pages() -> None:
    """`/p/about-me.html` is one of Blogger's pages; `/ann/p/1002931.html` is a post of another host."""
    html = f'<html><body><div class="post"><h2>Clay</h2>{TEXT}<div class="desc">posted @ 2009-03-05 21:12 Ann</div></div></body></html>'
    urls = ("/ann/p/1002931.html", "/p/about-me.html")
    kinds = {url: read(Page(url=f"https://host.example{url}", body=html.encode())).page_type for url in urls}
    assert kinds == {"/ann/p/1002931.html": "post", "/p/about-me.html": "page"}

"""A list of other posts has days and names as comments have; it is none, and neither its days nor its links tell of this post."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 5 + "</p>"
THREE = '<a href="#comments">3 comments</a>'


def post_of(rest: str, facts: str = f"by Ada Thornbury, 6 May 2011, {THREE}") -> Post:
    html = (
        '<html lang="en"><head><title>A bent mainsail | The shed</title></head><body><header><a href="/">The shed</a></header><main>'
        f'<article><h1>A bent mainsail</h1><p class="meta">{facts}</p><div>{TEXT}</div></article>{rest}</main></body></html>'
    )
    reading = read(Page(url="https://shed.example/mending", body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    return post


def rows(row: str, box: str = "div", years: tuple[int, ...] = (2010, 2009, 2008)) -> str:
    inside = "".join(row.format(n=n, year=year) for n, year in enumerate(years))
    return f'<{box} class="more"><h3>More</h3>{inside}</{box}>'


OTHERS = [
    rows('<div><a href="/p{n}/">Clay {n}</a> <span>3 May {year}</span> Tom Ash</div>'),
    rows('<li><a href="/p{n}/">Clay {n}</a> <time datetime="{year}-05-03">3 May {year}</time> Tom Ash</li>', "ul"),
    rows('<div><b><a href="/2009/p{n}.html">Clay {n}</a></b><br>Tom Ash, 3 May {year}</div>'),
    rows('<section><span>3 May {year}</span><p>Tom Ash</p><a href="/p{n}/">Clay {n}</a></section>'),
]


@pytest.mark.parametrize("heading", ["More", "Comments"])
@pytest.mark.parametrize("others", OTHERS)
def test_older_posts_are_no_comments(others: str, heading: str) -> None:
    """The post keeps its text, its day and its writer, and what is announced and not there is said."""
    post = post_of(others.replace("More", heading))
    assert post.comments == ()
    assert post.comments_status == "external-unread"
    assert post.text.startswith("We began before light")
    assert post.author is not None
    assert post.author.name == "Ada Thornbury"
    assert f"{post.published:%Y-%m-%d}" == "2011-05-06"


@pytest.mark.parametrize("others", OTHERS)
def test_true_comments_beside_them_are_read(others: str) -> None:
    """Boxes of the same form below them, of the days after the post, are its comments."""
    said = "".join(
        f'<div class="x{n}"><b>Reader {n}</b> <i>{8 + n} May 2011</i><p>I kept the pieces of mine, number {n}.</p></div>' for n in range(3)
    )
    post = post_of(f"{others}<h3>3 comments</h3><div>{said}</div>")
    assert [(c.author.name, c.text) for c in post.comments] == [
        (f"Reader {n}", f"I kept the pieces of mine, number {n}.") for n in range(3)
    ]


@pytest.mark.parametrize("link", ["/users/tom{n}", "http://tom{n}.example/", "#c{n}"])
def test_comments_that_seem_older_than_the_post_stay(link: str) -> None:
    """A post that was dated anew has older comments: their names lead to members, to sites of their own or to the page itself."""
    said = rows(f'<div><a href="{link}">Tom Ash {{n}}</a> <span>3 May {{year}}</span><p>I kept the pieces of mine, {{n}}.</p></div>')
    post = post_of(said.replace("<h3>More</h3>", "<h3>3 comments</h3>"))
    assert [c.author.name for c in post.comments] == ["Tom Ash 0", "Tom Ash 1", "Tom Ash 2"]


def test_a_line_above_the_text_heads_no_comments() -> None:
    """A line of facts with a count stands close to the first comment in the markup, with all the text between them."""
    said = "".join(
        f'<div class="comment"><b>Reader {n}</b> <i>{8 + n} May 2011</i><p>I kept the pieces of mine, {n}.</p></div>' for n in range(3)
    )
    post = post_of(f"<div>{said}</div>")
    assert len(post.comments) == 3
    assert post.text.startswith("We began before light")


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ('<a class="autor" href="/x">Ada Thornbury</a> – 6 May 2011', "Ada Thornbury"),
        ('6 May 2011 <em class="redakteur">Ada Thornbury</em>', "Ada Thornbury"),
        ("di lettura 5 min, 6 May 2011", None),
        ("Published: 6 May 2011", None),
        ("Gepubliceerd op 6 mei 2011", None),
        ('<a href="/category/boats/" rel="tag">Boats</a> / 6 May 2011 / Author: <span class="autor">Ada Thornbury</span>', "Ada Thornbury"),
    ],
)
def test_words_around_a_day_are_no_writer(facts: str, name: str | None) -> None:
    """An element called after the writer names one; verbs of publishing, times to read and sections do not."""
    post = post_of("", facts)
    assert (post.author.name if post.author else None) == name


@pytest.mark.parametrize(
    ("box", "name"),
    [
        ('<div class="author-box"><img src="/a.png"><h4>About Ada Thornbury</h4><p>Ada mends sails.</p></div>', "Ada Thornbury"),
        ('<aside class="post_author_bio"><strong>Ada Thornbury</strong> mends sails.</aside>', "Ada Thornbury"),
        ('<div class="autorenbox"><h3>Über die Autorin: Ada Thornbury</h3><p>Ada flickt Segel.</p></div>', "Ada Thornbury"),
        ('<div class="about-the-author"><h3>About the author</h3><p>Somebody mends sails.</p></div>', None),
        ('<div class="author-box"><h4>More from the shed and its many friends</h4></div>', None),
        ('<div class="box"><h4>Ada Thornbury</h4><p>Ada mends sails.</p></div>', None),
    ],
)
def test_the_box_about_the_writer_names_one(box: str, name: str | None) -> None:
    """Where nothing else does: the heading or the bold words of a box that is called so."""
    post = post_of(box, "6 May 2011")
    assert (post.author.name if post.author else None) == name

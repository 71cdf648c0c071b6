"""Forms that content systems give to comments: labels over columns, a subject above the byline, ids that begin with a maker's name."""

from __future__ import annotations

import pytest

from checkup.addresses import acts
from checkup.model import Page, Post
from checkup.platforms import read
from checkup.reading.comments.numbered import number_of

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 4 + "</p>"
READERS = [
    ("Ilse", "My father did it every autumn."),
    ("Bogdan", "Mine broke at the same place."),
    ("Marit", "How long did you let it dry?"),
]


def post_of(body: str, *, head: str = "Clay", lang: str = "en") -> Post:
    """The post of a page with such a body."""
    html = f'<html lang="{lang}"><head><title>{head}</title></head><body>{body}</body></html>'
    reading = read(Page(url="https://blog.example/news/article.php?storyid=41", body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    return post


@pytest.mark.parametrize(
    ("labels", "posted"), [(("投稿者", "スレッド"), "投稿日時: "), (("Author", "Thread"), "Date: "), (("Autor", "Beitrag"), "Datum: ")]
)
def test_labels_over_columns_and_before_a_date_are_no_names(labels: tuple[str, str], posted: str) -> None:
    """A table for each comment whose first row labels its columns; the name stands alone in its cell, with a link or without."""
    tables = "".join(
        f"<table><tr><th>{labels[0]}</th><th>{labels[1]}</th></tr><tr><td><a id='comment{n}'></a>{name}</td>"
        f"<td><div>{posted}2009/5/2{n} 18:15</div></td></tr><tr><td></td><td><div class='comText'>{words}</div></td></tr></table>"
        for n, (name, words) in enumerate(READERS)
    )
    post = post_of(f"<h1>Clay</h1>{TEXT}{tables}", lang="ja")
    assert [(c.author.name, c.text) for c in post.comments] == READERS


def test_a_subject_above_the_byline_is_no_text() -> None:
    """Subject, byline, words: the byline is told by its name and the comment's own moment."""
    rows = "".join(
        f"<div class='x'><div><a name='akocomment{n}'></a>It dries</div><div>Escrito por {name} el 2009-05-2{n} 18:15:00</div>"
        f"<div>{words}</div></div>"
        for n, (name, words) in enumerate(READERS)
    )
    post = post_of(f"<h1>Clay</h1>{TEXT}<h3>Comentarios (3)</h3>{rows}", lang="es")
    assert [(c.author.name, c.text) for c in post.comments] == READERS


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("akocomment12", True),
        ("jcomment-3", True),
        ("recentcomment12", False),
        ("addcomment1", False),
        ("nocomment2", False),
        ("precomments9", False),
    ],
)
def test_ids_that_begin_with_what_keeps_the_comments(name: str, told: bool) -> None:
    """A few letters before the word for comment number a comment, unless they say otherwise."""
    assert (number_of(name) is not None) is told


@pytest.mark.parametrize("name", ["BlogTitle", "blog-title", "blogtitle"])
def test_a_post_may_be_called_blog_title_where_the_blog_is_named_elsewhere(name: str) -> None:
    """The heading that the page's head begins with is the post's, although its class is one of banners."""
    body = f'<h1><a href="/">Clay and Tide</a></h1><div class="detail"><h2 class="{name}">A bent mainsail</h2>{TEXT}</div>'
    assert post_of(body, head="A bent mainsail - Clay and Tide").title == "A bent mainsail"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("name=News&file=comments&op=Reply&pid=246", True),
        ("mode=reply", True),
        ("action=edit", True),
        ("mode=full", False),
        ("do=rye", False),
    ],
)
def test_forms_that_a_parameter_orders_are_not_fetched(query: str, told: bool) -> None:
    """ "?op=reply" opens a form and is no page to read."""
    assert acts(f"https://blog.example/modules.php?{query}") is told

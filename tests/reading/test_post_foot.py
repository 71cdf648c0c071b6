"""The line of facts at the end of a post's text tells its writer and its day; a line with somebody else's date does not."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read
from checkup.reading.post.foot import is_fact_link

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 4 + "</p>"
COMMENT = (
    '<h3>1 comment</h3><div class="comment" id="comment-7"><b>Bogdan</b> <i>29 May 2009 10:00</i><p>Mine broke at the same place.</p></div>'
)


def written(foot: str, lang: str) -> Post:
    """The post whose text ends in such a line."""
    body = f'<div class="one"><h2>Clay</h2>{TEXT}<p class="i">{foot}</p></div>{COMMENT}'
    html = f'<html lang="{lang}"><head><title>Clay</title></head><body>{body}</body></html>'
    reading = read(Page(url="https://blog.example/art/1002931/clay", body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    return post


@pytest.mark.parametrize(
    ("foot", "lang"),
    [
        ('Ilse Brandt am 28.5.09 02:02 | <a href="#k">Kommentare (1)</a> | <a href="/art/1002931/clay">Permalink</a>', "de"),
        ('Ilse Brandt le 28/05/2009 02:02 - <a href="#c">1 commentaire</a>', "fr"),
        ('Escrito por Ilse Brandt às 02h02 de 28/05/2009 <a href="/art/1002931/clay">[link]</a> <a href="#c">[(1) Comentários]</a>', "pt"),
        ('Posted by Ilse Brandt on May 28, 2009 at 2:02 AM - <a href="#c">Comments [1]</a> - <a href="/art/1002931/clay">#</a>', "en"),
    ],
)
def test_the_line_of_facts_below_a_text_signs_and_dates_it(foot: str, lang: str) -> None:
    """Also inside the text's own box, where a sentence with a date would be the text's."""
    post = written(foot, lang)
    assert post.author is not None
    assert post.author.name == "Ilse Brandt"
    assert post.published is not None
    assert f"{post.published:%Y-%m-%d}" == "2009-05-28"
    assert [c.author.name for c in post.comments] == ["Bogdan"]


def test_a_sentence_with_a_date_and_a_link_is_no_foot() -> None:
    """The last sentence of a text may hold a date and link to somebody's comments: it signs nothing."""
    foot = (
        'What Ilse Brandt said on May 28, 2009, when all of us were standing there in the rain, is among <a href="/x/#c">the comments</a>.'
    )
    post = written(foot, "en")
    assert post.author is None
    assert post.published is None


@pytest.mark.parametrize(
    ("line", "told"),
    [("Kommentare (4)", True), ("[link]", True), ("Hay 3 comentarios.", True), ("Permalink", True), ("Ilse Brandt", False), ("Rye", False)],
)
def test_links_that_count_comments_or_lead_to_the_post(line: str, told: bool) -> None:
    """They are facts of the post, in any language of the house."""
    assert is_fact_link(line) is told


@pytest.mark.parametrize(
    "end",
    [' <a href="#">top</a>', ' <span class="right"><a href="#top" title="up">haut</a></span>', '<ul><li><a href="#">URL</a></li></ul>'],
)
def test_a_link_to_the_page_ends_a_comment(end: str) -> None:
    """A link to the top behind the words is no text, also where one comment stands alone."""
    body = f'<h2>Clay</h2>{TEXT}<h3>1 comment</h3><ul><li class="item" id="comment-7">Bogdan says so:<br><i>29 May 2009 10:00</i>'
    html = f"<html><body>{body}<p>Mine broke at the same place.{end}</p></li></ul></body></html>"
    post = read(Page(url="https://blog.example/2009/05/clay.html", body=html.encode())).post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == [("Bogdan", "Mine broke at the same place.")]


def test_a_link_to_another_comment_at_the_end_stays() -> None:
    """ "as Bogdan said" with a link to his comment is the reader's."""
    body = f'<h2>Clay</h2>{TEXT}<h3>1 comment</h3><div class="comment" id="comment-8"><b>Marit</b> <i>29 May 2009 10:00</i>'
    html = f'<html><body>{body}<p>It broke, as said <a href="#comment-7">Bogdan</a></p></div></body></html>'
    post = read(Page(url="https://blog.example/2009/05/clay.html", body=html.encode())).post
    assert post is not None
    assert [c.text for c in post.comments] == ["It broke, as said Bogdan"]


def test_the_readers_site_in_brackets_is_an_address_and_no_text() -> None:
    """ "[Ann] [http://ann.example/]" above the words."""
    items = "".join(
        f'<div class="comentario"><b>[{name}]</b> <a href="http://{name.lower()}.example/">[http://{name.lower()}.example/]</a><br>{words}<br>'
        f"<span>29/05/2009 10:0{n}</span></div>"
        for n, (name, words) in enumerate([("Bogdan", "Quebrou no mesmo lugar."), ("Marit", "Quanto tempo secou?")])
    )
    html = f'<html lang="pt"><body><h2>Clay</h2>{TEXT}<h4>Comentários</h4>{items}</body></html>'
    post = read(Page(url="https://blog.example/2009/05/clay.html", body=html.encode())).post
    assert post is not None
    assert [(c.author.name, c.author.url, c.text) for c in post.comments] == [
        ("Bogdan", "http://bogdan.example/", "Quebrou no mesmo lugar."),
        ("Marit", "http://marit.example/", "Quanto tempo secou?"),
    ]

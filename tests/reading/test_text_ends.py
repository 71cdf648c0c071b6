"""What a template prints at the ends of the one column that holds a post's text."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read
from tests.growth import assert_linear

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it."
MINE = "\n\n".join([TEXT] * 3)
STARS = '<div class="box"><span>Nobody has rated it</span><form action="/rate"><label><input type="radio" name="v"> 1</label></form></div>'
SHARE = (
    '<a class="b1" href="https://twitter.com/intent/tweet?text=Rye">Tell the birds</a> '
    '<a class="b2" href="https://www.facebook.com/sharer/sharer.php?u=x">Tell the faces</a>'
)
STEPS = '<ul class="steps"><li><a href="/b/oat/">← Oat porridge</a></li><li><a href="/b/spelt/">Spelt buns →</a></li></ul>'
EMPTY = (
    '<div id="talk"><h3>Comments</h3><p>There are no comments yet</p><h3>New comment</h3><form><textarea name="c"></textarea></form></div>'
)
ASKS = '<h3>Leave a comment</h3><form action="/say"><input type="text" name="name"><textarea name="c"></textarea></form>'
NAMED = '<p class="on"><a rel="prev" href="/b/oat/">Oat porridge</a> | <a rel="next" href="/b/spelt/">Spelt buns</a></p>'


def post_of(above: str, below: str) -> Post:
    column = above + "".join(f"<p>{TEXT}</p>" for _ in range(3)) + below
    head = "<title>A rye that fell</title><meta property='og:type' content='article'>"
    html = f"<html><head>{head}</head><body><div><h1>A rye that fell</h1></div><div>{column}</div></body></html>"
    post = read(Page(url="https://rye.example/b/rye/", body=html.encode())).post
    assert post is not None
    return post


@pytest.mark.parametrize(
    "below",
    ["", STARS, SHARE, STEPS, EMPTY, ASKS, NAMED, STARS + SHARE + STEPS + EMPTY, SHARE + NAMED + ASKS],
    ids=["nothing", "stars", "sharing", "steps", "no comments", "a form", "named steps", "all in a box", "all"],
)
@pytest.mark.parametrize(
    "above", ["", '<p>(<a href="#talk">3 comments</a>)</p>', '<h6>By Ilse</h6><p><a href="/b/rye/#c">2 Kommentare</a></p>']
)
def test_what_a_template_prints_around_the_text_is_none_of_it(above: str, below: str) -> None:
    """Its count of comments, stars, buttons, links to other posts, and the place for comments where none is."""
    post = post_of(above, below)
    assert post.text.removeprefix("By Ilse").strip() == MINE
    assert post.comments == ()


@pytest.mark.parametrize(
    "below",
    [
        '<p><a href="https://mill.example/flour">The mill</a></p>',
        '<p><a href="https://mill.example/flour">→ How the mill does it</a></p>',
        '<p>More on this in <a href="https://twitter.com/intent/tweet?text=Rye">a tweet</a> of mine.</p>',
        '<p><a href="https://twitter.com/ilse/status/7">What I said then</a></p>',
        "<p>Comments are welcome by letter.</p>",
        "<h3>A last word on replies</h3>",
    ],
)
def test_what_the_writer_puts_at_the_end_stays(below: str) -> None:
    """Links to other sites, a sentence with a link to share, a network's page, words on comments where there is no place for them."""
    last = post_of("", below).text.rpartition("\n\n")[2]
    assert last != TEXT
    assert post_of("", below + SHARE).text.rpartition("\n\n")[2] == last


@pytest.mark.parametrize(
    "words",
    [
        "I would love to hear your thoughts in the comments!",
        "What are your thoughts?",
        "Tell me your thoughts below.",
        "Gracias por sus comentarios.",
        "Schreibt mir eure Meinungen!",
    ],
)
@pytest.mark.parametrize("below", [ASKS, SHARE + ASKS, EMPTY])
def test_what_the_writer_asks_at_the_end_stays(words: str, below: str) -> None:
    """A last sentence that asks readers for their thoughts is the writer's, though the form for them stands right behind it."""
    assert post_of("", f"<p>{words}</p>{below}").text.rpartition("\n\n")[2] == words


def test_a_count_in_the_line_of_the_text_stays_whole() -> None:
    """Of a link between brackets that stand in the line of the text, nothing is taken out."""
    assert post_of('I baked. (<a href="#talk">3 comments</a>)', "").text.startswith("I baked. (3 comments)")


def test_links_between_the_paragraphs_stay() -> None:
    """Only the ends are looked at: a button in the middle of the text is read as it stands there."""
    assert "Tell the birds" in post_of("", f"<p>{SHARE}</p><p>{TEXT}</p>").text


@pytest.mark.slow
def test_work_at_the_ends_grows_with_the_page() -> None:
    """However many blocks that say nothing stand behind the text."""
    assert_linear(lambda n: post_of("", STEPS * n), 60)


SECTION = '<a href="/category/rye/" rel="category tag">Rye</a>'


@pytest.mark.parametrize(
    "above",
    [
        '<span class="w">by <a href="/author/ilse/" rel="author">Ilse Korn</a></span>',
        f'<time datetime="2019-03-04">Posted on <a href="/2019/03/">March</a> 4th, 2019</time> <span>Posted in {SECTION}</span>',
        f'<h5>Posted By <small>Ilse Korn</small></h5><span class="n"><a href="#c">4 comments</a></span><p>{SECTION}</p>',
        "<div>4. März 2019</div><div>von Ilse Korn</div>",
        f"<p>Publicado el 4 de marzo de 2019 por Ilse Korn en {SECTION}</p>",
    ],
)
@pytest.mark.parametrize("box", ["{h}{a}{t}", "<header>{h}{a}</header>{t}", "<div><div>{h}</div>{a}</div>{t}", "<div>{h}{a}{t}</div>"])
def test_facts_of_the_post_between_title_and_text_are_none_of_the_text(above: str, box: str) -> None:
    """Its day, writer, sections and number of comments, whether they stand in the title's own header or in the column."""
    column = box.format(h="<h2>A rye that fell</h2>", a=above, t=f"<p>{TEXT}</p>" * 3)
    html = f"<html><head><title>A rye that fell</title></head><body><article>{column}</article></body></html>"
    post = read(Page(url="https://rye.example/b/rye/", body=html.encode())).post
    assert post is not None
    assert post.text == MINE


@pytest.mark.parametrize(
    "above",
    [
        "<p>4 March 2019 was the day on which the rye fell.</p>",
        f"<p>More of this is to be had in {SECTION}.</p>",
        '<p>So says <a href="https://mill.example/">the miller</a>.</p>',
        "<p>By and by.</p>",
    ],
)
def test_a_first_sentence_is_the_writers(above: str) -> None:
    """A day, a section or a word for "by" within a sentence of the text takes nothing away."""
    assert post_of(above, "").text.endswith(f"\n\n{MINE}")


@pytest.mark.parametrize(
    "below",
    [
        f"<p class='r'>Tags: {SECTION}, <a href='/tag/oat/' rel='tag'>Oat</a></p>",
        f"<small>This entry was posted on Monday 4th March, 2019 at 9:17 am and is filed under {SECTION}<br></small>",
        f"<div>Kategorie(n): {SECTION}</div>",
        f"<p>Рубрика: [ {SECTION} ]</p><p>Posted on March 4th, 2019 by Ilse Korn</p>",
    ],
)
def test_facts_of_the_post_behind_its_text_are_none_of_the_text(below: str) -> None:
    """A line of its own with the day, sections or tags behind the text is the theme's, in any language."""
    assert post_of('<h6>By <a rel="author" href="/author/ilse/">Ilse Korn</a></h6>', below).text == MINE


@pytest.mark.parametrize(
    "below", [f"<p>Read more in {SECTION}.</p>", "<p>Baked on March 4th, 2019 with love.</p>", f"and so <em>{SECTION}</em>"]
)
def test_a_last_sentence_with_a_day_or_a_section_is_the_writers(below: str) -> None:
    """More than a theme's words around a fact is somebody's sentence."""
    assert post_of("", below).text.startswith(f"{MINE}\n\n")

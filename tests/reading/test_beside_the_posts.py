"""What sites made from files keep beside their posts: pages of their own, manuals, errors, and lists of one post or of rows."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

TEXT = "<p>" + "The kettle was on before anybody had said good morning, and the oats were soaking in a bowl. " * 7 + "</p>"
ARTICLE = "<meta property='og:type' content='article'>"
IN_HEAD = f"{ARTICLE}<meta property='article:published_time' content='2023-03-04T10:00:00+00:00'>"
SITE = "https://oatshed.example"
MENU = "<header><a href='/'>Oatshed</a><nav><a href='/posts/'>Posts</a><a href='/about/'>About</a></nav></header>"


def reading(path: str, main: str, head: str = "", title: str = "The shed") -> Reading:
    html = f"<html><head><title>{title} | Oatshed</title>{head}</head><body>{MENU}<main>{main}</main></body></html>"
    return read(Page(f"{SITE}{path}", html.encode()))


def kind(path: str, main: str, head: str = "", title: str = "The shed") -> str:
    return reading(path, main, head, title).page_type


OWN = f"<article><h1>The shed</h1>{TEXT}</article>"
DAYS = ["<time datetime='2023-03-04'>4 March 2023</time>", "<p>Posted on 4 March 2023</p>", "<div class='meta'>2023-03-04 · 2 min</div>"]


@pytest.mark.parametrize(
    "path", ["/now/", "/uses/index.html", "/de/projekte/", "/friends/", "/links.html", "/pages/guestbook.html", "/guanyu/"]
)
@pytest.mark.parametrize("head", ["", ARTICLE, IN_HEAD])
def test_a_page_under_a_name_that_many_sites_have_is_no_post(path: str, head: str) -> None:
    """Whatever its head says: the generator gives every page a day and the type "article"."""
    assert kind(path, OWN, head) == "page"


@pytest.mark.parametrize("day", DAYS)
def test_a_text_under_such_a_name_is_a_post_where_readers_see_its_day(day: str) -> None:
    assert kind("/now/", f"<article><h1>The shed</h1>{day}{TEXT}</article>", IN_HEAD) == "post"


def test_a_long_name_with_such_a_word_in_it_is_a_posts() -> None:
    assert kind("/how-the-projects-were-built/", OWN, IN_HEAD) == "post"


def test_a_category_under_such_a_name_is_a_list() -> None:
    """The posts of a category stand elsewhere, the parts of a page of its own below it."""
    cards = "".join(f"<article><h2><a href='{{}}loaf-{n}/'>Loaf number {n}</a></h2><p>In short.</p></article>" for n in range(4))
    assert kind("/music/", f"<h1>Music</h1>{cards.replace('{}', '/posts/')}") == "list"
    assert kind("/music/", f"<h1>Music</h1>{cards.replace('{}', '/music/')}") == "page"


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/404.html", "Lost in the oats"),
        ("/de/404/", "Hier steht nichts"),
        ("/oats/bench/", "404 – Page not found"),
        ("/oats/bench/", "Sorry, page not found!"),
        ("/oats/bench/", "Fehler 404"),
        ("/oats/bench/", "Page introuvable"),
        ("/oats/bench/", "页面不存在"),
    ],
)
def test_a_page_that_says_that_there_is_none_is_no_post(path: str, line: str) -> None:
    assert kind(path, f"<article class='post'><h1>{line}</h1><p>It may have moved.</p></article>", IN_HEAD, line) == "other"


def test_a_post_about_an_error_is_a_post() -> None:
    line = "Why our page was not found for a week"
    assert kind("/oats/bench/", f"<article class='post'><h1>{line}</h1>{TEXT}</article>", IN_HEAD, line) == "post"


@pytest.mark.parametrize(
    ("path", "box"), [("/docs/ovens/first-loaf/", "main"), ("/tool/en/latest/first.html", "main"), ("/oats/first/", "rst-content")]
)
def test_a_page_of_a_manual_is_no_post(path: str, box: str) -> None:
    """By its folder or by the box that the software for manuals makes; with a printed day it is a post all the same."""
    assert kind(path, f"<div class='{box}'><article><h1>The shed</h1>{TEXT}</article></div>", ARTICLE) == "other"
    assert kind(path, f"<div class='{box}'><article><h1>The shed</h1>{DAYS[0]}{TEXT}</article></div>", ARTICLE) == "post"


@pytest.mark.parametrize("path", ["/oat-offers/", "/bakery.html", "/nl/aanbieding/"])
def test_an_undated_article_named_with_a_word_or_two_is_no_post(path: str) -> None:
    assert kind(path, OWN, ARTICLE) == "other"
    assert kind("/posts/oat-offers/", OWN, ARTICLE) == "post"
    assert kind("/what-the-oats-offer/", OWN, ARTICLE) == "post"


TITLES = ["A bench for the shed", "Counting herons", "Wet socks"]


def rows(n: int, template: str) -> str:
    return "".join(template.format(i=i + 1, title=title, path=f"/posts/loaf-{i + 1}/") for i, title in enumerate(TITLES[:n]))


CARD = "<a class='card' href='{path}'><h3>{title}</h3><p>It is in short about it.</p><span class='date'>Mar {i}, 2023</span></a>"
HEADED = "<article><h2><a href='{path}'>{title}</a></h2><p class='meta'>March {i}, 2023</p><p>It is in short about it.</p></article>"
OVERLAID = (
    "<article class='post-entry'><header><h2>{title}</h2></header><p>It is in short about it.</p>"
    "<footer>March {i}, 2023</footer><a class='entry-link' aria-label='post link to {title}' href='{path}'></a></article>"
)
ROW = "<li><time datetime='2023-03-0{i}'>0{i} Mar 2023</time> <a href='{path}'>{title}</a></li>"
LINE = "<tr><td>2023-03-0{i}</td><td><a href='{path}'>{title}</a></td></tr>"


@pytest.mark.parametrize("template", [CARD, HEADED, OVERLAID, ROW, LINE])
@pytest.mark.parametrize("path", ["/oats-and-rye/", "/shed/"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_posts_right_below_the_title_make_a_list(template: str, path: str, count: int) -> None:
    """However few, with headings or in rows, and also where the head calls the list an article; it leads to its posts."""
    main = f"<h1>The shed</h1><div>{rows(count, template)}</div>"
    found = reading(path, main.replace("<div><tr>", "<table><tr>").replace("</tr></div>", "</tr></table>"), "")
    assert found.page_type == "list"
    assert set(found.post_links) == {f"{SITE}/posts/loaf-{n}/" for n in range(1, count + 1)}


@pytest.mark.parametrize("template", [CARD, HEADED, OVERLAID])
def test_a_card_below_a_text_makes_no_list(template: str) -> None:
    """With the text, or the day of a short one, between the title and the card."""
    card = rows(1, template)
    assert kind("/posts/the-old-shed/", f"<article><h1>The shed</h1>{TEXT}</article>{card}") == "post"
    assert kind("/posts/the-old-shed/", f"<article><h1>The shed</h1>{DAYS[0]}<p>Gone.</p></article>{card}", IN_HEAD) == "post"


def test_one_row_of_a_text_is_none_of_a_list() -> None:
    """A row is a title and a day, and hardly a word beside them."""
    said = "<ul><li>On 4 March 2023 we wrote of <a href='/posts/loaf-1/'>herons</a>, and nobody wanted to believe us at first.</li></ul>"
    assert kind("/posts/the-old-shed/", f"<article><h1>The shed</h1>{said}</article>", ARTICLE) == "post"


@pytest.mark.parametrize("path", ["/writing/", "/blog.html", "/artikel/"])
def test_a_name_that_lists_have_makes_one(path: str) -> None:
    """Also of an address with an ending, and of rows that bear no day."""
    assert kind(path, "<h1>The shed</h1><ul><li><a href='/posts/loaf-1/'>A bench for the shed</a></li></ul>") == "list"


@pytest.mark.parametrize("mark", ["class='title'", "class='post-title'"])
def test_a_line_called_a_title_heads_a_post(mark: str) -> None:
    """Where the head tells the same, and a day is printed."""
    line = f"<p {mark}>The old shed is gone</p><time datetime='2023-03-04'>4 March 2023</time>"
    assert kind("/oats/9/", f"<div>{line}<div>{TEXT * 2}{TEXT}</div></div>", "", "The old shed is gone") == "post"


def test_a_title_in_the_bylines_place_is_no_writer() -> None:
    """A broken theme prints it for the day; the head tells who wrote."""
    line = "<div class='post-meta'><span>Published: <time>My First Loaf Post</time></span></div>"
    foot = "<footer>&copy; 2020 <a href='/'>My First Loaf Post</a></footer>"
    page = f"<article><h1>My First Loaf Post</h1>{line}{TEXT}</article>{foot}"
    found = reading("/posts/the-old-shed/", page, "<meta name='author' content='Wren Ash'>", "My First Loaf Post")
    assert found.post is not None
    assert found.post.author is not None
    assert found.post.author.name == "Wren Ash"

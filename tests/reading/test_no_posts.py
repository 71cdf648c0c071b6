"""What pages of shops, firms, forums and offices are: no posts, although a day, a name or an element for an article stands on them."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

LONG = "<p>" + "The mill by the brook grinds rye on two mornings of each week, and oats when there are some. " * 8 + "</p>"
NOTE = "<p>We open at nine today.</p><p>Bring a bag.</p>"
DAY = "<p class='date'>4 March 2016</p>"
SITE = "https://rye-mill.example"


def reading(path: str, main: str, head: str = "", cls: str = "") -> Reading:
    html = f"<html><head><title>Rye by the sack | The Mill</title>{head}</head><body class='{cls}'>{main}</body></html>"
    return read(Page(f"{SITE}{path}", html.encode()))


def kind(path: str, main: str, head: str = "", cls: str = "") -> str:
    return reading(path, main, head, cls).page_type


@pytest.mark.parametrize("sort", ["restaurant", "Hotel", "business.business", "product.item"])
def test_a_page_that_its_head_calls_a_place_or_a_ware_is_no_post(sort: str) -> None:
    """A place to go to has a heading, a long text and what guests say, as a post has."""
    guest = "<div class='comment' id='comment-4'><b class='fn'>Rita</b> <time datetime='2016-03-05'>then</time><p>Good rye.</p></div>"
    said = f"<article><h1>Rye by the sack</h1>{DAY}{LONG}{guest}</article>"
    assert kind("/eat/by-the-brook.html", said, f"<meta property='og:type' content='{sort}'>") == "other"
    assert kind("/eat/by-the-brook.html", said, "<meta property='og:type' content='article'>") == "post"
    assert kind("/eat/by-the-brook.html", said, "<meta property='og:type' content='barometer'>") == "post"


@pytest.mark.parametrize("cls", ["page-productdetails", "pagetype-productpage", "template-collection", "catalog-category-view"])
def test_shelves_and_wares_are_told_by_the_bodys_classes(cls: str) -> None:
    assert kind("/rye/sacks", f"<article><h1>Rye by the sack</h1>{DAY}{LONG}</article>", cls=cls) == "other"


@pytest.mark.parametrize("path", ["/forum/board/all", "/community/boards/12", "/forums/topics/rye-or-spelt", "/board/viewforum/3"])
def test_boards_of_a_forum_are_no_posts(path: str) -> None:
    assert kind(path, f"<h1>Rye by the sack</h1>{DAY}{LONG}") == "other"


@pytest.mark.parametrize(
    "links",
    [
        "<ul>" + "".join(f"<li><a href='/rye/{n}'>Rye from the village number {n}</a></li>" for n in range(30)) + "</ul>",
        "<p>" + " ".join(f"<a href='/t/{n}'>Village {n} by the brook</a>" for n in range(30)) + "</p><p>All.</p>",
        "<p>Villages:</p><p>" + "<br>".join(f"<a href='/v?n={n}'>Lower mill {n}, upper mill {n}</a>" for n in range(30)) + "</p>",
    ],
)
def test_a_text_of_links_alone_is_no_post_by_its_day(links: str) -> None:
    """Tables of results and lists of places print the day of today; a post of links has a box, an article or a writer."""
    said = f"<h1>Rye by the sack</h1>{DAY}<div>{links}<p>And more.</p></div>"
    assert kind("/villages", said) == "other"
    assert kind("/villages", f"<div class='hentry'>{said}</div>") == "post"
    assert kind("/villages", f"<article>{said}</article>") == "post"


@pytest.mark.parametrize("count", [3, 9])
def test_a_few_links_under_a_day_are_a_post(count: int) -> None:
    links = "".join(f"<p><a href='http://mill-{n}.example/'>What the mill number {n} grinds</a></p>" for n in range(count))
    assert kind("/found-today", f"<h1>Rye by the sack</h1>{DAY}<div>{links}</div>") == "post"


@pytest.mark.parametrize("box", ["<div>{}</div>", "<h1>Rye by the sack</h1><article>{}</article>", "<section>{}<p></p></section>"])
def test_a_line_without_a_printed_day_is_no_post(box: str) -> None:
    """Whatever stands around it; a note with its day is one, which of an `article` the head may tell, and an `article` with its title."""
    line = NOTE if "article" in box else f"<h1>Rye by the sack</h1>{NOTE}"
    assert kind("/opening", box.format(line)) == "other"
    assert kind("/opening", f"<article><h2>Rye by the sack</h2>{NOTE}</article>") == "post"
    in_head = "<meta name='date' content='2016-03-04T10:00:00+01:00'>"
    assert kind("/opening", box.format(line), in_head) == ("post" if "article" in box else "other")
    assert kind("/opening", box.format(f"<h1>Rye by the sack</h1>{DAY}{NOTE}")) == "post"


FORM = "<form action='/ask'><input name='a'><input name='b' type='email'><input name='c'><select name='d'></select></form>"


@pytest.mark.parametrize("day", ["", DAY, "<table><caption>March 2016</caption><tr><td>4 March 2016</td></tr></table>"])
def test_a_form_with_few_words_around_it_is_no_post_by_a_day(day: str) -> None:
    """A calendar to choose from prints days; in a theme's box for posts it is a post with a form."""
    said = f"<h1>Rye by the sack</h1>{day}{NOTE}{FORM}"
    assert kind("/tickets", said) == "other"
    assert kind("/tickets", f"<div class='post'><h2>Rye</h2>{DAY}{NOTE}{FORM}</div>") == "post"


@pytest.mark.parametrize(
    "button", ["<button>Add to cart</button>", "<input type='submit' value='Buy now'>", "<a href='#'>In den Warenkorb</a>"]
)
@pytest.mark.parametrize("others", [0, 4])
def test_a_customers_words_sign_no_ware(button: str, others: int) -> None:
    """By Donald on a day: his words below a ware are a review, with other wares below or without."""
    more = "".join(f"<h3><a href='/sack-{n}'>Rye in a sack of {n} pounds</a></h3>" for n in range(others))
    review = (
        "<div class='title'>Good rye</div><div class='author'>by Donald, CA</div><div class='date'>May 26, 2015</div><p>We like it.</p>"
    )
    assert kind("/sack_60_11/", f"<h1>Rye by the sack</h1>{button}{LONG}{review}{more}") == "other"
    article = "<meta property='og:type' content='article'>"
    assert kind("/sack_60_11/", f"<h1>Rye by the sack</h1>{DAY}{button}{LONG}", article) == "post"


def test_an_article_beside_the_column_makes_no_post() -> None:
    boxes = "".join(f"<article class='box'><h3>Box {n}</h3><p>Sacks.</p></article>" for n in range(3))
    said = f"<h1>Find rye</h1>{LONG}"
    assert kind("/find", f"<div>{said}</div><aside>{boxes}</aside>") == "other"
    assert kind("/find", f"<article>{said}</article>") == "post"


@pytest.mark.parametrize("path", ["/contatti/una-lettera/", "/contact/press.html", "/de/kontakt/anfahrt", "/about/house/staff/"])
def test_what_stands_in_the_folder_of_such_a_page_is_a_page(path: str) -> None:
    """Unless it tells its day: then the folder is that of a blog's topic."""
    assert kind(path, f"<article><h1>Rye by the sack</h1>{LONG}</article>") == "page"
    assert kind(path, f"<article><h1>Rye by the sack</h1>{DAY}{LONG}</article>") == "post"
    assert kind(f"/loaves{path}more/", f"<article><h1>Rye by the sack</h1>{LONG}</article>") == "post"


def test_a_form_for_letters_without_a_heading_is_no_post() -> None:
    form = "<form action='/send'><input name='name'><input name='email'><textarea name='message'></textarea><input type='submit'></form>"
    assert kind("/services/news/", f"<div>{NOTE}{form}</div>") == "other"


@pytest.mark.parametrize("cls", ["home page page-id-7 page-template-default", "page-id-12 home", "home static_page"])
def test_a_front_page_of_its_own_with_comments_is_a_page(cls: str) -> None:
    """A theme calls it home and a page; where it calls it the blog, too, it shows posts."""
    talk = "".join(
        f"<li class='comment' id='comment-{n}'><b class='fn'>Rita{n}</b> <time datetime='2016-03-0{n}'>then</time><p>Good.</p></li>"
        for n in (1, 2)
    )
    said = f"<h1>Rye by the sack</h1>{LONG}<ol class='commentlist'>{talk}</ol>"
    assert kind("/", said, cls=cls) == "page"
    assert kind("/", said, cls=f"{cls} blog") == "post"


def test_a_newspaper_may_call_its_articles_views() -> None:
    said = f"<article><h1>Rye by the sack</h1>{DAY}{LONG}</article>"
    assert kind("/view/20160304", said, "<meta property='og:type' content='article'>", cls="page-view") == "post"
    assert kind("/view/20160304", said.replace(DAY, ""), cls="page-view") == "page"


@pytest.mark.parametrize("name", ["commentsLeftColumn", "comments-panel", "comments_box", "live-comments-bar", "commentsTab"])
def test_a_column_for_comments_is_no_comment(name: str) -> None:
    """One alone holds news and what people said of other things."""
    column = f"<div class='{name}'><div><a href='/news/5'>News of the day:</a></div><p>Rye at half its price, in all three mills.</p></div>"
    post = reading("/rye/halves/", f"<div class='post'><h1>Rye by the sack</h1>{DAY}{LONG}</div>{column}").post
    assert post is not None
    assert post.comments == ()

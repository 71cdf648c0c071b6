"""Posts as magazines and news sites print them: roles behind names, dates in odd meta tags, articles among links to many others."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

TEXT = "<p>" + "The rye stood near the stove over night and was twice as high at six. " * 6 + "</p>"


def reading_of(
    byline: str = "", *, head: str = "", below: str = "", attributes: str = "", url: str = "http://rye.example/news/rye-rises"
) -> Reading:
    """What is read of a page with a title, a byline, a text of two paragraphs and what stands below."""
    body = f"<h1>Rye rises</h1>{byline}<div class='story'>{TEXT}{below}{TEXT}</div>"
    return read(Page(url, f"<html><head><title>Rye rises | News</title>{head}</head><body {attributes}>{body}</body></html>".encode()))


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("By Ann Lee, Staff Writer", "Ann Lee"),
        ("By ANN LEE, Associated Press", "ANN LEE"),
        ("By Ann Lee, KBBC", "Ann Lee"),
        ("Ann Lee (Redaktion)", "Ann Lee"),
        ("Ann Lee @annlee", "Ann Lee"),
        ("Ann Lee, Wissenschaftsredaktion und Reporterin, Redakteurin", "Ann Lee"),
        ("By Ann Lee, Bob Miller", "Ann Lee, Bob Miller"),
        ("By Ann Lee, PHD", "Ann Lee, PHD"),
    ],
)
def test_role_house_and_handle_are_no_part_of_a_name(byline: str, name: str) -> None:
    """They are cut off behind the comma, unless another person or a degree stands there."""
    post = reading_of(f"<p class='byline'>{byline}</p>").post
    assert post is not None
    assert post.author is not None
    assert post.author.name == name


def test_the_photographer_did_not_write_the_post() -> None:
    """A name in a figure is passed over."""
    post = reading_of("<figure><img src='a.jpg'><figcaption class='author'>Cy Young</figcaption></figure><p>By Ann Lee</p>").post
    assert post is not None
    assert post.author is not None
    assert post.author.name == "Ann Lee"


@pytest.mark.parametrize(
    ("name", "content", "printed", "told"),
    [
        ("OriginalPublicationDate", "2013/07/17 17:04:42", "", "2013-07-17T17:04:42"),
        ("rnews:datePublished", "2013-07-17T17:04", "", "2013-07-17T17:04:00"),
        ("publish-date", "2013-07-17", "<p>17 July 2013, 9:12</p>", "2013-07-17T09:12:00"),
        ("article.publicationDate", "2013-07-17", "<p>17 July 2012</p>", "2013-07-17T00:00:00"),
    ],
)
def test_meta_tags_that_say_published_in_other_words(name: str, content: str, printed: str, told: str) -> None:
    """They go before any date on the page, which lends its time where it is of that day."""
    post = reading_of(printed, head=f"<meta name='{name}' content='{content}'>").post
    assert post is not None
    assert post.published is not None
    assert post.published.isoformat() == told


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://rye.example/2013/07/25/rye-rises/", "2013-07-25"),
        ("http://rye.example/2013/07/17/rye-rises/", "2013-07-16"),
        ("http://rye.example/rye-rises/", "2008-06-26"),
    ],
)
def test_a_date_far_from_the_day_in_the_address_is_another_things(url: str, told: str) -> None:
    """A picture's date, nearer to the title, counts only where the address does not tell the day; a day's difference may be."""
    post = reading_of("<p>26 June 2008</p>", below="<p class='date'>16 July 2013</p>", url=url).post
    assert post is not None
    assert post.published is not None
    assert post.published.date().isoformat() == told


RELATED = "".join(f"<h3><a href='/news/loaf-{n}'>Another loaf, number {n}</a></h3>" for n in range(4))


def test_an_article_among_links_to_many_others_stays_a_post() -> None:
    """Where the page says "article", its title leads nowhere and long paragraphs follow; headings of a list lead elsewhere."""
    article = "<meta property='og:type' content='article'>"
    assert reading_of(RELATED, head=article).page_type == "post"
    assert reading_of(RELATED).page_type == "list"


def test_a_body_called_blog_is_a_post_where_nothing_leads_elsewhere() -> None:
    """The class may name the section that the post stands in."""
    assert reading_of(below=f"<p>May 3, 2011</p>{TEXT}", attributes="class='blog'").page_type == "post"
    assert reading_of(RELATED, attributes="class='blog'").page_type == "list"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (
            "excerpt",
            ("Mine rose at six and then I leave it near the stove for a whole night …", "Nobody would have believed it if we ...;”"),
        ),
        ("reader", ("1974 Recommendations", "1821 Recommendations")),
        ("tweet", ("Rye has risen near the stove, said Bob to us all", "New report on rye: there is no magic in it")),
    ],
)
def test_what_was_said_elsewhere_is_no_comment(kind: str, said: tuple[str, str]) -> None:
    """Excerpts without a day, rankings of readers and posts of a network are no comments on the page."""
    item = "<div class='{}'><a class='author' href='http://net.example/{}'>{}</a><p>{}</p></div>"
    items = "".join(item.format(kind, name.lower(), name, text) for name, text in zip(("Ann", "Bob"), said, strict=True))
    below = f"</div><div class='comments'><h3>Comments</h3>{items}</div><div>"
    reading = reading_of("<p class='byline'>By Ann Lee, May 3, 2011</p>", below=below)
    assert reading.post is not None
    assert reading.post.comments == ()


def test_an_empty_place_for_comments_is_no_comment() -> None:
    """A numbered element in which nobody speaks holds a heading and what the site shows there."""
    films = "See how the rye rises near the stove in the slow motion of a whole night, and what else we filmed in that week."
    below = f"</div><div id='comment-77'><h4>Latest videos</h4><p>{films}</p></div><div>"
    reading = reading_of("<p class='byline'>By Ann Lee, May 3, 2011</p>", below=below)
    assert reading.post is not None
    assert reading.post.comments == ()

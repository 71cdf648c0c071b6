"""Lists of posts whose headings do not lead anywhere."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

TITLES = ["A rye that fell", "Oats and honey", "The cold oven"]
ONE = (
    "<div class='post'><h3>{title}</h3><div>le 0{n}/02/2013 à 10h11</div><p>{text}</p>"
    "<a href='/index.php?action=post&amp;id={n}'>{call}</a></div>"
)
TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it."


def read_of(body: str, path: str = "/") -> Reading:
    return read(Page(url="https://rye.example" + path, body=f"<html><body><h1>The slow loaf</h1>{body}</body></html>".encode()))


@pytest.mark.parametrize("call", ["Lire la suite", "Commentaires", "Commentaires ({n})"])
def test_a_call_below_each_heading_leads_to_its_post(call: str) -> None:
    """Each heading has one link of the same form below it, which says the same each time."""
    rows = "".join(ONE.format(title=title, n=n, text=TEXT, call=call.format(n=n)) for n, title in enumerate(TITLES, 1))
    found = read_of(rows + "<a href='/index.php?page=2'>2</a>")
    assert found.page_type == "list"
    assert found.post_links == tuple(f"https://rye.example/index.php?action=post&id={n}" for n in (1, 2, 3))
    assert [(one.url[-1], one.title) for one in found.listed] == [(str(n), title) for n, title in enumerate(TITLES, 1)]


def test_a_day_in_a_heading_is_none_of_the_title() -> None:
    """An element of its own tells it."""
    rows = "".join(
        f"<h3>{title} <em>le 0{n}/02/2013 à 10h11</em></h3><p>{TEXT}<br><a href='/post.php?id={n}'>Commentaires</a></p>"
        for n, title in enumerate(TITLES, 1)
    )
    assert [one.title for one in read_of(rows).listed] == TITLES


@pytest.mark.parametrize(
    "calls",
    [["as Ola says", "in Bogdan's oven", "of my aunt"], ["Read on", "Read on", ""]],
    ids=["links within the text", "a heading without one"],
)
def test_links_below_the_headings_of_a_text_are_none(calls: list[str]) -> None:
    """A text in sections may link to other posts of its own blog."""
    parts = (
        f"<h3>{title}</h3><p>{TEXT * 3} <a href='/post/{n}'>{call}</a></p>"
        for n, (title, call) in enumerate(zip(TITLES, calls, strict=True))
    )
    assert read_of("".join(parts), "/post/9").post_links == ()


def test_posts_below_a_topic_are_led_to() -> None:
    """By number, in the folder of their topic."""
    rows = "".join(f"<h4><a href='/topics/1/posts/{n}'>{title}</a></h4>" for n, title in enumerate(TITLES, 1))
    assert read_of(rows).post_links == tuple(f"https://rye.example/topics/1/posts/{n}" for n in (1, 2, 3))


def test_a_number_of_comments_is_no_title() -> None:
    """Entries whose headings lead nowhere, one day and two numbers of comments with arrows: a list, which tells no titles."""
    rows = "".join(
        f"<h2>{title}</h2><p>{TEXT}</p><p>{TEXT}</p><a href='/{n}-rye/'>{n} Comments &#187;</a>" for n, title in enumerate(TITLES[:2], 1)
    )
    found = read_of(f"{rows}<p>3 May 2013</p>", "/2013/05/")
    assert (found.page_type, found.listed) == ("list", ())
    assert found.post_links == ("https://rye.example/1-rye/", "https://rye.example/2-rye/")

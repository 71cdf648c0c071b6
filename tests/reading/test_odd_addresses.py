"""Posts whose addresses are those of lists: a diary's days, and numbers in the folder of a topic."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

WORDS = "We hung the gate before noon, and the hinge held until the wind came round to the north. " * 4
FORM = "<div><p><a name='c'>Say something.</a></p><form method='post' action='./'><textarea name='words'></textarea></form></div>"
SHED = "http://shed.example"
DAYS = [("/?date=20120405", "/?date=20120407"), ("/2012/04/05/", "/2012/04/07/")]


def shown(url: str, main: str) -> Reading:
    html = f"<html><head><title>The shed(2012-04-05)</title></head><body><h1>The shed</h1>{main}</body></html>"
    return read(Page(url=SHED + url, body=html.encode()))


def day(url: str, comments: str = "", form: str = FORM) -> str:
    """One day: its date leads to itself, its parts have titles, the words of readers stand below."""
    return (
        f"<div class='oneday'><h2><a href='{url}'>2012-04-05</a></h2>"
        f"<h3><a href='{url}#p01'>_</a> A gate</h3><p>{WORDS}</p><p>{WORDS}</p></div>"
        f"<div class='said'><p class='caption'>Words today [<a name='c00' href='{url}#c'>Say yours</a>]</p>{comments}</div>{form}"
    )


def said(url: str, *readers: str) -> str:
    """Comments whose number and byline stand in a box of their own, with the words behind it."""
    return "".join(
        f"<div class='by'><a name='c{k:02}' href='{url}#c{k:02}'>_</a> <b>{name}</b> <i>(2012-04-0{5 + k} 13:52)</i></div>"
        f"<p>My gate hangs on leather, says {name}, and does not mind.</p>"
        for k, name in enumerate(readers, 1)
    )


@pytest.mark.parametrize("url", [one for one, _ in DAYS])
def test_a_day_without_comments_is_a_post(url: str) -> None:
    """Its heading leads to itself and readers can answer on it; its title is that of its first part."""
    found = shown(url, day(url))
    assert found.page_type == "post"
    assert found.post is not None
    assert (str(found.post.published)[:10], found.post.comments, found.post.text.count("hinge")) == ("2012-04-05", (), 8)


@pytest.mark.parametrize("url", [one for one, _ in DAYS])
@pytest.mark.parametrize("readers", [("Ola",), ("Ola", "Marit Holm")])
def test_the_words_of_a_days_readers_are_read(url: str, readers: tuple[str, ...]) -> None:
    """Also of one alone, whose byline stands in a box of its own; the numbered link to the form is no comment."""
    found = shown(url, day(url, said(url, *readers)))
    assert found.post is not None
    assert [c.author.name for c in found.post.comments] == list(readers)
    assert [c.text for c in found.post.comments] == [f"My gate hangs on leather, says {name}, and does not mind." for name in readers]


@pytest.mark.parametrize("days", DAYS)
def test_a_list_of_days_names_them(days: tuple[str, str]) -> None:
    """Where no heading leads to anything else, the days that headings lead to are the posts."""
    found = shown("/", "".join(day(url, form="") for url in days))
    assert found.page_type == "list"
    assert set(found.post_links) == {SHED + url for url in days}


def test_the_day_of_a_blog_whose_posts_have_names_is_a_list() -> None:
    """Its heading leads to the post, whose comments stand there."""
    post = "<h2><a href='/2012/04/05/a-gate/'>A gate</a></h2>"
    foot = "<p><a href='/2012/04/05/a-gate/#comments'>3 comments</a></p>"
    assert shown("/2012/04/05/", f"<div class='post'>{post}<p>{WORDS}</p>{foot}</div>").page_type == "list"


@pytest.mark.parametrize("url", ["/?date=201204", "/?date=20120405-6", "/2012/04/"])
def test_a_month_or_some_days_with_one_entry_are_a_list(url: str) -> None:
    """Though all that a day's page has stands there, with its comments."""
    assert shown(url, day("/?date=20120405", said("/?date=20120405", "Ola", "Marit Holm"))).page_type == "list"


@pytest.mark.parametrize("comments", ["", said("/topic/32/a-gate", "Ola", "Marit Holm")])
def test_a_number_in_a_topics_folder_is_a_post_where_readers_can_answer(comments: str) -> None:
    """Lists name it by its heading, as they name no list; a page of a topic has no form for comments."""
    form = FORM.replace("<form", "<form id='commentform'")
    assert shown("/topic/32/a-gate", f"<h2>A gate</h2><p>{WORDS}</p><p>{WORDS}</p>{comments}{form}").page_type == "post"
    assert shown("/", f"<h2><a href='/topic/32/a-gate'>A gate</a></h2><p>{WORDS}</p>").post_links == (f"{SHED}/topic/32/a-gate",)
    assert shown("/topic/32/gates", f"<h2><a href='/2012/04/a-gate'>A gate</a></h2><p>{WORDS}</p>").page_type == "list"

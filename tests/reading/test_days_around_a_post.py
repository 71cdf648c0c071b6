"""Days of posts whose head tells none: beside a day of change, and at the end of the text; and posts with cards of others below them."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

TEXT = "<p>" + "The barley soup simmered on the back of the range until the window was white with steam. " * 4 + "</p>"


def read_page(body: str, title: str = "Barley, twice - Pots and lids") -> Reading:
    html = f"<html><head><title>{title}</title></head><body><div><a href='/'>Pots and lids</a></div>{body}</body></html>"
    return read(Page(url="https://pots.example/notes/barley", body=html.encode()))


def day_of(body: str) -> str | None:
    reading = read_page(body)
    post = reading.post or reading.maybe_post
    assert post is not None
    return post.published.date().isoformat() if post.published else None


@pytest.mark.parametrize(
    "row",
    [
        "<span>Posted on: <time>2019-03-23</time></span> <span>Updated on: <time>2021-07-30</time></span>",
        "<time>2019-03-23</time> <time id='post-update-time'>2021-07-30</time>",
        "<time class='entry-date published'>2019-03-23</time> <time class='updated'>2021-07-30</time>",
        "<span>发布于：<time>2019-03-23</time></span> <span>更新于：<time>2021-07-30</time></span>",
    ],
)
def test_a_day_of_change_is_not_the_day_of_the_post(row: str) -> None:
    """Although it stands nearer to the title: the words before it, or its name, say what it is."""
    assert day_of(f"<article><div class='row'>{row}</div><h1>Barley, twice</h1>{TEXT}</article>") == "2019-03-23"


def test_a_byline_right_above_the_text_tells_the_day_far_from_the_title() -> None:
    """Where a row of other things stands between the two, as of pictures and adverts."""
    between = "<ul>" + "<li><a href='/shop'><b>Lid</b></a></li>" * 30 + "</ul>"
    byline = "<div><span>By <a rel='author' href='/by/ada'>Ada Holm</a> Mar. 23, 2019 5:16 pm</span></div>"
    assert day_of(f"<h1>Barley, twice</h1>{between}{byline}<article>{TEXT}</article>") == "2019-03-23"


def test_a_day_of_change_that_stands_alone_is_taken() -> None:
    """Nothing else tells when the post is from."""
    assert day_of(f"<article><h1>Barley, twice</h1><span>Updated on: <time>2021-07-30</time></span>{TEXT}</article>") == "2021-07-30"


@pytest.mark.parametrize(
    "line", ["Posted on March 23rd, 2019", "Veröffentlicht am 23. März 2019", "Publié le 23 mars 2019", "Published on: 2019-03-23"]
)
def test_the_day_stands_in_the_last_line_of_a_long_text(line: str) -> None:
    """Where no other line tells one."""
    body = f"<div class='box'><h1>Barley, twice</h1>{TEXT * 70}<p class='share'>Tell a friend</p><p class='when'>{line}</p></div>"
    assert day_of(body) == "2019-03-23"


def test_a_sentence_at_the_end_tells_no_day() -> None:
    """Only a line that begins with a verb of publishing does."""
    assert day_of(f"<div class='box'><h1>Barley, twice</h1>{TEXT * 70}<p>We ate it on March 23rd, 2019</p></div>") is None


def test_a_short_text_with_cards_of_other_posts_below_it_is_a_post() -> None:
    """Each card is a link as a whole, with a longer piece of text than the post has."""
    card = "<a href='/notes/{0}'><div><div>Next</div><div>A pot called {0}</div></div><div>{1}</div></a>"
    cards = "".join(
        card.format(name, "It leaked for years and nobody minded, since the floor was stone. " * 9) for name in ("Anna", "Bo", "Cy")
    )
    newest = "".join(f"<div><a class='title' href='/notes/n{k}'>A lid for pot {k}</a></div>" for k in range(5))
    page = (
        f"<header><h1>Barley, twice</h1><time>2019-03-23</time></header><article>{TEXT * 2}</article><nav>{cards}</nav><div>{newest}</div>"
    )
    assert read_page(page).page_type == "post"


def test_an_archive_of_titles_above_the_newest_is_a_list() -> None:
    """Most of its words stand in links, and cards alone make no text."""
    links = "".join(f"<li><a href='/notes/o{k}'>How pot number {k} of the old kitchen lost its lid</a></li>" for k in range(40))
    newest = "".join(f"<h2><a href='/notes/n{k}'>A lid for pot {k}</a></h2><p>It fits.</p>" for k in range(5))
    assert read_page(f"<h1>All notes</h1><ul>{links}</ul>{newest}", "All notes - Pots and lids").page_type == "list"
    card = "<a href='/notes/c{0}'><div><div>2019-03-23</div><div>A pot called {0}</div></div><div>{1}</div></a>"
    cards = "".join(card.format(k, "It leaked for years and nobody minded, since the floor was stone. " * 3) for k in range(6))
    assert read_page(f"<h1>All notes</h1>{cards}{newest}", "All notes - Pots and lids").page_type == "list"

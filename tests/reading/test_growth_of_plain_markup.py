"""Pages made to cost by what is read without telling classes: work grows with the page and no faster."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read
from checkup.reading.comments import by_repetition, trackbacks
from checkup.reading.comments.items import Item
from checkup.reading.comments.span import extend_to_byline
from checkup.reading.dom import Dom
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base
from tests.growth import assert_linear

HEAD = "<html><head><title>Slate</title></head><body><h1>Slate</h1>"
DAY = "14 February 2013 10:30"
SOUPS = {
    "pings below headings": "<h3>Comments</h3><ul><li>Pingback: <a href='http://a.example/'>Slate news</a></li></ul>",
    "lines that say comments": "<p>Comments</p><p>x</p>",
    "boxes of the post's class": "<div class='entry'><p>It rang.</p><em>Ann, 14 February 2013</em></div>",
    "nested boxes of one class": "<div class='entry'><h2>Slate</h2>",
    "rows of one cell": "<table><tr><td class='comment-a'>x</td></tr><tr><td class='comment-b'>Ann - 14 February 2013</td></tr></table>",
    "glued facts": "<div class='post-meta'><span>Ann Lee</span><span>May 6, 2011</span></div>",
}


@pytest.mark.slow
@pytest.mark.parametrize("soup", SOUPS)
def test_a_page_of_two_thousand_such_elements_is_read(soup: str) -> None:
    """Nested or repeated, they end in a reading."""
    html = HEAD + "<div class='entry'><h2>Slate</h2><p>It rang.</p></div>" + SOUPS[soup] * 2_000
    assert read(Page(url="https://slate.example/2013/02/slate/", body=html.encode())).page_type


@pytest.mark.slow
def test_pings_that_say_so_in_words() -> None:
    """Each below a heading of its own."""
    assert_linear(
        lambda n: trackbacks.find(Dom(HEAD + SOUPS["pings below headings"] * n), [], Base("https://slate.example/2013/02/slate/")), 100
    )


@pytest.mark.slow
def test_lines_that_say_comments() -> None:
    """A few are looked at, however many there are."""

    def work(n: int) -> object:
        html = HEAD + f"<p>{DAY}</p>" + SOUPS["lines that say comments"] * n
        return read(Page(url="https://slate.example/2013/02/slate/", body=html.encode()))

    assert_linear(work, 30)


def test_boxes_of_the_posts_class() -> None:
    """All in one row, behind the post."""
    post = "<div id='all' class='comments'><div class='entry'><h1>Slate</h1></div>"
    assert_linear(lambda n: list(by_repetition.hypotheses(Dom(HEAD + post + SOUPS["boxes of the post's class"] * n))), 60)


def test_names_words_and_days_in_turns() -> None:
    """Each gap between two comments is looked at once."""

    def work(n: int) -> object:
        dom = Dom(f"{HEAD}<div>" + f"<h3>Ann wrote:</h3><div class='w'>It rang.</div><div>{DAY}</div>" * n + "</div>")
        return extend_to_byline(dom, [Item.of(node) for node in dom.by_class["w"]], PageClock(None, None))

    assert_linear(work, 60)


def test_trackbacks_behind_labels() -> None:
    """Hundreds of labels in one box, which says of each nothing more."""
    soup = "<b>Tracked:</b> some day, and these words<br>"
    assert_linear(lambda n: trackbacks.find(Dom(f"{HEAD}<div>{soup * n}</div>"), [], Base("https://slate.example/2013/02/slate/")), 100)

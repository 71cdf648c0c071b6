"""Pages made to cost, by counts of comments, by forms in a comment, by headings for comments: work grows with the page and no faster."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read
from checkup.reading import unfilled
from checkup.reading.comments import by_number, by_repetition
from checkup.reading.comments.candidates import collect
from checkup.reading.comments.class_names import Extra
from checkup.reading.comments.items import Item
from checkup.reading.comments.labelled import cut_at_labels
from checkup.reading.comments.numbered import numbered
from checkup.reading.dom import Dom
from checkup.reading.page_dates import PageClock
from tests.growth import assert_linear
from tests.quick import quick

PAGE = "<html><head><title>Rye</title></head><body><h1>Rye</h1><p>{}</p>{}</body></html>"
TEXT = "Rye bread needs time. " * 40


@pytest.mark.slow
def test_counts_of_other_posts_comments() -> None:
    """A list of other posts, each with its count."""

    def work(n: int) -> object:
        html = PAGE.format(TEXT, "".join(f'<li><a href="/a{k}/">3 comments</a></li>' for k in range(n)))
        return read(Page(url="https://rye.example/2013/02/rye/", body=html.encode()))

    assert_linear(work, 60)


def test_forms_in_one_comment() -> None:
    """Each asks for words."""

    def work(n: int) -> object:
        dom = Dom("<div>" + "<form><input type=text></form>" * n + "</div>")
        return collect(dom, Item.of(dom.tags("div")[0]), Extra(), PageClock(None, None))

    assert_linear(work, 60)


@pytest.mark.slow
def test_headings_for_comments_with_nothing_dated_below() -> None:
    """Small ones, that do not end what stands below each other."""

    def work(n: int) -> object:
        return unfilled.says_more_below(Dom("<html><body>" + "<h5>Comments</h5><b>x</b>" * n + "</body></html>"), PageClock(None, None))

    assert_linear(work, 60)


def test_headings_for_comments_with_a_line_below_each() -> None:
    """What stands in one box with them is looked up by its place."""

    def work(n: int) -> object:
        return list(by_repetition.hypotheses(Dom("<html><body>" + "<h3>Comments</h3><p>Ann</p>" * n + "</body></html>")))

    assert_linear(work, 60)


def test_names_behind_labels_without_words() -> None:
    """Each begins a comment that never comes: what follows is not joined anew for each."""

    def work(n: int) -> object:
        dom = Dom("<div>" + "<p>Name: Ann</p>" * n + "</div>")
        return cut_at_labels(dom, list(dom.tags("p")))

    assert_linear(work, 60)


@pytest.mark.parametrize("sign", quick(["<a href='#zub-{0}'>1</a>", ""], [""]), ids=["to themselves", "to nothing"])
def test_elements_in_each_other_that_may_link_to_themselves(sign: str) -> None:
    """No talk is so deep: beyond a hundred they are one; and each link is looked at once, not for each element around it."""

    def work(n: int) -> object:
        dom = Dom("".join(f"<div id='zub-{k}'>{sign.format(k)}" for k in range(n)) + "<a href='#zap'>2</a>" * n)
        return by_number.find(dom, numbered(dom))

    assert_linear(work, 60)

"""Boxes that a theme leaves open end where a browser ends them."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read
from checkup.reading.dom import Dom
from checkup.reading.unclosed import with_boxes_closed, with_late_parts, without_ends_of_no_row
from tests.growth import assert_linear


def _above(html: str) -> dict[str, str]:
    """For each element with an id the id of the next one around it, "" for none."""
    return {n.id: next((up.id for up in n.ancestors() if up.id), "") for n in Dom(f"<html><body>{html}</body></html>").nodes if n.id}


@pytest.mark.parametrize(
    ("html", "above"),
    [
        ("<ol><li id=a><div>x</li><li id=b>y</li></ol><p id=c>z</p>", {"a": "", "b": "", "c": ""}),
        ("<OL><LI id=a><DIV>x</LI><LI id=b>y</OL><P id=c>z</P>", {"a": "", "b": "", "c": ""}),
        ("<ol><li id=a><div>x<li id=b>y</ol><p id=c>z</p>", {"a": "", "b": "", "c": ""}),
        ("<article id=a><div>x</article><article id=b>y</article>", {"a": "", "b": ""}),
        ("<ol><li id=a><div>x<ul><li id=b><div>y</li></ul></li><li id=c>z</li></ol>", {"a": "", "b": "a", "c": ""}),
        ("<div id=a><ul><div id=b>x</ul></div><p id=c>z</p>", {"a": "", "b": "a", "c": ""}),
        ("<dl><dt id=a><div>x<dd id=b>y</dl><p id=c>z</p>", {"a": "", "b": "", "c": ""}),
        ("<ul><li id=a><table><tr><td><div id=b></li>x</td></tr></table></li><li id=c>z</li></ul>", {"a": "", "b": "a", "c": ""}),
        ("<ul><li id=a><div id=b>x</div></li></ul><div><p id=c>z</p>", {"a": "", "b": "a", "c": ""}),
        ("<ul><li id=a><div><script>'</li>'</script><!-- </li> --><p id=b>x</p></li><li id=c>z</ul>", {"a": "", "b": "a", "c": ""}),
        ("<section id=a><li id=b><div><section id=c><li id=d>x</section></section>", {"a": "", "b": "a", "c": "b", "d": "c"}),
    ],
)
def test_what_is_open_in_an_element_ends_with_it(html: str, above: dict[str, str]) -> None:
    """The next element stands beside it, as browsers show it; a cell of a table is never left, and scripts hold no markup."""
    assert _above(html) == above


def test_a_page_whose_boxes_are_closed_is_not_touched() -> None:
    """Also where they are closed in the wrong order."""
    for html in ("<ol><li><div>x</div></li></ol>", "<ul><li><div>x</li></div></ul>", "<p>x</p>", "<div></div></div>"):
        assert with_boxes_closed(html) is html


def test_comments_with_a_box_left_open_answer_nobody() -> None:
    """One `</div>` too few in each: none stands inside another, and the foot of the page is in none."""
    items = "".join(
        f'<li class="comment" id="comment-{k}"><div class="inner"><cite class="fn">{name}</cite> <i class="date">2013-02-0{k} 12:00</i>'
        f"<p>It rose on day {k}.</p></li>"
        for k, name in enumerate(["Ilse", "Marit", "Ola"], 1)
    )
    html = f"<h1>Rye</h1><p>Rye needs time.</p><div id='comments'><ol>{items}</ol></div><div>The foot of the page</div>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    comments: tuple[Comment, ...] = post.comments
    assert [(c.author.name, c.text, c.parent) for c in comments] == [
        ("Ilse", "It rose on day 1.", None),
        ("Marit", "It rose on day 2.", None),
        ("Ola", "It rose on day 3.", None),
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    [
        "<div>",
        "<ul><div><li>",
        "<li><div></li>",
        "<div></article>",
        "<li><ul><div></li>",
        "<article><li><div><div></li>",
        "<table><div></li>",
    ],
)
def test_work_grows_with_the_page(part: str) -> None:
    """However many boxes are left open, and whatever is closed that is not open."""
    assert_linear(lambda n: with_boxes_closed("<li><article>" + part * n), 120)


@pytest.mark.parametrize(
    ("html", "says"),
    [
        ("<body><p>a</p></body></html><div>b</div>", "a b"),
        ("<body><p>a</p></body><div>b</div></body></html>", "a b"),
        ("<body><p>a</p></BODY >\n</HTML>\n<p>b</p></html>", "a b"),
        ("<body><p>a</p></body></html>", "a"),
        ("<body><p>a</p></body></html><!-- made in 3 ms -->", "a"),
    ],
)
def test_what_stands_behind_the_end_is_shown(html: str, says: str) -> None:
    """A footer or comments that a template prints too late belong to the page, as in browsers; a whole page stays as it is."""
    assert " ".join(Dom(f"<html>{html}").whole().split()) == says
    assert with_late_parts("<html><body><p>a</p></body>\n</html>\n") == "<html><body><p>a</p></body>\n</html>\n"


@pytest.mark.parametrize(
    ("html", "above"),
    [
        ("<ul><li id=a>x<ul><li id=b>y</li></li><li id=c>z</li></ul></li></ul>", {"a": "", "b": "a", "c": "a"}),
        ("<ol><li id=a><p>x</p><ol><li id=b>y</li> </li>\n<li id=c>z</ol></ol><p id=d>w</p>", {"a": "", "b": "a", "c": "a", "d": ""}),
        ("<ul><li id=a>x<ol><li id=b>y</li></LI ></ul><ul><li id=c>z</ul>", {"a": "", "b": "a", "c": ""}),
        ("<ul><li id=a>x<ul><li id=b>y</li></ul></li></li><li id=c>z</li></ul>", {"a": "", "b": "a", "c": ""}),
    ],
)
def test_a_row_that_ends_twice_does_not_end_the_row_around_its_list(html: str, above: dict[str, str]) -> None:
    """The next row stands in the same list, as browsers show it."""
    assert _above(html) == above


def test_a_page_whose_rows_end_once_is_not_touched() -> None:
    """Nor are two ends that both end a row, as after a list whose end is missing in a row of another."""
    for html in ("<ul><li>x</li><li>y</li></ul>", "<ol><li>x<ul><li>y</li></ul></li></ol>", "<li>x</li></li>"):
        assert without_ends_of_no_row(html) == html


@pytest.mark.parametrize("part", ["<ul><li>x</li></li>", "</li></li>", "<ul></li></ol>", "<ol><li></ul></li></li>"])
def test_work_for_ends_of_no_row_grows_with_the_page(part: str) -> None:
    """Whatever is opened and never closed, and closed and never opened."""
    assert_linear(lambda n: without_ends_of_no_row("<ul><li></li></li>" + part * n), 120)

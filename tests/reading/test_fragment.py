"""Small pieces of HTML: read by BeautifulSoup, with the text that a whole page would give."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkup.model import Link
from checkup.reading.dom import Dom
from checkup.reading.html_fragment import fragment, line
from tests.growth import assert_linear

MARKUP = (
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<ul><li>",
    "</ul>",
    "<td>",
    "<pre>",
    "</pre>",
    "<script>x</script>",
    "<!-- no -->",
    "</div>",
)
SMILEY = "<img class=smiley alt=':)' src=a.gif>"
WORDS = ("<!-- no -->", "Rye", " and  oats", "\n\n", "&amp;", "\u00a0", "\u200b", "\x01", "<textarea>", SMILEY, "<img alt=Oven>")
PIECES = st.lists(st.sampled_from(MARKUP + WORDS), max_size=25).map("".join)


@settings(deadline=None)
@given(PIECES)
def test_a_fragment_has_the_text_of_a_page(html: str) -> None:
    """Blocks, lines, preformatted text, smileys and what is no text are the same as where a whole page holds the piece."""
    page = Dom(f"<html><body><div>{html}</div></body></html>")
    assert fragment(html, "")[0] == (page.text(page.nodes[0]) if html.strip() else "")
    assert line(html) == page.line(page.nodes[0])


def test_links_and_quotations() -> None:
    """Links are absolute and cleaned, with their words and rel tokens; hidden ones are none; quotations are kept apart."""
    html = (
        '<p>See <a rel="NoFollow ugc" href="/oven?utm_source=x">the  oven</a><a hidden href="/trap">t</a></p>'
        "<blockquote>Too hot.</blockquote>"
    )
    assert fragment(html, "https://blog.example/rye/") == (
        "See the ovent\n\nToo hot.",
        (Link("https://blog.example/oven", "the oven", ("nofollow", "ugc")),),
        ("Too hot.",),
    )


@pytest.mark.parametrize("nest", [3_000, 20_000])
def test_deep_nesting_loses_no_text(nest: int) -> None:
    """A piece nested thousands deep is walked without recursion."""
    assert fragment("<b>" * nest + "crumb" + "</b>" * nest, "")[0].startswith("crumb")


PIECES = st.lists(
    st.one_of(
        st.sampled_from(["<p>", "</p>", "<br>", "<br/>", "<br />", "\n", "\r\n", " ", "\t", "\n\n", "  ", "\xa0", "\u200b", "\x0b"]),
        st.text(st.characters(codec="utf-8"), max_size=12),
    ),
    max_size=14,
).map("".join)


@given(PIECES)
@settings(deadline=None)
def test_plain_pieces_read_as_the_parser_reads_them(html: str) -> None:
    """Paragraphs and line breaks need no parser; an empty element beside them makes the same piece need one."""
    assert fragment(html, "") == fragment(f"{html}<b></b>", "")


def test_quotations_within_quotations_take_work_that_grows_with_them() -> None:
    """Those that people write are given each; of a comment that is nothing but them, the outer ones."""
    assert fragment("<blockquote>a<blockquote>b</blockquote></blockquote>", "https://b.example/")[2] == ("a\n\nb", "b")
    assert len(fragment("<blockquote>a" * 400, "https://b.example/")[2]) == 10
    assert_linear(lambda n: fragment("<blockquote>a" * n, "https://b.example/"), 100)

"""A page's lines and their kinds."""

from __future__ import annotations

import pytest

from checkup.reading.dom import Dom
from checkup.reading.pattern.template_lines import is_label, lead_of, lines_of, plain, weight, words_in


def test_each_line_has_its_box_and_its_beginning() -> None:
    """Blocks, breaks and cells end lines; forms, menus and what is hidden have none; boxes without a class are named by those around."""
    dom = Dom(
        "<body><nav>Home</nav><div class='c odd'><b>Ann</b> on Monday<br>Words <a href='/x'>here</a></div>"
        "<section class='s'><div><p>More</p></div></section><table><tr><td>One</td><td>Two</td></tr></table>"
        "<p style='display:none'>Gone</p><form><p>Say it</p></form></body>"
    )
    assert [(line.kind, line.text) for line in lines_of(dom)] == [
        ("div.c > b", "Ann on Monday"),
        ("div.c", "Words here"),
        ("section.s div p", "More"),
        ("body table tr td", "One"),
        ("body table tr td", "Two"),
    ]


def test_what_elements_say_is_told_apart() -> None:
    """Words of two elements without a blank between; the last piece; lines that are links for the most part."""
    head, link = lines_of(Dom("<div><b>Ann</b><i>today</i></div><p><a href='/a'>A long way to go</a> from</p>"))
    assert (head.text, head.spaced, head.end, head.linked) == ("Anntoday", "Ann today", "today", False)
    assert link.linked


@pytest.mark.parametrize(
    ("text", "lead", "label"),
    [
        ("Author: Ann", "author:", True),
        ("No.12 || words", "no.0 ||", True),
        ("Written by Ann", "written", False),
        ("#3", "#0", True),
        ("@Ann thank you", "", False),
        ("By : Ann", "by :", True),
    ],
)
def test_the_first_word(text: str, lead: str, *, label: bool) -> None:
    """A label has a sign behind it or a number in it; who addresses somebody begins with no word of the theme."""
    assert lead_of(text) == lead
    assert is_label(lead) is label


def test_words_are_counted_in_all_scripts() -> None:
    """Two letters of a script without blanks count as a word; numbers make no difference; a colon ends a word."""
    assert weight("three words here") == 3
    assert weight("謝謝你的文章") == 4
    assert plain("Posted 12 May 2012") == "posted 0 may 0"
    assert words_in("TOP3：Ann Lee") == ["TOP3：", "Ann", "Lee"]

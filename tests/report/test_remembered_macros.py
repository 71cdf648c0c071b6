"""Macros that are remembered draw what they would draw each time, and only those that see nothing but their values."""

from __future__ import annotations

from jinja2 import DictLoader, Environment
from markupsafe import Markup

from checkup.i18n import use
from checkup.i18n.catalogues import Catalogue
from checkup.report.page_frame import Link
from checkup.report.remembered_macros import RememberingTemplate
from checkup.report.translated_blocks import TranslatedBlocks

MARKS = "{% macro mark(word, size=1) %}<i {{ size }}>{{ word }}{% trans %}no date{% endtrans %}</i>{% endmacro %}"
OTHER = Catalogue("xx", {("", "no date"): ("keen Dag",)})


def _page(body: str, **values: object) -> str:
    made = Environment(autoescape=True, extensions=[TranslatedBlocks], loader=DictLoader({"marks": MARKS, "page": body}))
    made.template_class = RememberingTemplate
    page = made.get_template("page")
    return page.render(**values) + page.render(**values)


def test_the_same_values_give_the_same_text_escaped_once() -> None:
    """The second time as the first, and neither 1 nor "1" for True."""
    body = "{% from 'marks' import mark %}{{ mark('a<b') }}{{ mark('x', 1) }}{{ mark('x', true) }}{{ mark('x', size='1') }}"
    once = "<i 1>a&lt;bno date</i><i 1>xno date</i><i True>xno date</i><i 1>xno date</i>"
    assert _page(body) == once * 2


def test_each_language_has_its_own() -> None:
    """What was drawn in one language is not printed in another."""
    body = "{% from 'marks' import mark %}{{ mark('') }}"
    made = Environment(autoescape=True, extensions=[TranslatedBlocks], loader=DictLoader({"marks": MARKS, "page": body}))
    made.template_class = RememberingTemplate
    assert made.get_template("page").render() == "<i 1>no date</i>"
    with use(OTHER):
        assert made.get_template("page").render() == "<i 1>keen Dag</i>"


def test_values_that_are_no_words_are_drawn_each_time() -> None:
    """A list may have changed in between."""
    assert _page("{% from 'marks' import mark %}{{ mark(words) }}", words=["a"]) == "<i 1>[&#39;a&#39;]no date</i>" * 2


def test_rows_of_links_are_drawn_once_and_never_for_another_row() -> None:
    """Equal rows give the same text, other rows their own; markup and text that look the same are two things."""
    drawn: list[str] = []
    body = "{% from 'row' import row %}{{ row(links) }}"
    row = "{% macro row(links) %}{% for l in links %}<a href='{{ l.href }}'>{{ l.text }}</a>{{ note(l.href) }}{% endfor %}{% endmacro %}"
    made = Environment(autoescape=True, loader=DictLoader({"row": row, "page": body}))
    made.template_class = RememberingTemplate

    def note(href: str) -> str:
        drawn.append(href)
        return ""

    made.globals["note"] = note
    page = made.get_template("page")
    for _ in range(2):
        assert page.render(links=(Link("a<b", "x.html"),)) == "<a href='x.html'>a&lt;b</a>"
        assert page.render(links=(Link("a<b", "y.html"),)) == "<a href='y.html'>a&lt;b</a>"
    assert drawn == ["x.html", "y.html"]
    assert page.render(links=(Link(Markup("a<b"), "x.html"),)) == "<a href='x.html'>a<b</a>"

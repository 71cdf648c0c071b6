"""What templates print is escaped as Jinja escapes it, without an object for each piece."""

from __future__ import annotations

import pytest
from jinja2 import Environment
from markupsafe import Markup

from checkup.reader_words import ReaderWords
from checkup.report.plain_pieces import PRINTS, escaped
from checkup.report.redaction import Redactor
from checkup.report.rendering import environment, printing, shipped
from tests.factories import blog, comment, post
from tests.report._talk import facts_of

HOSTILE = """<script>alert('x')</script> & "quoted" 'single' &amp; <"""


class Drawn:
    """An object that says itself what it is in HTML."""

    def __html__(self) -> str:
        return "<i>drawn</i>"

    def __str__(self) -> str:
        return "<never>"


class Said:
    """An object that is text only when it is printed."""

    def __str__(self) -> str:
        return HOSTILE


class Loud(str):
    """A text of a type of its own."""

    __slots__ = ()


VALUES = [HOSTILE, "", "plain", *HOSTILE, 7, None, 1.5, True, [HOSTILE], Markup("<b>bold</b>"), Drawn(), Said(), Loud(HOSTILE)]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize(
    "template", ["{{ x }}", '<p title="{{ x }}">{{ x }}</p>', "{% macro m(y) %}[{{ y }}]{% endmacro %}{{ m(x) }}{{ m(m(x)) }}"]
)
def test_what_is_printed_is_what_jinja_prints(value: object, template: str) -> None:
    """Whatever is printed, also through macros, gives the same text as Jinja's own environment with autoescape."""
    assert environment().from_string(template).render(x=value) == Environment(autoescape=True).from_string(template).render(x=value)


@pytest.mark.parametrize("switch", ["false", "true", "on"])
def test_a_template_may_turn_escaping_off_as_in_jinja(switch: str) -> None:
    """`{% autoescape %}` in a user's own template means what it means in Jinja, known beforehand or not."""
    template = f"{{% autoescape {switch} %}}{{{{ x }}}}{{% endautoescape %}}{{{{ x }}}}"
    own, jinja = environment().from_string(template), Environment(autoescape=True).from_string(template)
    for on in (True, False):
        assert own.render(x=HOSTILE, on=on) == jinja.render(x=HOSTILE, on=on)


def test_a_readers_words_are_redacted_and_escaped() -> None:
    """What a reader wrote goes through the redactor and is escaped behind it."""
    redactor = Redactor(facts_of(blog([post(1, [comment("Rita Reader")])])), "initials")
    with printing(redactor):
        shown = environment().from_string("{{ x }}").render(x=ReaderWords("<b>Rita Reader</b> says 'so'"))
    assert shown == "&lt;b&gt;R. R.&lt;/b&gt; says &#39;so&#39;"


@pytest.mark.parametrize("name", ["post.html", "base.html", "macros/comment.html"])
def test_no_piece_of_a_page_is_escaped_past_it(name: str) -> None:
    """Every printed value of a page goes through the environment's own escape: none through another, and none through none."""
    source = (shipped() / name).read_text(encoding="utf-8")
    code = environment().compile(source, name, raw=True)
    body = code.partition("\nname = ")[2]
    assert PRINTS in body
    assert "escape(" not in body
    assert "str(" not in body


def test_text_without_signs_stays_as_it_is() -> None:
    """Text that needs no escaping is not copied, and each of the five signs is escaped."""
    text = "The rye was fine; 7 = 7 @ noon."
    assert escaped(text) is text
    assert [escaped(sign) for sign in "&<>'\""] == ["&amp;", "&lt;", "&gt;", "&#39;", "&#34;"]

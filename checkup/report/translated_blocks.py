"""{% trans day=time(view.tried) %}Tried on {{ day }}.{% endtrans %}: a sentence of a template, with its markup, in the report's language.

As Jinja's own extension of this name does it, but that blanks are written as in Python ("Tried on {day}."), and that what fills them goes
through the page's redactor. The catalogue's text is the sentence on one line; a sentence that it lacks is printed as the template has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.environment import Environment
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context
from markupsafe import Markup, escape

from checkup.i18n import catalogue, taken_apart
from checkup.i18n.catalogues import Catalogue

PRINTS = "print_translated"
"""The name by which a compiled template calls `print_translated`."""


class TranslatedBlocks(Extension):
    """Makes {% trans %} blocks: text and names in double braces, which are variables or given at the start."""

    tags = {"trans"}  # noqa: RUF012 - as Jinja declares it

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.globals[PRINTS] = print_translated

    def parse(self, parser: Parser) -> nodes.Node:
        """The block as a call that prints it."""
        line = next(parser.stream).lineno
        given: dict[str, nodes.Expr] = {}
        while parser.stream.current.type != "block_end":
            if given:
                parser.stream.expect("comma")
            name = parser.stream.expect("name").value
            parser.stream.expect("assign")
            given[name] = parser.parse_expression()
        parser.stream.expect("block_end")
        message = "".join(self._pieces(parser, given))
        values = [nodes.Keyword(name, value) for name, value in given.items()]
        call = nodes.Call(nodes.Name(PRINTS, "load"), [nodes.Const(message)], values, None, None)
        return nodes.Output([call]).set_lineno(line)

    def _pieces(self, parser: Parser, given: dict[str, nodes.Expr]) -> Iterator[str]:
        """Text and blanks up to the end of the block; the parser itself takes the last bracket."""
        while True:
            token = next(parser.stream)
            if token.type == "data":
                yield token.value.replace("{", "{{").replace("}", "}}")
            elif token.type == "variable_begin":
                name = parser.stream.expect("name").value
                given.setdefault(name, nodes.Name(name, "load"))
                parser.stream.expect("variable_end")
                yield f"{{{name}}}"
            else:
                parser.stream.expect("name:endtrans")
                return


def one_line(message: str) -> str:
    """A sentence as the catalogue has it: with single blanks."""
    return " ".join(message.split())


@lru_cache(maxsize=4_096)  # more than the templates have in a few languages
def _translated(now: Catalogue, message: str) -> tuple[tuple[str, str | None, str], ...]:
    """The pieces of the sentence in the language of the catalogue, which is the current one."""
    found = now.find("", one_line(message))
    return taken_apart(message if found is None else found)


@pass_context
def print_translated(context: Context, message: str, **values: Any) -> Markup:
    """The sentence in the current language; its markup is the template's or the catalogue's, what fills its blanks is escaped."""
    finalize = context.environment.finalize
    out: list[str] = []
    for text, name, _ in _translated(catalogue(), message):
        out.append(text)
        if name is not None:
            value = finalize(context, values[name]) if finalize is not None else values[name]
            out.append(escape(value))
    return Markup("".join(out))  # noqa: S704 - Checkup's own words, with escaped values

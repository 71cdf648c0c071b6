"""Counted things in German sentences stand in the case that the word before them asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from io import StringIO

from babel.messages.pofile import read_po

from checkup.i18n.catalogues import FOLDER
from tests.i18n.extraction import PACKAGE
from tests.parsed_package import syntax_nodes

COUNTED = frozenset(("count", "spelled", "plural", "in_letters", "wait", "thing"))
"""The functions of checkup.text.in_words whose words have cases."""
ASKING = frozenset(("gettext", "ngettext", "worded"))
DATIVE = re.compile(r"\b(?:von|zu|in|mit|bei|aus|nach|seit)\s+(?:\w+\s+)?\{(?P<blank>\w+)\}", re.IGNORECASE)
"""A blank in the nominative behind a word that asks for the dative, perhaps with an adjective between."""


def filled_with_counts(source: str) -> Iterator[tuple[str, str]]:
    """(sentence, blank) for each blank that a module fills with a counted thing, there or by a name that the same function gives it."""
    for function in syntax_nodes(source):
        if isinstance(function, (ast.FunctionDef, ast.Lambda)):
            within = list(ast.walk(function))
            names = {name for node in within for name in _named_counts(node)}
            for node in within:
                if isinstance(node, ast.Call) and _called(node) in ASKING and node.args and isinstance(node.args[0], ast.Constant):
                    filled = (word.arg for word in node.keywords if word.arg and _is_counted(word.value, names))
                    yield from ((str(node.args[0].value), blank) for blank in filled)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _named_counts(node: ast.AST) -> Iterator[str]:
    """The names that an assignment gives to counted things."""
    if isinstance(node, ast.NamedExpr) and _is_counted(node.value, set()):
        yield node.target.id
    if isinstance(node, ast.Assign):
        for target in node.targets:
            pairs: list[tuple[ast.expr, ast.expr]] = [(target, node.value)]
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = list(zip(target.elts, node.value.elts, strict=False))
            yield from (name.id for name, value in pairs if isinstance(name, ast.Name) and _is_counted(value, set()))


def _is_counted(value: ast.expr, names: set[str]) -> bool:
    if isinstance(value, ast.IfExp):
        return _is_counted(value.body, names) or _is_counted(value.orelse, names)
    return _called(value) in COUNTED if isinstance(value, ast.Call) else isinstance(value, ast.Name) and value.id in names


def test_counted_things_are_found_where_they_are_filled_in() -> None:
    """By call, by a name given before, or by either of two."""
    source = (
        'def f(n):\n    told, much = words.count(n, "post"), 3\n'
        '    return gettext("{a} {b} {c} {d}", a=told, b=spelled(n, "day") if n else "", c=much, d=number(n))\n'
    )
    assert list(filled_with_counts(source)) == [("{a} {b} {c} {d}", "a"), ("{a} {b} {c} {d}", "b")]


def test_german_asks_for_the_dative_where_a_word_before_wants_it() -> None:
    """ "von {readers:dative}", not "von {readers}": "von 3 Lesern"."""
    counted = {pair for path in sorted(PACKAGE.rglob("*.py")) for pair in filled_with_counts(path.read_text(encoding="utf-8"))}
    assert len(counted) > 150
    wrong = []
    for message in read_po(StringIO((FOLDER / "de.po").read_text(encoding="utf-8")), locale="de"):
        english = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string)
        wrong += [form for form in forms for found in DATIVE.finditer(form or "") if (english, found["blank"]) in counted]
    assert wrong == []

"""Templates whose macros are remembered: what one draws for a word or a number (a shape, a status) is drawn once and not for each comment.

Only macros that are imported without context are: they see nothing but their values, so that the same ones give the same text in one
language.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from jinja2 import Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro

from checkup.i18n import catalogue
from checkup.i18n.catalogues import Catalogue

PLAIN = frozenset((str, int, bool, type(None)))
"""Types of the values for which a macro is remembered."""
MOST = 1_024
"""What is kept of each macro; most are asked for a few dozen."""


class RememberingTemplate(Template):
    """A template that gives remembered macros to those who import them."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        module = super()._get_default_module(ctx)
        for name, value in vars(module).items():
            if isinstance(value, Macro):
                setattr(module, name, _remembered(value))
        return module


def _remembered(macro: Macro) -> Callable[..., str]:
    @lru_cache(maxsize=MOST, typed=True)
    def drawn(_: Catalogue, *values: object) -> str:
        return macro(*values)

    def call(*values: object, **named: object) -> str:
        if named or not PLAIN.issuperset(map(type, values)):
            return macro(*values, **named)
        return drawn(catalogue(), *values)

    return call

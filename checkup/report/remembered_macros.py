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
from checkup.report.page_frame import Link

PLAIN = frozenset((str, int, bool, type(None)))
"""Types of the values for which a macro is remembered; so it is for rows of links."""
MOST = 1_024
"""What is kept of each macro; most are asked for a few dozen."""


class RememberingTemplate(Template):
    """A template that gives remembered macros to those who import them."""

    _wrapped: TemplateModule | None = None

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        if self._wrapped is None:  # the same for all who import it, as all templates have the globals of their environment
            self._wrapped = super()._get_default_module(ctx)
            for name, value in vars(self._wrapped).items():
                if isinstance(value, Macro):
                    setattr(self._wrapped, name, _remembered(value))
        return self._wrapped


def _remembered(macro: Macro) -> Callable[..., str]:
    @lru_cache(maxsize=MOST, typed=True)
    def drawn(_: Catalogue, *values: object) -> str:
        return macro(*values)

    def call(*values: object, **named: object) -> str:
        if named or not all(type(value) in PLAIN or _are_links(value) for value in values):
            return macro(*values, **named)
        return drawn(catalogue(), *values)

    return call


def _are_links(value: object) -> bool:
    """Whether a value is a row of links in plain words, which cannot change; equal ones are printed alike."""
    return type(value) is tuple and all(type(one) is Link and type(one.text) is str for one in value)

"""Checkup's sentences in the report's language: each is looked up by its English text; one that no catalogue has stays English.

`use("de")` sets the language around the work on one blog; whoever makes a sentence then asks for it here:

    gettext("{wait} have passed since the last post", wait=...)      one sentence; names in braces are its blanks
    ngettext("{posts} asks", "{posts} ask", n, posts=...)             the form that goes with n
    pgettext("a tab", "Spam")                                        the same English word in another sense
    worded("{name} is named in the post", name=...)                  a sentence that may hold a reader's words
    N_("Cadence")                                                    marks a constant whose text is asked for later

Nothing is asked for while a module is imported: no language is set then.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, Self

from checkup.i18n.catalogues import ENGLISH, Catalogue, load
from checkup.reader_words import Sentence, Wording, sentence

__all__ = ["N_", "catalogue", "gettext", "ngettext", "pgettext", "report_language", "taken_apart", "use", "worded"]

_current: ContextVar[Catalogue] = ContextVar("language of the report", default=ENGLISH)


def catalogue() -> Catalogue:
    """The catalogue that sentences are made with now."""
    return _current.get()


def report_language() -> str:
    """The code of the language that sentences are made in now."""
    return _current.get().language


@contextmanager
def use(language: str | Catalogue) -> Iterator[Catalogue]:
    """Make sentences in this language (its code, or a catalogue) until the block ends."""
    found = load(language) if isinstance(language, str) else language
    token = _current.set(found)
    try:
        yield found
    finally:
        _current.reset(token)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """The message as it is: marks a constant for the catalogue; who prints it asks `gettext` for its text."""
    return message


def gettext(message: str, /, **values: object) -> str:
    """The sentence in the current language, its blanks filled."""
    found = _current.get().find("", message)
    return filled(message if found is None else found, values)


def pgettext(context: str, message: str, /, **values: object) -> str:
    """The same for a message that means something else elsewhere; `context` says what it is here."""
    found = _current.get().find(context, message)
    return filled(message if found is None else found, values)


def ngettext(one: str, more: str, n: float, /, **values: object) -> str:
    """The sentence in the form that goes with the number n: in English `one` for 1 and `more` for all others."""
    found = _current.get().find("", one, n)
    return filled((one if n == 1 else more) if found is None else found, values)


def worded(message: str, /, **values: Wording) -> str | Sentence:
    """The sentence in the current language, where what fills its blanks may be a reader's words."""
    found = _current.get().find("", message)
    pieces: list[Wording] = []
    for text, name, case in taken_apart(message if found is None else found):
        pieces.append(text)
        if name is not None:
            value = values[name]
            pieces.append(_in_case(value, case) if isinstance(value, str) else value)
    return sentence(*pieces)


def filled(text: str, values: dict[str, Any]) -> str:
    """The text with its blanks filled; a translation may leave some out, and ask for a grammatical case behind a colon."""
    if not values:
        return text
    return "".join([piece if name is None else f"{piece}{_in_case(values[name], case)}" for piece, name, case in taken_apart(text)])


@lru_cache(maxsize=4_096)  # more than there are sentences in one language
def taken_apart(message: str) -> tuple[tuple[str, str | None, str], ...]:
    """The pieces of a sentence: what stands before each blank, the blank's name (None at the end), and the case that it asks for."""
    return tuple((text, name, case or "") for text, name, case, _ in string.Formatter().parse(message))


def _in_case(value: object, case: str) -> str:
    """The value in the case that a translation asks for, which is left aside where the value has only one form."""
    return format(value, case) if isinstance(value, Phrase) else str(value)


class Phrase(str):
    """A piece of a sentence that may stand in several grammatical cases: a counted noun, a length of time.

    Its text is the nominative. In a translation "{readers:dative}" asks for another case; in English there is one form only.
    """

    __slots__ = ("_made",)
    _made: Callable[[str], str]

    def __new__(cls, make: Callable[[str], str]) -> Self:
        """`make` gives the text for a case ("" = nominative)."""
        self = super().__new__(cls, make(""))
        self._made = make
        return self

    def __format__(self, case: str) -> str:
        """The text in a case."""
        return self._made(case) if case else str(self)

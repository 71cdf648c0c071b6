"""Expressions that are looked for in the same texts: each is tried only where one of its stems stands; all stems are found at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from checkup.text.stems import SHORTEST, stems_of
from checkup.word_search import WordSearch


class Stemmed:
    """One of the expressions; it answers as the expression itself does."""

    def __init__(self, expression: re.Pattern[str], together: Together) -> None:
        self.expression = expression
        self._held = together.held
        self._number = together.add(expression.pattern)

    def may_match(self, text: str) -> bool:
        """Whether a text holds a stem, or there are none to tell."""
        return self._number is None or self._number in self._held(text)

    def is_in(self, text: str, held: frozenset[int]) -> bool:
        """Whether it matches a text, of which `Together.held` has told already what it holds."""
        return (self._number is None or self._number in held) and self.expression.search(text) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self.expression.search(text) if self.may_match(text) else None

    def findall(self, text: str) -> list[str]:
        """All matches in a text."""
        return self.expression.findall(text) if self.may_match(text) else []

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of a text; it is not looked for elsewhere, so stems would save nothing."""
        return self.expression.match(text)


class Together:
    """Which of the expressions may match a text. Most are asked about the same text in turn, so the last answer is kept."""

    def __init__(self, shortest: int = SHORTEST) -> None:
        """`shortest`: letters of a stem at the least; in short texts a shorter one says something as well."""
        self._shortest = shortest
        self._by_stem: dict[str, set[int]] = {}
        self._count = 0
        self._search: WordSearch | None = None
        self._last: tuple[str, frozenset[int]] = ("", frozenset())

    def add(self, expression: str) -> int | None:
        """The number of one more expression, None where it has no stems and has to be tried on every text."""
        stems = stems_of(expression, self._shortest)
        if stems is None:
            return None
        self._count += 1
        for stem in stems:
            self._by_stem.setdefault(stem, set()).add(self._count)
        self._search = None
        return self._count

    def held(self, text: str) -> frozenset[int]:
        """The numbers of the expressions of which the text holds a stem."""
        last, found = self._last
        if text != last:
            if self._search is None:
                self._search = WordSearch(self._by_stem)
            found = frozenset[int]().union(*map(self._by_stem.__getitem__, self._search.words_in(text)))
            self._last = (text, found)
        return found


class Named(dict[str, Stemmed]):
    """Expressions by name, looked for in the same texts."""

    def __init__(self, expressions: Mapping[str, re.Pattern[str]], together: Together) -> None:
        self._together = together
        super().__init__({name: Stemmed(expression, together) for name, expression in expressions.items()})

    def matching(self, names: Iterable[str], text: str) -> frozenset[str]:
        """Those of the names whose expressions match a text; a name without an expression never does."""
        held = self._together.held(text) if self else frozenset[int]()
        return frozenset(name for name in names if name in self and self[name].is_in(text, held))

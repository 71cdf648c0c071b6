"""Lists of expressions that are looked for in the same texts: each is tried only where one of its stems stands; all are found at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from checkup import lazy_re as re
from checkup.text.stems import SHORTEST, stems_of
from checkup.word_search import WordSearch


class Stemmed:
    """One list of expressions; it answers as one expression does in which they stand with bars between them.

    Of a long list hardly any expression is tried on a text: that takes a third less time than one expression of them all.
    """

    def __init__(self, expressions: Sequence[re.Pattern[str]], together: Together) -> None:
        """`expressions`: in the order in which they would stand; `together`: what the stems of all lists are sought with."""
        self._expressions = tuple(expressions)
        self._together = together
        self._number = together.add(one.pattern for one in self._expressions)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """All of them as one expression; one that matches nothing where there are none."""
        return re.compile("|".join(one.pattern for one in self._expressions) or r"(?!)")

    def may_match(self, text: str) -> bool:
        """Whether a text holds a stem of one of them, or there are some without any."""
        return bool(self._together.held(text)[self._number])

    def is_in(self, text: str) -> bool:
        """Whether one of them matches somewhere in a text."""
        return any(one.search(text) for one in self._tried(text))

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text; of those that begin at the same place, that of the expression that comes first."""
        first: re.Match[str] | None = None
        for one in self._tried(text):
            found = one.search(text)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    def findall(self, text: str) -> list[str]:
        """All matches in a text."""
        return self.expression.findall(text) if self.may_match(text) else []

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of a text."""
        return next(filter(None, (one.match(text) for one in self._tried(text))), None)

    def _tried(self, text: str) -> Iterator[re.Pattern[str]]:
        """Those that may match a text, in their order."""
        places = self._together.held(text)[self._number]
        while places:
            lowest = places & -places
            places ^= lowest
            yield self._expressions[lowest.bit_length() - 1]


class Together:
    """Which expressions of which list may match a text. Most lists are asked about the same text in turn, so the last answer is kept.

    The places of a list's expressions are kept as the bits of one number: bit 0 is its first expression.
    """

    def __init__(self, shortest: int = SHORTEST) -> None:
        """`shortest`: letters of a stem at the least; in short texts a shorter one says something as well."""
        self._shortest = shortest
        self._by_stem: dict[str, dict[int, int]] = {}
        self._always: list[int] = []
        self._search: WordSearch | None = None
        self._last: tuple[str, Sequence[int]] | None = None

    def add(self, expressions: Iterable[str]) -> int:
        """The number of one more list."""
        number, always = len(self._always), 0
        for place, expression in enumerate(expressions):
            stems = stems_of(expression, self._shortest)
            if stems is None:
                always |= 1 << place
            for stem in stems or ():
                by_list = self._by_stem.setdefault(stem, {})
                by_list[number] = by_list.get(number, 0) | 1 << place
        self._always.append(always)
        self._search = self._last = None
        return number

    def held(self, text: str) -> Sequence[int]:
        """By number of the list: the places (bits) of its expressions of which the text holds a stem, or that have none."""
        if self._last is not None and self._last[0] == text:
            return self._last[1]
        if self._search is None:
            self._search = WordSearch(self._by_stem)
        found = list(self._always)
        for stem in self._search.words_in(text):
            for number, places in self._by_stem[stem].items():
                found[number] |= places
        self._last = (text, found)
        return found


class Named(dict[str, Stemmed]):
    """Lists by name, looked for in the same texts."""

    def __init__(self, lists: Mapping[str, Sequence[re.Pattern[str]]], together: Together) -> None:
        super().__init__({name: Stemmed(expressions, together) for name, expressions in lists.items()})

    def matching(self, names: Iterable[str], text: str) -> frozenset[str]:
        """Those of the names whose lists match a text; a name without a list never does."""
        return frozenset(name for name in names if name in self and self[name].is_in(text))

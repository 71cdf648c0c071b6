"""Lists of expressions that are looked for in the same texts: each is tried only where one of its stems stands; all are found at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, reduce
from operator import or_

from checkup import lazy_re as re
from checkup.text.stems import SHORTEST, all_stems_of
from checkup.word_search import WordSearch

# An expression for one word alone of one letter or two, as `_languages` writes it: such words are no stems, as they stand in many others.
_SHORT_WORD = re.compile(r"\(\?<!\\w\)\(\?:([^\W_]{1,2})\)\(\?!\\w\)")
_WHOLE_WORDS = re.compile(r"\(\?<!\\w\)\(\?:(.+)\)\(\?!\\w\)", re.DOTALL)  # an expression for whole words, as it writes that
_WORD = re.compile(r"\w+")  # a word as those expressions bound it
_SIGNS = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "_"}
AT_HAND = 16  # texts whose answers are kept; a convention: a comment, its sentences, and these spelled anew


class Stemmed:
    """One list of expressions; it answers as one expression does in which they stand with bars between them.

    Of a long list hardly any expression is tried on a text: that takes a third less time than one expression of them all.
    """

    def __init__(self, expressions: Sequence[re.Pattern[str]], together: Together) -> None:
        """`expressions`: in the order in which they would stand; `together`: what the stems of all lists are sought with.

        `first` and `mask`: the first of their places among all expressions, and all of these places as bits.
        """
        self._expressions = tuple(expressions)
        self._together = together
        found = (_SHORT_WORD.fullmatch(one.pattern) for one in self._expressions)
        self._words = [word[1] if word else "" for word in found]
        self.first, self._more = together.add([one.pattern for one in self._expressions])
        self.mask = (1 << len(self._expressions)) - 1 << self.first

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """All of them as one expression, with the bounds that all share asked once; one that matches nothing where there are none."""
        bounded = [_WHOLE_WORDS.fullmatch(one.pattern) for one in self._expressions]
        inside = "|".join(one[1] for one in bounded if one)
        if inside and all(bounded):
            return re.compile(rf"(?<!\w)(?:{inside})(?!\w)")
        return re.compile("|".join(one.pattern for one in self._expressions) or r"(?!)")

    def may_match(self, text: str) -> bool:
        """Whether a text holds the stems of one of them, or there are some without any."""
        places = self._together.held(text) & self.mask
        return places != 0 and next(self._at(places, text), None) is not None

    def is_in(self, text: str) -> bool:
        """Whether one of them matches somewhere in a text."""
        places = self._together.held(text) & self.mask
        if places:
            for one in self._at(places, text):
                if one.search(text) is not None:
                    return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text; of those that begin at the same place, that of the expression that comes first."""
        places = self._together.held(text) & self.mask
        if not places:  # as in most texts
            return None
        first: re.Match[str] | None = None
        for one in self._at(places, text):
            found = one.search(text)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    def findall(self, text: str) -> list[str]:
        """All matches in a text."""
        return self.expression.findall(text) if self.may_match(text) else []

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of a text."""
        return next(filter(None, (one.match(text) for one in self._at(self._together.held(text) & self.mask, text))), None)

    def _at(self, places: int, text: str) -> Iterator[re.Pattern[str]]:
        """Those at these places (bits) that may match a text by whatever else they ask for, in their order."""
        places >>= self.first
        while places:
            place = (places & -places).bit_length() - 1
            places &= places - 1
            if (one := self._may_match(place, text)) is not None:
                yield one

    def matches_at(self, place: int, text: str) -> bool:
        """Whether the expression at a place among all that are sought together matches somewhere in a text."""
        one = self._may_match(place - self.first, text)
        return one is not None and one.search(text) is not None

    def _may_match(self, place: int, text: str) -> re.Pattern[str] | None:
        """The expression at a place, unless a text lacks what else it asks for."""
        if word := self._words[place]:
            return self._expressions[place] if word in _words_in(text) else None
        if more := self._more[place]:
            return self._expressions[place] if any(map(text.__contains__, more)) else None
        return self._expressions[place]


class Together:
    """Which expressions of which list may match a text. Most lists are asked about the same few texts in turn: the last answers are kept.

    The places of all expressions are kept as the bits of one number, those of a list beside each other.
    """

    def __init__(self, shortest: int = SHORTEST) -> None:
        """`shortest`: letters of a stem at the least; in short texts a shorter one says something as well."""
        self._shortest = shortest
        self._by_stem: dict[str, int] = {}
        self._always = self._size = 0
        self._search: WordSearch | None = None
        self.held = lru_cache(maxsize=AT_HAND)(self._held)
        """A text -> the places (bits) of all expressions of which it holds a stem, or that have none."""

    def add(self, expressions: Sequence[str]) -> tuple[int, Sequence[Sequence[str]]]:
        """The first place of one more list, and of each of its expressions further stems, of which what it matches holds one as well."""
        first, more = self._size, list[Sequence[str]]()
        for place, expression in enumerate(expressions, first):
            stems, *further = (*all_stems_of(expression, self._shortest), frozenset[str]())
            self._always |= 0 if stems else 1 << place
            for stem in stems:
                self._by_stem[stem] = self._by_stem.get(stem, 0) | 1 << place
            more.append(sorted(further[0]) if further else ())
        self._size += len(expressions)
        self._search = None
        self.held.cache_clear()
        return first, more

    def _held(self, text: str) -> int:
        if self._search is None:
            self._search = WordSearch(self._by_stem)
        return reduce(or_, map(self._by_stem.__getitem__, self._search.each_in(text)), self._always)


@lru_cache(maxsize=AT_HAND)
def _words_in(text: str) -> frozenset[str]:
    """The words of a text as `_SHORT_WORD` bounds them, and in most texts all others: what an answer costs is worth to be kept."""
    return frozenset(text.translate(_SIGNS).split() if text.isascii() else _WORD.findall(text))


class Named(dict[str, Stemmed]):
    """Lists by name, looked for in the same texts."""

    def __init__(self, lists: Mapping[str, Sequence[re.Pattern[str]]], together: Together) -> None:
        super().__init__({name: Stemmed(expressions, together) for name, expressions in lists.items()})
        self._together = together
        self._owners = [(name, one) for name, one in self.items() for _ in range(one.mask.bit_count())]
        self._first = min((one.first for one in self.values()), default=0)
        self._masks: dict[tuple[str, ...], int] = {}

    def matching(self, names: tuple[str, ...], text: str) -> frozenset[str]:
        """Those of the names whose lists match a text; a name without a list never does. All lists are gone through at once."""
        mask = self._masks.get(names)
        if mask is None:
            mask = self._masks[names] = reduce(or_, (self[name].mask for name in names if name in self), 0) >> self._first
        places, found = self._together.held(text) >> self._first & mask, set[str]()
        while places:
            lowest = places & -places
            name, one = self._owners[lowest.bit_length() - 1]
            if one.matches_at(lowest.bit_length() - 1 + self._first, text):
                found.add(name)
                places &= ~(one.mask >> self._first)
            else:
                places ^= lowest
        return frozenset(found)

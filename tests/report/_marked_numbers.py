"""Reads the numbers of a written page by their marks: `data-n` says what a number counts, on an element or on the head of a column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import takewhile

from checkup.text import in_words as words

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905 - a list of tags
COUNT = re.compile(r"\d[\d,]*")
_ITEM, _CELL = frozenset(("li", "dt", "dd")), frozenset(("td", "th"))
ENDS = {"li": _ITEM, "dt": _ITEM, "dd": _ITEM, "td": _CELL, "th": _CELL, "tr": _CELL | {"tr"}}
"""Which open elements a start tag ends, where HTML lets their end tags out."""
AROUND = frozenset(("ul", "ol", "dl", "div", "table", "thead", "tbody"))
"""Elements that hold a start tag's work within themselves."""


def numbers(text: str) -> tuple[int, ...]:
    """The whole numbers of a text in its order; one in letters counts at its beginning, a share in percent or with a point does not."""
    text = " ".join(text.replace(words.NBSP, " ").split())
    first = text.split(" ", 1)[0].lower()
    spelled = (words.SMALL.index(first),) if first in words.SMALL else ()
    found = (m for m in COUNT.finditer(text) if not re.match(r"\s?%|\.\d", text[m.end() :]) and text[m.start() - 1 : m.start()] != ".")
    return spelled + tuple(int(m[0].replace(",", "")) for m in found)


@dataclass
class Row:
    """One row of a table: where its first link leads, and the text of each cell below a marked head."""

    href: str = ""
    cells: dict[str, str] = field(default_factory=dict)


class MarkedNumbers(HTMLParser):
    """`marked`: (what is counted, text) of each marked element in the page's order; `rows` of tables with marked heads."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.marked: list[tuple[str, str]] = []
        self.rows: list[Row] = []
        self._open: list[tuple[str, str | None, list[str]]] = []
        self._heads: list[str | None] = []
        self._cell = -1
        self.feed(page)

    def updatepos(self, i: int, j: int) -> int:
        """Nobody asks for the line, and to count lines takes a tenth of the time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag in VOID:
            return
        self._end_what(tag)
        if tag == "table":
            self._heads = []
        if tag == "tr":
            self._cell = -1
            self.rows.append(Row())
        if tag in ("th", "td"):
            self._cell += 1
        if tag == "th" and known.get("scope") == "col":
            self._heads.append(known.get("data-n"))
        if tag == "a" and self.rows and not self.rows[-1].href and any(one[0] == "tr" for one in self._open):
            self.rows[-1].href = str(known.get("href"))
        self._open.append((tag, known.get("data-n"), []))

    def _end_what(self, tag: str) -> None:
        """End the elements whose end tags are left out before this start tag."""
        inner = list(takewhile(lambda name: name not in AROUND, (one[0] for one in reversed(self._open))))
        while ENDS.get(tag, frozenset()).intersection(inner):
            self.handle_endtag(self._open[-1][0])
            inner.pop(0)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, what, said = self._open.pop()
            text = "".join(said)
            if what is not None and not (name == "th" and what in self._heads):
                self.marked.append((what, " ".join(text.split())))
            if name == "td" and self._cell < len(self._heads) and (head := self._heads[self._cell]):
                self.rows[-1].cells[head] = " ".join(text.split())
            if self._open:
                self._open[-1][2].append(f" {text} ")
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1][2].append(data)


def marked_rows(page: str) -> Iterator[Row]:
    """The rows of a page that have numbers below marked heads."""
    return (row for row in MarkedNumbers(page).rows if row.cells)

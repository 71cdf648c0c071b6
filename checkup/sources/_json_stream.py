"""The records of a large JSON file, one after the other: only the record that is looked at stands in memory.

A record is decoded by the standard library's own scanner: 42 MB of comments take .5 s. ijson's C backend takes .3 s, which is not worth a
dependency beside the 20 s that their texts take.
"""

from __future__ import annotations

import io
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, TextIO

from checkup.json_fields import Record
from checkup.sources._export_file import CUT, opened

Place = tuple[str, ...]
EACH = "*"
"""In a place: each element of a list."""
EMPTY = "[]"
"""In a place: a list without an element."""

_PIECE = 2**18  # characters read at a time, doubled while a record does not end; a convention
_LONGEST = 64 * 2**20  # characters of one record; a convention: a post of more is made to keep us busy
_DEEP = 4  # names above a list of records: Ghost's `db`, its element, `data` and the table's name
_SPACE = " \t\n\r"
_decode = json.JSONDecoder().raw_decode


class _Broken(Exception):
    """The file is no JSON from here on."""


class _Scanner:
    """A position in a JSON text that is read piece by piece."""

    def __init__(self, file: TextIO) -> None:
        self._file, self._text, self._at, self._ended = file, "", 0, False

    def _more(self, size: int) -> None:
        piece = self._file.read(size)
        self._ended = not piece
        self._text, self._at = self._text[self._at :] + piece, 0

    def peek(self) -> str:
        """The next character that is no space; "" at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _SPACE:
                self._at += 1
            if self._at < len(self._text) or self._ended:
                return self._text[self._at : self._at + 1]
            self._more(_PIECE)

    def take(self, wanted: str) -> None:
        """Go past one character. Raises _Broken where another one stands."""
        if self.peek() != wanted:
            raise _Broken
        self._at += 1

    def value(self) -> Any:
        """The next value, whole. Raises _Broken where there is none."""
        self.peek()
        size = _PIECE
        while True:
            try:
                value, end = _decode(self._text, self._at)
            except RecursionError:
                raise _Broken from None
            except ValueError:
                end = -1
            if end >= 0 and (end < len(self._text) or self._ended):  # a number may go on in the next piece
                self._at = end
                return value
            if self._ended or len(self._text) - self._at > _LONGEST:
                raise _Broken
            self._more(size)
            size *= 2

    def members(self) -> Iterator[str]:
        """The names of an object's members; after each the caller takes its value."""
        self.take("{")
        while self.peek() not in ("}", ""):
            name = self.value()
            self.take(":")
            yield str(name)
            if self.peek() == ",":
                self.take(",")
        self.take("}")

    def elements(self) -> Iterator[None]:
        """A turn for each element of a list; at each the caller takes its value."""
        self.take("[")
        while self.peek() not in ("]", ""):
            yield
            if self.peek() == ",":
                self.take(",")
        self.take("]")


def json_values(path: Path, places: Collection[Place], notes: dict[str, None]) -> Iterator[tuple[Place, Any]]:
    """Each value that stands at one of the places, with its place; ("data", "posts", EACH) is each element of that list.

    What comes before a damaged place is given, and a note says that the rest was not. Raises NothingRead as `opened` does.
    """
    with opened(path, notes) as file:
        scanner = _Scanner(io.TextIOWrapper(file, "utf-8-sig", "replace"))
        try:
            yield from _walk(scanner, (), places)
        except _Broken:
            notes[CUT.format(name=path.name)] = None


def rows_of(path: Path, table: str, notes: dict[str, None]) -> Iterator[Record]:
    """The objects of the list that stands at the top under this name."""
    return (row for _, row in json_values(path, {(table, EACH)}, notes) if isinstance(row, dict))


def _walk(scanner: _Scanner, here: Place, places: Collection[Place]) -> Iterator[tuple[Place, Any]]:
    if here in places:
        yield here, scanner.value()
        return
    kind = scanner.peek()
    if not _is_opened(here, places):
        scanner.value()
    elif kind == "{":
        for name in scanner.members():
            yield from _walk(scanner, (*here, name), places)
    elif kind == "[":
        empty = True
        for _ in scanner.elements():
            empty = False
            yield from _walk(scanner, (*here, EACH), places)
        if empty and (*here, EMPTY) in places:
            yield (*here, EMPTY), None
    else:
        scanner.value()


def _is_opened(here: Place, places: Collection[Place]) -> bool:
    """Whether what stands here is taken apart: the way to a place, and what may hold many records; other records are skipped whole."""
    return any(place[: len(here)] == here for place in places) or (len(here) <= _DEEP and here[-1] != EACH)

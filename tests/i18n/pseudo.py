"""A made-up language whose every sentence is English in brackets, and what a written page says outside of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

from checkup.i18n.catalogues import ALL, FOLDER, Catalogue
from checkup.reader_words import ReaderWords

OPEN, CLOSE = "\u27e6", "\u27e7"
SPOKEN = frozenset({"title", "alt", "aria-label", "content"})  # attributes that hold words for people
UNSPOKEN = frozenset({"style", "script", "code", "pre"})  # elements whose text is for machines, or to be copied as it is
_BLANKS_AND_TAGS = re.compile(r"(\{\w{1,30}\}|<[^<>]{1,200}>)")
_PARTS = re.compile(r"[,;:()\u201c\u201d\"\u2026]|\.\s")  # what may stand between the words of two sources in one text
_BRACKETS = re.compile(f"([{OPEN}{CLOSE}])")
_WORD = re.compile(r"[^\W\d_]{2,}")


def pseudo() -> Catalogue:
    """Every message of messages.pot in brackets; numbers as in English."""
    messages = {}
    for one in read_po(StringIO((FOLDER / ALL).read_text(encoding="utf-8"))):
        if one.id:
            forms = [one.id] if isinstance(one.id, str) else one.id
            messages[str(one.context or ""), forms[0]] = tuple(bracketed(form) for form in forms)
    return Catalogue("en_GB", messages)


def bracketed(message: str) -> str:
    """The message with its own words in brackets: not its blanks, for what fills them must come from the catalogue too, and no tags."""
    pieces = _BLANKS_AND_TAGS.split(message)
    return "".join(piece if i % 2 or not piece.strip() else f"{OPEN}{piece}{CLOSE}" for i, piece in enumerate(pieces))


class _Page(HTMLParser):
    """Collects what a page says to people, element by element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag == "meta" and known.get("name") != "description":
            known = {}
        self.said += [value for name, value in known.items() if name in SPOKEN and value]
        self._silent += tag in UNSPOKEN

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in UNSPOKEN

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)


def outside(html: str) -> Iterator[str]:
    """Every piece of a page's text that stands in no brackets and holds a word; brackets may span elements."""
    page = _Page()
    page.feed(html)
    depth = 0
    for said in page.said:
        for piece in _BRACKETS.split(said):
            depth += (piece == OPEN) - (piece == CLOSE)
            if depth == 0 and _WORD.search(piece):
                yield " ".join(piece.split())


def strings(value: Any) -> Iterator[str]:
    """Every text inside a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, ReaderWords):
        yield value.raw
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from strings(key)
            yield from strings(one)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            yield from strings(one)
    elif is_dataclass(value):
        for each in fields(value):
            yield from strings(getattr(value, each.name, None))


def corpus(*values: Any) -> str:
    """All texts inside the values, each on a line of its own, with single blanks."""
    return "\n".join(" ".join(text.split()) for value in values for text in strings(value))


def untranslated(folder: Path, known: str) -> Iterator[tuple[str, str]]:
    """(page, words) for whatever the pages of a written site say that is neither in brackets nor, as it stands, in the known texts."""
    # pages of many blogs say much alike, and the known texts are long
    is_known = cache(lambda said: said in known)
    for path in sorted(p for kind in ("*.html", "*.svg", "*.xml") for p in folder.rglob(kind)):
        if path.parent.name == "assets":
            continue
        for piece in outside(path.read_text(encoding="utf-8")):
            for part in _PARTS.split(piece):
                said = part.strip(" .-\u2013\u00a0\u2019'!?")
                if _WORD.search(said) and not is_known(said):
                    yield path.relative_to(folder).as_posix(), said

"""The hide list: names of people who asked to be forgotten, kept as hashes, so that the list itself does not name them.

One line a name: how it was hashed, its number of words, and the hash. With a key from the environment nobody without the key can tell who
is on the list; without one anybody who guesses a name can try it.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from checkup import lazy_re as re
from checkup.atomic_write import write_atomically
from checkup.errors import UsageError
from checkup.text.words import fold

FILE = "hidden.txt"
"""In the history folder: what is kept there is kept from run to run, on CI too."""
KEY_VARIABLE = "CHECKUP_HIDE_KEY"
LONGEST = 6  # words of a name; a convention: longer ones are sentences
_WORD = re.compile(r"[^\W_]+")  # letters and digits in a row: a handle with a hyphen is the words of the name
_HANDLE = 8  # letters from which a single small word is taken for a name too: shorter ones ("will", "rose") are words of the language
_HEAD = """# People who asked to be forgotten, as hashes. Made by `checkup forget --reader`; each line takes one name out of every run.
"""
_CODED = re.compile(r"\\u([0-9a-fA-F]{4})")  # a letter as JSON and scripts may write it
GONE = "\u2026"


def _words(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


def _digest(key: bytes, words: str) -> str:
    return hmac.digest(key or b"checkup", words.encode("utf-8", "replace"), hashlib.sha256).hex()[:32]


@dataclass(frozen=True)
class HideList:
    """The names on the list, as hashes by their number of words; `key` is what they were hashed with (empty = no key)."""

    key: bytes = b""
    hashes: Mapping[int, frozenset[str]] = field(default_factory=dict)
    _known: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    def __bool__(self) -> bool:
        return bool(self.hashes)

    def holds(self, name: str | None) -> bool:
        """Whether this is the name of somebody on the list, written in any case and with or without accents."""
        words = _words(name or "")
        return bool(words) and len(words) <= LONGEST and self._is_on_it(words)

    def names_somebody(self, text: str) -> bool:
        """Whether a text names somebody on the list."""
        return bool(self) and bool(self._spans(text))

    def names_somebody_on(self, page: str) -> bool:
        """Whether the source of a page, or an answer in JSON, names somebody on the list."""
        return bool(self) and self.names_somebody(_CODED.sub(lambda m: chr(int(m[1], 16)), unescape(page)))

    def without(self, text: str) -> str:
        """The text with each such name replaced by an ellipsis."""
        spans = self._spans(text) if self else []
        for start, end in reversed(spans):
            text = text[:start] + GONE + text[end:]
        return text

    def _is_on_it(self, words: list[str]) -> bool:
        wanted = self.hashes.get(len(words))
        if not wanted:
            return False
        joined = " ".join(words)
        found = self._known.get(joined)
        if found is None:
            found = self._known[joined] = _digest(self.key, joined) in wanted
        return found

    def _spans(self, text: str) -> list[tuple[int, int]]:
        """Where names on the list stand in a text, in order, none within another."""
        found = list(_WORD.finditer(text))
        words = [fold(match.group()) for match in found]
        spans, at = [], 0
        longest_first = sorted(self.hashes, reverse=True)
        while at < len(words):
            sizes = (n for n in longest_first if at + n <= len(words) and (n > 1 or _may_be_name(text, found[at])))
            size = next((n for n in sizes if self._is_on_it(words[at : at + n])), 0)
            if size:
                spans.append((found[at].start(), found[at + size - 1].end()))
            at += size or 1
        return spans


def _may_be_name(text: str, word: re.Match[str]) -> bool:
    """Whether a single word in a text may be a name: written large, long, or behind a mark of names and addresses."""
    return not word.group()[0].islower() or len(word.group()) >= _HANDLE or text[word.start() - 1 : word.start()] in tuple("@#/")


EMPTY = HideList()
"""A list with nobody on it."""


def load(folder: Path, environ: Mapping[str, str]) -> HideList:
    """The list in a history folder; an empty one where there is none.

    Raises UsageError where the list was made with a key and the environment gives none, or another one.
    """
    key = environ.get(KEY_VARIABLE, "").encode()
    try:
        lines = (folder / FILE).read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return HideList(key)
    hashes: dict[int, set[str]] = {}
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        mark, size, digest = [*line.split(), "", "", ""][:3]
        if not digest or not size.isdecimal():
            told = f"{folder / FILE} holds a line that is none of its own: {line[:40]!r}."
            raise UsageError(told, "Take the line out, and add the name again.")
        if mark != _mark(key):
            raise UsageError(
                f"{folder / FILE} was made with {'another' if key else 'a'} key.", f"Set {KEY_VARIABLE} to the key that it was made with."
            )
        hashes.setdefault(int(size), set()).add(digest)
    return HideList(key, {size: frozenset(found) for size, found in hashes.items()})


def _mark(key: bytes) -> str:
    """What tells one key from another without telling the key: "open" for none."""
    return f"key-{_digest(key, 'which key')[:8]}" if key else "open"


def add(folder: Path, name: str, environ: Mapping[str, str]) -> HideList:
    """Put a name on the list, as it is written and as one word (a handle, a hash tag, the name of a site); the list as it is then.

    Raises UsageError where the name holds no letter, or more than six words.
    """
    known = load(folder, environ)
    words = _words(name)
    if not words or len(words) > LONGEST:
        raise UsageError(f"{name!r} is no name that could be hidden.", f"A name has one to {LONGEST} words.")
    hashes = {size: set(found) for size, found in known.hashes.items()}
    hashes.setdefault(len(words), set()).add(_digest(known.key, " ".join(words)))
    hashes.setdefault(1, set()).add(_digest(known.key, "".join(words)))
    lines = [f"{_mark(known.key)} {size} {digest}\n" for size in sorted(hashes) for digest in sorted(hashes[size])]
    write_atomically(folder / FILE, _HEAD + "".join(lines))
    return HideList(known.key, {size: frozenset(found) for size, found in hashes.items()})


def join(folder: Path, other: Path) -> None:
    """Put the lines of another list into the one of this folder, which may not be there yet."""
    found = [path.read_text(encoding="utf-8", errors="replace").splitlines() for part in (folder, other) if (path := part / FILE).is_file()]
    lines = sorted({line for lines in found for line in lines if line.strip() and not line.startswith("#")})
    if lines:
        write_atomically(folder / FILE, _HEAD + "".join(f"{line}\n" for line in lines))

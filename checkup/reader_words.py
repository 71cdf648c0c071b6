"""What readers wrote (names, texts, addresses) as a type of its own, and sentences of Checkup that hold such words.

A reader's words may only be printed as the owner asked: names in full, as initials or not at all; links that cannot be clicked. So they are
no `str`: they travel as `ReaderWords`, alone or inside a `Sentence`, up to the one place that prints them (`checkup.report.redaction`), and
both refuse to become text on the way, in an f-string too. All other text (Checkup's sentences, the blog's own titles) stays `str` and is
printed as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal, NoReturn, TypeAlias

Kind = Literal["name", "named", "text", "site"]
BEYOND = 300
"""Characters that are kept beyond a limit, so that a name or address that begins before it is known: no longer ones are looked for."""


def _refuse() -> NoReturn:
    raise TypeError("a reader's words are no text: put them into a sentence() and let checkup.report.redaction print them")


@dataclass(frozen=True, slots=True)
class ReaderWords:
    """Words as the reader wrote them (`raw`): a name, a text, or the site that a name links to.

    kind     "named" are persons as a post itself names them, which are the blog's words; where names are hidden they are left out

    comment  key of the comment that they stand on or that the named reader wrote, None where it is not known
    defang   links inside are printed so that no program takes them for links
    limit    characters that are printed at most, None for all. They are counted when names have been replaced: a name or an address that
             is cut in two would not be known for one
    """

    raw: str
    kind: Kind = "text"
    comment: str | None = None
    defang: bool = False
    limit: int | None = None

    def __bool__(self) -> bool:
        return bool(self.raw)

    def __str__(self) -> str:
        _refuse()

    def __format__(self, spec: str) -> str:
        _refuse()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of Checkup with a reader's words among them, in order."""

    parts: tuple[str | ReaderWords, ...]

    def __str__(self) -> str:
        _refuse()

    def __format__(self, spec: str) -> str:
        _refuse()


Wording: TypeAlias = str | ReaderWords | Sentence
"""Anything that can be printed: text, or text that holds a reader's words."""


def parts_of(wording: Wording) -> tuple[str | ReaderWords, ...]:
    """The parts of a text or sentence, in order."""
    return wording.parts if isinstance(wording, Sentence) else (wording,)


def sentence(*pieces: Wording) -> str | Sentence:
    """One sentence from pieces, in order; plain text where no piece holds a reader's words."""
    parts: list[str | ReaderWords] = []
    for piece in pieces:
        for part in parts_of(piece):
            if isinstance(part, str) and parts and isinstance(parts[-1], str):
                parts[-1] += part
            elif part != "":
                parts.append(part)
    if all(isinstance(part, str) for part in parts):
        return "".join(part for part in parts if isinstance(part, str))
    return Sentence(tuple(parts))


def joined(items: Iterable[Wording], between: str = ", ", last: str | None = None) -> str | Sentence:
    """The items with `between` between them, and `last` before the last of several where it is given."""
    listed = list(items)
    out: list[Wording] = []
    for i, item in enumerate(listed):
        if i:
            out.append(last if last is not None and i == len(listed) - 1 else between)
        out.append(item)
    return sentence(*out)


def shortened(wording: Wording, limit: int, cut: Callable[[str, int], str]) -> Wording:
    """At most about `limit` characters; the part that goes past it is cut by `cut(text, room)`, and what follows is left out.

    A reader's words are cut where they are printed.
    """
    if isinstance(wording, str):
        return cut(wording, limit)
    out: list[Wording] = []
    room = limit
    for part in parts_of(wording):
        size = len(part) if isinstance(part, str) else len(_told(part))
        if size > room:
            out.append(cut(part, max(1, room)) if isinstance(part, str) else at_most(part, max(1, room)))
            break
        out.append(part)
        room -= size
    return sentence(*out)


def at_most(words: ReaderWords, limit: int) -> ReaderWords:
    """The same words, of which at most so many characters will be printed; what can play no part in them is let go."""
    return replace(words, raw=words.raw[: limit + BEYOND], limit=min(limit, words.limit or limit))


def _told(words: ReaderWords) -> str:
    """The words as they were written, with a sign where they are cut."""
    if words.limit is None or len(words.raw) <= words.limit:
        return words.raw
    return words.raw[: words.limit - 1].rstrip() + "\u2026"


def with_start(wording: Wording, change: Callable[[str], str]) -> Wording:
    """The sentence with its start changed, where that is Checkup's own."""
    first, *rest = parts_of(wording)
    return sentence(change(first), *rest) if isinstance(first, str) else wording


def with_end(wording: Wording, change: Callable[[str], str]) -> Wording:
    """The sentence with its end changed, where that is Checkup's own."""
    *rest, last = parts_of(wording)
    return sentence(*rest, change(last)) if isinstance(last, str) else wording


def unredacted(wording: Wording) -> str:
    """The text with readers' words as they wrote them: for comparing, and for the owner's own screen; never for a page or a log."""
    return "".join(part if isinstance(part, str) else _told(part) for part in parts_of(wording))


def without_readers(wording: Wording) -> str:
    """The text for logs: a reader's name becomes "a reader", other words of readers an ellipsis."""
    return "".join(part if isinstance(part, str) else "a reader" if part.kind == "name" else "\u2026" for part in parts_of(wording))

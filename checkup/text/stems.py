"""An expression -> its stems: plain letters of which every text that it matches holds one, so that no other text need be searched.

Of what an expression asks for one after the other the longest letters are taken; of alternatives each gives its own. What is not understood
here (classes, look-arounds, what may be missing) gives no stem, and an expression with an alternative that has none has none at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from checkup import lazy_re as re

SHORTEST = 3  # letters; a shorter stem stands in nearly every comment
# one piece of an expression: plain signs of which the last is not repeated, an escape, a class, the opening of a group, a bracket or bar, a
# repetition, any other sign
_PIECE = re.compile(
    r"[^\\\[\](){}|.^$*+?]+(?![*+?{])|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!>]|<[=!]|[a-zA-Z-]+:))?|[)|]"
    r"|(?:[*+?]|\{\d{0,6},?\d{0,6}\})[?+]?|.",
    re.DOTALL,
)
_PLAIN_GROUP = ("(", "(?:", "(?>")
_MAY_BE_MISSING = re.compile(r"[*?]|\{0?,|\{0\}")
Stems = frozenset[str]
Part = str | Stems | None
"""Letters that must stand there, the stems of a group of which one must, or None: anything, also nothing."""


def stems_of(expression: str, shortest: int = SHORTEST) -> Stems | None:
    """The stems of so many letters, or of fewer with a sign among them; None where the expression may match a text without any."""
    return _alternatives(iter(_PIECE.findall(expression)), shortest)


def _alternatives(pieces: Iterator[str], shortest: int) -> Stems | None:
    """The stems up to the bracket that closes: those of each alternative; None where one has none."""
    found: list[Stems | None] = []
    parts: list[Part] = []
    for piece in pieces:
        if piece in (")", "|"):
            found.append(_best(parts, shortest))
            parts = []
            if piece == ")":
                break
        else:
            _add(parts, piece, pieces, shortest)
    else:
        found.append(_best(parts, shortest))
    known = [stems for stems in found if stems is not None]
    return frozenset().union(*known) if len(known) == len(found) else None


def _add(parts: list[Part], piece: str, pieces: Iterator[str], shortest: int) -> None:
    """One more part, or what a repetition makes of the last one."""
    if piece.startswith("("):
        inside = _alternatives(pieces, shortest)
        parts.append(inside if piece in _PLAIN_GROUP else None)
    elif piece[0] in "*+?{" and parts:
        if _MAY_BE_MISSING.match(piece):
            parts[-1] = None
        parts.append(None)
    elif piece[0] == "\\":
        parts.append(None if piece[1].isalnum() else piece[1])
    else:
        parts.append(None if piece[0] in "[.^$" else piece)


def _best(parts: list[Part], shortest: int) -> Stems | None:
    """Of all that must stand there: the stems of which the shortest is longest, the fewest of those."""
    candidates: list[Stems] = []
    run = ""
    for part in [*parts, None]:
        if isinstance(part, str):
            run += part
            continue
        if len(run) >= shortest or _has_sign(run):
            candidates.append(frozenset({run}))
        run = ""
        if part is not None:
            candidates.append(part)
    return max(candidates, key=lambda stems: (min(map(len, stems)), -len(stems)), default=None)


def _has_sign(run: str) -> bool:
    return any(not letter.isalnum() and not letter.isspace() for letter in run)

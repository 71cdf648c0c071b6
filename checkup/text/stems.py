"""An expression -> its stems: plain letters of which every text that it matches holds one, so that no other text need be searched.

Of what an expression asks for one after the other the most letters are taken first; of alternatives each gives its own. What is not
understood here (classes, look-arounds, what may be missing) gives no stem, and an expression with an alternative that has none has none.
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
_ONE_LETTER = re.compile(r"\[([^\W_])\1*\]")  # a class of one letter: of those with accents ("[ií]") it is all that folding leaves
_PLAIN_GROUP = ("(", "(?:", "(?>")
_MAY_BE_MISSING = re.compile(r"[*?]|\{0?,|\{0\}")
Stems = frozenset[str]
Part = str | tuple[Stems, ...] | None
"""Letters that must stand there, what a group gives (of each of its stems one must), or None: anything, also nothing."""


def stems_of(expression: str, shortest: int = SHORTEST) -> Stems | None:
    """The stems of so many letters, or of fewer with a sign among them; None where the expression may match a text without any."""
    return next(iter(all_stems_of(expression, shortest)), None)


def all_stems_of(expression: str, shortest: int = SHORTEST) -> tuple[Stems, ...]:
    """All of which a text that it matches holds a stem each, the rarest first; none where it may match a text without any."""
    return _alternatives(iter(_PIECE.findall(expression)), shortest)


def _alternatives(pieces: Iterator[str], shortest: int) -> tuple[Stems, ...]:
    """The stems up to the bracket that closes: those of the one alternative, or the rarest of each; none where one has none."""
    found: list[tuple[Stems, ...]] = []
    parts: list[Part] = []
    for piece in pieces:
        if piece in (")", "|"):
            found.append(_stems_among(parts, shortest))
            parts = []
            if piece == ")":
                break
        else:
            _add(parts, piece, pieces, shortest)
    else:
        found.append(_stems_among(parts, shortest))
    if len(found) == 1 or not all(found):
        return found[0] if len(found) == 1 else ()
    return (frozenset().union(*(stems[0] for stems in found)),)


def _add(parts: list[Part], piece: str, pieces: Iterator[str], shortest: int) -> None:
    """One more part, or what a repetition makes of the last one."""
    if piece.startswith("("):
        inside = _alternatives(pieces, shortest)
        parts.append(inside if piece in _PLAIN_GROUP else None)
    elif piece[0] in "*+?{" and parts:
        if _MAY_BE_MISSING.match(piece):
            parts[-1] = None
        parts.append(None)
    elif piece[0] == "[" and _ONE_LETTER.fullmatch(piece):
        parts.append(piece[1])
    elif piece[0] == "\\":
        parts.append(None if piece[1].isalnum() else piece[1])
    else:
        parts.append(None if piece[0] in "[.^$" else piece)


def _stems_among(parts: list[Part], shortest: int) -> tuple[Stems, ...]:
    """Of all that must stand there: what has stems, those first of which the shortest has most letters, the fewest of those."""
    candidates: list[Stems] = []
    run = ""
    for part in [*parts, None]:
        if isinstance(part, str):
            run += part
            continue
        if len(run) >= shortest or _has_sign(run):
            candidates.append(frozenset({run}))
        run = ""
        candidates.extend(part or ())
    return tuple(sorted(candidates, key=lambda stems: (-min(map(_weight, stems)), len(stems))))


def _weight(stem: str) -> int:
    """How rarely a stem stands in a text: by its letters and signs, since blanks stand everywhere."""
    return len(stem) - stem.count(" ")


def _has_sign(run: str) -> bool:
    return any(not letter.isalnum() and not letter.isspace() for letter in run)

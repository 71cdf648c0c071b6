"""A name -> how it is written in the cases of a sentence: of "Anna Kowalska" that is "Anny Kowalskiej", and more.

Only names that show it are bent: those in Cyrillic letters, and those with the ending of a Slavic surname. Every form has both words, so
that no word of another language is taken for one.
"""

from __future__ import annotations

from itertools import product

from checkup import lazy_re as re
from checkup.text.words import fold

# names that show by their letters, or by the last ones of a surname, that they are bent
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_SLAVIC = re.compile(
    r"[^\W\d_]{2,}(?:[sc]ki|[sc]ka|dzki|dzka|ova|owa|ov\u00e1|ev\u00e1|i\u0107|i\u010d|wicz|czyk|ek|\u00e1k)", re.IGNORECASE
)
# (end of a name, what stands instead of it in the other cases); the first that fits
_ENDINGS_CYRILLIC: tuple[tuple[str, str], ...] = (
    ("\u0430\u044f", "\u043e\u0439 \u0443\u044e"),
    (
        "\u0441\u043a\u0438\u0439",
        "\u0441\u043a\u043e\u0433\u043e \u0441\u043a\u043e\u043c\u0443 \u0441\u043a\u0438\u043c \u0441\u043a\u043e\u043c",
    ),
    ("\u0430", "\u044b \u0438 \u0435 \u0443 \u043e\u0439"),
    ("\u044f", "\u0438 \u0435 \u044e \u0435\u0439"),
    ("\u0439", "\u044f \u044e \u0435\u043c \u0435"),
    ("\u044c", "\u044f \u044e \u0435\u043c \u0435 \u0438"),
    ("", "\u0430 \u0443 \u043e\u043c \u044b\u043c \u0435"),
)
_ENDINGS_LATIN: tuple[tuple[str, str], ...] = (
    ("ski", "skiego skiemu skim sk\u00e9ho sk\u00e9mu sk\u00fdm"),
    ("cki", "ckiego ckiemu ckim ck\u00e9ho ck\u00e9mu ck\u00fdm"),
    ("ska", "skiej sk\u0105 sk\u00e9 skou"),
    ("cka", "ckiej ck\u0105 ck\u00e9 ckou"),
    ("ov\u00e1", "ov\u00e9 ovou"),
    ("ev\u00e1", "ev\u00e9 evou"),
    ("a", "y i ie e u o \u0119 \u0105 ou oj oi"),
    ("ek", "ka kowi kiem kovi kem"),
    ("", "a u owi em om ovi e ie"),
)
_LEAST = 2
"""Letters that stay of a name's part when its ending goes."""


def bent_forms(atoms: list[str]) -> list[tuple[str, ...]]:
    """The other forms of a name, folded: with an "s" ("Anna Bergs Brot"), and in the cases of its language where it shows one."""
    return [tuple(map(fold, form)) for form in ([*atoms[:-1], f"{atoms[-1]}s"], *_declined(atoms))]


def _declined(atoms: list[str]) -> list[list[str]]:
    if len(atoms) != 2:  # first and last name
        return []
    if all(map(_CYRILLIC.fullmatch, atoms)):
        endings = _ENDINGS_CYRILLIC
    elif _SLAVIC.fullmatch(atoms[1]):
        endings = _ENDINGS_LATIN
    else:
        return []
    return [list(pair) for pair in product(*(_forms(atom, endings) for atom in atoms))][1:]


def _forms(word: str, endings: tuple[tuple[str, str], ...]) -> list[str]:
    """The word as it is and in its other cases."""
    end, instead = next(one for one in endings if word.casefold().endswith(one[0]))
    stem = word[: len(word) - len(end)]
    return [word, *(stem + other for other in instead.split())] if len(stem) >= _LEAST else [word]

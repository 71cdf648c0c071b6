"""The name of a post in its address -> whether a heading says the same: "/2019/05/why-rye-needs-time/" for "Why rye needs time".

Platforms make that name of the title when the post is written. Themes and their plugins may give the head of the page another title, for
search engines, which no reader sees.
"""

from __future__ import annotations

from checkup.addresses import split
from checkup.text.words import fold, letters_of

_LEAST = 16  # letters; a convention: shorter names are those of lists, days and numbers too
_LONG = 30  # letters; a convention: so much of a longer title platforms keep in an address
_ENDINGS = ("html", "htm", "php", "aspx", "asp")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})  # as German platforms spell them in addresses


def address_name(url: str) -> str:
    """The letters of the last part of a post's address; "" where they are too few to be a title."""
    last = split(url).plain_path.rstrip("/").rpartition("/")[2]
    stem, _, ending = last.rpartition(".")
    name = letters_of(fold(stem if ending.lower() in _ENDINGS else last))
    return name if sum(map(str.isalpha, name)) >= _LEAST else ""


def says_same(line: str, name: str) -> bool:
    """Whether a heading has the letters of an address's name, or begins with them where that was cut short."""
    if not name or not line:
        return False
    keys = {letters_of(fold(line)), letters_of(fold(line.casefold().translate(_UMLAUTS)))}
    return any(key == name or (len(name) >= _LONG and key.startswith(name)) for key in keys)

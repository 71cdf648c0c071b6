"""What the letters of a text say: random strings, mixed alphabets, the script a text is written in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from operator import add

from checkup import lazy_re as re
from checkup.remembered import remembered
from checkup.spam.lists import word_set
from checkup.text.pieces import Pieces

LETTERS = re.compile(r"[^\W\d_]{5,40}")  # of any alphabet: "zażółć" is one word, not the rest of one
HUMPS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")  # the parts of CamelCase
RISES = re.compile("[a-z](?=[A-Z])")  # a small letter before a capital
RISE = 3  # letters for each of them, on an average, in what robots draw ("GhTyUiOp"); the words in CamelCase are longer
VOWELS = frozenset("aeiouy")
LATIN_OF = dict(zip("асеорхуіѕјАВЕКМНОРСТУХІЈЅ", "aceopxyisjABEKMHOPCTYXIJS", strict=True))  # Cyrillic letters that look Latin
LOOKALIKE = re.compile(f"[{''.join(LATIN_OF)}]")  # most texts have none of them
CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{5,}", re.IGNORECASE)  # in a row: hardly a word of English has so many
ODD_PAIRS = word_set("odd pairs")


@remembered(16_384)
def is_random(word: str, points: int = 2) -> bool:
    """Whether a word of Latin letters looks typed by a machine: hardly a vowel, pairs that no language has.

    The parts of CamelCase are looked at one by one, for programmers write such words; a word of one
    repeated letter is no such word. `points` is how many oddities it takes.
    """
    if not word.isascii() or not word.isalpha() or not 6 <= len(word) <= 40 or word.isupper():
        return False
    if len(word) == 8 and word[:4].istitle() and word[4:].isupper():
        return True  # the label that one long-lived robot puts before its links
    if len(word) >= 8 and len(RISES.findall(word)) * RISE >= len(word):
        return True
    return any(_odd(part) >= points for part in HUMPS.findall(word))


def _odd(part: str) -> int:
    lower = part.casefold()
    if len(lower) < 6 or len(set(lower)) < 5:
        return 0
    vowels = sum(map(VOWELS.__contains__, lower))
    pairs = sum(map(ODD_PAIRS.__contains__, map(add, lower, lower[1:])))
    if not pairs and vowels:
        return 0  # many consonants in a row are Slavic or German
    return (vowels * 5 < len(lower)) + min(pairs, 2) + bool(CONSONANTS.search(lower))


def random_words(text: str) -> list[str]:
    """The words of a text that look typed by a machine; accents may stand apart from their letters."""
    return _RANDOM.of(text)


def _random_of(piece: str) -> tuple[str, ...]:
    whole = piece if piece.isascii() else unicodedata.normalize("NFC", piece)
    return tuple(filter(is_random, LETTERS.findall(whole)))


_RANDOM = Pieces(_random_of)


# What one Japanese sentence holds beside "CJK" letters, as the Unicode standard names them.
JAPANESE = ("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA")


@remembered(4096)
def _script(letter: str) -> str:
    if letter.isascii():
        return "LATIN"
    alphabet = unicodedata.name(letter, "?").split()[0]
    return "CJK" if alphabet in JAPANESE else alphabet


def script(text: str) -> str | None:
    """The alphabet most letters are of ("LATIN", "CYRILLIC", "CJK" ...); None under ten letters."""
    text = text[:400]
    if text.isascii():
        return "LATIN" if sum(map(str.isalpha, text)) >= 10 else None
    counted = Counter(_script(letter) for letter in text if letter.isalpha())
    total = sum(counted.values())
    if total < 10:
        return None
    return min(counted.items(), key=lambda item: (-item[1], item[0]))[0]


def mixed_words(text: str) -> list[str]:
    """Latin words in which some letters are their Cyrillic twins, each in Latin letters: "cаsino" with a Cyrillic a gives "casino".

    Words of one alphabet, as the names in a Russian text, are none.
    """
    if text.isascii() or LOOKALIKE.search(text) is None:
        return []
    found: list[str] = []
    for word in re.findall(r"[^\W\d_]{3,30}", text):
        other = [letter for letter in word if not letter.isascii()]
        if other and len(other) < len(word) and all(letter in LATIN_OF for letter in other):
            found.append("".join(LATIN_OF.get(letter, letter) for letter in word))
    return found

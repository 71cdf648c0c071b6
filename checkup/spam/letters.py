"""What the letters of a text say: random strings, mixed alphabets, the script a text is written in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from checkup.spam.lists import word_set

LATIN_WORD = re.compile(r"[A-Za-z]{5,40}")
VOWELS = frozenset("aeiouyAEIOUY")
CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{5,}", re.IGNORECASE)
ODD_PAIRS = word_set("odd pairs")


@lru_cache(maxsize=65_536)
def is_random(word: str) -> bool:
    """Whether a word of Latin letters looks typed by a machine: hardly a vowel, pairs that no language has, case at random."""
    if not word.isascii() or not 6 <= len(word) <= 40 or not word.isalpha() or word.isupper():
        return False
    lower = word.casefold()
    vowels = sum(1 for letter in lower if letter in VOWELS)
    odd = sum(1 for i in range(len(lower) - 1) if lower[i : i + 2] in ODD_PAIRS)
    upper = sum(1 for letter in word[1:] if letter.isupper())
    jumps = sum(1 for a, b in pairwise(word) if a.islower() and b.isupper())
    if len(word) == 8 and jumps == 1 and word[3:].isupper() and word[1:3].islower():
        return True  # "XxxxYYYY", the label of a well-known poster
    points = (vowels * 5 < len(word)) + (odd >= 1) + (odd >= 2) + bool(CONSONANTS.search(lower)) + (jumps >= 2 and upper >= 3)
    return points >= 2


def random_words(text: str) -> list[str]:
    """The words of a text that look typed by a machine."""
    return [word for word in LATIN_WORD.findall(text) if is_random(word)]


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    if letter.isascii():
        return "LATIN"
    return unicodedata.name(letter, "?").split()[0]


def script(text: str) -> str | None:
    """The alphabet most letters are of ("LATIN", "CYRILLIC", "CJK" ...); None under ten letters."""
    counted = Counter(_script(letter) for letter in text[:400] if letter.isalpha())
    total = sum(counted.values())
    if total < 10:
        return None
    return min(counted.items(), key=lambda item: (-item[1], item[0]))[0]


def mixed_words(text: str) -> list[str]:
    """Words that mix Latin with Greek or Cyrillic letters that look alike, which nobody types by hand."""
    if text.isascii():
        return []
    found: list[str] = []
    for word in re.findall(r"[^\W\d_]{3,30}", text):
        scripts = {_script(letter) for letter in word}
        if "LATIN" in scripts and scripts & {"CYRILLIC", "GREEK"} and "μ" not in word and "µ" not in word:
            found.append(word)
    return found

"""Bytes of which nothing says the encoding -> the one that they prove: scripts other than Latin, as old programs wrote them.

Latin letters of other alphabets than the West's are not told apart here: their bytes are few, and every one is a letter in each encoding.
"""

from __future__ import annotations

from collections.abc import Iterable

from checkup import lazy_re as re
from checkup.reading.encoding import japanese

_RUN = re.compile(rb"[\x80-\xff]{3,}")  # bytes of a word in another script: words of the West hold one or two such letters in a row
_FEWEST = 24  # bytes in such words, a convention: four words
_SHARE = 0.5  # of all bytes that are no ASCII, a convention: nearly all where a script is not Latin, next to none where it is
_HANGUL = re.compile("[가-힣]")  # the syllables of Unicode's block
# the commonest characters of Chinese prose, simplified and traditional: a fifth of any text in it, and none of what other bytes make
_COMMON = re.compile(
    "[的一是了不我在人有他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過家学學对對可她里裡后後很好多真]"
)
_HAN = re.compile("[㐀-鿿]")
_KOREAN, _CHINESE, _ODD = 0.9, 0.06, 0.05  # shares, conventions: Korean prose is all Hangul; of a wrong alphabet's letters a fourth is odd
# a capital behind a small letter, or a letter that never stands within a word: what another alphabet's bytes look like
_ODD_LETTERS = {
    "cp1251": re.compile("(?<=[а-яё])[А-ЯЁ]|[^А-Яа-яёЁієїґІЄЇҐўЎ\\W\\d_a-zA-Z]"),
    "koi8_r": re.compile("(?<=[а-яё])[А-ЯЁ]|[^А-Яа-яёЁ\\W\\d_a-zA-Z]"),
    "cp1253": re.compile("(?<=[α-ωά-ώ])[Α-ΩΆ-Ώ]|ς(?=[α-ωά-ώ])|[ΰΐ]|[^Α-Ωα-ωΆ-ώ\\W\\d_a-zA-Z]"),
}
_LETTER = re.compile(r"[^\W\d_a-zA-Z]")


def of_another_script(rows: Iterable[bytes]) -> str | None:
    """The encoding of lines in Japanese, Chinese, Korean, Cyrillic or Greek, None where they do not prove one."""
    body = b"\n".join(rows)
    if codec := japanese(body):
        return codec
    high = sum(byte > 127 for byte in body)
    told = sum(len(run) for run in _RUN.findall(body))
    if told < _FEWEST or told < _SHARE * high:
        return _of_pairs(body)
    return _of_pairs(body) or _of_letters(body)


def _of_pairs(body: bytes) -> str | None:
    """Korean or Chinese, whose characters take two bytes each."""
    found: dict[str, float] = {}
    for codec in ("cp949", "gb18030", "big5hkscs"):
        try:
            text = body.decode(codec)
        except UnicodeDecodeError:
            continue
        letters = [c for c in text if not c.isascii() and c.isalpha()]
        if codec == "cp949" and letters and sum(bool(_HANGUL.match(c)) for c in letters) >= _KOREAN * len(letters):
            return codec
        if codec != "cp949" and letters and len(_HAN.findall(text)) >= _KOREAN * len(letters):
            found[codec] = len(_COMMON.findall(text)) / len(letters)
    best = max(found, key=lambda codec: found[codec], default="")
    return best if found.get(best, 0) >= _CHINESE else None


def _of_letters(body: bytes) -> str | None:
    """Cyrillic or Greek, whose capitals begin words."""
    shares = {}
    for codec, odd in _ODD_LETTERS.items():
        text = body.decode(codec, "replace")
        shares[codec] = len(odd.findall(text)) / max(len(_LETTER.findall(text)), 1)
    best, second, *_ = sorted(shares, key=lambda codec: shares[codec])
    return best if shares[best] < _ODD and shares[second] > 2 * shares[best] else None

"""A page and a seeded chance -> the page damaged as the web damages pages: bytes, tags, attributes, nesting, encodings."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

_TAG = re.compile(rb"<[^<>]{1,400}>")
_ATTRIBUTE = re.compile(rb"""\s(?:id|class|href|rel|datetime|name|content|property|itemprop)=(?:"[^"]{0,300}"|'[^']{0,300}')""")
_RUBBISH = (
    *(b"<", b">", b'"', b"</", b"<!--", b"-->", b"<![CDATA[", b"&#0;", b"&amp"),
    *(b"\x00", b"\xff", b"\xc3", b"\xe2\x80", b"\xed\xa0\x80", b"\r"),
)
_OPEN = (
    *(b"<div>", b"<p>", b"<b>", b"<table><tr><td>", b"<ul><li>", b"<article>"),
    *(b"<form>", b"<select>", b"<svg>", b"<template>", b"<noscript>"),
)
_ENCODINGS = ("utf-16", "utf-8-sig", "latin-1", "cp1252", "shift_jis", "iso-2022-jp", "utf-7", "utf-32")
Change = Callable[[bytes, Random], bytes]


def mutated(page: bytes, seed: int) -> bytes:
    """The page with one to six changes."""
    chance = Random(seed)
    for _ in range(chance.randint(1, 6)):
        page = chance.choice(CHANGES)(page, chance)
    return page


def _place(page: bytes, chance: Random) -> int:
    return chance.randint(0, len(page))


def _one(pattern: re.Pattern[bytes], page: bytes, chance: Random) -> tuple[int, int]:
    """Where one of the matches stands, (0, 0) where there is none; sought from a place chosen by chance, as a page has thousands."""
    found = pattern.search(page, _place(page, chance)) or pattern.search(page)
    return found.span() if found else (0, 0)


def rubbish(page: bytes, chance: Random) -> bytes:
    """A few bytes that break things, each at a place of its own."""
    for _ in range(chance.randint(1, 20)):
        at = _place(page, chance)
        page = page[:at] + chance.choice(_RUBBISH) + page[at:]
    return page


def flipped(page: bytes, chance: Random) -> bytes:
    """Some bytes are others."""
    made = bytearray(page)
    for _ in range(min(len(made), chance.randint(1, 60))):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def cut(page: bytes, chance: Random) -> bytes:
    """The end is missing."""
    return page[: _place(page, chance)]


def without_a_piece(page: bytes, chance: Random) -> bytes:
    at = _place(page, chance)
    return page[:at] + page[at + chance.randint(1, 3000) :]


def doubled(page: bytes, chance: Random) -> bytes:
    """A piece stands twice."""
    at = _place(page, chance)
    piece = page[at : at + chance.randint(1, 5000)]
    return page[:at] + piece + page[at:]


def swapped(page: bytes, chance: Random) -> bytes:
    """Two pieces have changed places."""
    a, b = sorted((_place(page, chance), _place(page, chance)))
    return page[b:] + page[a:b] + page[:a] if chance.random() < 0.1 else page[:a] + page[b : b + 500] + page[a:b] + page[b + 500 :]


def without_tags(page: bytes, chance: Random) -> bytes:
    for _ in range(chance.randint(1, 30)):
        start, end = _one(_TAG, page, chance)
        page = page[:start] + page[end:]
    return page


def repeated_tags(page: bytes, chance: Random) -> bytes:
    start, end = _one(_TAG, page, chance)
    return page[:end] + page[start:end] * chance.randint(1, 400) + page[end:]


def without_attributes(page: bytes, chance: Random) -> bytes:
    for _ in range(chance.randint(1, 30)):
        start, end = _one(_ATTRIBUTE, page, chance)
        page = page[:start] + page[end:]
    return page


def exchanged_attributes(page: bytes, chance: Random) -> bytes:
    """One attribute stands in the place of another."""
    for _ in range(chance.randint(1, 10)):
        (a, b), (c, d) = _one(_ATTRIBUTE, page, chance), _one(_ATTRIBUTE, page, chance)
        page = page[:a] + page[c:d] + page[b:]
    return page


def nested(page: bytes, chance: Random) -> bytes:
    """Open elements that nothing closes."""
    at = _place(page, chance)
    return page[:at] + chance.choice(_OPEN) * chance.randint(1, 600) + page[at:]


def in_another_encoding(page: bytes, chance: Random) -> bytes:
    return page.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")


def under_another_name(page: bytes, chance: Random) -> bytes:
    """The page says that it is in an encoding in which it is not."""
    return re.sub(rb"charset=[\"']?[\w-]{1,40}", b"charset=" + chance.choice(_ENCODINGS).encode(), page)


CHANGES: tuple[Change, ...] = (
    rubbish,
    flipped,
    cut,
    without_a_piece,
    doubled,
    swapped,
    without_tags,
    repeated_tags,
    without_attributes,
    exchanged_attributes,
    nested,
    in_another_encoding,
    under_another_name,
)

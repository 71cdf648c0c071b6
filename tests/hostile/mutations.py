"""A page and a seeded chance -> the page damaged: as the web damages pages (bytes, tags, encodings), and as an attacker would."""

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
_ENTITY = re.compile(rb"&(?:#x?)?[0-9A-Za-z]{1,8};")
_ENTITIES = (
    *(b"&#xD800;", b"&#55357;", b"&#1114112;", b"&#99999999999999999999;", b"&#0;", b"&#x202E;", b"&#-1;"),
    *(b"&amp;amp;amp", b"&nosuch;", b"&lt", b"&#x", b"&;"),
)
_NUMBER = re.compile(rb"\d{1,4}(?:[-/.:]\d{1,4}){1,2}|\d{1,6}")
_NUMBERS = (
    *(b"0", b"-1", b"00", b"13", b"32", b"99", b"10000", b"2147483648", b"9" * 30, b"9" * 5000, b"1e999", b"NaN", b"\xc2\xb2"),
    *(b"0000-00-00", b"0001-01-01", b"1969-12-31", b"9999-12-31", b"31/02/2012", b"99/99/9999", b"24:60", b"23:59:60"),
    *(b"9999-12-31T23:59:59+14:00", b"2012-05-03T10:00:00-99:99", b"2012-02-30T25:61:61Z", b"-0044-03-15", b"292277026596"),
)
_DIRECTIONS = tuple(c.encode() for c in "\u200b\u200e\u200f\u202a\u202d\u202e\u2028\u2066\u2069\ufeff\ufffe\U000e0041\u0301")
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
    return page[:at] + chance.choice(_OPEN) * chance.choice((1, 20, 300, 1_500)) + page[at:]


def in_another_encoding(page: bytes, chance: Random) -> bytes:
    return page.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")


def under_another_name(page: bytes, chance: Random) -> bytes:
    """The page says that it is in an encoding in which it is not."""
    return re.sub(rb"charset=[\"']?[\w-]{1,40}", b"charset=" + chance.choice(_ENCODINGS).encode(), page)


def broken_entities(page: bytes, chance: Random) -> bytes:
    """Entities that are cut, unknown or of no character, in the place of others and between them."""
    for _ in range(chance.randint(1, 20)):
        start, end = _one(_ENTITY, page, chance) if chance.random() < 0.5 else (_place(page, chance),) * 2
        page = page[:start] + chance.choice(_ENTITIES) + page[end:]
    return page


def out_of_range(page: bytes, chance: Random) -> bytes:
    """Numbers, days and times that no calendar or counter has."""
    for _ in range(chance.randint(1, 40)):
        start, end = _one(_NUMBER, page, chance)
        page = page[:start] + chance.choice(_NUMBERS) + page[end:]
    return page


def directed(page: bytes, chance: Random) -> bytes:
    """Signs that are not seen: directions, zero widths, tags, byte order marks."""
    for _ in range(chance.randint(1, 40)):
        at = _place(page, chance)
        page = page[:at] + chance.choice(_DIRECTIONS) * chance.choice((1, 1, 1, 500)) + page[at:]
    return page


def of_long_attributes(page: bytes, chance: Random) -> bytes:
    """A value of up to 200,000 bytes in an attribute that readers look at, or as many attributes in one tag."""
    start, end = _one(_ATTRIBUTE, page, chance)
    found, many = page[start:end], chance.randint(1_000, 100_000)
    words = chance.choice((b"a", b"comment ", b"/2012/05/", b"?a=b&", b"&amp;", b"\xe2\x80\xae", b"2012-"))
    longer = found[:-1] + words * (many // len(words)) + found[-1:] if found else b""
    more = b"".join(b" a%d=x" % n for n in range(many // 20)) if chance.random() < 0.3 else b""
    return page[:start] + longer + more + page[end:]


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
    broken_entities,
    out_of_range,
    directed,
    of_long_attributes,
)

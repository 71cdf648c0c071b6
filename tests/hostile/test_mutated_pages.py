"""Damaged pages are read without an error, in a time that their size allows, and no words of a form or of two
comments at once come out; nor is anything kept that no date or file can be.

The pages are the repository's own; CHECKUP_PAGES may name a folder with more (*.html), CHECKUP_SEED other changes.
"""

from __future__ import annotations

import os
import re
import time
import tracemalloc
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from checkup import platforms, records
from checkup.gathering.gather import Gathering
from checkup.gathering.sanitise import FIRST, sanitised
from checkup.model import Comment, Page, Reading
from checkup.reading.encoding import decode
from tests.hostile.mutations import mutated

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "sites", ROOT / "tests" / "platforms")
MANY, PARTS = 5_000, 10
SEED = int(os.environ.get("CHECKUP_SEED", "0"))
NOW = datetime(2026, 11, 27, tzinfo=UTC)
MARK = "zqxform"  # stands in every field of the forms
# Share of pages on which a comment's words may stand among another's; a convention: of what is cut out between two comments, or opened in
# one and never closed, no reader can tell where the one ends
MOST_INSIDE = 0.002
LEAST = 30  # letters; a shorter comment ("Thank you!") may be part of another one by chance
# CPU seconds that reading may take: a page of the repository takes a tenth of it on a slow machine; a page that is ten times as long
# may take ten times as long
BASE, A_MEGABYTE = 2.0, 12.0
MEMORY = 40  # bytes of Python's for each byte of a page, above what the smallest page takes; the parser's own memory is not in it


@cache
def pages() -> tuple[tuple[str, bytes], ...]:
    more = os.environ.get("CHECKUP_PAGES")
    folders = [*FOLDERS, *([Path(more)] if more else [])]
    found = [path for folder in folders for path in sorted(folder.rglob("*.html"))]
    return tuple((str(path), with_marks(path.read_bytes())) for path in found)


def with_marks(page: bytes) -> bytes:
    """The page with a word of its own in every form's fields."""
    return re.sub(rb"(<textarea\b[^<>]{0,400}>)", rb"\1" + MARK.encode() + b" ", page, flags=re.IGNORECASE)


def letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def read(body: bytes) -> Reading:
    return platforms.read(Page("https://b.example/2012/05/loaf/", body, "text/html"))


def comments_of(reading: Reading) -> tuple[Comment, ...]:
    return reading.post.comments if reading.post else ()


def one_inside_another(reading: Reading, body: bytes) -> list[str]:
    """Comments whose words stand once on the page, and among other words in the text of another comment."""
    texts = [t for c in comments_of(reading) if len(t := letters(c.text)) >= LEAST]
    within = [one for one in texts if any(one in other and one != other for other in texts)]
    whole = letters(text_of(body)) if within else ""
    return [one for one in within if whole.count(one) == 1]


def text_of(body: bytes) -> str:
    root = etree.fromstring(decode(body, "text/html").replace("\x00", " "), etree.HTMLParser(huge_tree=True))
    return "" if root is None else " ".join(root.itertext())


def out_of_a_form(reading: Reading, body: bytes) -> bool:
    """Whether a word that stands in fields of forms only came out as somebody's words."""
    said = [c.text for c in comments_of(reading)] + ([reading.post.text] if reading.post else [])
    if not any(MARK in text for text in said):
        return False
    root = etree.fromstring(decode(body, "text/html").replace("\x00", " "), etree.HTMLParser(huge_tree=True))
    bare = [e for e in root.iter() if isinstance(e.tag, str) and MARK in f"{e.text}" and not _in_field(e)]
    return not bare and not any(MARK in f"{e.tail}" for e in root.iter())


def _in_field(element: etree._Element) -> bool:
    return any(e.tag == "textarea" for e in (element, *element.iterancestors()))


def unkept(reading: Reading, folder: Path) -> list[str]:
    """What is wrong with the blog that a page gives, once it went through the model's door: dates of no time, and what no file can hold."""
    gathering = Gathering("https://b.example/")
    gathering.add_page("https://b.example/2012/05/loaf/", reading)
    blog = sanitised(gathering.blog("https://b.example/"), NOW)
    records.save_blog(folder, "b", blog)
    dates = [when for post in blog.posts for when in (post.published, post.closed_at, *(c.posted for c in post.comments)) if when]
    strange = [f"{when}" for when in dates if not FIRST <= when.year <= NOW.year + 1]
    return strange + ["not what was kept"] * (records.load_blog(folder, "b") != blog)


def check(number: int, folder: Path) -> bool:
    """Read one damaged page; whether a comment's words stand among another's."""
    name, page = pages()[number % len(pages())]
    body = mutated(page, SEED + number)
    began = time.process_time()
    reading = read(body)
    took = time.process_time() - began
    assert took < BASE + A_MEGABYTE * len(body) / 2**20, f"{name}, change {number}: {took:.1f} s for {len(body)} bytes"
    assert not out_of_a_form(reading, body), f"{name}, change {number}"
    assert not unkept(reading, folder), f"{name}, change {number}"
    return bool(one_inside_another(reading, body))


def test_a_few_damaged_pages(tmp_path: Path) -> None:
    """One to six changes in each of the first pages: read without an error, and kept whole."""
    for number in range(40):
        assert not unkept(read(mutated(pages()[number % len(pages())][1], SEED + number)), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_many_damaged_pages(part: int, tmp_path: Path) -> None:
    """Five thousand: no error, time by size, nothing of a form, all kept whole, and hardly a comment's words among another's."""
    numbers = range(part, max(MANY, len(pages())), PARTS)
    assert sum(check(number, tmp_path) for number in numbers) <= MOST_INSIDE * len(numbers)


@pytest.mark.slow
def test_memory_of_damaged_pages_grows_with_their_size() -> None:
    """Each page as it is and ten times in a row: never more than so many bytes for each of its own."""
    for number, (name, page) in enumerate(pages()[:: max(1, len(pages()) // 40)]):
        body = mutated(page, SEED + number) * 10
        tracemalloc.start()
        read(body)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert most < 8_000_000 + MEMORY * len(body), f"{name}: {most:,} for {len(body):,}"

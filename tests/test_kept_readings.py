"""Readings kept between runs: the same page is not read twice, and nothing stands that would be read otherwise today."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from checkup import kept_readings, parsing, platforms
from checkup.kept_readings import KeptReadings
from checkup.model import Page, Pattern, Reading
from checkup.parsing import Parser
from checkup.web import PageStore
from tests.sources.tiny_blog import entries, post_page

NOW = datetime(2026, 11, 26, tzinfo=UTC)
PAGE = Page("https://b.example/2012/05/post-1/", post_page(entries(1)[0]).encode(), "text/html; charset=utf-8", NOW)


def any_page(_: bytes, __: str) -> bool:
    return True


def kept(folder: Path, keeps: Callable[[bytes, str], bool] = any_page) -> KeptReadings:
    return KeptReadings(PageStore(folder / "pages.sqlite", NOW.date()), NOW, keeps)


def test_a_reading_comes_back_as_it_was(tmp_path: Path) -> None:
    """Every field of it, from a new connection too."""
    reading = platforms.read(PAGE)
    assert reading.post is not None
    assert reading.post.comments
    store = kept(tmp_path)
    assert store.get(PAGE, "") is None
    store.put(PAGE, "", reading)
    store.store.close()
    again = kept(tmp_path)
    assert again.get(PAGE, "") == reading
    again.store.close()


@pytest.mark.parametrize(
    "page",
    [
        replace(PAGE, body=PAGE.body + b" "),
        replace(PAGE, content_type="text/html"),
        replace(PAGE, robots=frozenset(("noindex",))),
        replace(PAGE, fetched_at=NOW + timedelta(days=1)),
        replace(PAGE, date_order="DMY"),
        replace(PAGE, url=PAGE.url + "x"),
    ],
    ids=["bytes", "type", "robots", "moment", "order", "address"],
)
def test_another_page_has_no_reading(page: Page, tmp_path: Path) -> None:
    """Whatever a reading is made from must be the same."""
    store = kept(tmp_path)
    store.put(PAGE, "", Reading())
    assert store.get(PAGE, "") == Reading()
    assert store.get(page, "") is None
    assert store.get(PAGE, "selectors") is None
    store.store.close()


def test_a_reading_by_another_pattern_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    """What was read by a pattern stands beside the plain reading, for that pattern alone, and the file does not grow with each new one."""
    store = kept(tmp_path)
    store.put(PAGE, "", Reading())
    shapes = [replace(PAGE, pattern=Pattern(f"shape {n}", (), (), ())) for n in range(3)]
    for number, page in enumerate(shapes):
        assert store.get(page, "") is None
        store.put(page, "", Reading(confidence=number / 10))
    assert store.get(PAGE, "") == Reading()
    assert [store.get(page, "") for page in shapes] == [None, None, Reading(confidence=0.2)]
    store.store.close()
    with closing(sqlite3.connect(tmp_path / "pages.sqlite")) as db:
        assert db.execute("SELECT count(*) FROM pages").fetchone() == (2,)


def test_other_code_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A version of the reader that differs in one byte takes nothing over; one that is the same has the same name."""
    store = kept(tmp_path)
    store.put(PAGE, "", Reading())
    assert kept_readings.reader_version() == kept_readings.reader_version.__wrapped__()
    monkeypatch.setattr(kept_readings, "reader_version", lambda: "another")
    assert store.get(PAGE, "") is None
    store.store.close()


def test_what_may_not_be_kept_is_not(tmp_path: Path) -> None:
    """A page that names somebody on the hide list leaves no reading."""
    store = kept(tmp_path, lambda body, _: b"Reader 1" not in body)
    store.put(PAGE, "", Reading())
    assert store.get(PAGE, "") is None
    store.store.close()


def test_a_page_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run takes the reading of the first, unless it is told to read otherwise."""
    read: list[str] = []

    def noted(page: Page, *, platform: str, **_: object) -> Reading:
        read.append(platform)
        return platforms.read(page)

    monkeypatch.setattr(parsing, "_within_limits", noted)
    store = kept(tmp_path)
    with Parser() as parser:
        first = asyncio.run(parser.parse(PAGE, kept=store))
        assert asyncio.run(parser.parse(PAGE, kept=store)) == first
        asyncio.run(parser.parse(PAGE, platform="generic", kept=store))
    assert read == ["auto", "generic"]
    store.store.close()

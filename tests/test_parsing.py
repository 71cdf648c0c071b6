"""No page costs more than its share: one that takes too long, or kills its worker, is left out; the pages beside it are read."""

from __future__ import annotations

import asyncio
import mmap
import os
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from checkup import parsing, platforms
from checkup.errors import TooMuch
from checkup.model import Page, Reading
from checkup.parsing import Parser
from tests.quick import quick

GOOD = Page("http://k.example/good/", b"<article><h1>A loaf</h1><p>Rye needs more water than wheat.</p></article>")
BAD = Page("http://k.example/bad/", b"<p>bad</p>")
real = platforms.read


def endless(page: Page, **more: Any) -> Reading:
    """A reader that comes to no end on one page, and takes every exception for a mistake that it can survive."""
    while page.url == BAD.url:
        try:
            sum(range(1000))
        except Exception:
            continue
    return real(page, **more)


def deadly(page: Page, **more: Any) -> Reading:
    """A reader that takes its process down on one page."""
    if page.url == BAD.url:
        os._exit(9)
    return real(page, **more)


def hungry(page: Page, **more: Any) -> Reading:
    if page.url == BAD.url:
        raise MemoryError
    return real(page, **more)


def read(pages: list[Page], jobs: int) -> list[str]:
    """What became of each page, all parsed at once."""

    async def go() -> list[str]:
        with Parser(jobs) as parser:
            done = await asyncio.gather(*(parser.parse(p) for p in pages), return_exceptions=True)
        return [d.page_type if isinstance(d, Reading) else type(d).__name__ for d in done]

    return asyncio.run(go())


@pytest.mark.parametrize("reader", [pytest.param(endless, marks=pytest.mark.slow), hungry])
def test_a_page_that_takes_too_much_is_left_out(reader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process: the error says which page; the next one is read."""
    monkeypatch.setattr(platforms, "read", reader)
    monkeypatch.setattr(parsing, "PAGE_SECONDS", 1.0)
    with pytest.raises(TooMuch, match="bad/ takes more time or memory"):
        asyncio.run(Parser().parse(BAD))
    assert read([GOOD, BAD, GOOD], 1) == [real(GOOD).page_type, "TooMuch", real(GOOD).page_type]


@pytest.mark.skipif(not hasattr(time, "pthread_getcpuclockid"), reason="threads have no clock of their own here")
def test_a_page_that_takes_too_much_is_left_out_in_any_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a worker of a cluster, whose main thread does other things: the error says which page, and the next one is read."""
    monkeypatch.setattr(platforms, "read", endless)
    monkeypatch.setattr(parsing, "PAGE_SECONDS", 0.2)
    with ThreadPoolExecutor(1) as thread:
        found = thread.submit(read, [GOOD, BAD, GOOD], 1).result()
    assert found == [real(GOOD).page_type, "TooMuch", real(GOOD).page_type]


@pytest.mark.parametrize("reader", quick([endless, deadly], [deadly]))
def test_a_worker_that_dies_or_hangs_costs_its_page_only(reader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that were with the same worker are read by the next one."""
    monkeypatch.setattr(platforms, "read", reader)
    monkeypatch.setattr(parsing, "PAGE_SECONDS", 1.0)
    monkeypatch.setattr(parsing, "_FEW", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    good = real(GOOD).page_type
    assert read([BAD], 2) == ["TooMuch"]
    assert read([GOOD, GOOD, BAD, GOOD], 2) == [good, good, "TooMuch", good]


def test_workers_read_whatever_their_parent_has_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that has reserved much address space (libraries for tables do) takes none of what a page may use."""
    monkeypatch.setattr(parsing, "_FEW", 0)
    with mmap.mmap(-1, 3 << 30):  # reserved, never touched
        assert read([GOOD] * 3, jobs=2) == ["post"] * 3

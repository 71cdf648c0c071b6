"""Pages are parsed in this process while they are few, and by worker processes once they are many; no page costs more than its share."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from checkup import platforms
from checkup.config import SelectorsTable
from checkup.errors import TooMuch
from checkup.kept_readings import KeptReadings
from checkup.model import Page, Pattern, Reading
from checkup.reading.pattern.from_pages import pattern_of
from checkup.web.cpu_limit import TooLong, cpu_limit
from checkup.workers import Workers, follow_the_parent

_FEW = 8  # starting workers costs about as much CPU as reading four pages (measured), and pages that wait for them are fetched meanwhile
# seconds of computing; a convention: the worst page within the limits on size takes five, and a machine in use several times as long
PAGE_SECONDS = 30.0
# address space that a worker may add to what it begins with; a convention: ten times what the worst page within the limits on size takes
_WORKER_BYTES = 2 << 30


class Parser:
    """A context manager that turns pages into readings; `jobs` is the number of worker processes (1 = never start any)."""

    def __init__(self, jobs: int = 1) -> None:
        self._jobs = min(jobs, os.cpu_count() or 1)
        self._workers = Workers(self._jobs, _begin_worker)
        self._seen = 0

    def __enter__(self) -> Self:
        self._workers.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._workers.__exit__(kind, error, trace)

    async def parse(
        self,
        page: Page,
        *,
        platform: str = "auto",
        selectors: SelectorsTable | None = None,
        mine: bool = False,
        kept: KeptReadings | None = None,
    ) -> Reading:
        """Understand one page. Raises TooMuch where that takes more time or memory than any honest page does, never for what is on it.

        kept  readings of earlier runs of its blog, None = every page is read
        """
        how = f"{platform} {mine} {selectors.model_dump_json() if selectors else ''}"
        known = kept.get(page, how) if kept else None
        if known is not None:
            return known
        self._seen += 1
        work = partial(_within_limits, page, platform=platform, selectors=selectors, mine=mine)
        reading = await self._workers.run(work) if self._jobs > 1 and self._seen > _FEW else work()
        if reading is None:
            raise TooMuch(f"{page.url[:200]} takes more time or memory to read than a page may, and was left out.")
        if kept:
            kept.put(page, how, reading)
        return reading

    async def learn(self, pages: Sequence[Page], texts: Sequence[str]) -> Pattern | None:
        """How these pages print comments, None where they show none, or where finding out takes more than a page may take to be read."""
        work = partial(_learnt_within_limits, pages, texts)
        return await self._workers.run(work) if self._jobs > 1 and self._seen > _FEW else work()


def _within_limits(page: Page, *, platform: str, selectors: SelectorsTable | None, mine: bool) -> Reading | None:
    """The reading of a page, None where it takes too much."""
    try:
        with cpu_limit(PAGE_SECONDS):
            return platforms.read(page, platform=platform, selectors=selectors, mine=mine)
    except (TooLong, MemoryError):
        return None


def _learnt_within_limits(pages: Sequence[Page], texts: Sequence[str]) -> Pattern | None:
    try:
        with cpu_limit(PAGE_SECONDS):
            return pattern_of(pages, texts)
    except (TooLong, MemoryError):
        return None


def _begin_worker() -> None:
    """Follow the parent, and take no more memory than a worker may."""
    follow_the_parent()
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):  # where the system knows no such limit, those on the size of a page are left
        most = _address_space() + _WORKER_BYTES
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _address_space() -> int:
    """Bytes that this process has reserved, also for libraries that its parent loaded; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0

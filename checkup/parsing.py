"""Pages are parsed in this process while they are few, and by worker processes once they are many; no page costs more than its share."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import partial
from types import TracebackType
from typing import NoReturn, Self

from checkup import platforms
from checkup.config import SelectorsTable
from checkup.errors import TooMuch
from checkup.kept_readings import KeptReadings
from checkup.model import Page, Reading

_FEW = 24  # starting workers costs about as much as parsing this many pages
# seconds of computing; a convention: the worst page within the limits on size takes five, and a machine in use several times as long
PAGE_SECONDS = 30.0
_WORKER_BYTES = 2 << 30  # address space of a worker; a convention: ten times what the worst page within the limits on size takes


class Parser:
    """A context manager that turns pages into readings; `jobs` is the number of worker processes (1 = never start any).

    kept  readings of earlier runs, None = every page is read
    """

    def __init__(self, jobs: int = 1, executor: Executor | None = None, kept: KeptReadings | None = None) -> None:
        self._kept = kept
        self._jobs = min(jobs, os.cpu_count() or 1)
        self._executor = executor
        self._own = executor is None
        self._seen = 0
        self._alone = asyncio.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._executor is not None and self._own:
            self._executor.shutdown(wait=True, cancel_futures=True)

    async def parse(self, page: Page, *, platform: str = "auto", selectors: SelectorsTable | None = None, mine: bool = False) -> Reading:
        """Understand one page. Raises TooMuch where that takes more time or memory than any honest page does, never for what is on it."""
        how = f"{platform} {mine} {selectors.model_dump_json() if selectors else ''}"
        known = self._kept.get(page, how) if self._kept else None
        if known is not None:
            return known
        self._seen += 1
        work = partial(_within_limits, page, platform=platform, selectors=selectors, mine=mine)
        if self._executor is None and self._jobs > 1 and self._seen > _FEW:
            self._executor = self._workers()
        reading = work() if self._executor is None else await self._by_worker(work)
        if reading is None:
            raise TooMuch(f"{page.url[:200]} takes more time or memory to read than a page may, and was left out.")
        if self._kept:
            self._kept.put(page, how, reading)
        return reading

    async def _by_worker(self, work: partial[Reading | None]) -> Reading | None:
        """The reading; None where the page kills its worker. Others that were with a killed worker are read again, one by one."""
        executor, loop = self._executor, asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(executor, work)
        except BrokenProcessPool:
            if self._executor is executor:
                self._executor = self._workers()
        async with self._alone:
            with ProcessPoolExecutor(1, initializer=_begin_worker) as one:
                try:
                    return await loop.run_in_executor(one, work)
                except BrokenProcessPool:
                    return None

    def _workers(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._jobs, initializer=_begin_worker)


class _TooLong(BaseException):
    """The page's time is over; no handler for mistakes may take this for one."""


def _stop(*_: object) -> NoReturn:
    raise _TooLong


def _within_limits(page: Page, *, platform: str, selectors: SelectorsTable | None, mine: bool) -> Reading | None:
    """The reading of a page, None where it takes too much. Only a process's main thread can be stopped by its clock."""
    try:
        with _timed():
            return platforms.read(page, platform=platform, selectors=selectors, mine=mine)
    except (_TooLong, MemoryError):
        return None


@contextmanager
def _timed() -> Iterator[None]:
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, PAGE_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _begin_worker() -> None:
    """Leave interrupts to the parent, and take no more memory than a worker may."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):  # where the system knows no such limit, those on the size of a page are left
        resource.setrlimit(resource.RLIMIT_AS, (_WORKER_BYTES, resource.getrlimit(resource.RLIMIT_AS)[1]))

"""Pages are parsed in this process while they are few, and by worker processes once they are many."""

from __future__ import annotations

import asyncio
import os
import signal
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from types import TracebackType
from typing import Self

from checkup import platforms
from checkup.config import SelectorsTable
from checkup.model import Page, Reading

_FEW = 24  # starting workers costs about as much as parsing this many pages


class Parser:
    """A context manager that turns pages into readings; `jobs` is the number of worker processes (1 = never start any)."""

    def __init__(self, jobs: int = 1, executor: Executor | None = None) -> None:
        self._jobs = min(jobs, os.cpu_count() or 1)
        self._executor = executor
        self._own = executor is None
        self._seen = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._executor is not None and self._own:
            self._executor.shutdown(wait=True, cancel_futures=True)

    async def parse(self, page: Page, *, platform: str = "auto", selectors: SelectorsTable | None = None, mine: bool = False) -> Reading:
        """Understand one page. Never raises for what is on the page."""
        self._seen += 1
        work = partial(platforms.read, page, platform=platform, selectors=selectors, mine=mine)
        if self._executor is None and self._jobs > 1 and self._seen > _FEW:
            self._executor = ProcessPoolExecutor(self._jobs, initializer=_leave_interrupts_to_the_parent)
        if self._executor is None:
            return work()
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)

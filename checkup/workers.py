"""Work for worker processes: a piece that kills its process is told, and costs no other piece anything."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from types import TracebackType
from typing import Self, TypeVar

Done = TypeVar("Done")
END_SECONDS = 5  # for a process that was killed to be gone: mostly a few milliseconds
MOST = 61  # processes that Windows can wait for at a time; more are refused there


def follow_the_parent() -> None:
    """How a worker begins: it leaves Ctrl-C to its parent, and ends with it however that ends.

    Ctrl-C reaches the whole group of processes, and only the parent knows what is to be left in order. A parent that is killed says
    nothing to its workers, which would wait for work for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the command's own way to end (checkup/cli) is not the worker's
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


class Workers:
    """A context manager: at most `jobs` worker processes, started with the first piece of work; each begins with `begin`.

    Where the block ends by an exception, Ctrl-C among them, work under way is given up.
    """

    def __init__(self, jobs: int, begin: Callable[[], None] = follow_the_parent) -> None:
        self._jobs = min(jobs, MOST)
        self._begin = begin
        self._executor: ProcessPoolExecutor | None = None
        self._alone = asyncio.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._executor is None:
            return
        if kind:
            _give_up(self._executor)
        else:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def start(self) -> None:
        """Start the processes now: while this one is small, and before it has connections and threads that they would share."""
        self._pool().submit(_nothing)

    async def run(self, work: Callable[[], Done]) -> Done | None:
        """What the work gives, or raises; None where it kills its process.

        Others that were with a killed process are done again, one by one: which of them killed it cannot be told.
        """
        executor, loop = self._pool(), asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(executor, work)
        except BrokenProcessPool:
            if self._executor is executor:
                self._executor = None
        async with self._alone:
            one = ProcessPoolExecutor(1, initializer=self._begin)
            try:
                return await loop.run_in_executor(one, work)
            except BrokenProcessPool:
                return None
            except BaseException:
                _give_up(one)
                raise
            finally:
                one.shutdown(wait=False)

    def _pool(self) -> ProcessPoolExecutor:
        if self._executor is None:
            self._executor = ProcessPoolExecutor(self._jobs, initializer=self._begin)
        return self._executor


def _give_up(executor: ProcessPoolExecutor) -> None:
    """End a pool with work under way: its processes, and the thread that writes to them, which would wait for a reader for ever."""
    processes = list((executor._processes or {}).values())
    queue = getattr(executor, "_call_queue", None)  # it has no public name; in a Python that calls it otherwise its thread is left alone
    executor.shutdown(wait=False, cancel_futures=True)  # first: what is cancelled must not be told that its process died
    for process in processes:
        process.kill()
    if queue is not None:
        queue.cancel_join_thread()
    for process in processes:
        process.join(END_SECONDS)


def _nothing() -> None:
    """The first piece of work, which starts the processes."""

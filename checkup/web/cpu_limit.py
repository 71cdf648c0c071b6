"""Work on what strangers wrote, ended by the processor time that it takes: no feed and no page may keep a run busy."""

from __future__ import annotations

import ctypes
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


class TooLong(BaseException):
    """The time of a piece of work is over; no handler for mistakes may take this for one."""


def _stop(*_: object) -> NoReturn:
    raise TooLong


@contextmanager
def cpu_limit(seconds: float) -> Iterator[None]:
    """Raises TooLong within the block once it has taken so many seconds of computing; not on systems that cannot tell."""
    if sys.platform == "win32":
        yield
        return
    if threading.current_thread() is not threading.main_thread():  # only the main thread is stopped by its process's clock
        with _watched(seconds):
            yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def _watched(seconds: float) -> Iterator[None]:
    """A second thread looks at the clock of this one, and stops it when its time is over."""
    if not hasattr(time, "pthread_getcpuclockid"):
        yield
        return
    worker, over = threading.get_ident(), threading.Event()
    clock = time.pthread_getcpuclockid(worker)
    ends = time.clock_gettime(clock) + seconds

    def watch() -> None:
        while not over.wait(min(1.0, seconds)):
            if time.clock_gettime(clock) > ends:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker), ctypes.py_object(TooLong))
                return

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()

"""Python's search for objects that hold each other: paused where many objects are made or held, and few or no such cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_cycle_search() -> Iterator[None]:
    """The search is off inside the block and as it was after it, also where the block raises or another pause stands around it.

    It holds for the whole process. Objects are still freed as soon as nobody holds them; only cycles wait.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()

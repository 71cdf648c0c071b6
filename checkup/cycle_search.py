"""Python's search for objects that hold each other: paused, or kept to new ones, where many objects are made or held and no such cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 20_000
"""New objects after which the search looks at them, where it runs seldom: a few pages' worth, some megabytes."""


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


@contextmanager
def only_new_objects_searched() -> Iterator[None]:
    """Inside the block the search leaves out all that was there before it, which is not to be freed before its end, and runs seldom."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()

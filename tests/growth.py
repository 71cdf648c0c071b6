"""Whether work grows with its input, not faster: held by counting, since seconds tell more of the machine than of the code."""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable
from functools import lru_cache
from types import FrameType
from typing import Any, NamedTuple

MOST = 2.4  # linear work gives 2.0, quadratic work 4; what sorts gives 2.2
FEW_STEPS, FEW_BYTES = 300, 100_000  # growth below this is a table that was enlarged, a branch that was taken for the first time
MANY_KEPT = 512  # answers; functions that keep fewer hold what is loaded once, such as word lists, and keep it here too
LOOK_EVERY = 8  # steps between two looks at the memory, which cost ten times a step; a look sees the most that was held since the last


class Work(NamedTuple):
    """What a piece of work took: steps (lines, calls and returns of Python), bytes of memory asked for, given back or not."""

    steps: int
    bytes: int


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """`work(n)` takes no more than in proportion to n: counted, or by the clock in `make bench`."""
    compare(work, size)


def by_counting(work: Callable[[int], object], size: int) -> None:
    """From `work(2n)` to `work(4n)` the count rises less than 2.4 times as much as from `work(n)` to `work(2n)`.

    Seen are the lines of Python that run in this thread, in the package and in libraries, each time round a loop or comprehension anew,
    and the memory that is taken on the way, given back or not: slices, joined strings, sorted copies, split texts.
    Not seen is work inside one C call that keeps nothing: an expression that backtracks, `find` or `in` walking a long text or list,
    lxml's own parsing. `make bench` measures those with a clock. What all sizes pay alike (loading, first use) does not count.
    """
    work(size * 3 // 2)  # what is loaded once; a size of its own, so that no cache knows the texts that are counted
    counted(work, size // 2 + 1)  # and what the interpreter keeps of each function from the first time that it is traced
    one, two, four = (counted(work, size * times) for times in (1, 2, 4))
    for name, few in (("steps", FEW_STEPS), ("bytes", FEW_BYTES)):
        first, second = (getattr(b, name) - getattr(a, name) for a, b in ((one, two), (two, four)))
        took = ", ".join(f"{getattr(work, name):,}" for work in (one, two, four))
        assert second < MOST * max(first, 0) + few, f"{took} {name} for {size}, for twice and for four times as much"


compare = by_counting  # tests/conftest.py puts the clock here for `make bench`


def _forget() -> None:
    """Empty what the package remembers of texts: how far such a table grows would depend on the tests that came before."""
    for clear in _tables(len(sys.modules)):
        clear()


@lru_cache(maxsize=1)
def _tables(_loaded: int) -> list[Callable[[], None]]:
    """What empties each of these tables; looked for anew when more modules are loaded."""
    values = [value for name, module in sys.modules.items() if name.partition(".")[0] == "checkup" for value in vars(module).values()]
    return [value.cache_clear for value in values if hasattr(value, "cache_info") and (value.cache_info().maxsize or 0) >= MANY_KEPT]


def counted(work: Callable[[int], object], size: int) -> Work:
    """What `work(size)` takes. The same input gives the same steps, and the same bytes but for a few."""
    steps = taken = held = 0
    memory, reset = tracemalloc.get_traced_memory, tracemalloc.reset_peak

    def trace(_frame: FrameType, _event: str, _arg: Any) -> Any:
        nonlocal steps, taken, held
        steps += 1
        if not steps % LOOK_EVERY:
            now, peak = memory()
            taken += peak - held
            held = now
            reset()
        return trace

    _forget()
    before = sys.gettrace()
    gc.disable()  # or finalizers would run in the middle; no collection before it: a whole run holds so much that each costs a second
    tracemalloc.start()
    try:
        sys.settrace(trace)
        work(size)
    finally:
        sys.settrace(before)
        tracemalloc.stop()
        gc.enable()
    return Work(steps, taken)

"""CPU time of `work(n)` beside `work(2n)`: sees what counting cannot, such as an expression that backtracks inside one C call."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

LONG_ENOUGH = 0.03  # seconds of CPU under which a ratio is noise
LARGEST = 512  # times the size that is counted in `make test`; what is still short then is cut off somewhere and cannot grow
TRIES = 3
MOST = 3.0  # linear work gives 2, quadratic work 4
SEEN: list[tuple[float, str]] = []
SHORT: list[float] = []  # what never took long enough


def compare(work: Callable[[int], object], size: int) -> None:
    """Take `size` so large that it can be measured; twice as much takes less than three times the time. The best of some tries counts."""
    work(size)  # what is loaded once
    times = 1
    while (once := spent(work, size * times)) < LONG_ENOUGH and times < LARGEST:
        times *= 2
    if once < LONG_ENOUGH:
        SHORT.append(once)
        return
    # each try is of a size of its own, so that nothing is remembered
    more = max(1, size * times // 20)
    small = min(once, *(spent(work, size * times + k * more) for k in range(1, TRIES)))
    large = min(spent(work, 2 * size * times + k * more) for k in range(TRIES))
    ratio = large / small
    test = os.environ.get("PYTEST_CURRENT_TEST", "").removesuffix(" (call)")
    SEEN.append((ratio, f"{1000 * small:6.1f} ms for {size * times:>9,}, {1000 * large:6.1f} ms for twice as much  {test}"))
    assert ratio < MOST, SEEN[-1][1]


def spent(work: Callable[[int], object], size: int) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    work(size)
    return time.process_time() - start

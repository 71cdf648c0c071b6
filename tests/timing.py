"""Whether work grows with its input, not faster: held as a ratio, since seconds tell more of the machine than of the code."""

from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 4
TOO_SHORT = 0.05  # seconds of CPU under which a ratio is noise


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """`work(n)` on twice the input takes less than three times the CPU time. The best of some tries counts, each of a size of its own,
    so that neither a busy machine nor something remembered decides.
    """
    work(max(1, size // 50))  # what is loaded once
    small = min(_spent(work, size + k) for k in range(TRIES))
    large = min(_spent(work, 2 * size + k) for k in range(TRIES))
    assert large < 3 * small + TOO_SHORT, f"{small:.3f} s for {size}, {large:.3f} s for twice as much"


def _spent(work: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    work(size)
    return time.process_time() - start

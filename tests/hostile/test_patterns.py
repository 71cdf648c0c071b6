"""Every regular expression of the package on texts made against it: four times the text takes four times the work, not sixteen times.

Work inside one expression cannot be counted from outside, so CPU time is compared, for texts of two sizes (`make test-all`).
"""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.hostile.attack_strings import attacks
from tests.hostile.patterns import every_pattern

SMALL, LARGE = 4_000, 16_000  # characters
WORTH = 0.05  # seconds under which the larger text is no harm, however it grows
MOST = 8.0  # linear work gives 4, quadratic work 16
LONGEST = 3.0  # seconds after which an expression is stopped
# What still grows faster, as "file: begin of the expression", each on texts that are cut before they come to it. The list may only shrink.
EXCEPTIONS: frozenset[str] = frozenset(())


class _Stopped(BaseException):
    """The expression took longer than LONGEST."""


def _stop(*_: object) -> None:
    raise _Stopped


def seconds(run: Callable[[Any], object], text: str | bytes) -> float:
    """CPU time of one search, at most LONGEST: expressions look for signals while they work."""
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    start = time.process_time()
    try:
        run(text)
    except _Stopped:
        return LONGEST
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - start


def worst(pattern: str | bytes, flags: int, anchored: bool) -> tuple[float, str]:
    """The fastest growth that an attack showed, and how that text begins."""
    compiled = re.compile(pattern, flags)
    run = compiled.match if anchored else compiled.search
    found = (0.0, "")
    for make in attacks(pattern, flags):
        small, large = (text.encode() if isinstance(pattern, bytes) else text for text in (make(SMALL), make(LARGE)))
        if seconds(run, large) < WORTH:
            continue
        least = max(1e-6, min(seconds(run, small) for _ in range(3)))
        ratio = min(seconds(run, large) for _ in range(2)) / least
        found = max(found, (ratio, make(20)[:60]))
        if ratio > MOST:
            break
    return found


@pytest.mark.slow
def test_every_pattern_grows_linearly() -> None:
    """Some 470 expressions; a new one that backtracks is named with the text that shows it."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    bad: dict[str, str] = {}
    every = every_pattern()
    try:
        for (pattern, flags), (place, anchored) in every.items():
            ratio, text = worst(pattern, flags, anchored)
            if ratio > MOST:
                bad[f"{place.partition(':')[0]}: {str(pattern)[:40]}"] = f"{ratio:.0f} times the work for four times of {text!r}"
    finally:
        signal.signal(signal.SIGVTALRM, before)
    assert len(every) > 400
    assert {name: words for name, words in bad.items() if name not in EXCEPTIONS} == {}
    assert EXCEPTIONS - bad.keys() == set(), "these have become linear: take them off the list"

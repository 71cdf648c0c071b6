"""Every regular expression of the package on texts made against it: four times the text takes four times the work, not sixteen times.

Work inside one expression cannot be counted from outside, so CPU time is compared, for texts of growing size (`make test-all`).
"""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.hostile.attack_strings import attacks
from tests.hostile.capped import DOORS, Door, longest_seen, most_of
from tests.hostile.patterns import every_pattern, for_whole_texts

SIZES = (4_000, 16_000)  # characters; each is compared with a quarter of it
WORTH = 0.02  # seconds of CPU under which a text is no harm, however the work grows
MOST = 8.0  # linear work gives 4, quadratic work 16
LONGEST = 1.0  # seconds after which an expression is stopped; the dearest of the linear ones needs a twentieth of it
Run = Callable[[Any], object]


class _Stopped(BaseException):
    """The expression took longer than LONGEST."""


def _stop(*_: object) -> None:
    raise _Stopped


@contextmanager
def _stopping() -> Iterator[None]:
    """Expressions look for signals while they work, so that a timer can end them."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def seconds(run: Run, text: str | bytes) -> float:
    """CPU time of one search; LONGEST where it was stopped."""
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    start = time.thread_time()
    try:
        run(text)
        return time.thread_time() - start
    except _Stopped:
        return LONGEST
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def least(run: Run, text: str | bytes) -> float:
    """CPU time of the quickest of a few searches: what else the machine does only ever adds to it."""
    return min(seconds(run, text) for _ in range(3))


def harm(run: Run, make: Callable[[int], str | bytes], most: int | None) -> str:
    """What is wrong with an expression on a text of growing size, "" where nothing is; `most` is the longest text that it can meet."""
    if most is not None:
        over = len(make(most)) - most  # what leads to the repetition and what ends it
        taken = least(run, make(max(1, most - over))[:most])
        return f"{taken:.2f} s at its cap of {most}" if taken > WORTH else ""
    for size in SIZES:
        large = make(size)
        if seconds(run, large) < WORTH:
            continue
        taken = least(run, large)
        if taken >= LONGEST:
            return f"over {LONGEST} s for {size} characters"
        ratio = taken / max(1e-6, least(run, make(size // 4)))
        if taken >= WORTH and ratio > MOST:
            return f"{ratio:.0f} times the work for four times the text"
    return ""


def worst(pattern: str | bytes, flags: int, anchored: bool, most: int | None = None) -> str:
    """The harm that the first harmful attack does, and how its text begins; "" where none does any."""
    compiled = re.compile(pattern, flags)
    return _worst(pattern, flags, compiled.match if anchored else compiled.search, "", most)


def worst_whole(pattern: str | bytes, flags: int, most: int | None = None) -> str:
    """The same where the expression is held against a whole text, which ends in what it does not take."""
    run = re.compile(pattern, flags).fullmatch
    return _worst(pattern, flags, run, "!", most) or _worst(pattern, flags, run, "\0x", most)


def _worst(pattern: str | bytes, flags: int, run: Run, end: str, most: int | None) -> str:
    for make in attacks(pattern, flags):

        def given(size: int, make: Callable[[int], str] = make) -> str | bytes:
            return make(size) + end if isinstance(pattern, str) else (make(size) + end).encode()

        if said := harm(run, given, most):
            return f"{said}: {make(20)[:60]!r}"
    return ""


@pytest.mark.slow
def test_every_pattern_grows_linearly() -> None:
    """Some 840 expressions; a new one that backtracks is named with the text that shows it."""
    caps = most_of(DOORS)
    every = every_pattern()
    with _stopping():
        bad = {
            f"{place}: {str(pattern)[:40]}": said
            for (pattern, flags), (place, anchored) in every.items()
            if (said := worst(pattern, flags, anchored, caps.get(pattern)))
        }
    assert len(every) > 700
    assert caps.keys() <= {pattern for pattern, _ in every}
    assert bad == {}


@pytest.mark.slow
def test_every_pattern_for_a_whole_text_grows_linearly() -> None:
    """Some 75 expressions that must take all of a text; where its end does not fit, none of them tries each way to divide the rest."""
    caps, whole = most_of(DOORS), for_whole_texts()
    with _stopping():
        bad = {f"{place}: {str(p)[:40]}": said for (p, flags), place in whole.items() if (said := worst_whole(p, flags, caps.get(p)))}
    assert len(whole) > 50
    assert bad == {}


@pytest.mark.slow
@pytest.mark.parametrize("pattern", [r"(?:reply|\d{1,3}\.?|[|\s])+", r"(?:a|aa)+"])
def test_a_pattern_that_divides_a_whole_text_in_many_ways_is_named(pattern: str) -> None:
    """A search of it ends at once, so that only the whole text shows it."""
    with _stopping():
        assert not worst(pattern, 0, anchored=False)
        assert worst_whole(pattern, 0)


@pytest.mark.slow
@pytest.mark.parametrize("pattern", [r"\s+$", r"(?:a|b|ab)*c", r"<b>.*?</b>", r"(?:\s*,\s*|\s+)x", r"(a+)+b"])
def test_a_pattern_that_backtracks_is_named(pattern: str) -> None:
    """The attacks show the usual kinds of backtracking."""
    with _stopping():
        assert worst(pattern, 0, anchored=False)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.file)
def test_a_cap_is_kept(door: Door) -> None:
    """An expression that is let off with a cap meets no longer text, whatever stands before the door to it."""
    assert 0 < longest_seen(door) <= door.most

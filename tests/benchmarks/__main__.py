"""`python -m tests.benchmarks [FOLDER]`: CPU of the slow parts beside that of other tools, on the same input in the same run.

Pages are read beside trafilatura (`bare_extraction` with comments), from FOLDER or else the project's own fixtures; dates beside
dateparser; the start of the command line beside that of a Python that imports click. The best of three rounds counts.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import dateparser

from checkup import dates, platforms
from checkup.model import Page

ROUNDS = 3


def cpu_of(work: Callable[[Any], object], inputs: Sequence[Any]) -> float:
    """CPU seconds for one pass over the inputs, best of the rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for one in inputs:
            work(one)
        best = min(best, time.process_time() - start)
    return best


def tell(what: str, ours: float, peer: str, theirs: float, count: int) -> None:
    """One line: milliseconds a piece of both, and their ratio."""
    each = 1000 / max(1, count)
    print(f"{what}: checkup {ours * each:.2f} ms, {peer} {theirs * each:.2f} ms each of {count}, ratio {ours / theirs:.2f}")


def pages(folder: Path) -> None:
    """Reading pages, beside trafilatura where it is installed."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        print("pages: trafilatura is not installed: pip install '.[bench]'")
        return
    bodies = [p.read_bytes() for p in sorted(folder.rglob("*.html"))]
    peer = cpu_of(lambda body: bare_extraction(body, include_comments=True, with_metadata=True), bodies)
    ours = cpu_of(lambda body: platforms.read(Page("https://blog.example/post/", body)), bodies)
    tell("pages", ours, "trafilatura", peer, len(bodies))


def printed_dates() -> None:
    """Reading dates as blogs print them, beside dateparser. Each is new in each round, so that nothing is remembered."""
    start, count = datetime(1990, 1, 1, tzinfo=UTC), 200
    texts = iter([f"{start + timedelta(minutes=7919 * n):%B %d, %Y at %I:%M %p}" for n in range(ROUNDS * count)])
    ours = cpu_of(lambda _: dates.read(next(texts)), range(count))
    texts = iter([f"{start + timedelta(minutes=7919 * n):%B %d, %Y at %I:%M %p}" for n in range(ROUNDS * count)])
    peer = cpu_of(lambda _: dateparser.parse(next(texts)), range(count))
    tell("dates", ours, "dateparser", peer, count)


def command_line() -> None:
    """`checkup --help`, beside a Python that imports click and ends."""

    def cpu(*args: str) -> float:
        import resource

        spent = []
        for _ in range(ROUNDS):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *args], check=True, capture_output=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        return min(spent)

    tell("start", cpu("-m", "checkup", "--help"), "import click", cpu("-c", "import click"), 1)


def main() -> int:
    """Print each comparison."""
    command_line()
    printed_dates()
    pages(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "platforms")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""`python -m tests.benchmarks [FOLDER]`: CPU per page of reading beside trafilatura, on the same pages.

The peer is `bare_extraction` with comments. Without FOLDER the project's own page fixtures are read. Both readers get the same bytes in
the same order; the best of three rounds counts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from checkup import platforms
from checkup.model import Page

ROUNDS = 3


def cpu_of(read: Callable[[bytes], object], pages: Sequence[bytes]) -> float:
    """CPU seconds for one pass over the pages, best of the rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for body in pages:
            read(body)
        best = min(best, time.process_time() - start)
    return best


def ours(body: bytes) -> object:
    """One page as Checkup reads it."""
    return platforms.read(Page("https://blog.example/post/", body))


def main() -> int:
    """Print both figures and their ratio."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        print("trafilatura is not installed: pip install '.[bench]'")
        return 2
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "platforms"
    pages = [p.read_bytes() for p in sorted(folder.rglob("*.html"))]
    peer = cpu_of(lambda body: bare_extraction(body, include_comments=True, with_metadata=True), pages)
    mine = cpu_of(ours, pages)
    per_page = 1000 / max(1, len(pages))
    print(f"{len(pages)} pages: checkup {mine * per_page:.1f} ms, trafilatura {peer * per_page:.1f} ms a page, ratio {mine / peer:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

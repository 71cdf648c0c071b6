"""Counts how often expressions are searched for while the sample pages of all platforms are read: `python -m tests.reading.searches`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from checkup.model import Page
from checkup.platforms import read

PAGES = Path(__file__).parents[1] / "platforms"


def searches() -> tuple[int, int]:
    """(searches, pages): all calls of methods of compiled expressions. The pages were read before, as other pages of the same blog."""
    pages = [Page(url="https://blog.example/2014/03/a-post.html", body=path.read_bytes()) for path in sorted(PAGES.rglob("*.html"))]
    for page in pages:
        read(page)
    found = 0

    def count(_: FrameType, event: str, called: Any) -> None:
        nonlocal found
        found += event == "c_call" and isinstance(getattr(called, "__self__", None), re.Pattern)

    sys.setprofile(count)
    try:
        for page in pages:
            read(page)
    finally:
        sys.setprofile(None)
    return found, len(pages)


if __name__ == "__main__":
    print(*searches())

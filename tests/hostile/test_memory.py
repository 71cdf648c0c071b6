"""No page, of whatever 20 MB it is made, takes more than 300 MB to read, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

SIZE = 20_000_000
MOST = 300  # MB above a process that has read a small page
COMMENT = "<ol class=commentlist><li class=comment id=comment-1><cite class=fn>Ann</cite><p>"
MADE = {
    "tags": ("<b>", ""),
    "words": ("<b>x</b>", ""),
    "paragraphs": ("<p>word word</p>", ""),
    "links": ("<a href=/x/y/z>w</a>", ""),
    "one comment": ("word and text ", COMMENT),
    "one comment of lines": ("word<br>", COMMENT),
    "one attribute": ("x", "<p title='"),
    "other scripts": ("\u0436\u65e5\U0001f600", ""),
    "structured data": ("[{}],", "<script type='application/ld+json'>"),
    "brackets": ("<", ""),
    "entities": ("&amp;", ""),
    "meta tags": ("<meta name=a content=b>", ""),
}
PROGRAM = """
import resource, sys
from checkup import platforms
from checkup.model import Page
unit, start, size = sys.argv[1], sys.argv[2], int(sys.argv[3])
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
platforms.read(Page("http://k.example/a/", b"<h1>Loaf</h1><p>Words.</p>"))
body = ("<html><body><h1>Loaf</h1>" + start).encode() + unit.encode() * (size // len(unit.encode()))
before = peak()
platforms.read(Page("http://k.example/a/", body))
print(peak() - before)
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", MADE)
def test_no_page_takes_too_much_memory(name: str) -> None:
    """Beyond the page's own bytes."""
    unit, start = MADE[name]
    done = subprocess.run([sys.executable, "-c", PROGRAM, unit, start, str(SIZE)], capture_output=True, text=True, check=True)
    assert int(done.stdout) < MOST

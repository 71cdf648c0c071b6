"""A large export is read piece by piece: beside the blog that comes out of it, reading takes little memory, however large the file is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources.large_exports import WRITERS

SIZE = 200_000_000
MOST = 150  # MB above a process that has read nothing, beside what the blog itself takes
PROGRAM = """
import asyncio, gc, resource, sys
from datetime import UTC, datetime
from checkup import sources
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
site = SiteConfig.model_validate({"blog": {"url": "https://b.example/", "paths": [sys.argv[1]]}})
assert sources.choose(site).NAME == sys.argv[2]
before, read = peak(), []
async def run():
    read.append(await sources.read(site, Context(parse=None, now=datetime(2026, 12, 1, tzinfo=UTC))))
asyncio.run(run())
rise = peak() - before
seen, ahead, size = set(), [read[0]], 0
while ahead:
    one = ahead.pop()
    if id(one) not in seen and not isinstance(one, type):
        seen.add(id(one))
        size += sys.getsizeof(one)
        ahead += gc.get_referents(one)
print(rise, size // 2**20, sum(len(post.comments) for post in read[0].posts), len(read[0].posts))
"""


def measured(kind: str, folder: Path, size: int) -> tuple[int, int, int, int]:
    """The rise of memory and the size of the blog in MB, the number of comments, and of posts."""
    path = WRITERS[kind](folder, size)
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(path), kind], capture_output=True, text=True, check=True)
    rise, blog, comments, posts = map(int, done.stdout.split())
    return rise, blog, comments, posts


@pytest.mark.slow
@pytest.mark.parametrize("kind", WRITERS)
def test_reading_a_large_export_takes_little_memory(kind: str, tmp_path: Path) -> None:
    """200 MB of each kind."""
    rise, blog, comments, posts = measured(kind, tmp_path, SIZE)
    assert rise - blog <= MOST
    assert posts > 0
    assert (comments > 0) is (kind != "substack_export")

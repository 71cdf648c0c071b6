"""A thousand posts with twenty thousand comments: time, memory, and time that grows with the posts and not faster."""

from __future__ import annotations

import time
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest

from checkup.findings import Checkup
from checkup.report import write
from tests.factories import OWNER, blog, comment, post
from tests.report._checkups import LINES, NOW, READERS, checkup_of, report

pytestmark = pytest.mark.slow


def big(posts: int, each: int = 20) -> Checkup:
    listed = []
    for i in range(1, posts + 1):
        start = NOW - timedelta(days=2 * (posts - i) + 1)
        made = []
        for j in range(each):
            name = f"{READERS[(i + j) % 8][0]} {(i * 7 + j) % 400}"
            text = " ".join(LINES[(i + j + k) % 5] for k in range(3))
            asked = comment(name, text, after_hours=j, id=f"{i}x{j}", start=start, verdict="spam" if (i + j) % 37 == 0 else "ok")
            made.append(
                comment(text=text, after_hours=j + 0.5, owner=True, parent=made[-1].id, id=f"{i}x{j}", start=start) if j % 3 == 2 else asked
            )
        listed.append(post(i, made, published=start, author=OWNER))
    return checkup_of(blog(listed))


def _write_both(folder: Path) -> tuple[list[float], float | None]:
    """CPU seconds for 500 and for 1,000 posts, and this process's peak memory in MB (None where the system does not tell)."""
    spent = []
    for name, checkup in (("small", big(500)), ("large", big(1000))):
        start = time.process_time()
        write([report(checkup, names="initials")], folder / name, version="0.0")
        spent.append(time.process_time() - start)
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    peak = next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), None)
    return spent, peak


def test_a_thousand_posts(tmp_path: Path) -> None:
    """1,000 posts and 20,000 comments are written in 400 MB; half of them take no less than a third of the time."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:  # other tests' memory must not count
        spent, peak = fresh.submit(_write_both, tmp_path).result()
    assert len(list((tmp_path / "large" / "example" / "posts").glob("*.html"))) == 1000
    assert peak is None or peak < 400, f"{peak:.0f} MB"
    assert spent[1] < 3 * spent[0]

"""A thousand posts with forty-six thousand comments: memory, and work that grows with the posts and not faster."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest

from checkup.findings import Checkup
from checkup.records import load_checkup, save_checkup
from checkup.report import write
from tests.factories import OWNER, blog, comment, post
from tests.growth import assert_linear
from tests.report._checkups import checkup_of, report
from tests.report._talk import LINES, NOW, READERS


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


def _write(state: Path, folder: Path) -> float | None:
    """Writes the report of a kept checkup: this process's peak memory in MB (None where the system does not tell)."""
    kept = load_checkup(state, "example")
    assert kept is not None
    write([report(kept, names="initials")], folder, version="0.0")
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), None)


@pytest.mark.slow
def test_a_thousand_posts(tmp_path: Path) -> None:
    """1,000 posts and 46,000 comments are read from the state and written in 200 MB."""
    save_checkup(tmp_path / "state", big(1000, 46))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:  # other tests' memory must not count
        peak = fresh.submit(_write, tmp_path / "state", tmp_path / "site").result()
    assert len(list((tmp_path / "site" / "example" / "posts").glob("*.html"))) == 1000
    assert peak is None or peak < 200, f"{peak:.0f} MB"


@pytest.mark.slow
def test_work_grows_with_the_posts(tmp_path: Path) -> None:
    """A report on twice the posts costs twice the work."""
    assert_linear(lambda n: write([report(big(n, 1), names="initials")], tmp_path / str(n), version="0.0"), 8)

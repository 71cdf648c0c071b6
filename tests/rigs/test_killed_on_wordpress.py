"""A run over a real WordPress that is killed at any moment loses nothing: the next one ends with the same bytes."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.rigs.test_wordpress import URL, wordpress
from tests.test_killed import STEPS, all_steps, start, written

__all__ = ["wordpress"]
KILLS, SEED = 20, 11
STORE = "state/page_store/"  # a cache of what the server sent: the same pages, not the same bytes of a file
# what several runs of a day leave: how many there were, for each that ended before it was to be killed counts, and the first one's line
RUNS = ("state/rig/runs.json", "state/rig/first_of_day.json")
# how many requests the last run made: one after a whole run asks for fewer pages than the first
REQUESTS = re.compile(rb'(?<="requests":)\s*\d+|(?<=<dt>Requests made</dt><dd><b>)\d+')

pytestmark = [pytest.mark.rig, pytest.mark.slow]


def kept(folder: Path) -> dict[str, bytes]:
    """What a run leaves, but for what tells how many runs and requests there were."""
    files = written(folder).items()
    return {name: REQUESTS.sub(b"N", body) for name, body in files if not name.startswith(STORE) and name not in RUNS}


def timed(folder: Path, step: str, site: Path) -> float:
    """Seconds that a whole step takes."""
    began = time.monotonic()
    assert start(folder, step, [site]).wait() == 0
    return time.monotonic() - began


def killed_after(seconds: float, run: subprocess.Popen[bytes]) -> bool:
    """Kill a step at this moment; whether it was still at work."""
    try:
        run.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        run.send_signal(signal.SIGKILL)
        run.wait()
        return True
    return False


def test_kills_lose_nothing(wordpress: None, tmp_path: Path) -> None:
    """SIGKILL at seeded moments of crawl, examine and render; what was written stands whole after each, and resumed it is what it was."""
    site = tmp_path / "rig.toml"
    crawl = "[crawl]\ndelay = 0\nallow_private_hosts = true\n"
    site.write_text(f'[blog]\nurl = "{URL}"\n[window]\nall = true\n{crawl}', encoding="utf-8")
    whole, folder, chance, killed = tmp_path / "whole", tmp_path / "killed", random.Random(SEED), 0
    whole.mkdir()
    folder.mkdir()
    lengths = [timed(whole, step, site) for step in STEPS]
    for number in range(3 * KILLS):
        turn = number % len(STEPS)
        killed += killed_after(chance.uniform(0.05, 1.0) * lengths[turn], start(folder, STEPS[turn], [site]))
        page = folder / "_site" / "rig" / "index.html"
        assert not (folder / "_site").exists() or page.is_file()
        if killed == KILLS:
            break
    assert killed == KILLS
    all_steps(folder, [site])
    assert kept(folder) == kept(whole)

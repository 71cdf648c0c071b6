"""A run over a real WordPress that is killed at any moment loses nothing: the next one ends with the same bytes."""

from __future__ import annotations

import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.rigs.test_wordpress import URL, wordpress
from tests.test_killed import STEPS, all_steps, start, written

__all__ = ["wordpress"]
KILLS = 20
STORE = "state/page_store/"  # a cache of what the server sent: the same pages, not the same bytes of a file

pytestmark = [pytest.mark.rig, pytest.mark.slow]


def kept(folder: Path) -> dict[str, bytes]:
    return {name: body for name, body in written(folder).items() if not name.startswith(STORE)}


def test_twenty_kills_lose_nothing(wordpress: None, tmp_path: Path) -> None:
    """SIGKILL at seeded moments of crawl, examine and render; what was written stands whole after each, and resumed it is what it was."""
    site = tmp_path / "rig.toml"
    crawl = "[crawl]\ndelay = 0\nallow_private_hosts = true\n"
    site.write_text(f'[blog]\nurl = "{URL}"\n[window]\nall = true\n{crawl}', encoding="utf-8")
    whole, folder, chance, killed = tmp_path / "whole", tmp_path / "killed", random.Random(11), 0
    whole.mkdir()
    folder.mkdir()
    began = time.monotonic()
    all_steps(whole, [site])
    longest = (time.monotonic() - began) / len(STEPS)
    for number in range(KILLS):
        step = STEPS[number % len(STEPS)]
        run = start(folder, step, [site])
        try:
            run.wait(timeout=chance.uniform(0.1, 1.2) * longest)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            run.wait()
            killed += 1
        page = folder / "_site" / "rig" / "index.html"
        assert not (folder / "_site").exists() or page.is_file()
    assert killed > KILLS / 3
    all_steps(folder, [site])
    assert kept(folder) == kept(whole)

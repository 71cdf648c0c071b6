"""A run that is killed at any moment loses nothing: the next one ends with the same bytes, and nothing is left over."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests._command import ROOT

SITES = sorted((ROOT / "sites").glob("*.toml"))
KILLS, SEED = 100, 7
STEPS = ("crawl", "examine", "render")
EPOCH = {"SOURCE_DATE_EPOCH": "1790000000"}


def start(folder: Path, step: str, sites: Sequence[Path] = SITES) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "checkup", step, *map(str, sites), "--out", "_site", "--state", "state", "--history", "history"]
    env = {**os.environ, **EPOCH, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def written(folder: Path) -> dict[str, bytes]:
    """Every file that a run leaves, hidden ones too, but for the lock of the state folder; of a page store its rows."""
    files = [p for p in sorted(folder.rglob("*")) if p.is_file() and p.name != "run.lock"]
    return {p.relative_to(folder).as_posix(): rows_of(p) if p.suffix == ".sqlite" else p.read_bytes() for p in files}


def rows_of(store: Path) -> bytes:
    """Every row of a database: where they stand in the file depends on the order of the runs that wrote them."""
    with closing(sqlite3.connect(store)) as database:
        names = sorted(name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))
        return repr([(name, sorted(map(repr, database.execute(f'SELECT * FROM "{name}"')))) for name in names]).encode()


def all_steps(folder: Path, sites: Sequence[Path] = SITES) -> None:
    for step in STEPS:
        assert start(folder, step, sites).wait() == 0


@pytest.mark.slow
def test_a_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    """SIGKILL at seeded moments of crawl, examine and render, one after the other in one folder; the site is never half."""
    whole = tmp_path / "whole"
    whole.mkdir()
    began = time.monotonic()
    all_steps(whole)
    longest = (time.monotonic() - began) / len(STEPS)
    wanted, killed, chance = written(whole), 0, random.Random(SEED)
    folder = tmp_path / "killed"
    for _ in range(KILLS):
        if chance.random() < 0.1:
            shutil.rmtree(folder, ignore_errors=True)  # some from nothing, most on what the last one left
        folder.mkdir(exist_ok=True)
        step = chance.choice(STEPS)
        for before in STEPS[: STEPS.index(step)]:
            if not (folder / "state").exists():
                assert start(folder, before).wait() in (0, 4)
        run = start(folder, step)
        try:
            run.wait(timeout=chance.uniform(0.05, 1.2) * longest)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            run.wait()
            killed += 1
        wanted_pages = ("index.html", "feed.xml", *(f"{path.stem}/index.html" for path in SITES))
        assert not (folder / "_site").exists() or all((folder / "_site" / page).is_file() for page in wanted_pages)
    assert killed > KILLS / 3
    all_steps(folder)
    assert written(folder) == wanted


# More work than processes, each piece larger than a pipe holds, given up while the processes are busy
GIVEN_UP = """
import asyncio, sys, time
from functools import partial
from checkup.workers import Workers

def busy(_):
    time.sleep(600)

async def main():
    with Workers(2) as workers:
        for _ in range(8):
            asyncio.ensure_future(workers.run(partial(busy, bytes(2_000_000))))
        await asyncio.sleep(1)
        raise KeyboardInterrupt

if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print("given up")
"""


def test_work_under_way_can_be_given_up(tmp_path: Path) -> None:
    """Ctrl-C ends the processes, and the program with them: nothing waits for a process that is gone, and no thread prints a trace."""
    script = tmp_path / "given_up.py"
    script.write_text(GIVEN_UP, encoding="utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120, check=False, cwd=ROOT)
    assert done.stdout == "given up\n"
    assert "Traceback" not in done.stderr

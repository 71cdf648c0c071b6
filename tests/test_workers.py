"""Worker processes end with the process that started them, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checkup.workers import Workers
from tests._command import ROOT

# starts two workers, tells their numbers, and waits
PARENT = """
import asyncio, os, time
from checkup.workers import Workers

async def main():
    with Workers(2) as workers:
        both = await asyncio.gather(*(workers.run(slow) for _ in range(2)))
        print(*both, flush=True)
        time.sleep(60)

def slow():
    time.sleep(0.3)
    return os.getpid()

asyncio.run(main())
"""


def lives(number: int) -> bool:
    """Whether a process is there and no corpse that nobody has fetched."""
    try:
        state = Path(f"/proc/{number}/stat").read_text(encoding="ascii")
        return state.rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells in files which processes live")
def test_workers_of_a_killed_process_end() -> None:
    """SIGKILL, which it cannot tell them of: a moment later none of its workers is left."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", PARENT], env=env, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        workers = [int(number) for number in parent.stdout.readline().split()]
        assert len(set(workers)) == 2
        assert all(map(lives, workers))
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        until = time.monotonic() + 10
        while any(map(lives, workers)) and time.monotonic() < until:
            time.sleep(0.02)
    assert not any(map(lives, workers))


def test_no_more_workers_are_asked_for_than_windows_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    """There a pool of more is refused, however many --jobs names."""
    monkeypatch.setattr(sys, "platform", "win32")
    with Workers(64) as workers:
        assert workers._pool() is not None

"""What a terminal shows during a run, and a run that is killed at any moment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checkup.report.swap import finish
from tests._command import ROOT, SAMPLE, places


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_terminal_gets_updating_lines_and_a_pipe_plain_ones(tmp_path: Path) -> None:
    """On a terminal each blog's line is drawn again in place and cleared at the end; without one there is no escape sequence at all."""
    import pty

    primary, secondary = pty.openpty()
    args = [sys.executable, "-m", "checkup", "run", str(SAMPLE), *places(tmp_path)]
    process = subprocess.Popen(
        args, stdout=subprocess.PIPE, stderr=secondary, cwd=ROOT, env={**os.environ, "TERM": "xterm", "COLUMNS": "60"}
    )
    os.close(secondary)
    drawn = b""
    while True:
        try:
            part = os.read(primary, 4096)
        except OSError:  # Linux says so when the other side has closed
            break
        if not part:
            break
        drawn += part
    out = process.communicate(timeout=600)[0]
    os.close(primary)
    assert process.returncode == 0, drawn
    assert b"\x1b[1A\x1b[J" in drawn
    assert drawn.endswith(b"\x1b[J")
    assert max(len(line) for line in drawn.decode().split("\n")) < 60 + len("\r\x1b[1A\x1b[J\r")
    assert b"salt-and-paddle: " in out
    piped = subprocess.run(args, capture_output=True, cwd=ROOT, check=True)
    assert b"\x1b" not in piped.stderr + piped.stdout


# A run that counts what it does to files in a folder, and kills itself before the step of a given number; without one it lists the steps
KILLED = """
import os, signal, sys
from checkup.cli import main
folder, last = sys.argv[1], int(sys.argv[2])
steps = []
def watch(event, args):
    opened = event == "open" and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if (opened or event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir")) and str(args[0]).startswith(folder):
        if len(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)
        steps.append(event)
sys.addaudithook(watch)
main(sys.argv[3:], standalone_mode=False)
print(*steps)
"""


@pytest.mark.slow
def test_killed_at_any_moment_history_and_site_are_the_old_or_the_new(ran: Path, tmp_path: Path) -> None:
    """SIGKILL before and after each rename, and at moments between: every line of the history is whole, and the site is one run's."""

    def run(folder: Path, last: int) -> str:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(ran, folder)
        args = ["run", str(SAMPLE), "--set", "window.as_of=2013-06-01", "--jobs", "1", *places(folder)]
        return subprocess.run([sys.executable, "-c", KILLED, folder, str(last), *args], cwd=ROOT, capture_output=True, text=True).stdout

    def site(folder: Path) -> dict[str, bytes]:
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}

    old, folder = site(ran / "_site"), tmp_path / "run"
    steps = run(folder, -1).splitlines()[-1].split()
    new = site(folder / "_site")
    assert new != old
    renames = [n for n, step in enumerate(steps) if step == "os.rename"]
    seen = set()
    for last in sorted({*renames, *(n + 1 for n in renames), *range(0, len(steps), len(steps) // 5)} - {len(steps)}):
        assert run(folder, last) == ""
        if (folder / "_site").exists():
            now = site(folder / "_site")
            assert now in (old, new), (last, sorted(set(now) ^ set(new)))
            seen.add(now == new)
        else:  # between the two renames, nothing is there; both sites are whole beside it
            assert [site(p) for p in sorted(folder.glob("*_site*")) if p.is_dir()] == [new, old]
            assert finish(folder / "_site")
            assert site(folder / "_site") == new
        for line in (folder / "history" / "salt-and-paddle.jsonl").read_text(encoding="utf-8").splitlines():
            json.loads(line)
    assert seen == {False, True}

"""What stands where a run looks for its files, and is none: told in a sentence, with nothing waited for or read without end."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests._command import ROOT, checkup, places
from tests.sources.tiny_blog import entries, pages_of, saved

SITE = '[blog]\npaths = ["pages"]\nurl = "https://b.example/"\n[window]\nall = true\n'

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of Unix")


def site_file(folder: Path, text: str = SITE) -> Path:
    saved(pages_of(entries(2)), folder / "pages")
    (folder / "b.toml").write_text(text, encoding="utf-8")
    return folder / "b.toml"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"pages"', '"/dev/zero"', "a file or folder that exists"),
        ('"pages"', '"pipe"', "a file or folder that exists"),
        ('"pages"', f'"{"p" * 5000}"', "a file or folder that exists"),
        ('"pages"', '"pa\\u0000ges"', "a file or folder that exists"),
        ("b.example", "b.example\\u0000", "an address that starts with http"),
        ("all = true", f"posts = {'9' * 5000}", "numbers of fewer digits"),
        ("all = true", "all = true\n[crawl]\ndelay = inf", "it is inf"),
    ],
)
def test_a_site_file_with_odd_values(old: str, new: str, says: str, tmp_path: Path) -> None:
    """Devices, pipes, names that no disk takes, numbers without end: refused before anything is read."""
    os.mkfifo(tmp_path / "pipe")
    done = checkup("run", site_file(tmp_path, SITE.replace(old, new)), *places(tmp_path))
    assert done.exit_code == 2
    assert says in done.output + done.stderr


@pytest.mark.parametrize("target", ["pipe.toml", "/dev/zero"])
def test_a_target_that_is_no_file(target: str, tmp_path: Path) -> None:
    """A pipe that bears a site file's name, and a device."""
    os.mkfifo(tmp_path / "pipe.toml")
    done = checkup("run", tmp_path / target, *places(tmp_path))
    assert done.exit_code in (2, 3)
    assert "stumbled" not in done.output + done.stderr


def folder_for_a_lock(folder: Path) -> None:
    (folder / "state" / "run.lock").mkdir(parents=True)


def folder_for_a_history(folder: Path) -> None:
    (folder / "history" / "b.jsonl").mkdir(parents=True)


def file_for_a_state(folder: Path) -> None:
    (folder / "state").mkdir()
    (folder / "state" / "b").write_text("x", encoding="utf-8")


@pytest.mark.parametrize(
    ("prepare", "says"),
    [
        (folder_for_a_lock, "run.lock could not be written: a folder stands where a file should be."),
        (folder_for_a_history, "b.jsonl could not be written: a folder stands where a file should be."),
        (file_for_a_state, "b could not be written: a file stands where a folder should be."),
    ],
)
def test_folders_for_files_and_files_for_folders(prepare: Callable[[Path], None], says: str, tmp_path: Path) -> None:
    """In the folders that a run writes to: named, and no mistake of ours."""
    prepare(tmp_path)
    target = site_file(tmp_path)
    done = checkup("run", target, "--out", tmp_path / "_site", "--state", tmp_path / "state", "--history", tmp_path / "history")
    told = done.output + done.stderr
    assert done.exit_code in (3, 4)
    assert says in told
    assert "report it" not in told


def test_a_disk_that_is_full_when_the_pages_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the report is named, where the system names no file."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("checkup.report.site.brand_files", full)
    done = checkup("run", site_file(tmp_path), *places(tmp_path), "--jobs", 1)
    assert done.exit_code == 3
    assert f"{tmp_path / '_site'} could not be written: the disk is full." in done.output + done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="/proc and /dev/full are Linux's")
@pytest.mark.parametrize("option", ["--out", "--state", "--history"])
def test_a_folder_that_no_system_lets_be_made(option: str, tmp_path: Path) -> None:
    """Before the work begins, whatever reason the system gives."""
    done = checkup("run", site_file(tmp_path), *places(tmp_path), option, "/proc/x")
    assert (done.exit_code, "/proc/x could not be written" in done.stderr) == (3, True)


def in_shell(folder: Path, streams: str) -> subprocess.CompletedProcess[str]:
    command = f"exec {sys.executable} -m checkup run b.toml {streams}"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(["/bin/sh", "-c", command], cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.slow
@pytest.mark.parametrize("streams", ["2>&-", ">&-"])
def test_a_stream_that_is_shut(streams: str, tmp_path: Path) -> None:
    """The run goes on without saying a word there."""
    site_file(tmp_path)
    assert in_shell(tmp_path, streams).returncode == 0
    assert (tmp_path / "_site" / "index.html").is_file()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="/proc and /dev/full are Linux's")
def test_a_full_disk_behind_the_output(tmp_path: Path) -> None:
    """No mistake of ours either."""
    site_file(tmp_path)
    done = in_shell(tmp_path, "> /dev/full")
    assert (done.returncode, "The output could not be written: the disk is full." in done.stderr) == (3, True)

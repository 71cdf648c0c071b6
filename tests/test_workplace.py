"""A run works alone in its folders, and finds before it begins that it cannot write to one."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from checkup import pipeline
from checkup.atomic_write import UNFINISHED
from checkup.errors import CheckupError, UsageError
from checkup.workplace import LOCK, held, workplace
from tests.test_pipeline import options, site

HOLDS = """import sys; from filelock import FileLock
lock = FileLock(sys.argv[1]); lock.acquire(); print("held", flush=True); sys.stdin.read()"""


def test_a_second_run_waits_and_says_so(tmp_path: Path) -> None:
    """While another holds the folder it is told that it waits; if it stays at work the run ends with a sentence and a way out."""
    said: list[str] = []
    with FileLock(tmp_path / LOCK), pytest.raises(CheckupError, match="still at work") as raised, held(tmp_path, said.append, 0):
        pass
    assert said == [f"Another run is at work with {tmp_path}: waiting for it"]
    assert "--state" in raised.value.hint
    with held(tmp_path, said.append, 0):
        assert len(said) == 1


def test_the_hold_of_a_killed_run_ends_with_it(tmp_path: Path) -> None:
    """A process that was killed while it held the folder keeps nobody out."""
    with subprocess.Popen([sys.executable, "-c", HOLDS, str(tmp_path / LOCK)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(CheckupError), held(tmp_path, lambda _: None, 0):
            pass
        other.kill()
        other.wait()
    said: list[str] = []
    with held(tmp_path, said.append):
        assert said == []


def test_what_a_killed_run_left_unfinished_is_swept(tmp_path: Path) -> None:
    """Half-written files of state and history go with the next run; nothing else there does."""
    for path in ("state/one", "history"):
        (tmp_path / path).mkdir(parents=True)
        (tmp_path / path / f".blog.jsonl.abcd{UNFINISHED}").touch()
        (tmp_path / path / ".keep").touch()
    pipeline.run([site(tmp_path, "one")], options(tmp_path))
    assert [p.name for p in tmp_path.rglob(f"*{UNFINISHED}")] == []
    assert len(list(tmp_path.rglob(".keep"))) == 2


@pytest.mark.parametrize("ends", [None, KeyboardInterrupt])
def test_what_a_killed_worker_left_unfinished_is_swept_at_the_end(ends: type[BaseException] | None, tmp_path: Path) -> None:
    """A half-written file of one of the run's own processes goes with the run, also with one that is interrupted."""
    folders = options(tmp_path)
    with suppress(KeyboardInterrupt), workplace(folders, folders.state, folders.history):
        for folder in (folders.state, folders.history):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f".blog.jsonl.abcd{UNFINISHED}").touch()
        if ends:
            raise ends
    assert [p.name for p in tmp_path.rglob(f"*{UNFINISHED}")] == []


@pytest.mark.parametrize("name", ["out", "state", "history"])
def test_a_file_where_a_folder_should_be_is_found_before_anything_is_read(name: str, tmp_path: Path) -> None:
    """The sentence names it, and nothing was read or written."""
    said: list[str] = []
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(CheckupError) as raised:
        pipeline.run([site(tmp_path, "one")], options(tmp_path, said, **{name: tmp_path / "taken"}))
    assert str(tmp_path / "taken") in raised.value.sentence
    assert "stumbled" not in raised.value.sentence
    assert said == []
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one.html", "taken"]


def test_a_folder_of_other_things_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    """Nobody's files are replaced by a report, and no request is made for one that could not be written."""
    said: list[str] = []
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("dear")
    with pytest.raises(UsageError, match=r"letter\.txt"):
        pipeline.run([site(tmp_path, "one")], options(tmp_path, said, out=tmp_path / "home"))
    assert said == []


@pytest.mark.parametrize("reason", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_a_folder_that_may_not_be_written_is_named(reason: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system's reason, the folder is named, and the option that names another one."""

    def fails(**_: object) -> object:
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr("checkup.workplace.tempfile.TemporaryFile", fails)
    with pytest.raises(CheckupError, match="state could not be written") as raised:
        pipeline.run([site(tmp_path, "one")], options(tmp_path))
    assert "--state" in raised.value.hint


@pytest.mark.parametrize(("out", "kept"), [("kept", "state"), ("kept", "history"), (".", "state")])
def test_a_report_that_would_take_the_place_of_what_is_kept_is_refused_before_anything_is_read(out: str, kept: str, tmp_path: Path) -> None:
    """The report's folder is replaced as a whole, so state and history may not be it, nor lie in it."""
    given = replace(options(tmp_path), out=tmp_path / out, **{kept: tmp_path / "kept"})
    with pytest.raises(UsageError, match="take the place") as raised:
        pipeline.run([site(tmp_path, "one")], given)
    assert f"--{kept}" in raised.value.hint
    assert not (tmp_path / "kept").exists()

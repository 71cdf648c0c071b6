"""What the user is told of an exception: a disk that is full is no mistake of ours; a mistake of ours leaves its trace in a file."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from checkup.errors import Refused
from checkup.unforeseen import of_command, told


@pytest.mark.parametrize(
    ("error", "says", "hint"),
    [
        (OSError(errno.ENOSPC, "No space left", "/data/site/x.html"), "/data/site/x.html could not be written: the disk is full.", "--out"),
        (OSError(errno.ENOSPC, "No space left"), "{folder} could not be written: the disk is full.", "--state"),
        (PermissionError(errno.EACCES, "denied", "/data/x"), "/data/x could not be written: this account may not write there.", "rights"),
        (OSError(errno.EROFS, "read only", "/cd/x"), "/cd/x could not be written: the disk can only be read.", "another disk"),
        (MemoryError(), "There was not enough memory for this blog.", "--jobs 1"),
        (sqlite3.OperationalError("database is locked"), "The page store in {folder} could not be used: database is locked.", "--state"),
    ],
)
def test_a_fault_of_the_machine_is_named(error: Exception, says: str, hint: str, tmp_path: Path) -> None:
    """One sentence that names the path and the reason, a hint that says the way out, and no request to report it."""
    found = told(error, tmp_path / "log.txt", tmp_path)
    assert found.sentence == says.format(folder=tmp_path)
    assert hint in found.hint
    assert "report" not in found.hint
    assert not (tmp_path / "log.txt").exists()


def test_an_error_on_purpose_stays() -> None:
    """A CheckupError says already what is wrong."""
    error = Refused("robots.txt says no.")
    assert told(error, Path("log"), Path("state")) is error


def test_a_mistake_of_ours_leaves_its_trace(tmp_path: Path) -> None:
    """The trace is in the file that the hint names; where that cannot be written the sentence names the kind of the mistake."""
    found = told(KeyError("flour"), tmp_path / "blog" / "mistake.txt", tmp_path)
    assert str(tmp_path / "blog" / "mistake.txt") in found.hint
    assert "flour" in (tmp_path / "blog" / "mistake.txt").read_text(encoding="utf-8")
    (tmp_path / "file").write_text("")
    assert "KeyError" in told(KeyError("flour"), tmp_path / "file" / "mistake.txt", tmp_path).sentence


def test_a_disk_that_the_store_finds_full_is_told_as_one(tmp_path: Path) -> None:
    """SQLite's own error of a file that may not grow."""
    db = sqlite3.connect(tmp_path / "x.sqlite", isolation_level=None)
    db.execute("CREATE TABLE t (x BLOB)")
    db.execute("PRAGMA max_page_count = 3")
    with pytest.raises(sqlite3.Error) as full:
        db.execute("INSERT INTO t VALUES (zeroblob(100000))")
    db.close()
    assert told(full.value, tmp_path / "log.txt", tmp_path).sentence == f"{tmp_path} could not be written: the disk is full."


def test_a_path_that_cannot_be_is_no_mistake_of_ours_where_a_command_names_it(tmp_path: Path) -> None:
    """A disk that is gone, or a name that the system does not take; without a path, or while a blog is read, it is a mistake."""
    gone, odd = FileNotFoundError(errno.ENOENT, "gone", "Q:/x.zip"), OSError(errno.EINVAL, "invalid", "a?b.html")
    assert of_command(gone).sentence == "Q:/x.zip could not be written: no such file or folder is there."
    assert of_command(odd).sentence == "a?b.html could not be written: the system takes no such name."
    assert "Name another file or folder with --out" in of_command(odd).hint
    assert of_command(OSError(errno.ENOSPC, "No space left", "/data/x")).sentence == "/data/x could not be written: the disk is full."
    for mistake in (KeyError("flour"), OSError(errno.EINVAL, "invalid")):
        assert "Checkup itself stumbled" in of_command(mistake).sentence
    assert "Checkup itself stumbled" in told(gone, tmp_path / "log.txt", tmp_path).sentence

"""A file is the old one or the new one, whatever happens while it is written."""

from __future__ import annotations

import ast
import errno
import os
import stat
from pathlib import Path

import pytest

import checkup
from checkup import atomic_write
from checkup.atomic_write import write_atomically


def test_text_and_bytes_arrive_as_they_are(tmp_path: Path) -> None:
    """UTF-8, line ends untouched, folders made, nothing else left beside it."""
    path = tmp_path / "a" / "b.txt"
    write_atomically(path, "één\r\ntwo\n")
    assert path.read_bytes() == "één\r\ntwo\n".encode()
    write_atomically(path, b"\x00\xff")
    assert path.read_bytes() == b"\x00\xff"
    assert [p.name for p in path.parent.iterdir()] == ["b.txt"]


def test_a_text_that_is_none_is_written_all_the_same(tmp_path: Path) -> None:
    """Half a surrogate pair becomes a question mark; the rest stays."""
    write_atomically(tmp_path / "a", "one \ud800 two")
    assert (tmp_path / "a").read_text(encoding="utf-8") == "one ? two"


@pytest.mark.parametrize("broken", ["fsync", "fdopen"])
def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    """A full disk in the middle of it: the old content stays, and no half file lies about."""
    path = tmp_path / "history.jsonl"
    write_atomically(path, "old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, fail)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["history.jsonl"]


def test_the_same_content_is_not_written_again(tmp_path: Path) -> None:
    """A file that would not change keeps its place on the disk."""
    path = tmp_path / "a"
    write_atomically(path, "same")
    before = path.stat().st_ino
    write_atomically(path, "same")
    assert path.stat().st_ino == before


def test_private_files_are_the_owners_alone(tmp_path: Path) -> None:
    """What holds readers' full names may be read by nobody else."""
    write_atomically(tmp_path / "open", "x")
    write_atomically(tmp_path / "private", "x", private=True)
    assert stat.S_IMODE((tmp_path / "open").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "private").stat().st_mode) == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file that it leads to is written, beside itself."""
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there" / "file")
    write_atomically(tmp_path / "link", "x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "file").read_text() == "x"


def test_a_disk_that_is_full_is_told_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the caller named it; nothing unfinished is left, and the old file stays."""
    monkeypatch.chdir(tmp_path)
    write_atomically(Path("file"), "old")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space") as failed:
        write_atomically(Path("file"), "new")
    assert failed.value.filename == "file"
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("file", "old")]


def test_a_disk_that_can_only_be_read_is_told_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not with the name of the unfinished one, which the caller has never seen."""

    def read_only(**_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), "/x/.file.abc.unfinished")

    monkeypatch.setattr("tempfile.mkstemp", read_only)
    with pytest.raises(OSError, match="Read-only") as failed:
        write_atomically(tmp_path / "file", "new")
    assert failed.value.filename == str(tmp_path / "file")


# The report is written as a whole folder and then put in its place; its pictures are drawn in a folder of their own.
ALLOWED = {"atomic_write.py", "report/site.py", "report/pictures.py"}


def test_nobody_else_writes_files() -> None:
    """No other file of the package calls write_text, write_bytes or mkstemp."""
    package = Path(checkup.__file__).parent
    guilty = set()
    texts = {path: path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    writers = ("write_text", "write_bytes", "mkstemp")
    for path, text in texts.items():
        for node in ast.walk(ast.parse(text)) if any(name in text for name in writers) else ():
            if isinstance(node, ast.Attribute) and node.attr in writers:
                guilty.add(path.relative_to(package).as_posix())
    assert guilty == ALLOWED


@pytest.mark.parametrize(("refused", "pauses", "written"), [(2, (0.0, 0.0), True), (3, (0.0, 0.0), False), (1, (), False)])
def test_an_old_file_that_is_open_for_a_moment_is_waited_for(
    refused: int, pauses: tuple[float, ...], written: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a scanner may hold it: as often as there are pauses it is tried again; elsewhere a refusal is one at once."""
    replace, refusals = Path.replace, iter(range(refused))

    def sometimes(self: Path, target: Path) -> Path:
        if next(refusals, None) is not None:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(atomic_write, "PAUSES", pauses)
    (tmp_path / "a").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", sometimes)
    if written:
        write_atomically(tmp_path / "a", "new")
    else:
        with pytest.raises(PermissionError):
            write_atomically(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text(encoding="utf-8") == ("new" if written else "old")
    assert [p.name for p in tmp_path.iterdir()] == ["a"]

"""One export file, read piece by piece: unpacked where it came gzipped, and never more of it than an export has."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from checkup.errors import NothingRead

# of one file when unpacked; a convention: at 20 kB a post with its comments 100,000 posts
MAX_BYTES = 2 * 2**30
# bytes in which a file says what it is; a convention: a Blogger export has a whole template of styles before its first post
_HEAD = 64 * 1024
_ZIPPED = (".xml", ".atom", ".json", ".txt", ".xml.gz", ".json.gz")  # as services pack their exports
_MOST_ZIPPED = 1_000  # files of a zip that are looked at; a convention: WordPress.com writes 30 parts of a large blog
_GZIP = b"\x1f\x8b"  # what a gzipped file begins with (RFC 1952)
_PIECE = 2**18  # bytes read at a time; a convention
CUT = "{name} breaks off or is damaged: what stands before that place was read, the rest was not."


def zipped(path: Path) -> list[Path]:
    """The files of a zip that may be exports, in the order of their names; [] where it is no zip. What a Mac adds for itself is left out.

    They are read in their place: a `zipfile.Path` has of a path what reading asks for (name, suffix, open, is_dir).
    """
    if path.suffix.lower() != ".zip" or not path.is_file():
        return []
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError):
        return []
    names = [name for name in archive.namelist() if name.lower().endswith(_ZIPPED) and not name.startswith("__MACOSX/")]
    return [cast("Path", zipfile.Path(archive, name)) for name in sorted(names)[:_MOST_ZIPPED]]


class _Unpacked(io.RawIOBase):
    """The bytes of a file; a damaged archive ends where it can no longer be unpacked, and `cut` says so."""

    def __init__(self, source: gzip.GzipFile | io.BufferedReader, name: str) -> None:
        self._source, self._name, self._read, self.cut = source, name, 0, False

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        room = memoryview(into).cast("B")
        try:
            piece = b"" if self.cut else self._source.read1(len(room))
        except (EOFError, zlib.error, zipfile.BadZipFile, OSError):
            self.cut, piece = True, b""
        self._read += len(piece)
        if self._read > MAX_BYTES:
            raise NothingRead(
                f"{self._name} is larger than {MAX_BYTES // 2**20} MB.", "Export the blog in several files and name them all."
            )
        room[: len(piece)] = piece
        return len(piece)


@contextmanager
def opened(path: Path, notes: dict[str, None]) -> Iterator[BinaryIO]:
    """The file's bytes, unpacked. A note is added where it breaks off. Raises NothingRead where it cannot be opened or is too large."""
    try:
        with _open(path) as file:
            zipped = file.read(len(_GZIP)) == _GZIP
            file.seek(0)
            unpacked = _Unpacked(gzip.GzipFile(fileobj=file) if zipped else file, path.name)
            yield cast("BinaryIO", io.BufferedReader(unpacked, _PIECE))
            if unpacked.cut:
                notes[CUT.format(name=path.name)] = None
    except OSError as error:
        raise NothingRead(f"{path.name} could not be read ({error.strerror}).") from None


def _open(path: Path) -> io.BufferedReader:
    """The file as it lies on the disk or in a zip. Raises NothingRead for one of a zip that is locked, damaged, or packed otherwise."""
    try:
        return path.open("rb")
    except (zipfile.BadZipFile, RuntimeError) as error:  # a lock is a RuntimeError, another packing the NotImplementedError among them
        raise NothingRead(f"{path.name} could not be read ({error}).") from None


def head_of(path: Path) -> bytes:
    """The first bytes of what the file holds, b"" where it cannot be read."""
    try:
        with opened(path, {}) as file:
            return file.read(_HEAD)
    except NothingRead:
        return b""

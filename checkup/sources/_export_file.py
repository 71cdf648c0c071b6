"""One export file, read piece by piece: unpacked where it came gzipped, and never more of it than an export has."""

from __future__ import annotations

import codecs
import gzip
import io
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, cast

from checkup import lazy_re as re
from checkup.errors import NothingRead
from checkup.reading.encoding_guess import of_another_script

# of one file when unpacked; a convention: at 20 kB a post with its comments 100,000 posts
MAX_BYTES = 2 * 2**30
# bytes in which a file says what it is; a convention: a Blogger export has a whole template of styles before its first post
_HEAD = 64 * 1024
_ZIPPED = (".xml", ".atom", ".json", ".txt", ".xml.gz", ".json.gz")  # as services pack their exports
_MOST_ZIPPED = 1_000  # files of a zip that are looked at; a convention: WordPress.com writes 30 parts of a large blog
_OTHERS = re.compile(r"^__MACOSX/|/Blogger/Comments/")  # what a Mac adds for itself; what an account's owner said on blogs of others
_ZIP = b"PK\x03\x04"
_GZIP = b"\x1f\x8b"  # what a gzipped file begins with (RFC 1952)
_TAR = slice(257, 262)  # where a tar file says that it is one (POSIX)
_ROWS_TRIED = 200  # lines by which an encoding is told; a convention
_PIECE = 2**18  # bytes read at a time; a convention
CUT = "{name} breaks off or is damaged: what stands before that place was read, the rest was not."


def zipped(path: Path) -> list[Path]:
    """The files of a zip that may be exports, in the order of their names; [] where it is no zip. What a Mac adds for itself is left out.

    They are read in their place: a `zipfile.Path` has of a path what reading asks for (name, suffix, open, is_dir).
    """
    archive = archive_of(path)
    if archive is None:
        return []
    names = [name for name in archive.namelist() if name.lower().endswith(_ZIPPED) and not _OTHERS.search(name)]
    return [cast("Path", zipfile.Path(archive, name)) for name in sorted(names)[:_MOST_ZIPPED]]


def archive_of(path: Path) -> zipfile.ZipFile | None:
    """The zip that a file is, whatever it is called; None where it is none."""
    try:
        with path.open("rb") as file:
            packed = file.read(len(_ZIP)) == _ZIP
        return zipfile.ZipFile(path) if packed else None
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):  # the last where the path is a locked member of a zip
        return None


def folders_of(path: Path) -> list[Path]:
    """The folder that a path is or that a zip holds, and those right below it: what was packed again often lies one folder deeper."""
    archive = None if path.is_dir() else archive_of(path)
    root = cast("Path", zipfile.Path(archive)) if archive else path
    return [root, *(one for one in islice(root.iterdir(), _MOST_ZIPPED) if one.is_dir())] if archive or path.is_dir() else []


def files_below(folder: Path, most: int, without: Callable[[str], bool] = lambda _: False) -> Iterator[Path]:
    """The first `most` files in a folder and those in it, in the order of their names: the same ones on every machine.

    without  names of folders that are not entered
    """
    walk = os.walk(folder)

    def files() -> Iterator[Path]:
        for place, folders, names in walk:
            folders[:] = sorted(name for name in folders if not without(name))  # where the walk goes on
            yield from (path for name in sorted(names) if (path := Path(place, name)).is_file())

    return islice(files(), most)


class _Unpacked(io.RawIOBase):
    """The bytes of a file, UTF-16 as UTF-8; a damaged archive ends where it can no longer be unpacked, and `cut` says so."""

    def __init__(self, source: gzip.GzipFile | io.BufferedReader, name: str) -> None:
        self._source, self._name, self._read, self.cut = source, name, 0, False
        self._wide: codecs.IncrementalDecoder | None = None
        self._ahead = self._next(2)
        if self._ahead in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            self._wide = codecs.getincrementaldecoder("utf-16")("replace")
            self._wide.decode(self._ahead)
            self._ahead = b""

    def readable(self) -> bool:
        return True

    def _next(self, most: int) -> bytes:
        try:
            return b"" if self.cut else self._source.read1(most)
        except (EOFError, zlib.error, zipfile.BadZipFile, OSError):
            self.cut = True
            return b""

    def _as_utf8(self, decoder: codecs.IncrementalDecoder, most: int) -> bytes:
        """The next letters: of two bytes each comes at most one of three."""
        while piece := self._next(max(most // 2, 1)):
            if words := decoder.decode(piece):
                return words.encode("utf-8", "replace")
        return decoder.decode(b"", final=True).encode("utf-8", "replace")

    def readinto(self, into: Any) -> int:
        room = memoryview(into).cast("B")
        piece, self._ahead = self._ahead[: len(room)], self._ahead[len(room) :]
        if not piece:
            piece = self._next(len(room)) if self._wide is None else self._as_utf8(self._wide, len(room))
            piece, self._ahead = piece[: len(room)], piece[len(room) :]
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


def encoding_of(path: Path) -> str | None:
    """The encoding that the first lines which are no ASCII prove, where it is none of the West."""
    with opened(path, {}) as file:
        return of_another_script(islice((row for row in file if b"\x1b$" in row or not row.isascii()), _ROWS_TRIED))


def head_of(path: Path) -> bytes:
    """The first bytes of what the file holds, b"" where it cannot be read or is an archive of several files (tar, zip)."""
    try:
        with opened(path, {}) as file:
            head = file.read(_HEAD)
            return b"" if head[_TAR] == b"ustar" or head.startswith(_ZIP) else head
    except NothingRead:
        return b""

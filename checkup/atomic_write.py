"""Text or bytes -> a file that is the old one or the new one, never a mixture, whenever the run is killed."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterable
from filecmp import cmp
from pathlib import Path

# Seconds to wait for a program that has the old file open for a moment, as virus scanners do: Windows lets none be replaced then
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8) if os.name == "nt" else ()
UNFINISHED = ".unfinished"  # how the name of a file ends that is not yet put in its place


def sweep(folder: Path) -> None:
    """Remove what killed runs left unfinished in a folder and the folders in it. Only for who knows that nobody else is writing there."""
    for path in folder.glob(f"**/.*{UNFINISHED}"):
        path.unlink(missing_ok=True)


def write_atomically(path: Path, content: str | bytes | Iterable[bytes], *, private: bool = False) -> None:
    """Write beside the old file, then put the new one in its place; folders are made. A file with the same content is left alone.

    content   whole, or piece by piece where it is too large to hold
    private   only the owner of this account may read it
    """
    given, path = path, path.resolve()  # a link keeps leading where it leads
    if isinstance(content, str):
        content = content.encode("utf-8", "replace")
    if isinstance(content, bytes):
        if path.is_file() and path.read_bytes() == content:
            return
        content = (content,)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=UNFINISHED)
    except OSError as error:
        error.filename = str(given)  # in place of one that nobody has heard of
        raise
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(content)
            file.flush()
            os.fsync(file.fileno())
        if not private:
            Path(name).chmod(0o644)
        if path.is_file() and cmp(name, path, shallow=False):
            Path(name).unlink()
        else:
            _put(Path(name), path)
    except BaseException as error:  # an interruption too: nothing half written stays
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:  # of a write that fails the system names no file
            error.filename = str(given)
        raise


def _put(new: Path, path: Path) -> None:
    """Put the finished file in the place of the old one."""
    for pause in PAUSES:
        try:
            new.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    new.replace(path)

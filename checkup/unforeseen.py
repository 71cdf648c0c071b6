"""An exception that nobody raised on purpose -> the error that the user is told, with the way out."""

from __future__ import annotations

import errno
import os
import sqlite3
import traceback
from pathlib import Path

from checkup.atomic_write import write_atomically
from checkup.errors import CheckupError

_WITH = "with --out, --state or --history (of `init`: --folder)"
# Windows refuses so to write a file, or to move a folder, while another program has it open
_OPEN = " Does another program, such as a spreadsheet, have it open? Close it there." if os.name == "nt" else ""
# What the system says -> why the path could not be written, and the way out
_OF_THE_DISK = {
    errno.ENOSPC: ("the disk is full", f"Make room on that disk, or name a folder on another one {_WITH}."),
    errno.EDQUOT: ("the quota of this account is used up", f"Make room, or name a folder on another disk {_WITH}."),
    errno.EROFS: ("the disk can only be read", f"Name a folder on another disk {_WITH}."),
    errno.EACCES: ("this account may not write there", f"Name another folder {_WITH}, or change its rights.{_OPEN}"),
    errno.EPERM: ("this account may not write there", f"Name another folder {_WITH}, or change its rights.{_OPEN}"),
    errno.ENOTDIR: ("a file stands where a folder should be", f"Name another folder {_WITH}."),
    errno.EISDIR: ("a folder stands where a file should be", f"Name another folder {_WITH}."),
    errno.EEXIST: ("a file stands where a folder should be", f"Name another folder {_WITH}."),
    errno.ELOOP: ("its links lead in a circle", f"Name another folder {_WITH}."),
    errno.EFBIG: ("this account may not write so large a file", "Raise the limit (`ulimit -f`), or read fewer posts with [window] posts."),
    errno.EIO: ("the disk failed", f"Name a folder on another disk {_WITH}."),
    errno.ENAMETOOLONG: ("the path is too long", f"Name a shorter folder {_WITH}."),
    errno.EMFILE: ("too many files are open", "Run fewer blogs at a time with --jobs."),
}
# The same of a path that the user named: from anywhere else it is a mistake of ours
_OF_A_PATH = {
    errno.ENOENT: ("no such file or folder is there", f"Is its disk there, and its folder? Name another folder {_WITH}."),
    errno.EINVAL: ("the system takes no such name", f"Name another file or folder {_WITH}."),
}


def of_disk(error: Exception, folder: Path) -> CheckupError | None:
    """A fault of the disk as a sentence that names the path (`folder` where the system names none) and the way out; None for any other."""
    number = errno.ENOSPC if _is_full(error) else getattr(error, "errno", None)
    if not isinstance(error, OSError | sqlite3.Error) or number not in _OF_THE_DISK:
        return None
    why, hint = _OF_THE_DISK[number]
    return CheckupError(f"{getattr(error, 'filename', None) or folder} could not be written: {why}.", hint)


def of_command(error: Exception) -> CheckupError:
    """An exception that ended a command, beside the work on a blog: a fault of the disk, a path that cannot be, or a mistake of ours."""
    why, hint = _OF_A_PATH.get(error.errno or 0, ("", "")) if isinstance(error, OSError) and error.filename else ("", "")
    if why and isinstance(error, OSError):
        return CheckupError(f"{error.filename} could not be written: {why}.", hint)
    mistake = f"Checkup itself stumbled ({type(error).__name__}: {error})."
    return of_disk(error, Path("The output")) or CheckupError(mistake, "Please report it, with the trace that CHECKUP_TRACE=1 shows.")


def _is_full(error: Exception) -> bool:
    """Whether SQLite found the disk full."""
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL


def told(error: Exception, log: Path, folder: Path, shown: Path | None = None) -> CheckupError:
    """The error for the user: a CheckupError as it is, a fault of the disk in a sentence, else "Checkup itself stumbled".

    log     where the trace of a mistake of ours is written for the report to its makers
    shown   what that file will be called where the user looks for it, where that is another name
    folder  named where the system does not say which path it could not write
    """
    if isinstance(error, CheckupError):
        return error
    of_the_disk = of_disk(error, folder)
    if of_the_disk is not None:
        return of_the_disk
    if isinstance(error, MemoryError):
        return CheckupError("There was not enough memory for this blog.", "Read fewer posts with [window] posts, or run with --jobs 1.")
    if isinstance(error, sqlite3.Error):
        hint = "Is another run at work there? Name another folder with --state."
        return CheckupError(f"The page store in {folder} could not be used: {error}.", hint)
    try:
        write_atomically(log, "".join(traceback.format_exception(error)), private=True)
    except OSError:
        return CheckupError(f"Checkup itself stumbled over this blog: {type(error).__name__}.", "Please report it, with this sentence.")
    return CheckupError("Checkup itself stumbled over this blog.", f"Please report it with the file {shown or log}.")

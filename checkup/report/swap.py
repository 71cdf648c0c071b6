"""Replace the published folder atomically: readers see the old site or the new one, never a mixture."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from filelock import FileLock, Timeout

OLD = "-old"  # how the name of the folder ends that was published before, until it is dropped
LOCK = ".lock"


def prefix(out: Path) -> str:
    """How the names of the folders beside `out` begin in which a new report is made."""
    return f".{out.name}-"


def swap(new: Path, out: Path) -> None:
    """Put the finished folder `new` in the place of `out` (both on one file system) and drop the old one.

    Two renames; between them a reader may for an instant find nothing, never half a site, and `finish` helps where a run was killed there.
    Where the folder itself cannot be renamed (a mount point), its entries are exchanged one by one instead.
    """
    old = new.with_name(new.name + OLD)
    if not out.exists():
        new.rename(out)
        return
    try:
        out.rename(old)
    except OSError:
        _one_by_one(new, out)
        return
    try:
        new.rename(out)
    except BaseException:  # an interruption too: the old site must stand again
        old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def finish(out: Path) -> bool:
    """Finish a replacement of `out` that was stopped between its two renames: the new folder, whole by then, or else the old one.

    Says whether there was one.
    """
    stopped = [] if out.exists() else sorted(out.parent.glob(f"{escape(prefix(out))}*{OLD}"))
    for old in stopped[:1]:
        new = old.with_name(old.name.removesuffix(OLD))
        (new if new.exists() else old).rename(out)
        shutil.rmtree(old, ignore_errors=True)
    return bool(stopped)


@contextmanager
def working_folder(out: Path) -> Iterator[Path]:
    """A new folder beside `out` for the next report, gone again at the end; before that, what killed runs left there is swept away."""
    out.parent.mkdir(parents=True, exist_ok=True)
    _sweep(out)
    new = Path(tempfile.mkdtemp(prefix=prefix(out), dir=out.parent))
    mark = _mark(new)
    try:
        with FileLock(mark):
            new.chmod(0o755)
            yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)
        mark.unlink(missing_ok=True)


def _mark(new: Path) -> Path:
    """The file beside a working folder that is locked while its run is alive."""
    return new.with_name(f"{new.name.removesuffix(OLD)}{LOCK}")


def _sweep(out: Path) -> None:
    """Remove the working folders whose runs are dead. Killed runs leave them; a run that is alive holds the mark of its own."""
    for left in sorted(out.parent.glob(f"{escape(prefix(out))}*")):
        if left.name.endswith(LOCK) or not left.is_dir():
            continue
        try:
            with FileLock(_mark(left), timeout=0):
                shutil.rmtree(left, ignore_errors=True)
        except Timeout:
            continue
        _mark(left).unlink(missing_ok=True)


def _one_by_one(new: Path, out: Path) -> None:
    wanted = {p.name for p in new.iterdir()}
    for path in sorted(new.iterdir()):
        target = out / path.name
        _remove(target)
        shutil.move(path, target)
    for path in sorted(out.iterdir()):
        if path.name not in wanted:
            _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

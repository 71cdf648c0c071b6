"""Replace the published folder atomically: readers see the old site or the new one, never a mixture."""

from __future__ import annotations

import shutil
from pathlib import Path


def swap(new: Path, out: Path) -> None:
    """Put the finished folder `new` in the place of `out` (both on one file system) and drop the old one.

    Two renames; between them a reader may for an instant find nothing, never half a site. Where the folder itself cannot be
    renamed (a mount point), its entries are exchanged one by one instead.
    """
    old = new.with_name(f"{new.name}-old")
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
    except OSError:
        old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


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

"""Read history/<blog>.jsonl (one line a run) and append to it; a second run on the same UTC day replaces that day's line, no other."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from checkup.atomic_write import write_atomically
from checkup.history.codec import decode, encode
from checkup.history.moved import in_todays_keys
from checkup.history.snapshots import Snapshot


def read(path: Path) -> tuple[Snapshot, ...]:
    """Every snapshot that can be read, oldest day first; of two with the same day the later line. A missing file is an empty history.

    Posts that moved since have the keys that the newest one gives them.
    """
    return tuple(in_todays_keys(as_written(path)))


def as_written(path: Path) -> list[Snapshot]:
    """The same, each with the keys that its posts had then.

    Torn lines and lines of a newer schema are passed over.
    """
    found: dict[str, Snapshot] = {}
    for line in _lines(path):
        snap = decode(line)
        if snap is not None and _is_day(snap.checked):
            found[snap.checked] = snap
    return [found[day] for day in sorted(found)]


def split_at(past: Sequence[Snapshot], day: str) -> tuple[tuple[Snapshot, ...], Snapshot | None]:
    """The runs before a UTC day, oldest first, and the run of that day (None where there is none)."""
    return tuple(run for run in past if run.checked < day), next((run for run in past if run.checked == day), None)


def append(path: Path, snap: Snapshot) -> None:
    """Add a line; it takes the place of the last one where that is of the same UTC day or was torn by a crash.

    The file is the old one or the new one, never a mixture: it is written beside the old one and put in its place.
    """
    lines = _lines(path)
    while lines and _torn(lines[-1]):
        lines.pop()
    last = decode(lines[-1]) if lines else None
    if last is not None and last.checked == snap.checked:
        lines.pop()
    write_atomically(path, "".join(f"{line}\n" for line in [*lines, encode(snap)]))


def join(path: Path, other: Path) -> None:
    """Add the lines of another history of the same blog that this one does not have; torn ones are left out."""
    there = set(_lines(path))
    for line in _lines(other):
        if line in there or _torn(line):
            continue
        snap = decode(line)
        if snap is not None:
            append(path, snap)
        else:  # of a newer program
            write_atomically(path, "".join(f"{kept}\n" for kept in [*_lines(path), line]))


def _torn(line: str) -> bool:
    """Cut off by a crash. A whole line that this program cannot read is of a newer one, and stays."""
    try:
        return not isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return True


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return []
    return [line for line in text.splitlines() if line.strip()]


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True

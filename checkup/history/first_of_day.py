"""The first run of a blog's first day: with nothing older to compare with, a later run of that day is held against it.

A second run on a day takes the place of the first in the history. Who answers a reader or deletes spam right after the first report, and
looks again, would be told nothing of it; so that line is kept with what the run read, and is of no use from the next day on.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checkup.atomic_write import write_atomically
from checkup.history.codec import decode, encode
from checkup.history.snapshots import Snapshot

FILE = "first_of_day.json"  # in the folder of the blog's records


def keep_first_of_day(folder: Path, past: Sequence[Snapshot], new: Snapshot, today: str) -> None:
    """Keep the run that `new` is about to replace, where both are of today, nothing is older and none is kept yet."""
    if new.checked == today and len(past) == 1 and past[0].checked == today and first_of_day(folder, today) is None:
        write_atomically(folder / FILE, f"{encode(past[0])}\n")


def first_of_day(folder: Path, day: str) -> Snapshot | None:
    """The run that was kept, where it is of this day."""
    try:
        kept = decode((folder / FILE).read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    return kept if kept is not None and kept.checked == day else None

"""One compact JSON line a blog and run (no names, no texts), and what changed between two runs."""

from checkup.history.answered_since import answered_since
from checkup.history.compare import compare
from checkup.history.file import append, as_written, join, read, split_at
from checkup.history.first_of_day import first_of_day, keep_first_of_day
from checkup.history.moved import with_moves
from checkup.history.read_alike import other_frame
from checkup.history.snapshots import Comparison, SignPoint, Snapshot, Trend
from checkup.history.take_snapshot import snapshot

__all__ = [
    "Comparison",
    "SignPoint",
    "Snapshot",
    "Trend",
    "answered_since",
    "append",
    "as_written",
    "compare",
    "first_of_day",
    "join",
    "keep_first_of_day",
    "other_frame",
    "read",
    "snapshot",
    "split_at",
    "with_moves",
]

"""One compact JSON line a blog and run (no names, no texts), and what changed between two runs."""

from checkup.history.compare import compare
from checkup.history.file import append, as_written, join, read, split_at
from checkup.history.moved import with_moves
from checkup.history.read_alike import other_frame
from checkup.history.snapshots import Comparison, SignPoint, Snapshot, Trend
from checkup.history.take_snapshot import snapshot

__all__ = [
    "Comparison",
    "SignPoint",
    "Snapshot",
    "Trend",
    "append",
    "as_written",
    "compare",
    "join",
    "other_frame",
    "read",
    "snapshot",
    "split_at",
    "with_moves",
]

"""Snapshots: one compact JSON line per blog and run, and what changed between two of them. No names, no texts."""

from checkup.history.compare import compare
from checkup.history.file import append, read, since
from checkup.history.snapshots import Comparison, SignPoint, Snapshot, Trend
from checkup.history.take import snapshot

__all__ = ["Comparison", "SignPoint", "Snapshot", "Trend", "append", "compare", "read", "since", "snapshot"]

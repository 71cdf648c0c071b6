"""Whether a blog's owner is told today: by [notify] when, and by what was told last. No address and no word is kept for it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Literal

from checkup.atomic_write import write_atomically
from checkup.report.digest import Digest

FILE = "notified.json"  # in the blog's folder of the state
WEEK = 7  # days


def is_due(digest: Digest, when: Literal["change", "weekly", "always"], folder: Path, today: date) -> bool:
    """Whether this digest is to be sent. Where nothing is known of an earlier one, it is; new spam is told once a day."""
    day, told = _last(folder)
    if when == "always" or day is None:
        return True
    if when == "weekly":
        return (today - day).days >= WEEK
    return told != digest.fingerprint or (digest.spam != "" and day != today)


def remember(digest: Digest, folder: Path, today: date) -> None:
    """Note that this digest was sent: the day, and a hash of what it was about."""
    write_atomically(folder / FILE, json.dumps({"day": today.isoformat(), "told": digest.fingerprint}) + "\n", private=True)


def _last(folder: Path) -> tuple[date | None, str]:
    try:
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return date.fromisoformat(kept["day"]), str(kept["told"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None, ""

"""Whether a blog's owner is told today: by [notify] when, and by what was told last. No address and no word is kept for it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from checkup.atomic_write import write_atomically
from checkup.json_fields import kept_object
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


def remember(digest: Digest, folder: Path, today: date, missed: Sequence[str] = ()) -> None:
    """Note that this digest was sent: the day, a hash of what it was about, and the sinks that it did not reach."""
    told: dict[str, object] = {"day": today.isoformat(), "told": digest.fingerprint}
    _write(folder, told | ({"missed": sorted(missed)} if missed else {}))


def missed(folder: Path) -> tuple[str, ...]:
    """The sinks that the last digest did not reach while it reached another one: they are told by the next run."""
    found = kept_object(folder / FILE).get("missed")
    return tuple(name for name in found if isinstance(name, str)) if isinstance(found, list) else ()


def still_missed(folder: Path, sinks: Sequence[str]) -> None:
    """Note which of them could not be reached again; when the others were told stays as it is."""
    kept = {name: value for name, value in kept_object(folder / FILE).items() if name != "missed"}
    _write(folder, kept | ({"missed": sorted(sinks)} if sinks else {}))


def _write(folder: Path, notes: Mapping[str, object]) -> None:
    write_atomically(folder / FILE, json.dumps(notes) + "\n", private=True)


def _last(folder: Path) -> tuple[date | None, str]:
    kept = kept_object(folder / FILE)
    try:
        return date.fromisoformat(kept["day"]), str(kept["told"])
    except (ValueError, TypeError, KeyError):
        return None, ""

"""The comments that a batch has moved away, kept in the blog's state folder, so that they can be brought back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from checkup.atomic_write import write_atomically
from checkup.crawling.rerun import ask_again
from checkup.json_fields import document, inside, records, text
from checkup.model import Entry

FILE = "cleared.json"


def cleared(folder: Path, batch: str) -> tuple[Entry, ...]:
    """The comments that a batch of this name has moved, none where the file is not there or torn."""
    try:
        kept = document((folder / FILE).read_bytes())
    except OSError:
        return ()
    listed = ((text(one.get("id")), text(one.get("post"))) for one in records(inside(kept, batch)))
    return tuple(Entry(number, post) for number, post in listed if number and number.isascii() and number.isdigit() and post)


def add_cleared(folder: Path, batch: str, comments: Iterable[Entry], *, back: bool) -> None:
    """Add the comments that were moved, or take out those that were brought back; the next run asks for their pages."""
    comments = tuple(comments)
    ask_again(folder, (one.post for one in comments))
    try:
        kept = document((folder / FILE).read_bytes())
    except OSError:
        kept = None
    listed = {one.id: one for one in cleared(folder, batch)}
    for one in comments:
        listed.pop(one.id, None)
        if not back:
            listed[one.id] = one
    rows = [{"id": one.id, "post": one.post} for one in sorted(listed.values(), key=lambda one: int(one.id))]
    write_atomically(folder / FILE, json.dumps({**(kept if isinstance(kept, dict) else {}), batch: rows}, indent=1), private=True)

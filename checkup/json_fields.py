"""Fields of JSON that others wrote, whatever stands there: each gives a value of its type, or says that there is none. None raises."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any

from checkup.moments import UTC_CLOCK

Record = dict[str, Any]
_MOST_DIGITS = 19  # of a number in a text; 64 bits have no more


def document(body: bytes) -> Any:
    """The body as JSON, None where it is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def kept_object(file: Path | None) -> Record:
    """The object that a JSON file holds; {} where there is no file, or something else in it."""
    try:
        found = document(file.read_bytes()) if file else None
    except OSError:
        return {}
    return found if isinstance(found, dict) else {}


def inside(record: Any, *names: str) -> Any:
    """What stands under these names, one in the other; None where one of them is missing."""
    for name in names:
        record = record.get(name) if isinstance(record, dict) else None
    return record


def part(record: Mapping[str, Any], name: str) -> Record:
    """The object under a name; {} where it is missing, or none."""
    value = record.get(name)
    return value if isinstance(value, dict) else {}


def records(value: Any) -> Iterator[Record]:
    """The objects of a list, nothing where it is none."""
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else iter(())


def text(value: Any) -> str | None:
    """A text without white space around it, None where there is none."""
    return value.strip() or None if isinstance(value, str) else None


def number(value: Any) -> int | None:
    """A whole number, also one written as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS else None


def name_of(value: Any) -> str | None:
    """An id as text: a number, or a text; None where there is none (0 stands for none, too)."""
    found = number(value)
    return text(value) if found is None else str(found) if found else None


def from_unix(value: Any, per_second: int = 1) -> datetime | None:
    """A time by the seconds (or their parts) since 1970."""
    try:
        at = value / per_second if isinstance(value, int | float) and not isinstance(value, bool) else 0
        return datetime.fromtimestamp(at, UTC).replace(microsecond=0) if at > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def from_iso(value: Any) -> datetime | None:
    """A time by its ISO 8601 text; without a zone it is in UTC, as the APIs that leave it out say."""
    try:
        when = datetime.fromisoformat(value) if isinstance(value, str) else None
        return when and UTC_CLOCK.at(UTC_CLOCK.epoch(when)).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None


def as_written(value: Any) -> datetime | None:
    """A time by its ISO 8601 text; without a zone it stays so, as the server's own clock is not known."""
    try:
        when = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return from_iso(value) if when is not None and when.tzinfo is not None else when


def paragraphs(value: str) -> str:
    """Plain text as HTML, blank lines between its paragraphs."""
    return "".join(f"<p>{escape(part)}</p>" for part in value.split("\n\n"))

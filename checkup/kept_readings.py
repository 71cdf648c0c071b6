"""What was read on a page, kept for the next run: a page whose bytes have not changed is not read again.

A reading holds as long as nothing changes of what it was made from: the page (bytes, address, type, robots header, the moment of its
bytes), how it was to be read, and the code that read it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter

import checkup
from checkup.model import Page, Reading
from checkup.web import Kept, PageStore

# The packages whose code a reading is made by (docs/architecture.md: reading and what it may import, and the platforms).
_PACKAGES = ("platforms", "reading", "comment_systems", "dates", "text", "addresses", "model", "config")
_LIBRARIES = ("lxml", "beautifulsoup4")


@cache
def reader_version() -> str:
    """A hash of the code that reads pages: another one means that a page may be read otherwise."""
    mark = blake2b(digest_size=16)
    for library in _LIBRARIES:
        mark.update(f"{library} {version(library)}\n".encode())
    home = Path(checkup.__file__).parent
    files = (path for room in _PACKAGES for path in (home / room).rglob("*") if path.is_file() and path.suffix != ".pyc")
    for path in sorted(files):
        mark.update(path.relative_to(home).as_posix().encode() + b"\n" + path.read_bytes())
    return mark.hexdigest()


@cache
def _adapter() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


@dataclass
class KeptReadings:
    """The readings in a page store. `keeps`: whether what stands on a page may be kept; `now` is the moment of the run."""

    store: PageStore
    now: datetime
    keeps: Callable[[bytes, str], bool]

    def get(self, page: Page, how: str) -> Reading | None:
        """The page as it was read before; `how` names all that its reading was told beside the page."""
        kept = self.store.get(_key(page))
        if kept is None or kept.etag != _mark(page, how):
            return None
        try:
            return _adapter().validate_json(kept.body)
        except ValueError:
            return None

    def put(self, page: Page, how: str, reading: Reading) -> None:
        """Keep what was read on a page, in the place of what was read on it before."""
        if self.keeps(page.body, page.content_type):
            body = _adapter().dump_json(reading)
            self.store.put(_key(page), Kept(page.url, _mark(page, how), None, "application/json", {}, body, came=self.now))


def _key(page: Page) -> str:
    way = (
        f"{page.date_order or ''}{' by pattern' if page.pattern else ''}{page.division}"  # a new pattern's takes the place of the old one's
    )
    return f"reading {way} {page.url}"


def _mark(page: Page, how: str) -> str:
    came = page.fetched_at.astimezone(UTC).isoformat() if page.fetched_at else ""
    facts = [
        page.url,
        page.content_type,
        came,
        page.date_order,
        repr(page.pattern),
        page.division,
        sorted(page.robots),
        how,
        reader_version(),
    ]
    return blake2b(json.dumps(facts).encode() + b"\n" + page.body, digest_size=16).hexdigest()

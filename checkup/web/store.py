"""The page store: pages that carry an ETag or a Last-Modified, kept so that the next run can ask "has it changed?"."""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import dataclass
from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS pages (
    key TEXT PRIMARY KEY, url TEXT NOT NULL, etag TEXT, modified TEXT, content_type TEXT NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL
)
"""
_VERSION = 1  # of the table, raised when its columns change; a file of another version is thrown away, since it is only a cache


@dataclass(frozen=True, slots=True)
class Kept:
    """One kept answer: validators exactly as the server sent them, chosen headers, and the inflated body."""

    url: str
    etag: str | None
    modified: str | None
    content_type: str
    headers: dict[str, str]
    body: bytes


class PageStore:
    """An SQLite file. Each `put` is a transaction of its own, so an interrupted run leaves a store in order.

    A file that is damaged or of another version is replaced: it is only a cache.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = self._open(path)
        except sqlite3.DatabaseError:
            path.unlink(missing_ok=True)
            self._db = self._open(path)

    @staticmethod
    def _open(path: Path) -> sqlite3.Connection:
        db = sqlite3.connect(path, timeout=30, isolation_level=None)
        try:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if version not in (0, _VERSION):
                db.execute("DROP TABLE IF EXISTS pages")
            db.execute(_SCHEMA)
            db.execute(f"PRAGMA user_version = {_VERSION}")
            db.execute("SELECT key, url, etag, modified, content_type, headers, body FROM pages LIMIT 1").fetchone()
        except sqlite3.DatabaseError:
            db.close()
            raise
        return db

    def get(self, key: str) -> Kept | None:
        """What was kept under `key`, None where nothing (readable) is."""
        row = self._db.execute("SELECT url, etag, modified, content_type, headers, body FROM pages WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        try:
            return Kept(row[0], row[1], row[2], row[3], json.loads(row[4]), zlib.decompress(row[5]))
        except (ValueError, zlib.error):
            return None

    def put(self, key: str, page: Kept) -> None:
        """Keep a page, replacing what was kept under `key`."""
        self._db.execute(
            "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                key,
                page.url,
                page.etag,
                page.modified,
                page.content_type,
                json.dumps(page.headers, sort_keys=True),
                zlib.compress(page.body, 6),
            ),
        )

    def close(self) -> None:
        """Close the file."""
        self._db.close()

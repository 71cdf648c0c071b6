"""The page store: answers as the server sent them, and what was read on them, kept for the next run."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from checkup.moments import UTC_CLOCK

Found = TypeVar("Found")

_SCHEMA = """
CREATE TABLE IF NOT EXISTS pages (
    key TEXT PRIMARY KEY, url TEXT NOT NULL, etag TEXT, modified TEXT, content_type TEXT NOT NULL, headers TEXT NOT NULL,
    body BLOB NOT NULL, seen INTEGER NOT NULL, status INTEGER NOT NULL, came INTEGER, confirmed INTEGER
)
"""
_COLUMNS = "url, etag, modified, content_type, headers, body, seen, status, came, confirmed"
KEPT_DAYS = 92
"""Days for which a page is kept that no run has asked for: a convention, so that a blog that is checked once a quarter keeps its pages."""
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT}
"""What SQLite calls a file whose pages are torn, that is none of its own, or whose table lacks a column."""
_VERSION = 3  # of the table, raised when its columns change; a file of another version is thrown away, since it is only a cache


@dataclass(frozen=True, slots=True)
class Kept:
    """One kept answer: validators exactly as the server sent them, chosen headers, and the inflated body.

    came       when these very bytes first came
    confirmed  when the server last sent them, or said that they still hold
    """

    url: str
    etag: str | None
    modified: str | None
    content_type: str
    headers: dict[str, str]
    body: bytes
    status: int = 200
    came: datetime | None = None
    confirmed: datetime | None = None


class PageStore:
    """An SQLite file. Each `put` is a transaction of its own, so an interrupted run leaves a store in order.

    It is only a cache, so nobody waits until the disk has written: where the power fails, the file may be damaged. A file that is damaged,
    wherever in it, or of another version is replaced, and `rebuilt` says so; one that somebody removes is made anew. A file that another
    program holds is waited for, and never replaced: sqlite3.OperationalError is raised where it is still locked after `patience` seconds.
    """

    def __init__(self, path: Path, today: date, patience: float = 30.0) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._today = today.toordinal()
        self._patience = patience
        self._seen: set[str] = set()
        self.rebuilt = False
        self._db: sqlite3.Connection | None = None
        self._mending(lambda db: None)

    def _mending(self, work: Callable[[sqlite3.Connection], Found]) -> Found:
        """Do some work on the file; where it proves to be damaged or was removed, once more on a new one. Raises what fails twice."""
        try:
            return work(self._open())
        except sqlite3.DatabaseError as error:
            removed = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_DBMOVED
            if not removed and (self.rebuilt or not _is_damage(error)):
                raise
        self._seen.clear()
        self._leave()
        if not removed:
            self._path.unlink(missing_ok=True)
            self.rebuilt = True
        self._path.parent.mkdir(parents=True, exist_ok=True)
        return work(self._open())

    def _open(self) -> sqlite3.Connection:
        if self._db is None:
            db = sqlite3.connect(self._path, timeout=self._patience, isolation_level=None)
            try:
                _prepare(db)
            except sqlite3.Error:
                db.close()
                raise
            self._db = db
        return self._db

    def get(self, key: str) -> Kept | None:
        """What was kept under `key`, None where nothing (readable) is."""
        sql = f"SELECT {_COLUMNS} FROM pages WHERE key = ?"  # noqa: S608 - names of our own
        row = self._mending(lambda db: db.execute(sql, (key,)).fetchone())
        if row is None:
            return None
        if row[6] != self._today:
            self._seen.add(key)
        try:
            url, etag, modified, kind, headers, body, _, status, came, confirmed = row
            return Kept(url, etag, modified, kind, json.loads(headers), zlib.decompress(body), status, _moment(came), _moment(confirmed))
        except (ValueError, TypeError, OverflowError, OSError, RecursionError, zlib.error):
            return None

    def put(self, key: str, page: Kept) -> None:
        """Keep a page, replacing what was kept under `key`."""
        headers = json.dumps(page.headers, sort_keys=True)
        row = (key, page.url, page.etag, page.modified, page.content_type, headers, zlib.compress(page.body, 6), self._today, page.status)
        times = (_seconds(page.came), _seconds(page.confirmed))
        self._mending(lambda db: db.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, *times)))

    def confirmed(self, key: str) -> datetime | None:
        """When what is kept under `key` was last confirmed; who asks counts on it, so it is no page that no run asks for."""
        row = self._mending(lambda db: db.execute("SELECT confirmed, seen FROM pages WHERE key = ?", (key,)).fetchone())
        if row is None:
            return None
        if row[1] != self._today:
            self._seen.add(key)
        return _moment(row[0])

    def confirm(self, key: str, at: datetime) -> None:
        """What is kept under `key` still held at this moment."""
        self._mending(lambda db: db.execute("UPDATE pages SET confirmed = ? WHERE key = ?", (_seconds(at), key)))

    def forget(self, unwanted: Callable[[Kept], bool]) -> int:
        """Drop the pages that `unwanted` names, so that their bytes are gone from the file too; how many they were."""
        keys = self._mending(lambda db: [key for (key,) in db.execute("SELECT key FROM pages")])
        gone = [key for key in keys if (page := self.get(key)) is None or unwanted(page)]
        self._mending(lambda db: db.executemany("DELETE FROM pages WHERE key = ?", [(key,) for key in gone]))
        self._mending(lambda db: db.execute("VACUUM"))
        return len(gone)

    def prune(self) -> None:
        """Drop the pages that no run has asked for in `KEPT_DAYS` days."""
        self._mending(lambda db: db.execute("DELETE FROM pages WHERE seen < ?", (self._today - KEPT_DAYS,)))

    def is_empty(self) -> bool:
        """Whether no page is kept."""
        return self._mending(lambda db: db.execute("SELECT 1 FROM pages LIMIT 1").fetchone()) is None

    def _note_seen(self, db: sqlite3.Connection) -> None:
        """Note which pages were asked for today: all at once, as each note of its own would cost a write to the disk."""
        db.execute("BEGIN")
        db.executemany("UPDATE pages SET seen = ? WHERE key = ?", [(self._today, key) for key in sorted(self._seen)])
        db.execute("COMMIT")
        self._seen.clear()

    def close(self) -> None:
        """Close the file."""
        if self._db is not None:
            self._mending(self._note_seen)
        self._leave()

    def _leave(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether an error tells of a damaged file. One without a code is Python's own complaint of a text that is no UTF-8."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code & 0xFF in _DAMAGED


def _prepare(db: sqlite3.Connection) -> None:
    """The table as this version keeps it."""
    db.execute("PRAGMA synchronous = OFF")  # two waits for the disk a page took a quarter of a fast crawl
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version not in (0, _VERSION):
        db.execute("DROP TABLE IF EXISTS pages")
    db.execute(_SCHEMA)
    if version != _VERSION:
        db.execute(f"PRAGMA user_version = {_VERSION}")
    db.execute(f"SELECT key, {_COLUMNS} FROM pages LIMIT 1").fetchone()  # noqa: S608 - names of our own


def _seconds(moment: datetime | None) -> int | None:
    return None if moment is None else int(UTC_CLOCK.epoch(moment))


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)

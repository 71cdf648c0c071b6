"""An export as a SQLite database: one table each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from checkup.exporting.export_columns import TABLES, Kind, Row, Table

_TYPES: dict[Kind, str] = {"text": "TEXT", "whole number": "INTEGER", "number": "REAL", "true or false": "INTEGER"}


class SqliteFile:
    """All tables in one file; true and false are 1 and 0."""

    def __init__(self, folder: Path, name: str) -> None:
        self._base = sqlite3.connect(folder / name, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = OFF")  # the file is put in its place when it is whole, and thrown away otherwise
        self._base.execute("BEGIN")
        for table in TABLES:
            columns = ", ".join(f'"{column}" {_TYPES[about.kind]}' for column, about in table.columns.items())
            self._base.execute(f'CREATE TABLE "{table.name}" ({columns})')

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self._base.execute("COMMIT")
        self._base.close()

    def write(self, table: Table, rows: Iterable[Row]) -> None:
        """The rows below those of the blogs before."""
        places = ", ".join("?" * len(table.columns))
        values = ([row.get(name) for name in table.columns] for row in rows)
        self._base.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', values)  # noqa: S608 - names of TABLES

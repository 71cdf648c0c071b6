"""What each format of an export does with the rows that it is handed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from checkup.exporting.export_columns import Row, Table


class TableWriter(Protocol):
    """A context manager made from (folder, name): it writes into the folder, and its files are whole when it is left.

    name  of the one file, for formats that put all tables into one
    """

    def write(self, table: Table, rows: Iterable[Row]) -> None:
        """Rows of one blog for one table; a table comes once a blog, and a column that a row does not have is null."""

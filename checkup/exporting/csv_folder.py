"""An export as CSV: one file a table, with the rows of all blogs."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from checkup.exporting.export_columns import TABLES, Row, Table, Value
from checkup.report.data import csv_table, flag


class CsvFolder:
    """As the CSV files of a report are: UTF-8, RFC 4180, no cell that a spreadsheet takes for a formula."""

    def __init__(self, folder: Path, name: str) -> None:
        self._open = ExitStack()
        self._files = {table.name: self._begin(folder, table) for table in TABLES}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def _begin(self, folder: Path, table: Table) -> TextIO:
        file = self._open.enter_context((folder / f"{table.name}.csv").open("w", encoding="utf-8", errors="replace", newline=""))
        file.writelines(csv_table(table.columns, ()))
        return file

    def write(self, table: Table, rows: Iterable[Row]) -> None:
        """The rows below those of the blogs before."""
        lines = csv_table(table.columns, ({name: _cell(row.get(name)) for name in table.columns} for row in rows))
        next(lines)  # the head, which stands there
        self._files[table.name].writelines(lines)


def _cell(value: Value) -> str:
    return flag(value) if isinstance(value, bool) else "" if value is None else str(value)

"""An export as Parquet: one file a table. The only place that knows the package pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from checkup.errors import UsageError
from checkup.exporting.export_columns import TABLES, Kind, Row, Table

_GROUP = 5_000  # rows that a file holds together, and that are held at a time; a convention: some megabytes


def missing_extra() -> UsageError | None:
    """What is told where pyarrow is not installed, None where it is."""
    if find_spec("pyarrow") is not None:
        return None
    hint = 'Install it with pip install "pyarrow>=17", or take sqlite, jsonl or csv, which need nothing more.'
    return UsageError("Parquet is written with pyarrow, which is not installed.", hint)


class ParquetFolder:
    """One file a table; the rows of a blog are in row groups of their own."""

    def __init__(self, folder: Path, name: str) -> None:
        from pyarrow import bool_, float64, int64, schema, string
        from pyarrow.parquet import ParquetWriter

        types: dict[Kind, Any] = {
            "text": string(),
            "whole number": int64(),
            "number": float64(),
            "true or false": bool_(),
        }
        self._open = ExitStack()
        self._files = {}
        for table in TABLES:
            columns = schema([(column, types[about.kind]) for column, about in table.columns.items()])
            self._files[table.name] = self._open.enter_context(ParquetWriter(folder / f"{table.name}.parquet", columns))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def write(self, table: Table, rows: Iterable[Row]) -> None:
        """The rows below those of the blogs before, a group at a time."""
        from pyarrow import RecordBatch

        file = self._files[table.name]
        for group in _groups(rows):
            full = [{name: row.get(name) for name in table.columns} for row in group]
            file.write_batch(RecordBatch.from_pylist(full, schema=file.schema))


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while group := list(islice(left, _GROUP)):
        yield group

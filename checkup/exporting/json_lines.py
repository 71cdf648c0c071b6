"""An export as JSON lines: one object a row, which names its table."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from checkup.exporting.export_columns import Row, Table


class JsonLines:
    """All tables in one file."""

    def __init__(self, folder: Path, name: str) -> None:
        self._file = (folder / name).open("w", encoding="utf-8", errors="replace", newline="\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def write(self, table: Table, rows: Iterable[Row]) -> None:
        """Every column stands in each line, in its order."""
        for row in rows:
            line = {"table": table.name, **{name: row.get(name) for name in table.columns}}
            self._file.write(json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n")

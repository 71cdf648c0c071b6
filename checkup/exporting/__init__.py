"""The checkups of many blogs -> one file, or one folder of tables, for programs: JSON lines, CSV, SQLite or Parquet.

`export(blogs, ...)` writes what `export_columns.py` declares. One blog is held in memory at a time, and each row is written as it is made.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from checkup.errors import UsageError
from checkup.exporting.blog_rows import Exported, Shown, blog_rows
from checkup.exporting.csv_folder import CsvFolder
from checkup.exporting.export_columns import TABLES, Table
from checkup.exporting.json_lines import JsonLines
from checkup.exporting.parquet_folder import ParquetFolder, missing_extra
from checkup.exporting.pseudonyms import PSEUDONYMS, Pseudonyms, key_of
from checkup.exporting.sqlite_file import SqliteFile
from checkup.exporting.table_writer import TableWriter

__all__ = ["FORMATS", "PSEUDONYMS", "TABLES", "Exported", "Table", "check_target", "export", "key_of"]

FORMATS: dict[str, Callable[[Path, str], AbstractContextManager[TableWriter]]] = {
    "jsonl": JsonLines,
    "csv": CsvFolder,
    "sqlite": SqliteFile,
    "parquet": ParquetFolder,
}
_FOLDERS = ("csv", "parquet")  # formats of one table a file, which are written to a folder


def default_target(kind: str) -> Path:
    """Where a format is written to where nobody says: a folder, or a file."""
    return Path("export") if kind in _FOLDERS else Path(f"export.{kind}")


def check_target(kind: str, out: Path | None) -> Path:
    """Where to write. Raises UsageError, before anything is read, where the format cannot be written there, or not at all."""
    target = out or default_target(kind)
    if kind in _FOLDERS and target.exists() and not target.is_dir():
        raise UsageError(f"{target} is a file.", f"{kind} writes one file a table: name a folder with --out.")
    if kind not in _FOLDERS and target.is_dir():
        raise UsageError(f"{target} is a folder.", f"{kind} writes one file: name it with --out.")
    if kind == "parquet" and (problem := missing_extra()):
        raise problem
    return target


def export(blogs: Iterable[Exported], kind: str, target: Path, *, key: bytes | None, text: bool) -> int:
    """Write the tables of all blogs to `target`, the old files or the new ones, and give the number of blogs.

    key   of the pseudonyms; None = names stand as each blog's report shows them
    text  comments' texts are written too
    Where no blog comes, nothing is written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".checkup-export-") as name:
        with FORMATS[kind](Path(name), target.name) as writer:
            number = _write_each(blogs, writer, Shown(Pseudonyms(key) if key is not None else None, text))
        if number:
            _put_in_place(Path(name), target, kind)
    return number


def _write_each(blogs: Iterable[Exported], writer: TableWriter, shown: Shown) -> int:
    """Hand the rows of each blog to the writer; when it returns, no blog is held any more."""
    number = 0
    for blog in blogs:
        number += 1
        for table, rows in blog_rows(blog, shown):
            writer.write(table, rows)
    return number


def _put_in_place(folder: Path, target: Path, kind: str) -> None:
    if kind not in _FOLDERS:
        (folder / target.name).replace(target)
        return
    target.mkdir(exist_ok=True)
    for path in sorted(folder.iterdir()):
        path.replace(target / path.name)

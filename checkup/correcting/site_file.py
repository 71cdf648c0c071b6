"""The text of a site file and new values for its lists -> the text with them, every other line as the owner wrote it."""

from __future__ import annotations

from collections.abc import Iterable

import tomlkit
from tomlkit.items import Array, Table

from checkup.correcting.doubtful_judgements import Setting

ONE_LINE = 80  # characters up to which a list stays on one line: a convention of line lengths


def with_settings(text: str, settings: Iterable[Setting]) -> str:
    """The site file with each value added to its list; tables and lists that are not there are made, values that are there stay once.

    Raises tomlkit.exceptions.ParseError where the text is no TOML, TypeError where a list of the site file is none.
    """
    document = tomlkit.parse(text)
    for setting in settings:
        table = document.get(setting.table)
        if table is None:
            table = tomlkit.table()
            document[setting.table] = table
        if not isinstance(table, Table):
            raise TypeError(f"[{setting.table}] is no table")
        values = table.get(setting.key)
        if values is None:
            values = tomlkit.array()
            table[setting.key] = values
        if not isinstance(values, Array):
            raise TypeError(f"{setting.table}.{setting.key} is no list")
        if setting.value not in values:
            values.append(setting.value)
        if len(values) > 1 and len(values.as_string()) > ONE_LINE:
            values.multiline(True)
    return tomlkit.dumps(document)

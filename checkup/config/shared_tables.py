"""_run.toml in a folder of site files: what holds for all blogs there, below what each site file says itself."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checkup.config.lines import Lines
from checkup.config.tables import WINDOW_CHOICES
from checkup.errors import ConfigError, ConfigProblem

RUN_FILE = "_run.toml"
"""In a folder of site files. No blog is called so: names that start with an underscore are no site files."""
# The tables of a site file that may be the same for many blogs; the others speak of one blog, its comments and its writers.
SHARED = ("brand", "crawl", "gate", "notify", "report", "window")


def read_run_file(path: Path) -> tuple[dict[str, Any], Lines]:
    """The tables of the file, and the lines of their keys; raises ConfigError where it is no TOML."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(text), Lines(text)
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigError([ConfigProblem(str(path), "", f"a file in TOML that can be read ({error})")]) from None


def shared_beside(file: Path) -> tuple[dict[str, dict[str, Any]], Path, Lines | None]:
    """What holds for all blogs in the folder of a site file, the file that says so, and its lines (None where there is none)."""
    path = file.parent / RUN_FILE
    if not path.is_file():
        return {}, path, None
    raw, lines = read_run_file(path)
    return {name: raw[name] for name in SHARED if isinstance(raw.get(name), dict)}, path, lines


def below(own: Mapping[str, Any], shared: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The site file's tables with the shared ones laid under them, and the keys that came from there.

    Of the ways to say how far a window reaches the site file's own replaces the shared one.
    """
    raw, taken = dict(own), []
    for table, values in shared.items():
        mine = raw.get(table, {})
        if not isinstance(mine, dict):
            continue
        chosen = table == "window" and any(key in mine for key in WINDOW_CHOICES)
        from_there = {k: v for k, v in values.items() if k not in mine and not (chosen and k in WINDOW_CHOICES)}
        raw[table] = {**from_there, **mine}
        taken += [(table, key) for key in from_there]
    return raw, taken

"""Cells of a table that no spreadsheet takes for a formula, and back."""

from __future__ import annotations

_DANGER = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What spreadsheets take for a formula at the start of a cell (OWASP, CSV injection), with their full-width forms."""
SUSPECT = frozenset((*_DANGER, "'"))
"""First characters of the cells that are looked at: all others are safe as they are."""


def cell(value: str) -> str:
    """A cell that no spreadsheet takes for a formula: a leading apostrophe before =, +, -, @, a tab or a line break.

    A text that begins with an apostrophe before one of these gets another one, so that `own_cell` gives back what was written.
    """
    return f"'{value}" if value[:1] in SUSPECT and value.lstrip("'").startswith(_DANGER) else value


def own_cell(value: str) -> str:
    """The text that was given to `cell`, from what it made of it."""
    return value[1:] if value.startswith("'") and value.lstrip("'").startswith(_DANGER) else value

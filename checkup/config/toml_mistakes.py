"""What a TOML parser complains of -> what is wrong with the line, and how it is written right."""

from __future__ import annotations

import re

# how a path of Windows is written, in whose backslashes TOML sees the beginning of a code
BACKSLASH = "a \\ in double quotes begins a code, in single quotes it does not: 'C:\\blog'"
# the beginning of what the parser of Python says, and what an owner is told instead
_MISTAKES = (
    (r"Illegal character '\\[nr]|Unterminated string", "the quotation mark at the end of a text is missing"),
    ("Unescaped|Invalid hex value|Invalid escape", BACKSLASH),
    ("Invalid value", 'a text stands in straight quotes, as in "Ada"; a day has none, as in 2026-11-01; yes and no are true and false'),
    (
        "Expected newline",
        'something stands behind the value; a text needs straight quotes, as in "Ada", and a day is written 2026-11-01',
    ),
    ("Cannot overwrite a value", "this key stands in the table twice"),
    ("Cannot declare", "this table stands in the file twice; its keys belong together"),
    ("Unclosed array", "the ] at the end of a list is missing, or a comma between two of its texts"),
    (r"Expected '\]'", "the ] behind the name of the table is missing"),
    ("Expected '='", "= stands between a key and its value"),
    ("Invalid statement", "a line is the name of a table, as in [blog], or a key with its value, as in months = 12"),
)


def in_plain_words(message: str) -> str:
    """The mistake and its remedy; the parser's own words, without a capital, where it complains of something else."""
    told = next((words for begins, words in _MISTAKES if re.match(begins, message)), "")
    return told or f"{message[:1].lower()}{message[1:]}"


def not_there(path: str) -> str:
    """That there is nothing at a path, and why: "C:\\blog" in double quotes holds a code that makes no mistake in TOML."""
    return f"there is no {path}" if path.isprintable() else f"there is no {path.encode('unicode_escape').decode()}: {BACKSLASH}"

"""docs/data.md: every field of data.json, told from its JSON Schema, and every column of the CSV files, told from the tables of columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from checkup.text.in_words import cap

if TYPE_CHECKING:
    from checkup.exporting import Table

INTRO = """\
# The files for programs

Written by `checkup docs` from the schema and the tables of columns that the files themselves come from.

Beside the pages of each blog stand `data.json` (this page), `comments.csv`, `posts.csv`, `people.csv`, `mentions.csv` (below),
`badge.svg`, and `badge.json`, which [shields.io](https://shields.io/badges/endpoint-badge) draws in its own style:
`https://img.shields.io/endpoint?url=https://example.org/checkups/my-blog/badge.json`.

Pages are for people. Where a number on one stands in a file too, `data-n` beside it says what it counts (`data-n="spam"`), and a test of
this house holds that it is the same in all places.

## data.json

Its format is `{schema}`. The JSON Schema (draft 2020-12) stands in each report as `assets/{file}`, in this folder as
[{file}]({file}), and each file names it in `$schema`. **null means not measured or not known, 0 means measured and zero.**
The number after the stroke is raised when a field goes or changes its meaning. New fields raise nothing: pass over what you do not know.
Fields are sorted by name in the file.

What changed from version 1: `prescription` is a list of codes, each finding with its targets stands once, in `findings`; findings that the
owner has acknowledged are among them; `waiting.now` and `waiting.late` are null where nobody can tell who writes the blog; new are `tags`,
`owner`, `withheld`, `since_last`, `checkups`; a blog that could never be read has a file too, with its `problem`.
"""
CSV_INTRO = """\
## comments.csv, posts.csv, people.csv and mentions.csv

UTF-8, RFC 4180, one row a comment, a post, a reader, a mention, in the order below. A cell that a spreadsheet could take for a
formula starts with an apostrophe; addresses in texts are defanged where names are not in full. How names are shown: see
[report.md](report.md). What the columns on answers mean: see [owed.md](owed.md).
"""

EXPORT_INTRO = """\
## checkup export

`checkup export` writes the last checkups of many blogs as six tables, whose rows can be joined by `blog`, `post_url` and `id`:

| format | what is written | true and false | what nobody knows |
|---|---|---|---|
| `jsonl` | one file, one object a line, with the table's name in `table` | `true`, `false` | `null` |
| `sqlite` | one file, one table each | 1, 0 | NULL |
| `csv` | a folder, one file a table, as the CSV files above | `true`, `false` | an empty cell |
| `parquet` | a folder, one file a table; needs `pip install "pyarrow>=17"` | true, false | null |

The same records give the same bytes (of SQLite and Parquet with the same version of their library). Blogs are read one after the other:
one of 46,000 comments took 181 MB of memory as `jsonl`, 183 MB as `sqlite`, 287 MB as `parquet`, of which pyarrow itself is 58 MB.

**Readers** have made-up names (`r-3fefca5fac88`), keyed hashes of who they are: the same reader of a blog has the same one in all of the
file, on another blog another one, and is null where nobody can tell who it is. The blog's authors signed it and keep their names. Without
`CHECKUP_EXPORT_KEY` in the environment the key is made from the records, so that nobody who has only the file can try names on it, and
another checkup gives other made-up names; with it (a long random text) they stay the same in every export. Made-up names hide who wrote
only from those who do not look: addresses and times lead back to the blog, where the name stands. `--names initials`, `hidden` or `full`
shows readers as the report's tables do. Texts of comments are written only with `--text`, with names in
them hidden or as `--names` says.
"""


def data_page() -> str:
    """The text of docs/data.md."""
    from checkup.exporting import TABLES
    from checkup.report.columns import COMMENT_COLUMNS, MENTION_COLUMNS, PEOPLE_COLUMNS, POST_COLUMNS
    from checkup.report.data_contract import FILE, SCHEMA, schema

    found = schema()
    parts = [INTRO.replace("{schema}", SCHEMA).replace("{file}", FILE), _fields(found, "")]
    for name, part in _parts(found):
        parts.append(f"### {name}\n\n{part.get('description', '')}\n\n{_fields(part, name)}")
    tables = {"comments.csv": COMMENT_COLUMNS, "posts.csv": POST_COLUMNS, "people.csv": PEOPLE_COLUMNS, "mentions.csv": MENTION_COLUMNS}
    parts += [CSV_INTRO, *(_columns(file, columns) for file, columns in tables.items())]
    parts.append(EXPORT_INTRO)
    parts += [f"### {table.name}\n\n{cap(table.about)}.\n\n{_typed_columns(table)}" for table in TABLES]
    return "\n".join(parts)


def _typed_columns(table: Table) -> str:
    rows = "".join(f"\n| `{name}` | {column.kind} | {_cell(column.meaning)} |" for name, column in table.columns.items())
    return f"| column of {table.name} | kind | meaning |\n|---|---|---|{rows}\n"


def _parts(found: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The kinds of object in the order in which they are first spoken of."""
    seen: list[str] = []
    queue = list(_named_in(found["properties"]))
    while queue:
        name = queue.pop(0)
        if name not in seen:
            seen.append(name)
            queue += _named_in(found["$defs"][name]["properties"])
    return ((name, found["$defs"][name]) for name in seen)


def _named_in(node: Any) -> Iterator[str]:
    if isinstance(node, Mapping):
        if "$ref" in node:
            yield node["$ref"].rpartition("/")[2]
        for value in node.values():
            yield from _named_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from _named_in(value)


def _fields(part: Mapping[str, Any], name: str) -> str:
    rows = "".join(f"\n| `{key}` | {_kind(field)} | {_cell(field.get('description', ''))} |" for key, field in part["properties"].items())
    return f"| field{f' of {name}' if name else ''} | kind | meaning |\n|---|---|---|{rows}\n"


def _columns(file: str, columns: Mapping[str, str]) -> str:
    rows = "".join(f"\n| `{name}` | {_cell(meaning)} |" for name, meaning in columns.items())
    return f"| column of {file} | meaning |\n|---|---|{rows}\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _kind(field: Mapping[str, Any]) -> str:
    """The values of a field in words: "number or null", "list of Target", "object of SignData"."""
    if "anyOf" in field:
        return " or ".join(_kind(one) for one in field["anyOf"])
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in field or "const" in field:
        return ", ".join(f'`"{value}"`' if isinstance(value, str) else f"`{value}`" for value in field.get("enum", [field.get("const")]))
    if field.get("type") == "array":
        return f"pair of {_kind(field['prefixItems'][0])}" if "prefixItems" in field else f"list of {_kind(field['items'])}"
    if field.get("type") == "object":
        return f"object of {_kind(field['additionalProperties'])}" if isinstance(field.get("additionalProperties"), dict) else "object"
    kind = str(field.get("type", "any"))
    return {"string": "text", "integer": "whole number", "boolean": "true or false"}.get(kind, kind)

"""The pages of docs/ that are written from the code; a test says when one is stale."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

WIDTH = 100  # columns of --help in docs/cli.md: as many as the commands use at most on a wide terminal

CONFIG_INTRO = """\
# Site files

One TOML file for each blog, in `sites/`. Its name without `.toml` is the name of the blog's folder in the report and of its history (to
rename a blog, rename `history/NAME.jsonl` as well).
The least that works is

```toml
#:schema ./checkup.schema.json
[blog]
url = "https://blog.example.org/"
```

The first line gives completion in editors that know [Taplo](https://taplo.tamasfe.dev/); `checkup config --schema` prints the schema.

**What wins.** The command line (`--set crawl.delay=2`, `--names`, `--as-of`) over the environment over the site file, over `_run.toml`
in its folder, over the defaults.
In the environment every setting of a table has the name `CHECKUP_TABLE_KEY`: `CHECKUP_CRAWL_DELAY=2`, `CHECKUP_REPORT_NAMES=full`.
A list is parted by commas or is a JSON list; an empty value counts as not set. Environment and command line hold for every blog of the run.
`CHECKUP_OUT`, `CHECKUP_STATE`, `CHECKUP_HISTORY`, `CHECKUP_JOBS`, `CHECKUP_HOSTS`, `CHECKUP_SHARD`, `CHECKUP_ENGINE` and
`CHECKUP_SCHEDULER` stand for the options of these names.

**What is wrong** is said all at once, each with file, line, key and what was expected. `checkup config` checks the files and prints
the settings in use.

Paths count from the folder of the site file. One with backslashes stands in single quotes, as in 'C:\\blog'.
"""
CLI_INTRO = """\
# The command line

Written from the commands themselves by `checkup docs`. This line completes them in bash, with `zsh_source` in zsh and
`fish_source` in fish:

```sh
eval "$(_CHECKUP_COMPLETE=bash_source checkup)"
```
"""
RUN_INTRO = """\
# All blogs of a run

What is the same for all of them stands in a file of its own, `sites/_run.toml`, or `_run.toml` in another folder of site files: who does
the work, and the tables `[brand]`, `[crawl]`, `[gate]`, `[notify]`, `[report]` and `[window]`, key by key below what each site file says.
Command line and environment (`--hosts`, `CHECKUP_HOSTS`) win over it.

```toml
[brand]
name = "Mira's Blog Practice"
colour = "#7a1f5c"

[report]
language = "de"
```
"""


def pages(main: click.Command) -> dict[Path, str]:
    """Path -> text of every generated file, relative to the project's root; `main` is the group of all commands."""
    from checkup import diagnosis
    from checkup.cli._data_page import data_page
    from checkup.config.schema import FILE_NAME, schema_text
    from checkup.report import data_contract

    return {
        Path("docs/cli.md"): cli_page(main),
        Path("docs/config.md"): config_page(),
        Path("docs/data.md"): data_page(),
        Path("docs") / data_contract.FILE: data_contract.schema_text(),
        Path("docs/vital-signs.md"): f"{diagnosis.docs().rstrip()}\n",
        Path("sites") / FILE_NAME: schema_text(),
    }


def cli_page(main: click.Command) -> str:
    """docs/cli.md: every --help, as it is printed at 100 columns."""
    parts = [CLI_INTRO, _help(main, "checkup")]
    commands = main.commands if isinstance(main, click.Group) else {}
    for name in sorted(commands):
        parts += [f"## checkup {name}\n", _help(commands[name], f"checkup {name}")]
    return "\n".join(parts)


def _help(command: click.Command, name: str) -> str:
    context = click.Context(command, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH, help_option_names=["-h", "--help"])
    return f"```text\n{command.get_help(context).rstrip()}\n```\n"


def config_page() -> str:
    """docs/config.md: every table and key, from their descriptions."""
    from checkup.config import RunTable
    from checkup.config.problems import lists, tables

    parts = [CONFIG_INTRO]
    for name, model in {**tables(), **lists()}.items():
        parts.append(_table(f"[[{name}]]" if name in lists() else f"[{name}]", model))
    return "\n".join([*parts, RUN_INTRO, _table("[run]", RunTable)])


def _table(head: str, model: type[BaseModel]) -> str:
    about = (model.__doc__ or "").partition(": ")[2].strip()
    rows = "".join(f"\n{_row(key, field)}" for key, field in model.model_fields.items())
    return f"## `{head}`\n\n{about[:1].upper()}{about[1:]}\n\n| key | value | default | meaning |\n|---|---|---|---|{rows}\n"


def _row(key: str, field: FieldInfo) -> str:
    default = "needed" if field.is_required() else "" if field.default in (None, ()) else f"`{json.dumps(field.default)}`"
    return f"| `{key}` | {_kind(field)} | {default} | {(field.description or '').replace('|', chr(92) + '|')} |"


def _kind(field: FieldInfo) -> str:
    """The values that a key takes, in words, read from its JSON Schema."""
    from pydantic import TypeAdapter

    schema: dict[str, Any] = TypeAdapter[Any](field.annotation or str).json_schema()
    return " or ".join(_words(one) for one in schema.get("anyOf", [schema]) if one.get("type") != "null")


def _words(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return ", ".join(f"`{json.dumps(v)}`" for v in schema["enum"])
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    formats = {"date": "day", "date-time": "moment"}
    kinds = {"string": "text", "integer": "whole number", "number": "number", "boolean": "`true`, `false`", "array": "list of texts"}
    return formats.get(schema.get("format", ""), kinds.get(schema.get("type", ""), "text"))

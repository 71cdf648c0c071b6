"""checkup docs: write the pages of docs/ that come from the code."""

from __future__ import annotations

from pathlib import Path

import click

from checkup.atomic_write import write_atomically
from checkup.errors import UsageError

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(short_help="Write the generated pages of docs/ (for contributors).")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where a page is stale.")
@click.pass_context
def docs(context: click.Context, check: bool) -> int:
    """Write the pages of docs/ that come from the code, and the JSON Schema (for people who work on Checkup)."""
    from checkup.cli._generated_docs import pages

    commands = context.find_root().command
    if not Path("pyproject.toml").is_file():
        raise UsageError("This is no checkout of Checkup.", "Run `checkup docs` in the folder that holds pyproject.toml.")
    texts = pages(commands)
    stale = [path for path, text in texts.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if not check:
            write_atomically(path, texts[path])
        click.echo(f"{path} {'is stale' if check else 'written'}")
    return int(bool(stale) and check)

"""config, docs: what can be set, and the pages in docs/ that are written from the code."""

from __future__ import annotations

import json
from pathlib import Path

import click

from checkup.cli import options as shared
from checkup.errors import UsageError
from checkup.files import write_atomically


@click.command()
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a site file, for editors.")
@click.option("--set", "settings", multiple=True, metavar="TABLE.KEY=VALUE", help="Any setting of a site file.")
def config(targets: tuple[str, ...], schema: bool, settings: tuple[str, ...]) -> int:
    """Check site files and print the settings in use, defaults and environment included."""
    if schema:
        from checkup.config.schema import schema_text

        click.echo(schema_text(), nl=False)
        return 0
    sites, code = shared.sites_for(targets, shared.overrides(settings, None, None, False))
    for site in sites:
        settings_in_use = site.model_dump(mode="json", exclude_none=True)
        click.echo(f"# {site.slug}{f'  ({site.file})' if site.file else ''}")
        for table, keys in settings_in_use.items():
            for row in keys if isinstance(keys, list) else [keys]:
                click.echo(f"[[{table}]]" if isinstance(keys, list) else f"[{table}]")
                for key, value in row.items():
                    click.echo(f"{key} = {json.dumps(value, ensure_ascii=False)}")
        click.echo()
    return code


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where a page is stale.")
def docs(check: bool) -> int:
    """Write the pages of docs/ that come from the code, and the JSON Schema (for people who work on Checkup)."""
    from checkup.cli.pages import pages

    if not Path("pyproject.toml").is_file():
        raise UsageError("This is no checkout of Checkup.", "Run `checkup docs` in the folder that holds pyproject.toml.")
    stale = [path for path, text in pages().items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if not check:
            write_atomically(path, pages()[path])
        click.echo(f"{path} {'is stale' if check else 'written'}")
    return int(bool(stale) and check)

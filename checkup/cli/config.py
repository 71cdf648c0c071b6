"""checkup config: check site files and print the settings in use."""

from __future__ import annotations

import json

import click

from checkup.cli import _options as shared


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

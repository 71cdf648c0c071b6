"""checkup config: check site files and print the settings in use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._output import print_error, print_file

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.errors import ConfigProblem

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(
    short_help="Check site files and print the settings in use.", epilog=examples("config", "config sites/my-blog.toml", "config --schema")
)
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a site file, for editors.")
@click.option("--set", "settings", multiple=True, metavar="TABLE.KEY=VALUE", help="Any setting of a site file.")
def config(targets: tuple[str, ...], schema: bool, settings: tuple[str, ...]) -> int:
    """Check site files and print the settings in use, defaults and environment included."""
    if schema:
        from checkup.config.schema import schema_text

        print_file(schema_text())
        return 0
    sites, code = shared.sites_for(targets, shared.overrides(settings, None, None, False))
    code = max([code, *(_meets_the_rubric(site) for site in sites)])
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


def _meets_the_rubric(site: SiteConfig) -> int:
    """0 where the rubric can be used and has every finding that is acknowledged; else what is wrong is told, and its exit code returned."""
    from checkup.diagnosis import load
    from checkup.errors import ConfigError

    try:
        known = load(site.blog.rubric, site.file.parent if site.file else None).finding
        wrong = ConfigError(list(_not_there(site, sorted(known))))
    except ConfigError as error:
        wrong = error
    if not wrong.problems:
        return 0
    print_error(wrong)
    return wrong.exit_code


def _not_there(site: SiteConfig, codes: list[str]) -> Iterator[ConfigProblem]:
    from checkup.config.problems import unknown_key
    from checkup.errors import ConfigProblem

    for number, one in enumerate(site.acknowledge, 1):
        if one.code not in codes:
            expected = unknown_key((one.code,), codes, what="the code of a finding, as in S-late-spam")
            yield ConfigProblem(str(site.file or site.slug), f"acknowledge[{number}].code", expected)

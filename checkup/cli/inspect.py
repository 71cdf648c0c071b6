"""checkup inspect: show what Checkup reads on one page."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._output import encodes_all

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(epilog=examples("inspect https://blog.example.org/2026/10/a-post/", "inspect saved-pages/a-post.html --json"))
@click.argument("target", metavar="FILE_OR_URL")
@click.option("--url", help="The address that a saved page had.")
@click.option("--author", "authors", multiple=True, metavar="NAME", help="Who writes the blog; may be given several times.")
@click.option(
    "--config", "site_file", type=click.Path(dir_okay=False, path_type=Path), help="Take platform, selectors, authors and readers from it."
)
@click.option("--allow-private", is_flag=True, help="Read loopback and private addresses too.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def inspect(target: str, url: str | None, authors: tuple[str, ...], site_file: Path | None, allow_private: bool, as_json: bool) -> None:
    """Show what Checkup reads on one page.

    With --json the exit code is 0 whenever the object is printed: a post without comments is a result, not an error.
    """
    from checkup.cycle_search import no_cycle_search

    with no_cycle_search():  # a page's objects fit into memory, and the search took a tenth of the time, loading modules included
        seen = _seen(target, url, authors, site_file, allow_private)
    if as_json:
        click.echo(json.dumps(seen, ensure_ascii=not encodes_all(), indent=2))
        return
    from checkup.cli._inspect_table import table

    click.echo(table(seen, shutil.get_terminal_size().columns))


def _seen(target: str, url: str | None, authors: tuple[str, ...], site_file: Path | None, allow_private: bool) -> dict[str, Any]:
    """What is read on the page, with what a site file says of its blog."""
    from checkup import inspection

    more: dict[str, Any] = {}
    if site_file:
        from checkup.config import load

        site = load(site_file)
        more = {"platform": site.blog.platform, "selectors": site.selectors, "readers": site.blog.readers}
        authors = authors or site.blog.authors
        allow_private = allow_private or site.crawl.allow_private_hosts
    return inspection.inspect(target, url=url, authors=authors, now=shared.clock(), allow_private=allow_private, **more)

"""checkup export: posts, comments, people and measures of many blogs as one file for programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.cli import _options as shared
from checkup.cli._output import plain, print_error

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.exporting import Exported

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command()
@shared.several_blogs
@click.option("--format", "kind", type=click.Choice(["jsonl", "csv", "sqlite", "parquet"]), default="jsonl", show_default=True)
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE|DIR", help="Default: export.jsonl, export.sqlite, or the folder export/."
)
@click.option("--text", is_flag=True, help="Comments' texts too. Without it no word of a reader is written.")
@shared.voice
def export(blogs: shared.SeveralBlogs, kind: str, out: Path | None, text: bool, voice: shared.Voice) -> int:
    """Write the last checkups of many blogs as tables for programs.

    \b
    BLOG is a site file or its name without .toml. Default: all of sites/.
    Tables: blogs, posts, comments, people, signs, measures (docs/data.md).
    jsonl and sqlite are one file; csv and parquet one file a table.
    parquet needs pip install "pyarrow>=17".

    Readers have made-up names, the same in all of a file; CHECKUP_EXPORT_KEY in the environment keeps them the same in several
    exports. --names initials, hidden or full shows them as a report does.

    \b
    checkup export                              all blogs, as JSON lines
    checkup export my-blog --format sqlite      one blog, as a database
    checkup export --format csv --out tables    one CSV file a table
    """
    import os

    from checkup import exporting, records

    target = exporting.check_target(kind, out)
    sites, code = blogs.sites()
    key = exporting.key_of([records.checkup_file(blogs.state, site.slug) for site in sites], os.environ) if blogs.names is None else None
    codes = [code]
    number = exporting.export(_kept(blogs, sites, codes), kind, target, key=key, text=text)
    if number and not voice.quiet:
        told = "One blog is" if number == 1 else f"{number} blogs are"
        click.echo(f"{told} in {plain(str(target))}")
    return max(codes)


def _kept(blogs: shared.SeveralBlogs, sites: list[SiteConfig], codes: list[int]) -> Iterator[Exported]:
    """The last checkup of each blog; of one that has none that is said, and its exit code added."""
    from checkup import __version__
    from checkup.errors import CheckupError
    from checkup.exporting import Exported

    for site in sites:
        try:
            report, checkup = blogs.last(site)
        except CheckupError as error:
            print_error(error)
            codes.append(error.exit_code)
            continue
        yield Exported(report, checkup, __version__)

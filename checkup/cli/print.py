"""checkup print: the overview of one blog's report as PDF."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._output import plain

SECTION = "What follows from a report"  # of `checkup --help`


@click.command(short_help="Print the overview of one blog as PDF.", epilog=examples("print my-blog", "print my-blog --out for-mira.pdf"))
@shared.one_blog
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.pdf", help="The PDF. Default: BLOG.pdf.")
@shared.voice
def print(blog: shared.OneBlog, out: Path | None, voice: shared.Voice) -> int:  # noqa: A001 - the command is called so
    """Print the overview of one blog's report as PDF, by Chromium, Chrome or Edge.

    It is made from the last checkup and speaks of no other blog. CHECKUP_CHROMIUM names the browser where several or none are found.
    """
    from checkup import __version__, report
    from checkup.atomic_write import write_atomically

    site, given, checkup = blog.last()
    target = out or Path(f"{site.slug}.pdf")
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name, "copy")
        folder = report.write_bundle(given, checkup, copy, version=__version__)
        content = report.overview_pdf(copy / folder / "index.html", checkup.facts.as_of.date())
    write_atomically(target, content)
    if not voice.quiet:
        click.echo(f"The PDF is {plain(str(target))}")
    return 0

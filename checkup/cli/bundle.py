"""checkup bundle: a client's copy of one blog's report."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._output import plain

FOLDER = "bundle"  # where copies are written by default, beside the folder of the whole report

SECTION = "What follows from a report"  # of `checkup --help`


@click.command(
    short_help="Write a client’s copy of one blog’s report.",
    epilog=examples("bundle my-blog", "bundle my-blog --out my-blog.zip", "bundle my-blog --single my-blog.html"),
)
@shared.one_blog
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR|FILE.zip", help=f"A folder or a zip file. Default: {FOLDER}/BLOG.")
@click.option("--single", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.html", help="The whole report in one file.")
@shared.voice
def bundle(blog: shared.OneBlog, out: Path | None, single: Path | None, voice: shared.Voice) -> int:
    """Write a client's copy of one blog's report, which stands alone.

    The copy is made from the last checkup. No page, file or feed of it names another blog, and it works without a network. [brand] in the
    site file puts your name, logo and colour on it. With --single and without --out only the one file is written.
    """
    from checkup import __version__, report
    from checkup.atomic_write import write_atomically

    site, given, checkup = blog.last()
    made = []
    if out is not None or single is None:
        made.append(out or Path(FOLDER) / site.slug)
        report.write_bundle(given, checkup, made[0], version=__version__)
    if single is not None:
        with tempfile.TemporaryDirectory() as name:
            copy = Path(name, "copy")
            folder = report.write_bundle(given, checkup, copy, version=__version__)
            write_atomically(single, report.single_file(copy, folder))
        made.append(single)
    for path in made if not voice.quiet else ():
        click.echo(f"The copy is {plain(str(path))}")
    return 0

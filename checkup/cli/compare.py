"""checkup compare: what became of every post and comment of a blog that moved."""

from __future__ import annotations

import os
from pathlib import Path

import click

from checkup.cli import _options as shared
from checkup.cli._effort import jobs
from checkup.cli._output import plain, print_error
from checkup.cli._progress import progress
from checkup.errors import CheckupError

NOT_COMPARED = 2  # as for a wrong command line, and as diff(1) has it

EPILOG = """\b
Exit codes:
    0  every post and comment is there as it was
    1  something is missing, changed or at another place
    2  something could not be read, so it could not be compared
  130  interrupted

\b
Examples:
  checkup compare export.xml https://new.example.org/
  checkup compare sites/old.toml sites/new.toml --junit compare.xml
  checkup compare saved-pages/ https://new.example.org/ --names full
  checkup compare .checkup/my-blog https://my-blog.example.org/
"""

SECTION = "What follows from a report"  # of `checkup --help`


@click.command(short_help="Did every post and comment survive a move?", epilog=EPILOG)
@shared.two_blogs
@jobs
@click.option("--junit", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write a test case a post to FILE.")
@shared.voice
def compare(blogs: shared.TwoBlogs, jobs: int, junit: Path | None, voice: shared.Voice) -> int:
    """Compare a blog before and after a move: did every post and comment survive?

    OLD and NEW are each a site file (.toml), a folder of saved pages, an export, an address (https://...), or what an earlier run kept
    (.checkup/BLOG). Both are read whole. Posts are found again by address, name, title and day, text or comments; comments by their
    words, writer and time.

    Each post and comment of OLD is found, moved (to which address or post), changed (author, date, text, thread: both values), or
    missing. What only NEW has is listed apart and is no error. Markup, quotes, ids and another time zone are no change. What could not
    be read is never called missing. comparison/ gets a page (index.html) and a table (comparison.csv); the lines of moved posts are a
    redirect map.
    """
    try:
        return _compare(blogs, jobs, junit, voice)
    except CheckupError as error:
        print_error(error)
        return NOT_COMPARED


def _compare(blogs: shared.TwoBlogs, jobs: int, junit: Path | None, voice: shared.Voice) -> int:
    from checkup import hiding, pipeline
    from checkup.comparison import compare_sites
    from checkup.report import comparison

    old, new = blogs.sites()
    comparison.check_folder(blogs.out)
    shown = progress(quiet=voice.quiet, verbose=voice.verbose)
    try:
        hidden = hiding.load(blogs.history, os.environ)
        options = pipeline.Options(blogs.out, blogs.state, blogs.history, shared.clock(), shown.say, jobs, hidden=hidden)
        made = compare_sites(old, new, options)
        comparison.write_comparison(made, blogs.out)
    finally:
        shown.close()
    if junit is not None:
        _write(junit, comparison.junit(made))
    for line in comparison.summary(made) if not voice.quiet else ():
        click.echo(plain(line.strip()) if not line.startswith("  ") else f"  {plain(line)}")
    if not voice.quiet:
        click.echo(f"The page is {plain(str(blogs.out / 'index.html'))}")
    return made.found.code


def _write(path: Path, text: str) -> None:
    from checkup.atomic_write import write_atomically

    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text)

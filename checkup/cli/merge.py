"""checkup merge: join what the shards of a run left."""

from __future__ import annotations

from pathlib import Path

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._output import plain

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(short_help="Join what the shards of a run left into one site.", epilog=examples("run --shard 1/2", "merge part-1 part-2"))
@click.argument("parts", nargs=-1, required=True, metavar="PART...", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--sites",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(shared.SITES),
    show_default=True,
    help="Folder of the site files: which blogs the site has, and how its index looks. Without it, those that the parts hold.",
)
@shared.folders
@shared.voice
def merge(parts: tuple[Path, ...], sites: Path, places: shared.Places, voice: shared.Voice) -> int:
    """Join what the shards of a run left (`checkup run --shard 3/10`) into one site.

    PART is the folder that a shard ran in, or its copy: with _site, history and .checkup in it, of which any may be missing. A blog that
    is in several parts is taken from the one with its newest checkup; nothing is read or judged again.
    """
    from checkup.config import load_many
    from checkup.merging import merge as joined
    from checkup.pipeline import Options

    known = load_many([str(sites)]) if any(sites.glob("[!_]*.toml")) else []
    options = Options(out=places.out, state=places.state, history=places.history, now=shared.clock(), say=lambda *_: None, keep=not known)
    made = joined(parts, known, options)
    if not voice.quiet:
        click.echo(f"{made.blogs} blogs of {made.parts} parts: the report is {plain(str(places.out / 'index.html'))}")
    if made.missing:
        click.echo(f"In no part: {plain(', '.join(made.missing))}", err=True)
    return FAILED if made.missing else 0


FAILED = 3  # exit code, as `checkup --help` lists them

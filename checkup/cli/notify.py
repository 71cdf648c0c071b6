"""checkup notify: tell the owners of blogs now what the last checkup found."""

from __future__ import annotations

from functools import partial

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._output import plain, print_error
from checkup.cli._tell_owners import has_sinks, tell
from checkup.errors import CheckupError, UsageError

FAILED = 3  # exit code, as `checkup --help` lists it

SECTION = "What follows from a report"  # of `checkup --help`


@click.command(short_help="Tell each blog’s owner what the last checkup found.", epilog=examples("notify", "notify sites/my-blog.toml"))
@shared.targets
@shared.folders
@click.option("--print", "only_print", is_flag=True, help="Print the text and send nothing.")
@shared.voice
def notify(targets: shared.Targets, places: shared.Places, only_print: bool, voice: shared.Voice) -> int:
    """Send what the last checkup of each blog found, as its [notify] says, whether there is news or not.

    `run` does the same after the report is written, when there is news or once a week.
    """
    sites, code = targets.sites()
    from checkup import pipeline
    from checkup.report.digest import digest
    from checkup.report.digest_files import plain_text

    options = pipeline.Options(out=places.out, state=places.state, history=places.history, now=shared.clock(), say=lambda *_: None)
    for number, site in enumerate(sites):
        try:
            report, _ = pipeline.last_report(site, options)
            if only_print:
                click.echo("\n" * (number > 0) + "\n".join(map(plain, plain_text(digest(report)).splitlines())))
            elif not has_sinks(site):
                raise UsageError(f"{site.slug} has nobody to tell.", "Set mail or webhook under [notify] in its site file.")
            elif not tell(site, partial(lambda made: made, report), places.state, quiet=voice.quiet, due_only=False):
                code = max(code, FAILED)
        except CheckupError as error:
            print_error(error, site.slug)
            code = max(code, error.exit_code)
    return code

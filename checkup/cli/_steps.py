"""Run one step of the pipeline for run, crawl, examine and render: progress while it goes on, a line for each blog when it has ended."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.cli import _options as shared
from checkup.cli._effort import cores
from checkup.cli._output import plain, print_results
from checkup.cli._progress import progress

if TYPE_CHECKING:
    from checkup.config import RunTable, SiteConfig
    from checkup.pipeline import Options, RunResult


def follow(
    step: Callable[[Sequence[SiteConfig], Options], RunResult],
    sites: Sequence[SiteConfig],
    places: shared.Places,
    *,
    how: RunTable | None = None,
    keep: bool = True,
    again: bool = False,
    voice: shared.Voice,
) -> RunResult:
    """Run `step`, a function of the pipeline, on the sites; show progress, then print what came of each blog.

    how  how many hosts and processes, and who does the work, for a step that reads
    """
    from checkup import hiding
    from checkup.pipeline import Options

    hidden = hiding.load(places.history, os.environ)
    shown = progress(quiet=voice.quiet, verbose=voice.verbose)
    try:
        options = Options(
            out=places.out,
            state=places.state,
            history=places.history,
            now=shared.clock(),
            say=shown.say,
            jobs=(how and how.jobs) or (cores() if how else 1),
            hosts=how.hosts if how else 1,
            engine=how.engine if how else "local",
            scheduler=how.scheduler if how else None,
            keep=keep,
            hidden=hidden,
            again=again,
        )
        result = step(sites, options)
    finally:
        shown.close()
    print_results(result, quiet=voice.quiet)
    return result


def tell_where(out: Path, result: RunResult, voice: shared.Voice) -> None:
    """Print where the report stands, if one was written."""
    if not voice.quiet and any(blog.report for blog in result.blogs):
        click.echo(f"The report is {plain(str(out / 'index.html'))}")

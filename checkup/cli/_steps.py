"""Run one step of the pipeline for run, crawl, examine and render: progress while it goes on, a line for each blog when it has ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.cli import _options as shared
from checkup.cli._output import plain, print_results
from checkup.cli._progress import progress

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.pipeline import Options, RunResult


@dataclass(frozen=True)
class Places:
    """The folders of a run: where the report is written, where the steps' records and the page store are, where the history is."""

    out: Path
    state: Path
    history: Path


def follow(
    step: Callable[[Sequence[SiteConfig], Options], RunResult],
    sites: Sequence[SiteConfig],
    places: Places,
    *,
    jobs: int = 1,
    keep: bool = True,
    quiet: bool,
    verbose: bool,
) -> RunResult:
    """Run `step`, a function of the pipeline, on the sites; show progress, then print what came of each blog."""
    from checkup.pipeline import Options

    shown = progress(quiet=quiet, verbose=verbose)
    try:
        result = step(
            sites,
            Options(out=places.out, state=places.state, history=places.history, now=shared.clock(), say=shown.say, jobs=jobs, keep=keep),
        )
    finally:
        shown.close()
    print_results(result, quiet=quiet)
    return result


def tell_where(out: Path, result: RunResult, *, quiet: bool) -> None:
    """Print where the report stands, if one was written."""
    if not quiet and any(blog.report for blog in result.blogs):
        click.echo(f"The report is {plain(str(out / 'index.html'))}")

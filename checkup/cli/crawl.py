"""checkup crawl: only read blogs, into the state folder."""

from __future__ import annotations

from pathlib import Path

import click

from checkup.cli import _options as shared
from checkup.cli._steps import Places, follow


@click.command()
@shared.targets
@shared.folders
@shared.jobs
@shared.voice
@shared.explains_targets
def crawl(
    targets: tuple[str, ...],
    settings: tuple[str, ...],
    as_of: str | None,
    names: str | None,
    allow_private: bool,
    history: Path,
    state: Path,
    out: Path,
    jobs: int,
    quiet: bool,
    verbose: bool,
) -> int:
    """Only read blogs, into the state folder."""
    sites, code = shared.sites_for(targets, shared.overrides(settings, as_of, names, allow_private))
    if not sites:
        return code
    from checkup import pipeline

    result = follow(pipeline.crawl, sites, Places(out, state, history), jobs=jobs, quiet=quiet, verbose=verbose)
    return max(code, result.code)

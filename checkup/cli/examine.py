"""checkup examine: check what an earlier crawl has read."""

from __future__ import annotations

from pathlib import Path

import click

from checkup.cli import _options as shared
from checkup.cli._steps import Places, follow


@click.command()
@shared.targets
@shared.folders
@shared.voice
@shared.explains_targets
def examine(
    targets: tuple[str, ...],
    settings: tuple[str, ...],
    as_of: str | None,
    names: str | None,
    allow_private: bool,
    history: Path,
    state: Path,
    out: Path,
    quiet: bool,
    verbose: bool,
) -> int:
    """Check what was read before, without a network."""
    sites, code = shared.sites_for(targets, shared.overrides(settings, as_of, names, allow_private))
    if not sites:
        return code
    from checkup import pipeline

    result = follow(pipeline.examine, sites, Places(out, state, history), quiet=quiet, verbose=verbose)
    return max(code, result.code)

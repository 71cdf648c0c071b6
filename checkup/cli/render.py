"""checkup render: write the report from the checkups of earlier runs."""

from __future__ import annotations

from pathlib import Path

import click

from checkup.cli import _options as shared
from checkup.cli._steps import Places, follow, tell_where


@click.command()
@shared.targets
@shared.folders
@shared.voice
@shared.explains_targets
def render(
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
    """Write the report from earlier checkups."""
    sites, code = shared.sites_for(targets, shared.overrides(settings, as_of, names, allow_private))
    if not sites:
        return code
    from checkup import pipeline

    keep = code != 0 or not shared.whole(targets)
    result = follow(pipeline.render, sites, Places(out, state, history), keep=keep, quiet=quiet, verbose=verbose)
    tell_where(out, result, quiet=quiet)
    return max(code, result.code)

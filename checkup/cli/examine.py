"""checkup examine: check what an earlier crawl has read."""

from __future__ import annotations

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._steps import follow

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(epilog=examples("examine", "examine sites/my-blog.toml --as-of 2026-11-01"))
@shared.targets
@shared.folders
@shared.quick
@shared.voice
@shared.explains_targets
def examine(
    targets: shared.Targets,
    places: shared.Places,
    quick: bool,
    voice: shared.Voice,
) -> int:
    """Check what was read before, without a network."""
    sites, code = targets.sites(quick=quick)
    if not sites:
        return code
    from checkup import pipeline

    result = follow(pipeline.examine, sites, places, voice=voice)
    return max(code, result.code)

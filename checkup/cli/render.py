"""checkup render: write the report from the checkups of earlier runs."""

from __future__ import annotations

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._steps import follow, tell_where

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(epilog=examples("render", "render --names hidden --out public"))
@shared.targets
@shared.folders
@shared.quick
@shared.voice
@shared.explains_targets
def render(
    targets: shared.Targets,
    places: shared.Places,
    quick: bool,
    voice: shared.Voice,
) -> int:
    """Write the report from earlier checkups."""
    sites, code = targets.sites(quick=quick)
    if not sites:
        return code
    from checkup import pipeline

    keep = quick or code != 0 or not targets.whole()
    result = follow(pipeline.render, sites, places, keep=keep, voice=voice)
    tell_where(places.out, result, voice)
    return max(code, result.code)

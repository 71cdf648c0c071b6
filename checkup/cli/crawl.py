"""checkup crawl: only read blogs, into the state folder."""

from __future__ import annotations

import click

from checkup.cli import _options as shared
from checkup.cli._effort import ReadingEffort, Shard, reading_effort, shard
from checkup.cli._examples import examples
from checkup.cli._steps import follow

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(epilog=examples("crawl", "crawl sites/my-blog.toml --again"))
@shared.targets
@shared.folders
@reading_effort
@shard
@shared.quick
@shared.again
@shared.voice
@shared.explains_targets
def crawl(
    targets: shared.Targets,
    places: shared.Places,
    effort: ReadingEffort,
    shard: Shard | None,
    quick: bool,
    again: bool,
    voice: shared.Voice,
) -> int:
    """Only read blogs, into the state folder."""
    sites, code = targets.sites(quick=quick)
    if shard is not None:
        sites = shard.part_of(sites)
    if not sites:
        return code
    from checkup import pipeline

    result = follow(pipeline.crawl, sites, places, how=effort.settled(targets), again=again, voice=voice)
    return max(code, result.code)

"""checkup run: read blogs, check them, write the report."""

from __future__ import annotations

import click

from checkup.cli import _options as shared
from checkup.cli._effort import Effort, run_effort
from checkup.cli._gate_outcome import Judged, report_gate
from checkup.cli._steps import follow, tell_where
from checkup.cli._tell_owners import after_run


@click.command(epilog="Exit codes: 0 fine, 1 gate failed, 2 usage or site file, 3 something failed, 4 nothing read, 130 interrupted.")
@shared.targets
@shared.folders
@run_effort
@shared.again
@click.option("--plan", is_flag=True, help="Say what would be fetched and which comment server asked; fetch only robots.txt and two pages.")
@click.option("--gate", is_flag=True, help="Hold each checkup against [gate] and exit with 1 where a rule fails.")
@shared.reports
@shared.voice
@shared.explains_targets
def run(
    targets: shared.Targets,
    places: shared.Places,
    effort: Effort,
    again: bool,
    plan: bool,
    gate: bool,
    reports: shared.Reports,
    voice: shared.Voice,
) -> int:
    """Read blogs, check them, and write the report."""
    sites, code = targets.sites()
    if not sites:
        return code
    from checkup import pipeline

    keep = code != 0 or not targets.whole()
    work = pipeline.plan if plan else pipeline.run
    result = follow(work, sites, places, how=effort.settled(targets), keep=keep, again=again, voice=voice)
    tell_where(places.out, result, voice)
    code = max(code, result.code)
    if plan:
        return code
    after_run(sites, result, places, quiet=voice.quiet)
    found = [
        Judged(site, blog.load, blog.sentence if blog.code else "", blog.unread) for site, blog in zip(sites, result.blogs, strict=True)
    ]
    return max(code, report_gate(found, places.history, reports, judged=gate, quiet=voice.quiet))

"""checkup run: read blogs, check them, write the report."""

from __future__ import annotations

import click

from checkup.cli import _options as shared
from checkup.cli._effort import Effort, Shard, run_effort, shard
from checkup.cli._examples import examples
from checkup.cli._gate_outcome import Judged, report_gate
from checkup.cli._steps import follow, tell_where
from checkup.cli._tell_owners import after_run
from checkup.errors import UsageError

PLAN = (
    "Say how many posts, requests and minutes a run takes, and which comment server is asked; fetch only robots.txt, two pages, and what "
    "tells how many posts there are."
)


EPILOG = (
    examples(
        "run https://blog.example.org/ --plan",
        "run https://blog.example.org/ --quick",
        "run sites/my-blog.toml",
        "run --gate --junit gate.xml",
        "run blogs.txt --blogs --set crawl.delay=2",
    )
    + "\n\nExit codes: 0 fine, 1 gate failed, 2 usage or site file, 3 something failed, 4 nothing read, 130 interrupted."
)

SECTION = "First steps"  # of `checkup --help`


@click.command(epilog=EPILOG)
@shared.targets
@shared.folders
@run_effort
@shard
@shared.quick
@shared.again
@click.option("--plan", is_flag=True, help=PLAN)
@click.option("--gate", is_flag=True, help="Hold each checkup against [gate] and exit with 1 where a rule fails.")
@shared.reports
@shared.voice
@shared.explains_targets
def run(
    targets: shared.Targets,
    places: shared.Places,
    effort: Effort,
    shard: Shard | None,
    quick: bool,
    again: bool,
    plan: bool,
    gate: bool,
    reports: shared.Reports,
    voice: shared.Voice,
) -> int:
    """Read blogs, check them, and write the report."""
    if quick and (gate or reports.issue or reports.junit):
        raise UsageError("The gate holds whole checkups, and a quick look is none.", "Leave out --quick, or --gate, --junit and --issue.")
    sites, code = targets.sites(quick=quick)
    if shard is not None:
        sites = shard.part_of(sites)
    if not sites:
        return code
    from checkup import pipeline

    keep = quick or code != 0 or shard is not None or not targets.whole()
    work = pipeline.plan if plan else pipeline.run
    result = follow(work, sites, places, how=effort.settled(targets), keep=keep, again=again, voice=voice)
    tell_where(places.out, result, voice)
    code = max(code, result.code)
    if plan or quick:
        return code
    after_run(sites, result, places, quiet=voice.quiet)
    found = [
        Judged(site, blog.load, blog.sentence if blog.code else "", blog.unread) for site, blog in zip(sites, result.blogs, strict=True)
    ]
    return max(code, report_gate(found, places.history, reports, judged=gate, quiet=voice.quiet))

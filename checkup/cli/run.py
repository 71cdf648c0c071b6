"""checkup run: read blogs, check them, write the report."""

from __future__ import annotations

from pathlib import Path

import click

from checkup.cli import _options as shared
from checkup.cli._gate_outcome import Reports, judge_and_tell
from checkup.cli._steps import Places, follow, tell_where


@click.command(epilog="Exit codes: 0 fine, 1 gate failed, 2 usage or site file, 3 something failed, 4 nothing read, 130 interrupted.")
@shared.targets
@shared.folders
@shared.jobs
@click.option("--plan", is_flag=True, help="Say what would be fetched; fetch only robots.txt and the front page.")
@click.option("--gate", is_flag=True, help="Hold each checkup against [gate] and exit with 1 where a rule fails.")
@shared.reports
@shared.voice
@shared.explains_targets
def run(
    targets: tuple[str, ...],
    settings: tuple[str, ...],
    as_of: str | None,
    names: str | None,
    allow_private: bool,
    history: Path,
    state: Path,
    out: Path,
    jobs: int,
    plan: bool,
    gate: bool,
    issue: bool,
    junit: Path | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Read blogs, check them, and write the report."""
    sites, code = shared.sites_for(targets, shared.overrides(settings, as_of, names, allow_private))
    if not sites:
        return code
    from checkup import pipeline

    keep = code != 0 or not shared.whole(targets)
    work = pipeline.plan if plan else pipeline.run
    result = follow(work, sites, Places(out, state, history), jobs=jobs, keep=keep, quiet=quiet, verbose=verbose)
    tell_where(out, result, quiet=quiet)
    code = max(code, result.code)
    if plan:
        return code
    found = [(site, blog.checkup, blog.sentence if blog.code else "") for site, blog in zip(sites, result.blogs, strict=True)]
    return max(code, judge_and_tell(found, history, Reports(junit, issue), judged=gate, quiet=quiet))

"""run, crawl, examine, render: the steps of a checkup."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checkup.cli import options as shared
from checkup.cli.gate import after_run
from checkup.cli.progress import progress
from checkup.cli.tell import plain, tell_results

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.pipeline import RunResult

TARGETS = """
    TARGET is a site file (.toml), a folder of them, an address (https://...), a saved page, a folder of saved pages, or a text
    file. Default: the folder sites/.
"""


def _step(name: str, given: dict[str, Any], *, plan: bool = False, gate: bool = False) -> tuple[list[SiteConfig], RunResult | None, int]:
    """Load the sites and run one function of the pipeline on them; the code is of the site files and of the run."""
    over = shared.overrides(given["settings"], given["as_of"], given["names"], given["allow_private"])
    sites, code = shared.sites_for(given["targets"], over)
    if not sites:
        return [], None, code
    from checkup import pipeline

    told = progress(quiet=given["quiet"], verbose=given["verbose"])
    opts = pipeline.Options(
        out=given["out"],
        state=given["state"],
        history=given["history"],
        now=shared.clock(),
        say=told.say,
        jobs=given.get("jobs", 1),
        plan=plan,
        gate=gate,
        keep=code != 0 or not shared.whole(given["targets"]),
    )
    try:
        result: RunResult = getattr(pipeline, name)(sites, opts)
    finally:
        told.close()
    tell_results(result, quiet=given["quiet"])
    return sites, result, max(code, result.code)


def _tell_where(out: Path, result: RunResult | None, quiet: bool) -> None:
    if result and not quiet and any(blog.report for blog in result.blogs):
        click.echo(f"The report is {plain(str(out / 'index.html'))}")


@click.command(epilog="Exit codes: 0 fine, 1 gate failed, 2 usage or site file, 3 something failed, 4 nothing read, 130 interrupted.")
@shared.targets
@shared.folders
@shared.jobs
@click.option("--plan", is_flag=True, help="Say what would be fetched; fetch only robots.txt and the front page.")
@click.option("--gate", is_flag=True, help="Hold each checkup against [gate] and exit with 1 where a rule fails.")
@shared.reports
@shared.voice
def run(**given: Any) -> int:
    """Read blogs, check them, and write the report."""
    sites, result, code = _step("run", given, plan=given["plan"], gate=given["gate"])
    _tell_where(given["out"], result, given["quiet"])
    if result is None or given["plan"]:
        return code
    found = [(site, blog.checkup, blog.sentence if blog.code else "") for site, blog in zip(sites, result.blogs, strict=True)]
    return max(code, after_run(found, given, judged=given["gate"]))


@click.command()
@shared.targets
@shared.folders
@shared.jobs
@shared.voice
def crawl(**given: Any) -> int:
    """Only read blogs, into the state folder."""
    return _step("crawl", given)[2]


@click.command()
@shared.targets
@shared.folders
@shared.voice
def examine(**given: Any) -> int:
    """Check what was read before, without a network."""
    return _step("examine", given)[2]


@click.command()
@shared.targets
@shared.folders
@shared.voice
def render(**given: Any) -> int:
    """Write the report from earlier checkups."""
    _, result, code = _step("render", given)
    _tell_where(given["out"], result, given["quiet"])
    return code


for command in (run, crawl, examine, render):
    command.help = f"{command.help}\n{TARGETS}"

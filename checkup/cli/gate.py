"""gate, and what a CI service is told after a run."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checkup.cli import options as shared
from checkup.cli.tell import plain, tell_error
from checkup.errors import CheckupError, NothingRead, UsageError

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.findings import Checkup
    from checkup.gate import Judged

FAILED = 1


@click.command()
@shared.targets
@shared.folders
@shared.reports
@shared.voice
def gate(**given: Any) -> int:
    """Hold the last checkup of each blog against its [gate]; exit with 1 where a rule fails.

    A rule about something that was not measured fails. `run --gate` does the same after a run.
    """
    over = shared.overrides(given["settings"], given["as_of"], given["names"], given["allow_private"])
    sites, code = shared.sites_for(given["targets"], over)
    from checkup import records

    found: list[tuple[SiteConfig, Checkup | None, str]] = []
    for site in sites:
        checkup = records.load_checkup(given["state"], site.slug)
        if checkup is None:
            tell_error(NothingRead(f"Nothing of {site.slug} is kept from an earlier run.", "Run `checkup run` first."))
            code = max(code, NothingRead.exit_code)
        found.append((site, checkup, "" if checkup else "Nothing is kept from an earlier run."))
    return max(code, after_run(found, given, judged=True))


def after_run(found: Sequence[tuple[SiteConfig, Checkup | None, str]], given: dict[str, Any], *, judged: bool) -> int:
    """Judge if asked to, and tell the terminal, JUnit, GitHub's log, summary and issue; 1 where a rule failed.

    `found` has for each blog its site, its checkup (None = nothing read) and what went wrong ("" = nothing).
    """
    if not (judged or given["junit"] or given["issue"] or os.environ.get("GITHUB_STEP_SUMMARY")):
        return 0
    from checkup.gate import junit, log_commands, summary

    blogs = [_judge(site, checkup, problem, given["history"], judged=judged) for site, checkup, problem in found]
    if judged:
        _tell(blogs, quiet=given["quiet"])
        if os.environ.get("GITHUB_ACTIONS") == "true":
            for line in log_commands(blogs):
                click.echo(line)
    if given["junit"]:
        _write(given["junit"], junit(blogs), "w")
    if os.environ.get("GITHUB_STEP_SUMMARY"):
        _write(Path(os.environ["GITHUB_STEP_SUMMARY"]), summary(blogs), "a")
    failed = given["issue"] and _keep_issues(blogs)
    return max(FAILED if any(not blog.passed for blog in blogs) else 0, 3 if failed else 0)


def _judge(site: SiteConfig, checkup: Checkup | None, problem: str, history_folder: Path, *, judged: bool) -> Judged:
    from checkup import history
    from checkup.gate import Judged, judge

    comparison = None
    if checkup:
        day = checkup.facts.as_of.astimezone(UTC).date().isoformat()
        before, this = history.since(history.read(history_folder / f"{site.slug}.jsonl"), day)
        comparison = history.compare(before, this) if before and this else None
    name = site.blog.name or (checkup.facts.blog.title if checkup else None) or site.slug
    checks = judge(checkup, site.gate, comparison, problem) if judged else ()
    return Judged(site.slug, name, _shown(site.file), checkup, checks, site.report.names)


def _shown(file: Path | None) -> str | None:
    """The site file as GitHub places annotations: relative to where the run stands."""
    if file is None:
        return None
    try:
        return file.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return file.as_posix()


def _tell(blogs: Sequence[Judged], *, quiet: bool) -> None:
    for blog in blogs:
        if not blog.checks and blog.checkup and not quiet:
            click.echo(f"{plain(blog.slug)}: [gate] has no rules, so nothing is checked")
        for check in blog.checks:
            if not (quiet and check.passed):
                click.echo(f"{plain(blog.slug)}: gate {'holds ' if check.passed else 'FAILED'} {check.rule}: {plain(check.words)}")


def _write(path: Path, text: str, mode: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open(mode, encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from None


def _keep_issues(blogs: Sequence[Judged]) -> bool:
    """Whether a blog's issue could not be kept. Token and repository come from the environment, as GitHub's runner sets them."""
    from checkup.gate import keep_issue
    from checkup.web.github_issues import GitHub

    token, repository = os.environ.get("GITHUB_TOKEN", ""), os.environ.get("GITHUB_REPOSITORY", "")
    if not token or repository.count("/") != 1:
        raise UsageError(
            "--issue needs GITHUB_TOKEN and GITHUB_REPOSITORY (owner/name) in the environment.", "docs/ci.md shows a workflow."
        )
    failed = False
    with GitHub(repository, token, os.environ.get("GITHUB_API_URL") or "https://api.github.com") as api:
        for blog in blogs:
            try:
                click.echo(f"{plain(blog.slug)}: issue {keep_issue(blog, api)}")
            except CheckupError as error:
                tell_error(error, blog.slug)
                failed = True
    return failed

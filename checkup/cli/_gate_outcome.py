"""Hold checkups against their [gate] and say the outcome to the terminal, to JUnit, and to GitHub's log, summary and issues."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.cli import _options as shared
from checkup.cli._output import plain, print_error
from checkup.errors import CheckupError, UsageError

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.findings import Checkup
    from checkup.gate import GateResult

RULE_FAILED, ISSUE_FAILED = 1, 3  # exit codes, as `checkup --help` lists them


@dataclass(frozen=True)
class Judged:
    """One blog for the gate: what gives its last checkup (None = there is none), what went wrong ("" = nothing), and whether nothing new
    was read."""

    site: SiteConfig
    load: Callable[[], Checkup | None]
    problem: str
    unread: bool


def report_gate(found: Sequence[Judged], history: Path, reports: shared.Reports, *, judged: bool, quiet: bool) -> int:
    """Hold checkups against their rules if `judged`, and report to terminal, JUnit, outputs, GitHub's log, summary and issue.

    1 where a rule failed. `history` is the folder of the histories.
    """
    if not (judged or reports.junit or reports.outputs or reports.issue or os.environ.get("GITHUB_STEP_SUMMARY")):
        return 0
    from checkup.gate import junit, log_commands, summary

    blogs: list[GateResult] = []

    def each() -> Iterator[GateResult]:
        """The results, each with its checkup while it is looked at: not all of them stand in memory."""
        for one in found:
            result = _gate_result(one, history, judged=judged)
            if judged:
                _tell(result, quiet=quiet)
            blogs.append(replace(result, checkup=None))
            yield result

    page = os.environ.get("GITHUB_STEP_SUMMARY")
    told = summary(each() if page else ())
    deque(each() if not page else (), maxlen=0)
    if judged and os.environ.get("GITHUB_ACTIONS") == "true":
        for line in log_commands(blogs):
            click.echo(line)
    if reports.junit:
        _write(reports.junit, junit(blogs), "w")
    if reports.outputs:
        gate = "failed" if any(not blog.passed for blog in blogs) else "passed"
        _write(reports.outputs, f"gate={gate}\nunread={','.join(one.site.slug for one in found if one.unread)}\n", "a")
    if page:
        _write(Path(page), told, "a")
    failed = reports.issue and _keep_issues(_gate_result(one, history, judged=judged) for one in found)
    return max(RULE_FAILED if any(not blog.passed for blog in blogs) else 0, ISSUE_FAILED if failed else 0)


def _gate_result(one: Judged, history_folder: Path, *, judged: bool) -> GateResult:
    from checkup import history
    from checkup.gate import GateResult, check_rules

    site, checkup, problem, comparison = one.site, one.load(), one.problem, None
    if checkup:
        day = checkup.facts.as_of.astimezone(UTC).date().isoformat()
        before, this = history.split_at(history.read(history_folder / f"{site.slug}.jsonl"), day)
        comparison = history.compare(before, this) if before and this else None
    name = site.blog.name or (checkup.facts.blog.title if checkup else None) or site.slug
    checks = check_rules(checkup, site.gate, comparison, problem) if judged else ()
    return GateResult(site.slug, name, _from_here(site.file), checkup, checks, site.report.names, comparison, problem)


def _from_here(file: Path | None) -> str | None:
    """The site file as GitHub places annotations: relative to where the run stands."""
    if file is None:
        return None
    try:
        return file.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return file.as_posix()


def _tell(blog: GateResult, *, quiet: bool) -> None:
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


def _keep_issues(blogs: Iterable[GateResult]) -> bool:
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
                print_error(error, blog.slug)
                failed = True
    return failed

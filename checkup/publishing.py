"""What became of each blog -> the written site: each report with its history; what cannot be written is said of its own blog alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path

from checkup import __version__, history, report
from checkup.config import SiteConfig
from checkup.outcome import BlogResult, Outcome, RunResult, blog_result, name_of, run_result
from checkup.report import BlogReport, Problem
from checkup.run_options import Options

FINISHED = "An earlier run was stopped while it replaced the report; that was finished first."


def publish(outcomes: Sequence[Outcome], options: Options) -> RunResult:
    """Write the report of these blogs into `options.out`, and say what came of each."""
    outcomes = list(outcomes)
    finished = False
    if outcomes:
        options.say("", 0, None, "Writing the report")
        places = {outcome.site.slug: i for i, outcome in enumerate(outcomes)}

        def stumbled(slug: str, error: Exception) -> Problem:
            at = places[slug]
            problem = options.told(slug, error)
            outcomes[at] = replace(outcomes[at], checkup=None, problem=problem)
            return Problem(problem.sentence, problem.hint, options.now.date())

        blogs = [_blog_report(outcome, options, stumbled) for outcome in outcomes]
        finished = report.write(blogs, options.out, version=__version__, keep=options.keep, stumbled=stumbled)
    whole = run_result([_result(outcome, options) for outcome in outcomes])
    return replace(whole, note=FINISHED) if finished else whole


def _result(outcome: Outcome, options: Options) -> BlogResult:
    result = blog_result(outcome)
    return replace(result, report=options.out / outcome.site.slug / "index.html") if outcome.checkup else result


def _blog_report(outcome: Outcome, options: Options, stumbled: Callable[[str, Exception], Problem]) -> BlogReport:
    site, checkup, error = outcome.site, outcome.checkup, outcome.problem
    made = BlogReport(
        slug=site.slug,
        name=name_of(site, outcome.blog),
        checkup=checkup,
        problem=Problem(error.sentence, error.hint, options.now.date()) if error else None,
        stale=outcome.stale,
        names=site.report.names,
        index=site.report.index,
        base_url=site.report.base_url,
        templates=_from_site_file(site, site.report.templates),
        notes=tuple((note.title, note.text, note.index) for note in site.note),
    )
    try:
        past = history.read(options.history_of(site.slug))
        before, this = history.split_at(past, checkup.facts.as_of.astimezone(UTC).date().isoformat()) if checkup else (past, None)
        comparison = history.compare(before, this) if before and this else None
    except Exception as mistake:
        return replace(made, checkup=None, problem=stumbled(site.slug, mistake))
    return replace(made, history=(*before, this) if this else before, comparison=comparison)


def _from_site_file(site: SiteConfig, path: str | None) -> Path | None:
    """A path that counts from the folder of the site file."""
    return None if path is None else (site.file.parent / path if site.file else Path(path))

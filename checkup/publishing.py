"""What became of each blog -> the written site: each report with its history; what cannot be written is said of its own blog alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path

from checkup import __version__, history, report
from checkup.config import SiteConfig
from checkup.i18n import catalogues
from checkup.outcome import BlogResult, Outcome, RunResult, blog_result, name_of, run_result
from checkup.report import BlogReport, Brand, Problem
from checkup.report.since_last import since_last
from checkup.run_options import Options

FINISHED = "An earlier run was stopped while it replaced the report; that was finished first."


def publish(outcomes: Sequence[Outcome], options: Options) -> RunResult:
    """Write the report of these blogs into `options.out`, and say what came of each."""
    outcomes = list(outcomes)
    finished = False
    blogs: list[BlogReport] = []
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
    whole = run_result([_result(outcome, blog, options) for outcome, blog in zip(outcomes, blogs, strict=True)])
    notes = [FINISHED] if finished else []
    return replace(whole, note=" ".join((*notes, *_missing(blogs))))


def _missing(blogs: Sequence[BlogReport]) -> Iterator[str]:
    """What the languages of these reports lack, a sentence each."""
    for language in sorted({blog.language for blog in blogs}):
        lacking, total = catalogues.missing(language) if language != catalogues.DEFAULT else ((), 0)
        if lacking:
            told = f"{len(lacking):,} of {total:,} sentences are missing, shown in English (checkup languages {language})"
            yield f"{catalogues.title(language, 'en')}: {told}."


def report_of(outcome: Outcome, options: Options) -> BlogReport:
    """One blog as its report is written, outside of a run: what goes wrong is raised."""

    def raised(_: str, error: Exception) -> Problem:
        raise error

    return _blog_report(outcome, options, raised)


def _result(outcome: Outcome, blog: BlogReport, options: Options) -> BlogResult:
    result = blog_result(outcome)
    if outcome.checkup is None:
        return result
    return replace(result, report=options.out / outcome.site.slug / "index.html", since=_since(blog))


def _since(blog: BlogReport) -> str:
    """What changed since the last checkup, in a sentence; "" where nothing is compared."""
    found = since_last(blog.checkup, blog.comparison) if blog.checkup and not blog.stale else None
    return f"{found.title}." if found else ""


def _blog_report(outcome: Outcome, options: Options, stumbled: Callable[[str, Exception], Problem]) -> BlogReport:
    site, checkup, error = outcome.site, outcome.checkup, outcome.problem
    made = BlogReport(
        slug=site.slug,
        name=name_of(site, outcome.blog),
        checkup=checkup,
        problem=Problem(error.sentence, error.hint, options.now.date()) if error else None,
        stale=outcome.stale,
        quick=site.quick,
        names=site.report.names,
        index=site.report.index,
        base_url=site.report.base_url,
        templates=from_site_file(site, site.report.templates),
        notes=tuple((note.title, note.text, note.index) for note in site.note),
        tags=site.blog.tags,
        owner=site.blog.owner,
        brand=brand_of(site),
        language=checkup.language if checkup else site.report.language,
    )
    try:
        past = history.read(options.history_of(site.slug))
        before, this = history.split_at(past, checkup.facts.as_of.astimezone(UTC).date().isoformat()) if checkup else (past, None)
        comparison = history.compare(before, this) if before and this else None
    except Exception as mistake:
        return replace(made, checkup=None, problem=stumbled(site.slug, mistake))
    return replace(made, history=(*before, this) if this else before, comparison=comparison)


def brand_of(site: SiteConfig) -> Brand:
    """Whose report it is, as the site file says."""
    brand = site.brand
    return Brand(brand.name, from_site_file(site, brand.logo), brand.colour, brand.colour_dark, brand.by, brand.url)


def from_site_file(site: SiteConfig, path: str | None) -> Path | None:
    """A path that counts from the folder of the site file."""
    return None if path is None else (site.file.parent / path if site.file else Path(path))

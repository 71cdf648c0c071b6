"""Outcome of reading -> the blog's pages in a new site, and what the user is told; what fails is said of its own blog alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

from checkup import __version__, history, records, report
from checkup.blog_run.examine_blog import examined, nothing_kept
from checkup.config import SiteConfig
from checkup.config.brand_colour import PAPER_DARK, standing_out
from checkup.cycle_search import no_cycle_search
from checkup.findings import Checkup
from checkup.history import Comparison, Snapshot
from checkup.outcome import BlogResult, Outcome, blog_result, name_of
from checkup.report import BlogReport, Brand, Problem, Written
from checkup.report.since_last import since_last
from checkup.run_options import Options


@dataclass(frozen=True)
class Finished:
    """What is left of a blog when its pages are written: what the user is told, and what the pages of the whole site need.

    graded  whether there is a checkup of it, in its records
    """

    result: BlogResult
    written: Written
    graded: bool


def finished(outcome: Outcome, options: Options, root: Path, folder: str) -> Finished:
    """Judge what was read of a blog, and write its pages into the folder of a new site."""
    as_read = [_with_blog(outcome, options)]  # handed on, not held, as `examined` does
    del outcome
    with no_cycle_search():  # until the blog is let go of: each search would go through all that is known of it, 2 % of the time
        return written(examined(as_read.pop(), options), options, root, folder)


def written(outcome: Outcome, options: Options, root: Path, folder: str) -> Finished:
    """Write the pages of a blog that was judged."""

    def stumbled(slug: str, error: Exception) -> Problem:
        nonlocal outcome
        problem = options.told(slug, error, options.out)
        outcome = replace(outcome, checkup=None, problem=problem)
        return Problem(problem.sentence, problem.hint, options.now.date())

    blog = _blog_report(outcome, options, stumbled)
    pages = report.write_blog(root, blog, folder, __version__, stumbled)
    result = blog_result(outcome)
    graded = outcome.checkup is not None
    return Finished(replace(result, since=_since(blog)) if graded else result, pages, graded)


def _with_blog(outcome: Outcome, options: Options) -> Outcome:
    """The outcome with what was read, from the blog's records where it is not at hand."""
    if outcome.blog is not None or (outcome.problem and not outcome.stale):
        return outcome
    blog = records.load_blog(options.state, outcome.site.slug)
    return replace(outcome, blog=blog, problem=outcome.problem if blog else nothing_kept(outcome.site, "checkup crawl"))


def report_of(outcome: Outcome, options: Options) -> BlogReport:
    """One blog as its report is written, outside of a run: what goes wrong is raised."""

    def raised(_: str, error: Exception) -> Problem:
        raise error

    return _blog_report(outcome, options, raised)


def report_without_checkup(site: SiteConfig) -> BlogReport:
    """What the site file alone says of the report of its blog."""
    return BlogReport(
        slug=site.slug,
        name=name_of(site, None),
        checkup=None,
        quick=site.quick,
        names=site.report.names,
        index=site.report.index,
        base_url=site.report.base_url,
        templates=from_site_file(site, site.report.templates),
        notes=tuple((note.title, note.text, note.index) for note in site.note),
        tags=site.blog.tags,
        owner=site.blog.owner,
        brand=brand_of(site),
        language=site.report.language,
    )


def _since(blog: BlogReport) -> str:
    """What changed since the last checkup, in a sentence; "" where nothing is compared."""
    found = since_last(blog.checkup, blog.comparison) if blog.checkup and not blog.stale else None
    return f"{found.title}." if found else ""


def _blog_report(outcome: Outcome, options: Options, stumbled: Callable[[str, Exception], Problem]) -> BlogReport:
    site, checkup, error = outcome.site, outcome.checkup, outcome.problem
    made = replace(
        report_without_checkup(site),
        name=name_of(site, outcome.blog),
        checkup=checkup,
        problem=Problem(error.sentence, error.hint, options.now.date()) if error else None,
        stale=outcome.stale,
        language=checkup.language if checkup else site.report.language,
    )
    try:
        past = history.read(options.history_of(site.slug))
        before, this = history.split_at(past, checkup.facts.as_of.astimezone(UTC).date().isoformat()) if checkup else (past, None)
        comparison = _compared(checkup, before, this, options.state / site.slug) if checkup and this else None
    except Exception as mistake:  # whatever a damaged history does: the blog gets a page that says so
        return replace(made, checkup=None, problem=stumbled(site.slug, mistake))
    return replace(made, history=(*before, this) if this else before, comparison=comparison)


def _compared(checkup: Checkup, before: Sequence[Snapshot], this: Snapshot, kept: Path) -> Comparison | None:
    """This run against those before it; on a blog's first day against the first run of that day, where something happened since."""
    earlier = None if before else history.first_of_day(kept, this.checked)
    runs = list(before) or ([earlier] if earlier else [])
    if not runs:
        return None
    found = history.compare(runs, this)
    old = next(run for run in reversed(runs) if run.checked == found.since)
    if found.alike and not found.moved:
        found = replace(found, answered=history.answered_since(checkup, old))
    told = found.fixed or found.new or found.spam_gone or found.spam_new or found.comments_gone or found.answered
    return found if before or (found.alike and told) else None


def brand_of(site: SiteConfig) -> Brand:
    """Whose report it is, as the site file says."""
    brand = site.brand
    dark = brand.colour_dark or (standing_out(brand.colour, PAPER_DARK) if brand.colour else None)
    return Brand(brand.name, from_site_file(site, brand.logo), brand.colour, dark, brand.by, brand.url)


def from_site_file(site: SiteConfig, path: str | None) -> Path | None:
    """A path that counts from the folder of the site file."""
    return None if path is None else (site.file.parent / path if site.file else Path(path))

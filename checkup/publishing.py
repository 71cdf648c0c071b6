"""Sites -> the written site: what became of each blog in the order of the run, whatever order the work on them ended in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from checkup import __version__, records, report
from checkup.blog_run import Finished
from checkup.config import SiteConfig
from checkup.engines import Done, Task
from checkup.i18n import catalogues
from checkup.outcome import BlogResult, RunResult, run_result
from checkup.report.paths import blog_folders
from checkup.run_options import Options

FINISHED = "An earlier run was stopped while it replaced the report; that was finished first."


def publish(sites: Sequence[SiteConfig], options: Options, work: Callable[[Sequence[Task], Path, Done], None]) -> RunResult:
    """Write the report of these blogs into `options.out`, and say what came of each.

    `work` writes the blogs' pages into the folder of the new site that it is given, and says of each what is left of it.
    """
    folders = blog_folders([site.slug for site in sites])
    tasks = [Task(number, site, folder) for number, (site, folder) in enumerate(zip(sites, folders, strict=True))]
    ended: dict[int, Finished] = {}
    with report.new_site(options.out) as (root, was_stopped):
        work(tasks, root, ended.__setitem__)
        options.say("", 0, None, "Writing the report")
        written = [ended[task.number].written for task in tasks]
        report.publish(root, options.out, written, version=__version__, keep=options.keep)
    whole = run_result(with_records([ended[task.number] for task in tasks], options))
    notes = [FINISHED] if was_stopped else []
    return replace(whole, note=" ".join((*notes, *_missing({one.report.language for one in written}))))


def with_records(ended: Sequence[Finished], options: Options) -> list[BlogResult]:
    """What came of each blog, with the place of its report, and its checkup to be had from its records: the last one stays at hand."""
    kept = lru_cache(maxsize=1)(partial(records.load_checkup, options.state))
    return [
        replace(one.result, report=options.out / one.written.folder / "index.html", load=partial(kept, one.result.slug))
        if one.graded
        else one.result
        for one in ended
    ]


def _missing(languages: set[str]) -> Iterator[str]:
    """What these languages of reports lack, a sentence each."""
    for language in sorted(languages):
        lacking, total = catalogues.missing(language) if language != catalogues.DEFAULT else ((), 0)
        if lacking:
            told = f"{len(lacking):,} of {total:,} sentences are missing, shown in English (checkup languages {language})"
            yield f"{catalogues.title(language, 'en')}: {told}."

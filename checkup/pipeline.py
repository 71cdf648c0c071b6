"""Run one blog or many, from reading to the written report; every other step is called from here.

    crawl    SiteConfig -> Blog                   kept as <state>/<slug>/blog.jsonl
    examine  Blog -> Facts -> Checkup             kept as <state>/<slug>/checkup.jsonl, one line in history/<slug>.jsonl
    render   Checkups + history -> the site

`run` does all three. One failing page, sign or blog never ends the run: it becomes part of the coverage or of the blog's result.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from checkup import records
from checkup.blog_run import APART, context, drop_old_pages, examined, kept_checkup, nothing_kept, read_now, report_of, written
from checkup.config import SiteConfig
from checkup.crawling.forecast import Plan, shared_hosts
from checkup.cycle_search import no_cycle_search
from checkup.engines import MAX_MINUTES, Done, Task, engine, read_all
from checkup.errors import CheckupError
from checkup.findings import Checkup
from checkup.model import Blog
from checkup.outcome import BlogResult, Outcome, RunResult, blog_result, name_of, run_result
from checkup.publishing import publish
from checkup.report import BlogReport
from checkup.run_options import Options
from checkup.workplace import workplace

if TYPE_CHECKING:  # judging and writing need no network, and its libraries take 25 MB and a quarter of a second
    from checkup.parsing import Parser
    from checkup.web import Hosts

__all__ = [
    "APART",
    "BlogResult",
    "Options",
    "RunResult",
    "check",
    "crawl",
    "examine",
    "last_report",
    "plan",
    "read_apart",
    "render",
    "report_after",
    "run",
]


def run(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Crawl, examine and render every site. A blog that fails keeps its last good report, marked with its date.

    Raises CheckupError, before anything is read, where a folder cannot be written or another run is at work.
    """
    if not sites:
        return run_result([])
    with workplace(options, options.state, options.history, options.out):
        drop_old_pages(options, but_of={site.slug for site in sites})

        def work(tasks: Sequence[Task], root: Path, done: Done) -> None:
            engine(options.engine)(tasks, options, root, done)

        return publish(sites, options, work)


def check(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Crawl and examine every site, and write no report."""
    found: dict[int, BlogResult] = {}

    async def judge(task: Task, outcome: Outcome) -> None:
        found[task.number] = _told(examined(outcome, options), options)

    with workplace(options, options.state, options.history):
        read_all([Task(number, site, "") for number, site in enumerate(sites)], options, judge)
    return run_result([found[number] for number in range(len(sites))])


def plan(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Say what `run` would read, without reading more than robots.txt, two pages and what tells how many posts there are."""
    from checkup.parsing import Parser
    from checkup.web import Hosts

    hosts, plans = Hosts(MAX_MINUTES), list[Plan]()
    with Parser(1) as parser:
        found = run_result([_plan_one(site, parser, options, hosts, plans) for site in sites])
    return replace(found, note="\n".join((found.note, *shared_hosts(plans))).strip())


def crawl(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Only read the blogs, and keep what was read in the state folder."""
    found: dict[int, BlogResult] = {}

    async def note(task: Task, outcome: Outcome) -> None:
        found[task.number] = blog_result(outcome)
        options.ended(task.site.slug, len(found), len(sites))

    with workplace(options, options.state):
        drop_old_pages(options, but_of={site.slug for site in sites})
        read_all([Task(number, site, "") for number, site in enumerate(sites)], options, note)
    return run_result([found[number] for number in range(len(sites))])


def examine(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Judge what the last crawl read, without any network, and note it in the history."""
    with workplace(options, options.state, options.history):
        return run_result([_examine_one(site, options) for site in sites])


def render(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Write the site from the last checkups."""

    def work(tasks: Sequence[Task], root: Path, done: Done) -> None:
        for task in tasks:
            done(task.number, written(_examined_before(task.site, options), options, root, task.folder))

    with workplace(options, options.out):
        return publish(sites, options, work) if sites else run_result([])


def last_report(site: SiteConfig, options: Options) -> tuple[BlogReport, Checkup]:
    """The last checkup of a blog as a report is written from it; raises NothingRead where none is kept."""
    checkup = kept_checkup(site, options)
    if checkup is None:
        raise nothing_kept(site, "checkup run")
    return report_of(Outcome(site, checkup.facts.blog, checkup), options), checkup


def report_after(site: SiteConfig, result: BlogResult, options: Options) -> BlogReport:
    """What a report of a blog is written from, given what came of it in a run."""
    checkup = result.checkup
    blog = checkup.facts.blog if checkup else None
    problem = CheckupError(result.sentence, result.hint) if result.unread else None
    return report_of(Outcome(site, blog, checkup, problem, stale=result.unread and blog is not None), options)


def read_apart(site: SiteConfig, options: Options) -> Blog:
    """Read a blog apart from its runs, which go on as if nothing had happened. Raises CheckupError where it cannot be read.

    Where reading stopped early, what was read is kept in a folder of its own, and the next time goes on there.
    """
    import asyncio

    from checkup.parsing import Parser
    from checkup.web import Hosts

    apart = site.model_copy(update={"slug": f"{site.slug}{APART}"})
    with workplace(options, options.state), Parser(options.jobs) as parser:
        try:
            blog = asyncio.run(read_now(apart, parser, options, Hosts(MAX_MINUTES)))
        except Exception as error:  # told as every mistake is, with the way out
            raise options.told(apart.slug, error) from error
        if blog.coverage.partial:
            records.save_blog(options.state, apart.slug, blog)
        else:
            shutil.rmtree(options.state / apart.slug, ignore_errors=True)
    return blog


def _examine_one(site: SiteConfig, options: Options) -> BlogResult:
    """What the last crawl kept of a blog, judged."""
    with no_cycle_search():  # until the blog is let go of: each search would go through all that is known of it, 2 % of the time
        return _told(examined(_read_before(site, options), options), options)


def _read_before(site: SiteConfig, options: Options) -> Outcome:
    """What the last crawl kept of a blog."""
    kept = records.load_blog(options.state, site.slug)
    return Outcome(site, kept, problem=None if kept else nothing_kept(site, "checkup crawl"))


def _told(outcome: Outcome, options: Options) -> BlogResult:
    """What came of a blog, with its checkup to be had from its records."""
    result = blog_result(outcome)
    return replace(result, load=partial(records.load_checkup, options.state, result.slug)) if outcome.checkup else result


def _examined_before(site: SiteConfig, options: Options) -> Outcome:
    """The checkup that the last `examine` kept."""
    checkup = kept_checkup(site, options)
    return Outcome(site, checkup.facts.blog if checkup else None, checkup, None if checkup else nothing_kept(site, "checkup examine"))


def _plan_one(site: SiteConfig, parser: Parser, options: Options, hosts: Hosts, plans: list[Plan]) -> BlogResult:
    """What a run would read, added to `plans`."""
    import asyncio

    from checkup import sources

    try:
        plans.append(asyncio.run(sources.plan(site, context(site, parser, options, hosts))))
    except Exception as error:  # one blog must not take the others down
        return blog_result(Outcome(site, problem=options.told(site.slug, error)))
    return BlogResult(site.slug, name_of(site, None), 0, "\n".join(plans[-1].lines))

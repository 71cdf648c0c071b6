"""The one place where all floors meet: run one blog, run many.

    crawl    SiteConfig -> Blog                   kept as <state>/<slug>/blog.jsonl
    examine  Blog -> Facts -> Checkup             kept as <state>/<slug>/checkup.jsonl, one line in history/<slug>.jsonl
    render   Checkups + history -> the site

`run` does all three. One failing page, sign or blog never ends the run: it becomes part of the coverage or of the blog's result.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC
from functools import partial

from checkup import diagnosis, history, i18n, platforms, records, sources
from checkup.config import SiteConfig
from checkup.crawling.forecast import Plan, shared_hosts
from checkup.crawling.source_context import Context
from checkup.errors import CheckupError, NothingRead
from checkup.findings import Checkup
from checkup.gathering.nothing_read import nothing_read
from checkup.inspection import inspect
from checkup.kept_readings import KeptReadings, reader_version
from checkup.model import Blog
from checkup.outcome import BlogResult, Outcome, RunResult, blog_result, name_of, run_result
from checkup.parsing import Parser
from checkup.publishing import publish, report_of
from checkup.report import BlogReport
from checkup.run_options import STORE, Options
from checkup.settling import settle
from checkup.web import Client, Hosts, PageStore
from checkup.workplace import workplace

__all__ = [
    "APART",
    "BlogResult",
    "Options",
    "RunResult",
    "check",
    "crawl",
    "examine",
    "inspect",
    "last_report",
    "plan",
    "read_apart",
    "render",
    "report_after",
    "run",
]

# of reading, for all blogs of a run together; a convention: the jobs of most services that run it end after six hours, and the site is
# written after it
MAX_MINUTES = 300
APART = "-compared"
"""How the name of the folder ends in which a reading that is no run's is kept."""


def run(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Crawl, examine and render every site. A blog that fails keeps its last good report, marked with its date.

    Raises CheckupError, before anything is read, where a folder cannot be written or another run is at work.
    """
    if not sites:
        return run_result([])
    with workplace(options, options.state, options.history, options.out):
        return publish([_examined(outcome, options) for outcome in _read_all(sites, options)], options)


def check(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Crawl and examine every site, and write no report."""
    with workplace(options, options.state, options.history):
        return run_result([blog_result(_examined(outcome, options)) for outcome in _read_all(sites, options)])


def plan(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Say what `run` would read, without reading more than robots.txt, two pages and what tells how many posts there are."""
    hosts, plans = Hosts(MAX_MINUTES), list[Plan]()
    with Parser(1) as parser:
        found = run_result([_plan_one(site, parser, options, hosts, plans) for site in sites])
    return replace(found, note="\n".join((found.note, *shared_hosts(plans))).strip())


def crawl(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Only read the blogs, and keep what was read in the state folder."""
    with workplace(options, options.state):
        return run_result([blog_result(outcome) for outcome in _read_all(sites, options)])


def examine(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Judge what the last crawl read, without any network, and note it in the history."""
    with workplace(options, options.state, options.history):
        return run_result([blog_result(_examined(_read_before(site, options), options)) for site in sites])


def render(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Write the site from the last checkups."""
    with workplace(options, options.out):
        return publish([_examined_before(site, options) for site in sites], options)


def last_report(site: SiteConfig, options: Options) -> tuple[BlogReport, Checkup]:
    """The last checkup of a blog as a report is written from it; raises NothingRead where none is kept."""
    checkup = _kept_checkup(site, options)
    if checkup is None:
        raise _nothing_kept(site, "checkup run")
    return report_of(Outcome(site, checkup.facts.blog, checkup), options), checkup


def report_after(site: SiteConfig, result: BlogResult, options: Options) -> BlogReport:
    """What a report of a blog is written from, given what came of it in a run."""
    blog = result.checkup.facts.blog if result.checkup else None
    problem = CheckupError(result.sentence, result.hint) if result.unread else None
    return report_of(Outcome(site, blog, result.checkup, problem, stale=result.unread and blog is not None), options)


# reading


def _read_all(sites: Sequence[SiteConfig], options: Options) -> list[Outcome]:
    outcomes: list[Outcome] = []

    async def all_of_them() -> None:
        gate = asyncio.Semaphore(max(1, options.jobs))
        hosts = Hosts(MAX_MINUTES)

        async def one(site: SiteConfig) -> Outcome:
            async with gate:
                return await _read(site, parser, options, hosts)

        outcomes.extend(await asyncio.gather(*(one(site) for site in sites)))

    with _kept_readings(options) as kept, Parser(options.jobs, kept=kept) as parser:
        asyncio.run(all_of_them())  # a result that it returned would be written out whole (`repr`) when Python takes its signal back
    return outcomes


def read_apart(site: SiteConfig, options: Options) -> Blog:
    """Read a blog apart from its runs, which go on as if nothing had happened. Raises CheckupError where it cannot be read.

    Where reading stopped early, what was read is kept in a folder of its own, and the next time goes on there.
    """
    apart = site.model_copy(update={"slug": f"{site.slug}{APART}"})
    with workplace(options, options.state), _kept_readings(options) as kept, Parser(options.jobs, kept=kept) as parser:
        try:
            blog = asyncio.run(_read_now(apart, _context(apart, parser, options, Hosts(MAX_MINUTES))))
        except Exception as error:
            raise options.told(apart.slug, error) from error
        if blog.coverage.partial:
            records.save_blog(options.state, apart.slug, blog)
        else:
            shutil.rmtree(options.state / apart.slug, ignore_errors=True)
    return blog


async def _read_now(site: SiteConfig, context: Context) -> Blog:
    blog = await sources.read(site, context)
    if not blog.posts:
        raise nothing_read(_address_or_paths(site), blog.coverage)
    return blog


@contextmanager
def _kept_readings(options: Options) -> Iterator[KeptReadings]:
    """What earlier runs read on pages."""
    store = PageStore(options.state / STORE, options.now.date())
    try:
        yield KeptReadings(store, options.now, options.may_be_kept)
    finally:
        store.close()


async def _read(site: SiteConfig, parser: Parser, options: Options, hosts: Hosts) -> Outcome:
    try:
        blog = await _read_now(site, _context(site, parser, options, hosts))
        blog = _unless_unchanged(blog, records.load_blog(options.state, site.slug))
        records.save_blog(options.state, site.slug, blog)
    except Exception as error:  # one blog must not take the others down
        return _fall_back(site, options.told(site.slug, error), options)
    return Outcome(site, blog)


def _unless_unchanged(blog: Blog, kept: Blog | None) -> Blog:
    """The reading of earlier on the same UTC day where nothing has changed since: a repeated job leaves the same bytes."""
    if kept is None or kept.coverage.captured_at is None or blog.coverage.captured_at is None:
        return blog
    if kept.coverage.captured_at.astimezone(UTC).date() != blog.coverage.captured_at.astimezone(UTC).date():
        return blog
    now, then = (replace(b, coverage=replace(b.coverage, requests=0, captured_at=None)) for b in (blog, kept))
    return kept if now == then else blog


def _context(site: SiteConfig, parser: Parser, options: Options, hosts: Hosts | None = None) -> Context:
    return Context(
        client_factory=partial(
            Client,
            site.crawl,
            store=options.state / STORE,
            now=options.now,
            closed=platforms.closed_services(),
            keeps=options.may_be_kept,
            home=sources.asked_host(site),
            hosts=hosts,
        ),
        parse=partial(parser.parse, platform=site.blog.platform, selectors=site.selectors, mine=site.crawl.robots_meta == "mine"),
        say=partial(options.say, site.slug),
        now=options.now,
        state=options.state / site.slug,
        hidden=options.hidden,
        environ=os.environ,
        before=partial(records.load_blog, options.state, site.slug),
        again=options.again,
        reader=reader_version(),
    )


def _fall_back(site: SiteConfig, error: CheckupError, options: Options) -> Outcome:
    """The last good reading, marked as stale, and why there is no new one."""
    kept = records.load_blog(options.state, site.slug)
    return Outcome(site, kept, problem=error, stale=kept is not None)


def _read_before(site: SiteConfig, options: Options) -> Outcome:
    """What the last crawl kept."""
    kept = records.load_blog(options.state, site.slug)
    return Outcome(site, kept, problem=None if kept else _nothing_kept(site, "checkup crawl"))


def _examined_before(site: SiteConfig, options: Options) -> Outcome:
    """The checkup that the last `examine` kept."""
    checkup = _kept_checkup(site, options)
    return Outcome(site, checkup.facts.blog if checkup else None, checkup, None if checkup else _nothing_kept(site, "checkup examine"))


# examining


def _examined(outcome: Outcome, options: Options) -> Outcome:
    """The outcome with a checkup of what was read, kept for `render`, and noted in the history unless it is stale or a quick look."""
    if outcome.blog is None:
        return outcome
    site = outcome.site
    options.say(site.slug, 0, None, "Examining")
    try:
        with i18n.use(site.report.language):
            checkup = diagnosis.examine(settle(outcome.blog, site, options.now), site)
        records.save_checkup(options.state, checkup)
        if not outcome.stale and not site.quick:
            history.append(options.history_of(site.slug), history.snapshot(checkup))
    except Exception as error:
        kept = _kept_checkup(site, options)
        return Outcome(site, kept.facts.blog if kept else outcome.blog, kept, options.told(site.slug, error), stale=kept is not None)
    return Outcome(site, outcome.blog, checkup, outcome.problem, outcome.stale)


def _kept_checkup(site: SiteConfig, options: Options) -> Checkup | None:
    """The last good checkup, None where there is none that can be read."""
    try:
        return records.load_checkup(options.state, site.slug)
    except Exception:  # whatever a damaged file does: there is none then
        return None


# planning


def _plan_one(site: SiteConfig, parser: Parser, options: Options, hosts: Hosts, plans: list[Plan]) -> BlogResult:
    """What a run would read, added to `plans`."""
    try:
        plans.append(asyncio.run(sources.plan(site, _context(site, parser, options, hosts))))
    except Exception as error:  # one blog must not take the others down
        return blog_result(Outcome(site, problem=options.told(site.slug, error)))
    return BlogResult(site.slug, name_of(site, None), 0, "\n".join(plans[-1].lines))


# what can go wrong


def _address_or_paths(site: SiteConfig) -> str:
    return site.blog.url or ", ".join(site.blog.paths)


def _nothing_kept(site: SiteConfig, command: str) -> NothingRead:
    return NothingRead(f"Nothing of {site.slug} is kept from an earlier step.", f"Run `{command}` first.")

"""The one place where all floors meet: run one blog, run many.

    crawl    SiteConfig -> Blog                   kept as <state>/<slug>/blog.json
    examine  Blog -> Facts -> Checkup             kept as <state>/<slug>/checkup.json, one line in history/<slug>.jsonl
    render   Checkups + history -> the site

`run` does all three. One failing page, sign or blog never ends the run: it becomes part of the coverage or of the blog's result.
"""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from checkup import __version__, diagnosis, history, platforms, records, report, sources
from checkup.atomic_write import write_atomically
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.errors import CheckupError, NothingRead
from checkup.inspection import inspect
from checkup.model import Blog
from checkup.outcome import BlogResult, Outcome, RunResult, blog_result, name_of, run_result
from checkup.parsing import Parser
from checkup.report import BlogReport, Problem
from checkup.settling import settle
from checkup.web import Client, Hosts

__all__ = ["BlogResult", "Options", "RunResult", "crawl", "examine", "inspect", "plan", "render", "run"]

Say = Callable[[str, int, int | None, str], None]
# of reading, for all blogs of a run together; a convention: the jobs of most services that run it end after six hours, and the site is
# written after it
MAX_MINUTES = 300
FINISHED = "An earlier run was stopped while it replaced the report; that was finished first."


@dataclass(frozen=True)
class Options:
    """How a run is made. `say(slug, done, total, words)` reports progress; `now` (aware) is the only clock.

    `keep`: pages of blogs that an earlier run wrote and this one does not name stay. Without it the sites given are all there are.
    """

    out: Path
    state: Path
    history: Path
    now: datetime
    say: Say
    jobs: int = 1
    keep: bool = True


def run(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Crawl, examine and render every site. A blog that fails keeps its last good report, marked with its date."""
    outcomes = [_examined(outcome, options) for outcome in _read_all(sites, options)]
    return _write(outcomes, options)


def plan(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Say what `run` would read, without reading more than robots.txt and the front page."""
    with Parser(1) as parser:
        return run_result([_plan_one(site, parser, options) for site in sites])


def crawl(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Only read the blogs, and keep what was read in the state folder."""
    return run_result([blog_result(outcome) for outcome in _read_all(sites, options)])


def examine(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Judge what the last crawl read, without any network, and note it in the history."""
    return run_result([blog_result(_examined(_read_before(site, options), options)) for site in sites])


def render(sites: Sequence[SiteConfig], options: Options) -> RunResult:
    """Write the site from the last checkups."""
    outcomes = []
    for site in sites:
        checkup = records.load_checkup(options.state, site.slug)
        missing = None if checkup else _nothing_kept(site, "checkup examine")
        outcomes.append(Outcome(site, checkup.facts.blog if checkup else None, checkup, missing))
    return _write(outcomes, options)


# reading


def _read_all(sites: Sequence[SiteConfig], options: Options) -> list[Outcome]:
    async def all_of_them() -> list[Outcome]:
        gate = asyncio.Semaphore(max(1, options.jobs))
        hosts = Hosts(MAX_MINUTES)

        async def one(site: SiteConfig) -> Outcome:
            async with gate:
                return await _read(site, parser, options, hosts)

        return list(await asyncio.gather(*(one(site) for site in sites)))

    with Parser(options.jobs) as parser:
        return asyncio.run(all_of_them())


async def _read(site: SiteConfig, parser: Parser, options: Options, hosts: Hosts) -> Outcome:
    try:
        blog = await sources.choose(site).read(site, _context(site, parser, options, hosts))
    except CheckupError as error:
        return _fall_back(site, error, options)
    except Exception:  # a mistake of ours on one blog must not take the others down
        return _fall_back(site, _internal_error(site, options), options)
    if not blog.posts:
        empty = NothingRead(f"No post was found at {_address_or_paths(site)}.", "`checkup inspect` shows what Checkup reads on one page.")
        return _fall_back(site, empty, options)
    blog = _unless_unchanged(blog, records.load_blog(options.state, site.slug))
    records.save_blog(options.state, site.slug, blog)
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
            store=options.state / "pages.sqlite",
            now=options.now,
            closed=platforms.closed_services(),
            home=site.blog.url or "",
            hosts=hosts,
        ),
        parse=partial(
            parser.parse, platform=site.blog.platform, selectors=site.selectors, mine=site.crawl.robots_meta == "mine"
        ),
        say=partial(options.say, site.slug),
        now=options.now,
        state=options.state / site.slug,
        before=partial(records.load_blog, options.state, site.slug),
    )


def _fall_back(site: SiteConfig, error: CheckupError, options: Options) -> Outcome:
    """The last good reading, marked as stale, and why there is no new one."""
    kept = records.load_blog(options.state, site.slug)
    return Outcome(site, kept, problem=error, stale=kept is not None)


def _read_before(site: SiteConfig, options: Options) -> Outcome:
    """What the last crawl kept."""
    kept = records.load_blog(options.state, site.slug)
    return Outcome(site, kept, problem=None if kept else _nothing_kept(site, "checkup crawl"))


# examining


def _examined(outcome: Outcome, options: Options) -> Outcome:
    """The outcome with a checkup of what was read, kept for `render`, and noted in the history unless it is stale."""
    if outcome.blog is None:
        return outcome
    site = outcome.site
    options.say(site.slug, 0, None, "Examining")
    try:
        checkup = diagnosis.examine(settle(outcome.blog, site, options.now), site)
        records.save_checkup(options.state, checkup)
        if not outcome.stale:
            history.append(_history_file(site, options), history.snapshot(checkup))
    except Exception:
        return Outcome(site, outcome.blog, problem=_internal_error(site, options))
    return Outcome(site, outcome.blog, checkup, outcome.problem, outcome.stale)


def _history_file(site: SiteConfig, options: Options) -> Path:
    return options.history / f"{site.slug}.jsonl"


# writing


def _write(outcomes: Sequence[Outcome], options: Options) -> RunResult:
    results = [blog_result(outcome) for outcome in outcomes]
    finished = False
    if outcomes:
        options.say("", 0, None, "Writing the report")
        blogs = [_blog_report(outcome, options) for outcome in outcomes]
        finished = report.write(blogs, options.out, version=__version__, keep=options.keep)
    pages = [options.out / outcome.site.slug / "index.html" for outcome in outcomes]
    whole = run_result(
        [_with_report(result, page) if outcome.checkup else result for result, outcome, page in zip(results, outcomes, pages, strict=True)]
    )
    return replace(whole, note=FINISHED) if finished else whole


def _with_report(result: BlogResult, page: Path) -> BlogResult:
    return replace(result, report=page)


def _blog_report(outcome: Outcome, options: Options) -> BlogReport:
    site, checkup, error = outcome.site, outcome.checkup, outcome.problem
    past = history.read(_history_file(site, options))
    before, this = history.split_at(past, checkup.facts.as_of.astimezone(UTC).date().isoformat()) if checkup else (past, None)
    return BlogReport(
        slug=site.slug,
        name=name_of(site, outcome.blog),
        checkup=checkup,
        history=(*before, this) if this else before,
        comparison=history.compare(before, this) if before and this else None,
        problem=Problem(error.sentence, error.hint, _day(options)) if error else None,
        stale=outcome.stale,
        names=site.report.names,
        index=site.report.index,
        base_url=site.report.base_url,
        templates=_from_site_file(site, site.report.templates),
        notes=tuple((note.title, note.text, note.index) for note in site.note),
    )


def _day(options: Options) -> date:
    return options.now.date()


def _from_site_file(site: SiteConfig, path: str | None) -> Path | None:
    """A path that counts from the folder of the site file."""
    return None if path is None else (site.file.parent / path if site.file else Path(path))


# planning


def _plan_one(site: SiteConfig, parser: Parser, options: Options) -> BlogResult:
    """What a run would read. Sources that need no web have nothing to ask beforehand."""
    try:
        source_plan = getattr(sources.choose(site), "plan", None)
        words = (
            asyncio.run(source_plan(site, _context(site, parser, options)))
            if source_plan
            else [f"Would read {', '.join(site.blog.paths)} from disk; no request is made."]
        )
    except CheckupError as error:
        return blog_result(Outcome(site, problem=error))
    return BlogResult(site.slug, name_of(site, None), 0, "\n".join(words))


# what can go wrong


def _address_or_paths(site: SiteConfig) -> str:
    return site.blog.url or ", ".join(site.blog.paths)


def _nothing_kept(site: SiteConfig, command: str) -> NothingRead:
    return NothingRead(f"Nothing of {site.slug} is kept from an earlier step.", f"Run `{command}` first.")


def _internal_error(site: SiteConfig, options: Options) -> CheckupError:
    """An unforeseen exception as an error for the user; its trace goes into the state folder."""
    log = options.state / site.slug / "mistake.txt"
    write_atomically(log, traceback.format_exc(), private=True)
    return CheckupError("Checkup itself stumbled over this blog.", f"Please report it with the file {log}.")

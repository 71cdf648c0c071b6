"""Outcome of reading a blog -> Outcome with a checkup, kept in its records and noted in its history."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

from checkup import diagnosis, history, i18n, records, remembered
from checkup.config import SiteConfig
from checkup.crawling.rerun import ask_again
from checkup.cycle_search import no_cycle_search
from checkup.errors import NothingRead
from checkup.findings import Checkup
from checkup.model import Blog
from checkup.outcome import Outcome
from checkup.run_options import Options

_MOST_ASKED = 50  # posts with spam that the next run asks for whatever the blog tells, newest first; a convention: a minute of requests


def examined(outcome: Outcome, options: Options) -> Outcome:
    """The outcome with a checkup of what was read, kept for `render`, and noted in the history unless it is stale or a quick look."""
    if outcome.blog is None:
        return outcome
    from checkup.settling import settle  # loads what judges words, which a run that only writes pages does not need

    site = outcome.site
    options.say(site.slug, 0, None, "Examining")
    as_read = [outcome.blog]  # handed on, not held: its comments are settled one by one, and the first ones would only take memory
    outcome = replace(outcome, blog=_without_comments(outcome.blog))
    try:
        with i18n.use(site.report.language), no_cycle_search():  # all that is made here stays, and no cycles are
            facts = settle(as_read.pop(), site, options.now)
            remembered.forget()  # of names, hosts and comments, where the signs ask for posts
            checkup = diagnosis.examine(facts, site)
        outcome = replace(outcome, blog=checkup.facts.blog)
        line = None if outcome.stale or site.quick else _line_of(checkup, site, options)
        facts.forget()
        checkup.facts.forget()
        remembered.forget()
        records.save_checkup(options.state, checkup)
        if line is not None:
            path = options.history_of(site.slug)
            today = options.now.astimezone(UTC).date().isoformat()
            history.keep_first_of_day(options.state / site.slug, history.as_written(path), line, today)
            history.append(path, line)
            ask_again(options.state / site.slug, _with_spam(checkup.facts.blog))
    except Exception as error:  # one blog must not take the others down, and keeps its last checkup
        kept = kept_checkup(site, options)
        return Outcome(site, kept.facts.blog if kept else outcome.blog, kept, options.told(site.slug, error), stale=kept is not None)
    return Outcome(site, outcome.blog, checkup, outcome.problem, outcome.stale)


def _line_of(checkup: Checkup, site: SiteConfig, options: Options) -> history.Snapshot:
    """The run's line of the history, with which posts stand elsewhere than at the last one, as far as that run's checkup still says."""
    past = history.as_written(options.history_of(site.slug))

    def kept() -> Blog | None:
        last = kept_checkup(site, options)
        return last.facts.blog if last else None

    return history.with_moves(history.snapshot(checkup), checkup.facts.blog, past, kept)


def _with_spam(blog: Blog) -> list[str]:
    """The posts on which spam stands: no feed tells that it was cleared away, so the next run looks before it says so again."""
    return [post.url for post in blog.posts if any(comment.is_spam for comment in post.comments)][:_MOST_ASKED]


def _without_comments(blog: Blog) -> Blog:
    """What is told of a blog that cannot be judged needs no comment."""
    return replace(blog, posts=tuple(replace(post, comments=()) for post in blog.posts))


def kept_checkup(site: SiteConfig, options: Options) -> Checkup | None:
    """The last good checkup, None where there is none that can be read."""
    try:
        return records.load_checkup(options.state, site.slug)
    except Exception:  # whatever a damaged file does: there is none then
        return None


def nothing_kept(site: SiteConfig, command: str) -> NothingRead:
    """The error of a step whose earlier step left nothing."""
    return NothingRead(f"Nothing of {site.slug} is kept from an earlier step.", f"Run `{command}` first.")

"""After a run: the digest of each blog whose site file has [notify], as files, and sent where it is due. Nothing here fails a run."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.atomic_write import write_atomically
from checkup.cli import _options as shared
from checkup.cli._output import plain

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.pipeline import RunResult
    from checkup.report import BlogReport


def after_run(sites: Sequence[SiteConfig], result: RunResult, places: shared.Places, *, quiet: bool) -> None:
    """Tell the owners of these blogs what came of the run, where there is news or it is time."""
    asked = [(site, blog) for site, blog in zip(sites, result.blogs, strict=True) if has_sinks(site)]
    if not asked:
        return
    from checkup import pipeline

    options = pipeline.Options(out=places.out, state=places.state, history=places.history, now=shared.clock(), say=lambda *_: None)
    for site, blog in asked:
        tell(site, partial(pipeline.report_after, site, blog, options), places.state, quiet=quiet, due_only=True)


def has_sinks(site: SiteConfig) -> bool:
    """Whether [notify] names anybody to tell."""
    return site.notify.mail or site.notify.webhook is not None


def tell(site: SiteConfig, report: Callable[[], BlogReport], state: Path, *, quiet: bool, due_only: bool) -> bool:
    """Write summary.txt and summary.html into the blog's folder of the state, send them, and say what was sent; False where that failed."""
    try:
        return _tell(site, report(), state / site.slug, quiet=quiet, due_only=due_only)
    except Exception as mistake:  # a report that was written must not be lost over a message about it
        click.echo(f"{plain(site.slug)}: nobody was told ({type(mistake).__name__})", err=True)
        return False


def _tell(site: SiteConfig, report: BlogReport, folder: Path, *, quiet: bool, due_only: bool) -> bool:
    from checkup.notify import is_due, missed, remember, send, still_missed
    from checkup.report.digest import digest
    from checkup.report.digest_files import HTML_FILE, TEXT_FILE, html, plain_text

    made, today = digest(report), shared.clock().date()
    write_atomically(folder / TEXT_FILE, plain_text(made), private=True)
    write_atomically(folder / HTML_FILE, html(made), private=True)
    due = not due_only or is_due(made, site.notify.when, folder, today)
    left = None if due else missed(folder)
    if left == ():
        return True
    sent = send(made, site.notify, os.environ, left)
    for sink, problem in sent:
        if problem is not None:
            click.echo(f"{plain(site.slug)}: not told by {sink}: {problem.sentence} {problem.hint}".rstrip(), err=True)
        elif not quiet:
            click.echo(f"{plain(site.slug)}: told by {sink}")
    failed = [sink for sink, problem in sent if problem is not None]
    if left is not None:
        still_missed(folder, failed)
    elif len(failed) < len(sent):
        remember(made, folder, today, failed)
    return not failed

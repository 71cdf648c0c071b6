"""Forget a blog or a reader: take them out of the state folder, the history and the written report of this machine."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PureWindowsPath

from checkup import __version__, hiding, pipeline, records, report
from checkup.addresses import host_of
from checkup.config import SiteConfig
from checkup.errors import UsageError
from checkup.report.digest_files import HTML_FILE, TEXT_FILE
from checkup.report.paths import blog_folders
from checkup.run_options import STORES, Options, names_somebody_on
from checkup.web import PageStore
from checkup.workplace import workplace


def forget_blog(slug: str, address: str | None, options: Options) -> list[str]:
    """Remove all that is kept of one blog; what was removed, in words.

    address  of the blog, where the configuration tells it; else the last reading does
    Raises UsageError where nothing of the blog is kept.
    """
    if not is_name(slug):
        raise nothing_kept(slug)
    with workplace(options, options.state, options.history):
        kept = records.load_blog(options.state, slug)
        host = host_of(address or (kept.url if kept else ""))
        removed = [f"{count} entries of {host} from the page store"] if host and (count := _forget_pages(options, host)) else []
        for path in kept_of(slug, options):
            if path.is_dir():
                shutil.rmtree(path)
            elif path.exists():
                path.unlink()
            else:
                continue
            removed.append(str(path))
        if not removed:
            raise nothing_kept(slug)
        if (options.out / "index.html").is_file():
            report.write([], options.out, version=__version__)  # the pages that list all blogs, without this one
            removed.append(f"its line from {options.out / 'index.html'} and the feed")
    return removed


def is_name(slug: str) -> bool:
    """Whether this can be the name of a blog: no path that leads out of the folders, nor to what is kept of all blogs ("", "..", "a/b")."""
    return slug not in ("", ".", "..", STORES) and slug == Path(slug).name == PureWindowsPath(slug).name


def kept_of(slug: str, options: Options) -> tuple[Path, ...]:
    """Where something of a blog is kept, if there is anything: its state, quick look, page store, history and report."""
    state, quick = options.state / slug, options.state / f"{slug}{pipeline.APART}"
    return state, quick, options.store_of(slug), options.history_of(slug), options.out / blog_folders([slug])[0]


def nothing_kept(slug: str) -> UsageError:
    """What is said of a blog of which there is nothing."""
    return UsageError(f"Nothing of {slug} is kept here.", "Name the blog as its site file is named, without .toml.")


def forget_reader(name: str, sites: Sequence[SiteConfig], options: Options, environ: Mapping[str, str]) -> list[str]:
    """Put a reader's name on the hide list, take it out of all that is kept, and write the reports of these sites anew; what was done.

    Comments of that reader still count, without name and words. Raises UsageError where the name cannot be hidden.
    """
    with workplace(options, options.state, options.history):
        people = hiding.add(options.history, name, environ)
        done = [f"put on the list {options.history / hiding.FILE}"]
        for path in options.state.glob("*/blog.json"):
            records.forget_former(path.parent)
        for folder in sorted(path.parent for path in options.state.glob(f"*/{records.BLOG}")):
            blog = records.load_blog(options.state, folder.name)
            without = hiding.without_hidden(blog, people) if blog else None
            if blog is not None and without is not None and without != blog:
                records.save_blog(options.state, folder.name, without)
                done.append(f"taken out of {folder / records.BLOG}")
            for other in (records.CHECKUP, TEXT_FILE, HTML_FILE, "mistake.txt"):
                (folder / other).unlink(missing_ok=True)
        if count := _forget_pages(options, people=people):
            done.append(f"{count} entries removed from the page store")
    again = [site for site in sites if records.load_blog(options.state, site.slug) is not None]
    options = replace(options, hidden=people)
    pipeline.examine(again, options)
    written = [blog.slug for blog in pipeline.render(again, options).blogs if blog.report]
    stale = sorted(path.parent for path in options.out.glob("*/data.json") if path.parent.name not in blog_folders(written))
    if written:
        done.append(f"reports written anew: {', '.join(written)}")
    return [*done, *(f"the report {folder} was not written anew and may name the reader: delete or run it" for folder in stale)]


def _forget_pages(options: Options, host: str = "", people: hiding.HideList | None = None) -> int:
    """Drop the pages of a host, or those that name somebody on the list; how many they were."""
    count = 0
    for path in sorted((options.state / STORES).glob("*.sqlite")):
        store = PageStore(path, options.now.date())
        try:
            count += store.forget(
                lambda page: host_of(page.url) == host if people is None else names_somebody_on(people, page.body, page.content_type)
            )
        finally:
            store.close()
    return count

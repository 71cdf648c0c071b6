"""What the shards of a run left -> one site, one history and one state, as if one run had made them."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checkup import __version__, hiding, history, report
from checkup.blog_run import report_without_checkup
from checkup.config import SiteConfig
from checkup.report.paths import blog_folders
from checkup.run_options import STORES, Options
from checkup.workplace import workplace

SITE, HISTORY, STATE = "_site", "history", ".checkup"
"""The folders that a run leaves where it is not told otherwise."""


@dataclass(frozen=True)
class Merged:
    """How many parts and blogs were joined, and the blogs of the site files that are in no part."""

    parts: int
    blogs: int
    missing: tuple[str, ...]


def merge(parts: Sequence[Path], sites: Sequence[SiteConfig], options: Options) -> Merged:
    """Join the parts, each the folder that a shard ran in, into the site, the history and the state of `options`.

    sites  the blogs of the whole site, in its order; without any, those that the parts hold. Where several parts hold a blog, the newest
           checkup counts.
    Raises CheckupError where a folder cannot be written.
    """
    with workplace(options, options.state, options.history, options.out):
        found = report.blogs_in([part / SITE for part in parts])
        for part in parts:
            _join_history(part / HISTORY, options)
        reports = [report_without_checkup(site) for site in sites] or report.without_site_files(found)
        slugs = [one.slug for one in reports]
        there = {slug: found[folder] for slug, folder in zip(slugs, blog_folders(slugs), strict=True) if folder in found}
        for slug, one in there.items():
            _take_state(parts[one.part] / STATE, slug, options)
        report.join(found, reports, options.out, version=__version__, keep=options.keep)
    return Merged(len(parts), len(there), tuple(slug for slug in slugs if slug not in there))


def _join_history(part: Path, options: Options) -> None:
    for path in sorted(part.glob("*.jsonl")):
        history.join(options.history / path.name, path)
    hiding.join(options.history, part)


def _take_state(part: Path, slug: str, options: Options) -> None:
    """A blog's records and pages in the place of those that are there; a part may have left none, or be where all is joined."""
    if part.resolve() == options.state.resolve():
        return
    if (part / slug).is_dir():
        shutil.rmtree(options.state / slug, ignore_errors=True)
        shutil.copytree(part / slug, options.state / slug)
    store = part / STORES / f"{slug}.sqlite"
    if store.is_file():
        (options.state / STORES).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(store, options.state / STORES / store.name)

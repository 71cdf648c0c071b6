"""What the report is written from: one BlogReport for each blog of a run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checkup.config import Names
from checkup.findings import Checkup
from checkup.history import Comparison, Snapshot
from checkup.i18n.catalogues import DEFAULT
from checkup.report.brand import NONE, Brand


@dataclass(frozen=True)
class Problem:
    """Why a blog could not be read this time: a sentence, a hint (may be empty), and the day of the attempt (None = not known)."""

    sentence: str
    hint: str = ""
    when: date | None = None


@dataclass(frozen=True)
class BlogReport:
    """One blog as the report shows it.

    checkup     None where nothing could ever be read; then `problem` says why
    history     all snapshots, oldest first; the last one is this checkup's own where there is one
    comparison  this checkup against the one before, None for the first
    stale       `checkup` is the last good one, because this time the blog could not be read (`problem`)
    quick       a quick look (`--quick`): only the newest posts were read, and it is no part of the history
    names       how readers are shown; index: whether search engines may list the pages
    base_url    where the site will stand ("https://example.org/checkups/"), None where unknown
    templates   the user's template folder
    notes       (title, Markdown, also on the index page)
    tags, owner  as the config names them, for the index
    brand       whose report it is
    language    what the report is written in: of a checkup what its sentences were made in
    alone       a copy for one client: no page speaks of other blogs
    """

    slug: str
    name: str
    checkup: Checkup | None
    history: tuple[Snapshot, ...] = ()
    comparison: Comparison | None = None
    problem: Problem | None = None
    stale: bool = False
    quick: bool = False
    names: Names = "initials"
    index: bool = False
    base_url: str | None = None
    templates: Path | None = None
    notes: tuple[tuple[str | None, str, bool], ...] = ()
    tags: tuple[str, ...] = ()
    owner: str | None = None
    brand: Brand = NONE
    alone: bool = False
    language: str = DEFAULT

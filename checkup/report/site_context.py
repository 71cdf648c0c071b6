"""What the pages of the whole site are made from: the blogs of this run, those of earlier runs that stay, and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checkup.i18n.catalogues import DEFAULT
from checkup.report.blog_report import BlogReport
from checkup.report.blog_summary import BlogSummary
from checkup.report.brand import Brand, common
from checkup.report.report_context import BlogContext


@dataclass(frozen=True, slots=True)
class Listed:
    """One blog whose pages are written: its report, its folder in the site, and its context where there is a checkup."""

    report: BlogReport
    folder: str
    ctx: BlogContext | None


@dataclass(frozen=True, slots=True)
class Written:
    """One blog of this run after its pages were written: what the pages of the whole site need of it, and no more.

    report   without checkup; with its history only where no pages of this run were written yet
    checked  the day of its checkup, None where it has none
    summary  None where no pages of this run were written yet
    """

    report: BlogReport
    folder: str
    checked: date | None = None
    summary: BlogSummary | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site: `blogs` are those of this run and the earlier ones that stay, `listed` the reports of this run.

    `checked` is the day printed on its pages, `version` Checkup's own.
    """

    listed: tuple[BlogReport, ...]
    blogs: tuple[BlogSummary, ...]
    checked: date
    version: str

    @property
    def brand(self) -> Brand:
        """The brand of the pages that belong to no blog."""
        return common([b.brand for b in self.listed])

    @property
    def language(self) -> str:
        """What the pages that belong to no blog are written in: the language that all blogs of this run share, else English."""
        spoken = {b.language for b in self.listed}
        return spoken.pop() if len(spoken) == 1 else DEFAULT

    @property
    def index(self) -> bool:
        """Whether search engines may list the pages that belong to no blog: only where every blog's may be."""
        return bool(self.listed) and all(b.index for b in self.listed)

    @property
    def templates(self) -> Path | None:
        """The user's template folder for pages that belong to no blog, if the blogs agree; None where they differ or there is none."""
        folders = {b.templates for b in self.listed}
        return folders.pop() if len(folders) == 1 else None

    @property
    def base(self) -> str | None:
        """Where the site stands, if the blogs that say so agree; None where nobody says or they differ."""
        said = {b.base_url.rstrip("/") for b in self.listed if b.base_url}
        return said.pop() if len(said) == 1 else None

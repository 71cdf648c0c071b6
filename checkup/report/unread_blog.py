"""The only page of a blog that could never be read: why, and what happens next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checkup.i18n import gettext, report_language
from checkup.report import clean
from checkup.report.blog_report import BlogReport
from checkup.report.notes import Note, notes
from checkup.report.page_frame import Frame, Link
from checkup.report.report_context import Day, day
from checkup.text import in_words as words

TEMPLATE = "unread.html"


@dataclass(frozen=True, slots=True)
class Unread:
    """The page of a blog without any checkup."""

    frame: Frame
    heading: str
    sentence: str
    hint: str
    tried: Day | None
    runs: tuple[str, ...]
    notes: tuple[Note, ...]


def view(report: BlogReport, folder: str, checked: date, version: str) -> Unread:
    """Why there is no checkup of this blog yet."""
    name = clean.line(report.name, 120) or folder
    problem = report.problem
    runs = [
        gettext("{day}: {grade}, {score} of 100", day=words.day(d), grade=s.grade, score=s.score)
        if s.grade
        else gettext("{day}: not graded", day=words.day(d))
        for s in report.history
        if (d := words.iso_day(s.checked))
    ]
    return Unread(
        frame=Frame(
            title=gettext("{name}: not read yet. Blog checkup", name=name),
            description=gettext("This blog could not be read."),
            root="../",
            index=report.index,
            checked=day(checked),
            crumbs=(Link(gettext("All blogs"), "../index.html"), Link(name, "index.html", current=True)),
            footer=(Link(gettext("All blogs"), "../index.html"),),
            version=version,
            lang=report_language(),
            brand=report.brand.shown(""),
        ),
        heading=name,
        sentence=clean.line(problem.sentence, 400) if problem else gettext("Nothing could be read yet."),
        hint=clean.line(problem.hint, 400) if problem else "",
        tried=day(problem.when) if problem and problem.when else None,
        runs=tuple(reversed(runs)),
        notes=notes(report.notes),
    )

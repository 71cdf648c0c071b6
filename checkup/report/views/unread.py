"""A blog that could never be read, and the page for addresses that do not exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checkup.addresses import split
from checkup.report import clean, words
from checkup.report.context import Day, day
from checkup.report.model import BlogReport
from checkup.report.notes import Note, notes
from checkup.report.views._frame import Frame, Link

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


@dataclass(frozen=True, slots=True)
class Lost:
    """404.html. Hosts serve it at any depth, where no relative link holds: `home` starts at the host's root, None = no link at all."""

    frame: Frame
    home: str | None


def view(report: BlogReport, folder: str, checked: date, version: str) -> Unread:
    """Why there is no checkup of this blog yet."""
    name = clean.line(report.name, 120) or folder
    problem = report.problem
    runs = [
        f"{words.day(d)}: {f'{s.grade}, {s.score} of 100' if s.grade else 'not graded'}"
        for s in report.history
        if (d := words.iso_day(s.checked))
    ]
    return Unread(
        frame=Frame(
            title=f"{name}: not read yet. Blog checkup",
            description="This blog could not be read.",
            root="../",
            index=report.index,
            checked=day(checked),
            crumbs=(Link("All blogs", "../index.html"), Link(name, "index.html", current=True)),
            footer=(Link("All blogs", "../index.html"),),
            version=version,
        ),
        heading=name,
        sentence=clean.line(problem.sentence, 400) if problem else "Nothing could be read yet.",
        hint=clean.line(problem.hint, 400) if problem else "",
        tried=day(problem.when) if problem and problem.when else None,
        runs=tuple(reversed(runs)),
        notes=notes(report.notes),
    )


def lost(checked: date, version: str, base: str | None) -> Lost:
    """The page for addresses that do not exist; `base` is where the site stands, None where nobody says.

    Only its path is used, so that no request leaves the host.
    """
    home = clean.href(base)
    root = f"{split(home).path.rstrip('/')}/" if home else ""
    frame = Frame(
        title="Not here. Blog checkup",
        description="There is no such page.",
        root=root,
        index=False,
        checked=day(checked),
        version=version,
        placed=bool(root),
    )
    return Lost(frame, f"{root}index.html" if root else None)

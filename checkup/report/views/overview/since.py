"""Since last time: what was fixed, what is new and what is still open, each with the link to its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checkup.i18n import N_, gettext
from checkup.report.page_frame import Link
from checkup.report.paths import relative
from checkup.report.report_context import BlogContext
from checkup.report.since_last import Item, since_last

MOST = 5
"""Lines of a column that stand open: three columns of five are one screen of a phone. One line more than that is not folded."""


@dataclass(frozen=True, slots=True)
class Column:
    """One of the three lists under its heading; `more` are the lines that are folded, `more_title` says how many."""

    kind: Literal["fixed", "new", "still"]
    title: str
    items: tuple[Link, ...]
    more: tuple[Link, ...]
    more_title: str


@dataclass(frozen=True, slots=True)
class Since:
    """The block under the first screen; `lines` say what trends tell, `columns` holds no empty list."""

    title: str
    columns: tuple[Column, ...]
    lines: tuple[str, ...]


def since(ctx: BlogContext, here: str) -> Since | None:
    """The block as page `here` shows it; None at the first checkup."""
    comparison = ctx.report.comparison
    if comparison is not None and comparison.method_changed:
        return Since(gettext("Since last time"), (), (gettext("The method changed since the last checkup, so the two are not compared."),))
    found = since_last(ctx.checkup, comparison)
    if found is None:
        return None
    listed: tuple[tuple[Literal["fixed", "new", "still"], str, Sequence[Item]], ...] = (
        ("fixed", N_("Fixed {n}"), found.fixed),
        ("new", N_("New {n}"), found.new),
        ("still", N_("Still open {n}"), found.still),
    )
    return Since(found.title, tuple(_column(ctx, here, kind, name, items) for kind, name, items in listed if items), found.lines)


def _column(ctx: BlogContext, here: str, kind: Literal["fixed", "new", "still"], name: str, items: Sequence[Item]) -> Column:
    links = tuple(Link(item.words, relative(here, ctx.page(item.place))) for item in items)
    first = len(links) if len(links) <= MOST + 1 else MOST
    return Column(kind, gettext(name, n=len(links)), links[:first], links[first:], gettext("{links} more", links=len(links) - first))

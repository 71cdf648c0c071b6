"""The pages of one blog: one file (or folder) each, found by listing this folder. Files with an underscore are shared helpers.

On top of each stands

    TEMPLATE  the template that places it
    TAB       the label of its tab in the blog's navigation, None where it has none
    PAGE      the file that the tab opens; without a tab, the file whose tab the page stands under
    ORDER     where the tab stands: the lowest number is leftmost

and below them `pages(ctx)`, which gives (path from the site's root, view) for each page. A view is a frozen dataclass with all that the
template may use; its `head` says what the page is called. `count(ctx)`, where there is one, is the number on the tab. Where a file for
programs tells the same as the pages, `TABLE` is its name and `beside(ctx)` gives it in pieces, at most one for each page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from checkup.i18n import gettext
from checkup.report.page_frame import Head, Tab, counted_tab
from checkup.report.page_modules import modules
from checkup.report.report_context import BlogContext


class View(Protocol):
    """All that a template may use; `head` is what the page says of itself."""

    @property
    def head(self) -> Head:
        """Title, description and the end of the breadcrumb."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """One kind of page as its file declares it."""

    name: str
    template: str
    tab: str | None
    page: str
    order: int
    pages: Callable[[BlogContext], Iterable[tuple[str, View]]]
    count: Callable[[BlogContext], int | None] | None
    table: str
    beside: Callable[[BlogContext], Iterator[str]] | None


@lru_cache(maxsize=1)
def all() -> tuple[PageKind, ...]:  # noqa: A001 - `views.all()` reads as what it is, as `signs.all()` does
    """Every kind of page in this folder, in the order of the tabs. Raises ValueError where one is only half there."""
    found = [
        PageKind(
            module.__name__.rpartition(".")[2],
            module.TEMPLATE,
            module.TAB,
            module.PAGE,
            module.ORDER,
            module.pages,
            getattr(module, "count", None),
            getattr(module, "TABLE", ""),
            getattr(module, "beside", None),
        )
        for module in modules("views", Path(__file__).parent, ("TEMPLATE", "TAB", "PAGE", "ORDER", "pages"))
    ]
    return tuple(sorted(found, key=lambda kind: (kind.order, kind.name)))


def tabs(ctx: BlogContext) -> tuple[Tab, ...]:
    """The tabs of a blog's navigation, from left to right."""
    return tuple(
        counted_tab(gettext(kind.tab), kind.page, kind.count(ctx) if kind.count else None) for kind in all() if kind.tab is not None
    )

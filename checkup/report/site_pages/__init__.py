"""The pages that belong to no blog: one file each, found by listing this folder.

On top of each stands TEMPLATE (the template that places it) and PAGE (its first file in the site's root); below, `pages(site)` gives
(file, view) for each page. A view is a frozen dataclass with all that the template may use, its `frame` among it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from checkup.report.page_frame import Frame
from checkup.report.page_modules import modules
from checkup.report.site_context import Site


class SiteView(Protocol):
    """All that a template may use; `frame` is what stands around it."""

    @property
    def frame(self) -> Frame:
        """Head, breadcrumb and footer."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page as its file declares it."""

    template: str
    page: str
    pages: Callable[[Site], Iterable[tuple[str, SiteView]]]


@lru_cache(maxsize=1)
def all() -> tuple[SitePage, ...]:  # noqa: A001 - `site_pages.all()` reads as what it is, as `signs.all()` does
    """Every page in this folder, by file name. Raises ValueError where one is only half there."""
    found = modules("site_pages", Path(__file__).parent, ("TEMPLATE", "PAGE", "pages"))
    return tuple(SitePage(module.TEMPLATE, module.PAGE, module.pages) for module in found)

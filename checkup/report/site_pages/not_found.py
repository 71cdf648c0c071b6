"""404.html: the page for addresses that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkup.addresses import split
from checkup.i18n import gettext, report_language
from checkup.report import clean
from checkup.report.brand import unplaced
from checkup.report.page_frame import Frame
from checkup.report.report_context import day
from checkup.report.site_context import Site
from checkup.report.stylesheet import Inline, inline

TEMPLATE = "404.html"
PAGE = "404.html"


@dataclass(frozen=True, slots=True)
class NotFound:
    """404.html. Hosts serve it at any depth, where no relative link holds: `home` starts at the host's root, None = no link at all.

    Then the page carries its `style` itself; None where it can link to the style sheet.
    """

    frame: Frame
    home: str | None
    style: Inline | None


def pages(site: Site) -> Iterator[tuple[str, NotFound]]:
    """(file, view) of the page that a web server shows where there is none."""
    yield PAGE, _view(site)


def _view(site: Site) -> NotFound:
    """The page; of the address where the site stands only the path is used, so that no request leaves the host."""
    home = clean.href(site.base)
    root = f"{split(home).path.rstrip('/')}/" if home else ""
    frame = Frame(
        title=gettext("Not here. Blog checkup"),
        description=gettext("There is no such page."),
        root=root,
        index=False,
        checked=day(site.checked),
        version=site.version,
        lang=report_language(),
        placed=bool(root),
        brand=site.brand.shown(root) if root else unplaced(site.brand.shown("")),
    )
    return NotFound(frame, f"{root}index.html" if root else None, None if root else inline(site.templates))

"""Open a page: take it out of its archive, decode it, mark what the owner's selectors select, parse it once, read its head."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from checkup.addresses import same_site
from checkup.config import SelectorsTable
from checkup.model import Page
from checkup.reading import day_in_parts, drawn_signs, metadata, own_column, owner_selectors, touching_days
from checkup.reading.archive_rewriting import without_archive
from checkup.reading.dom import Dom
from checkup.reading.encoding import MAX_BYTES
from checkup.reading.metadata import Metadata
from checkup.reading.own_address import noted_address, own_address
from checkup.reading.page_dates import PageClock
from checkup.reading.page_source import page_source
from checkup.reading.page_urls import Base
from checkup.text import language


@dataclass
class OpenedPage:
    """A parsed page: its tree, the address that its links count from, its head, and notes of what was tried."""

    dom: Dom
    base: Base
    meta: Metadata
    clock: PageClock
    selected: bool
    robots: frozenset[str]
    tried: list[str] = field(default_factory=list)


def open_page(page: Page, selectors: SelectorsTable | None) -> OpenedPage:
    """The page taken out of what archives put around it, decoded, with the owner's selectors marked, parsed, and its head read."""
    source = page_source(page)
    html = source.html
    tried: list[str] = []
    selected = selectors is not None and any(selectors.model_dump().values())
    if selected and selectors is not None:
        html = owner_selectors.mark(html, selectors, tried)
    dom = Dom(html)
    dom.truncated = dom.truncated or len(page.body) > MAX_BYTES
    drawn_signs.leave_out(dom, html)
    bases = dom.tags("base")
    base = Base(source.url, bases[0].get("href") if bases else "")
    meta = metadata.read(dom, base)
    if own := (source.placeless and without_archive(own_address(html, meta) or "")) or source.told:
        base = Base(own)
        meta = replace(metadata.read(dom, base), canonical=own)
    elif meta.canonical is None and (noted := noted_address(html)) and same_site(noted, base.url):
        meta = replace(meta, canonical=noted, noted=True)
    own_column.free_title(dom, meta, base)
    own_column.free_comments(dom)
    spoken = meta.language or language.own_script(meta.title)
    touching_days.part(dom, spoken)
    day_in_parts.join(dom)
    clock = PageClock(language=spoken, now=source.now, order=page.date_order)
    return OpenedPage(dom, base, meta, clock, selected, page.robots, tried)

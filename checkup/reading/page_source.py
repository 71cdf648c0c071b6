"""A page's bytes -> its HTML as it stood on the web, with the address and the day that the file or the archive around it tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from checkup.model import NOWHERE, Page
from checkup.reading.archive_rewriting import original
from checkup.reading.encoding import decode
from checkup.reading.page_archive import unpacked


@dataclass(frozen=True, slots=True)
class PageSource:
    """
    url   that links count from: the page's own, without a web archive's part
    told  the address that the page had, where something around it tells that and `url` of the page does not; "" = nothing does
    now   when the page was like this, None where nobody knows; relative dates count from it
    """

    html: str
    url: str
    told: str
    now: datetime | None

    @property
    def placeless(self) -> bool:
        """Whether nobody gave the page an address."""
        return not self.url or self.url.startswith(NOWHERE)


def page_source(page: Page) -> PageSource:
    """Take the page out of the file in which a browser packed it, decode it, and undo what a web archive made of it."""
    packed = unpacked(page.body)
    html = decode(packed.body, packed.content_type) if packed else decode(page.body, page.content_type)
    now = packed.saved_at if packed and packed.saved_at else page.fetched_at
    own = PageSource(html, page.url, packed.url if packed else "", now)
    capture = original(html, own.told if own.placeless else page.url)
    if capture is None:
        return own if own.placeless else PageSource(html, page.url, "", now)
    led = capture.url if capture.url != page.url else ""  # the address without the archive's part before it
    return PageSource(capture.html, page.url if own.placeless else capture.url, led, capture.captured_at or now)

"""Which of day and month a blog prints first, learnt from the pages that tell; the others are looked at a second time."""

from __future__ import annotations

import zlib
from collections import Counter
from dataclasses import replace

from checkup.model import Page, Reading

# pages; a convention: compressed they are some ten kB each, so 20 MB at most; of a larger blog the pages after these stay unsure
_KEPT_MAX = 2_000


class Orders:
    """Collects what each page shows. A page is unsure where all its numeric dates can be read both ways."""

    def __init__(self) -> None:
        self._orders: Counter[str] = Counter()
        self._unsure: dict[str, tuple[Page, bytes]] = {}

    def note(self, page: Page, reading: Reading) -> None:
        """What one page shows of the order; unsure pages are kept."""
        if reading.date_order:
            self._orders[reading.date_order] += 1
        elif reading.dates_unsure and len(self._unsure) < _KEPT_MAX:
            self._unsure[page.url] = (replace(page, body=b""), zlib.compress(page.body, 1))

    def again(self) -> list[Page]:
        """The unsure pages with the order of the blog; none where the blog does not tell, or tells both."""
        if not self._orders:
            return []
        order, count = min(self._orders.items(), key=lambda item: (-item[1], item[0]))
        if count < 0.9 * self._orders.total():
            return []
        return [replace(page, body=zlib.decompress(body), date_order=order) for page, body in self._unsure.values()]

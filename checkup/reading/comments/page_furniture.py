"""Items and lines that are a part of the page and nobody's words: the line of the copyright, the label over an advertisement."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.adapter import Adapter
from checkup.reading.comments import likeness
from checkup.reading.comments.items import Item, own_text
from checkup.reading.dom import Dom
from checkup.reading.page_dates import PageClock

_LABEL_MAX = 30  # characters; a convention: "- Advertisement -" has some twenty
_HEAD_MAX = 60  # characters at the beginning of a text in which a copyright is told
# what stands over an advertisement, alone in its line, in the languages known here
_ADVERTISEMENT = re.compile(
    r"(?i)\W{0,3}(?:(?:sponsored )?advert(?:isement|s)?|ads(?: by \w{1,12})?|sponsored(?: links?| content| post)?|anzeigen?|werbung|"
    r"publicité|publicidade?|anuncios?|anúncios?|pubblicità|advertentie|reclame|reklam[aey]?|реклама|annons|annonce|mainos|hirdetés|広告|廣告|广告|광고)\W{0,3}"
)
_COPYRIGHT = re.compile(r"(?i)\W{0,3}(?:©|copyright\s?(?:©|\(c\)|(?:19|20)\d\d)|\(c\)\s?(?:19|20)\d\d)")


def without_furniture(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items without such parts of the page."""
    return [item for item in items if not _is_furniture(dom, item, clock, adapter)]


def is_advertisement(line: str) -> bool:
    """Whether a line is only the label over an advertisement."""
    return len(line) <= _LABEL_MAX and _ADVERTISEMENT.fullmatch(line.strip()) is not None


def _is_furniture(dom: Dom, item: Item, clock: PageClock, adapter: Adapter) -> bool:
    if item.id or item.inner:
        return False
    text = own_text(dom, item).strip()
    if _COPYRIGHT.match(text[:_HEAD_MAX]):
        return True
    return is_advertisement(text) and likeness.parts_of(dom, item, clock, adapter).author is None

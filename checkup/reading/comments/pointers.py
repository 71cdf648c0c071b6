"""Items that say nothing themselves and lead elsewhere: "View all comments", "Sign in to comment", a list of other posts, the newest
comment on another page. None of them is a comment here."""

from __future__ import annotations

import re

from checkup.reading.adapter import Adapter
from checkup.reading.comment_words import ALONE, SIGN_IN
from checkup.reading.comments import likeness
from checkup.reading.comments.items import Item
from checkup.reading.comments.kind import kind_of
from checkup.reading.dom import Dom
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base

# a button that shows comments, from one end of its line to the other
_SHOW = re.compile(
    r"(?i)\W{0,4}(?:view|show|see|read|load|display|alle?|mehr|weitere|zeige?|voir|afficher|charger|plus de|ver|mostrar|cargar|carregar|"
    r"más|mais|vedi|mostra|leggi|carica|bekijk|toon|laad|visa|vis|pokaż|zobacz|więcej|zobrazit|показать|смотреть|загрузить|все|всі|查看|查看更多|查看全部|"
    r"显示|顯示|更多|すべての|全ての|もっと|모든)"
    rf"\s?(?:\w{{1,12}}\s){{0,2}}(?:\d{{1,6}}\s)?{ALONE}(?:\s?(?:anzeigen|laden|lesen|を見る|を読む|보기))?\W{{0,4}}"
)
_NOTE_MAX = 120  # characters; a convention: "You must log in or create an account to leave a comment." has some sixty


def without_pointers(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter, base: Base) -> list[Item]:
    """The items without those that only lead elsewhere. What tells a day, or holds other items, is somebody's."""
    return [item for item in items if item.inner or not _leads_elsewhere(dom, item, clock, adapter, base)]


def _leads_elsewhere(dom: Dom, item: Item, clock: PageClock, adapter: Adapter, base: Base) -> bool:
    if not dom.tags("a", item.span):
        return False
    parts = likeness.parts_of(dom, item, clock, adapter)
    if parts.when is not None or parts.date_text:
        return False
    if parts.author is None and len(parts.text) <= _NOTE_MAX and (_SHOW.fullmatch(parts.text) or _asks_to_sign_in(parts.text)):
        return True
    if not likeness.speaks_in_links(dom, item, parts, base):
        return False
    return kind_of(item, parts, dom.text_without(item.t0, item.t1).partition("\n")[0]) == "comment"  # a ping may be the blog's own


def _asks_to_sign_in(text: str) -> bool:
    """Whether a text of one line asks readers to sign in for a comment."""
    return "\n" not in text and SIGN_IN.search(text) is not None

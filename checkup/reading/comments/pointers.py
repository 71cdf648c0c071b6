"""Items that say nothing themselves and lead elsewhere: "View all comments", "Sign in to comment", the tabs over the comments, a list of
other posts, the newest comment on another page. None of them is a comment here."""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comment_words import SHOWS, SIGN_IN
from checkup.reading.comments import likeness
from checkup.reading.comments.items import Item
from checkup.reading.comments.kind import kind_of
from checkup.reading.dom import Dom
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base

_NOTE_MAX = 120  # characters; a convention: "You must log in or create an account to leave a comment." has some sixty


def without_pointers(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter, base: Base) -> list[Item]:
    """The items without those that only lead elsewhere. What tells a day, or holds other items, is somebody's."""
    return [item for item in items if item.inner or not _leads_elsewhere(dom, item, clock, adapter, base, only=len(items) == 1)]


def _leads_elsewhere(dom: Dom, item: Item, clock: PageClock, adapter: Adapter, base: Base, *, only: bool) -> bool:
    if not dom.tags("a", item.span):
        return False
    parts = likeness.parts_of(dom, item, clock, adapter)
    if parts.when is not None or parts.date_text:
        return False
    if parts.author is None and len(parts.text) <= _NOTE_MAX and (SHOWS.fullmatch(parts.text) or _asks_to_sign_in(parts.text)):
        return True
    if parts.author is None and _is_tab(dom, item):
        return True
    if not likeness.speaks_in_links(dom, item, parts, base, only=only):
        return False
    return kind_of(item, parts, dom.text_without(item.t0, item.t1).partition("\n")[0]) == "comment"  # a ping may be the blog's own


def _is_tab(dom: Dom, item: Item) -> bool:
    """Whether all words of an item are of links to places on this page: the tabs over a place for comments."""
    links = dom.tags("a", item.span)
    bare = dom.text_without(item.t0, item.t1, [(a.t0, a.t1) for a in links])
    return bool(links) and not bare.strip() and all(a.get("href").startswith("#") for a in links)


def _asks_to_sign_in(text: str) -> bool:
    """Whether a text of one line asks readers to sign in for a comment."""
    return "\n" not in text and SIGN_IN.search(text) is not None

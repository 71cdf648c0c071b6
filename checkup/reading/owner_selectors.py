"""The owner's own CSS selectors: what they select is marked in the page, and the readers take marks before anything else."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from checkup.config import SelectorsTable

if TYPE_CHECKING:
    from bs4 import Tag

MARK = "data-checkup"
_WITHIN = ("author", "date", "body")
_PAGE = ("title", "published", "content", "post_author")
ITEMS = ("item", "ping")
_MAX_ITEMS = 20_000  # elements; a convention: four times as many as comments are read of any page (comments/items.py)


def mark(html: str, selectors: SelectorsTable, tried: list[str]) -> str:
    """The page's source with a mark on every element that a selector finds; marks that the page brings itself are taken off."""
    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning  # few have selectors; it takes 0.06 s to load

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)  # a page that begins like XML is HTML all the same
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)  # and so is one that begins with an address
        soup = BeautifulSoup(html, "lxml")
    for element in soup.select(f"[{MARK}]"):
        del element[MARK]
    for name in _PAGE:
        for element in _select(soup, getattr(selectors, name), name, tried)[:1]:
            element[MARK] = name
    items: list[Tag] = []
    for name in ITEMS:
        found = _select(soup, getattr(selectors, name), name, tried)[: _MAX_ITEMS - len(items)]
        for item in found:
            item[MARK] = name
        items += found
    for name in _WITHIN:
        wanted = getattr(selectors, name)
        for item in items if wanted else ():
            inner = _select(item, wanted, name, tried)
            own = [e for e in inner if next((p for p in e.parents if p.get(MARK) in ITEMS), None) is item and not e.get(MARK)]
            for element in own if name == "body" else own[:1]:
                element[MARK] = name
    tried.append(f"your selectors: {len(items)} items")
    return str(soup)


def _select(root: Tag, selector: str | None, name: str, tried: list[str]) -> list[Tag]:
    if not selector:
        return []
    from soupsieve import SelectorSyntaxError

    try:
        return list(root.select(selector))
    except (NotImplementedError, SelectorSyntaxError) as error:
        note = f"your selector {name} is no CSS: {str(error).splitlines()[0]}"
        if note not in tried:
            tried.append(note)
        return []

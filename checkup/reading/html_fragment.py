"""HTML that a record carries (an API's or an export's "content") as the plain text, links and quotations that a page reader gives."""

from __future__ import annotations

from checkup.addresses import clean
from checkup.model import Link
from checkup.reading.dom import Dom

MAX_TEXT = 2_000_000


def fragment(html: str, base: str) -> tuple[str, tuple[Link, ...], tuple[str, ...]]:
    """The text (paragraphs divided by a blank line), the links and the block quotations of a piece of HTML; `base` its page."""
    if not html.strip():
        return "", (), ()
    dom = Dom(f"<html><body><div>{html[:MAX_TEXT]}</div></body></html>")
    if not dom.nodes:
        return "", (), ()
    links = tuple(
        Link(there, dom.line(node), tuple(node.get("rel").lower().split()))
        for node in dom.tags("a")
        if not node.hidden and (there := clean(node.get("href"), base))
    )
    quotes = tuple(text for node in dom.tags("blockquote") if (text := dom.text(node)))
    return dom.text(dom.nodes[0]), links, quotes


def line(html: str) -> str:
    """The text of a piece of HTML (a title, a name with entities) as one line."""
    if "<" not in html and "&" not in html:
        return " ".join(html.split())
    dom = Dom(f"<html><body><div>{html[:10_000]}</div></body></html>")
    return dom.line(dom.nodes[0]) if dom.nodes else ""


def links_of(html: str, base: str) -> tuple[str, ...]:
    """Every address that a page links to (anchors and link elements that lead on), in the page's order, once each."""
    dom = Dom(html)
    found: dict[str, None] = {}
    for node in dom.nodes:
        if node.tag == "a" or (node.tag == "link" and node.get("rel").lower() in ("next", "prev", "previous", "index", "start", "home")):
            there = clean(node.get("href"), base) if node.get("href") else ""
            if there:
                found[there] = None
    return tuple(found)

"""Whether an item is a comment, pingback, trackback or webmention."""

from __future__ import annotations

import re

from checkup.model import Kind
from checkup.reading.comments.fields import Parts
from checkup.reading.comments.items import Item
from checkup.reading.dom import Dom

_ELLIPSIS = re.compile(r"^\W{0,3}(?:\[\s?(?:\.\.\.|…)\s?\]|\[&#8230;\])")
_SECTION = re.compile(r"(?i)track\s?backs?|ping\s?backs?|\bpings?\b")
_PREFIX = re.compile(r"(?i)^(ping|track)back(?:\s+(?:by|from|von|da|de))?\s*[:：\n]|^(ping|track)back\b")


def kind_of(dom: Dom, item: Item, parts: Parts, opening: str) -> Kind:
    """The kind of an item; `opening` is the first line of its whole text."""
    tokens = set(item.node.cls) if item.node is not None else set()
    tokens |= {t for t in parts.marks if t in ("pingback", "trackback")} if not item.inner else set()
    if tokens & {"pingback", "ping"}:
        return "pingback"
    if tokens & {"trackback"}:
        return "trackback"
    if tokens & {"h-cite", "webmention", "p-mention", "u-like-of"} and tokens & {"webmention", "p-mention"}:
        return "webmention"
    if found := _PREFIX.match(opening):
        return "pingback" if (found[1] or found[2]).lower() == "ping" else "trackback"
    if item.section:
        return "pingback" if item.section == "ping" else "trackback"
    if parts.url and _ELLIPSIS.match(parts.text):
        return "pingback"
    return "comment"


def section_of(text: str) -> str:
    """Whether a heading or container id opens a section of trackbacks ("track") or pings ("ping"); "" for any other."""
    found = _SECTION.search(text)
    if not found:
        return ""
    return "ping" if found[0].lower().startswith("ping") else "track"

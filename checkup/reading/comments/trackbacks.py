"""Trackbacks as TypePad and Movable Type list them without a box of their own: "» Title from Blog", an excerpt, "Tracked on <date>"."""

from __future__ import annotations

import re

from checkup.reading.comments.items import Item
from checkup.reading.dom import Dom, Node

_TRACKED = re.compile(r"(?i)^tracked on\b.{4,60}$")
_INTRO = re.compile(r"(?i)trackback url|listed below|links to this|weblogs that reference")
_MAX_SIBLINGS = 6  # elements that one trackback is printed in, at most; convention


def find(dom: Dom, taken: list[Item]) -> list[Item]:
    """Items that end in a "Tracked on" line and lie outside of the items already found."""
    inside = [(i.i0, i.i1) for i in taken]
    items: list[Item] = []
    floor = 0
    for node, line in dom.short_lines():
        if not _TRACKED.match(line) or node.tag == "a" or any(a <= node.i < b for a, b in inside) or node.i < floor:
            continue
        first = _first(dom, node, floor)
        if first is not None:
            item = Item.between("", first, node)
            item.section = "track"
            items.append(item)
        floor = node.end
    return items


def _first(dom: Dom, last: Node, floor: int) -> Node | None:
    """The first sibling that belongs to the trackback which `last` closes; None where nothing stands before it."""
    up = last.up
    if up is None:
        return None
    before: list[Node] = []
    i = up.i + 1
    while i < last.i:
        child = dom.nodes[i]
        if child.i >= floor:
            before.append(child)
        i = child.end
    kept: list[Node] = []
    for child in reversed(before[-_MAX_SIBLINGS:]):
        line = dom.line(child)
        if child.tag in ("h1", "h2", "h3", "h4", "form") or _INTRO.search(line[:200]) or _TRACKED.match(line):
            break
        if line:
            kept.append(child)
    return kept[-1] if kept else None

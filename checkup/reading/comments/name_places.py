"""Comments read so far -> in which box their names stand, where the theme has no class for names and links only some of them.

Such a theme prints the name of a reader with a site as a link and that of others as plain text, both in one kind of box, perhaps with a
rank beside it. The links tell which box it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checkup.reading import vocabulary as words
from checkup.reading.comments.items import Item
from checkup.reading.comments.parts import Parts
from checkup.reading.dom import Dom, Node

_NAMES_MIN = 2  # different linked names in such boxes; a convention: a single one may be anything's, unless each comment begins with it
_BESIDE_MAX = 30  # characters beside the link in its box; a convention: a rank or a badge fits, the words of a comment seldom do


class NamePlace(NamedTuple):
    """The class of the box that holds the names, and what stands behind the linked ones in it (ranks)."""

    token: str
    beside: frozenset[str]

    def name_in(self, author: str | None) -> str | None:
        """A name without the rank behind it."""
        return next((author.removesuffix(rank).rstrip() for rank in self.beside if author and author.endswith(rank)), author)


def name_place(dom: Dom, items: Sequence[Item], parts: Sequence[Parts]) -> NamePlace | None:
    """The box of the linked names that each comment has once; None where no comment's name was read from elsewhere."""
    if all(part.author is not None and part.head is not None and _classed(part.head) for part in parts):
        return None
    names: dict[str, set[str]] = {}
    beside: dict[str, set[str]] = {}
    for item, part in zip(items, parts, strict=True):
        box = _box_of_link(dom, item, part)
        for token in box.cls if box is not None else ():
            names.setdefault(token, set()).add(part.author or "")
            beside.setdefault(token, set()).add(_beside(dom, box, part.head))
    for token in sorted(names, key=lambda t: -len(names[t])):
        boxes = [_own(dom, item, token) for item in items if not item.section]
        if None not in boxes and (len(names[token]) >= _NAMES_MIN or _opens_each(dom, items, boxes)):
            return NamePlace(token, frozenset(beside[token]) - {""})
    return None


def _classed(head: Node) -> bool:
    """Whether a name's element, or the box of the link that it is, has a class for names."""
    return any(name in words.AUTHOR for node in (head, head.up) if node is not None for name in node.cls)


def _box_of_link(dom: Dom, item: Item, part: Parts) -> Node | None:
    """The box that a linked name begins; None where the name is no link or its box holds more than a name."""
    link = part.head
    box = link.up if link is not None and link.tag == "a" else None
    if link is None or box is None or box.i <= item.i0 or not box.cls or _classed(link):
        return None
    return box if dom.line(box).startswith(dom.line(link)) and len(_beside(dom, box, link)) <= _BESIDE_MAX else None


def _beside(dom: Dom, box: Node | None, link: Node | None) -> str:
    """What a box says but for the link in it."""
    return dom.line(box, [link]) if box is not None and link is not None else ""


def _own(dom: Dom, item: Item, token: str) -> Node | None:
    """The one box of the comment's own that has the class; None where none has it, or several."""
    found = [n for n in dom.classes((token,), item.span) if not any(inner.i0 <= n.i < inner.i1 for inner in item.inner)]
    return found[0] if len(found) == 1 else None


def _opens_each(dom: Dom, items: Sequence[Item], boxes: Sequence[Node | None]) -> bool:
    """Whether each of several comments begins with its box."""
    comments = [item for item in items if not item.section]
    return len(boxes) > 1 and all(
        box is not None and dom.text_without(item.t0, box.t0) == "" for item, box in zip(comments, boxes, strict=True)
    )

"""Comments read so far -> in which box their names stand, where the theme has no class for names.

Such a theme prints each name in one kind of box, perhaps as a link where the reader has a site, perhaps with a rank beside it. Where the
names of most comments, or linked ones of different readers, stand in boxes of one class, those of the others do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from checkup.reading.comments.byline_lines import NAME_MAX
from checkup.reading.comments.class_names import AUTHOR
from checkup.reading.comments.items import Item, own_nodes
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.printed_name import is_number
from checkup.reading.dom import Dom, Node

_NAMES_MIN = 2  # different linked names in such boxes; a convention: a single one may be anything's, unless each comment begins with it
_TRIED = 8  # classes; a convention: the box of names has a few, and a page made to cost may have thousands
_BESIDE_MAX = 30  # characters beside the link in its box; a convention: a rank or a badge fits, the words of a comment seldom do


class NamePlace(NamedTuple):
    """The class of the box that holds the names, and what stands behind the linked ones in it (ranks)."""

    token: str
    beside: frozenset[str]

    def name_in(self, author: str | None) -> str | None:
        """A name without the rank behind it."""
        return next((author.removesuffix(rank).rstrip() for rank in self.beside if author and author.endswith(rank)), author)


def name_place(dom: Dom, items: Sequence[Item], parts: Sequence[Parts]) -> NamePlace | None:
    """The box of names that each comment has once; None where none tells more than was read."""
    if all(part.author is not None and part.head is not None and _classed(part.head) for part in parts):
        return None
    comments = [(item, part) for item, part in zip(items, parts, strict=True) if not item.section]
    linked: dict[str, set[str]] = {}
    named: Counter[str] = Counter()
    beside: dict[str, set[str]] = {}
    for item, part in comments:
        box = _box_of_link(dom, item, part)
        for token in box.cls if box is not None else ():
            linked.setdefault(token, set()).add(part.author or "")
            beside.setdefault(token, set()).add(_beside(dom, box, part.head))
        named.update({token for plain in (box or _plain_box(dom, item, part),) if plain is not None for token in plain.cls})
    likely = [(token, count) for token, count in named.most_common(_TRIED) if token not in AUTHOR]
    own = [_boxes(dom, item, {token for token, _ in likely}) for item, _ in comments]
    for token, count in likely:
        boxes = [found.get(token) for found in own]
        if token in linked:
            known = len(linked[token]) >= _NAMES_MIN or _opens_each(dom, comments, boxes)
        else:
            known = not linked and 2 * count > len(comments) > 1  # links would show another box
        if known and _tells_more(dom, comments, boxes):
            return NamePlace(token, frozenset(beside.get(token, ())) - {""})
    return None


def _classed(head: Node) -> bool:
    """Whether a name's element, or the box of the link that it is, has a class for names."""
    return any(name in AUTHOR for node in (head, head.up) if node is not None for name in node.cls)


def _box_of_link(dom: Dom, item: Item, part: Parts) -> Node | None:
    """The box that a linked name begins; None where the name is no link or its box holds more than a name."""
    link = part.head
    box = link.up if link is not None and link.tag == "a" else None
    if link is None or box is None or box.i <= item.i0 or not box.cls or _classed(link):
        return None
    return box if _said(dom, box).startswith(dom.line(link)) and len(_beside(dom, box, link)) <= _BESIDE_MAX else None


def _said(dom: Dom, box: Node) -> str:
    """What a box says but for the comment's number in it, which is a link to the comment's own place."""
    return dom.line(box, _numbers(dom, box))


def _numbers(dom: Dom, box: Node) -> list[Node]:
    return [n for n in dom.tags("a", (box.i, box.end)) if is_number(dom, n)]


def _plain_box(dom: Dom, item: Item, part: Parts) -> Node | None:
    """The first box of a comment's own that has a class and says nothing but its name."""
    if not part.author:
        return None
    return next((n for n in own_nodes(dom, item) if n.i > item.i0 and n.cls and n.t1 > n.t0 and dom.line(n) == part.author), None)


def _beside(dom: Dom, box: Node | None, link: Node | None) -> str:
    """What a box says but for the link in it."""
    return dom.line(box, [*_numbers(dom, box), link]) if box is not None and link is not None else ""


def _boxes(dom: Dom, item: Item, tokens: set[str]) -> dict[str, Node | None]:
    """For each of these classes the one box of the comment's own that has it, None where several do."""
    found: dict[str, Node | None] = {}
    for node in own_nodes(dom, item):
        for token in tokens.intersection(node.cls):
            found[token] = None if token in found else node
    return found


def _tells_more(dom: Dom, comments: Sequence[tuple[Item, Parts]], boxes: Sequence[Node | None]) -> bool:
    """Whether each comment has the box, with no more in it than a name, and some box does not say what was read as the name."""
    lines = [_said(dom, box) if box is not None else "" for box in boxes]
    told = zip(lines, comments, strict=True)
    return all(0 < len(line) <= NAME_MAX for line in lines) and any(line != part.author for line, (_, part) in told)


def _opens_each(dom: Dom, comments: Sequence[tuple[Item, Parts]], boxes: Sequence[Node | None]) -> bool:
    """Whether each of several comments begins with its box."""
    return len(boxes) > 1 and all(
        box is not None and dom.text_without(item.t0, box.t0) == "" for (item, _), box in zip(comments, boxes, strict=True)
    )

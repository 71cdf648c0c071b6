"""The box with most of a post's paragraphs -> the one around it and others of its kind, where a page is built of blocks.

Builders of pages put each stretch of a text into a block of its own, all of one class. Teasers of other posts look alike: they have links
over their words, or days.
"""

from __future__ import annotations

from collections.abc import Sequence

from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import HEADING_TAGS, Dom, Node

_BOXES_UP = 4  # around a block; a convention: a row, a column and a section
_LEAST = 60  # characters of a block that counts; a convention: a sentence
_BETWEEN = 0.4  # of the words in the box around all blocks, at most, may stand outside of them: headings and captions


def box_of_parts(dom: Dom, part: Node, boxes: Sequence[Node]) -> Node:
    """The box around `part` and the others of its classes among `boxes`, all of which hold paragraphs; `part` where there are none."""
    if not part.cls:
        return part
    alike = [n for n in boxes if n is not part and (n.tag, n.cls) == (part.tag, part.cls) and not in_furniture(n)]
    alike = [n for n in alike if not n.holds(part) and not part.holds(n) and len(dom.text(n)) >= _LEAST]
    best = part
    for up in list(part.ancestors())[:_BOXES_UP]:
        within = [n for n in alike if up.holds(n)]
        if not within:
            continue
        parts = sorted((part, *within), key=lambda n: n.i)
        if up.tag in ("body", "html") or not all(_is_of_text(dom, up, n, before) for n, before in zip(parts, (None, *parts), strict=False)):
            break
        if len(dom.text_without(up.t0, up.t1, [(n.t0, n.t1) for n in parts])) > _BETWEEN * len(dom.text(up)):
            break
        best = up
    return best


def _is_of_text(dom: Dom, around: Node, part: Node, before: Node | None) -> bool:
    """Whether a part has neither a linked heading nor a day, as a teaser has: in its block right below the box around all, or above it."""
    block = part
    while block.up is not None and block.up is not around:
        block = block.up
    span = (before.end if before is not None and before.end < block.i else block.i, block.end)
    heads = (h for tag in HEADING_TAGS for h in dom.tags(tag, span))
    linked = any(dom.tags("a", (h.i, h.end)) or any(up.tag == "a" for up in list(h.ancestors())[:2]) for h in heads)
    return not linked and not dom.tags("time", span)

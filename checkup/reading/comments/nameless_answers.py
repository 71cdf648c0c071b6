"""The answers inside readers' comments that bear a day and no name: the theme prints none, as only the blog's owner can answer there."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.reading.adapter import Adapter
from checkup.reading.comments import likeness
from checkup.reading.comments.items import Item
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock


def nameless_answers(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """Each such answer in these items as an item: a box behind the comment's own day, with words and such a day of its own."""
    found = []
    for item in items:
        parts = likeness.parts_of(dom, item, clock, adapter)
        if parts.author is None or parts.dated is None or item.inner:
            continue
        for box in _boxes(dom, item, parts.dated, clock):
            answer = Item.of(box)
            answer.outer, answer.nameless = item, True
            if likeness.parts_of(dom, answer, clock, adapter).author is None:
                found.append(answer)
                item.parts = None
    return found


def _boxes(dom: Dom, item: Item, dated: Node, clock: PageClock) -> Iterator[Node]:
    """The boxes in an item that begin behind its own day, and hold words and an element as that of the day is, with a day in it."""
    mark = dated if dated.cls or dated.up is None or dated.up.i <= item.i0 else dated.up  # of a row of facts, the row
    last = mark.end
    for node in dom.classes(mark.cls, item.span) if mark.cls else ():
        box = node.up
        if node.tag != mark.tag or node.cls != mark.cls or box is None or not last <= box.i < box.end <= item.i1:
            continue
        if clock.read(dom.line(node)) is not None and dom.text_without(box.t0, box.t1, [(node.t0, node.t1)]).strip():
            last = box.end
            yield box

"""Extend a comment's range to a byline printed just before it (a heading line) or after it (a signature)."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.items import Item, nest, own_text
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

_NEAR = 160  # characters; a convention: a longer line with a date is a sentence of somebody's, no byline
_BYLINE_MAX = 200  # characters; a convention, as for numbered comments: an element with more before one is a text of its own, and no byline
_SAMPLE = 8  # items; a convention: comments of a page are alike, and more would only cost time


def extend_to_byline(dom: Dom, items: list[Item], clock: PageClock) -> list[Item]:
    """The items, each with the byline beside it, where most items have no date of their own and the gaps between them have one."""
    flat = [i for i in items if i.outer is None and not i.inner]
    if len(flat) != len(items) or not items or any(i.node is None for i in items):
        return items
    items = _rows_of(dom, items)
    sample = items[:_SAMPLE]
    own = [own_text(dom, i).strip() for i in sample]
    if not any(own) or sum(_dated(text, clock) for text in own) * 2 > len(sample):  # a box without a word is a place for comments, none
        return items
    parent = items[0].node.up if items[0].node is not None else None
    if parent is None or any(i.node is None or i.node.up is not parent for i in items):
        return items
    before = [_between(dom, parent.t0 if k == 0 else items[k - 1].t1, i.t0) for k, i in enumerate(items)]
    after = [_between(dom, i.t1, items[k + 1].t0 if k + 1 < len(items) else parent.t1) for k, i in enumerate(items)]
    leading = _tail_dated(before[0], clock)
    trailing = _head_dated(after[-1], clock)
    if trailing and len(items) > 1 and (around := _with_heads(dom, items, parent, clock)):
        return around
    if trailing and (not leading or len(items) > 1) and sum(_head_dated(a, clock) for a in after[:_SAMPLE]) * 2 > len(sample):
        return _extended(dom, items, parent, forward=True)
    if leading and sum(_tail_dated(b, clock) for b in before[:_SAMPLE]) * 2 > len(sample):
        return _extended(dom, items, parent, forward=False)
    return items


def _rows_of(dom: Dom, items: list[Item]) -> list[Item]:
    """The rows of a table in the place of items that are cells, each alone in its row: words in one row, the byline in the next."""
    rows = [i.node.up for i in items if i.node is not None and i.node.tag == "td" and i.node.up is not None]
    if len(rows) < len(items) or any(row.tag != "tr" or dom.tags("td", (row.i, row.end))[1:] for row in rows):
        return items
    return nest([Item.of(row, item.id) for row, item in zip(rows, items, strict=True)])


def extend_to_own_boxes(dom: Dom, items: list[Item], clock: PageClock) -> list[Item]:
    """The boxes that hold one item each and, outside of it, a short byline with its day, where most items have no day of their own."""
    boxes = [i.node.up for i in items if i.node is not None and i.node.up is not None and not i.inner and i.outer is None]
    if not items or len({box.i for box in boxes}) < len(items):
        return items
    sample = items[:_SAMPLE]
    if sum(_dated(own_text(dom, i).strip(), clock) for i in sample) * 2 > len(sample):
        return items
    whole = nest([Item.of(box, item.id) for box, item in zip(boxes, items, strict=True)])
    beside = [_beside(dom, box, item) for box, item in zip(whole[:_SAMPLE], items, strict=False)]
    dated = sum(len(text) <= _BYLINE_MAX and (_head_dated(text, clock) or _tail_dated(text, clock)) for text in beside)
    return whole if dated * 2 > len(beside) else items


def _beside(dom: Dom, box: Item, item: Item) -> str:
    """What a box says besides one item in it and other boxes of its kind."""
    return dom.text_without(box.t0, box.t1, sorted([(item.t0, item.t1), *((i.t0, i.t1) for i in box.inner)]))


def extend_to_boxes(dom: Dom, items: list[Item]) -> list[Item]:
    """Each of several items made as large as the box that holds it and no other: numbers may stand on the heads of comments alone."""
    if len(items) < 2 or any(i.node is None or i.inner or i.outer is not None for i in items):
        return items
    starts = sorted(i.i0 for i in items)
    out = []
    for item in items:
        box = item.node
        while box is not None and (up := box.up) is not None and bisect_left(starts, up.end) - bisect_left(starts, up.i) == 1:
            box = up
        out.append(Item.of(box, item.id) if box is not None else item)
    return nest(out)


def _between(dom: Dom, t0: int, t1: int) -> str:
    return dom.text_without(t0, t1) if t1 > t0 else ""


def _dated(text: str, clock: PageClock) -> bool:
    lines = [x for x in text.split("\n") if x]
    return any(len(x) < _NEAR and clock.find(x) is not None for x in (*lines[:2], *lines[-2:]))


def _head_dated(text: str, clock: PageClock) -> bool:
    return any(len(x) < _NEAR and clock.find(x) is not None for x in [y for y in text.split("\n") if y][:2])


def _tail_dated(text: str, clock: PageClock) -> bool:
    return any(len(x) < _NEAR and clock.find(x) is not None for x in [y for y in text.split("\n") if y][-2:])


def _extended(dom: Dom, items: list[Item], parent: Node, *, forward: bool) -> list[Item]:
    """Each item with the siblings up to the next item (forward) or back to the one before."""
    out = []
    for k, item in enumerate(items):
        if forward:
            end = items[k + 1].i0 if k + 1 < len(items) else _first_after(dom, item.i1, parent)
            last = dom.nodes[end - 1] if end > item.i1 else None
            stop = items[k + 1].t0 if k + 1 < len(items) else (_top(last, parent).t1 if last is not None else item.t1)
            out.append(Item(item.id, item.i0, end, item.t0, stop))
        else:
            start = _top(dom.nodes[item.i0 - 1], parent) if item.i0 - 1 > parent.i else None
            if start is None or (k and start.i < items[k - 1].i1) or dom.says_more(start.t0, start.t1, _BYLINE_MAX):
                out.append(item)
            else:
                out.append(Item(item.id, start.i, item.i1, start.t0, item.t1))
    return nest(out)


def _with_heads(dom: Dom, items: list[Item], parent: Node, clock: PageClock) -> list[Item]:
    """Each item from the elements with its name before it to the one with its day behind it; [] where the gaps are not alike.

    A gap holds the day of one comment and then what heads the next; what heads the first stands before it, and looks the same.
    """
    rows = [n for n in children_of(dom, parent) if n.t1 > n.t0 and n.tag not in ("script", "style")]
    place = {n.i: k for k, n in enumerate(rows)}
    at = [place[i.i0] for i in items if i.i0 in place]
    if len(at) < len(items):
        return []
    gaps = [rows[a + 1 : b] for a, b in pairwise(at)]
    days = [
        next((k for k, n in enumerate(gap) if len(line := dom.line(n)) < _NEAR and clock.find(line) is not None), None)
        for gap in gaps[:_SAMPLE]
    ]
    day = days[0]
    heads = [tuple((n.tag, *n.cls) for n in gap[(day or 0) + 1 :]) for gap in gaps]
    if day is None or set(days) != {day} or not heads[0] or set(heads) != {heads[0]}:
        return []
    above = len(heads[0])
    first = rows[max(at[0] - above, 0) : at[0]]
    if tuple((n.tag, *n.cls) for n in first) != heads[0] or at[-1] + day + 1 >= len(rows):
        return []
    return nest([Item.between(item.id, rows[k - above], rows[k + day + 1]) for item, k in zip(items, at, strict=True)])


def _first_after(dom: Dom, i: int, parent: Node) -> int:
    """The end of the first sibling with words from node number `i` on: empty boxes draw lines and corners."""
    at = i
    while at < parent.end:
        node = dom.nodes[at]
        if dom.text(node):
            return node.end
        at = node.end
    return i


def _top(node: Node, parent: Node) -> Node:
    while node.up is not None and node.up is not parent:
        node = node.up
    return node

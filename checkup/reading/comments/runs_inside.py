"""Answers inside comments of several elements each, which no class tells: `dl` in `dd`, rows of a quotation behind the words."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.reading.adapter import Adapter
from checkup.reading.comments import likeness
from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.items import Item, nest
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

_WHOLE = 3  # what `likeness.worth` says of an item with words, an author and a day
_MANY = 300  # items; a convention: of so many alike none holds others, and looking costs time
_DEEP = 10  # answers inside each other that are looked for; a convention: blogs allow five, ten at most
_LISTS = ("dl", "ul", "ol", "blockquote", "div")  # boxes in which answers stand


def with_runs_inside(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items and the answers inside them: what begins in a box at the end of an item as the items themselves begin, each with its own
    name, day and words. What a reader quotes stands before words of his own."""
    if not items or len(items) > _MANY or all(item.node is not None for item in items) or any(item.inner for item in items):
        return items
    starts = {_start(dom, dom.nodes[item.i0]) for item in items}
    if len(starts) != 1:
        return items
    found: list[Item] = []
    around = items
    for _ in range(_DEEP):
        around = [answer for item in around for answer in _answers(dom, item, starts, clock, adapter)]
        if not around:
            break
        found += around
    for item in (*items, *found) if found else ():
        item.parts = None
    return nest([*items, *found]) if found else items


def _answers(dom: Dom, item: Item, starts: set[tuple[object, ...]], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The answers right inside an item, [] where none stand at its end or one of them does not tell all."""
    box = next((box for box in _boxes(dom, item) if _begins(dom, box, starts)), None)
    if box is None or dom.text_without(box.t1, item.t1).strip():
        return []
    row = [n for n in children_of(dom, box) if n.t1 > n.t0]
    firsts = [k for k, n in enumerate(row) if _start(dom, n) in starts]
    runs = [row[a:b] for a, b in zip(firsts, [*firsts[1:], len(row)], strict=True)]
    answers = [Item.of(run[0]) if len(run) == 1 else Item.between("", run[0], run[-1]) for run in runs]
    return answers if all(likeness.worth(dom, answer, clock, adapter) >= _WHOLE for answer in answers) else []


def _boxes(dom: Dom, item: Item) -> Iterator[Node]:
    """The boxes inside an item that begin behind its first words."""
    first = dom.nodes[item.i0]
    inside = (n for tag in _LISTS for n in dom.tags(tag, (item.i0 + 1, item.i1)))
    return (n for n in sorted(inside, key=lambda n: n.i) if n.i >= first.end and any(map(str.strip, dom.chunks[item.t0 : n.t0])))


def _begins(dom: Dom, box: Node, starts: set[tuple[object, ...]]) -> bool:
    """Whether the first element of a box that says something begins as the items do."""
    first = next((n for n in children_of(dom, box) if n.t1 > n.t0), None)
    return first is not None and _start(dom, first) in starts


def _start(dom: Dom, node: Node) -> tuple[object, ...]:
    """What an element is and what it begins with: its tag and classes, and those of its first child."""
    first = next(iter(children_of(dom, node)), None)
    return (node.tag, tuple(node.cls), *((first.tag, tuple(first.cls)) if first else ()))

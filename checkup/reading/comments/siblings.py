"""Comments that a division of the page left out: neighbours built like its items under another class, answers inside an item."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.adapter import Adapter
from checkup.reading.comments import likeness
from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.items import Item, nest, own_nodes
from checkup.reading.comments.parts import Parts
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

_WHOLE = 3  # what `likeness.worth` says of an item with words, an author and a date
_MANY = 300  # items; a convention: of so many alike none is left out, and looking costs time
# class names of a box with an answer that a blog's owner wrote into a reader's comment
_ANSWER = re.compile(
    r"(?:^|[-_])(?:reply|replies|answer|response|respuesta|resposta|risposta|antwort|reponse|odpowiedz|otvet)", re.IGNORECASE
)
# the same words in the names of a button, a form or a count
_NOT_ANSWER = re.compile(r"link|form|button|btn|count|toggle|action|area|title|info|date|author|name|to$", re.IGNORECASE)
_DEEP = 10  # answers inside each other that are looked for; a convention: blogs allow five, ten at most
_BOXES = frozenset(("li", "div", "dd", "article", "section", "blockquote", "td", "p"))


def with_siblings(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items and those of their neighbours that are built alike and have a name, a date and words: a theme may call the owner's
    comments otherwise than the readers' (`comment`, `commentowner`)."""
    nodes = [item.node for item in items if item.node is not None]
    if len(nodes) < len(items) or len(items) > _MANY:
        return items
    known = {n.i for n in nodes}
    boxes = {n.up.i: n.up for n in nodes if n.up is not None}
    shape, _ = Counter(_shape(dom, n) for n in nodes).most_common(1)[0]
    more = [
        item
        for box in boxes.values()
        for n in children_of(dom, box)
        if n.i not in known and n.tag == nodes[0].tag and _shape(dom, n) == shape
        for item in (Item.of(n),)
        if likeness.worth(dom, item, clock, adapter) >= _WHOLE
    ]
    return nest([*items, *more]) if more else items


def with_lists_between(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items of a list, and the answers in lists that stand between them: `ul` in `ul`, as no standard allows and some themes print.

    An answer belongs to the item before its list, whose range goes on to the list's end.
    """
    heads = [dom.nodes[item.i0] for item in items]
    if not items or len(items) > _MANY or any(head.tag != "li" for head in heads):
        return items
    starts = {_start(dom, head) for head in heads}
    more: list[Item] = []
    for item, head in zip(items, heads, strict=True):
        box = dom.nodes[head.end] if head.end < len(dom.nodes) else None
        if box is None or box.tag not in ("ul", "ol") or box.up is not head.up:
            continue
        found = [Item.of(n) for n in dom.tags("li", (box.i, box.end)) if _start(dom, n) in starts]
        if found and all(likeness.worth(dom, answer, clock, adapter) >= _WHOLE for answer in found):
            item.i1, item.t1, item.parts = max(item.i1, box.end), max(item.t1, box.t1), None
            more += found
    return nest([*items, *more]) if more else items


def _shape(dom: Dom, node: Node) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((n.tag, tuple(n.cls)) for n in children_of(dom, node))


def with_answers_alike(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items and the answers inside them, at any depth, that no class tells from other markup (`li` in `ol` in `li`): elements built as
    the items are, each with its own name, date and words. Answers that have no date while the items have one are none, and a box before
    which its item says nothing is that item's head."""
    nodes = [item.node for item in items if item.node is not None]
    if len(nodes) < len(items) or len(items) > _MANY:
        return items
    known = {n.i for n in nodes}
    starts = {_start(dom, n) for n in nodes}
    alike = [
        Item.of(n)
        for item in items
        for n in dom.tags(nodes[0].tag, (item.i0 + 1, item.i1))
        if n.i not in known and n.tag in _BOXES and _start(dom, n) in starts and any(map(str.strip, dom.chunks[item.t0 : n.t0]))
    ]
    inside = {item.i0: item for item in alike if likeness.worth(dom, item, clock, adapter) >= _WHOLE}
    for item in (*items, *inside.values()):
        item.parts = None
    return nest([*items, *inside.values()]) if inside else items


def _start(dom: Dom, node: Node) -> tuple[str, tuple[str, ...], str, tuple[str, ...]]:
    """What a box is and what it begins with: its tag and classes, and those of its first child."""
    first = next(iter(children_of(dom, node)), None)
    return (node.tag, tuple(node.cls), first.tag if first else "", tuple(first.cls) if first else ())


def with_answers_inside(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items and the answers that stand inside them in a box of their own, each with its own name, date and words; answers to these
    stand in such a box again."""
    if len(items) > _MANY:
        return items
    more: list[Item] = []
    for item in items:
        around: list[Item] = []  # the answers that hold the next node
        for node in own_nodes(dom, item):
            while around and around[-1].i1 <= node.i:
                around.pop()
            if node is item.node or node.tag not in _BOXES or not _may_answer(node, around):
                continue
            if any(node.i < x.i0 < node.end for x in item.inner):
                continue  # it holds replies that were found
            inner = Item.of(node)
            inner.outer = around[-1] if around else item
            parts = likeness.parts_of(dom, inner, clock, adapter)
            if parts.text and parts.author and _tells_own_day(dom, inner, parts, clock, adapter) and not words.is_residue(parts.text):
                more.append(inner)
                around.append(inner)
    if not more:
        return items
    for item in (*items, *more):
        item.parts = None
    return nest([*items, *more])


def _tells_own_day(dom: Dom, inner: Item, parts: Parts, clock: PageClock, adapter: Adapter) -> bool:
    """Whether a box in a comment tells a day; where that is an age, not the one that the comment around it was read by, with its name."""
    if parts.when is not None or inner.outer is None:
        return parts.when is not None
    around = likeness.parts_of(dom, inner.outer, clock, adapter)
    return parts.is_dated and around.is_dated and around.author not in (None, parts.author)


def _may_answer(node: Node, around: list[Item]) -> bool:
    """Whether a box is called an answer: any in a comment, in an answer one that is called as it is, down to a few levels."""
    if around and (len(around) >= _DEEP or around[-1].node is None or node.cls != around[-1].node.cls):
        return False
    return any(map(_names_answer, node.cls))


@lru_cache(maxsize=8_192)  # the same few hundred stand on each page of a blog
def _names_answer(name: str) -> bool:
    return bool(_ANSWER.search(name)) and not _NOT_ANSWER.search(name)

"""Which comment a reply answers, as the page shows it: by nesting, "in reply to" links, depth classes; never a guess."""

from __future__ import annotations

from collections.abc import Iterable

from checkup import lazy_re as re
from checkup.addresses import comment_number
from checkup.reading.comments.items import Item
from checkup.reading.comments.parts import Parts
from checkup.reading.dom import Dom, Node

# class names that number the depth of a reply ("depth-2", "comment-level-2", "replyTreeLevel1"); two digits, as threads end early
_DEPTH = re.compile(r"^(?:[a-z_-]{0,40}[-_])?(?:reply|thread|comment)?(?:tree)?(?:depth|level)[-_]{0,2}(\d{1,2})$", re.IGNORECASE)
_FRONT = 3  # nodes at the beginning of an item; a convention: its anchor, its box and the box in that
# by how much a style moves an item to the right; four digits, as screens have no more points
_INDENT = re.compile(r"(?:margin|padding)-left:\s{0,2}(\d{1,4})(?:px|em|%)?")
_INDENT_CLASS = re.compile(r"(?:ml|pl|ms|ps)-(\d{1,3})$")  # the same by a class of the common frameworks
# class names of a box that holds the replies to the comment before it or around it, whatever else their names begin with
_REPLIES = re.compile(r"^(?:children|replies|.{1,20}[-_](?:replies|children))$")
# "in reply to", as themes print it beside the link to the comment that is answered
_REPLY = re.compile(r"(?i)\b(?:in reply to|replied to|reply to|replying to|antwort auf|en réponse à|en respuesta a|in risposta a)\b")

_BYLINE = 200  # characters; a convention: name, date and whom it answers fit


def parents(dom: Dom, items: list[Item], parts: list[Parts], indents: tuple[str, ...] = ()) -> dict[int, int]:
    """For each item that is a reply the index of the item it answers; `indents` are class tokens of boxes that only indent replies."""
    index = {id(item): k for k, item in enumerate(items)}
    by_id = {item.id: k for k, item in enumerate(items) if item.id}
    up = {k: index[id(item.outer)] for k, item in enumerate(items) if item.outer is not None and id(item.outer) in index}
    for k, j in (_by_depth(dom, items, indents) or _by_lists(items)).items():
        up.setdefault(k, j)
    for k in range(len(items)):
        if k in up:
            continue
        target = _replied(dom, items, parts, k, by_id)
        if target is not None and target != k and target < k:
            up[k] = target
    return up


def _by_depth(dom: Dom, items: list[Item], indents: tuple[str, ...]) -> dict[int, int]:
    """Depth classes on siblings (`depth-2` after `depth-1`), or the number of boxes that indent an item."""
    fronts = [dom.nodes[item.i0 : min(item.i0 + _FRONT, item.i1)] for item in items]
    said = [_depth_of([*front, *_boxes_begun(dom, items, k)]) for k, front in enumerate(fronts)]
    if None in said:  # not every box says it: then one that is around several says nothing of the first
        said = [_depth_of([*_box_alone(items, k), *front]) for k, front in enumerate(fronts)]
    least = min((d for d in said if d is not None), default=0)  # some count from 0, some from 1
    depths = [0 if d is None else d - least + 1 for d in said]
    depths = depths if any(depths) else _by_indent(fronts)
    boxes = {token for token in dom.by_class if token in indents or _REPLIES.match(token)}
    if boxes and not any(depths):
        firsts = [dom.nodes[item.i0] for item in items]
        depths = [1 + sum(not boxes.isdisjoint(n.cls) for n in (first, *first.ancestors())) for first in firsts]
    up: dict[int, int] = {}
    path: dict[int, int] = {}
    for k, depth in enumerate(depths):
        if depth > 1 and depth - 1 in path:
            up[k] = path[depth - 1]
        if depth:
            path = {d: j for d, j in path.items() if d < depth} | {depth: k}
    return up


def _by_lists(items: list[Item]) -> dict[int, int]:
    """Items in a list inside the list element that another item begins: the list of its answers."""
    begun: dict[int, int] = {}
    up: dict[int, int] = {}
    for k, item in enumerate(items):
        rows = [box for box in (item.node.ancestors() if item.node is not None else ()) if box.tag == "li"]
        if rows:
            begun.setdefault(rows[0].i, k)
        if len(rows) > 1 and begun.get(rows[1].i, k) != k:
            up[k] = begun[rows[1].i]
    return up


def _depth_of(near: Iterable[Node]) -> int | None:
    """The depth that the first of these elements says whose class does."""
    return next((int(m[1]) for node in near for c in node.cls if c[-1:].isdecimal() and (m := _DEPTH.match(c))), None)


def _boxes_begun(dom: Dom, items: list[Item], k: int) -> list[Node]:
    """The two boxes around an item that begin with it, the inner first: they may hold its replies, too."""
    around = list(dom.nodes[items[k].i0].ancestors())[:2]
    return [box for box in around if not k or items[k - 1].i0 < box.i]


def _box_alone(items: list[Item], k: int) -> list[Node]:
    """The box around an item, where it holds no other."""
    node = items[k].node
    box = node.up if node is not None else None
    if box is None or (k and items[k - 1].i1 > box.i) or (k + 1 < len(items) and items[k + 1].i0 < box.end):
        return []
    return [box]


def _by_indent(fronts: list[list[Node]]) -> list[int]:
    """The depth that each item's style gives it (`margin-left: 25px`): 1 for the first one's, the least. All 0 where not all say.

    Where no style says so, a class that indents may (`ml-6`): there it is missing where nothing is indented.
    """
    styles = [[n.get("style") for n in front if "style" in n.at] for front in fronts]
    found = [next((int(m[1]) for style in one if (m := _INDENT.search(style))), None) for one in styles]
    if not any(x is not None for x in found):
        found = [next((int(m[1]) for c in (front[0].cls if front else ()) if (m := _INDENT_CLASS.match(c))), 0) for front in fronts]
    steps = sorted({x for x in found if x is not None})
    if None in found or len(steps) < 2 or found[0] != steps[0]:
        return [0] * len(fronts)
    return [1 + steps.index(x) for x in found if x is not None]


def _replied(dom: Dom, items: list[Item], parts: list[Parts], k: int, by_id: dict[str, int]) -> int | None:
    """A link to another comment of the page in the byline, beside the words "in reply to" or by the name of who wrote that one.

    `parts` are those of all items, in their order, `k` is the number of this one.
    """
    for link in dom.tags("a", items[k].span):
        href = link.get("href")
        if "#" not in href or any(b.holds(link) for b in parts[k].body):
            continue
        number = comment_number(href)
        if number and number != items[k].id and number in by_id and link.up is not None:
            around = dom.line(link.up)
            answered = by_id[number]
            if len(around) < _BYLINE and (_REPLY.search(around) or dom.line(link) == parts[answered].author):
                return answered
    return None
